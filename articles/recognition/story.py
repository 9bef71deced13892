"""What the recogniser takes and gives: a story, and the places and organisations found in it."""

from __future__ import annotations

from dataclasses import dataclass

from articles.reading import Dateline, Draft, FeedEntity, Origin, PlaceKind, Span


@dataclass(frozen=True, slots=True)
class Story:
    """
    One story as far as recognition needs it.

    body:           the paragraphs joined by a blank line; every span counts its characters
    language:       BCP 47, or "" where it is not known
    places, organisations: what the feed itself names in elements
    """

    headline: str = ""
    body: str = ""
    dateline: Dateline | None = None
    source: str = ""
    language: str = ""
    places: tuple[FeedEntity, ...] = ()
    organisations: tuple[FeedEntity, ...] = ()


def story_of_draft(draft: Draft) -> Story:
    """
    A story as it was read, before anything is stored.

    In:      a draft that is not skipped
    Out:     what recognition needs of it
    Raises:  nothing
    """
    return Story(
        headline=draft.headline,
        body=draft.body,
        dateline=draft.dateline,
        source=draft.source,
        language=draft.language,
        places=draft.places,
        organisations=draft.organisations,
    )


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """
    A place that a story names.

    geonames_id:    None for a place that the gazetteer lacks: it stands on its own under `within`
    within:         GeoNames id of what the copy says contains an unlisted place
    spans:          [start, end) in the body; empty when only the dateline or the headline names it
    runners_up:     GeoNames ids of the other places it could be, likeliest first
    """

    name: str
    kind: PlaceKind
    country: str | None
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    within: int | None
    spans: tuple[Span, ...]
    origin: Origin
    confidence: float
    salience: float
    runners_up: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """
    An organisation that a story names; `name` is its fullest form, `code` the lexicon's, or "".

    spans:  [start, end) in the body; empty when only the headline names it
    """

    name: str
    acronym: str
    code: str
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    origin: Origin
    confidence: float
    salience: float


@dataclass(frozen=True, slots=True)
class Recognition:
    """All that was found in one story, the most salient first."""

    places: tuple[FoundPlace, ...] = ()
    organisations: tuple[FoundOrganisation, ...] = ()
