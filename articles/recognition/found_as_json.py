"""What a story names, as the JSON of `parse --json --entities`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.reading import Span
from articles.recognition.story import FoundOrganisation, FoundPlace, Recognition


def entities_as_json(recognition: Recognition) -> dict[str, Any]:
    """
    Places and organisations as JSON shows them.

    Out:     the keys "places" and "organisations" of a story's JSON; spans as [start, end) in its body; countries that
             are implied and named nowhere come last
    Rule:    docs/api.md, "What parse says"
    """
    return {
        "places": [_place(place) for place in (*recognition.places, *recognition.only_implied)],
        "organisations": [_organisation(one) for one in recognition.organisations],
    }


def _place(place: FoundPlace) -> dict[str, Any]:
    return {
        "name": place.name,
        "kind": place.kind.value if place.kind else None,
        "country": place.country or None,
        "geonames_id": place.geonames_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "mentions": _spans(place.mentions),
        "implied": _spans(place.implied),
        "confidence": _share(place.confidence),
        "about": place.about,
    }


def _organisation(body: FoundOrganisation) -> dict[str, Any]:
    return {
        "name": body.name,
        "acronym": body.acronym or None,
        "mentions": _spans(body.spans),
        "confidence": _share(body.confidence),
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _share(confidence: float) -> float:
    return round(min(max(confidence, 0.0), 1.0), 3)
