"""The names of a story, marked in its text."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, PlaceMention
from articles.reading.draft import Origin
from articles.views.story.mentions import MarkedName, mark
from tests.views.cast import BODY, erbil, iraq, name_in, place, story

SPANS = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=8)


def named(spans: list[tuple[int, int]]) -> MarkedName:
    return MarkedName("place-1", PlaceMention(spans=[list(span) for span in spans]), "Erbil", "said so", 1.0, ())


@given(st.lists(st.text(alphabet="ab أ.", min_size=1, max_size=12), max_size=4), SPANS)
def test_marking_never_changes_a_character(paragraphs: list[str], spans: list[tuple[int, int]]) -> None:
    article = Article(body="\n\n".join(paragraphs))

    told = mark(article, [named(spans)])

    assert ["".join(stretch.text for stretch in paragraph) for paragraph in told] == article.paragraphs


def test_of_two_names_that_overlap_the_longer_is_marked() -> None:
    article = Article(body="at the University of Baghdad on Monday")

    [paragraph] = mark(article, [named([(21, 28)]), named([(7, 28)])])

    assert [stretch.text for stretch in paragraph if stretch.named] == ["University of Baghdad"]


@pytest.mark.django_db
def test_names_are_marked_on_demand_and_say_why(client: Client) -> None:
    article = story()

    plain = html.fromstring(client.get(article.get_absolute_url()).content)
    marked = html.fromstring(client.get(article.get_absolute_url() + "?mentions=1").content)

    assert not plain.cssselect(".mention")
    assert [button.text for button in marked.cssselect(".mention")] == ["Erbil", "United Nations"]
    card = marked.get_element_by_id(marked.cssselect(".mention")[0].get("popovertarget")).text_content()
    assert "Recognised in the text, 100 % sure" in card and "City" in card
    assert "".join(p.text_content().partition(" – ")[2] or p.text_content() for p in marked.cssselect(".body p")) == (
        BODY.replace("\n\n", "")
    )


@pytest.mark.django_db
def test_a_name_says_what_else_it_could_be(client: Client) -> None:
    article = story()
    name_in(story("Snow in the hills"), place("Erbil Hills", within=iraq(), geonames_id=77), "Erbil")
    article.place_mentions.update(runners_up=[77, 78], origin=Origin.DATELINE)

    page = html.fromstring(client.get(article.get_absolute_url() + "?mentions=1").content)

    card = page.cssselect(".named")[0].text_content()
    assert "Erbil Hills, Iraq" in card and "Where the story was filed" in card


@pytest.mark.django_db
@pytest.mark.parametrize("places", [1, 25])
def test_marking_asks_as_many_questions_for_any_number_of_names(
    client: Client, places: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    article = story()
    assert erbil()
    for number in range(places):
        name_in(article, place(f"Town {number}", within=iraq()), "Erbil")

    with django_assert_max_num_queries(11):
        client.get(article.get_absolute_url() + "?mentions=1")
