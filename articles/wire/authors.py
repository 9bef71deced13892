"""Who wrote a web page's story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from articles.wire import entries, pages
from articles.wire.linked import Statement
from articles.wire.pages import Page

#: What elements are called that name an author.
CALLED = re.compile(
    r"author|byline|autor|auteur|autore|posted-?by|poster\b|writer|verfasser|redakteur|yazar", re.IGNORECASE
)
NOT_CALLED = re.compile(
    r"comment|kommentar|avatar|image|photo|form|email|description|social|links?-|count|date|note", re.I
)
BY = r"(?:by|von|vom|durch|par|por|di|da|door|av|af|z|nga|ji)"
#: What stands before a name.
BEFORE = re.compile(
    rf"^\W*(?:(?:view|see|show|zeige|alle[ns]?|weitere|voir|tous|ver|todas|mostra|more|all)\b.{{0,30}}?\b{BY}\s+"
    r"|(?:(?:ein|an?|un|une)\s+)?(?:article|artikel|beitrag|kommentar|text|story|written|posted|published|created|geschrieben|"
    r"veröffentlicht|erstellt|verfasst|publié|écrit|escrito|publicado|scritto|pubblicato|submitted|photo|report)\b"
    rf"(?:\s+(?:am|on|le)\s+[\d./ ]+)?\s*{BY}?\s*:?\s*"
    rf"|{BY}\b\s*:?\s+|(?:autor(?:in|en)?|author|auteur|autore|text|editor|redaktion|reporter|verfasser(?:in)?|yazar)\s*[:|]\s*)",
    re.IGNORECASE,
)
#: What stands behind one: a date, a bullet, a degree, what else is there to read.
BEHIND = re.compile(
    r"\s*[·•|–—].*$|[,\s]+(?:on|am|at|le|den|el|um|vor|il)?\s*\d.*$|[,\s]+(?:says|sagt|schreibt)\b.*$"
    r"|,?\s+(?:Ph\.?\s?D|M\.?D|R\.?D|MPH|MSc|BSc|MBA|RN|Dr|DDS)\b\.?.*$|\s+@\w+.*$"
    r"|[,\s]+(?:updated|published|veröffentlicht|last modified|in|posted)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
TOGETHER = re.compile(r"(?<=[a-zäöüßéè])(?=[A-ZÄÖÜ])")
LONGEST = 90


def byline(page: Page, statement: Statement, site: str) -> tuple[str, str]:
    """
    Tell who wrote a page's story.

    In:      the page, what its JSON-LD says, the name of the site
    Out:     the byline, and which element said so; ("", "") where nobody is named
    Raises:  nothing
    Rule:    people before organisations, and what is said of this story before what is said of the site
    """
    fallback = ("", "")
    for element, names in _statements(page, statement):
        cleaned = tuple(dict.fromkeys(name for name in map(name_of, names) if name))
        if not cleaned:
            continue
        if all(_is_site(name, page, site) for name in cleaned):
            fallback = fallback if fallback[0] else (entries.joined(cleaned), element)
        else:
            return entries.joined(cleaned), element
    return fallback


def name_of(text: str) -> str:
    """
    The name in what a page prints of an author.

    In:      "von David · 18. Oktober 2019", "View all posts by Jane Doe", "Grant Roe, PhD"
    Out:     "David", "Jane Doe", "Grant Roe"; "" where there is no name
    Raises:  nothing
    """
    text = " ".join(text[:300].split())
    for _ in range(3):
        bare = BEFORE.sub("", text)
        if bare == text:
            break
        text = bare
    text = BEHIND.sub("", text).strip(" ,;:/-–—*~")
    if (
        not text
        or len(text) > LONGEST
        or len(text.split()) > 12
        or "://" in text
        or re.search(r"[.!?]\s+[A-Z]\w+\s+\w+\s", text)
    ):
        return ""
    return entries.person(text) if "@" in text else "" if text.casefold() in entries.NOBODY else text


def _statements(page: Page, statement: Statement) -> Iterator[tuple[str, Iterable[str]]]:
    yield "json-ld:author", statement.people
    yield "html:itemprop=author", list(_microdata(page))
    yield "html:rel=author", list(_links(page))
    yield (
        "html:meta author",
        _meta(page, "author", "article:author", "parsely-author", "sailthru.author", "byl", "citation_author"),
    )
    yield "html:class", list(_called(page))
    yield "html:text", list(_printed(page))
    yield "html:meta creator", _meta(page, "dc.creator", "dcterms.creator", "dc:creator", "twitter:creator")
    yield "json-ld:author", statement.organisations


def _meta(page: Page, *names: str) -> list[str]:
    said = [content for name in names for content in page.meta.get(name, ())]
    return [content for content in said if content and not content.startswith(("http", "@", "//"))][:10]


def _microdata(page: Page) -> Iterator[str]:
    for element in pages.properties(page, "author"):
        if pages.is_around(element):
            continue
        names = [inside for inside in element.iterdescendants(etree.Element) if inside.get("itemprop") == "name"]
        for name in names[:1] or [element]:
            yield name.get("content") or pages.text(name)
        return


def _links(page: Page) -> Iterator[str]:
    for element in pages.elements(page, "a"):
        if "author" in (element.get("rel") or "").split() and pages.text(element):
            yield pages.text(element)
            return


def _called(page: Page) -> Iterator[str]:
    """The first element that is called an author's and holds a name; the innermost of those in one another."""
    found = [
        element
        for element in page.root.iter(etree.Element)
        if CALLED.search(pages.named(element))
        and not NOT_CALLED.search(pages.named(element))
        and element.tag not in ("body", "html", "article", "main", "link", "meta", "script", "input", "img")
        and not pages.is_around(element)
    ][:40]
    for element in found:
        inner = [one for one in element.iterdescendants(etree.Element) if one in found and name_of(pages.text(one))]
        text = pages.text(inner[-1] if inner else element)
        if name_of(text):
            yield text
            return
        for part in element.iterdescendants("h2", "h3", "h4", "h5", "h6", "strong", "b", "a", "span"):
            if name_of(pages.text(part)):
                yield pages.text(part)
                return


def _printed(page: Page) -> Iterator[str]:
    """A short line of its own that begins as bylines do, in the upper part of the page."""
    for element in list(pages.elements(page, "p", "div", "span", "h4", "h5", "h6", "em", "i", "small"))[:300]:
        text = pages.text(element) if len(element) < 6 else ""
        if 5 < len(text) < LONGEST and BEFORE.match(text) and re.match(r"[^\W\d_a-z]", name_of(text)):
            yield text
            return


def _is_site(name: str, page: Page, site: str) -> bool:
    """Whether a name is the site's, and nobody's who wrote."""
    letters = re.sub(r"\W+", "", name).casefold()
    names = [site, page.stated("publisher"), page.stated("og:site_name"), page.stated("application-name")]
    known = [re.sub(r"\W+", "", one).casefold() for one in names if one]
    return any(letters == one or (len(letters) > 4 and (letters in one or one in letters)) for one in known)
