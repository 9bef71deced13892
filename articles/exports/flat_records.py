"""A story as one JSON object, in the words of `parse --json`: what the API and `jsonl` give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from articles.exports.exported_story import ExportedCredit, ExportedOrganisation, ExportedPlace, ExportedStory
from articles.exports.legal_text import iso_time
from articles.reading import Span


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
        "version": _version(story),
        "status": story.status.value,
        "headline": story.headline,
        "standfirst": _or_none(story.standfirst),
        "byline": _or_none(story.byline),
        "dateline": _dateline(story),
        "source": _or_none(story.source),
        "credits": list(map(_credit, story.credits)),
        "published": iso_time(story.published),
        "updated": _time(story.updated),
        "embargo": _time(story.embargo),
        "language": _or_none(story.language),
        "slug": _or_none(story.slug),
        "keywords": list(story.keywords),
        "subjects": list(story.subjects),
        "paragraphs": list(story.paragraphs),
        "places": [_place(place) | {"mentions": _spans(place.mentions)} for place in story.places],
        "organisations": list(map(_organisation, story.organisations)),
        "sample": story.sample,
        "amendments": [
            {"kind": one.kind, "at": iso_time(one.at), "words": _or_none(one.words), "changed": list(one.fields)}
            for one in story.amendments
        ],
    }


def _or_none(text: str) -> str | None:
    """What JSON has for a value, and null where there is none."""
    return text or None


def _version(story: ExportedStory) -> dict[str, Any] | None:
    return {"kind": story.version_kind, "number": story.version_number} if story.version_kind else None


def _time(time: dt.datetime | None) -> str | None:
    return iso_time(time) if time else None


def _credit(one: ExportedCredit) -> dict[str, Any]:
    return {
        "name": one.name, "role": one.role.value, "outlet": _or_none(one.outlet), "place": _or_none(one.place),
    }  # fmt: skip


def _organisation(one: ExportedOrganisation) -> dict[str, Any]:
    return {"name": one.name, "acronym": _or_none(one.acronym), "mentions": _spans(one.mentions)}


def _spans(mentions: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in mentions]


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
