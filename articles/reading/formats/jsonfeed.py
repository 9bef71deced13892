"""JSON Feed 1.0 and 1.1: one draft an item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from articles.reading.draft import Draft, Unreadable
from articles.reading.toolkit import json
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feeds.feed_item import FeedItem, draft_of_item, person_name
from articles.reading.toolkit.markup import html_paragraphs, plain_line, text_paragraphs
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.spans import Regions

VERSION = re.compile(r"\"version\"\s*:\s*\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\b")
KEYS = re.compile(r"\"(?:feed_url|home_page_url|content_html|content_text|date_published)\"\s*:")


def detect(head: FileHead) -> bool:
    text = head.text
    return text.startswith("{") and (
        VERSION.search(text) is not None or ('"items"' in text and KEYS.search(text) is not None)
    )


def read(raw: bytes) -> list[Draft]:
    """
    Read a feed.

    In:      JSON Feed 1.0 or 1.1
    Out:     one draft an item
    Raises:  Unreadable where it is no JSON, or holds no item
    Rule:    jsonfeed.org/version/1.1; the HTML of an item is preferred to its plain text, which is often made from it
    """
    document = json.parse_json(raw, what="feed")
    feeds = map(json.mapping, json.sequence(document.value))
    items = [(item, feed) for feed in feeds for item in json.sequence(feed.get("items")) if isinstance(item, dict)]
    if not items:
        raise Unreadable("The feed contains no item.")
    regions = Regions(document.decoded.text, r"\{(?=\s*\"id\"\s*:)", len(items))
    return [
        draft_of_item(
            _entry(entry, feed),
            item=number,
            form="jsonfeed",
            decoded=document.decoded,
            regions=regions,
            problems=(*document.decoded.problems, *(document.problems if number == 0 else ())),
        )
        for number, (entry, feed) in enumerate(items)
    ]


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any]) -> FeedItem:
    said = json.string(item.get("content_html"))
    content = html_paragraphs(said) if said else text_paragraphs(json.string(item.get("content_text")))
    return FeedItem(
        id=json.string(item.get("id")) or json.string(item.get("url")),
        provider=provider_key(*(json.string(feed.get(name)) for name in ("home_page_url", "feed_url", "title"))),
        headline=plain_line(json.string(item.get("title"))),
        content=content,
        summary=text_paragraphs(json.string(item.get("summary"))),
        authors=_authors(item) or _authors(feed),
        source=json.string(feed.get("title")),
        language=json.string(item.get("language")) or json.string(feed.get("language")),
        keywords=tuple(json.string(tag) for tag in json.sequence(item.get("tags"))),
        published=json.string(item.get("date_published")) or json.string(item.get("date_modified")),
        updated=json.string(item.get("date_modified")),
        by={
            "id": "jsonfeed:id",
            "headline": "jsonfeed:title",
            "standfirst": "jsonfeed:summary",
            "byline": "jsonfeed:authors",
            "source": "jsonfeed:title of the feed",
            "language": "jsonfeed:language",
            "keywords": "jsonfeed:tags",
            "published": "jsonfeed:date_published" if item.get("date_published") else "jsonfeed:date_modified",
            "updated": "jsonfeed:date_modified",
        },
    )


def _authors(holder: Mapping[str, Any]) -> tuple[str, ...]:
    listed = json.sequence(holder.get("authors")) or json.sequence(holder.get("author"))
    names = (json.string(json.mapping(author).get("name")) for author in listed)
    return tuple(name for name in map(person_name, names) if name)
