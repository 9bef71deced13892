"""The content of a news item of NewsML-G2 (W6, W36, W48)."""

from __future__ import annotations

import base64

import pytest

from articles.reading.formats.newsmlg2.g2_content import read_g2_content
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml


def read(contents: str, *private: str, stated: ItemBuilder | None = None) -> StructuredBody:
    item = parse_xml(f"<newsItem><contentSet>{contents}</contentSet></newsItem>".encode()).root
    return read_g2_content(ItemBuilder() if stated is None else stated, item, private)


ENCODED = base64.b64encode("Thé.\n\nDeux.".encode()).decode()


@pytest.mark.parametrize(
    "contents",
    [
        "<inlineXML><html><body><p>Thé.</p><p>Deux.</p></body></html></inlineXML>",
        "<inlineXML><nitf><body><body.content><p>Thé.</p><p>Deux.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML><p>Thé.</p><p>Deux.</p></inlineXML>",
        "<inlineData>&lt;p&gt;Thé.&lt;/p&gt;&lt;p&gt;Deux.</inlineData>",
        "<inlineData>\nThé.\n\nDeux.\n</inlineData>",
        f'<inlineData encoding="encd:base64">{ENCODED}</inlineData>',
        "<inlineXML><html><body> </body></html></inlineXML><inlineXML><p>Thé.</p><p>Deux.</p></inlineXML>",
    ],
)
def test_w36_the_first_rendition_with_text_is_the_copy(contents: str) -> None:
    assert read(contents) == StructuredBody("Thé.\n\nDeux.")


def test_nothing_is_no_copy() -> None:
    assert read("") == StructuredBody("")
    assert read('<inlineData encoding="base64">no base64!</inlineData>') == StructuredBody("")
    assert read_g2_content(ItemBuilder(), parse_xml(b"<newsItem/>").root, ()) == StructuredBody("")


def test_w48_private_lines_stand_behind_the_copy_for_their_names() -> None:
    body = read("<inlineXML><p>Tea rose.</p></inlineXML>", "Bo Roe, +49 30 1234567")

    assert body.copy == "Tea rose.\n\nNot for publication:\n\nBo Roe, +49 30 1234567"


def test_w6_a_table_stays_one() -> None:
    body = read("<inlineXML><table><tr><td>Oslo</td><td>1</td></tr></table></inlineXML>", "Bo Roe")

    assert body == StructuredBody("Oslo\t1", tabular=True)


def test_what_nitf_or_a_page_states_is_kept() -> None:
    nitf, page = ItemBuilder(), ItemBuilder()

    read(
        "<inlineXML><nitf><body><body.head><byline>Ann Poe</byline></body.head></body></nitf></inlineXML>", stated=nitf
    )
    read("<inlineXML><html><head><title>Tea</title></head><body><p>x</p></body></html></inlineXML>", stated=page)

    assert nitf.get("byline") == "Ann Poe"
    assert (page.get("headline"), page.provenance["headline"].confidence) == ("Tea", 0.7)


def test_content_of_another_kind_is_said() -> None:
    stated = ItemBuilder()

    assert read("<inlineXML><svg/></inlineXML>", stated=stated) == StructuredBody("")
    assert stated.problems == ["Content of a kind that is not read: svg."]
