"""The front page and the list."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html
from pytest_django import DjangoAssertNumQueries

from tests.views.cast import DAY, arabic_story, erbil, harbour, story

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("address", ["/", "/articles/"])
def test_shows_each_story_with_where_when_and_from_whom(client: Client, address: str) -> None:
    article = story("Bridges stay closed")

    page = client.get(address).content.decode()

    assert article.get_absolute_url() in page
    assert "Bridges stay closed" in page
    assert '<span class="dateline">ERBIL (Harbour News)</span>' in page
    assert "Harbour News" in page and "18 March 2019" in page and ">12:30</time>" in page


def test_hides_what_is_under_embargo_withheld_or_withdrawn(client: Client) -> None:
    """W51, W52"""
    story("Out now")
    story("Not yet", embargo=timezone.now() + dt.timedelta(hours=1))
    story("Held back", status="withheld")
    story("Withdrawn", status="canceled")

    page = client.get("/").content.decode()

    assert "Out now" in page
    assert not [headline for headline in ("Not yet", "Held back", "Withdrawn") if headline in page]


def test_a_story_is_set_in_the_direction_of_its_script(client: Client) -> None:
    arabic_story()

    row = html.fromstring(client.get("/").content).cssselect("li.story")[0]

    assert (row.get("lang"), row.get("dir")) == ("ar", "rtl")


@pytest.mark.parametrize(
    ("parameter", "value"),
    [("place", "atlantis"), ("organisation", "nobody"), ("source", "x"), ("byline", "x"), ("editor", "x"),
     ("since", "yesterday-ish"), ("until", "2019-02-31"), ("order", "sideways"), ("after", "???")],
)  # fmt: skip
def test_a_wrong_value_is_named_by_a_page_of_its_own(client: Client, parameter: str, value: str) -> None:
    story()

    response = client.get("/articles/", {parameter: value})

    assert response.status_code == 400
    assert parameter in response.content.decode()
    assert html.fromstring(response.content).cssselect("h1 bdi")[0].text == value


def test_a_wrong_value_is_escaped(client: Client) -> None:
    response = client.get("/articles/", {"place": "<script>alert(1)</script>"})

    assert response.status_code == 400
    assert b"<script>alert" not in response.content


def test_htmx_is_told_to_load_the_page_of_a_wrong_value_whole(client: Client) -> None:
    response = client.get("/articles/?place=atlantis", headers=HTMX)

    assert response["HX-Redirect"] == "/articles/?place=atlantis"


def test_htmx_gets_the_list_alone_with_its_title_and_an_announcement(client: Client) -> None:
    story()

    response = client.get("/articles/", headers=HTMX)

    page = response.content.decode()
    assert "<html" not in page and 'id="listing"' in page
    assert "<title>" in page and 'hx-swap-oob="innerHTML"' in page
    assert {"HX-Request", "HX-History-Restore-Request"} <= {name.strip() for name in response["Vary"].split(",")}


def test_going_back_gets_the_page_whole(client: Client) -> None:
    response = client.get("/articles/", headers={**HTMX, "HX-History-Restore-Request": "true"})

    page = response.content.decode()
    assert page.startswith("<!doctype html>")
    assert page.count("<title>") == 1 and "hx-swap-oob" not in page


def test_says_the_query_in_words(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/articles/", {"place": "erbil"}).content)

    assert "Erbil" in page.cssselect("h1")[0].text_content()
    assert "Erbil" in page.cssselect("title")[0].text_content()


def test_a_chip_takes_its_filter_off_and_leaves_the_others(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/articles/?place=erbil&source=harbour-news&order=oldest").content)

    ways = {chip.text_content().strip(): chip.get("href") for chip in page.cssselect(".chips a:not(.all)")}
    assert ways["Erbil"] == "/articles/?source=harbour-news&order=oldest"
    assert ways["Harbour News"] == "/articles/?place=erbil&order=oldest"


def test_an_empty_list_offers_the_way_back(client: Client) -> None:
    story()
    erbil()

    page = html.fromstring(client.get("/articles/?place=erbil&since=2030-01-01").content)

    assert "/articles/?place=erbil" in [link.get("href") for link in page.cssselect(".nothing a")]


def test_the_feeds_of_a_list_are_those_of_its_query(client: Client) -> None:
    story()

    page = html.fromstring(client.get("/articles/?place=erbil&order=oldest").content)

    feeds = {link.get("type"): link.get("href") for link in page.cssselect("head link[rel=alternate]")}
    assert feeds["application/rss+xml"] == "/articles.rss?place=erbil"
    assert feeds["application/atom+xml"] == "/articles.atom?place=erbil"


def test_older_stories_follow_by_cursor_until_there_are_none(client: Client) -> None:
    for number in range(30):
        story(f"Story {number}", published=DAY - dt.timedelta(hours=number))

    address, seen = "/articles/", []
    while address and len(seen) < 100:
        page = html.fromstring(client.get(address).content)
        seen += [link.text_content() for link in page.cssselect("li.story h3 a")]
        following = page.cssselect("#next-page")
        address = following[0].get("href") if following else ""

    assert seen == [f"Story {number}" for number in range(30)]


def test_the_order_can_be_turned(client: Client) -> None:
    story("Newer", published=DAY)
    story("Older", published=DAY - dt.timedelta(days=1))

    page = html.fromstring(client.get("/articles/?order=oldest").content)

    assert [link.text_content() for link in page.cssselect("li.story h3 a")] == ["Older", "Newer"]


@pytest.mark.parametrize("q", ['"', "AND", "a-b", "NEAR(", "*", "' OR 1=1", 'said "go', "\\", "-", "{{ q }}", "\x00"])
def test_search_survives_operators(client: Client, q: str) -> None:
    story()

    assert client.get("/articles/", {"q": q}).status_code in {200, 400}


@pytest.mark.parametrize("stories", [3, 20])
def test_a_page_of_any_length_asks_as_many_questions(
    client: Client, stories: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(stories):
        story(f"Story {number}")

    # One of them asks what has changed, for pages that are kept; two, which items have company.
    with django_assert_max_num_queries(15) as counted:
        client.get("/articles/?place=erbil")

    SEEN.setdefault("list", len(counted))
    assert len(counted) == SEEN["list"]


SEEN: dict[str, int] = {}


def test_keeps_what_is_chosen_when_searching(client: Client) -> None:
    story()
    harbour()

    page = html.fromstring(client.get("/articles/?source=harbour-news").content)

    kept = {field.get("name"): field.get("value") for field in page.cssselect("input[type=hidden][form=search]")}
    assert kept == {"source": "harbour-news"}


def test_copy_stands_under_the_day_it_is_listed_on_and_says_when_its_own_is_another(client: Client) -> None:
    """W66"""
    came = DAY - dt.timedelta(days=1)
    undated = {"published": {"by": "received"}}
    story("Dated as it came", published=came, arrived=came)
    story("Dated far ahead", published=came + dt.timedelta(days=9000), arrived=came)
    story("Without any date", published=came, arrived=came, provenance=undated)

    page = html.fromstring(client.get("/articles/").content)

    days = [" ".join(day.text_content().split()) for day in page.cssselect("h2.day")]
    assert days == [came.strftime("%A %-d %B %Y"), "Without a date"]
    (ahead,) = [row for row in page.cssselect("li.story") if "far ahead" in row.text_content()]
    assert str((came + dt.timedelta(days=9000)).year) in ahead.text_content()
