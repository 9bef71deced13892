"""Which of a page's many titles is the story's headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from articles.reading.formats.html import page_tree
from articles.reading.formats.html.page_tree import WebPage

SEPARATOR = re.compile(r"\s+(?:[|»«›:·•–—-]|::|--|<)\s+|\s*\|\s*|\s+--")
#: What the parts of a heading are called that stand above the headline, and the headline itself.
ABOVE = re.compile(
    r"kicker|eyebrow|dachzeile|overline|topline|roofline|super-?title|pre-?title|label|category|prefix", re.I
)
ITSELF = re.compile(r"headline|title", re.I)
#: What headings are called that name the site, and addresses of its first page.
SITE = re.compile(r"site-?(?:title|name)|blog-?(?:title|name)|logo|brand", re.I)
HOME = ("/", "./", "/index.html", "/index.php")
LONGEST = 400


def page_headline(page: WebPage, stated: str, site: str) -> str:
    """
    Tell the headline of a page.

    In:      the page; what its JSON-LD says is the headline, or ""; the name of the site, or ""
    Out:     the headline without the name of the site; "" where the page has none
    Raises:  nothing
    Rule:    what stands at the head of the page for readers and is also in its title counts first; then a heading of
             the first rank that stands alone; then what the page tells other sites; then its title
    """
    titles = _Titles(
        shown=tuple(text for text in _headings(page) if text and not _same(text, site)),
        stated=stated,
        told=(*page.meta.get("og:title", ()), *page.meta.get("twitter:title", ())),
        title=next((page_tree.element_text(element) for element in page.root.iter("title")), ""),
        site=site,
    )
    ranked = _first_rank(page, site)
    if confirmed := titles.confirmed():
        return confirmed
    if len(set(ranked)) == 1 and len(ranked[0]) <= LONGEST:
        return ranked[0]
    if titles.told:
        return _bare(titles.told[0], site)
    return _longest_part(titles.title, site) or next(iter(ranked), "")


@dataclass(frozen=True, slots=True)
class _Titles:
    """
    What a page calls its story.

    shown:   its headings, and the parts they are made of
    stated:  its JSON-LD
    told:    its meta elements for other sites
    title:   its title element
    """

    shown: tuple[str, ...]
    stated: str
    told: tuple[str, ...]
    title: str
    site: str

    def confirmed(self) -> str:
        """The title that most of the page's ways of saying it hold, the longest of those; "" where no two agree."""
        candidates = filter(None, [*self.shown, self.stated, *(_bare(text, self.site) for text in self.told)])
        return max(
            filter(self._is_confirmed, candidates), key=lambda text: (self._support(text), len(text)), default=""
        )

    def _is_confirmed(self, text: str) -> bool:
        return self._support(text) > 1 and self._is_the_storys(text) and not _same(text, self.site)

    def _support(self, text: str) -> int:
        """In how many of the four ways the page says it."""
        ways = (self.shown, (self.stated,), self.told, (self.title,))
        return sum(any(_holds(whole, text) for whole in way) for way in ways)

    def _is_the_storys(self, text: str) -> bool:
        """Whether it is no title of the page alone: a reader sees it, or JSON-LD states what the headline is."""
        return bool(self.stated) or any(_holds(heading, text) for heading in self.shown)


def _first_rank(page: WebPage, site: str) -> list[str]:
    """The headings of the first rank that belong to the story and are no name of the site."""
    headings = [
        page_tree.element_text(heading) for heading in page_tree.elements(page, "h1") if not _leads_home(heading)
    ]
    return [text for text in headings if text and not _same(text, site)]


def _longest_part(title: str, site: str) -> str:
    """The longest part of a page's title that is not the site's name, unless that is all."""
    parts = [part.strip() for part in SEPARATOR.split(title) if part and part.strip()]
    rest = [part for part in parts if not _same(part, site)] or parts
    return max(rest, key=len, default="")


def _headings(page: WebPage) -> Iterator[str]:
    """The texts of what may be the headline: whole headings of the first rank, and the parts they are made of."""
    for heading in page.root.iter("h1", "h2"):
        if _may_be_headline(heading):
            yield from (page_tree.element_text(part)[:LONGEST] for part in _parts(heading))
    for element in page_tree.properties(page, "headline"):
        yield (element.get("content") or page_tree.element_text(element))[:LONGEST]


def _may_be_headline(heading: etree._Element) -> bool:
    """Whether a heading does not name the site; one of the second rank has to be called a headline."""
    called = page_tree.class_names(heading)
    if SITE.search(called) or _leads_home(heading):
        return False
    return heading.tag == "h1" or ITSELF.search(called) is not None or bool(heading.get("itemprop"))


def _parts(heading: etree._Element) -> list[etree._Element]:
    """The heading with the parts it is made of; without what stands above a headline, and then not as a whole."""
    parts = list(heading.iterdescendants("span", "div", "strong", "em", "a", "b"))[:6]
    below = [part for part in parts if ABOVE.search(page_tree.class_names(part)) is None]
    return below if len(below) < len(parts) else [heading, *below]


def _leads_home(heading: etree._Element) -> bool:
    """Whether a heading is a link to the site's first page, and so its name."""
    link = next(heading.iterdescendants("a"), None)
    return link is not None and ("home" in (link.get("rel") or "").split() or (link.get("href") or "").strip() in HOME)


def _bare(title: str, site: str) -> str:
    """A title without the site's name before or behind it."""
    if not site:
        return title
    parts = SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    for part, cut in ((parts[-1], slice(0, -1)), (parts[0], slice(1, None))):
        if _same(part, site):
            kept = [text for text in parts[cut] if text]
            start = title.find(kept[0]) if kept else 0
            end = title.rfind(kept[-1]) + len(kept[-1]) if kept else len(title)
            return title[start:end].strip()
    whole = re.search(rf"\s+[|–—-]\s+{re.escape(site)}\s*$", title)
    return title[: whole.start()] if whole else title


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _same(one: str, other: str) -> bool:
    return bool(other) and _letters(one) == _letters(other)


def _holds(whole: str, part: str) -> bool:
    """Whether all words of the part stand in the whole, in one piece."""
    words = _letters(part)
    return bool(words) and f" {words} " in f" {_letters(whole)} "
