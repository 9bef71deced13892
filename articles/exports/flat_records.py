"""A story as one JSON object, in the words of `parse --json`: what /articles.json, the API and `jsonl` give."""

from __future__ import annotations

from typing import Any

from articles.exports.exported_story import ExportedPlace, ExportedStory
from articles.exports.legal_text import iso_time


def flat_record(story: ExportedStory, base: str = "") -> dict[str, Any]:
    """
    The story as plain values.

    In:   `base` is put before the address: "https://news.example.org"
    Out:  the keys of `parse --json` that are for readers, with `number` and `address` before them
    """
    return {
        "number": story.number,
        "address": base + story.address,
        "id": story.id,
        "version": {"kind": story.version_kind, "number": story.version_number} if story.version_kind else None,
        "status": story.status.value,
        "headline": story.headline,
        "standfirst": story.standfirst or None,
        "byline": story.byline or None,
        "dateline": _dateline(story),
        "source": story.source or None,
        "credits": [
            {"name": one.name, "role": one.role.value, "outlet": one.outlet or None, "place": one.place or None}
            for one in story.credits
        ],
        "published": iso_time(story.published),
        "updated": iso_time(story.updated) if story.updated else None,
        "embargo": iso_time(story.embargo) if story.embargo else None,
        "language": story.language or None,
        "slug": story.slug or None,
        "keywords": list(story.keywords),
        "subjects": list(story.subjects),
        "paragraphs": list(story.paragraphs),
        "places": [_place(place) | {"mentions": [list(span) for span in place.mentions]} for place in story.places],
        "organisations": [
            {"name": body.name, "acronym": body.acronym or None, "mentions": [list(span) for span in body.mentions]}
            for body in story.organisations
        ],
        "sample": story.sample,
    }


def _dateline(story: ExportedStory) -> dict[str, Any] | None:
    if not story.dateline and not story.dateline_places:
        return None
    return {
        "text": story.dateline,
        "places": [{"text": place.text or place.name} | _place(place) for place in story.dateline_places],
        "sources": [name for name in (story.source, *story.other_sources) if name and name in story.dateline],
        "date": story.dateline_date.isoformat() if story.dateline_date else None,
    }


def _place(place: ExportedPlace) -> dict[str, Any]:
    return {
        "name": place.name,
        "kind": place.kind,
        "country": place.country or None,
        "geonames_id": place.geonames_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
