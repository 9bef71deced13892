"""ninjs 1, 2 and 3, the IPTC's news in JSON: an object, several, or an envelope around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.ninjs.ninjs_item import ninjs_body, read_ninjs_item, skipped_kind
from articles.reading.formats.ninjs.ninjs_object import NinjsObject
from articles.reading.toolkit import json
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feeds import feed_parts
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.spans import Regions

FORMAT = "ninjs"
#: Of these properties a news object has two or more.
PROPERTIES = re.compile(
    r'"(?P<name>uri|guid|headlines?|version_?created|first_?created|pub_?status|body_\w{1,20}|bodies|description_text|'
    r'descriptions|slugline|copyright_?holder|alt_?ids|located|byline|associations|representationtype|info_?sources?)"\s*:',
    re.IGNORECASE,
)
#: Where an envelope keeps what it carries.
ENVELOPES = ("items", "item", "data", "results", "_items", "news", "docs", "content", "response", "articles")
DEEPEST = 6


def _line_id(line: bytes) -> str:
    """The id that an object on a line states, "" where it is none."""
    try:
        value = json.parse_json(line).value
    except Unreadable:
        return ""
    return NinjsObject(value).text("guid", "itemid", "uri", "urn") if isinstance(value, dict) else ""


#: The objects of a file that has one after another.
ITEMS = feed_parts.json_lines(_line_id)


def detect(head: FileHead) -> bool:
    """JSON in whose beginning two properties of a news object stand."""
    if head.text[:1] not in ("{", "["):
        return False
    return len({found["name"].lower() for found in PROPERTIES.finditer(head.text)}) > 1


def read(raw: bytes) -> list[Draft]:
    """
    Read news objects.

    In:      bytes of JSON: an object, an array, or an envelope of a service
    Out:     a draft an object, each followed by its associations; what is no text has its kind in `skipped`
    Raises:  Unreadable where it is no JSON, or holds no news object
    Rule:    ninjs 1.4, 2.2, 3.1; W36, W37, W52
    """
    document = json.parse_json(raw, what="ninjs file")
    found = [one for thing in _objects(document.value, 0) for one in _with_associations(thing, 0)]
    if not found:
        raise Unreadable("The JSON file contains no news object.")
    regions = Regions(document.decoded.text, r"\A", len(found))
    drafts = []
    for number, item in enumerate(found):
        stated = ItemBuilder(problems=list(document.problems if number == 0 else ()))
        skipped = skipped_kind(item)
        read_ninjs_item(stated, item)
        body = StructuredBody("") if skipped else ninjs_body(stated, item)
        where = (lambda words: regions.span(0, words)) if len(found) == 1 else None
        drafts.append(stated.draft(number, FORMAT, document.decoded, body=body, where=where, skipped=skipped))
    return drafts


def _objects(value: Any, depth: int) -> Iterator[NinjsObject]:
    """The news objects in a value, whatever service's envelope is around them."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        item = NinjsObject(value)
        if item.is_news:
            yield item
            return
        for name in ENVELOPES:
            if name in value:
                yield from _objects(value[name], depth + 1)


def _with_associations(item: NinjsObject, depth: int) -> Iterator[NinjsObject]:
    yield item
    if depth >= 2:
        return
    associated = item.get("associations")
    for value in associated.values() if isinstance(associated, dict) else json.sequence(associated):
        if isinstance(value, dict):
            other = NinjsObject(value)
            if other.is_news:
                yield from _with_associations(other, depth + 1)
