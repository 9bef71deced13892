"""The page of one story."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from lxml import html
from pytest_django import DjangoAssertNumQueries

from articles.listing import select
from articles.models import LinkStatus, Notice
from tests.views.cast import BODY, COPY, DAY, arabic_story, delivered, name_in, place, story

NOW = dt.datetime.now(dt.UTC)

pytestmark = pytest.mark.django_db


def page_of(client: Client, address: str) -> html.HtmlElement:
    return html.fromstring(client.get(address).content)


def test_says_what_the_story_says(client: Client) -> None:
    article = story(standfirst="Lorries wait at both ends")

    page = page_of(client, article.get_absolute_url())

    assert page.cssselect("h1")[0].text == "Bridges stay closed"
    assert page.cssselect(".standfirst")[0].text == "Lorries wait at both ends"
    first, second = page.cssselect(".body p")
    assert first.text_content() == f"ERBIL (Harbour News) – {BODY.split(chr(10))[0]}"
    assert second.text_content() == "The United Nations sent engineers."


def test_does_not_say_the_standfirst_twice(client: Client) -> None:
    """W18"""
    article = story(standfirst="The two bridges over the Great Zab in Erbil  stay closed, a committee said.")

    assert not page_of(client, article.get_absolute_url()).cssselect(".standfirst")


def test_every_fact_leads_to_its_list(client: Client) -> None:
    article = story()

    page = page_of(client, article.get_absolute_url())

    ways = [link.get("href") for link in page.cssselect(".facts a")]
    assert ways == [
        "/articles/?source=harbour-news",
        "/articles/?dateline=erbil",
        "/articles/?since=2019-03-18&until=2019-03-18",
        "/articles/?byline=nazdar-hawrami",
        "/articles/?editor=elodie-marchand",
        "/articles/?place=erbil",
        "/articles/?organisation=united-nations",
        "/articles/?language=en",
    ]
    for way in ways:
        assert "Bridges stay closed" in client.get(way).content.decode(), way


def test_a_link_that_an_editor_removed_is_not_shown(client: Client) -> None:
    article = story()
    article.place_mentions.update(standing=LinkStatus.REMOVED)

    assert "place=erbil" not in client.get(article.get_absolute_url()).content.decode()


def test_another_slug_leads_to_the_right_one(client: Client) -> None:
    article = story()

    response = client.get(f"/articles/{article.pk}/bridges-open/?mentions=1")

    assert response.status_code == 301
    assert response["Location"] == f"/articles/{article.pk}/bridges-stay-closed/?mentions=1"


def test_a_headline_in_arabic_stands_in_the_address(client: Client) -> None:
    article = arabic_story()

    assert client.get(article.get_absolute_url()).status_code == 200


def test_the_short_address_leads_to_the_story(client: Client) -> None:
    article = story()

    assert client.get(f"/articles/{article.pk}/")["Location"] == article.get_absolute_url()


@pytest.mark.parametrize(
    "fields",
    [{"status": "withheld"}, {"embargo": timezone.now() + dt.timedelta(days=400)}],
    ids=["withheld", "embargo"],
)
def test_a_story_that_may_not_be_read_is_not_there(client: Client, fields: dict[str, object]) -> None:
    """W52"""
    article = story(**fields)

    response = client.get(article.get_absolute_url())

    assert response.status_code == 404
    assert b"Bridges" not in response.content
    assert client.get(f"/articles/{article.pk}/").status_code == 404


def test_a_withdrawn_story_is_gone_and_says_so(client: Client) -> None:
    """W51, W67"""
    article = story(status="canceled", last_public=NOW)

    for path in (article.get_absolute_url(), f"/articles/{article.pk}/"):
        response = client.get(path)
        assert response.status_code == 410
        assert b"withdrawn" in response.content and b"Great Zab" not in response.content


def test_what_never_was_public_and_is_withdrawn_is_not_found(client: Client) -> None:
    """W67"""
    article = story(status="canceled")

    for path in (article.get_absolute_url(), f"/articles/{article.pk}/", f"{article.get_absolute_url()[:-1]}.json"):
        assert client.get(path).status_code == 404


def test_a_withdrawn_story_says_who_withdrew_it(client: Client) -> None:
    """W67"""
    theirs = story(status="canceled", last_public=NOW)
    ours = story(status="canceled", last_public=NOW, corrected=["status"])
    both = story(status="canceled", last_public=NOW, corrected=["status"])
    Notice.objects.create(article=both, kind=Notice.Hold.KILL, key="1")

    said = [client.get(article.get_absolute_url()).content.decode() for article in (theirs, ours, both)]

    assert ["The desk of" in page for page in said] == [False, True, False]
    assert ["has cancelled it" in page for page in said] == [True, False, True]


def test_what_was_public_and_is_held_back_says_nothing_of_what_it_told(client: Client) -> None:
    """W67"""
    article = story(status="withheld", last_public=NOW)

    response = client.get(f"/articles/{article.pk}/")

    assert response.status_code == 410
    assert b"held back" in response.content and b"Great Zab" not in response.content


@pytest.mark.parametrize("number", [0, 999999, 10**30])
def test_a_number_of_no_story_is_not_found(client: Client, number: int) -> None:
    assert client.get(f"/articles/{number}/x/").status_code == 404


def test_columns_keep_their_lines(client: Client) -> None:
    article = story(tabular=True, body="WHEAT   214.50\nOATS    201.25\n\nNext block")

    assert page_of(client, article.get_absolute_url()).cssselect("pre")[0].text == article.body


def test_copy_is_text_and_never_markup(client: Client) -> None:
    article = story("<script>alert(1)</script>", body="<b>bold</b> & <img src=x onerror=y>")

    page = page_of(client, article.get_absolute_url())

    assert page.cssselect("h1")[0].text == "<script>alert(1)</script>"
    assert not page.cssselect(".body b, .body img")


def test_notes_for_editors_are_not_shown(client: Client) -> None:
    article = story(notes=["Call the desk on 555 0199"])

    assert b"555 0199" not in client.get(article.get_absolute_url()).content


def test_says_how_each_value_was_read_and_quotes_it(client: Client) -> None:
    start = COPY.index("ERBIL")
    read = {"by": "dateline.agency", "span": [start, start + 20], "confidence": 0.97, "note": "the agency in brackets"}
    article = story(delivery=delivered(), provenance={"dateline": read})

    row = page_of(client, article.get_absolute_url()).cssselect(".readings tbody tr")[0]

    said = row.text_content()
    assert "dateline.agency" in said and "97 %" in said and "the agency in brackets" in said
    assert row.cssselect("q")[0].text == "ERBIL (Harbour News)"


@pytest.mark.parametrize(
    "fields",
    [
        {"provenance": {"credits": {"by": "private.names", "span": [0, 20]}}},
        {"provenance": {"notes": {"by": "header.note", "span": [0, 20]}}},
    ],
)
def test_what_is_for_editors_is_never_quoted(client: Client, fields: dict[str, object]) -> None:
    article = story(delivery=delivered("SECRET 555 0199 desk\n\nThe rest."), **fields)

    assert b"555 0199" not in client.get(article.get_absolute_url()).content


def test_an_encoding_nobody_knows_costs_the_quotations_alone(client: Client) -> None:
    article = story(delivery=delivered(encoding="x-unheard-of"), provenance={"headline": {"by": "x", "span": [0, 7]}})

    assert client.get(article.get_absolute_url()).status_code == 200


def test_a_correction_says_what_was_corrected(client: Client) -> None:
    article = story(corrected=["source", "byline"])

    assert "source, byline" in page_of(client, article.get_absolute_url()).cssselect("#corrected dd")[0].text_content()


def test_a_sample_says_that_it_is_invented(client: Client) -> None:
    article = story(sample=True)

    assert b"Sample, invented for Newsroom" in client.get(article.get_absolute_url()).content


def test_leads_to_the_stories_before_and_after(client: Client) -> None:
    newer, middle, older = story("Newer one"), story("Middle one"), story("Older one")

    page = page_of(client, middle.get_absolute_url())

    ways = {link.get("rel"): link.get("href") for link in page.cssselect(".neighbours a")}
    assert ways == {"next": newer.get_absolute_url(), "prev": older.get_absolute_url()}


@pytest.mark.parametrize("places", [1, 30])
def test_a_story_with_any_number_of_places_asks_as_many_questions(
    client: Client, places: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    article = story(delivery=delivered(), provenance={"headline": {"by": "header", "span": [0, 7]}})
    for number in range(places):
        name_in(article, place(f"Town {number}"), "Erbil")

    with django_assert_max_num_queries(9):
        client.get(article.get_absolute_url())


def test_neighbours_follow_the_order_of_the_list_also_at_one_time(client: Client) -> None:
    for number in range(6):
        story(f"Ferry {number}", published=DAY + dt.timedelta(hours=number // 3))
    order = [article.get_absolute_url() for article in select(QueryDict())]

    walked, following = [], order[0]
    while following:
        walked.append(following)
        page = page_of(client, following)
        following = next((way.get("href", "") for way in page.cssselect("a[rel=prev]")), "")

    assert walked == order
    assert len(order) == 6
