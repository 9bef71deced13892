"""What the recogniser takes and gives: a story, and the places and organisations found in it."""

from __future__ import annotations

from dataclasses import dataclass

from articles.reading import Dateline, Draft, FeedEntity, FilingPlace, Origin, PlaceKind, Span


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
    spans:          [start, end) in the body: where it names the place or, of a country that only its people stand for,
                    where it names these; empty when only the dateline or the headline names it
    implied:        [start, end) in the body: where it implies the place ("Turkish", the army of Turkey)
    runners_up:     GeoNames ids of the other places it could be, likeliest first
    about:          whether the story is mainly about it
    """

    name: str
    kind: PlaceKind = PlaceKind.OTHER
    country: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    within: int | None = None
    spans: tuple[Span, ...] = ()
    implied: tuple[Span, ...] = ()
    origin: Origin = Origin.TEXT
    confidence: float = 0.0
    salience: float = 0.0
    runners_up: tuple[int, ...] = ()
    about: bool = False

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the body names the place itself."""
        return tuple(span for span in self.spans if span not in self.implied)


def place_of_dateline(filed: FilingPlace) -> FoundPlace:
    """
    A resolved place of a dateline, as one that the story names.

    In:      a place of a dateline
    Out:     the same place, by the words that were printed where it has no name; without salience, which depends on
             the whole story
    Raises:  nothing
    """
    return FoundPlace(
        name=filed.name or filed.text,
        kind=filed.kind or PlaceKind.OTHER,
        country=filed.country,
        geonames_id=filed.geonames_id,
        latitude=filed.latitude,
        longitude=filed.longitude,
        origin=Origin.DATELINE,
        confidence=filed.confidence,
        runners_up=filed.runners_up,
    )


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
    """
    All that was found in one story, the most salient first.

    only_implied: countries that the story implies and that are not among its places, since they are named nowhere and
                  something else in the story is theirs, or only an organisation stands for them
    """

    places: tuple[FoundPlace, ...] = ()
    organisations: tuple[FoundOrganisation, ...] = ()
    only_implied: tuple[FoundPlace, ...] = ()
