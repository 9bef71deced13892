"""Any sequence of copy, kills, readings and two editors' words, undone at the end: the machine's word is left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import desk
from articles.background.lease import lease_waiting, recognise_leased, wait_for_all
from articles.desk.queue import rule_making
from articles.models import Act, Article, Batch, DatelinePlace, LinkStatus, NamingRule, PlaceMention, Waiting
from articles.reading.draft import CreditedPerson, Dateline, Draft, FeedEntity, Origin, PlaceKind, PubStatus, Role
from articles.reading.span import Span
from articles.recognition.recogniser import FoundPlace, Recognition, Story
from tests.factories import make_place
from tests.small_atlas import SPOTS, filed_from, make_delivery, make_draft, places, take_in

START = dt.datetime(2019, 3, 18, tzinfo=dt.UTC)
TOWNS = {3: "Erbil", 5: "Baghdad"}
NAMES = [*TOWNS.values(), "Syria", "Old Ferry"]
BODIES = [("Rain fell on Erbil.", "Baghdad was dry."), ("Rain fell on Baghdad.",), ("Nothing fell.", "Erbil waits.")]
Human = dict[str, Any]

copy = st.tuples(
    st.sampled_from(["Rain falls", "Snow falls"]),
    st.sampled_from(BODIES),
    st.lists(st.sampled_from(["Erbil", "Baghdad"]), max_size=2, unique=True),
    st.lists(st.sampled_from(["Syria", "Erbil"]), max_size=2, unique=True),
    st.sampled_from(["Ann Poe", "Bo Roe"]),
    st.sampled_from([PubStatus.USABLE, PubStatus.USABLE, PubStatus.USABLE, PubStatus.CANCELED]),
)
who = st.integers(0, 1)
number = st.integers(0, 5)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("copy"), copy),
        st.tuples(st.just("again"), st.none()),
        st.tuples(st.just("field"), st.tuples(who, st.sampled_from(["headline", "slug", "byline"]), number)),
        st.tuples(st.just("link"), st.tuples(who, st.sampled_from(["add", "remove", "move"]), st.booleans(), number)),
        st.tuples(st.just("batch"), st.tuples(who, st.sampled_from(["add", "remove", "replace", "set"]), number)),
        st.tuples(st.just("instead"), st.tuples(who, number)),
        st.tuples(st.just("rule"), st.tuples(who, number)),
        st.tuples(st.just("back"), st.tuples(who, number)),
        st.tuples(st.just("restore"), st.tuples(who, number)),
        st.tuples(st.just("undo"), st.tuples(who, number)),
    ),
    min_size=2,
    max_size=10,
)


@pytest.fixture
def newsroom(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Newsroom]]:
    made: list[Newsroom] = []

    def make() -> Newsroom:
        for model in (NamingRule, Act, Batch, Waiting, Article):
            model.objects.all().delete()
        made[:] = [Newsroom()]
        return made[0]

    monkeypatch.setattr("articles.desk.corrections.read_again", lambda stories: made[0].read_again())
    monkeypatch.setattr(rule_making, "read_again", lambda stories: made[0].read_again())
    yield make


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=copy, steps=steps)
def test_what_people_say_stands_until_it_is_undone(
    newsroom: Callable[[], Newsroom], first: Any, steps: Sequence[tuple[str, Any]]
) -> None:
    room = newsroom()
    room.copy(first)

    for verb, what in steps:
        room.do(verb, what)
    room.undo_everything()

    assert human(room.story) == {}
    assert machines(room.story) == machines(room.twin)


class Newsroom:
    """Two stories of the same copy: one that editors change, and its twin that nobody touches."""

    def __init__(self) -> None:
        self.editors = [User.objects.get_or_create(username=name)[0] for name in ("ann", "bo")]
        self.drafts: list[Draft] = []
        self.deliveries = 0

    @property
    def story(self) -> Article:
        return Article.objects.get(guid__endswith="rain:1")

    @property
    def twin(self) -> Article:
        return Article.objects.get(guid__endswith="rain:2")

    def do(self, verb: str, what: Any) -> None:
        before, acts = human(self.story), Act.objects.count()
        try:
            self._step(verb, what)
        except ValueError:
            assert human(self.story) == before, "what is refused changes nothing"
            return
        self.recognised()
        after = human(self.story)
        lost = {key for key in before if after.get(key) != before[key]}
        self._holds(verb, lost)
        told = {key for act in Act.objects.order_by("pk")[acts:] for key in act.after}
        assert lost <= told, "whatever a person changes of another's word is in the record"

    def _step(self, verb: str, what: Any) -> None:
        given = [] if what is None else [what] if verb == "copy" else what
        getattr(self, verb)(*given)

    def _holds(self, verb: str, lost: set[str]) -> None:
        """No machine, and nobody who speaks of many stories, changes what a person has said of one."""
        if verb in ("copy", "again"):
            assert not lost
        elif verb in ("batch", "instead", "rule", "back"):
            assert not lost - self.told, verb

    #: What the last step said that it changes.
    told: frozenset[str] = frozenset()

    def copy(self, what: Any) -> None:
        headline, body, filed, named, byline, status = what
        self.deliveries += 1
        drafts = [
            make_draft(
                id=f"rain:{one}", headline=headline, paragraphs=body, byline=byline, status=status,
                published=START + dt.timedelta(hours=self.deliveries), organisations=(),
                dateline=Dateline("/".join(filed), places=filed_from(*filed)) if filed else None,
                places=tuple(map(FeedEntity, named)), credits=(CreditedPerson(byline, Role.BYLINE),),
            )
            for one in (1, 2)
        ]  # fmt: skip
        self.drafts = drafts
        make_delivery(f"delivery {self.deliveries}", received=timezone.now())
        take_in(*drafts, delivery=f"delivery {self.deliveries}")
        self.recognised()

    def again(self) -> None:
        take_in(*self.drafts, delivery=f"delivery {self.deliveries}")
        wait_for_all()

    def read_again(self) -> None:
        take_in(*self.drafts, delivery=f"delivery {self.deliveries}")

    def recognised(self) -> None:
        while leased := lease_waiting(now=START):
            recognise_leased(leased, recogniser, places())

    def field(self, who: int, name: str, number: int) -> None:
        desk.correct(self.story.pk, {name: f"Word {number}"}, by=self.editors[who])

    def link(self, who: int, verb: str, filed: bool, number: int) -> None:
        model: Any = DatelinePlace if filed else PlaceMention
        rows = model.objects.filter(article=self.story).exclude(standing=LinkStatus.REMOVED).order_by("pk")
        held = rows[number % len(rows)] if rows else None
        seen = desk.NO_LINK if verb == "add" else desk.values_of_link(held)
        columns = desk.values_of_link(held).columns if held and filed else {"position": 5} if filed else {}
        target = make_place(NAMES[number % len(NAMES)]).pk
        said = desk.NO_LINK if verb == "remove" else desk.LinkValues(target, columns)
        if seen != said:
            desk.edit_links(self.story.pk, [desk.LinkEdit(model, seen, said)], by=self.editors[who])

    def batch(self, who: int, deed: str, number: int) -> None:
        one, other = make_place(NAMES[number % 4]), make_place(NAMES[(number + 1) % 4])
        edit = desk.ListEdit("places" if number % 2 else "datelines", deed, one, other if deed == "replace" else None)
        chosen = desk.would_change(edit, [self.story.pk])
        held = desk.begin_list_edit(edit, chosen, "a list", by=self.editors[who])
        desk.go_on_with(held.pk, by=self.editors[who], seconds=9)
        self.told = frozenset()

    def instead(self, who: int, number: int) -> None:
        one, other = make_place(NAMES[number % 4]), make_place(NAMES[(number + 1) % 4])
        desk.replace_entity(PlaceMention, one, other, [self.story.pk], by=self.editors[who])
        self.told = frozenset()

    def rule(self, who: int, number: int) -> None:
        acts = list(Act.objects.about(self.story).order_by("pk"))
        found = desk.rules_of_act(acts[number % len(acts)].pk) if acts else []
        if found:
            desk.hold_rule(found[0], by=self.editors[who])
        self.told = frozenset()

    def back(self, who: int, number: int) -> None:
        """As a message offers it: take back one act of one's own."""
        acts = list(Act.objects.about(self.story).filter(by=self.editors[who], batch=None).order_by("pk"))
        self.told = frozenset()
        if acts:
            act = acts[number % len(acts)]
            desk.take_back(["act", act.pk], by=self.editors[who])
            self.told = frozenset(act.after)

    def restore(self, who: int, number: int) -> None:
        acts = list(Act.objects.about(self.story).order_by("pk"))
        if acts:
            act = acts[number % len(acts)]
            desk.restore(act.pk, [one.key for one in desk.restorable(act)], by=self.editors[who])

    def undo(self, who: int, number: int) -> None:
        held = list(Batch.objects.filter(undone=None).order_by("pk"))
        if held:
            one = held[number % len(held)]
            rule = NamingRule.objects.filter(batch=one, undone=None).first()
            if rule:
                desk.undo_rule(rule.pk, by=self.editors[who])
            else:
                desk.undo(one.pk, by=self.editors[who])

    def undo_everything(self) -> None:
        for rule in NamingRule.objects.in_force():
            desk.undo_rule(rule.pk, by=None)
        for batch in Batch.objects.filter(undone=None).order_by("-pk"):
            desk.undo(batch.pk, by=None)
        first = Act.objects.about(self.story).order_by("pk").first()
        if first:
            desk.restore(first.pk, [one.key for one in desk.restorable(first)], by=None)
        self.recognised()


def recogniser(stories: Sequence[Story]) -> list[Recognition]:
    return [Recognition(tuple(_found(story.body)), ()) for story in stories]


def _found(body: str) -> Iterator[FoundPlace]:
    for key, name in TOWNS.items():
        if name in body:
            spot, start = SPOTS[key], body.index(name)
            yield FoundPlace(
                name=name, kind=PlaceKind(spot.kind), country=spot.country, geonames_id=key, latitude=36.0,
                longitude=44.0, spans=(Span(start, start + len(name)),), origin=Origin.TEXT, confidence=0.9,
                salience=0.5, runners_up=(), within=None,
            )  # fmt: skip


def human(article: Article) -> Human:
    """What is a person's word of a story: fields and links, by the keys of the record."""
    said: Human = {name: getattr(article, name) for name in article.corrected if hasattr(article, name)}
    for group, model in desk.GROUPS.items():
        for row in model.objects.filter(article=article).exclude(standing=LinkStatus.MACHINE):
            role = f".{row.role}" if hasattr(row, "role") else ""
            said[f"{group}.{getattr(row, f'{desk.TARGETS[model]}_id')}{role}"] = row.standing
    return said


def machines(article: Article) -> dict[str, Any]:
    """What the machine reads of a story."""
    told: dict[str, Any] = {name: getattr(article, name) for name in ("headline", "slug", "byline", "body", "status")}
    for group, model in desk.GROUPS.items():
        rows = model.objects.filter(article=article, standing=LinkStatus.MACHINE)
        target = desk.TARGETS[model]
        told[group] = sorted(
            (str(getattr(row, target)), getattr(row, "role", ""), str(getattr(row, "origin", ""))) for row in rows
        )
    return told | {"suggested": article.suggested}
