"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): a list as feed readers take it that prefer JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.exports import ExportedStory, guid_uri
from articles.feeds.generators import amended, categories_of, issued
from articles.reading import Role

JSON_FEED = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What a feed says of itself; addresses are absolute, `following` and `language` may be ""."""

    title: str
    description: str
    page: str
    itself: str
    following: str
    api: str
    language: str
    total: int
    stories: int


def json_feed(head: FeedHead, stories: Iterable[ExportedStory], base: str) -> dict[str, Any]:
    """
    The feed as plain values.

    In:    `base` is put before the addresses of stories: "https://news.example.org"
    Rule:  JSON Feed 1.1: what is not known is left out, and what the format has no key for is in an object whose name
           begins with an underscore
    """
    told = {
        "version": VERSION,
        "title": head.title,
        "home_page_url": head.page,
        "feed_url": head.itself,
        "description": head.description,
        "next_url": head.following,
        "language": head.language,
        "_newsroom": {"about": f"{base}/api/", "total": head.total, "stories": head.stories, "articles": head.api},
        "items": [_item(story, base) for story in stories],
    }
    return {key: value for key, value in told.items() if value != ""}


def _item(story: ExportedStory, base: str) -> dict[str, Any]:
    credited = [one.name for one in story.credited(Role.BYLINE)] or ([story.byline] if story.byline else [])
    told: dict[str, Any] = {
        "id": guid_uri(story.id),
        "url": base + story.address,
        "title": story.headline,
        "content_text": "\n\n".join(story.paragraphs),
        "summary": story.standfirst,
        "date_published": issued(story).isoformat(),
        "date_modified": story.updated.isoformat() if story.updated else "",
        "authors": [{"name": name} for name in credited],
        "tags": list(dict.fromkeys(categories_of(story))),
        "language": story.language,
        "_newsroom": _own(story, base),
    }
    return {key: value for key, value in told.items() if value or key == "content_text"}


def _own(story: ExportedStory, base: str) -> dict[str, Any]:
    told = {
        "about": f"{base}/api/",
        "number": story.number,
        "source": story.source,
        "dateline": story.dateline,
        "filed_from": [
            {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}
            for place in story.dateline_places
        ],
        "amendments": amended(story),
    }
    return {key: value for key, value in told.items() if value}
