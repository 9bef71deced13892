"""Scores on towns drawn from the gazetteer: how often each is found, taken for an organisation, and resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from articles.background import load_recogniser
from articles.evaluation.score_table import ScoreRow, ScoreTable
from articles.evaluation.towns.town_draw import COUNTRIES, TownMention, drawn_towns, english_mentions, mentions_in
from articles.gazetteer import open_gazetteer
from articles.recognition import GazetteerPlace, Recognition, name_key

NAME = "towns"
NAMES = {"tr": "Turkish", "kmr": "Kurmanji", "ckb": "Sorani", "ar": "Arabic", "fa": "Persian"}


def score_towns(corpora: Path) -> ScoreTable:
    """Towns of the region and elsewhere: found, taken for organisations, resolved; a row for each language."""
    gazetteer = open_gazetteer()
    home, elsewhere = drawn_towns(gazetteer)
    context = {
        town.country: country.name for town in [*home, *elsewhere] if (country := gazetteer.country(town.country))
    }
    asked: dict[str, list[TownMention]] = {
        "English, in context": list(english_mentions(home, context=context)),
        "English, alone": list(english_mentions(home, context=None)),
        "English, elsewhere in context": list(english_mentions(elsewhere, context=context)),
        "English, elsewhere alone": list(english_mentions(elsewhere, context=None)),
    }
    asked |= {NAMES[language]: list(mentions_in(language, gazetteer)) for language in COUNTRIES}
    rows: list[ScoreRow] = []
    misses: Counter[str] = Counter()
    for title, mentions in asked.items():
        rows += score_mentions(title, mentions, misses)
    return ScoreTable("Towns of the region", tuple(rows), tuple(f"{miss} ({n})" for miss, n in misses.most_common()))


def score_mentions(title: str, mentions: Sequence[TownMention], misses: Counter[str]) -> Iterator[ScoreRow]:
    """Rows for these mentions: found, not an organisation, resolved; what is missed is counted too."""
    answers = load_recogniser()([mention.story for mention in mentions])
    pairs = list(zip(mentions, answers, strict=True))
    found = [_is_found(mention, answer) for mention, answer in pairs]
    bodies = [_is_organisation(mention, answer) for mention, answer in pairs]
    misses.update(
        f"{title}: {mention.name} of {mention.town.country} was missed"
        for mention, is_found in zip(mentions, found, strict=True)
        if not is_found
    )
    misses.update(
        f"{title}: {mention.name} is an organisation" for mention, body in zip(mentions, bodies, strict=True) if body
    )
    yield ScoreRow(f"{title}: found", sum(found), len(pairs))
    yield ScoreRow(f"{title}: not an organisation", len(pairs) - sum(bodies), len(pairs))
    yield ScoreRow(f"{title}: resolved", sum(_is_resolved(*pair) for pair in pairs), len(pairs))


def _is_found(mention: TownMention, answer: Recognition) -> bool:
    """Whether a place is found there; "the county of" before it may be part of the span."""
    start, end = mention.span
    return any(span.start <= start and span.end == end for place in answer.places for span in place.spans)


def _is_organisation(mention: TownMention, answer: Recognition) -> bool:
    start, end = mention.span
    return any(span.start < end and start < span.end for body in answer.organisations for span in body.spans)


def _is_resolved(mention: TownMention, answer: Recognition) -> bool:
    """Whether the town itself is meant, or an area of its name around it."""
    town = mention.town
    around = {town.geonames_id, *town.above}
    return any(
        mention.span in place.spans
        and (place.geonames_id == town.geonames_id or (place.geonames_id in around and _is_area(place.name, town)))
        for place in answer.places
    )


def _is_area(name: str, town: GazetteerPlace) -> bool:
    return name_key(town.name) in name_key(name)
