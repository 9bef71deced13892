"""A story in the words of schema.org, for machines that read its page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from articles.exports.exported_story import ExportedCredit, ExportedPlace, ExportedStory
from articles.exports.legal_text import iso_time
from articles.reading import Role

GEONAMES = "https://sws.geonames.org/{}/"
#: What ends a script in HTML, or a line in JavaScript, written so that it does neither.
_ESCAPES = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


def build_news_article(story: ExportedStory, base: str) -> dict[str, Any]:
    """
    The story as a NewsArticle.

    In:    `base` is put before the addresses: "https://news.example.org"
    Rule:  https://schema.org/NewsArticle: what is not known is left out
    """
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": base + story.address,
        "mainEntityOfPage": base + story.address,
        "identifier": story.id,
        "headline": story.headline,
        "description": story.standfirst,
        "datePublished": iso_time(story.published),
        "dateModified": iso_time(story.updated or story.published),
        "inLanguage": story.language,
        "dateline": story.dateline,
        "locationCreated": [_place(place, base) for place in story.dateline_places],
        "author": _people(story.credited(Role.BYLINE), base) or _named("Person", story.byline),
        "contributor": _people(story.credited(Role.REPORTING, Role.ADDITIONAL, Role.WRITING, Role.COMPILED), base),
        "editor": _people(story.credited(Role.EDITING), base),
        "translator": _people(story.credited(Role.TRANSLATED), base),
        "sourceOrganization": [
            found for name in (story.source, *story.other_sources) for found in _named("NewsMediaOrganization", name)
        ],
        "contentLocation": [_place(place, base) for place in story.places],
        "mentions": [
            {"@type": "Organization", "name": body.name, "alternateName": body.acronym or body.name,
             "url": f"{base}/organisations/{body.slug}/"}
            for body in story.organisations
        ],
        "keywords": [*story.keywords, *story.subjects],
        "wordCount": sum(len(text.split()) for text in story.paragraphs),
        "isAccessibleForFree": True,
    }  # fmt: skip
    return {key: value for key, value in told.items() if value}


def script_of(value: dict[str, Any]) -> str:
    """The content of a script element: JSON that no HTML in a story can end."""
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)


def _people(credits: Iterable[ExportedCredit], base: str) -> list[dict[str, Any]]:
    return [{"@type": "Person", "name": one.name, "url": f"{base}/people/{one.slug}/"} for one in credits]


def _named(kind: str, name: str) -> list[dict[str, Any]]:
    return [{"@type": kind, "name": name}] if name else []


def _place(place: ExportedPlace, base: str) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "Place", "name": place.name, "url": f"{base}/places/{place.slug}/"}
    if place.country:
        told["address"] = {"@type": "PostalAddress", "addressCountry": place.country}
    if place.geonames_id:
        told["sameAs"] = GEONAMES.format(place.geonames_id)
    if place.latitude is not None and place.longitude is not None:
        told["geo"] = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return told
