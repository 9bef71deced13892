"""A small public newsroom, and what is planted in it: stories that nobody may know of, with all that only they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles import desk, search
from articles.models import (
    Article,
    Change,
    EarlierText,
    Organisation,
    Person,
    Place,
    Source,
    StoryGroup,
    StoryMember,
)
from articles.reading import Span
from articles.reading.draft import PlaceKind, PubStatus
from articles.recognition import Recognition
from articles.recognition.story import FoundOrganisation, Origin
from articles.store.writing.mention_writer import write_mentions
from tests.factories import make_article, make_organisation, make_person, make_place, make_source
from tests.small_atlas import places

NOW = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
#: When the embargoed story becomes public.
END = NOW + dt.timedelta(hours=1)
#: The keys of what is planted, so that its addresses are known before.
FIRST_KEY = 9001


@dataclass(frozen=True)
class Way:
    """A way of being hidden. Its words stand in no other copy."""

    word: str
    number: int
    fields: dict[str, Any]

    @property
    def slugs(self) -> dict[str, str]:
        """By list parameter, the address of an entity that only this story names."""
        word = self.word
        return {
            "place": f"{word}-town",
            "dateline": f"{word}-port",
            "organisation": f"{word}-board",
            "source": f"{word}-wire",
            "byline": f"ann-{word}",
            "editor": f"bo-{word}",
        }

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """Every entity's directory and address: what the story names, what that lies in, what was merged into it."""
        word = self.word
        directories = {"place": "places", "dateline": "places", "organisation": "organisations", "source": "sources"}
        for parameter, slug in self.slugs.items():
            yield directories.get(parameter, "people"), slug
        yield "places", f"{word}-land"
        yield "sources", f"{word}-radio"
        for directory in ("places", "organisations", "people", "sources"):
            yield directory, f"old-{word}-{directory}"


WAYS = (
    Way("zorbalith", FIRST_KEY, {"embargo": END}),
    Way("quimbrel", FIRST_KEY + 1, {"status": PubStatus.WITHHELD}),
    Way("vandrusk", FIRST_KEY + 2, {"status": PubStatus.CANCELED}),
    Way("oxtelber", FIRST_KEY + 3, {"status": PubStatus.WITHHELD, "embargo": END}),
)
EMBARGOED = WAYS[0]


def open_newsroom() -> None:
    """Stories that anybody may read; the first could mean a place that is planted later."""
    erbil = make_place("Erbil", parent="Iraq", latitude=36.19, longitude=44.01, geonames_id=1)
    for number in range(3):
        article = make_article(
            f"Bridges {number}", places=[erbil], dateline=[erbil], organisations=["United Nations"], byline=["Ann Poe"],
            editor=["Bo Roe"], published=NOW - dt.timedelta(days=number, hours=2), version_kind="correction",
        )  # fmt: skip
        article.place_mentions.update(runners_up=[FIRST_KEY, FIRST_KEY + 1], spans=[[4, 7]])
        search.note_changes([article.pk])
        if number:
            StoryMember.objects.create(article=article, group=StoryGroup.objects.get_or_create(pk=1)[0], day=1)
    Change.objects.update(at=NOW - dt.timedelta(days=1))


def plant(way: Way) -> None:
    """Store a hidden story, between the public ones by its time, and the entities that it alone names."""
    word = way.word
    land = make_place(f"{word} Land", pk=way.number + 100, kind=PlaceKind.COUNTRY, latitude=10.0, longitude=20.0)
    town = make_place(f"{word} Town", parent=land, pk=way.number, geonames_id=way.number, latitude=11.0, longitude=21.0)
    port = make_place(f"{word} Port", parent=land, pk=way.number + 200)
    board = make_organisation(f"{word} Board", pk=way.number, acronym=word[:3].upper())
    wire, radio = make_source(f"{word} Wire", pk=way.number), make_source(f"{word} Radio", pk=way.number + 100)
    writer, editor = make_person(f"Ann {word}", pk=way.number), make_person(f"Bo {word}", pk=way.number + 100)
    erbil = Place.objects.get(slug="erbil")
    article = make_article(
        f"{word} rises", pk=way.number, body=f"The {word} rose.\n\nIt fell again in {word} Town.",
        standfirst=f"A {word}.",
        slug=word, keywords=[word], source=wire, other_sources=[radio, "Harbour News"], places=[town, erbil],
        dateline=[port, erbil], organisations=[board, "United Nations"], byline=[writer, "Ann Poe"], editor=[editor],
        published=NOW - dt.timedelta(hours=3), version_kind="correction", corrected=["headline"], language="tlh",
        **way.fields,
    )  # fmt: skip
    models: dict[str, tuple[type[Any], Any]] = {
        "places": (Place, town), "organisations": (Organisation, board), "people": (Person, writer),
        "sources": (Source, wire),
    }  # fmt: skip
    for directory, (model, into) in models.items():
        old = model(pk=way.number + 300, name=f"Old {word}", slug=f"old-{word}-{directory}", merged_into=into)
        old.save()
    assert Article.objects.filter(pk=article.pk).exists()
    _plant_story(article)
    call_by_other_names(way)
    search.note_changes([article.pk])
    Change.objects.filter(article_id=article.pk).update(at=NOW - dt.timedelta(minutes=1))


def _plant_story(article: Article) -> None:
    """Put a hidden story among the items of a public one, or with one that was alone; give it an earlier version."""
    alone = Article.objects.get(headline="Bridges 0")
    key = article.pk if not StoryMember.objects.filter(article=alone).exists() else 1
    group, _ = StoryGroup.objects.get_or_create(pk=key)
    StoryMember.objects.create(article=article, group=group, day=1)
    if key != 1:
        StoryMember.objects.create(article=alone, group=group, day=1)
    EarlierText.objects.create(pk=article.pk, article=article, headline=article.headline, body=article.body)


def call_by_other_names(way: Way) -> None:
    """A hidden story calls a body by an acronym and a name of which nobody knows; an editor says that another is it."""
    body, word = Organisation.objects.get(slug="united-nations"), way.word
    guild = make_organisation(f"{word} Guild", acronym=f"{word[:3]}g".upper())
    for key, organisations in ((way.number + 50, []), (way.number + 60, [guild])):
        make_article(f"{word} again", pk=key, published=NOW, organisations=organisations, **way.fields)
        search.note_changes([key])
        Change.objects.filter(article_id=key).update(at=NOW - dt.timedelta(minutes=1))
    called = FoundOrganisation(
        "United Nations", f"{word[:3]}n".upper(), "", (f"{word} Nations",), (Span(0, 3),), Origin.TEXT, 1.0, 0.5
    )
    write_mentions({way.number + 50: Recognition((), (called,))}, places())
    desk.merge(guild, body, by=None)
