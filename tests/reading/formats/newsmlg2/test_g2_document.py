"""NewsML-G2: messages, items, packages."""

from __future__ import annotations

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.newsmlg2 import g2_document
from articles.reading.toolkit.encoding.sniffing import file_head

TEXT = '<itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
STORY = "<contentSet><inlineXML><html><body><p>Tea rose.</p></body></html></inlineXML></contentSet>"


def item(inside: str, name: str = "newsItem") -> str:
    return f'<{name} guid="urn:7">{inside}</{name}>'


def read(*items: str) -> list[Draft]:
    header = "<header><sender>quay.com</sender></header>"
    return g2_document.read(f"<newsMessage>{header}<itemSet>{''.join(items)}</itemSet></newsMessage>".encode())


def test_a_file_is_detected_by_its_root() -> None:
    assert g2_document.detect(file_head(b"<newsMessage>"))
    assert g2_document.detect(file_head(b"<n:packageItem>"))
    assert not g2_document.detect(file_head(b"<NewsML>"))


def test_an_item_may_stand_alone_or_in_a_message() -> None:
    (alone,) = g2_document.read(item(TEXT + STORY).encode())
    (sent,) = read(item(TEXT + STORY))

    assert (alone.copy, alone.id, alone.source) == ("Tea rose.", "urn:7", "")
    assert (sent.copy, sent.id, sent.source) == ("Tea rose.", "urn:7", "quay")


def test_a_package_counts_only_where_no_news_item_does() -> None:
    package = item("", "packageItem")

    assert [draft.skipped for draft in read(package, item(TEXT + STORY), package)] == [""]
    assert [draft.skipped for draft in read(package, item("", "conceptItem"))] == ["package", "concept"]


@pytest.mark.parametrize(
    ("inside", "skipped"),
    [
        ('<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>' + STORY, "picture"),
        ('<itemMeta><itemClass qcode="ninat:composite"/></itemMeta>' + STORY, ""),
        ('<itemMeta><itemClass qcode="ninat:composite"/></itemMeta>', "composite"),
        ('<itemMeta><itemClass uri="http://cv.example/ninat/text"/></itemMeta>', ""),
        (STORY, ""),
        ('<contentSet><remoteContent contenttype="image/jpeg"/></contentSet>', "image"),
    ],
)
def test_an_item_that_is_no_text_is_skipped_by_its_class(inside: str, skipped: str) -> None:
    (draft,) = read(item(inside))

    assert draft.skipped == skipped
    assert bool(draft.copy) is (not skipped and "<p>" in inside)


@pytest.mark.parametrize("raw", [b"<newsMessage/>", b"<newsItem>"])
def test_a_file_without_an_item_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        g2_document.read(raw)
