"""What a news object of ninjs says (W12, W37, W52)."""

from __future__ import annotations

from typing import Any

import pytest

from articles.reading.draft import CreditedPerson, FeedEntity, PubStatus, Role, Version
from articles.reading.formats.ninjs.ninjs_item import ninjs_body, read_ninjs_item, skipped_kind
from articles.reading.formats.ninjs.ninjs_object import NinjsObject
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.item_builder import ItemBuilder


def read(**values: Any) -> ItemBuilder:
    stated = ItemBuilder()
    read_ninjs_item(stated, NinjsObject(values))
    return stated


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"type": "text"}, ""),
        ({"type": "picture", "body_text": "x"}, "picture"),
        ({"type": "composite", "body_text": "x"}, ""),
        ({"type": "composite"}, "composite"),
        ({"mimetype": "image/jpeg"}, "picture"),
        ({"contenttype": "video/mp4"}, "video"),
        ({"mimetype": "image/jpeg", "bodies": [{"value": "x"}]}, ""),
        ({}, ""),
    ],
)
def test_what_is_no_text_is_told_by_its_type(values: dict[str, Any], kind: str) -> None:
    assert skipped_kind(NinjsObject(values)) == kind


def test_the_fields_of_the_first_version() -> None:
    stated = read(
        uri="urn:7",
        headline="Tea <b>rises</b>",
        description_text="Since 1990.",
        byline="Ann Poe",
        slugline="Tea, 1st Ld",
        language="en_gb",
        pubstatus="canceled",
        versioncreated="2019-03-04T06:00:00Z",
        ednote="One.\n\nTwo.",
    )

    assert (stated.get("id"), stated.get("headline"), stated.get("standfirst")) == ("urn:7", "Tea rises", "Since 1990.")
    assert (stated.get("byline"), stated.get("language"), stated.get("slug")) == ("Ann Poe", "en-GB", "Tea, 1st Ld")
    assert (stated.get("status"), stated.get("version")) == (PubStatus.CANCELED, Version("lead", 1))
    assert (stated.get("published").day, stated.all("notes")) == (4, ("One.", "Two."))


def test_the_fields_of_later_versions() -> None:
    stated = read(
        headlines=[{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Tea rises"}],
        descriptions=[{"role": "caption", "value": "Cup"}, {"role": "summary", "value": "Since 1990."}],
        bylines=[{"byline": "Ann Poe"}, {"name": "Bo Roe"}],
        firstCreated="2019-03-03T06:00:00Z",
        versionCreated="2019-03-04T06:00:00Z",
        embargoedUntil="2019-03-05T06:00:00Z",
    )

    assert (stated.get("headline"), stated.get("standfirst"), stated.get("byline")) == (
        "Tea rises",
        "Since 1990.",
        "Ann Poe, Bo Roe",
    )
    assert [stated.get(name).day for name in ("published", "updated", "embargo")] == [3, 4, 5]


@pytest.mark.parametrize(
    ("values", "identity"),
    [
        ({"uri": "urn:7"}, "urn:7"),
        ({"uri": "urn:7", "guid": "urn:8"}, "urn:8"),
        ({"uri": "urn:newsroom:7", "altids": {"guid": "urn:9"}}, "urn:9"),
        ({"uri": "https://quay.example/?q=7", "altIds": [{"role": "itemId", "value": "9"}]}, "9"),
        ({"uri": "https://quay.example/?q=7"}, "https://quay.example/?q=7"),
    ],
)
def test_an_id_names_the_story_and_no_request(values: dict[str, Any], identity: str) -> None:
    assert read(**values).get("id") == identity


@pytest.mark.parametrize(
    ("values", "version"),
    [
        ({"version": "2"}, Version("version", 2)),
        ({"version": 1}, None),
        ({"version": "2.1"}, None),
        ({"altids": {"versionkind": "lead", "versionnumber": "1"}, "version": "9"}, Version("lead", 1)),
        ({"altids": {"versionkind": "refile"}, "version": "9"}, Version("refile")),
    ],
)
def test_a_version_has_a_kind_and_a_number(values: dict[str, Any], version: Version | None) -> None:
    assert read(**values).get("version") == version


def test_people_are_credits_but_for_those_whom_the_story_is_about() -> None:
    stated = read(
        people=[
            {"name": "Ann Poe", "rel": "author", "contactinfo": [{"type": "outlet", "value": "Quay"}]},
            {"name": "Bo Roe", "role": "editor", "rel": "about"},
            {"name": "Cy Loe", "role": "Editor"},
            {"name": "Di Moe", "rel": "bystander"},
        ]
    )

    assert stated.all("credits") == (
        CreditedPerson("Ann Poe", Role.BYLINE, outlet="Quay"),
        CreditedPerson("Cy Loe", Role.EDITING),
    )


def test_subjects_places_and_organisations_are_what_it_is_about() -> None:
    stated = read(
        keywords=["tea"],
        subject=[{"name": "economy"}, {"name": "salt", "rel": "keyword"}, {"name": "Riga", "rel": "place"}],
        place=[{"name": "Oslo", "uri": "geo:1"}],
        organisation=[{"name": "Brick", "uri": "http://o.example/2"}, {"uri": "x"}],
    )

    assert (stated.all("keywords"), stated.all("subjects")) == (("tea", "salt"), ("economy",))
    assert stated.all("places") == (FeedEntity("Riga"), FeedEntity("Oslo", "1", "geo:"))
    assert stated.all("organisations") == (FeedEntity("Brick", "2", "http://o.example/"),)


def test_the_likeliest_source_goes_first() -> None:
    sources = [{"name": "Partner", "role": "partner"}, {"name": "Other"}, {"name": "Quay", "rel": "source"}]

    assert read(infosources=sources, copyrightholder="Holder").get("source") == "Quay"
    assert read(source="Harbour", infosources=sources).get("source") == "Harbour"
    assert read(copyrightholder="Holder").get("source") == "Holder"


def test_of_its_bodies_html_is_the_copy_then_nitf_then_text() -> None:
    nitf = "<nitf><body><body.content><p>NITF.</p></body.content></body></nitf>"
    bodies = {"body_text": "Text.", "body_nitf": nitf, "body_html": "<p>HTML.</p>"}
    stated = ItemBuilder()

    for name, copy in (("body_html", "HTML."), ("body_nitf", "NITF."), ("body_text", "Text.")):
        assert ninjs_body(stated, NinjsObject(bodies)) == StructuredBody(copy)
        del bodies[name]
    assert (
        ninjs_body(stated, NinjsObject({"bodies": [{"contenttype": "text/html", "value": "<p>Later.</p>"}]})).copy
        == "Later."
    )
    assert ninjs_body(stated, NinjsObject({"body_nitf": "<nitf>"})) == StructuredBody("")
    assert len(stated.problems) == 1
