"""The directories, the pages of what they list, the map and what Newsroom says about itself."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html
from pytest_django import DjangoAssertNumQueries

from articles.models import Organisation
from articles.views import about
from articles.views.directory_entries import alphabetical, by_surname
from tests.factories import make_article, make_place
from tests.views.cast import arabic_story, iraq, name_in, place, story

pytestmark = pytest.mark.django_db
DIRECTORIES = ["/places/", "/organisations/", "/people/", "/sources/"]
ENTITIES = ["/places/erbil/", "/places/iraq/", "/organisations/united-nations/", "/people/nazdar-hawrami/",
            "/people/elodie-marchand/", "/sources/harbour-news/"]  # fmt: skip


@pytest.mark.parametrize("address", [*DIRECTORIES, "/map/", "/corrections/", "/about/accuracy/", "/about/search/"])
def test_stands_without_any_copy(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("address", "name"), [("/organisations/", "United Nations"), ("/people/", "Nazdar Hawrami"),
                                               ("/sources/", "Harbour News"), ("/places/", "Erbil")])  # fmt: skip
def test_lists_what_readable_stories_name_with_how_many_do(client: Client, address: str, name: str) -> None:
    story()
    story()
    story(embargo=timezone.now() + dt.timedelta(days=1))

    page = html.fromstring(client.get(address).content)

    row = next(
        item for item in page.cssselect("main li") if not item.cssselect("li li") and name in item.text_content()
    )
    assert row.cssselect(".count")[-1].text == "2"


def test_an_organisation_that_no_readable_story_names_is_not_listed(client: Client) -> None:
    story()
    Organisation.objects.create(name="Never Named", slug="never-named")

    assert b"Never Named" not in client.get("/organisations/").content


def test_a_country_counts_the_stories_of_its_towns_once_each(client: Client) -> None:
    article = story()
    name_in(article, place("Baghdad", within=iraq()), "Erbil")

    page = html.fromstring(client.get("/places/").content)

    assert page.cssselect(".tree h2 .count")[0].text == "1"
    assert [item.text for item in page.cssselect(".tree li li bdi")] == ["Baghdad", "Erbil"]


@pytest.mark.parametrize("words", ["hewler", "HEWLÊR", "أربيل", "erb"])
def test_a_place_is_found_by_any_of_its_names_without_accents(client: Client, words: str) -> None:
    story()

    page = html.fromstring(client.get("/places/", {"q": words}).content)

    assert [item.text for item in page.cssselect(".index bdi")][-1] == "Erbil"


def test_finding_nothing_says_so(client: Client) -> None:
    story()

    assert "No name here contains" in client.get("/people/", {"q": "zzz"}).content.decode()


def test_searching_as_you_type_swaps_the_entries_alone(client: Client) -> None:
    story()

    page = client.get("/people/", {"q": "naz"}, headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in page and 'id="entries"' in page and "Nazdar Hawrami" in page


def test_a_letter_lists_the_names_that_begin_with_it_whatever_their_accents(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/organisations/?letter=U").content)

    assert [link.text_content() for link in page.cssselect(".index a")] == ["United Nations"]


def test_people_stand_under_their_surnames(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/people/?letter=M").content)

    assert [link.text_content() for link in page.cssselect(".index a")] == ["Élodie Marchand"]
    assert not html.fromstring(client.get("/people/?letter=E").content).cssselect(".index a")


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Élodie Marchand", "Marchand Élodie"),
        ("Martin Luther King Jr.", "King Martin Luther Jr."),
        ("Plato", "Plato"),
        ("", ""),
        ("Jr.", "Jr."),
    ],
)
def test_a_surname_is_the_last_word_but_for_marks_of_descent(name: str, filed: str) -> None:
    assert by_surname(name) == filed


@pytest.mark.parametrize("address", ENTITIES)
def test_an_entity_shows_its_latest_stories_and_the_way_to_all(client: Client, address: str) -> None:
    story()

    page = html.fromstring(client.get(address).content)

    assert page.cssselect("li.story h3 a")[0].text == "Bridges stay closed"
    for link in page.cssselect(".coverage h2 a"):
        assert "Bridges stay closed" in client.get(link.get("href")).content.decode()


def test_an_entity_shows_its_names_in_all_scripts_and_what_it_is_within(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/places/erbil/").content)

    assert [name.text for name in page.cssselect(".names bdi")] == ["Hewlêr", "أربيل"]
    assert [link.text_content() for link in page.cssselect(".lineage a")] == ["Places", "Iraq"]


@pytest.mark.parametrize("address", ["/places/x/", "/organisations/x/", "/people/x/", "/sources/x/", "/nowhere/"])
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert b"There is nothing at this address" in response.content


@pytest.mark.parametrize("address", [*DIRECTORIES, "/map/", "/corrections/", *ENTITIES])
@pytest.mark.parametrize("stories", [2, 12])
def test_no_page_asks_more_questions_for_more_stories(
    client: Client, address: str, stories: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(stories):
        article = story(f"Story {number}", corrected=["source"])
        name_in(article, place(f"Town {number}", within=iraq(), latitude=1.0, longitude=number), "Erbil")

    with django_assert_max_num_queries(23) as counted:
        client.get(address)

    SEEN.setdefault(address, len(counted))
    assert len(counted) == SEEN[address]


SEEN: dict[str, int] = {}
ROW = {"field": "dateline", "right": 7251, "total": 7314, "percent": 99.138, "precision": 0.991, "recall": 0.9914}


def test_the_map_shades_countries(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/map/").content)

    (shape,) = page.cssselect("svg a")
    assert shape.get("href") == "/articles/?place=iraq&view=map"
    assert shape.text_content() == "Iraq: 1"


def test_corrections_list_what_was_put_right_and_nothing_else(client: Client) -> None:
    story("As it came")
    story("Set right by its agency", version_kind="correction")
    story("Set right here", corrected=["source"])
    arabic_story()

    page = html.fromstring(client.get("/corrections/").content)

    assert [row.text for row in page.cssselect("li.story h3 a")] == ["Set right by its agency", "Set right here"]


@pytest.mark.parametrize("number", ["0", "2", "x", "-1"])
def test_a_page_of_corrections_that_is_not_there_is_named(client: Client, number: str) -> None:
    response = client.get("/corrections/", {"page": number})

    assert response.status_code == 400
    assert f"page=<bdi>{number}</bdi>" in response.content.decode()


def test_accuracy_names_the_fields_that_have_no_figures(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "ACCURACY", tmp_path / "none.json")

    page = client.get("/about/accuracy/").content.decode()

    assert "No figures yet" in page
    assert "no figure yet for headlines, standfirsts, datelines, bylines, editors, places and organisations" in page


def test_accuracy_shows_the_figures_their_day_and_how_many_stories(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = tmp_path / "accuracy.json"
    table = {"title": "Plain copy", "measured": "2020-03-04", "stories": 1200, "rows": [{**ROW, "field": "places"}]}
    figures.write_text(json.dumps({"tables": [table]}), encoding="utf-8")
    monkeypatch.setattr(about, "ACCURACY", figures)

    page = client.get("/about/accuracy/").content.decode()

    assert "99.14 %" in page
    assert "1,200 stories, measured on 4 March 2020" in page
    assert "no figure yet for headlines, standfirsts, datelines, bylines, editors and organisations" in page


@pytest.mark.parametrize("language, called", [
    ("ckb", ["مووسڵ", "هەولێر", "Salamiyah"]),
    ("kmr", ["Hewlêr", "Mûsil", "Salamiyah"]),
])  # fmt: skip
def test_names_stand_in_the_order_of_the_alphabet_of_the_page_and_are_found_in_english(
    client: Client, language: str, called: list[str]
) -> None:
    for number, name in enumerate(("Basra", "Erbil", "Mosul", "Salamiyah")):
        make_article(places=[make_place(name, geonames_id=number + 1)])

    page = html.fromstring(client.get("/places/?q=l", headers={"Accept-Language": language}).content)

    assert [link.text_content() for link in page.cssselect(".index li a")] == called


def test_letters_of_sorani_follow_one_another_as_its_alphabet_has_them() -> None:
    names = ["هیت", "وان", "پاریس", "تاران", "ئامەد", "بەغدا", "ڕانیە", "رانیە", "Van"]

    ordered = sorted(names, key=lambda name: alphabetical(name, "ckb"))

    assert ordered == ["ئامەد", "بەغدا", "پاریس", "تاران", "رانیە", "ڕانیە", "وان", "هیت", "Van"]
