"""The dateline that a feed states in elements, beside the one that its copy prints (W34, W37)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from articles.reading.draft import Dateline, FilingPlace
from articles.reading.prose.dateline.dateline_parts import BRACKET, parse_parts
from articles.reading.prose.dateline.dateline_places import KnownPlace
from articles.reading.prose.dateline.opening import find_dateline
from articles.reading.prose.vocabulary.agency_names import split_agencies
from articles.reading.prose.vocabulary.months import fold_month
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier

#: Words of an element are read as the opening of a story.
STORY = " - The story."


def read_stated_dateline(stated: Dateline, *, known_place: KnownPlace, reference: dt.date | None) -> Dateline:
    """
    Read the words of a dateline that an element states.

    In:      "STOCKHOLM, Aug 29, 2014 (AFP)" with the places that other elements name; which names are places; the
             item's own day
    Out:     the same words with their places, date and agencies; what the elements know of a place stays with it
    Raises:  nothing
    Rule:    W37: of two elements that disagree the printed words win, if they are places that anybody knows
    """
    found = find_dateline(f"{stated.text}{STORY}", known_place=known_place, reference=reference)
    if found is None or found.start or found.end != len(stated.text):
        return _in_parts(stated, known_place, reference)
    if stated.places and not all(known_place(place.name) for place in found.dateline.places):
        return replace(stated, sources=found.dateline.sources, date=found.dateline.date or stated.date)
    return replace(_together(stated, found.dateline), text=stated.text, mark="")


def _in_parts(stated: Dateline, known_place: KnownPlace, reference: dt.date | None) -> Dateline:
    """
    Read words that open no story by themselves, and are a dateline because their element says so.

    In:      "Oslo (hn)", "Oslo"
    Out:     the same words with their places and the agency in brackets, where all the places are known; else as it was
    """
    bracket = BRACKET.search(stated.text)
    agency = bracket[1] if bracket is not None and not is_known_qualifier(bracket[1]) else ""
    words = stated.text[: bracket.start()] if bracket is not None and agency else stated.text
    parts = parse_parts(words, known_place, reference)
    if parts is None or not parts.places or not all(known_place(place.name) for place in parts.places):
        return stated
    sources = split_agencies(agency) if agency else parts.sources
    printed = Dateline(stated.text, places=parts.places, sources=sources, date=parts.date, year_inferred=parts.inferred)
    return _together(stated, printed)


def reconcile_datelines(stated: Dateline | None, printed: Dateline) -> tuple[Dateline, str]:
    """
    The dateline of the copy with what only the feed's element says of the same place.

    In:      what the elements state, or None; what the copy prints
    Out:     the dateline, and a sentence that keeps the other value where the two disagree, or ""
    Raises:  nothing
    Rule:    W34 the copy wins, the other value is kept; W37 the element says which place is meant, the copy how it is
             shown
    """
    if stated is None:
        return printed, ""
    problem = ""
    if printed.places and stated.places and not any(_same(stated, place) for place in printed.places):
        problem = f"The feed's dateline says “{stated.text}”, the copy says “{printed.text}”."
    return _together(stated, printed), problem


def _together(stated: Dateline, printed: Dateline) -> Dateline:
    places = printed.places or stated.places
    if printed.places:
        places = tuple(_identified(place, _same(stated, place)) for place in printed.places)
    date, inferred = (printed.date, printed.year_inferred) if printed.date else (stated.date, stated.year_inferred)
    return replace(printed, places=places, sources=printed.sources or stated.sources, date=date, year_inferred=inferred)


def _same(stated: Dateline, place: FilingPlace) -> FilingPlace | None:
    """The place that the elements name alike."""
    return next((one for one in stated.places if fold_month(one.name) == fold_month(place.name)), None)


def _identified(place: FilingPlace, same: FilingPlace | None) -> FilingPlace:
    return place if same is None else replace(same, text=place.text, name=place.name, qualifier=place.qualifier)
