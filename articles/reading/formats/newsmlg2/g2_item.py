"""What a news item of NewsML-G2 says of itself and of its content: itemMeta and contentMeta."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from articles.reading.draft import CreditedPerson, FeedEntity, Role, Version
from articles.reading.formats.newsmlg2.g2_codes import Codes, local_code
from articles.reading.toolkit import xml
from articles.reading.toolkit.feed_location import dateline_text, stated_dateline_of
from articles.reading.toolkit.item_builder import ItemBuilder, is_nothing, whole_number
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import element_paragraphs, without_marks
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.slugs import take_version

#: What a person did, by the local part of the role's code; the house's own roles are named as they are stored.
ROLES = {
    "author": Role.BYLINE, "writer": Role.BYLINE, "journalist": Role.BYLINE, "correspondent": Role.BYLINE,
    "reporter": Role.REPORTING, "editor": Role.EDITING, "subeditor": Role.EDITING, "descriptionwriter": Role.EDITING,
    "photographer": Role.PHOTOGRAPHY, "translator": Role.TRANSLATED, "compiler": Role.COMPILED,
    **{role.value: role for role in Role},
}  # fmt: skip
#: Signals that say which kind of version an item is.
SIGNALS = {"update": "update", "correction": "correction", "kill": "kill", "cancel": "kill", "recast": "recast"}
#: The scheme under which the house itself writes kind and number of a version.
OWN_VERSIONS = "nrversion"
#: A note with a phone or an address is for nobody but the desk (W48).
CONTACT = re.compile(r"(?:\+\d|\b0[1-9])[\d\s()/.-]{6,}\d|[\w.+-]{1,64}@[\w-]{1,64}\.\w")
ADDRESS = re.compile(r"(?P<name>[\w-]{2,40})\.(?:com|org|net|it|de|fr|es|co\.uk|info|int)$", re.IGNORECASE)
#: Of a description only its beginning may be a notice.
LONGEST_TERM = 400

#: Initials of a house and the day that it filed on, which name nobody: "HN, MAR 09".
SERVICE = re.compile(r"[A-Z]{2,6}(?:[\s,/-]+(?:[A-Z]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z]{3,9}))\b[\s\d,.]*$")


def read_g2_metadata(stated: ItemBuilder, item: etree._Element, codes: Codes, *, sender: str) -> tuple[str, ...]:
    """
    Read the metadata of an item.

    In:      the item, its codes, and who sent the message it came in
    Out:     lines that are not for publication; everything else is kept in `stated`
    Raises:  nothing
    Rule:    NewsML-G2 2.x: itemMeta, contentMeta, rightsInfo; W12, W37, W48, W52
    """
    meta, content = _or_empty(xml.child(item, "itemMeta")), _or_empty(xml.child(item, "contentMeta"))
    stated.take("id", xml.attribute(item, "guid"), "newsmlg2:guid")
    stated.status(_coded(xml.child(meta, "pubStatus")), "newsmlg2:pubStatus")
    for name in ("firstCreated", "versionCreated"):
        stated.time("published", xml.text(xml.child(meta, name)), f"newsmlg2:{name}")
    stated.time("updated", xml.text(xml.child(meta, "versionCreated")), "newsmlg2:versionCreated")
    stated.time("published", xml.text(xml.child(content, "contentCreated")), "newsmlg2:contentCreated")
    for embargoed in xml.children(meta, "embargoed"):
        stated.embargo(xml.text(embargoed), "newsmlg2:embargoed")
    private = _notes(stated, [*xml.children(meta, "edNote"), *xml.children(content, "edNote")])
    _headlines(stated, meta, content)
    stated.add("terms", [*private, *_terms(item, meta, content)], "newsmlg2:usageTerms")
    _version(stated, item, meta)
    _dateline(stated, meta, content, codes)
    _people(stated, content, codes)
    _about(stated, content, codes)
    _source(stated, item, meta, content, codes, sender)
    provider = xml.child(meta, "provider")
    stated.values["provider"] = provider_key(_coded(provider), codes.name(provider) if provider is not None else "")
    language = xml.attribute(xml.child(content, "language"), "tag") or xml.stated_language(item)
    stated.take("language", language_tag(language), "newsmlg2:language")
    return private


def _or_empty(element: etree._Element | None) -> etree._Element:
    return etree.Element("nothing") if element is None else element


def _coded(element: etree._Element | None) -> str:
    return next(filter(None, (xml.attribute(element, name) for name in ("qcode", "uri", "literal"))), "")


def _notes(stated: ItemBuilder, notes: list[etree._Element]) -> tuple[str, ...]:
    """Notes for editors; those with contacts, and those marked so, are private."""
    private: dict[str, None] = {}
    for note in notes:
        closed = "nonpublic" in xml.attribute(note, "pubconstraint").lower().replace("-", "")
        lines = [" ".join(without_marks(line).split()) for line in element_paragraphs(note)]
        private |= {line: None for line in lines if closed or CONTACT.search(line[:500])}
        stated.add("notes", [line for line in lines if line not in private], "newsmlg2:edNote")
    return tuple(private)


def _terms(item: etree._Element, meta: etree._Element, content: etree._Element) -> Iterator[str]:
    """What an item says beside its story: every title and headline, and how it may be used."""
    for element in [*xml.children(meta, "title"), *xml.children(content, "headline", "description")]:
        yield xml.text(element)[:LONGEST_TERM]
    for rights in xml.children(item, "rightsInfo"):
        for terms in xml.descendants(rights, "usageTerms"):
            yield from element_paragraphs(terms)


def _headlines(stated: ItemBuilder, meta: etree._Element, content: etree._Element) -> None:
    is_text = local_code(_coded(xml.child(meta, "itemClass"))).lower() in ("text", "composite", "")
    for headline in xml.children(content, "headline"):
        role = local_code(xml.attribute(headline, "role")).lower()
        if "sub" in role:
            stated.take("standfirst", xml.text(headline), "newsmlg2:headline", confidence=0.9)
        elif role not in ("short", "seo", "web", "social"):
            stated.take("headline", xml.text(headline), "newsmlg2:headline")
    stated.take("headline", xml.text(xml.child(content, "headline")), "newsmlg2:headline", confidence=0.9)
    stated.take("headline", xml.text(xml.child(meta, "title")), "newsmlg2:title", confidence=0.9)
    for description in xml.children(content, "description"):
        role = local_code(xml.attribute(description, "role")).lower()
        if role in ("summary", "abstract", "lead", "standfirst", "teaser"):
            stated.values.pop("standfirst", None)
            stated.take("standfirst", xml.text(description), "newsmlg2:description")
        elif not is_text:
            stated.take("standfirst", xml.text(description), "newsmlg2:description")
    stated.take("slug", xml.text(xml.child(content, "slugline")), "newsmlg2:slugline")
    written = [words for words in map(xml.text, xml.children(content, "by")) if SERVICE.match(words) is None]
    stated.take("byline", ", ".join(filter(None, written)), "newsmlg2:by")


def _version(stated: ItemBuilder, item: etree._Element, meta: etree._Element) -> None:
    """What kind of version a signal or the slug says, with the item's own number (W11)."""
    number = whole_number(xml.attribute(item, "version"))
    for version in _signalled(meta, number):
        stated.take("version", version, "newsmlg2:signal")
    stated.take("version", take_version(stated.get("slug") or ""), "newsmlg2:slugline")
    if number is not None and number > 1:
        stated.take("version", Version("version", number), "newsmlg2:version")


def _signalled(meta: etree._Element, number: int | None) -> Iterator[Version]:
    """The versions that signals say an item is, the house's own first, which have a number of their own."""
    signals = [xml.attribute(signal, "qcode").partition(":") for signal in xml.children(meta, "signal")]
    for alias, _, code in sorted(signals, key=lambda parts: parts[0] != OWN_VERSIONS):
        if alias == OWN_VERSIONS and (own := re.fullmatch(r"(.+?)(?:-(\d{1,10}))?", code)) is not None:
            yield Version(own[1], int(own[2]) if own[2] else None)
        elif code.lower() in SIGNALS:
            yield Version(SIGNALS[code.lower()], number)


def _dateline(stated: ItemBuilder, meta: etree._Element, content: etree._Element, codes: Codes) -> None:
    places = [codes.place(one) for part in (content, meta) for one in xml.children(part, "located")]
    places = [place for place in places if place.name and not is_nothing(place.name)][:6]
    printed = xml.text(xml.child(content, "dateline"))
    by = "newsmlg2:dateline" if dateline_text(printed) else "newsmlg2:located"
    stated.take("dateline", stated_dateline_of(printed, list(dict.fromkeys(places)), None), by)


def _people(stated: ItemBuilder, content: etree._Element, codes: Codes) -> None:
    for element in xml.children(content, "creator", "contributor"):
        role = ROLES.get(local_code(xml.attribute(element, "role")).lower())
        is_person = local_code(xml.attribute(element, "type")).lower() == "person"
        name = codes.name(element)
        if not name or not (role or is_person):
            continue
        details = _or_empty(xml.child(element, "personDetails"))
        credit = CreditedPerson(
            name,
            role or (Role.BYLINE if xml.name(element) == "creator" else Role.ADDITIONAL),
            outlet=xml.text(xml.child(details, "affiliation", "name")),
            place=xml.text(xml.child(details, "contactInfo", "address", "locality", "name")),
        )
        stated.add("credits", [credit], f"newsmlg2:{xml.name(element)}")


def _about(stated: ItemBuilder, content: etree._Element, codes: Codes) -> None:
    stated.add("keywords", map(xml.text, xml.children(content, "keyword")), "newsmlg2:keyword")
    for subject in xml.children(content, "subject"):
        kind, name = codes.kind(subject), codes.name(subject)
        if kind == "subject":
            stated.add("subjects", [codes.label(subject)], "newsmlg2:subject")
        elif kind == "place" and name:
            stated.add("places", [FeedEntity(name, *codes.code(subject))], "newsmlg2:subject")
        elif kind == "organisation" and name:
            stated.add("organisations", [FeedEntity(name, *codes.code(subject))], "newsmlg2:subject")


def _source(
    stated: ItemBuilder, item: etree._Element, meta: etree._Element, content: etree._Element, codes: Codes, sender: str
) -> None:
    """The likeliest name; an address on the web gives one where nothing else does."""
    found = [(name, by) for name, by in _sources(item, meta, content, codes, sender) if len(name) > 2]
    for name, by in found:
        stated.take("source", name if ADDRESS.match(name) is None else "", f"newsmlg2:{by}")
    for name, by in found:
        stated.take("source", ADDRESS.sub(r"\g<name>", name), f"newsmlg2:{by}", confidence=0.7)


def _sources(
    item: etree._Element, meta: etree._Element, content: etree._Element, codes: Codes, sender: str
) -> Iterator[tuple[str, str]]:
    """Who may be the source, likeliest first: the line to print, who supplied the facts, who provides the item."""
    yield re.sub(r"\s*[–—]\s*", "-", xml.text(xml.child(content, "creditline"))).strip("- "), "creditline"
    for source in xml.children(content, "infoSource"):
        if local_code(xml.attribute(source, "role")).lower() != "partner":
            yield codes.name(source) or xml.attribute(source, "literal"), "infoSource"
    provider = xml.child(meta, "provider")
    if provider is not None:
        scheme, _, code = xml.attribute(provider, "qcode").partition(":")
        # In the IPTC's list of providers the code is the agency's short name.
        yield (code if scheme == "nprov" else ""), "provider"
        yield codes.name(provider) or xml.attribute(provider, "literal"), "provider"
    yield sender, "sender"
    holder = xml.child(item, "rightsInfo", "copyrightHolder")
    yield codes.name(holder) or xml.attribute(holder, "literal"), "copyrightHolder"
