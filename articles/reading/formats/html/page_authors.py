"""Who wrote a web page's story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from articles.reading.formats.html import page_tree
from articles.reading.formats.html.json_ld import JsonLdStory
from articles.reading.formats.html.page_tree import WebPage
from articles.reading.toolkit.feeds.author_names import BEFORE, LONGEST, SAID, author_name
from articles.reading.toolkit.feeds.feed_item import join_names
from articles.reading.toolkit.markup import letters_only
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: What elements are called that name an author.
CALLED = re.compile(
    r"author|byline|autor|auteur|autore|(?:posted|created|written|submitted)-?by|submitted|poster\b|writer|reporter|"
    r"journalist|contributor|verfasser|redakteur|yazar|username",
    re.IGNORECASE,
)
NOT_CALLED = re.compile(
    r"comment|kommentar|avatar|image|photo|form|email|description|social|links?-|count|date|note", re.IGNORECASE
)
#: What elements are called that hold other people's words, and other stories.
OF_OTHERS = re.compile(r"comment|kommentar|respond|related|recommend|teaser|popular|sidebar|newsletter", re.IGNORECASE)
#: Elements that hold more than an author, whatever they are called.
NEVER = frozenset(("body", "html", "article", "main", "link", "meta", "script", "style", "input", "img"))
#: An author's own address on the site.
PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?(?:-[\w-]+)?|auteurs?|autori|redaktion|staff|people|profiles?|contributors?|team|"
    r"journalists?|reporters?|users?|writers?|by)/[^/?#]+/?(?:[?#].*)?$",
    re.IGNORECASE,
)
NAME = r"[^\W\d_a-zß][\w'’.-]*(?:\s+(?:(?:van|von|de|der|del|di|la|al|bin|zu)\s+){0,2}[^\W\d_a-zß][\w'’.-]*){1,3}"
WITH_DAY = re.compile(
    rf"^(?P<day>.{{6,40}}?)\s*[-–—|·•/,]\s*(?P<name>{NAME})$|^(?P<first>{NAME})\s*[-–—|·•/]\s*(?P<last>.{{6,40}})$"
)
#: A label that the name follows in another element, and what parts the facts in one line.
LABEL_ALONE = re.compile(r"\s*(?:autor(?:in|en)?|author|auteur|text|by|von|written by)\s*:?\s*", re.IGNORECASE)
PARTED = re.compile(r"\s+[|·•–—/]\s+")
LINES = ("p", "div", "span", "small", "td", "li", "h4", "h5", "h6", "em", "i")
#: More elements than this are not looked at.
MOST = 40


def page_byline(page: WebPage, statement: JsonLdStory, site: str) -> tuple[str, str]:
    """
    Tell who wrote a page's story.

    In:      the page, what its JSON-LD says, the name of the site
    Out:     the byline, and which element said so; ("", "") where nobody is named
    Raises:  nothing
    Rule:    people before organisations, and what is said of this story before what is said of the site
    """
    fallback = ("", "")
    for element, said in _statements(page, statement):
        names = dict.fromkeys(name for name in map(author_name, said) if name)
        people = tuple(name for name in names if not _is_site(name, page, site))
        if people:
            return join_names(people), element
        if names and not fallback[0]:
            fallback = (join_names(tuple(names)), element)
    return fallback


def _statements(page: WebPage, statement: JsonLdStory) -> Iterator[tuple[str, Iterable[str]]]:
    """Who is said to have written the story, by what says it best."""
    words = page_tree.visible_text(page) if statement.people else ""
    yield "json-ld:author", [name for name in statement.people if name in words]
    yield "html:itemprop=author", _microdata(page)
    yield "html:rel=author", _links(page)
    yield "html:meta author", _meta(page, "author", "article:author", "parsely-author", "sailthru.author", "byl")
    yield "html:class", _called(page)
    yield "html:profile", _profiles(page)
    yield "html:text", _printed(page)
    # A site's systems often name whoever typed the story in, which no reader sees.
    yield "json-ld:author", statement.people
    yield "html:meta creator", _meta(page, "dc.creator", "dcterms.creator", "dc:creator", "twitter:creator")
    yield "json-ld:author", statement.organisations


def _meta(page: WebPage, *names: str) -> list[str]:
    """What meta elements say: addresses are no names, and nor are logins ("jane_doe")."""
    said = [content for name in names for content in page.meta.get(name, ())]
    logins = [content for content in said if "_" in content and content.islower()]
    return [content for content in said if not content.startswith(("http", "@", "//")) and content not in logins][:10]


def _microdata(page: WebPage) -> Iterator[str]:
    for element in page_tree.properties(page, "author"):
        if not page_tree.is_around(page, element):
            inside = element.iterdescendants(etree.Element)
            name = next((one for one in inside if one.get("itemprop") == "name"), element)
            yield name.get("content") or page_tree.element_text(name)
            return


def _links(page: WebPage) -> Iterator[str]:
    for element in page_tree.elements(page, "a"):
        if "author" in (element.get("rel") or "").split() and page_tree.element_text(element):
            yield page_tree.element_text(element)
            return


def _called(page: WebPage) -> Iterator[str]:
    """The first element that is called an author's and holds a name; the innermost of those in one another."""
    found = [element for element in page.root.iter(etree.Element) if _is_called(page, element)][:MOST]
    yield from islice(filter(None, (_named_in(_innermost(element, found)) for element in found)), 1)


def _innermost(element: etree._Element, found: list[etree._Element]) -> etree._Element:
    """The last of the elements called an author's that stand in another and hold a name; else the other itself."""
    inner = [
        one
        for one in element.iterdescendants(etree.Element)
        if one in found and author_name(page_tree.element_text(one))
    ]
    return inner[-1] if inner else element


def _named_in(box: etree._Element) -> str:
    """What a box about an author says of the name: it says more, and the name stands alone at its head."""
    parts = [box, *box.iterdescendants("h2", "h3", "h4", "h5", "h6", "strong", "b", "a", "span")]
    names = [text for text in map(page_tree.element_text, parts[:MOST]) if author_name(text)]
    return next(filter(_is_short, names), next(iter(names), ""))


def _is_short(text: str) -> bool:
    """Whether no more than one name stands in it, or several with commas."""
    name = author_name(text)
    return len(name.split()) <= 4 or "," in name


def _is_called(page: WebPage, element: etree._Element) -> bool:
    called = page_tree.class_names(element)
    if element.tag in NEVER or not CALLED.search(called) or NOT_CALLED.search(called):
        return False
    return not any(
        OF_OTHERS.search(page_tree.class_names(above))
        for above in element.iterancestors()
        if above not in page.wrappers
    )


def _profiles(page: WebPage) -> Iterator[str]:
    """A link of its own to an author's address on the site."""
    for element in page_tree.elements(page, "a"):
        parent = element.getparent()
        if (
            parent is not None
            and PROFILE.search((element.get("href") or "")[:500])
            and author_name(page_tree.element_text(element))
            and page_tree.is_small(parent)
            and len(page_tree.element_text(parent)) < 2 * LONGEST
        ):
            yield page_tree.element_text(element)
            return


def _printed(page: WebPage) -> Iterator[str]:
    """A short line of its own that begins as bylines do, or holds nothing but a name and a day."""
    lines = (_line(element) for element in page_tree.elements(page, *LINES))
    yield from islice(filter(None, (_said_in(line) for line in lines if 5 < len(line) < LONGEST)), 1)


def _line(element: etree._Element) -> str:
    """The text of a small element; a label alone with what stands behind it."""
    text = page_tree.element_text(element) if page_tree.is_small(element) else ""
    return f"{text.strip(' :')}: {_following(element)}" if LABEL_ALONE.fullmatch(text) else text


def _said_in(line: str) -> str:
    """The byline in a line, or the name beside its day; "" where it is neither."""
    byline = next(filter(_is_byline, (line, *PARTED.split(line))), "")
    found = WITH_DAY.match(line) if not byline else None
    if found is not None and read_web_timestamp(found["day"] or found["last"]) is not None:
        return str(found["name"] or found["first"])
    return byline


def _is_byline(text: str) -> bool:
    """Whether a name follows words that nothing but one follows, or a name with a capital a mere "by"."""
    name = author_name(text)
    if not name:
        return False
    return SAID.match(text) is not None or (BEFORE.match(text) is not None and name[0].isupper())


def _following(element: etree._Element) -> str:
    """What stands behind an element: text, or the next element's."""
    following = element.getnext()
    return (element.tail or "").strip() or (page_tree.element_text(following) if following is not None else "")


def _is_site(name: str, page: WebPage, site: str) -> bool:
    """Whether a name is the site's, and nobody's who wrote."""
    letters = letters_only(name)
    title = next((page_tree.element_text(element) for element in page.root.iter("title")), "")
    names = [site, page.stated("publisher"), page.stated("og:site_name"), page.stated("application-name"), title]
    known = [letters_only(one) for one in names if one]
    return any(letters == one or (len(letters) > 4 and (letters in one or one in letters)) for one in known)
