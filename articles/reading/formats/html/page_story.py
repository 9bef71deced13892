"""Web pages: what they state of their story first, then their text as trafilatura finds it."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from articles.reading.draft import Draft, Provenance, Unreadable
from articles.reading.formats.html import page_headline, page_tree
from articles.reading.formats.html.json_ld import JsonLdStory, read_json_ld
from articles.reading.formats.html.page_authors import page_byline
from articles.reading.formats.html.page_dates import published_time, updated_time
from articles.reading.formats.html.page_tree import WebPage
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import copy_of, element_paragraphs, html_paragraphs, letters_only
from articles.reading.toolkit.spans import Regions
from articles.reading.toolkit.web_timestamps import read_web_timestamp

OPENINGS = frozenset(
    ("html", "head", "body", "article", "main", "section", "div", "p", "h1", "title", "meta", "link", "script")
)
DOCTYPE = re.compile(r"<!doctype\s+html", re.IGNORECASE)
#: Larger pages are read by their elements alone.
LARGEST = 2_000_000
#: A text of so many characters is a story, and a marked one of so many is no summary.
MUCH, SOME = 400, 200
#: So many paragraphs may stand over a story.
OPENING = 6
#: Who owns a picture, in a line of its own.
CREDIT = re.compile(r"(?:©|\(c\))[^\n]{1,80}", re.IGNORECASE)
#: What a page that no reader foresaw makes trafilatura raise.
FAULTS = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError, etree.LxmlError)
ELEMENTS = {
    "id": "html:canonical",
    "headline": "html:title",
    "updated": "html:modified",
    "source": "html:site_name",
    "language": "html:lang",
    "keywords": "html:keywords",
}


def detect(head: FileHead) -> bool:
    return head.root.lower() in OPENINGS or (head.text.startswith("<") and DOCTYPE.search(head.doctype) is not None)


def read(raw: bytes) -> list[Draft]:
    """
    Read a web page.

    In:      HTML or XHTML, however ill-formed
    Out:     one draft: headline, byline, times, source, language and keywords as JSON-LD, microdata, OpenGraph and meta
             elements state them; the text of the story in `copy`
    Raises:  Unreadable where there is nothing to read
    Rule:    W4, W36, W55; what is stated of the story wins over what is found in the page
    """
    page = page_tree.parse_page(raw)
    statement = read_json_ld(page)
    found, day = _text(page, statement.body)
    values, provenance = _stated(page, statement, day)
    copy = copy_of(_story(found, page, {values["headline"], values["byline"]}))
    if not copy and not values["headline"]:
        raise Unreadable("The web page contains no text.")
    return [
        Draft(
            format="html",
            encoding=page.decoded.encoding,
            decoded=page.decoded.text,
            copy=copy,
            provenance=provenance,
            problems=(*page.decoded.problems, *_doubts(provenance)),
            **values,
        )
    ]


def _doubts(provenance: dict[str, Provenance]) -> tuple[str, ...]:
    """The problem of a time whose zone is not certain (W69)."""
    published = provenance.get("published")
    return (
        (f"The time of {published.by} is uncertain: {published.note}.",)
        if published and published.confidence <= 0.5
        else ()
    )


def _stated(page: WebPage, statement: JsonLdStory, day: str) -> tuple[dict[str, Any], dict[str, Provenance]]:
    """What the page states of its story, and what says so; `day` is the one that trafilatura finds."""
    site = page.stated("og:site_name") or statement.publisher or page.stated("application-name")
    byline, by = page_byline(page, statement, site)
    updated = updated_time(page, statement)
    published, at = published_time(page, statement, day, updated)
    values: dict[str, Any] = {
        "id": _address(page),
        "headline": page_headline.page_headline(page, statement.headline, site),
        "byline": byline,
        "source": statement.publisher or site,
        "published": published.time if published else None,
        "updated": updated.time if updated else None,
        "language": language_tag(_language(page, statement)),
        "keywords": _keywords(page, statement),
    }
    elements = {**ELEMENTS, "byline": by, "published": at}
    whole = Regions(page.decoded.text, r"\A", 1)
    provenance = {
        name: Provenance(elements[name], whole.span(0, value) if isinstance(value, str) else None, 0.9)
        for name, value in values.items()
        if value
    }
    if published:
        provenance["published"] = Provenance(at, None, min(0.9, published.confidence), published.note)
    return values, provenance


def _text(page: WebPage, stated: str) -> tuple[tuple[str, ...], str]:
    """The page's paragraphs, and the day that trafilatura finds; what the page marks as its body is taken whole."""
    text, day = _extracted(page)
    bodies = page_tree.properties(page, "articleBody")
    marked = next((element for element in bodies if len(page_tree.element_text(element)) > SOME), None)
    if marked is not None:
        return element_paragraphs(marked), day
    if _says_more(stated, text):
        return html_paragraphs(stated), day
    if text.strip():
        return tuple(line.strip() for line in text.split("\n") if line.strip()), day
    # What is too short or too strange for trafilatura is still there to be read.
    body = next(page.root.iter("article"), None)
    return element_paragraphs(body if body is not None else next(page.root.iter("main", "body"), page.root)), day


def _says_more(stated: str, text: str) -> bool:
    """Whether JSON-LD has the story, and the page itself little of it, or the same: pages that scripts put together."""
    if len(stated) <= MUCH:
        return False
    return len(stated) > 2 * len(text) or letters_only(stated) == letters_only(text)


def _story(paragraphs: tuple[str, ...], page: WebPage, known: set[str]) -> list[str]:
    """The paragraphs without the lines over a story that say again what the page states, or only when it was made."""
    headings = {page_tree.element_text(heading) for heading in page.root.iter("h1")}
    parts = {
        page_tree.element_text(part)
        for heading in page.root.iter("h1")
        for part in heading.iterdescendants("span", "div")
    }
    said = {letters_only(text) for text in known | headings | parts}
    return [
        paragraph
        for number, paragraph in enumerate(paragraphs)
        if not (number < OPENING and (letters_only(paragraph) in said or read_web_timestamp(paragraph) is not None))
        and not CREDIT.fullmatch(paragraph)
    ]


def _extracted(page: WebPage) -> tuple[str, str]:
    """The text and the day that trafilatura finds, or ""."""
    if len(page.decoded.text) > LARGEST:
        return "", ""
    # It takes a quarter of a second to import, which no other format should wait for.
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(page.decoded.text, include_comments=False, with_metadata=True)
    except FAULTS:
        return "", ""
    return ("", "") if found is None else (str(found.text or ""), str(found.date or ""))


def _address(page: WebPage) -> str:
    for link in page.root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return str(link.get("href")).strip()
    return page.stated("og:url")


def _language(page: WebPage, statement: JsonLdStory) -> str:
    root = page.root if page.root.tag == "html" else next(page.root.iter("html"), page.root)
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    return stated or page.stated("content-language", "og:locale", "dc.language") or statement.language


def _keywords(page: WebPage, statement: JsonLdStory) -> tuple[str, ...]:
    tags = tuple(word for word in page.meta.get("article:tag", ()) if word)
    listed = tuple(word.strip() for word in page.stated("news_keywords", "keywords").split(",") if word.strip())
    return tuple(dict.fromkeys((tags or statement.keywords or listed)[:30]))
