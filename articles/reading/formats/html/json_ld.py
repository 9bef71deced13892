"""What a page says of its story in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.reading.draft import Unreadable
from articles.reading.formats.html.page_tree import WebPage
from articles.reading.toolkit import json
from articles.reading.toolkit.markup import plain_line

ARTICLE = re.compile(r"(?:article|posting|report|review|liveblog|creativework|webpage|story)\w*$", re.IGNORECASE)
#: Kinds that are the story itself before kinds that are the page it stands on.
STORY = re.compile(r"article|posting|report", re.IGNORECASE)
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
#: More nodes than this are not looked at.
MOST = 5000
LARGEST = 500_000


@dataclass(frozen=True, slots=True)
class JsonLdStory:
    """What JSON-LD states of the story; every value "" or () where it says nothing."""

    headline: str = ""
    body: str = ""
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    keywords: tuple[str, ...] = ()


def read_json_ld(page: WebPage) -> JsonLdStory:
    """
    Read the JSON-LD of a page.

    In:      a page
    Out:     what its first article says; else what the page itself says; references (@id) are followed
    Raises:  nothing: JSON that is none is passed over
    """
    nodes = [node for script in _scripts(page) for node in _nodes(script)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    found = sorted((node for node in nodes if _is(ARTICLE, node)), key=lambda node: not _is(STORY, node))
    if not found:
        return JsonLdStory()
    people, organisations = _authors(found, known)
    return JsonLdStory(
        headline=plain_line(_first(found, "headline")),
        body=_first(found, "articleBody"),
        people=people,
        organisations=organisations,
        publisher=next((name for node in found for name in _names(node.get("publisher"), known)), ""),
        published=_first(found, "datePublished") or _first(found, "dateCreated"),
        updated=_first(found, "dateModified"),
        language=_first(found, "inLanguage"),
        keywords=_keywords(found[0].get("keywords")),
    )


def _scripts(page: WebPage) -> Iterator[Any]:
    for script in page.root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > LARGEST:
            continue
        bare = WRAPPING.sub("", WRAPPING.sub("", script.text))
        for written in (bare, TRAILING_COMMA.sub("", bare)):
            try:
                yield json.parse_json(written.encode("utf-8", "replace")).value
            except Unreadable:
                continue
            break


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of a document, outermost first."""
    waiting = [value]
    for _ in range(MOST):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [inside for inside in node.values() if isinstance(inside, dict | list)]
        elif isinstance(node, list):
            waiting += node[:MOST]


def _kinds(node: dict[str, Any]) -> list[str]:
    return [kind for kind in json.sequence(node.get("@type")) if isinstance(kind, str)]


def _is(kind: re.Pattern[str], node: dict[str, Any]) -> bool:
    """Whether one of a node's types is of that kind."""
    return any(kind.search(stated) for stated in _kinds(node))


def _first(nodes: list[dict[str, Any]], key: str) -> str:
    return next((said for node in nodes if (said := html.unescape(json.string(node.get(key))))), "")


def _authors(nodes: list[dict[str, Any]], known: dict[str, dict[str, Any]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the organisations that wrote the first story that says so."""
    for node in nodes:
        people: list[str] = []
        organisations: list[str] = []
        for key in ("author", "creator"):
            for author in json.sequence(node.get(key)):
                whole = _whole(author, known)
                is_organisation = isinstance(whole, dict) and any("Organization" in kind for kind in _kinds(whole))
                (organisations if is_organisation else people).extend(_names(author, known))
        if people or organisations:
            return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))
    return (), ()


def _names(value: Any, known: dict[str, dict[str, Any]]) -> Iterator[str]:
    for each in json.sequence(value):
        whole = _whole(each, known)
        names = json.sequence(whole.get("name")) if isinstance(whole, dict) else [whole]
        for name in names:
            said = " ".join(html.unescape(json.string(name)).split())
            if said and not said.startswith(("http:", "https:")):
                yield said


def _whole(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    """The node that a reference means; anything else as it is."""
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _keywords(value: Any) -> tuple[str, ...]:
    words = [json.string(word) for word in json.sequence(value)]
    if len(words) == 1:
        words = words[0].split(",")
    return tuple(html.unescape(word.strip()) for word in words if word.strip())
