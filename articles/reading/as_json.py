"""What was read of a story, as the JSON that `parse --json` prints and other programs rely on."""

from __future__ import annotations

import datetime as dt
from typing import Any

from articles.reading.draft import CreditedPerson, Dateline, Draft, FilingPlace, Provenance, Version


def draft_as_json(draft: Draft, *, file: str) -> dict[str, Any]:
    """
    A story as JSON says it.

    In:      the draft, and the path it came from
    Out:     the keys in their fixed order; absent values None or []; times in ISO 8601 with their zone. The keys
             of places and organisations are there and empty: recognition fills them
    Rule:    docs/api.md, "What parse says"
    """
    return {
        "file": file,
        "item": draft.item,
        "format": draft.format,
        "encoding": draft.encoding,
        "id": draft.identity,
        "version": _version(draft.version),
        "status": draft.status.value,
        "headline": draft.headline or None,
        "standfirst": draft.standfirst or None,
        "byline": draft.byline or None,
        "dateline": _dateline(draft.dateline) if draft.dateline else None,
        "source": draft.source or None,
        "credits": [_credit(credit) for credit in draft.credits],
        "published": _time(draft.published),
        "updated": _time(draft.updated),
        "embargo": _time(draft.embargo),
        "language": draft.language or None,
        "slug": draft.slug or None,
        "keywords": list(draft.keywords),
        "subjects": list(draft.subjects),
        "notes": list(draft.notes),
        "paragraphs": list(draft.paragraphs),
        "places": [],
        "organisations": [],
        "provenance": {name: _provenance(value) for name, value in draft.provenance.items()},
        "problems": list(draft.problems) + ([f"Skipped: {draft.skipped}."] if draft.skipped else []),
    }


def _version(version: Version | None) -> dict[str, Any] | None:
    return {"kind": version.kind, "number": version.number} if version else None


def _dateline(dateline: Dateline) -> dict[str, Any]:
    return {
        "text": dateline.text,
        "places": [_filed_from(place) for place in dateline.places],
        "sources": list(dateline.sources),
        "date": dateline.date.isoformat() if dateline.date else None,
        "year_inferred": dateline.year_inferred,
    }


def _filed_from(place: FilingPlace) -> dict[str, Any]:
    return {
        "text": place.text,
        "name": place.name,
        "qualifier": place.qualifier or None,
        "kind": place.kind.value if place.kind else None,
        "country": place.country or None,
        "geonames_id": place.geonames_id,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _credit(credit: CreditedPerson) -> dict[str, Any]:
    return {
        "name": credit.name,
        "role": credit.role.value,
        "outlet": credit.outlet or None,
        "place": credit.place or None,
    }


def _provenance(value: Provenance) -> dict[str, Any]:
    return {
        "by": value.by,
        "span": list(value.span) if value.span else None,
        "confidence": round(value.confidence, 3),
    } | ({"note": value.note} if value.note else {})


def _time(time: dt.datetime | None) -> str | None:
    if time is None:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=dt.UTC)).isoformat()
