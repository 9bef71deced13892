"""The head of a NITF document: what it is, who sends it, when, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from articles.reading.draft import CreditedPerson, FeedEntity, PubStatus, Role, Version
from articles.reading.formats.nitf.nitf_body import located_place
from articles.reading.toolkit import xml
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.slugs import take_version
from articles.reading.toolkit.timestamps import read_timestamp

#: A working title: the number of the take, the section in capitals, the slug.
WORKING_TITLE = re.compile(r"(?P<take>\d{1,2}\s+)?(?P<section>[A-Z]{3,})\s+(?P<slug>\S.*)$")
LABEL = re.compile(r"[\w./]+(?:-[\w./]+)+$")
#: The names under which houses put a slug into `meta`.
SLUGS = ("anpa-keyword", "slug", "slugline", "slug-line", "ntbstikkord")
TAKE_KEYS = ("anpa-takekey",)
VERSION_KIND = "version-kind"
FUNCTIONS = {"editor": Role.EDITING, "photographer": Role.PHOTOGRAPHY, "writer-author": Role.WRITING}
#: What the comment on a revision says when it only says that there was one.
PLAIN_REVISION = "updated"
#: Names of `meta` that are for editors.
NOTICE = re.compile(r"note|advis|instruct|usage|rights|terms|embargo", re.IGNORECASE)
RIGHTS = re.compile(r"[.,;]?\s*(?:all\s+rights\s+reserved|copyright|©).*$", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class NitfHead:
    """What of a head counts only where the body does not say it: titles, slugs and senders, the likeliest first."""

    title: str = ""
    scopes: frozenset[str] = frozenset()
    keyed: bool = False
    key: str = ""
    senders: list[tuple[str, str]] = field(default_factory=list)
    printed: str = ""

    def complete(self, stated: ItemBuilder) -> None:
        """Fill in headline, slug and source, once the body has been read."""
        working = self._working_title()
        headline = stated.get("headline") or ""
        stated.take("headline", working or self.title, "nitf:title", confidence=0.9)
        if self.title != headline:
            stated.take("slug", working, "nitf:title", confidence=0.9)
            stated.take("slug", self.title if LABEL.match(self.title) else "", "nitf:title", confidence=0.9)
        stated.take("slug", self.key, "nitf:du-key")
        keywords = stated.all("keywords")
        if len(keywords) == 1 and not self.keyed:
            stated.take("slug", keywords[0], "nitf:keyword", confidence=0.8)
        if stated.get("standfirst") in (stated.get("slug"), *keywords) and stated.get("standfirst"):
            del stated.values["standfirst"], stated.provenance["standfirst"]
        for sender, by in self.senders:
            stated.take("source", sender, by, confidence=0.9)
        if self.printed:
            stated.time("published", self.printed, "nitf:pubdata")

    def _working_title(self) -> str:
        """ "Sport Trivia" of "1 SPORT Trivia": a title that is a label for the desk and no headline."""
        found = WORKING_TITLE.match(self.title)
        if found is None or not (found["take"] or found["section"].lower() in self.scopes):
            return ""
        return f"{found['section'].capitalize()} {found['slug']}"


def read_nitf_head(stated: ItemBuilder, root: etree._Element) -> NitfHead:
    """
    Read the head.

    In:      the root element of a document
    Out:     what waits for the body; everything else is kept in `stated`
    Raises:  nothing
    Rule:    NITF 3.6: head, tobject, docdata, revision-history; W1, W11, W13, W52
    """
    head = xml.child(root, "head")
    if head is None:
        return NitfHead()
    docdata = xml.child(head, "docdata")
    if docdata is None:
        docdata = etree.Element("docdata")
    stated.status(xml.attribute(docdata, "management-status"), "nitf:docdata")
    stated.take("id", xml.attribute(xml.child(docdata, "doc-id"), "id-string"), "nitf:doc-id")
    stated.values["provider"] = provider_key(*(name for name, _ in _senders(docdata)))
    _times(stated, head, docdata)
    _version(stated, head, docdata)
    _notes(stated, docdata)
    stated.add("terms", _terms(root, head, docdata), "nitf:doc.rights")
    _subjects(stated, head)
    _named(stated, docdata)
    _keywords(stated, docdata)
    stated.take("slug", _meta(head, *SLUGS), "nitf:meta")
    key = xml.child(docdata, "du-key")
    return NitfHead(
        title=xml.text(xml.child(head, "title")),
        scopes=frozenset(xml.attribute(scope, "scope").lower() for scope in xml.children(docdata, "doc-scope")),
        keyed=key is not None,
        key=xml.attribute(key, "key"),
        senders=list(_senders(docdata)),
        printed=next(
            filter(None, (xml.attribute(data, "date.publication") for data in xml.children(head, "pubdata"))), ""
        ),
    )


def _meta(head: etree._Element, *names: str) -> str:
    """The content of the first `meta` of these names, however they are written."""
    found = {xml.attribute(meta, "name").lower(): xml.attribute(meta, "content") for meta in xml.children(head, "meta")}
    return next((found[name] for name in names if found.get(name)), "")


def _times(stated: ItemBuilder, head: etree._Element, docdata: etree._Element) -> None:
    stated.time("published", xml.attribute(xml.child(docdata, "date.issue"), "norm"), "nitf:date.issue")
    for released in (xml.attribute(release, "norm") for release in xml.children(docdata, "date.release")):
        if not _is_past(stated, released):
            stated.embargo(released, "nitf:date.release")
    held = xml.attribute(docdata, "management-status").lower() == "embargoed"
    if held and not stated.get("embargo") and stated.get("status") is PubStatus.USABLE:
        stated.withhold("The story is said to be under embargo, and not until when.")
    revisions = [(xml.attribute(revision, "norm"), revision) for revision in _revisions(head, docdata)]
    read = [(stamp.time, text) for text, _ in revisions if (stamp := read_timestamp(text)) is not None]
    if read:
        stated.time("updated", max(read)[1], "nitf:revision-history")


def _is_past(stated: ItemBuilder, released: str) -> bool:
    """Whether the time of release is no later than that of issue, which is no embargo."""
    release, issued = read_timestamp(released), stated.get("published")
    return release is not None and issued is not None and release.time <= issued


def _revisions(head: etree._Element, docdata: etree._Element) -> Iterator[etree._Element]:
    yield from xml.children(head, "revision-history")
    yield from xml.children(docdata, "revision-history")


def _version(stated: ItemBuilder, head: etree._Element, docdata: etree._Element) -> None:
    kind = _meta(head, VERSION_KIND)
    number = xml.attribute(xml.child(docdata, "du-key"), "version")
    count = int(number) if re.fullmatch(r"[0-9]{1,10}", number) else None
    if kind or (count or 0) > 1:
        stated.take("version", Version(kind or "version", count), "nitf:du-key")
    stated.take("version", take_version(_meta(head, *TAKE_KEYS)), "nitf:meta")
    for correction in xml.children(docdata, "correction"):
        stated.take("version", Version("correction"), "nitf:correction")
        stated.add("notes", [xml.attribute(correction, "info")], "nitf:correction")
    for revision in _revisions(head, docdata):
        comment = xml.attribute(revision, "comment")
        stated.add("notes", [comment if comment != PLAIN_REVISION else ""], "nitf:revision-history")
        role, name = FUNCTIONS.get(xml.attribute(revision, "function")), xml.attribute(revision, "name")
        if role is not None and " " in name:
            stated.add("credits", [CreditedPerson(name, role)], "nitf:revision-history")


def _notes(stated: ItemBuilder, docdata: etree._Element) -> None:
    for message in xml.children(docdata, "ed-msg"):
        # Each line is a note of its own: one of them may state an embargo.
        lines = (message.get("info") or "").splitlines()
        stated.add("notes", [" ".join(line.split()) for line in lines], "nitf:ed-msg")


def _terms(root: etree._Element, head: etree._Element, docdata: etree._Element) -> Iterator[str]:
    """What a document says beside its story: its title, every headline, and how it may be used."""
    yield xml.text(xml.child(head, "title"))
    for line in xml.descendants(root, "hl1", "hl2"):
        yield xml.text(line)
    for rights in xml.children(docdata, "doc.rights"):
        yield xml.attribute(rights, "limitations")
    for meta in xml.children(head, "meta"):
        yield xml.attribute(meta, "content") if NOTICE.search(xml.attribute(meta, "name")) else ""


def _subjects(stated: ItemBuilder, head: etree._Element) -> None:
    """Each subject by the name of its most exact part, else by its code."""
    named = [
        next(filter(None, (xml.attribute(subject, f"tobject.subject.{part}") for part in _PARTS)), "")
        for subject in xml.descendants(head, "tobject.subject")
    ]
    stated.add("subjects", named, "nitf:tobject.subject")


_PARTS = ("detail", "matter", "type", "refnum", "code")


def _keywords(stated: ItemBuilder, docdata: etree._Element) -> None:
    words = [xml.attribute(word, "key") or xml.text(word) for word in xml.descendants(docdata, "keyword")]
    stated.add("keywords", words, "nitf:keyword")


def _named(stated: ItemBuilder, docdata: etree._Element) -> None:
    """Places, organisations and subjects that the head says the story is about."""
    for identified in xml.children(docdata, "identified-content"):
        places = map(_location, xml.children(identified, "location"))
        stated.add("places", (place for place in places if place.name), "nitf:location")
        bodies = map(_organisation, xml.children(identified, "org"))
        stated.add("organisations", (body for body in bodies if body.name), "nitf:org")
        stated.add("subjects", map(_classified, xml.children(identified, "classifier")), "nitf:classifier")
    events = map(_event_place, xml.children(docdata, "evloc"))
    stated.add("places", (FeedEntity(name) for name in events if name), "nitf:evloc")


def _location(element: etree._Element) -> FeedEntity:
    """A location by its most exact part; without a code and a city, by the code of its country."""
    place = located_place(element)
    code = xml.attribute(element, "location-code")
    if not code and xml.child(element, "city") is None:
        code = place.country
    return FeedEntity(place.name.split(",")[0].strip(), code, xml.attribute(element, "code-source"))


def _organisation(element: etree._Element) -> FeedEntity:
    return FeedEntity(xml.text(element), xml.attribute(element, "value"), xml.attribute(element, "idsrc"))


def _classified(element: etree._Element) -> str:
    """The subject that a classifier states; "" for one of another type."""
    if xml.attribute(element, "type") not in ("subject", ""):
        return ""
    return xml.attribute(element, "value") or xml.text(element)


def _event_place(element: etree._Element) -> str:
    return next(filter(None, (xml.attribute(element, part) for part in ("city", "county-dist", "state-prov"))), "")


def _senders(docdata: etree._Element) -> Iterator[tuple[str, str]]:
    """Who may be the source, likeliest first; an address on the web is no name of one."""
    registered = xml.attribute(xml.child(docdata, "doc-id"), "regsrc")
    if "." not in registered:
        yield registered, "nitf:doc-id"
    for sender in xml.descendants(docdata, "from-src"):
        name = xml.attribute(sender, "src-name")
        if "." not in name:
            yield name, "nitf:from-src"
    yield (
        RIGHTS.sub("", xml.attribute(xml.child(docdata, "doc.copyright"), "holder")).strip(" .,;"),
        "nitf:doc.copyright",
    )
    yield xml.attribute(xml.child(docdata, "doc.rights"), "owner"), "nitf:doc.rights"
    yield registered, "nitf:doc-id"
