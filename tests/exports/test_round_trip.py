"""That what is exported comes back: read again, a story says of itself what it said before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.exports import FORMATS
from articles.exports.exported_story import ExportedCredit, ExportedPlace, ExportedStory
from articles.exports.newsmlg2_document import build_newsmlg2
from articles.exports.ninjs_object_document import build_ninjs
from articles.exports.nitf_story import build_nitf
from articles.reading import formats, prose
from articles.reading.draft import Draft, PubStatus, Role
from tests.exports.stories import WHOLE

DOCUMENTS = {"ninjs": build_ninjs, "nitf": build_nitf, "newsmlg2": build_newsmlg2}
PLACES = {
    "Erbil": ExportedPlace("Erbil", "erbil", "city", "IQ", 95446, 36.19, 44.01, text="ERBIL"),
    "Paris": ExportedPlace("Paris", "paris", "city", "FR", 2988507, 48.85, 2.35, text="PARIS"),
    "São Paulo": ExportedPlace("São Paulo", "sao-paulo", "city", "BR", 3448439, -23.55, -46.63, text="SÃO PAULO"),
    "Iraq": ExportedPlace("Iraq", "iraq", "country", "IQ", 99237, 33.0, 44.0, text="IRAQ"),
}
KNOWN = {name.casefold() for name in PLACES}
FIRST = ("Nazdar", "Ann", "Élodie", "Şêrko", "João", "Siobhán")
LAST = ("Hawrami", "Poe", "Marchand", "O'Dwyer", "de Souza", "Roe-Lindt")
WORDS = [
    "bridge",
    "river",
    "council",
    "harbour",
    "grain",
    "ferry",
    "winter",
    "engineers",
    "market",
    "prices",
    "school",
    "water",
    "«north»",
    "&",
    "<half>",
    "new",
]
HOUSES = ("Harbour News", "Hill Press", "dpa", "Kurdistan 24", "A&B Wire")

sentences = st.lists(st.sampled_from(WORDS), min_size=6, max_size=14).map(lambda words: f"The {' '.join(words)} rose.")
headlines = st.lists(st.sampled_from(WORDS), min_size=3, max_size=8).map(
    lambda words: f"Committee on {' '.join(words)}"
)
people = st.builds(lambda first, last: f"{first} {last}", st.sampled_from(FIRST), st.sampled_from(LAST))
crowds = st.lists(people, max_size=4, unique=True)
times = st.datetimes(dt.datetime(1980, 1, 1), dt.datetime(2090, 1, 1), timezones=st.just(dt.UTC)).map(
    lambda time: time.replace(microsecond=0)
)
kinds = st.sampled_from([("", None), ("update", None), ("update", 1), ("correction", 3), ("wrapup", 2), ("version", 4)])


later = st.integers(1, 10**6).map(lambda seconds: dt.timedelta(seconds=seconds))
towns = st.lists(st.sampled_from(["Erbil", "Paris", "São Paulo"]), max_size=2, unique=True)
roles = st.sampled_from([role for role in Role if role is not Role.BYLINE])
bases = st.sampled_from(["", "Paris"])


@st.composite
def stories(draw: st.DrawFn) -> ExportedStory:
    """A story as a newsroom has them: what copy says of it agrees with what its fields say."""
    published = draw(times)
    source = draw(st.sampled_from(HOUSES))
    places = [PLACES[name] for name in draw(towns)]
    dated = bool(places) and draw(st.booleans())
    text = "/".join(place.text for place in places)
    text += f", {published:%B} {published.day}" * dated + f" ({source})" * bool(places)
    writers, others = draw(crowds), draw(crowds)
    kind, number = draw(kinds)
    credits = [ExportedCredit(name, "a-person", Role.BYLINE) for name in writers]
    credits += [ExportedCredit(name, "a-person", draw(roles), place=draw(bases)) for name in others]
    return replace(
        WHOLE,
        id=draw(st.sampled_from(["urn:harbour:1", "HARBOUR 7", "tag:harbour.example,2019:x", "ñ/é?=1"])),
        headline=draw(headlines),
        standfirst=draw(st.just("") | headlines.map(lambda words: f"{words} in short")),
        byline=" and ".join(filter(None, [", ".join(writers[:-1]), *writers[-1:]])),
        dateline=text,
        dateline_date=published.date() if dated else None,
        dateline_places=tuple(places),
        source=source,
        other_sources=(),
        credits=tuple(credits),
        published=published,
        updated=draw(st.none() | later.map(lambda after: published + after)),
        embargo=draw(st.none() | later.map(lambda after: published + after)),
        status=draw(st.sampled_from(PubStatus)),
        version_kind=kind,
        version_number=number,
        language=draw(st.sampled_from(["", "en", "ckb", "pt-BR"])),
        slug=draw(st.sampled_from(["", "IRAQ-BRIDGES", "Germany/bridges"])),
        keywords=draw(st.sampled_from([(), ("bridges",), ("bridges", "rivers & lakes")])),
        paragraphs=tuple(draw(st.lists(sentences, min_size=1, max_size=4, unique=True))),
        places=(PLACES["Iraq"],),
    )  # fmt: skip


def said(story: ExportedStory) -> dict[str, Any]:
    """What a story says of itself, for comparison."""
    kind = (story.version_kind, story.version_number) if story.version_kind else None
    return {
        "id": story.id,
        "headline": story.headline,
        "standfirst": story.standfirst,
        "byline": story.byline,
        "dateline": story.dateline,
        "date": story.dateline_date,
        "filed from": [(place.text, place.name, place.geonames_id) for place in story.dateline_places],
        "source": story.source,
        "credits": sorted((one.name, one.role.value, one.place) for one in story.credits),
        "times": (story.published, story.updated, story.embargo),
        "status": story.status,
        "version": kind,
        "language": story.language,
        "slug": story.slug,
        "keywords": story.keywords,
        "subjects": story.subjects,
        "paragraphs": story.paragraphs,
        "places": {place.name for place in story.places},
        "organisations": {body.name for body in story.organisations},
    }


def read(draft: Draft) -> dict[str, Any]:
    """The same of a draft, its prose read."""
    draft = prose.read_prose(draft, received=None, known_place=lambda name: name.casefold() in KNOWN)
    dateline = draft.dateline
    return {
        "id": draft.id,
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "byline": draft.byline,
        "dateline": dateline.text if dateline else "",
        "date": dateline.date if dateline else None,
        "filed from": [(one.text, one.name, one.geonames_id) for one in dateline.places] if dateline else [],
        "source": draft.source,
        "credits": sorted((one.name, one.role.value, one.place) for one in draft.credits),
        "times": (draft.published, draft.updated, draft.embargo),
        "status": draft.status,
        "version": (draft.version.kind, draft.version.number) if draft.version else None,
        "language": draft.language,
        "slug": draft.slug,
        "keywords": draft.keywords,
        "subjects": draft.subjects,
        "paragraphs": draft.paragraphs,
        "places": {entity.name for entity in draft.places},
        "organisations": {entity.name for entity in draft.organisations},
    }


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
@settings(max_examples=150)
@given(story=stories())
def test_a_story_that_was_exported_says_the_same_when_it_is_read_again(form: str, story: ExportedStory) -> None:
    document = DOCUMENTS[form](story)

    drafts = formats.read(document.encode())

    assert [draft.format for draft in drafts] == [form]
    assert read(drafts[0]) == said(story)


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
@settings(max_examples=20)
@given(several=st.lists(stories(), min_size=2, max_size=4))
def test_stories_that_were_exported_together_come_back_in_order(form: str, several: list[ExportedStory]) -> None:
    document = "".join(FORMATS[form](several))

    drafts = formats.read(document.encode())

    assert [draft.item for draft in drafts] == list(range(len(several)))
    assert [read(draft) for draft in drafts] == [said(story) for story in several]


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
@settings(max_examples=100)
@given(story=stories(), bare=st.booleans())
def test_a_headline_that_was_made_from_the_first_sentence_takes_it_from_nobody(
    form: str, story: ExportedStory, bare: bool
) -> None:
    """W17, W63"""
    plain: dict[str, Any] = {"dateline": "", "dateline_places": (), "dateline_date": None} if bare else {}
    story = replace(story, headline=story.paragraphs[0].rstrip("."), standfirst="", **plain)

    (draft,) = formats.read(DOCUMENTS[form](story).encode())

    assert read(draft) == said(story)


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
@settings(max_examples=60)
@given(story=stories())
def test_a_story_without_a_source_names_none(form: str, story: ExportedStory) -> None:
    story = replace(story, source="", dateline="", dateline_places=(), dateline_date=None)

    (draft,) = formats.read(DOCUMENTS[form](story).encode())

    assert read(draft) == said(story)


@pytest.mark.parametrize("form", sorted(DOCUMENTS))
def test_the_columns_of_a_table_come_back(form: str) -> None:
    table = "Harbour   high   low\nHaven      3.1   0.4\nErbil     none  none"
    story = replace(WHOLE, tabular=True, paragraphs=(table,), dateline="", dateline_places=(), byline="", credits=())

    drafts = formats.read(DOCUMENTS[form](story).encode())

    assert drafts[0].tabular
    assert read(drafts[0])["paragraphs"] == (table,)
