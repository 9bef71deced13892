"""When a web page's story was published, and last changed."""

from __future__ import annotations

import re

from lxml import etree

from articles.reading.formats.html import page_tree
from articles.reading.formats.html.json_ld import JsonLdStory
from articles.reading.formats.html.page_tree import WebPage
from articles.reading.toolkit.timestamps import Stamp
from articles.reading.toolkit.web_timestamps import read_web_timestamp

PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "article.published", "publish-date", "publish_date",
    "pubdate", "cxenseparse:recs:publishtime", "citation_publication_date",
)  # fmt: skip
UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
#: What stands before a day that is printed alone.
AS_OF = re.compile(
    r"^(?:stand|published|posted|date|datum|veröffentlicht|erschienen|publié|updated)\b(?: am| on| le)?:?\s*", re.I
)


def updated_time(page: WebPage, statement: JsonLdStory) -> Stamp | None:
    """When a page says that its story was last changed."""
    return read_web_timestamp(statement.updated or page.stated(*UPDATED))


def published_time(
    page: WebPage, statement: JsonLdStory, found: str, changed: Stamp | None
) -> tuple[Stamp | None, str]:
    """
    Tell when a page's story was published.

    In:      the page, what its JSON-LD says, the day that trafilatura finds or "", when it was last changed
    Out:     the time or the day, and what says so; (None, …) where nothing does
    Raises:  nothing
    Rule:    what states it, then what is printed, then trafilatura's guess; nothing is changed before it is there
    """
    stamp, by = _stated(page, statement, found)
    return (changed, by) if stamp and changed and changed.time < stamp.time else (stamp, by)


def _stated(page: WebPage, statement: JsonLdStory, found: str) -> tuple[Stamp | None, str]:
    day = read_web_timestamp(found)
    told = _declared(page, statement) or _timed(page, day) or _printed(page, day) or _dated(page, day)
    return told or (day, "trafilatura")


def _declared(page: WebPage, statement: JsonLdStory) -> tuple[Stamp, str] | None:
    """What JSON-LD, meta elements or microdata declare to be the time of publication."""
    microdata = next(page_tree.properties(page, "datePublished"), None)
    for said, by in (
        (statement.published, "json-ld:datePublished"),
        (page.stated(*PUBLISHED), "html:published_time"),
        (_moment(microdata) if microdata is not None else "", "html:itemprop=datePublished"),
    ):
        if (stamp := read_web_timestamp(said)) is not None:
            return stamp, by
    return None


def _timed(page: WebPage, day: Stamp | None) -> tuple[Stamp, str] | None:
    """The first `time` element of the story, on the day that was found if any was."""
    for element in page_tree.elements(page, "time"):
        stamp = read_web_timestamp(element.get("datetime") or "")
        if stamp is not None and _is_on(stamp, day):
            return stamp, "html:time"
    return None


def _printed(page: WebPage, day: Stamp | None) -> tuple[Stamp, str] | None:
    """
    The first line of the page that says a day and nothing else, but for "as of".

    Rule:  a page's "date" may be the day of its last change; what stands over the story is the day it came out, and
           is before the day that was found
    """
    for element in page_tree.elements(page, "p", "div", "span", "time", "small", "h2", "h3", "h4", "li", "td"):
        text = page_tree.element_text(element) if page_tree.is_small(element) else ""
        if 5 < len(text) < 60 and (stamp := read_web_timestamp(AS_OF.sub("", text))) is not None:
            return (stamp, "html:text") if day is None or stamp.time.date() < day.time.date() else None
    return None


def _dated(page: WebPage, day: Stamp | None) -> tuple[Stamp, str] | None:
    """A page's own "date", on the day that was found if any was."""
    stamp = read_web_timestamp(page.stated("date", "dc.date", "dcterms.date"))
    return (stamp, "html:meta date") if stamp is not None and _is_on(stamp, day) else None


def _is_on(stamp: Stamp, day: Stamp | None) -> bool:
    return day is None or stamp.time.date() == day.time.date()


def _moment(element: etree._Element) -> str:
    return str(element.get("datetime") or element.get("content") or page_tree.element_text(element))
