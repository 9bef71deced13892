"""Index and database answer alike: the same stories in the same order, the same counts."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from articles import search
from articles.listing import Listing, make_listing, select
from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    Entity,
    LinkStatus,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.reading.draft import Origin, PlaceKind, PubStatus, Role
from articles.search import coverage
from articles.views import entries
from tests.factories import make_article, make_organisation, make_person, make_place, make_source

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)
STEP = dt.timedelta(hours=11)
TREE = {"iraq": None, "erbil": "iraq", "ankawa": "erbil", "syria": None, "nowhere": None}
ORGANISATIONS = ["un", "red-cross"]
SOURCES = ["harbour", "hills", "valley"]
ENTITIES: list[type[Entity]] = [Place, Organisation, Person, Source]
PEOPLE = ["ann", "bo", "cy"]
LANGUAGES = ["", "en", "ar", "pt-BR"]
VALUES = {
    "place": list(TREE),
    "dateline": list(TREE),
    "organisation": ORGANISATIONS,
    "source": [*SOURCES, "old-harbour"],
    "byline": PEOPLE,
    "editor": PEOPLE,
    "language": ["en", "ar", "pt", "PT-br"],
}


@dataclass(frozen=True)
class Told:
    """One story of a random newsroom, by the names of what it has."""

    hours: int
    status: PubStatus
    embargo: int
    source: str | None
    others: frozenset[str]
    language: str
    places: frozenset[str]
    main: frozenset[str]
    dateline: frozenset[str]
    organisations: frozenset[str]
    credits: frozenset[tuple[str, Role]]
    removed: bool


def some(names: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(names), max_size=3)


STORIES = st.builds(
    Told,
    hours=st.integers(0, 60),
    status=st.sampled_from([PubStatus.USABLE] * 5 + [PubStatus.WITHHELD]),
    embargo=st.sampled_from([0, 0, 0, -1, 1]),
    source=st.sampled_from([None, *SOURCES]),
    others=some(SOURCES),
    language=st.sampled_from(LANGUAGES),
    places=some(list(TREE)),
    main=some(list(TREE)),
    dateline=some(list(TREE)),
    organisations=some(ORGANISATIONS),
    credits=st.frozensets(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(list(Role))), max_size=4),
    removed=st.booleans(),
)
DAYS = st.dates(dt.date(2019, 12, 30), dt.date(2020, 2, 2)).map(str)


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query string of the list, with any of its parameters but words."""
    pairs = []
    for parameter, values in VALUES.items():
        joined = st.lists(st.sampled_from(values), min_size=1, max_size=2).map(" ".join)
        for value in draw(st.lists(joined, max_size=2)) if draw(st.booleans()) else []:
            pairs.append((parameter, draw(st.sampled_from(["", "", "-"])) + value))
    if draw(st.booleans()):
        pairs.append(("mention", draw(st.sampled_from(["main", "any"]))))
    if draw(st.integers(0, 3)) == 0:
        pairs.append(("whose", draw(st.sampled_from(["original", "reprint"]))))
    for parameter in ("since", "until"):
        if draw(st.integers(0, 3)) == 0:
            pairs.append((parameter, draw(DAYS)))
    return urlencode([*pairs, ("order", draw(st.sampled_from(["newest", "oldest", "arrival"])))])


def tell(number: int, told: Told) -> None:
    """Store one story; where it is `removed`, its first link of each kind is one that an editor took away."""
    article = Article.objects.create(
        guid=f"told:{number}",
        headline=f"Story {number}",
        published=NOON + STEP * told.hours,
        status=told.status,
        embargo=dt.datetime.now(dt.UTC) + dt.timedelta(days=told.embargo) if told.embargo else None,
        source=Source.objects.get(slug=told.source) if told.source else None,
        language=told.language,
    )
    article.other_sources.set(Source.objects.filter(slug__in=told.others))
    for links in links_of(article, told):
        for position, link in enumerate(links):
            if told.removed and not position:
                link.standing = LinkStatus.REMOVED
            link.save()


Link = PlaceMention | DatelinePlace | OrganisationMention | Credit


def links_of(article: Article, told: Told) -> list[list[Link]]:
    """The links of a story, those of each kind in order; datelines by an editor, all others by the machine."""
    text: dict[str, Any] = {"article": article, "origin": Origin.TEXT, "standing": LinkStatus.MACHINE}
    places = [
        PlaceMention(place=Place.objects.get(slug=slug), about=slug in told.main or None, **text)
        for slug in sorted(told.places)
    ]
    organisations = [
        OrganisationMention(organisation=Organisation.objects.get(slug=slug), **text)
        for slug in sorted(told.organisations)
    ]
    dateline = [
        DatelinePlace(article=article, place=Place.objects.get(slug=slug), position=at, standing=LinkStatus.EDITOR)
        for at, slug in enumerate(sorted(told.dateline))
    ]
    credits = [
        Credit(
            article=article, person=Person.objects.get(slug=slug), role=role, position=at, standing=LinkStatus.MACHINE
        )
        for at, (slug, role) in enumerate(sorted(told.credits))
    ]
    return [[*places], [*dateline], [*organisations], [*credits]]


@pytest.fixture(autouse=True)
def newsroom(db: None) -> None:
    for slug, parent in TREE.items():
        place = make_place(slug, kind=PlaceKind.OTHER, parent=Place.objects.get(slug=parent) if parent else None)
        if slug == "nowhere":
            Place.objects.filter(pk=place.pk).update(path="")  # as before anybody put it into the tree
    for slug in ORGANISATIONS:
        make_organisation(slug)
    for slug in SOURCES:
        make_source(slug)
    for slug in PEOPLE:
        make_person(slug)
    make_source("old-harbour", merged_into=Source.objects.get(slug="harbour"))
    # Since what no readable story names cannot be asked for.
    make_article(
        source=None, other_sources=SOURCES, places=list(TREE), dateline=list(TREE), organisations=ORGANISATIONS,
        byline=PEOPLE, editor=PEOPLE, published=NOON - STEP, language="",
    )  # fmt: skip


@pytest.fixture
def nowhere(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.NEWSROOM_INDEX = tmp_path / "none"
    yield


def said(listing: Listing) -> tuple[object, ...]:
    facets = {
        facet.name: {(choice.relation, choice.value): choice for choice in facet.choices} for facet in listing.facets
    }
    return (
        [article.pk for article in listing.articles],
        listing.total,
        listing.title,
        dict(listing.months()),
        facets,
        listing.timeline,
    )


def answers(asked: list[str], *, searchable: bool) -> list[Any]:
    listings = [make_listing(QueryDict(query), size=100) for query in asked]
    assert all(listing.searchable is searchable for listing in listings)
    return [said(listing) for listing in listings]


def covered() -> dict[str, dict[str, int]]:
    """How many stories the directories count for each entity."""
    return {model.__name__: {entry.slug: entry.count for entry in entries(model)} for model in ENTITIES}


def counted_one_by_one() -> dict[str, dict[str, int]]:
    """The same, each story looked at on its own."""
    found: dict[str, Counter[str]] = {model.__name__: Counter() for model in ENTITIES}
    for article in Article.objects.readable():
        links = [*article.place_mentions.in_force(), *article.dateline_places.in_force()]
        places = {above for link in links for above in link.place.lineage or [link.place.pk]}
        found["Place"].update(Place.objects.filter(pk__in=places).values_list("slug", flat=True))
        named = article.organisation_mentions.in_force()
        found["Organisation"].update({link.organisation.slug for link in named})
        found["Person"].update({link.person.slug for link in article.credits.in_force()})
        sources = {article.source, *article.other_sources.all()} - {None}
        found["Source"].update({source.slug for source in sources if source})
    return {name: dict(counts) for name, counts in found.items()}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    indexed=st.lists(STORIES, max_size=6), later=st.lists(STORIES, max_size=4), changed=st.sets(st.integers(0, 5)),
    most=st.sampled_from([0, 1, 2000]), gone=st.booleans(),
)  # fmt: skip
def test_directories_count_what_the_index_has_yet_to_see(
    settings: Settings,
    tmp_path: Path,
    indexed: list[Told],
    later: list[Told],
    changed: set[int],
    most: int,
    gone: bool,
) -> None:
    """W52: where more has changed than is counted from the database, at least nothing hidden is named."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    with transaction.atomic(), mock.patch.object(coverage, "UNSEEN", most):
        for number, told in enumerate(indexed):
            tell(number, told)
        search.rebuild_index()
        for number, told in enumerate(later, len(indexed)):
            tell(number, told)
        touched = Article.objects.filter(guid__in=[f"told:{number}" for number in changed])
        keys = [
            *touched.values_list("pk", flat=True),
            *Article.objects.order_by("-pk")[: len(later)].values_list("pk", flat=True),
        ]
        if gone:
            touched.delete()
        else:
            touched.update(status=PubStatus.WITHHELD)
        search.note_changes(keys, apply=False)
        told_of, exact = covered(), counted_one_by_one()
        hidden = set(keys) - set(Article.objects.readable().values_list("pk", flat=True))
        transaction.set_rollback(True)

    if len(set(keys)) <= most:
        assert told_of == exact
    if len(hidden) <= most:
        assert all(counts[slug] <= exact[name].get(slug, 0) for name, counts in told_of.items() for slug in counts)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories=st.lists(STORIES, max_size=8), asked=st.lists(queries(), min_size=1, max_size=4))
def test_index_and_database_give_the_same_stories_and_the_same_counts(
    settings: Settings, tmp_path: Path, stories: list[Told], asked: list[str]
) -> None:
    with transaction.atomic():
        for number, told in enumerate(stories):
            tell(number, told)
        settings.NEWSROOM_INDEX = tmp_path / "index"
        search.rebuild_index()
        from_index = [*answers(asked, searchable=True), covered()]
        settings.NEWSROOM_INDEX = tmp_path / "none"
        cache.clear()
        from_database = [*answers(asked, searchable=False), covered()]
        rows = [[article.pk for article in select(QueryDict(query))] for query in asked]
        transaction.set_rollback(True)

    assert from_index == from_database
    assert [keys for keys, *_ in from_index[:-1]] == rows
