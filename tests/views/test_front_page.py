"""The front page: what leads it, what it never shows, and that its work is bounded."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from articles.models import Article, PlaceMention, StoryGroup, StoryMember
from tests.views.cast import DAY, arabic_story, story

pytestmark = pytest.mark.django_db


def headlines(client: Client, where: str, **asked: str) -> list[str]:
    page = html.fromstring(client.get("/", **asked).content)
    return [link.text_content() for link in page.cssselect(f"{where} h3 a")]


def hours(count: float) -> dt.datetime:
    return DAY + dt.timedelta(hours=count)


def told_by_several(*items: Article) -> None:
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=item, group=group, day=1) for item in items)


def test_the_newest_leads_where_nothing_weighs_more(client: Client) -> None:
    story("Older", published=hours(0))
    story("Newer", published=hours(1))

    assert headlines(client, ".front-lead") == ["Newer"]
    assert headlines(client, ".front-seconds") == ["Older"]


def test_what_several_agencies_tell_leads_and_stands_once(client: Client) -> None:
    first, again = story("Flood", published=hours(0)), story("Flood, more", published=hours(1))
    told_by_several(first, again)
    story("Tea", published=hours(2))

    assert headlines(client, ".front-lead") == ["Flood, more"]
    assert headlines(client, ".stories").count("Flood") == 0


def test_an_urgent_story_leads(client: Client) -> None:
    story("Quake", published=hours(0), version_kind="urgent")
    story("Tea", published=hours(1))

    assert headlines(client, ".front-lead") == ["Quake"]


@pytest.mark.parametrize(
    "state",
    [{"status": "withheld"}, {"status": "canceled"}, {"embargo": timezone.now() + dt.timedelta(days=400)}],
    ids=["withheld", "cancelled", "embargoed"],
)
def test_a_hidden_version_neither_shows_nor_weighs(client: Client, state: dict[str, object]) -> None:
    """W51, W52"""
    told, hidden = story("Flood", published=hours(0)), story("Hidden", published=hours(1), **state)
    told_by_several(told, hidden)
    story("Tea", published=hours(2))

    assert headlines(client, ".front-lead") == ["Tea"]
    assert "Hidden" not in client.get("/").content.decode()


def test_only_copy_with_a_date_that_has_come_leads(client: Client) -> None:
    """W66"""
    now = timezone.now()
    story("Tomorrow's", published=now + dt.timedelta(days=1), version_kind="urgent")
    story("Undated", published=now, arrived=now, version_kind="urgent")
    story("Today's", published=now - dt.timedelta(hours=1))

    assert headlines(client, ".front-lead") == ["Today's"]
    assert headlines(client, ".front-seconds") == []


def test_parameters_ask_for_the_list_with_its_facets(client: Client) -> None:
    story("Bridges")

    page = html.fromstring(client.get("/?place=erbil").content)

    assert page.cssselect("#facets") and not page.cssselect(".front-lead")
    assert not html.fromstring(client.get("/").content).cssselect("#facets")


def test_few_stories_in_the_readers_language_come_in_a_section(client: Client) -> None:
    for number in range(45):
        story(f"Tea {number}", published=hours(number))
    arabic_story()

    assert headlines(client, ".front-section", headers={"Accept-Language": "ar"})
    assert [
        link for link in headlines(client, ".front-section", headers={"Accept-Language": "en"}) if "Tea" not in link
    ] == []


def test_the_settings_name_sections(client: Client, settings: Settings) -> None:
    settings.NEWSROOM_SECTIONS = ["erbil", "atlantis"]
    for number in range(45):
        story(f"Tea {number}", published=hours(number))
    about = story("Hill", published=hours(-1))
    PlaceMention.objects.filter(article=about).update(about=True)

    page = html.fromstring(client.get("/").content)

    assert [head.text_content() for head in page.cssselect(".front-section h2")] == ["Erbil"]
    assert headlines(client, ".front-section") == ["Hill"]
    assert page.cssselect(".front-section h2 a")[0].get("href") == "/articles/?place=erbil&mention=main"


def test_no_story_stands_twice(client: Client) -> None:
    for number in range(50):
        story(f"Tea {number}", published=hours(number))

    found = headlines(client, ".stories")

    assert len(found) == len(set(found)) >= 40


def test_its_queries_do_not_grow_with_the_copy(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(50):
        story(f"Tea {number}", published=hours(number))

    with django_assert_max_num_queries(24):
        client.get("/")


def test_the_river_goes_on_under_the_lead_in_the_same_order(client: Client) -> None:
    for number in range(16):
        story(f"Story {number}", published=hours(-number))

    beside, below = headlines(client, ".river:not(.river-below)"), headlines(client, ".river-below")
    assert beside == [f"Story {number}" for number in range(4, 12)]
    assert below == [f"Story {number}" for number in range(12, 16)]


def test_a_short_river_has_nothing_under_the_lead(client: Client) -> None:
    for number in range(6):
        story(f"Story {number}", published=hours(-number))

    page = html.fromstring(client.get("/").content)
    assert not page.cssselect(".river-below")
    assert page.cssselect(".river .ways a")


def test_the_stories_under_the_lead_show_how_their_copy_begins(client: Client) -> None:
    story("Tea", published=hours(2))
    story("Flood", published=hours(1), standfirst="The river rose in the night")

    page = html.fromstring(client.get("/").content)
    assert [lead.text_content() for lead in page.cssselect(".front-seconds .lead")] == ["The river rose in the night"]
