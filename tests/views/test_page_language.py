"""Which language a page is drawn in, and that every page is drawn in each."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import html

from tests.messages import SPOKEN
from tests.views.cast import DAY, story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("asked, spoken, direction", [
    ("de, fr;q=0.5", "fr", "ltr"),
    ("ckb", "ckb", "rtl"),
    ("ar-IQ", "ar", "rtl"),
    ("ku", "kmr", "ltr"),
    ("de", "en", "ltr"),
    ("", "en", "ltr"),
])  # fmt: skip
def test_the_page_speaks_the_first_of_the_browsers_languages_that_it_can(
    client: Client, asked: str, spoken: str, direction: str
) -> None:
    page = client.get("/articles/", headers={"Accept-Language": asked}).content.decode()

    assert f'<html lang="{spoken}" dir="{direction}">' in page


def test_a_readers_choice_is_kept_and_leads_back_to_the_page(client: Client) -> None:
    chosen = client.get("/language/kmr/", headers={"Referer": "http://testserver/places/?q=er"})

    assert (chosen.status_code, chosen["Location"]) == (302, "http://testserver/places/?q=er")
    assert '<html lang="kmr"' in client.get("/places/", headers={"Accept-Language": "fr"}).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/x", "javascript:alert(1)", ""])
def test_choosing_a_language_leads_nowhere_else(client: Client, elsewhere: str) -> None:
    assert client.get("/language/ar/", headers={"Referer": elsewhere})["Location"] == "/"


def test_a_language_that_the_pages_do_not_speak_cannot_be_chosen(client: Client) -> None:
    assert client.get("/language/xx/").status_code == 404


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("address", [
    "/", "/articles/", "/articles/?q=harbour", "/places/", "/organisations/", "/people/", "/sources/", "/map/",
    "/corrections/", "/about/accuracy/", "/articles/?since=never", "/nowhere/",
])  # fmt: skip
def test_every_page_is_drawn_in_every_language(client: Client, language: str, address: str) -> None:
    story()

    page = client.get(address, headers={"Accept-Language": language}).content.decode()

    assert f'<html lang="{language}"' in page
    assert ">Search<" not in page and ">Latest<" not in page


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("address", ["/places/erbil/", "/articles/counts/?per=month", "/articles/"])
def test_drawings_have_the_numbers_of_svg_whatever_the_language(client: Client, address: str, language: str) -> None:
    for number in range(3):
        story(f"Tea {number}", published=DAY - dt.timedelta(days=40 * number % 60))

    page = html.fromstring(client.get(address, headers={"Accept-Language": language}).content)

    names = ("x", "y", "width", "height", "cx", "cy", "r", "d", "viewbox")
    found = [one.get(name) for one in page.cssselect("svg, svg *") for name in names if one.get(name)]
    assert found and all(re.fullmatch(r"[-+.0-9A-Za-z ]+", value) for value in found), found


#: What is a name or a term in every language.
SAME_IN_ALL = {
    "Newsroom", "Harbour", "News", "Atom", "Feed", "GeoNames", "Natural", "Earth", "BibTeX", "Nazdar",
    "Hawrami", "Élodie", "Marchand", "United", "Nations", "Wikidata", "ninjs", "NewsML", "text", "utf", "Kurdî",
    "Türkçe", "Français", "English", "Bridges", "stay", "closed", "harbour", "oil", "gas", "foo", "rain",
    "since", "day", "month", "year", "place", "spaCy", "CoNLL", "Der", "Standard", "worldwide", "newswire",
    "price", "rainfall", "rains", "who", "today",
}  # fmt: skip
READERS = [
    "/", "/articles/", "/articles/?q=harbour", "/articles/?q=oil+NEAR/3+gas+OR+PARA(a+b)+foo:x+rain*+since:7d",
    "/articles/?place=iraq&view=map", "/articles/?place=iraq&since=2019-03-01&mention=main",
    "/articles/counts/?place=iraq", "/articles/values/place/", "/articles/values/organisation/", "/places/",
    "/organisations/", "/people/", "/sources/", "/places/?q=nothing", "/map/", "/corrections/",
    "/about/accuracy/", "/about/search/", "/articles/?sinc=x", "/articles/?since=never",
    "/articles/?place=nowhere", "/articles/counts/?per=hour", "/nowhere/", "/places/iraq/", "/places/erbil/",
    "/organisations/united-nations/", "/people/nazdar-hawrami/", "/sources/harbour-news/",
    "/follow/?place=iraq", "/sign-in/",
]  # fmt: skip


@pytest.mark.parametrize("address", [*READERS, "story"])
def test_no_page_has_words_of_its_own_in_english(client: Client, address: str) -> None:
    told = story()
    where = told.get_absolute_url() if address == "story" else address

    page = html.fromstring(client.get(where, headers={"Accept-Language": "ar"}).content)

    english = {word for said in _own_words(page) for word in re.findall(r"[^\W\d_]{3,}", said)}
    english = {word for word in english if word[0] < "\u0250" and not word.isupper()}
    assert not english - SAME_IN_ALL


def _own_words(page: html.HtmlElement) -> Iterator[str]:
    """What a page says for itself, in text and attributes: neither names set apart nor what is in another language."""
    for element in page.iter():
        if isinstance(element.tag, str) and not _is_apart(element):
            yield element.text or ""
            yield from (child.tail or "" for child in element)
            yield from (element.get(name) or "" for name in ("title", "aria-label", "placeholder", "alt"))


def _is_apart(element: html.HtmlElement) -> bool:
    return any(
        one.tag in {"bdi", "code", "script", "style", "kbd"} or one.get("lang", "ar") != "ar"
        for one in (element, *element.iterancestors())
    )


def test_the_day_of_a_measurement_is_in_the_digits_of_the_page(client: Client) -> None:
    page = html.fromstring(client.get("/about/accuracy/", headers={"Accept-Language": "ckb"}).content)

    measured = [line.text_content() for line in page.cssselect("main .aside")]
    assert measured
    assert not any(re.search(r"[0-9]", line) for line in measured)
