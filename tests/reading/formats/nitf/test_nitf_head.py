"""The head of a NITF document (W1, W11, W13, W52)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import CreditedPerson, FeedEntity, PubStatus, Role, Version
from articles.reading.formats.nitf.nitf_head import NitfHead, read_nitf_head
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml


def read(docdata: str = "", head: str = "", *, attributes: str = "") -> ItemBuilder:
    return read_both(docdata, head, attributes=attributes)[0]


def read_both(docdata: str = "", head: str = "", *, attributes: str = "") -> tuple[ItemBuilder, NitfHead]:
    root = parse_xml(f"<nitf><head>{head}<docdata {attributes}>{docdata}</docdata></head></nitf>".encode()).root
    stated = ItemBuilder()
    return stated, read_nitf_head(stated, root)


def completed(docdata: str = "", head: str = "", **values: str) -> ItemBuilder:
    stated, waiting = read_both(docdata, head)
    for name, value in values.items():
        stated.take(name, value, "body")
    waiting.complete(stated)
    return stated


def test_times_status_and_id_are_fields() -> None:
    stated = read(
        '<doc-id id-string="7"/><date.issue norm="20190304T060000Z"/><date.release norm="20190305T060000Z"/>',
        '<revision-history norm="20190304T070000Z"/><revision-history norm="20190304T090000Z"/>',
        attributes='management-status="usable"',
    )

    assert (stated.get("id"), stated.get("status")) == ("7", PubStatus.USABLE)
    assert stated.get("published") == dt.datetime(2019, 3, 4, 6, tzinfo=dt.UTC)
    assert (stated.get("updated").hour, stated.get("embargo").day) == (9, 5)


def test_w52_a_release_no_later_than_the_issue_is_no_embargo_and_one_without_a_time_holds_back() -> None:
    times = '<date.issue norm="20190304T060000Z"/><date.release norm="20190304T060000Z"/>'

    assert read(times).get("embargo") is None
    assert read(times, attributes='management-status="embargoed"').get("status") is PubStatus.WITHHELD
    assert (
        read('<date.release norm="20190305"/>', attributes='management-status="embargoed"').get("status")
        is PubStatus.USABLE
    )


@pytest.mark.parametrize(
    ("docdata", "head", "version"),
    [
        ('<du-key key="TEA" version="2"/>', "", Version("version", 2)),
        ('<du-key key="TEA" version="1"/>', "", None),
        ('<du-key version="1"/>', '<meta name="Version-Kind" content="refile"/>', Version("refile", 1)),
        ("", '<meta name="anpa-takekey" content="2nd Add"/>', Version("add", 2)),
        ('<correction info="Price"/>', "", Version("correction")),
    ],
)
def test_w11_versions(docdata: str, head: str, version: Version | None) -> None:
    assert read(docdata, head).get("version") == version


def test_revisions_have_notes_and_people() -> None:
    stated = read(
        '<ed-msg info="One.&#10;Two."/>',
        '<revision-history comment="updated" function="editor" name="Ann Poe"/>'
        '<revision-history comment="Adds price" function="editor" name="ap"/>',
    )

    assert stated.all("notes") == ("Adds price", "One.", "Two.")
    assert stated.all("credits") == (CreditedPerson("Ann Poe", Role.EDITING),)


def test_the_head_says_what_the_story_is_about() -> None:
    stated = read(
        "<identified-content>"
        '<location location-code="1" code-source="g"><city>Oslo</city></location>'
        '<location><country iso-cc="LV">Latvia</country></location><location/>'
        '<org idsrc="isin" value="X1">Brick</org><org value="X2"/>'
        '<classifier type="subject" value="tea"/><classifier>salt</classifier><classifier type="mood" value="calm"/>'
        '</identified-content><evloc county-dist="Viken"/><evloc/><key-list><keyword key="oil"/></key-list>',
        '<tobject><tobject.subject tobject.subject.type="Trade" tobject.subject.refnum="04"/></tobject>',
    )

    assert stated.all("places") == (FeedEntity("Oslo", "1", "g"), FeedEntity("Latvia", "LV"), FeedEntity("Viken"))
    assert stated.all("organisations") == (FeedEntity("Brick", "X1", "isin"),)
    assert (stated.all("subjects"), stated.all("keywords")) == (("Trade", "tea", "salt"), ("oil",))


@pytest.mark.parametrize(
    ("docdata", "head", "slug"),
    [
        ("", '<meta name="SLUG" content="TEA"/><title>Tea-Prices</title>', "TEA"),
        ('<du-key key="KEY"/>', "<title>Tea-Prices</title>", "Tea-Prices"),
        ('<du-key key="KEY"/>', "<title>Tea rises</title>", "KEY"),
        ('<key-list><keyword key="tea"/></key-list>', "", "tea"),
        ('<key-list><keyword key="tea"/><keyword key="salt"/></key-list>', "", None),
        ("", "<title>2 SPORT Trivia</title>", "Sport Trivia"),
    ],
)
def test_w13_a_slug_is_what_is_most_surely_one(docdata: str, head: str, slug: str | None) -> None:
    assert completed(docdata, head, headline="Headline").get("slug") == slug


def test_a_title_is_a_headline_where_the_body_has_none() -> None:
    assert completed("", "<title>Tea rises</title>").get("headline") == "Tea rises"
    assert completed("", "<title>Tea rises</title>", headline="Tea up").get("headline") == "Tea up"
    assert completed('<doc-scope scope="Sport"/>', "<title>SPORT Trivia</title>").get("headline") == "Sport Trivia"


def test_a_standfirst_that_is_the_slug_is_none() -> None:
    assert completed('<du-key key="TEA"/>', standfirst="TEA").get("standfirst") is None
    assert completed('<du-key key="TEA"/>', standfirst="Tea").get("standfirst") == "Tea"


@pytest.mark.parametrize(
    ("docdata", "source"),
    [
        ('<doc-id regsrc="Quay"/><doc.copyright holder="Harbour"/>', "Quay"),
        ('<doc-id regsrc="quay.com"/><doc.copyright holder="Harbour. All rights reserved."/>', "Harbour"),
        ('<doc-id regsrc="quay.com"/><from-src src-name="Pier"/>', "Pier"),
        ('<doc-id regsrc="quay.com"/><doc.rights owner="Owner"/>', "Owner"),
        ('<doc-id regsrc="quay.com"/>', "quay.com"),
    ],
)
def test_the_likeliest_source_goes_first(docdata: str, source: str) -> None:
    assert completed(docdata).get("source") == source


def test_a_document_without_a_head_says_nothing() -> None:
    stated = ItemBuilder()

    assert read_nitf_head(stated, parse_xml(b"<nitf/>").root) == NitfHead()
    assert stated.values == {}
