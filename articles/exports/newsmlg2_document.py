"""Stories in NewsML-G2, the IPTC's envelope for news of every kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils import timezone
from lxml import etree

from articles.exports.exported_story import ExportedCredit, ExportedPlace, ExportedStory
from articles.exports.legal_text import iso_time, legal_xml
from articles.exports.nitf_story import DECLARATION, TABULAR
from articles.exports.xml_elements import language, put, put_all, root, serialised
from articles.reading import Role

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
STANDARD = {"standard": "NewsML-G2", "standardversion": "2.34", "conformance": "power"}
IPTC_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml"
#: The schemes of codes that are not the IPTC's.
SCHEMES = {
    "nrrole": "urn:newsroom:role:",
    "nrversion": "urn:newsroom:version:",
    "geonames": "https://sws.geonames.org/",
}
#: Who provides a story that names nobody.
PROVIDER = "urn:newsroom:provider"
#: Kinds of versions for which the IPTC has a signal.
SIGNALS = ("update", "correction")
DAY = dt.time(tzinfo=dt.UTC)


def build_newsmlg2(story: ExportedStory) -> str:
    return f"{DECLARATION}{serialised(element(story))}\n"


def write_newsmlg2(stories: Iterable[ExportedStory]) -> Iterator[str]:
    """One news message, a news item a story."""
    yield f'{DECLARATION}<newsMessage xmlns="{NAMESPACE}">\n'
    yield f"<header><sent>{iso_time(timezone.now())}</sent></header>\n<itemSet>\n"
    for story in stories:
        yield serialised(element(story)) + "\n"
    yield "</itemSet>\n</newsMessage>\n"


def element(story: ExportedStory) -> etree._Element:
    """
    One news item.

    Rule:  NewsML-G2 2.34, power conformance; the elements in the order of its schema; the body as XHTML
    """
    item = root(NAMESPACE, "newsItem")
    for name, value in {"guid": story.id, "version": str(story.version_number or 1), **STANDARD}.items():
        item.set(name, legal_xml(value))
    language(item, story.language)
    put(item, "catalogRef", href=IPTC_CATALOG)
    catalog = put(item, "catalog")
    for alias, uri in SCHEMES.items():
        put(catalog, "scheme", alias=alias, uri=uri)
    if story.source:
        put(put(put(item, "rightsInfo"), "copyrightHolder", literal=story.source), "name", story.source)
    _item(put(item, "itemMeta"), story)
    _content(put(item, "contentMeta"), story)
    _body(put(item, "contentSet"), story)
    return item


def _item(meta: etree._Element, story: ExportedStory) -> None:
    put(meta, "itemClass", qcode="ninat:text")
    if story.source:
        put(put(meta, "provider", literal=story.source), "name", story.source)
    else:
        # The standard demands a provider, and a name would be read as the story's source.
        put(meta, "provider", uri=PROVIDER)
    put(meta, "versionCreated", iso_time(story.updated or story.published))
    put(meta, "firstCreated", iso_time(story.published))
    if story.embargo:
        put(meta, "embargoed", iso_time(story.embargo))
    put(meta, "pubStatus", qcode=f"stat:{story.status.value}")
    if story.version_kind in SIGNALS:
        put(meta, "signal", qcode=f"sig:{story.version_kind}")
    if story.version_kind:
        number = "" if story.version_number is None else f"-{story.version_number}"
        put(meta, "signal", qcode=f"nrversion:{story.version_kind}{number}")


def _content(meta: etree._Element, story: ExportedStory) -> None:
    """What contentMeta says, in the order of the schema."""
    if story.dateline_date:
        put(meta, "contentCreated", iso_time(dt.datetime.combine(story.dateline_date, DAY)))
    for place in story.dateline_places:
        _place(meta, "located", place, place.text or place.name)
    _people_and_sources(meta, story)
    if story.language:
        put(meta, "language", tag=story.language)
    put_all(meta, "keyword", story.keywords)
    _subjects(meta, story)
    for name, text in {"slugline": story.slug, "headline": story.headline, "dateline": story.dateline}.items():
        if text:
            put(meta, name, text)
    if story.byline:
        put(meta, "by", story.byline)
    if story.standfirst:
        put(meta, "description", story.standfirst, role="drol:summary")


def _people_and_sources(meta: etree._Element, story: ExportedStory) -> None:
    writers = [person for person in story.credits if person.role == Role.BYLINE]
    others = [person for person in story.credits if person.role != Role.BYLINE]
    for person in writers:
        _person(meta, "creator", person)
    for source, role in ((story.source, "source"), *((name, "partner") for name in story.other_sources)):
        if source:
            put(put(meta, "infoSource", role=f"nrrole:{role}", literal=source), "name", source)
    for person in others:
        _person(meta, "contributor", person)


def _subjects(meta: etree._Element, story: ExportedStory) -> None:
    for place in story.places:
        _place(meta, "subject", place)
    for body in story.organisations:
        put(put(meta, "subject", type="cpnat:organisation", literal=body.slug), "name", body.name)
    for subject in story.subjects:
        put(put(meta, "subject", type="cpnat:abstract", literal=subject), "name", subject)


def _place(meta: etree._Element, name: str, place: ExportedPlace, printed: str = "") -> None:
    """A place: by its GeoNames id where it has one, with its kind and where it is."""
    code = f"geonames:{place.geonames_id}" if place.geonames_id is not None else ""
    found = put(meta, name, type="cpnat:geoArea", qcode=code, literal="" if code else place.slug)
    put(found, "name", place.name)
    if printed and printed != place.name:
        put(found, "name", printed, role="nrrole:printed")
    if place.latitude is not None and place.longitude is not None:
        details = put(found, "geoAreaDetails")
        put(details, "position", latitude=str(place.latitude), longitude=str(place.longitude))


def _person(meta: etree._Element, name: str, person: ExportedCredit) -> None:
    said = put(meta, name, role=f"nrrole:{person.role.value}", literal=person.slug)
    put(said, "name", person.name)
    if person.outlet or person.place:
        details = put(said, "personDetails")
        if person.outlet:
            put(put(details, "affiliation"), "name", person.outlet)
        if person.place:
            address = put(put(put(details, "contactInfo"), "address"), "locality")
            put(address, "name", person.place)


def _body(content: etree._Element, story: ExportedStory) -> None:
    inline = put(content, "inlineXML", contenttype="application/xhtml+xml")
    html = root(XHTML, "html", inline)
    language(html, story.language)
    put(put(html, "head"), "title", story.headline)
    body = put(html, "body")
    if story.tabular:
        put(body, "pre", story.body).set("class", TABULAR)
    put_all(body, "p", () if story.tabular else story.paragraphs)
