"""The main case, from a story of our own in the shape of the model: parsed, recognised, stored, found."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from articles import search
from articles.models import Article

STORY = Path(__file__).with_name("story.txt")
KEYS = [
    "file",
    "item",
    "format",
    "encoding",
    "id",
    "version",
    "status",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "source",
    "credits",
    "published",
    "updated",
    "embargo",
    "language",
    "slug",
    "keywords",
    "subjects",
    "notes",
    "paragraphs",
    "places",
    "organisations",
    "provenance",
    "problems",
]
FOUND_BY = [
    "dateline=sulaimani",
    "place=iraq",
    "place=ranya",
    "place=christchurch",
    "organisation=united-nations",
    "source=zagros-wire",
    "editor=mara-j-lindqvist",
    "language=en",
    "q=%22winter+reserve%22",
]


@pytest.fixture(scope="module")
def parsed() -> dict[str, Any]:
    """What `parse --json --entities` prints of the story."""
    printed = StringIO()
    call_command("parse", str(STORY), json=True, entities=True, stdout=printed)
    story: dict[str, Any] = json.loads(printed.getvalue())
    return story


def named(story: dict[str, Any], kind: str) -> dict[str, list[str]]:
    """The words of the body at which each place or organisation is named."""
    body = "\n\n".join(story["paragraphs"])
    return {one["name"]: [body[slice(*span)] for span in one["mentions"]] for one in story[kind]}


def test_every_key_of_the_contract_is_there_in_its_order(parsed: dict[str, Any]) -> None:
    assert list(parsed) == KEYS


def test_headline_standfirst_and_body_are_separated(parsed: dict[str, Any]) -> None:
    """W18, W19"""
    assert parsed["headline"] == "With the dam half empty, water board replays old promise to farmers of Ranya"
    assert parsed["standfirst"].startswith("The Zagros Water Board aired a long interview on Thursday")
    assert len(parsed["paragraphs"]) == 9
    assert parsed["paragraphs"][0] == parsed["standfirst"]
    assert parsed["paragraphs"][-1].endswith("as a reason to build smaller dams.")


def test_the_dateline_gives_place_and_source(parsed: dict[str, Any]) -> None:
    """W19"""
    dateline = parsed["dateline"]

    assert (dateline["text"], dateline["date"], dateline["sources"]) == (
        "SULAIMANI (Zagros Wire)",
        None,
        ["Zagros Wire"],
    )
    assert [(place["name"], place["country"]) for place in dateline["places"]] == [("Sulaimani", "IQ")]
    assert (parsed["source"], parsed["byline"]) == ("Zagros Wire", None)


def test_the_sign_off_gives_the_editor(parsed: dict[str, Any]) -> None:
    """W46"""
    assert parsed["credits"] == [{"name": "Mara J. Lindqvist", "role": "editing", "outlet": None, "place": None}]


def test_places_are_named_where_they_stand(parsed: dict[str, Any]) -> None:
    places = named(parsed, "places")

    assert {"Sulaimani", "Ranya", "Iraq", "Turkey", "New Zealand", "Christchurch"} <= set(places)
    assert (places["Ranya"], places["Sulaimani"]) == (["Ranya", "Ranya"], [])
    assert places["Iraq"] == ["Iraq", "Iraq", "Iraq"]


def test_organisations_are_named_by_name_and_acronym(parsed: dict[str, Any]) -> None:
    organisations = named(parsed, "organisations")
    acronyms = {one["name"]: one["acronym"] for one in parsed["organisations"]}

    assert organisations["Northern Irrigation Union"] == ["Northern Irrigation Union", "NIU", "NIU", "NIU"]
    assert acronyms["Northern Irrigation Union"] == "NIU"
    assert {"Zagros Water Board", "United Nations"} <= set(organisations)


@pytest.mark.django_db(transaction=True)
def test_stored_it_is_found_by_every_value(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    search.rebuild_index()
    call_command("ingest", str(STORY), processes=1, stdout=StringIO())
    call_command("enrich", stdout=StringIO())
    story = Article.objects.get()

    found = {query: client.get(f"/articles.json?{query}").content.decode() for query in FOUND_BY}

    assert [query for query, answer in found.items() if story.headline not in answer] == []
