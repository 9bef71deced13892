"""What a story names, as the JSON of `parse --json --entities`."""

from __future__ import annotations

from typing import Any

from articles.recognition.story import FoundOrganisation, FoundPlace, Recognition


def entities_as_json(recognition: Recognition) -> dict[str, Any]:
    """
    Places and organisations as JSON shows them.

    Out:     the keys "places" and "organisations" of a story's JSON; mentions as [start, end) in its body
    Rule:    docs/api.md, "What parse says"
    """
    return {
        "places": [_place(place) for place in recognition.places],
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
        "mentions": [list(span) for span in place.spans],
    }


def _organisation(body: FoundOrganisation) -> dict[str, Any]:
    return {
        "name": body.name,
        "acronym": body.acronym or None,
        "mentions": [list(span) for span in body.spans],
    }
