"""Scores on TR-News: places found in news and resolved within 161 km, beside spaCy with the most populous namesake."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from django.conf import settings

from articles.background import load_recogniser
from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import FilingPlace, PlaceKind, Span, read_copy
from articles.recognition import (
    UNUSED,
    DatelineResolver,
    FoundPlace,
    Gazetteer,
    GazetteerPlace,
    Story,
    areas_named,
    disambiguate,
    kilometres,
    story_of_draft,
)

FOLDER = "toponyms"
#: A hundred miles: what those who measure such things call right.
NEAR = 161.0
LABELS = {"GPE", "LOC", "FAC"}


@dataclass(frozen=True, slots=True)
class Point:
    """Where a name is said to be; `country` where it is one."""

    geonames_id: int | None
    country: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class AnnotatedToponyms:
    """A story, what its names mean by the words that name them, and where each of these stands."""

    title: str
    text: str
    truth: Mapping[str, Point]
    spans: Mapping[str, tuple[Span, ...]]


Answers = Mapping[str, Point]


def score_toponyms(corpora: Path) -> ScoreTable:
    """How often the distinct names of a story are found, and resolved to the right place; demonyms count as names."""
    gazetteer = open_gazetteer()
    marked = list(stories(corpora, gazetteer))
    ours = _ours(marked)
    theirs = _populous(marked, gazetteer)
    given = _given(marked, gazetteer)
    right = sum(
        is_right_place(answers.get(name), point)
        for answers, story in _pairs(given, marked)
        for name, point in story.truth.items()
    )
    rows = (
        _found("found", marked, ours),
        _found("found, spaCy alone", marked, theirs),
        _resolved("found and resolved", marked, ours),
        _resolved("found and resolved, spaCy with the most populous namesake", marked, theirs),
        ScoreRow("resolved, where the names are given", right, sum(len(story.truth) for story in marked)),
    )
    return ScoreTable("Places in the news (TR-News), resolved within 161 km", rows, tuple(_misses(marked, ours)))


def stories(corpora: Path, gazetteer: Gazetteer) -> Iterator[AnnotatedToponyms]:
    """Every story of the collection with the names that it resolves."""
    for path in sorted((corpora / FOLDER).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            story = json.loads(line)
            truth: dict[str, Point] = {}
            spans: dict[str, tuple[Span, ...]] = {}
            for name in story["toponyms"]:
                if "geonameid" in name:
                    number = int(name["geonameid"])
                    known = gazetteer.place(number)
                    country = known.country if known and known.kind is PlaceKind.COUNTRY else ""
                    point = Point(number, country, float(name["lat"]), float(name["lon"]))
                    truth.setdefault(name["phrase"], point)
                    spans[name["phrase"]] = (*spans.get(name["phrase"], ()), Span(name["start"], name["end"]))
            yield AnnotatedToponyms(story["title"], story["text"], truth, spans)


def _ours(marked: Sequence[AnnotatedToponyms]) -> list[Answers]:
    """What the whole way from copy to places gives."""
    gazetteer = open_gazetteer()
    drafts = [
        read_copy(
            f"{story.title}\n\n{story.text}\n".encode(),
            name="story.txt",
            received=None,
            places=DatelineResolver(gazetteer),
        )[0]
        for story in marked
    ]
    found = load_recogniser()([story_of_draft(draft) for draft in drafts])
    answers: list[Answers] = []
    for draft, recognition in zip(drafts, found, strict=True):
        names: dict[str, Point] = {}
        for place in recognition.places:
            for start, end in place.spans:
                names.setdefault(draft.body[start:end], _point(place))
        for filed in draft.dateline.places if draft.dateline else ():
            names |= {name: point for name, point in _filed(filed, gazetteer) if name not in names}
        answers.append(names)
    return answers


def _filed(place: FilingPlace, gazetteer: Gazetteer) -> Iterator[tuple[str, Point]]:
    """What a dateline names: its place, and the state or country behind it."""
    country = place.country if place.kind is PlaceKind.COUNTRY else None
    yield place.text.partition(",")[0], Point(place.geonames_id, country or "", place.latitude, place.longitude)
    for words in filter(None, map(str.strip, place.qualifier.split(","))):
        named = areas_named(words, gazetteer)
        if named:
            yield words, _point(named[0][0])


def _populous(marked: Sequence[AnnotatedToponyms], gazetteer: Gazetteer) -> list[Answers]:
    """What spaCy finds, each name taken for the most populous place that bears it."""
    language = spacy.load(settings.NEWSROOM_MODEL, exclude=list(UNUSED))
    answers: list[Answers] = []
    for document in language.pipe((story.text for story in marked), batch_size=16):
        names: dict[str, Point] = {}
        for entity in document.ents:
            if entity.label_ in LABELS:
                bearers = gazetteer.candidates(entity.text)
                best = max(bearers, key=lambda place: place.population, default=None)
                names.setdefault(entity.text, _point(best))
        answers.append(names)
    return answers


def _given(marked: Sequence[AnnotatedToponyms], gazetteer: Gazetteer) -> list[Answers]:
    """What the resolution alone makes of names that it need not find."""
    answers: list[Answers] = []
    for story in marked:
        named = {(name, ""): spans for name, spans in story.spans.items()}
        resolved = disambiguate(named, Story(headline=story.title, body=story.text, language="en"), gazetteer)
        answers.append({name: _point(one.place) for name, one in zip(story.spans, resolved, strict=True)})
    return answers


def _point(place: FoundPlace | GazetteerPlace | None) -> Point:
    if place is None:
        return Point(None, "", None, None)
    country = place.country if place.kind is PlaceKind.COUNTRY else ""
    return Point(place.geonames_id, country or "", place.latitude, place.longitude)


def is_right_place(answer: Point | None, truth: Point) -> bool:
    """The same identity, the same country, or within 161 km."""
    if answer is None:
        return False
    if answer.geonames_id == truth.geonames_id or (truth.country and answer.country == truth.country):
        return True
    if answer.latitude is None or answer.longitude is None:
        return False
    return kilometres((answer.latitude, answer.longitude), (truth.latitude or 0.0, truth.longitude or 0.0)) <= NEAR


def _pairs(
    answers: Sequence[Answers], marked: Sequence[AnnotatedToponyms]
) -> Iterator[tuple[Answers, AnnotatedToponyms]]:
    return zip(answers, marked, strict=True)


def _found(field: str, marked: Sequence[AnnotatedToponyms], answers: Sequence[Answers]) -> ScoreRow:
    return of_sets(field, [set(story.truth) for story in marked], [set(names) for names in answers])


def _resolved(field: str, marked: Sequence[AnnotatedToponyms], answers: Sequence[Answers]) -> ScoreRow:
    """A name that is found and wrongly resolved is one that is missed and one too many."""
    wanted: list[set[object]] = [{(name, True) for name in story.truth} for story in marked]
    given: list[set[object]] = [
        {(name, name in story.truth and is_right_place(point, story.truth[name])) for name, point in names.items()}
        for names, story in _pairs(answers, marked)
    ]
    return of_sets(field, wanted, given)


def _misses(marked: Sequence[AnnotatedToponyms], answers: Sequence[Answers]) -> Iterator[str]:
    for names, story in _pairs(answers, marked):
        for name, point in story.truth.items():
            if name not in names:
                yield f"{name!r} was missed"
            elif not is_right_place(names[name], point):
                yield f"{name!r} is {point.geonames_id} and was taken for {names[name].geonames_id}"
        yield from (f"{name!r} is none" for name in names.keys() - story.truth.keys())
