"""What an item of NewsML 1.x says of itself: its identity, its management, its news lines, its subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from articles.reading.draft import FeedEntity, PlaceKind, Provenance, PubStatus, Version
from articles.reading.toolkit import xml
from articles.reading.toolkit.country_codes import two_letters
from articles.reading.toolkit.feed_location import FeedLocation, dateline_text, stated_dateline_of
from articles.reading.toolkit.item_builder import ItemBuilder, is_nothing
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import plain_line
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.timestamps import read_day

#: The parts of a location, the most exact first.
PARTS = (
    ("sublocation", PlaceKind.DISTRICT), ("city", PlaceKind.CITY), ("countryarea", PlaceKind.REGION),
    ("province", PlaceKind.REGION), ("state", PlaceKind.REGION), ("region", PlaceKind.REGION),
    ("country", PlaceKind.COUNTRY), ("countryname", PlaceKind.COUNTRY),
)  # fmt: skip
INSTRUCTIONS = {
    "update": "update", "rectify": "correction", "correction": "correction", "delete": "kill", "kill": "kill",
}  # fmt: skip
#: Elements of a subject code, the most exact first.
SUBJECTS = ("SubjectDetail", "SubjectMatter", "Subject", "SubjectQualifier")
#: Types of topics that name organisations and places.
ORGANISATIONS = re.compile(r"organi[sz]ation|company|team|party", re.IGNORECASE)
PLACES = re.compile(r"location|country|city|region|place|province|state", re.IGNORECASE)
#: Lines of their own that are for editors.
NOTES = re.compile(r"note|advis|instruction|edmsg|comment", re.IGNORECASE)


def read_newsml_metadata(stated: ItemBuilder, item: etree._Element, envelope: etree._Element | None) -> None:
    """
    Read the metadata of an item.

    In:      the item, and the envelope it came in
    Out:     all that they say is kept in `stated`
    Raises:  nothing
    Rule:    NewsML 1.2: Identification, NewsManagement, NewsLines, AdministrativeMetadata, DescriptiveMetadata
    """
    _identity(stated, item)
    _management(stated, xml.child(item, "NewsManagement"))
    for lines in _own(item, "NewsLines"):
        _lines(stated, lines)
    stated.add("terms", _terms(item), "newsml:UsageRights")
    stated.take("slug", xml.text(xml.child(item, "Identification", "NameLabel")), "newsml:NameLabel", confidence=0.9)
    described = list(_own(item, "DescriptiveMetadata"))
    _subjects(stated, item, described)
    _dateline(stated, item, described)
    languages_of = [_formal(language) for part in described for language in xml.children(part, "Language")]
    stated.take("language", language_tag(next(iter(languages_of), "") or xml.stated_language(item)), "newsml:Language")
    for sender, by in _senders(item, envelope):
        stated.take("source", sender, f"newsml:{by}", confidence=0.6 if "." in sender else 1.0)
    stated.time("published", xml.text(xml.child(envelope, "DateAndTime")), "newsml:DateAndTime")


def _terms(item: etree._Element) -> Iterator[str]:
    """What an item says beside its story: comments, lines of rights, of news and for editors."""
    for element in xml.descendants(
        item, "HeadLine", "SubHeadLine", "NewsLineText", "RightsLine", "Comment", "UsageRights"
    ):
        yield xml.text(element)


def _formal(element: etree._Element | None) -> str:
    return xml.attribute(element, "FormalName")


def _own(item: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of the item's components, outermost first; beside text, those of a picture are not the item's."""
    has_text = any(map(_is_text, xml.descendants(item, "MediaType")))
    for element in xml.descendants(item, name):
        component = element.getparent()
        media = [] if component is None else list(xml.descendants(component, "MediaType"))
        if not has_text or not media or any(map(_is_text, media)):
            yield element


def _is_text(media: etree._Element) -> bool:
    return _formal(media).lower().startswith("text")


def _identity(stated: ItemBuilder, item: etree._Element) -> None:
    identifier = xml.child(item, "Identification", "NewsIdentifier")
    stated.take("id", xml.text(xml.child(identifier, "PublicIdentifier")), "newsml:PublicIdentifier")
    provider = xml.text(xml.child(identifier, "ProviderId"))
    stated.values["provider"] = provider_key(provider, *(name for name, by in _senders(item, None) if by == "Provider"))
    parts = [xml.text(xml.child(identifier, part)) for part in ("ProviderId", "DateId", "NewsItemId", "RevisionId")]
    if all(parts):
        stated.take("id", ":".join(["urn:newsml", *parts]), "newsml:NewsIdentifier")
    revision = xml.text(xml.child(identifier, "RevisionId"))
    if re.fullmatch(r"[0-9]{1,9}", revision) and int(revision) > 1:
        stated.values["version"] = Version("version", int(revision))
        stated.provenance["version"] = Provenance("newsml:RevisionId")


def _management(stated: ItemBuilder, management: etree._Element | None) -> None:
    stated.time("published", xml.text(xml.child(management, "FirstCreated")), "newsml:FirstCreated")
    revised = xml.text(xml.child(management, "ThisRevisionCreated"))
    stated.time("updated", revised, "newsml:ThisRevisionCreated")
    stated.time("published", revised, "newsml:ThisRevisionCreated")
    instruction = INSTRUCTIONS.get(_formal(xml.child(management, "Instruction")).lower(), "")
    if instruction:
        before = stated.get("version")
        stated.values["version"] = Version(instruction, before.number if before is not None else None)
        stated.provenance["version"] = Provenance("newsml:Instruction")
    status = _formal(xml.child(management, "Status"))
    usable = list(_usable(management))
    if status.lower() in ("embargoed", "withheld") and usable:
        stated.take("status", PubStatus.USABLE, "newsml:Status")
        for time in usable:
            stated.embargo(time, "newsml:StatusWillChange")
    elif status.lower() == "embargoed":
        stated.withhold("The story is said to be under embargo, and not until when.")
    else:
        stated.status(status, "newsml:Status")


def _usable(management: etree._Element | None) -> Iterator[str]:
    """When the item is to become usable, as often as that is stated."""
    for change in () if management is None else xml.children(management, "StatusWillChange"):
        time = xml.text(xml.child(change, "DateAndTime"))
        if time and _formal(xml.child(change, "FutureStatus")).lower() in ("usable", ""):
            yield time


def _lines(stated: ItemBuilder, lines: etree._Element) -> None:
    for name, field in (("HeadLine", "headline"), ("SubHeadLine", "standfirst"), ("SlugLine", "slug")):
        stated.take(field, plain_line(xml.text(xml.child(lines, name))), f"newsml:{name}")
    stated.take("byline", ", ".join(filter(None, map(xml.text, xml.children(lines, "ByLine")))), "newsml:ByLine")
    for words in map(xml.text, xml.children(lines, "KeywordLine")):
        stated.add("keywords", re.split(r"\s*[,;/]\s*", words), "newsml:KeywordLine")
    for line in xml.children(lines, "NewsLine"):
        kind = _formal(xml.child(line, "NewsLineType"))
        if NOTES.search(kind):
            stated.add("notes", map(xml.text, xml.children(line, "NewsLineText")), "newsml:NewsLine")
        elif kind.lower() in ("abstract", "summary", "lead"):
            stated.take("standfirst", xml.text(xml.child(line, "NewsLineText")), "newsml:NewsLine")


def _senders(item: etree._Element, envelope: etree._Element | None) -> Iterator[tuple[str, str]]:
    """Who may be the source, likeliest first."""
    for lines in _own(item, "NewsLines"):
        yield xml.text(xml.child(lines, "CreditLine")), "CreditLine"
    for name in ("Provider", "Source", "Creator"):
        for part in _own(item, "AdministrativeMetadata"):
            yield _formal(xml.child(part, name, "Party")), name
    yield _formal(xml.child(envelope, "SentFrom", "Party")), "SentFrom"
    yield xml.text(xml.child(item, "Identification", "NewsIdentifier", "ProviderId")), "ProviderId"


def _subjects(stated: ItemBuilder, item: etree._Element, described: list[etree._Element]) -> None:
    """Subjects by their names in the item's own topics, else by code; keywords; what else a topic names."""
    topics = [_Topic.of(topic, xml.stated_language(item)) for topic in xml.descendants(item, "Topic")]
    names = {topic.code: topic.name for topic in topics if topic.code and topic.name}
    by_id = {f"#{topic.identity}": topic for topic in topics if topic.identity}
    for part in described:
        codes = [_formal(code) for code in xml.descendants(part, *SUBJECTS)]
        stated.add("subjects", (names.get(code, code) for code in codes), "newsml:SubjectCode")
        stated.add("keywords", _keywords(part), "newsml:Property")
        _occurring(stated, part, by_id)


def _keywords(part: etree._Element) -> Iterator[str]:
    for one in xml.children(part, "Property"):
        if _formal(one).lower() == "keyword":
            yield xml.attribute(one, "Value")


def _occurring(stated: ItemBuilder, part: etree._Element, by_id: dict[str, _Topic]) -> None:
    """The organisations and places among the topics that are said to occur in the story."""
    references = [xml.attribute(occurrence, "Topic") for occurrence in xml.descendants(part, "TopicOccurrence")]
    topics = [by_id[reference] for reference in references if reference in by_id and by_id[reference].name]
    for field, pattern in (("organisations", ORGANISATIONS), ("places", PLACES)):
        stated.add(field, (topic.entity for topic in topics if pattern.search(topic.kind)), "newsml:Topic")


@dataclass(frozen=True, slots=True)
class _Topic:
    """One entry of a topic set: its id in the document, its kind, its code and whose that is, and its name."""

    identity: str
    kind: str
    code: str
    scheme: str
    name: str

    @classmethod
    def of(cls, topic: etree._Element, language: str) -> _Topic:
        code = xml.child(topic, "FormalName")
        descriptions = [
            (xml.attribute(one, xml.LANGUAGE), xml.text(one))
            for one in xml.children(topic, "Description")
            if xml.attribute(one, "Variant").lower() in ("name", "fullname", "")
        ]
        ours = [text for tagged, text in descriptions if tagged.lower()[:2] == (language or "en").lower()[:2]]
        name = next(filter(None, [*ours, *(text for _, text in descriptions)]), "")
        kind = _formal(xml.child(topic, "TopicType"))
        return cls(xml.attribute(topic, "Duid"), kind, xml.text(code), xml.attribute(code, "Scheme"), name)

    @property
    def entity(self) -> FeedEntity:
        return FeedEntity(self.name, self.code, self.scheme)


def _dateline(stated: ItemBuilder, item: etree._Element, described: list[etree._Element]) -> None:
    """The printed dateline with the place that is stated as the origin; other locations are what the story is about."""
    printed = next(filter(None, (xml.text(xml.child(lines, "DateLine")) for lines in _own(item, "NewsLines"))), "")
    origins: list[FeedLocation] = []
    date = None
    for part in described:
        date = date or read_day(xml.text(xml.child(part, "DateLineDate")))
        for location in xml.children(part, "Location"):
            place = _place(location)
            if place is not None and xml.attribute(location, "HowPresent").lower() in ("", "origin", "dateline"):
                origins.append(place)
            elif place is not None:
                stated.add("places", [FeedEntity(place.name)], "newsml:Location")
        if not origins and (place := _place(part)) is not None:
            origins.append(place)
    by = "newsml:DateLine" if dateline_text(printed) else "newsml:Location"
    stated.take("dateline", stated_dateline_of(printed, origins, date), by)


def _place(location: etree._Element) -> FeedLocation | None:
    """The place that an element's properties name, its most exact part first."""
    stated = {_formal(one).lower(): xml.attribute(one, "Value") for one in xml.children(location, "Property")}
    named = _named_parts(stated)
    if not named:
        return None
    country = next((name for name, kind in named if kind is PlaceKind.COUNTRY), "")
    code = two_letters(stated.get("countrycode", "") or country)
    around = tuple(name for name, _ in named[1:] if not _is_country_code(name))
    return FeedLocation(*named[0], around, code or "")


def _named_parts(stated: dict[str, str]) -> list[tuple[str, PlaceKind]]:
    """The parts of a place that its properties name, the most exact first."""
    parts = [(stated.get(name, ""), kind) for name, kind in PARTS]
    return [(name, kind) for name, kind in parts if name and not is_nothing(name)]


def _is_country_code(name: str) -> bool:
    """Whether what a place lies in is given by a country's code, which is no name of it."""
    return two_letters(name) is not None and len(name) <= 3
