"""Stories in ninjs 3.1, the IPTC's news in JSON."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from django.utils.html import escape

from articles.exports.exported_story import ExportedCredit, ExportedPlace, ExportedStory
from articles.exports.legal_text import iso_time, legal_xml
from articles.exports.nitf_story import TABULAR
from articles.reading import Role

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
#: An absolute URI that needs no escaping (RFC 3986).
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
GEONAMES = "https://sws.geonames.org/{}/"
FILED_FROM, NAMED, KEYWORD = "dateline", "mentions", "keyword"


def write_ninjs(stories: Iterable[ExportedStory]) -> Iterator[str]:
    """One JSON array, a story an object."""
    yield "["
    for number, story in enumerate(stories):
        yield (",\n" if number else "\n") + json.dumps(item(story), ensure_ascii=False)
    yield "\n]\n"


def build_ninjs(story: ExportedStory) -> str:
    return json.dumps(item(story), ensure_ascii=False, indent=1) + "\n"


def item(story: ExportedStory) -> dict[str, Any]:
    """The story as a news object; a property that would be empty is left out."""
    values = {
        "uri": guid_uri(story.id),
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(story.version_number or 1),
        "firstCreated": iso_time(story.published),
        "versionCreated": iso_time(story.updated or story.published),
        "contentCreated": _day(story.dateline_date),
        "embargoedUntil": iso_time(story.embargo) if story.embargo else "",
        "pubStatus": story.status.value,
        "copyrightHolder": story.source,
        "language": story.language,
        "headlines": [{"role": "main", "value": story.headline}],
        "descriptions": _descriptions(story),
        "by": story.byline,
        "slugline": story.slug,
        "located": next((place.name for place in story.dateline_places), ""),
        "people": list(map(_person, story.credits)),
        "infoSources": _sources(story),
        "places": _places(story),
        "organisations": [{"name": body.name, "rel": NAMED, "literal": body.slug} for body in story.organisations],
        "subjects": _subjects(story),
        "bodies": [{"role": "main", "contentType": "text/html", "value": html(story)}],
        "altIds": [{"role": role, "value": value} for role, value in _alternatives(story)],
    }
    return {name: value for name, value in values.items() if value}


def _day(date: dt.date | None) -> str:
    return f"{date.isoformat()}T00:00:00+00:00" if date else ""


def _descriptions(story: ExportedStory) -> list[dict[str, str]]:
    described = {"summary": story.standfirst, "dateline": story.dateline}
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in described.items() if text]


def _sources(story: ExportedStory) -> list[dict[str, str]]:
    named = [(story.source, "source"), *((name, "partner") for name in story.other_sources)]
    return [{"name": name, "role": role} for name, role in named if name]


def _places(story: ExportedStory) -> list[dict[str, Any]]:
    filed = [_place(place, FILED_FROM) for place in story.dateline_places]
    return filed + [_place(place, NAMED) for place in story.places]


def _subjects(story: ExportedStory) -> list[dict[str, str]]:
    subjects = [{"name": name} for name in story.subjects]
    return subjects + [{"name": name, "rel": KEYWORD} for name in story.keywords]


def html(story: ExportedStory) -> str:
    """The body as paragraphs of HTML; a table keeps its lines."""
    if story.tabular:
        return f'<pre class="{TABULAR}">{escape(legal_xml(story.body))}</pre>'
    return "".join(f"<p>{escape(legal_xml(paragraph))}</p>" for paragraph in story.paragraphs)


def guid_uri(guid: str) -> str:
    """The provider's id where that is a URI, else one that holds it."""
    return guid if URI.fullmatch(guid) else f"urn:newsroom:{quote(guid, safe='')}"


def _alternatives(story: ExportedStory) -> Iterator[tuple[str, str]]:
    """The id as the provider gave it, and which kind of version it is, for which the standard has no property."""
    yield "guid", story.id
    if story.version_kind:
        yield "versionKind", story.version_kind
        if story.version_number is not None:
            yield "versionNumber", str(story.version_number)


def _person(person: ExportedCredit) -> dict[str, Any]:
    said = {"outlet": person.outlet, "place": person.place}
    contact = [{"type": kind, "value": value} for kind, value in said.items() if value]
    return {"name": person.name, "rel": "author" if person.role == Role.BYLINE else person.role.value} | (
        {"contactInfo": contact} if contact else {}
    )


def _place(place: ExportedPlace, relation: str) -> dict[str, Any]:
    values: dict[str, Any] = {"name": place.name, "rel": relation, "literal": place.slug}
    if place.geonames_id is not None:
        values["uri"] = GEONAMES.format(place.geonames_id)
    if place.latitude is not None and place.longitude is not None:
        values["geoJSON"] = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    return values
