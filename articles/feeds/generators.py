"""RSS 2.0 and Atom as Newsroom writes them: Django's generators, with authors, places and pages added."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape

from articles.exports import ExportedStory, guid_uri, legal_xml
from articles.reading import Role

GEORSS = "http://www.georss.org/georss"
LEAD = 2  # paragraphs that a feed reader shows where there is no standfirst


class _Stories:
    """What both forms have in common; stands before Django's generator among the bases."""

    content_type = ""

    def __init__(self, *, next_url: str = "", **values: Any) -> None:
        self.next_url = next_url
        super().__init__(**values)

    def add_story(self, story: ExportedStory, base: str) -> None:
        """Add one story. Its copy is escaped as HTML first, since feed readers show it as that."""
        authors = story.credited(Role.BYLINE)
        self.add_item(  # type: ignore[attr-defined]
            title=legal_xml(story.headline),
            link=base + story.address,
            unique_id=guid_uri(story.id),
            unique_id_is_permalink=False,
            description="".join(f"<p>{escape(legal_xml(text))}</p>" for text in (*amended(story), *_opening(story))),
            pubdate=issued(story),
            updateddate=max([story.updated or issued(story), *(one.at for one in story.amendments)]),
            author_name=legal_xml(", ".join(one.name for one in authors) or story.byline) or None,
            categories=[legal_xml(name) for name in dict.fromkeys(categories_of(story))],
            language=legal_xml(story.language),
            source_name=legal_xml(story.source),
            points=[
                f"{place.latitude} {place.longitude}"
                for place in story.dateline_places
                if place.latitude is not None and place.longitude is not None
            ],
        )

    def add_points(self, handler: Any, item: dict[str, Any]) -> None:
        """Where the story was filed (GeoRSS Simple)."""
        for point in item["points"]:
            handler.addQuickElement("georss:point", point)


class Rss(_Stories, Rss201rev2Feed):
    content_type = "application/rss+xml; charset=utf-8"

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:georss": GEORSS,
        }

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.next_url:
            handler.addQuickElement("atom:link", None, {"rel": "next", "href": self.next_url})

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["language"]:
            handler.addQuickElement("dc:language", item["language"])
        if item["source_name"]:
            handler.addQuickElement("dc:publisher", item["source_name"])
        if item["updateddate"] > item["pubdate"]:
            handler.addQuickElement("atom:updated", item["updateddate"].isoformat())
        self.add_points(handler, item)


class Atom(_Stories, Atom1Feed):
    content_type = "application/atom+xml; charset=utf-8"

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:georss": GEORSS}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.next_url:
            handler.addQuickElement("link", None, {"rel": "next", "href": self.next_url})

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]} if item["language"] else {}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        self.add_points(handler, item)


def issued(story: ExportedStory) -> dt.datetime:
    """When a story was published, as those who sort by it must see it: no later than it came (W66)."""
    return min(story.published, story.arrived or story.published)


def amended(story: ExportedStory) -> list[str]:
    """What the newsroom tells readers of its changes of a story: "Correction, 4 March 2026: It was Tuesday." """
    return [
        f"{one.kind.capitalize()}, {one.at.day} {one.at:%B %Y}{f': {one.words}' if one.words else ''}"
        for one in story.amendments
    ]


def _opening(story: ExportedStory) -> tuple[str, ...]:
    return (story.standfirst,) if story.standfirst else story.paragraphs[:LEAD]


def categories_of(story: ExportedStory) -> list[str]:
    """What a feed files a story under: places, organisations and subjects, the dateline first."""
    places = [place.name for place in (*story.dateline_places, *story.places)]
    return [*places, *(body.name for body in story.organisations), *story.subjects]
