"""That every export is well formed and valid, whatever the copy holds, and says what the story says."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from lxml import etree
from referencing import Registry, Resource

from articles.exports import FORMATS, newsmlg2_document, ninjs_object_document
from articles.exports import csv_table as table
from articles.exports.exported_story import ExportedStory
from articles.exports.nitf_story import build_nitf
from articles.exports.plain_text import build_text
from articles.feeds.generators import Atom, Rss
from articles.models import Article
from tests.conftest import SHARED
from tests.exports.stories import WHOLE, wild

G2 = {"g": newsmlg2_document.NAMESPACE, "h": newsmlg2_document.XHTML}
#: Elements of a NITF head in the order that its DTD asks for.
HEAD = ["title", "meta", "docdata", "revision-history"]
BODY_HEAD = ["hedline", "byline", "distributor", "dateline"]
#: Elements of a news item, of its itemMeta and its contentMeta in the order that its schema asks for.
ITEM = ["catalogRef", "catalog", "rightsInfo", "itemMeta", "contentMeta", "contentSet"]
ITEM_META = ["itemClass", "provider", "versionCreated", "firstCreated", "embargoed", "pubStatus", "signal"]
CONTENT_META = [
    "contentCreated", "located", "creator", "infoSource", "contributor", "language", "keyword", "subject", "slugline",
    "headline", "dateline", "by", "description",
]  # fmt: skip
PRIVATE = {"notes", "problems", "provenance", "suggested", "corrected", "delivery", "history", "stored", "changed"}


def names(element: Any) -> list[str]:
    return [etree.QName(child).localname for child in element]


def in_order(found: list[str], wanted: list[str]) -> bool:
    return set(found) <= set(wanted) and found == sorted(found, key=wanted.index)


@cache
def validator() -> Any:
    """The IPTC's schema of ninjs, with the geometry that it refers to left open."""
    path = SHARED / "corpora/iptc/ninjs/schema/ninjs-schema_3.1.json"
    if not path.is_file():
        pytest.skip(f"needs the schema of ninjs, which is not at {path}")
    geometry = Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", geometry)
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, registry=registry)


def test_no_story_that_leaves_the_house_has_what_is_for_editors() -> None:
    assert {field.name for field in fields(ExportedStory)}.isdisjoint(PRIVATE)
    assert {field.name for field in Article._meta.get_fields()} >= PRIVATE - {"history"}


def test_a_whole_story_is_valid_ninjs() -> None:
    validator().validate(ninjs_object_document.item(WHOLE))


@settings(max_examples=60)
@given(story=wild)
def test_any_story_is_valid_ninjs(story: ExportedStory) -> None:
    validator().validate(json.loads(ninjs_object_document.build_ninjs(story)))


@settings(max_examples=100)
@given(story=wild)
def test_any_story_is_well_formed_nitf_in_the_order_of_its_dtd(story: ExportedStory) -> None:
    root = etree.fromstring(build_nitf(story).encode())

    assert names(root) == ["head", "body"]
    assert in_order(names(root.find("head")), HEAD)
    assert in_order(names(root.find("body/body.head")), BODY_HEAD)
    assert set(names(root.find("body"))) <= {"body.head", "body.content", "body.end"}
    assert root.find("head/docdata").get("management-status") == "usable"
    assert set(root.attrib) <= {"version", "baselang"}


@settings(max_examples=100)
@given(story=wild)
def test_any_story_is_a_well_formed_news_item_in_the_order_of_its_schema(story: ExportedStory) -> None:
    root = etree.fromstring(newsmlg2_document.build_newsmlg2(story).encode())

    assert in_order(names(root), ITEM)
    assert in_order(names(root.find("g:itemMeta", G2)), ITEM_META)
    assert in_order(names(root.find("g:contentMeta", G2)), CONTENT_META)
    assert {"guid", "version", "standard", "standardversion", "conformance"} <= set(root.attrib)
    assert root.find("g:contentSet/g:inlineXML/h:html/h:body", G2) is not None


@pytest.mark.parametrize("form", [Rss, Atom])
@settings(max_examples=60)
@given(story=wild)
def test_a_feed_of_any_story_is_well_formed(form: type[Rss] | type[Atom], story: ExportedStory) -> None:
    feed = form(title="All", link="http://testserver/", description="All", feed_url="http://testserver/articles.rss")
    feed.add_story(story, "http://testserver")

    assert etree.fromstring(feed.writeString("utf-8").encode()) is not None


@settings(max_examples=100)
@given(story=wild)
def test_no_cell_of_a_table_can_be_taken_for_a_formula(story: ExportedStory) -> None:
    heading, row = csv.reader(io.StringIO("".join(table.write_csv([story])), newline=""))

    assert len(row) == len(heading) == len(table.COLUMNS)
    assert not [cell for cell in row if cell.lstrip(" ").startswith(table.FORMULA)]


@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=30)
@given(story=wild)
def test_any_story_can_be_written_as_utf_8(name: str, story: ExportedStory) -> None:
    assert "".join(FORMATS[name]([story, story])).encode()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_stories_are_written_as_nothing_or_as_an_empty_document(name: str) -> None:
    written = "".join(FORMATS[name]([]))

    if name in {"nitf", "newsmlg2"}:
        etree.fromstring(written.encode())
    if name == "ninjs":
        assert json.loads(written) == []


def test_copy_is_text_in_every_format_and_never_mark_up() -> None:
    story = replace(WHOLE, paragraphs=("<script>alert(1)</script> & more",), headline="<b>Bold</b>")

    written = {name: "".join(write([story])) for name, write in FORMATS.items()}

    assert "&lt;script&gt;" in json.loads(written["ninjs"])[0]["bodies"][0]["value"]
    assert not [name for name in ("nitf", "newsmlg2") if "<script" in written[name] or "<b>" in written[name]]


def test_the_places_of_a_dateline_are_marked_where_they_are_printed() -> None:
    dateline = etree.fromstring(build_nitf(WHOLE).encode()).find("body/body.head/dateline")

    assert "".join(dateline.itertext()) == "ERBIL (Harbour News)"
    assert dateline.findtext("location/city") == "ERBIL"
    assert dateline.find("location").get("location-code") == "95446"
    assert dateline.find("story.date").get("norm") == "20190318"


def test_plain_copy_is_what_an_agency_files() -> None:
    assert build_text(WHOLE) == (
        "Bridges stay closed\n\n"
        "Engineers are on their way\n\n"
        "By Nazdar Hawrami\n\n"
        "ERBIL (Harbour News) - The two bridges stay closed, a committee said.\n\n"
        "Engineers are on their way from Mosul.\n\n"
        "Reporting by Ann Poe in Baghdad; Editing by Élodie Marchand\n"
    )


def test_an_id_that_is_no_uri_becomes_one_that_holds_it() -> None:
    assert ninjs_object_document.guid_uri("urn:newsml:harbour:7") == "urn:newsml:harbour:7"
    assert ninjs_object_document.guid_uri("HARBOUR 7") == "urn:newsroom:HARBOUR%207"
