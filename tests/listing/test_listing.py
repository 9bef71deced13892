"""A list: its pages, its words, its facets, with an index and without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from articles import search
from articles.listing import Choice, ChoiceRelation, Listing, WrongParameter, make_listing, select
from articles.models import Article
from articles.templatetags.list_urls import ways
from tests.factories import PUBLISHED, make_article, make_place, make_source

pytestmark = pytest.mark.django_db
Lists = Callable[[str], Listing]


@pytest.fixture(params=["index", "database"])
def lists(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Lists:
    """Lists as the index gives them, and as the database does."""
    settings.NEWSROOM_INDEX = tmp_path / "index"

    def listed(query: str, **options: int) -> Listing:
        if request.param == "index":
            search.rebuild_index()
        listing = make_listing(QueryDict(query), **options)
        assert listing.searchable == (request.param == "index")
        return listing

    return listed


def headlines(listing: Listing) -> list[str]:
    return [article.headline for article in listing.articles]


def choices(listing: Listing, name: str) -> list[Choice]:
    return next(facet.choices for facet in listing.facets if facet.name == name)


def counts(listing: Listing, name: str) -> dict[str, int]:
    return {choice.value: choice.count for choice in choices(listing, name)}


@pytest.mark.parametrize("order", ["newest", "oldest", "relevance", "arrival"])
def test_the_pages_of_a_list_give_each_story_once(lists: Lists, order: str) -> None:
    made = [
        make_article(f"Grain {number}", published=PUBLISHED + dt.timedelta(minutes=number // 3)) for number in range(20)
    ]
    newest = [article.pk for article in sorted(made, key=lambda one: (one.published, one.pk), reverse=True)]

    found, after = [], ""
    while True:
        page = lists(f"q=grain&order={order}&after={after}", size=6)
        found += [article.pk for article in page.articles]
        assert page.total == 20
        after = page.next
        if not after:
            break

    ordered = {"newest": newest, "oldest": newest[::-1], "arrival": sorted(newest, reverse=True)}
    assert sorted(found) == sorted(newest)
    assert found == ordered.get(order, found)


def test_a_page_stays_right_while_new_copy_comes_in(lists: Lists) -> None:
    for number in range(6):
        make_article(f"Story {number}", published=PUBLISHED - dt.timedelta(days=number))
    first = lists("", size=3)

    make_article("New", published=PUBLISHED + dt.timedelta(days=1))

    assert headlines(lists(f"after={first.next}", size=3)) == ["Story 3", "Story 4", "Story 5"]


@pytest.mark.parametrize(
    ("order", "other"), [("newest", "relevance"), ("relevance", "oldest"), ("arrival", "newest"), ("oldest", "arrival")]
)
def test_a_cursor_of_another_order_is_wrong(lists: Lists, order: str, other: str) -> None:
    for number in range(3):
        make_article(f"Grain {number}")
    page = lists(f"q=grain&order={order}", size=1)

    with pytest.raises(WrongParameter) as wrong:
        lists(f"q=grain&order={other}&after={page.next}", size=1)

    assert (wrong.value.parameter, wrong.value.value) == ("after", page.next)


def test_an_embargoed_story_appears_by_itself_when_its_time_has_come(
    lists: Lists, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    make_article("Not yet", embargo=now + dt.timedelta(minutes=5), places=["Erbil"])
    before = lists("")
    with_facets = before.facets

    monkeypatch.setattr(timezone, "now", lambda: now + dt.timedelta(minutes=6))
    after = make_listing(QueryDict())

    assert (headlines(before), before.total, counts(before, "place")) == ([], 0, {})
    assert with_facets == before.facets
    assert (headlines(after), after.total, counts(after, "place")) == (["Not yet"], 1, {"erbil": 1})


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "All stories"),
        ("place=iraq", "Stories about Iraq"),
        ("place=iraq&place=syria&place=-erbil", "Stories about Iraq or Syria, not about Erbil"),
        (
            "place=iraq&dateline=erbil&byline=nazdar-hawrami&since=2026-03-03&q=grain",
            "Stories about Iraq, filed from Erbil, by Nazdar Hawrami, since 3 March 2026, with “grain”",
        ),
        ("place=iraq+syria&place=-erbil+syria", "Stories about Iraq and Syria, not about Erbil and Syria"),
        ("place=iraq+syria&place=erbil", "Stories about Iraq and Syria, or Erbil"),
        ("editor=nazdar-hawrami&language=ps", "Stories edited by Nazdar Hawrami, in Pashto"),
        ("source=-harbour-news&organisation=united-nations", "Stories naming United Nations, not from Harbour News"),
        ("since=2019-03-18&until=2019-03-18", "Stories of 18 March 2019"),
        ("since=2019-03-01&until=2019-03-31", "Stories of March 2019"),
        ("since=2019-01-01&until=2019-12-31", "Stories of 2019"),
        ("since=2019-03-01&until=2019-04-02", "Stories from 1 March 2019 to 2 April 2019"),
        ("until=2019-04-02", "Stories until 2 April 2019"),
        ("q=+oil++%22x%22+", 'Stories with “oil "x"”'),
        ("order=oldest", "All stories"),
    ],
)
def test_says_its_query_in_words(lists: Lists, query: str, title: str) -> None:
    erbil = make_place("Erbil", parent="Iraq")
    make_article(byline=["Nazdar Hawrami"], organisations=["United Nations"], places=[erbil, "Syria"])

    assert lists(query).title == title


def test_each_filter_has_a_chip_that_says_what_taking_it_off_takes(lists: Lists) -> None:
    make_article(places=["Erbil"], source="Harbour News")

    chips = lists("place=erbil&source=-harbour-news&since=2019-03-01&q=grain").chips

    assert [(chip.parameter, chip.value, chip.label) for chip in chips] == [
        ("place", "erbil", "Erbil"),
        ("source", "-harbour-news", "not Harbour News"),
        ("since", "2019-03-01", "since 1 March 2019"),
        ("q", "grain", "“grain”"),
    ]


def test_a_merged_entity_is_named_as_it_is_now(lists: Lists) -> None:
    harbour = make_source("Harbour News")
    make_source("Harbor News", merged_into=harbour)
    make_article("Told", source=harbour)

    listing = lists("source=harbor-news&source=harbour-news")

    assert listing.parameters.urlencode() == "source=harbour-news"
    assert listing.title == "Stories from Harbour News"
    assert headlines(listing) == ["Told"]


def test_a_facet_is_counted_as_if_it_were_not_set_and_the_others_as_they_are(lists: Lists) -> None:
    make_article(places=["Erbil"], source="Harbour News")
    make_article(places=["Erbil"], source="Hill Press")
    make_article(places=["Mosul"], source="Hill Press")

    listing = lists("source=hill-press")

    assert counts(listing, "source") == {"hill-press": 2, "harbour-news": 1}
    assert counts(listing, "place") == {"erbil": 1, "mosul": 1}
    assert [choice.value for choice in choices(listing, "source") if choice.chosen] == ["hill-press"]


def test_what_is_chosen_or_left_out_is_among_the_choices_whatever_its_count(lists: Lists) -> None:
    for number in range(25):
        make_article(places=[f"Town {number}", "Erbil"])
    make_article(places=["Lost Village"], language="fr")

    listing = lists("place=-lost-village&place=erbil&language=-fr")

    found = {choice.value: choice for choice in choices(listing, "place")}
    assert (found["lost-village"].count, found["lost-village"].excluded) == (0, True)
    assert (found["erbil"].count, found["erbil"].chosen) == (25, True)


def test_a_place_counts_for_all_that_it_lies_within_and_once_for_each_story(lists: Lists) -> None:
    iraq = make_place("Iraq", kind="country")
    erbil, mosul = make_place("Erbil", parent=iraq), make_place("Mosul", parent=iraq)
    make_article(places=[erbil, mosul, iraq], dateline=[erbil])
    make_article(places=[mosul])

    listing = lists("")

    assert counts(listing, "place") == {"iraq": 2, "mosul": 2, "erbil": 1}
    assert counts(listing, "dateline") == {"iraq": 1, "erbil": 1}


def test_the_towns_of_a_chosen_country_are_shown_however_much_happens_elsewhere(lists: Lists) -> None:
    erbil = make_place("Erbil", parent="Iraq")
    make_article(places=[erbil])
    for number in range(25):
        make_article(f"Once {number}", places=[f"Town {number}"])
        make_article(f"Twice {number}", places=[f"Town {number}"])

    listing = lists("place=iraq")

    found = {choice.value: choice for choice in choices(listing, "place")}
    assert (found["erbil"].count, found["erbil"].within) == (1, ("iraq",))


def test_a_click_on_a_town_puts_it_in_the_place_of_its_country(lists: Lists) -> None:
    make_article(places=[make_place("Erbil", parent="Iraq"), "Syria"])
    make_article(places=["Iraq"])
    make_article(places=["Turkey"])
    listing = lists("place=iraq&source=harbour-news")

    (places,) = (facet for facet in listing.facets if facet.name == "place")
    found = {way.choice.value: way.toggle for way in ways(listing.parameters, places)}

    assert found["erbil"] == "/articles/?place=erbil&source=harbour-news"
    assert found["syria"] == "/articles/?place=iraq+syria&source=harbour-news"
    assert found["turkey"] == "/articles/?place=iraq&place=turkey&source=harbour-news"
    assert found["iraq"] == "/articles/?source=harbour-news"


def test_what_a_set_facet_could_be_besides_is_counted_by_what_it_changes(lists: Lists) -> None:
    make_article(places=["Iraq", "Syria"])
    make_article(places=["Iraq", "Turkey"])
    make_article(places=["Iraq"])
    make_article(places=["Syria"])
    make_article(places=["Egypt"])

    found = {(one.relation, one.value): one.count for one in choices(lists("place=iraq"), "place")}
    both = {(one.relation, one.value): one.label for one in choices(lists("place=iraq+syria"), "place")}

    assert found == {
        (ChoiceRelation.SET, "iraq"): 3,
        (ChoiceRelation.AND, "syria"): 1,
        (ChoiceRelation.AND, "turkey"): 1,
        (ChoiceRelation.OR, "syria"): 1,
        (ChoiceRelation.OR, "egypt"): 1,
    }
    assert both[ChoiceRelation.SET, "iraq syria"] == "Iraq and Syria"
    assert lists("place=iraq&place=egypt").total == 3 + found[ChoiceRelation.OR, "egypt"]
    assert lists("place=iraq+syria").total == found[ChoiceRelation.AND, "syria"]


def test_asking_for_one_more_asks_it_of_each_alternative(lists: Lists) -> None:
    make_article(places=["Iraq", "Egypt"])
    make_article(places=["Syria", "Egypt"])
    make_article(places=["Syria"])
    listing = lists("place=iraq&place=syria")

    (places,) = (facet for facet in listing.facets if facet.name == "place")
    (egypt,) = (way for way in ways(listing.parameters, places) if way.choice.relation == ChoiceRelation.AND)

    assert egypt.toggle == "/articles/?place=egypt+iraq&place=egypt+syria"
    assert lists(egypt.toggle.partition("?")[2]).total == egypt.choice.count == 2


def test_a_facet_that_only_leaves_out_counts_what_is_left(lists: Lists) -> None:
    make_article(places=["Iraq", "Syria"])
    make_article(places=["Syria"])

    found = {(one.relation, one.value): one.count for one in choices(lists("place=-iraq"), "place")}

    assert found == {(ChoiceRelation.SET, "iraq"): 1, (ChoiceRelation.FREE, "syria"): 1}


def test_places_stand_under_what_they_lie_in(lists: Lists) -> None:
    iraq = make_place("Iraq", kind="country")
    for _ in range(2):
        make_article(places=[make_place("Erbil", parent=iraq)])
    make_article(places=["Syria"])
    make_article(places=[make_place("Mosul", parent=iraq)])

    assert [(one.label, one.depth) for one in choices(lists(""), "place")] == [
        ("Iraq", 0),
        ("Erbil", 1),
        ("Mosul", 1),
        ("Syria", 0),
    ]


def test_seven_values_are_shown_and_that_there_are_more_is_said(lists: Lists) -> None:
    for number in range(8):
        make_article(places=[f"Town {number}"])
    make_article(places=["Town 0"])

    (places,) = (facet for facet in lists("").facets if facet.name == "place")

    assert (len(places.choices), places.choices[0].value, places.more) == (7, "town-0", True)


def test_a_region_that_says_no_more_than_its_town_is_not_shown(lists: Lists) -> None:
    region = make_place("Erbil Governorate", kind="region", parent="Iraq")
    make_article(places=[make_place("Erbil", parent=region)])

    assert set(counts(lists(""), "place")) == {"iraq", "erbil"}
    assert set(counts(lists("place=erbil-governorate"), "place")) == {"erbil-governorate", "erbil"}


def test_languages_are_named(lists: Lists) -> None:
    make_article(language="ps")
    make_article(language="")

    assert [(one.value, one.label) for one in choices(lists(""), "language")] == [("ps", "Pashto")]


def test_a_language_has_its_kinds_which_are_named_apart_only_when_asked_for(lists: Lists) -> None:
    make_article("Plain", language="en")
    make_article("American", language="en-US")

    assert headlines(lists("language=en")) == ["Plain", "American"]
    assert headlines(lists("language=EN-us")) == ["American"]
    assert [(one.label, one.count) for one in choices(lists(""), "language")] == [("English", 2)]
    assert [(one.label, one.count) for one in choices(lists("language=en-us"), "language")] == [
        ("English (us)", 1),
        ("English", 1),
    ]


def test_places_of_one_name_are_told_apart(lists: Lists) -> None:
    state = make_place("New York", slug="new-york-state", kind="region", parent="United States")
    make_article(places=[make_place("New York", parent=state)])
    make_article(places=[state])

    assert sorted(one.label for one in choices(lists(""), "place")) == [
        "New York, New York",
        "New York, United States",
        "United States",
    ]


def test_a_list_without_facets_counts_none(lists: Lists) -> None:
    make_article(places=["Erbil"])

    assert make_listing(QueryDict(), facets=False).facets == []


@pytest.mark.parametrize("query", ["", "place=iraq&source=-harbour-news", "q=grain&byline=ann-poe&order=relevance"])
def test_a_list_asks_as_many_questions_whatever_it_finds(
    lists: Lists, query: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def add(number: int) -> None:
        town = make_place(f"Town {number}", parent="Iraq")
        make_article(f"Grain {number}", places=[town], dateline=[town], byline=["Ann Poe"], organisations=["UN"])

    add(0)
    lists(query)
    with django_assert_max_num_queries(16) as few:
        assert make_listing(QueryDict(query)).facets
    for number in range(1, 15):
        add(number)
    lists(query)

    with django_assert_max_num_queries(len(few)):
        assert make_listing(QueryDict(query)).facets


def test_a_story_that_the_index_should_have_forgotten_is_not_shown(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    article = make_article("Withheld since")
    search.rebuild_index()

    Article.objects.filter(pk=article.pk).update(status="withheld")
    listing = make_listing(QueryDict())

    assert listing.searchable
    assert headlines(listing) == []


def test_a_row_shows_the_words_that_were_searched_for(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    make_article("Told", body="Much grain & oil.")
    search.rebuild_index()

    (article,) = make_listing(QueryDict("q=grain")).articles

    assert article.snippet == "Much <mark>grain</mark> &amp; oil."  # type: ignore[attr-defined]


def test_all_rows_of_a_list_stand_in_its_order_from_its_cursor_on(lists: Lists) -> None:
    for number in range(5):
        make_article(f"Grain {number}", published=PUBLISHED + dt.timedelta(days=number))
    page = lists("q=grain&order=oldest", size=2)

    rows = select(QueryDict(f"q=grain&order=oldest&after={page.next}"))

    assert [article.headline for article in rows] == ["Grain 2", "Grain 3", "Grain 4"]
