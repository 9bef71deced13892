"""Stories in NITF 3.6, the IPTC's News Industry Text Format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from articles.exports.exported_story import ExportedPlace, ExportedStory
from articles.exports.legal_text import basic_time, legal_xml
from articles.exports.plain_text import signoff
from articles.exports.xml_elements import language, put, serialised
from articles.reading import Role

VERSION = "-//IPTC//DTD NITF 3.6//EN"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
GEONAMES = "http://www.geonames.org/"
#: The class of preformatted text whose columns matter.
TABULAR = "tabular"


def build_nitf(story: ExportedStory) -> str:
    return f"{DECLARATION}{serialised(element(story))}\n"


def write_nitf(stories: Iterable[ExportedStory]) -> Iterator[str]:
    """The stories in one element, since NITF itself knows no document of several."""
    yield f"{DECLARATION}<collection>\n"
    for story in stories:
        yield serialised(element(story)) + "\n"
    yield "</collection>\n"


def element(story: ExportedStory) -> etree._Element:
    """
    One story.

    Rule:  NITF 3.6. The elements in the order of its DTD; what NITF has no element for stands in `meta` of the head,
           who did what besides writing in the tagline
    """
    root = etree.Element("nitf", version=VERSION)
    if story.language:
        root.set("baselang", legal_xml(story.language))
    _head(root, story)
    body = put(root, "body")
    language(body, story.language)
    _body_head(put(body, "body.head"), story)
    content = put(body, "body.content")
    if story.tabular:
        put(content, "pre", story.body).set("class", TABULAR)
    else:
        for paragraph in story.paragraphs:
            put(content, "p", paragraph)
    if credited := signoff(story):
        put(put(body, "body.end"), "tagline", credited)
    return root


def _head(root: etree._Element, story: ExportedStory) -> None:
    head = put(root, "head")
    put(head, "title", story.headline)
    if story.version_kind:
        put(head, "meta", name="version-kind", content=story.version_kind)
    docdata = put(head, "docdata", management__status=story.status.value)
    put(docdata, "doc-id", regsrc=story.source, id__string=story.id)
    put(docdata, "date.issue", norm=basic_time(story.published))
    if story.embargo:
        put(docdata, "date.release", norm=basic_time(story.embargo))
    # Also where it says nothing, so that no reader takes a keyword for the slug.
    number = "" if story.version_number is None else str(story.version_number)
    put(docdata, "du-key", key=story.slug, version=number)
    if story.source:
        put(docdata, "doc.copyright", holder=story.source, year=str(story.published.year))
    if story.keywords:
        keys = put(docdata, "key-list")
        for keyword in story.keywords:
            put(keys, "keyword", key=keyword)
    _identified(docdata, story)
    if story.updated:
        put(head, "revision-history", norm=basic_time(story.updated), comment="updated")


def _identified(docdata: etree._Element, story: ExportedStory) -> None:
    if not (story.places or story.organisations or story.subjects):
        return
    identified = put(docdata, "identified-content")
    for place in story.places:
        _location(identified, place)
    for body in story.organisations:
        put(identified, "org", body.name, value=body.slug, idsrc="newsroom")
    for subject in story.subjects:
        put(identified, "classifier", type="subject", value=subject)


def _body_head(head: etree._Element, story: ExportedStory) -> None:
    headlines = put(head, "hedline")
    put(headlines, "hl1", story.headline)
    if story.standfirst:
        put(headlines, "hl2", story.standfirst)
    if story.byline:
        put(head, "byline", f"By {story.byline}")
    elif written := story.credited(Role.BYLINE):
        byline = put(head, "byline")
        for person in written:
            put(byline, "person", person.name)
    if story.source:
        put(put(head, "distributor"), "org", story.source)
    if story.dateline or story.dateline_places:
        _dateline(head, story)


def _dateline(head: etree._Element, story: ExportedStory) -> None:
    """The dateline as printed, the places it means marked in it where they are found there."""
    dateline = put(head, "dateline")
    rest, last = legal_xml(story.dateline), None
    for place in story.dateline_places:
        printed = legal_xml(place.text) or legal_xml(place.name)
        before, found, after = rest.partition(printed) if printed else ("", "", "")
        if found:
            _append(dateline, last, before)
            last, rest = _location(dateline, place, printed), after
        elif not story.dateline:
            last = _location(dateline, place)
    _append(dateline, last, rest)
    if story.dateline_date:
        put(dateline, "story.date", norm=story.dateline_date.strftime("%Y%m%d"))


def _append(parent: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _location(parent: etree._Element, place: ExportedPlace, printed: str = "") -> etree._Element:
    """A place with its GeoNames id, and its country where that is known."""
    code = str(place.geonames_id) if place.geonames_id is not None else ""
    location = put(parent, "location", location__code=code, code__source=GEONAMES if code else "")
    name = printed or place.name
    match place.kind:
        case "country":
            put(location, "country", name, iso__cc=place.country)
        case "region":
            put(location, "region", name)
        case "city" | "district":
            put(location, "city", name)
        case _:
            location.text = legal_xml(name)
    return location
