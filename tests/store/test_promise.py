"""The promise: whatever editors do and whatever the machine reads after it, in any order, their word stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import desk
from articles.background.lease import lease_waiting, recognise_leased, wait_for_all
from articles.models import (
    Article,
    DatelinePlace,
    LinkStatus,
    OrganisationMention,
    PlaceMention,
)
from articles.models import (
    Credit as CreditRow,
)
from articles.reading.draft import CreditedPerson, Dateline, Draft, FeedEntity, Origin, PlaceKind, Role
from articles.recognition.recogniser import FoundOrganisation, FoundPlace, Recognition, Story
from articles.store.update_rules import credit_field
from tests.factories import make_organisation, make_person, make_place, make_source
from tests.small_atlas import SPOTS, filed_from, make_draft, places, take_in

TOWNS = ["Erbil", "Baghdad", "Syria", "Turkey", "Baghouz"]
BODIES = ["United Nations", "Coastal Guard", "Red Crescent"]
PEOPLE = ["Nazdar Hawrami", "Élodie Marchand", "Tom Ash"]
WORDS = st.sampled_from(["Bridges stay closed", "One bridge opens", "Ferry runs again", "Rain comes"])
START = dt.datetime(2019, 3, 18, tzinfo=dt.UTC)

drafts = st.builds(
    lambda hour, headline, body, byline, filed, named, bodies, credits, source: make_draft(
        published=START + dt.timedelta(hours=hour),
        headline=headline,
        paragraphs=(body,),
        byline=byline,
        dateline=Dateline("/".join(filed), places=filed_from(*filed)) if filed else None,
        places=tuple(map(FeedEntity, named)),
        organisations=tuple(map(FeedEntity, bodies)),
        credits=tuple(CreditedPerson(name, role) for name, role in credits),
        source=source,
    ),
    st.integers(0, 5),
    WORDS,
    WORDS,
    st.sampled_from(PEOPLE),
    st.lists(st.sampled_from(TOWNS), max_size=2, unique=True),
    st.lists(st.sampled_from(TOWNS), max_size=3, unique=True),
    st.lists(st.sampled_from(BODIES), max_size=2, unique=True),
    st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from([Role.BYLINE, Role.EDITING])), max_size=3, unique=True),
    st.sampled_from(["Harbour News", "Coast Wire", ""]),
)
found = st.tuples(
    st.lists(st.sampled_from([3, 4, 5, 6]), max_size=3, unique=True),
    st.lists(st.sampled_from(BODIES), max_size=2, unique=True),
)
fields = st.one_of(
    st.tuples(st.sampled_from(["headline", "standfirst", "byline", "body"]), WORDS),
    st.tuples(st.just("status"), st.sampled_from(["usable", "withheld"])),
    st.tuples(st.just("keywords"), st.lists(WORDS, max_size=2)),
    st.tuples(st.just("source"), st.sampled_from(["Harbour News", "Desk Agency"])),
    st.tuples(st.just("dateline_date"), st.sampled_from([None, dt.date(2019, 3, 1)])),
)
links = st.tuples(
    st.sampled_from([PlaceMention, OrganisationMention, DatelinePlace, CreditRow]),
    st.sampled_from(["add", "remove", "move"]),
    st.integers(0, 4),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("draft"), drafts),
        st.tuples(st.just("found"), found),
        st.tuples(st.just("field"), fields),
        st.tuples(st.just("link"), links),
    ),
    min_size=2,
    max_size=12,
)


@pytest.mark.django_db(transaction=False)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=drafts, steps=steps)
def test_nothing_the_machine_reads_ever_moves_what_an_editor_set(
    first: Draft, steps: Sequence[tuple[str, Any]], django_db_blocker: Any
) -> None:
    Article.objects.all().delete()
    take_in(first)
    said = Said()

    for number, (kind, what) in enumerate(steps):
        match kind:
            case "draft":
                take_in(what, delivery=f"delivery {number}")
            case "found":
                recognise(*what)
            case "field":
                said.correct(*what)
            case "link":
                said.link(*what)
        said.holds()


def recognise(towns: list[int], bodies: list[str]) -> None:
    wait_for_all()
    leased = lease_waiting(now=START)
    assert leased

    def recogniser(stories: Sequence[Story]) -> list[Recognition]:
        return [Recognition(tuple(map(place, towns)), tuple(map(body, bodies))) for _ in stories]

    assert recognise_leased(leased, recogniser, places()).recognised == 1


def place(number: int) -> FoundPlace:
    spot = SPOTS[number]
    return FoundPlace(
        name=spot.name, kind=PlaceKind(spot.kind), country=spot.country, geonames_id=number, latitude=36.0,
        longitude=44.0, spans=((0, 3),), origin=Origin.TEXT, confidence=0.9, salience=0.5, runners_up=(), within=None,
    )  # fmt: skip


def body(name: str) -> FoundOrganisation:
    return FoundOrganisation(
        name=name, acronym="", code="", aliases=(), spans=((0, 3),), origin=Origin.TEXT, confidence=0.9, salience=0.5
    )


class Said:
    """What an editor has said so far, told beside the database."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.links: dict[tuple[type[Any], int, str], str] = {}
        self.groups: dict[tuple[type[Any], str], list[int]] = {}

    def correct(self, name: str, value: Any) -> None:
        given = make_source(value) if name == "source" else value
        desk.correct(Article.objects.get().pk, {name: given}, by=None)
        self.fields[name] = given
        self.look(Article.objects.get())

    def link(self, model: type[Any], verb: str, number: int) -> None:
        article = Article.objects.get()
        rows = list(model.objects.filter(article=article).exclude(standing=LinkStatus.REMOVED).order_by("pk"))
        target = self.target(model, number)
        name = desk.TARGETS[model]
        if verb == "add" and all(getattr(row, name) != target for row in rows):
            desk.confirm_link(
                model(article=article, **{name: target}, **({"role": Role.BYLINE} if model is CreditRow else {}))
            )
        elif verb == "remove" and rows:
            desk.reject_link(rows[number % len(rows)])
        elif verb == "move" and rows and getattr(rows[number % len(rows)], name) != target:
            desk.redirect_link(rows[number % len(rows)], target)
        self.look(article)

    def target(self, model: type[Any], number: int) -> Any:
        if model is OrganisationMention:
            return make_organisation(BODIES[number % len(BODIES)])
        if model is CreditRow:
            return make_person(PEOPLE[number % len(PEOPLE)])
        return make_place("Harbour Point" if number == 4 else "Old Ferry")

    def look(self, article: Article) -> None:
        """Remember what is a person's now."""
        for model, target in desk.TARGETS.items():
            for row in model.objects.filter(article=article).exclude(standing=LinkStatus.MACHINE):
                self.links[model, getattr(row, f"{target}_id"), getattr(row, "role", "")] = row.standing
        if DatelinePlace.objects.filter(article=article).exclude(standing=LinkStatus.MACHINE).exists():
            self.groups[DatelinePlace, ""] = self.group(DatelinePlace, "")
        for role in Role:
            touched = CreditRow.objects.filter(article=article, role=role).exclude(standing=LinkStatus.MACHINE)
            if touched.exists():
                self.groups[CreditRow, role.value] = self.group(CreditRow, role.value)

    def group(self, model: type[Any], role: str) -> list[int]:
        rows = model.objects.exclude(standing=LinkStatus.REMOVED)
        rows = rows.filter(role=role) if role else rows
        return sorted(rows.values_list(f"{desk.TARGETS[model]}_id", flat=True))

    def holds(self) -> None:
        article = Article.objects.get()
        for name, value in self.fields.items():
            assert getattr(article, name) == value, name
        assert set(self.fields) <= set(article.corrected)
        for (model, key, role), standing in self.links.items():
            rows = model.objects.filter(**{f"{desk.TARGETS[model]}_id": key})
            row = (rows.filter(role=role) if role else rows).get()
            assert row.standing == standing, (model, key, role)
        for (model, role), keys in self.groups.items():
            assert self.group(model, role) == keys, credit_field(role) if role else "dateline_places"
