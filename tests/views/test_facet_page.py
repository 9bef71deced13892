"""Every value of a facet on a page of its own."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from articles.models import Article
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db


def rows(client: Client, address: str) -> dict[str, list[str]]:
    """The text of the cells by the name they are of."""
    page = html.fromstring(client.get(address).content)
    return {
        row.cssselect("th")[0].text_content(): [cell.text_content() for cell in row.cssselect("td")]
        for row in page.cssselect("tbody tr")
    }


def test_every_value_is_reached_a_page_after_another(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.listing.facets.facet_values.SIZE", 10)
    for number in range(23):
        make_article(places=[f"Town {number:02}"])

    address, seen = "/articles/values/place/", []
    while address:
        page = html.fromstring(client.get(address).content)
        seen += [name.text_content() for name in page.cssselect("tbody th")]
        following = page.cssselect(".pager .next")
        address = following[0].get("href") if following else ""

    assert sorted(seen) == [f"Town {number:02}" for number in range(23)]


def test_counts_are_those_of_the_lists_that_they_lead_to(client: Client) -> None:
    make_article(places=["Iraq", "Syria"], source="Hill Press")
    make_article(places=["Syria"], source="Hill Press")
    make_article(places=["Egypt"], source="Hill Press")
    make_article(places=["Iraq"], source="Harbour News")
    make_article(places=["Iraq"], source="Hill Press")

    page = html.fromstring(client.get("/articles/values/place/?place=iraq&source=hill-press").content)

    shown = {
        link.get("aria-label"): (link.get("href"), link.text_content()) for link in page.cssselect("tbody .figure a")
    }
    assert shown == {
        "And Syria: 1": ("/articles/?place=iraq+syria&source=hill-press", "1"),
        "Or Syria: +1": ("/articles/?place=iraq&place=syria&source=hill-press", "+1"),
        "Or Egypt: +1": ("/articles/?place=egypt&place=iraq&source=hill-press", "+1"),
    }
    assert [link.get("href") for link in page.cssselect(".chips a")] == ["/articles/?source=hill-press"]


def test_names_are_found_in_any_script(client: Client) -> None:
    erbil = make_place("Erbil", aliases=["Hewlêr", "أربيل"])
    make_article(places=[erbil, "Mosul"])

    assert set(rows(client, "/articles/values/place/?find=hewler")) == {"Erbil"}
    assert set(rows(client, "/articles/values/place/?find=أربيل")) == {"Erbil"}
    assert set(rows(client, "/articles/values/place/?find=zz")) == set()


def test_languages_are_found_by_name_and_code(client: Client) -> None:
    make_article(language="ps")
    make_article(language="en")

    assert set(rows(client, "/articles/values/language/?find=pash")) == {"Pashto"}
    assert set(rows(client, "/articles/values/language/?find=EN")) == {"English"}


@pytest.mark.parametrize("asked", ["page=0", "page=x", "plase=x", "place=atlantis"])
def test_a_wrong_parameter_is_named(client: Client, asked: str) -> None:
    assert client.get(f"/articles/values/place/?{asked}").status_code == 400


def test_there_is_no_page_of_what_is_no_facet(client: Client) -> None:
    assert client.get("/articles/values/year/").status_code == 404


def test_what_only_hidden_stories_name_is_no_value(client: Client) -> None:
    """W52"""
    make_article(places=["Erbil"])
    hidden = make_article(places=["Secret Town"])
    Article.objects.filter(pk=hidden.pk).update(status="withheld")

    assert set(rows(client, "/articles/values/place/")) == {"Erbil"}
    assert set(rows(client, "/articles/values/place/?find=secret")) == set()
