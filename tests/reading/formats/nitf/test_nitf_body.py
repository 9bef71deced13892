"""The body of a NITF document (W6, W36, W37, W45, W48)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import PlaceKind
from articles.reading.formats.nitf.nitf_body import bare_place, located_place, read_nitf_body
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml


def read(head: str = "", content: str = "<p>Tea rose.</p>", end: str = "") -> tuple[ItemBuilder, StructuredBody]:
    root = parse_xml(
        f"<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content>"
        f"<body.end>{end}</body.end></body></nitf>".encode()
    ).root
    stated = ItemBuilder()
    return stated, read_nitf_body(stated, root)


def test_head_lines_are_fields() -> None:
    stated, body = read(
        "<hedline><hl1>Tea rises</hl1><hl2>Tea Rises</hl2><hl2>Since 1990</hl2></hedline><note>Pictures follow.</note>"
        "<distributor>Quay</distributor>",
        end="<tagline>Ann Poe in Oslo.</tagline>",
    )

    assert (stated.get("headline"), stated.get("standfirst"), stated.get("source")) == (
        "Tea rises",
        "Since 1990",
        "Quay",
    )
    assert (stated.all("notes"), body.copy) == (("Pictures follow.",), "Tea rose.\n\nAnn Poe in Oslo.")


def test_an_abstract_goes_before_a_second_headline() -> None:
    stated, _ = read("<abstract><p>Abstract.</p></abstract><hedline><hl1>Tea</hl1><hl2>Second</hl2></hedline>")

    assert stated.get("standfirst") == "Abstract."


@pytest.mark.parametrize(
    ("bylines", "said"),
    [
        ("<byline>By <person>Ann Poe</person><byttl>Tea writer</byttl></byline>", "By Ann Poe"),
        ("<byline><person>Ann Poe</person><person>Bo Roe</person></byline>", "Ann Poe, Bo Roe"),
        ("<byline><person>Ann Poe</person> and <person>Bo Roe</person></byline>", "Ann Poe and Bo Roe"),
        ("<byline>Ann Poe</byline><byline>Bo Roe</byline>", "Ann Poe, Bo Roe"),
        ("<byline>ap/br</byline>", None),
    ],
)
def test_w48_a_byline_names_people_without_titles_and_no_initials(bylines: str, said: str | None) -> None:
    stated, _ = read(bylines)

    assert stated.get("byline") == said


def test_w37_a_dateline_has_its_places_and_its_day() -> None:
    stated, _ = read(
        '<dateline><location><city>Oslo</city>, <country iso-cc="NOR">Norway</country></location> (QN) -'
        '<story.date norm="20190304">20190304</story.date></dateline>'
    )

    dateline = stated.get("dateline")
    assert (dateline.text, dateline.date) == ("Oslo, Norway (QN)", dt.date(2019, 3, 4))
    assert [(place.name, place.qualifier, place.country) for place in dateline.places] == [("Oslo", "Norway", "NO")]


@pytest.mark.parametrize(
    ("printed", "name"), [("Oslo", "Oslo"), ("ROME, Italy -", "ROME, Italy"), ("4 March", None), ("Oslo (QN)", None)]
)
def test_a_bare_dateline_is_a_place_where_it_is_nothing_but_its_name(printed: str, name: str | None) -> None:
    place = bare_place(printed)

    assert (place.name if place else None) == name


def test_a_block_may_have_a_byline_and_a_dateline_of_its_own() -> None:
    stated, body = read(
        content="<block><byline>Ann Poe</byline><dateline>Oslo</dateline><abstract>No.</abstract>"
        "<p>Tea rose.</p></block>"
    )

    assert (stated.get("byline"), stated.get("dateline").text, body.copy) == ("Ann Poe", "Oslo", "Tea rose.")


def test_w6_a_table_stays_one() -> None:
    _, body = read(content="<table><tr><td>Oslo</td><td>1</td></tr></table>", end="<tagline>Ann Poe</tagline>")

    assert body == StructuredBody("Oslo\t1", tabular=True)


def test_paragraphs_may_stand_in_the_body_itself() -> None:
    root = parse_xml(b"<nitf><body><body.head/><p>One.</p><p>Two.</p></body></nitf>").root

    assert read_nitf_body(ItemBuilder(), root).copy == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("location", "name", "kind", "around", "identity"),
    [
        (
            '<location location-code="1" code-source="geonames.org/"><state>Viken</state><city>Oslo</city></location>',
            "Oslo", PlaceKind.CITY, ("Viken",), "geonames.org/1",
        ),
        ("<location><country>Norway</country></location>", "Norway", PlaceKind.COUNTRY, (), ""),
        ('<location location-code="geonames:1">Oslo</location>', "Oslo", None, (), "geonames:1"),
    ],
)  # fmt: skip
def test_a_location_is_its_most_exact_part(
    location: str, name: str, kind: PlaceKind | None, around: tuple[str, ...], identity: str
) -> None:
    place = located_place(parse_xml(location.encode()).root)

    assert (place.name, place.kind, place.around, place.identity) == (name, kind, around, identity)


@pytest.mark.parametrize(
    ("dated", "printed", "published"),
    [
        (
            '<story.date norm="20190304T080200+0100">4 March 2019</story.date>',
            "Bergen, 4 March 2019",
            "2019-03-04T07:02",
        ),
        (", <story.date>March 4, 2019</story.date>", "Bergen, March 4, 2019", "2019-03-04T00:00"),
        (' <story.date norm="20190304T0900Z"/>', "Bergen", "2019-03-04T09:00"),
        ("<story.date>4 marca 2019</story.date>", "Bergen, 4 marca 2019", "2019-03-04T00:00"),
    ],
)
def test_the_date_of_a_dateline_is_the_storys_time(dated: str, printed: str, published: str) -> None:
    """W37, W69"""
    stated, _ = read(f"<dateline><location>Bergen</location>{dated}</dateline>")

    assert stated.get("dateline").text == printed
    assert stated.get("dateline").date == dt.date(2019, 3, 4)
    assert stated.get("published").astimezone(dt.UTC).isoformat().startswith(published)
