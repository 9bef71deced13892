"""A news object of ninjs: what it says, under the names of all three versions of the standard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.reading.draft import CreditedPerson, FeedEntity, Role, Unreadable, Version
from articles.reading.formats.ninjs.ninjs_object import NinjsObject
from articles.reading.formats.ninjs.ninjs_places import is_mentioned, ninjs_dateline, ninjs_entity
from articles.reading.formats.nitf.nitf_body import read_nitf_body
from articles.reading.toolkit import json
from articles.reading.toolkit.blocks import StructuredBody, body_of_html, body_of_text
from articles.reading.toolkit.item_builder import ItemBuilder, whole_number
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import html_paragraphs, plain_line
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.slugs import take_version
from articles.reading.toolkit.xml import parse_xml

TEXTS = frozenset(("", "text", "story", "article", "news", "advisory", "composite"))
SUMMARIES = ("summary", "abstract", "standfirst", "lead", "teaser", "text", "main", "description", "short", "")
HEADLINES = ("main", "headline", "title", "")
#: People whom the story is about, and not by.
ABOUT = frozenset(("about", "mentions", "mention", "direct", "featured", "pictured"))
ROLES = {
    "author": Role.BYLINE, "writer": Role.BYLINE, "journalist": Role.BYLINE, "reporter": Role.REPORTING,
    "editor": Role.EDITING, "photographer": Role.PHOTOGRAPHY, "translator": Role.TRANSLATED,
    **{role.value: role for role in Role},
}  # fmt: skip
#: Under which a story's own id and kind of version stand among the alternative ids.
GUID, VERSION_KIND, VERSION_NUMBER = "guid", "versionkind", "versionnumber"
#: What houses call a body beside the standard, before the name of its markup.
BODIES, MARKUPS = ("article_", "story_", "content_"), ("html", "xhtml", "nitf", "text")
OWN_URI = "urn:newsroom:"
MARKED_UP = re.compile(
    r"</?(?:[abip]|br|div|em|h\d|span|strong|su[bp]|u)\b[^<>]*>|&(?:amp|[lg]t|quot|apos|nbsp|#\d+);", re.I
)


def skipped_kind(item: NinjsObject) -> str:
    """The kind of an object that is no text; "" for text."""
    stated = item.text("type").lower()
    has_body = bool(item.get("bodies") or item.named("body_"))
    if stated in TEXTS and (has_body or stated != "composite"):
        mime = item.text("mimetype", "contenttype").split("/")[0]
        return "" if has_body or stated or mime in ("", "text", "application") else mime.replace("image", "picture")
    return stated


def read_ninjs_item(stated: ItemBuilder, item: NinjsObject) -> None:
    """
    Read what an object states.

    In:      the object
    Out:     all that it states is kept in `stated`
    Raises:  nothing
    Rule:    ninjs 1.4, 2.2 and 3.1; W12, W37, W52
    """
    _identity(stated, item)
    for name in ("firstcreated", "versioncreated", "contentcreated"):
        stated.time("published", item.text(name), f"ninjs:{name}")
    stated.time("updated", item.text("versioncreated"), "ninjs:versionCreated")
    for name in ("embargoed", "embargoeduntil"):
        stated.embargo(item.text(name), "ninjs:embargoed")
    stated.status(item.text("pubstatus"), "ninjs:pubStatus")
    stated.take("headline", _line(_of_role(item, "headline", HEADLINES)), "ninjs:headline")
    stated.take("headline", _line(item.text("title", "name")), "ninjs:title", confidence=0.9)
    stated.take("standfirst", _line(_of_role(item, "description", SUMMARIES)), "ninjs:description")
    stated.take("standfirst", _line(item.text("teaser")), "ninjs:teaser")
    stated.take("slug", item.text("slugline"), "ninjs:slugline")
    stated.take("version", take_version(stated.get("slug") or ""), "ninjs:slugline")
    named = [one.text("byline", "name") for one in item.all("byline", "bylines")]
    byline = item.text("byline", "by") or ", ".join(filter(None, named))
    stated.take("byline", _line(byline), "ninjs:byline")
    stated.take("language", language_tag(item.text("language")), "ninjs:language")
    note = item.text("ednote")
    stated.add("notes", [plain_line(line) for line in html_paragraphs(note)] if note else [], "ninjs:ednote")
    stated.add("terms", _terms(item), "ninjs:usageterms")
    stated.take("dateline", ninjs_dateline(item, _of_role(item, "description", ("dateline",))), "ninjs:located")
    _people(stated, item)
    _about(stated, item)
    _source(stated, item)


def _terms(item: NinjsObject) -> Iterator[str]:
    """What an object says beside its story: titles, every headline, and how it may be used."""
    for name in ("title", "name", "headline", "usageterms"):
        yield _line(item.text(name))
    for one in item.all("headlines"):
        yield _line(one.text("value"))
    for rights in item.all("rightsinfo"):
        yield _line(rights.text("usageterms"))


def _line(text: str) -> str:
    """A line that is plain text by the standard, and that some houses mark up none the less."""
    return plain_line(text) if MARKED_UP.search(text) else " ".join(text.split())


def _identity(stated: ItemBuilder, item: NinjsObject) -> None:
    others = _alternatives(item)
    uri = item.text("uri", "urn")
    # An address with a query names a request, not a story; an id of our own making holds the provider's.
    if uri.startswith(OWN_URI) and others.get(GUID):
        uri = others[GUID]
    elif "?" in uri and others.get("itemid"):
        uri = others["itemid"]
    stated.take("id", item.text("guid") or uri, "ninjs:uri")
    stated.values["provider"] = provider_key(item.text("provider"))
    kind = others.get(VERSION_KIND, "")
    number = whole_number(others.get(VERSION_NUMBER, "") if kind else item.text("version"))
    if kind or (number or 0) > 1:
        stated.take("version", Version(kind or "version", number), "ninjs:version")


def _alternatives(item: NinjsObject) -> dict[str, str]:
    """The alternative ids by their role: a mapping in version 1, a list later."""
    stated = item.get("altids")
    if isinstance(stated, dict):
        return {str(role).lower(): json.string(value) for role, value in stated.items()}
    return {other.text("role").lower(): other.text("value") for other in item.all("altids")}


def _of_role(item: NinjsObject, name: str, roles: tuple[str, ...]) -> str:
    """The headline or description of the first of these roles that there is."""
    found = {re.sub(r"(?:^|_)(?:text|x?html)$", "", role): said for role, said in item.named(f"{name}_").items()}
    found[""] = item.text(name) or found.get("", "")
    for one in item.all(f"{name}s"):
        found.setdefault(one.text("role").lower(), "")
        found[one.text("role").lower()] = found[one.text("role").lower()] or one.text("value")
    return next((said for role in roles if (said := found.get(role, ""))), "")


def _people(stated: ItemBuilder, item: NinjsObject) -> None:
    for person in item.all("people", "person", "authors"):
        role = ROLES.get(person.text("rel", "role").lower())
        name = person.text("name")
        if role is None or not name or person.text("rel").lower() in ABOUT:
            continue
        said = {contact.text("type"): contact.text("value") for contact in person.all("contactinfo")}
        stated.add(
            "credits", [CreditedPerson(name, role, said.get("outlet", ""), said.get("place", ""))], "ninjs:people"
        )


def _about(stated: ItemBuilder, item: NinjsObject) -> None:
    words = [json.string(word) for word in json.sequence(item.get("keywords", "keyword"))]
    stated.add("keywords", words, "ninjs:keywords")
    for subject in item.all("subjects", "subject"):
        relation, name = subject.text("rel").lower(), subject.text("name", "literal", "code", "uri")
        if relation == "keyword":
            stated.add("keywords", [name], "ninjs:subjects")
        elif relation in ("location", "place"):
            stated.add("places", [FeedEntity(name)], "ninjs:subjects")
        else:
            stated.add("subjects", [name], "ninjs:subjects")
    _categories(stated, item)
    for place in item.all("places", "place"):
        if is_mentioned(place):
            stated.add("places", [ninjs_entity(place)], "ninjs:places")
    for body in item.all("organisations", "organisation"):
        if body.text("name"):
            stated.add("organisations", [ninjs_entity(body)], "ninjs:organisations")


def _categories(stated: ItemBuilder, item: NinjsObject) -> None:
    """What dpa's digital wire lists in one place: keywords, places and subjects, told by the type of each."""
    for category in item.all("categories"):
        kind = category.text("type").rsplit(":", 1)[-1].lower()
        if "keyword" in kind:
            stated.add("keywords", [category.text("name")], "ninjs:categories")
        elif kind.startswith("geo"):
            stated.add("places", [FeedEntity(category.text("name"))], "ninjs:categories")
        elif "subject" in kind:
            stated.add("subjects", [category.text("name")], "ninjs:categories")


def _source(stated: ItemBuilder, item: NinjsObject) -> None:
    stated.take("source", item.text("source", "provider"), "ninjs:source")
    sources = [one for one in item.all("infosources", "infosource") if one.text("role").lower() != "partner"]
    for source in sorted(sources, key=lambda one: one.text("role", "rel").lower() != "source"):
        stated.take("source", source.text("name"), "ninjs:infoSources")
    stated.take("source", item.text("creditline"), "ninjs:creditline")
    stated.take("source", item.text("copyrightholder"), "ninjs:copyrightHolder", confidence=0.9)


def ninjs_body(stated: ItemBuilder, item: NinjsObject) -> StructuredBody:
    """The copy of an object: of its bodies HTML first, then NITF, then plain text."""
    bodies = [(f"text/{name}", said) for name, said in item.named("body_").items()]
    for prefix in BODIES:
        bodies += [(f"text/{name}", said) for name, said in item.named(prefix).items() if name in MARKUPS]
    bodies += [(one.text("contenttype") or one.text("role"), one.text("value")) for one in item.all("bodies")]
    bodies += [("text", item.text("body"))]
    told = (_told(stated, kind.lower(), said) for kind, said in sorted(bodies, key=lambda one: _order(one[0].lower())))
    return next((found for found in told if found.copy.strip()), StructuredBody(""))


def _order(kind: str) -> int:
    return 0 if "html" in kind else 1 if "nitf" in kind else 2


def _told(stated: ItemBuilder, kind: str, said: str) -> StructuredBody:
    if "nitf" in kind:
        try:
            return read_nitf_body(stated, parse_xml(said.encode("utf-8", "replace"), what="NITF").root)
        except Unreadable as error:
            stated.problems.append(str(error))
            return StructuredBody("")
    return body_of_html(said) if "html" in kind else body_of_text(said)
