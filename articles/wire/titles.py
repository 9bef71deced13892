"""Which of a page's many titles is the story's headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from articles.wire import pages
from articles.wire.pages import Page

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


def headline(page: Page, stated: str, site: str) -> str:
    """
    Tell the headline of a page.

    In:      the page; what its JSON-LD says is the headline, or ""; the name of the site, or ""
    Out:     the headline without the name of the site; "" where the page has none
    Raises:  nothing
    Rule:    what stands at the head of the page for readers and is also in its title counts first; then a heading of
             the first rank that stands alone; then what the page tells other sites; then its title
    """
    told = [*page.meta.get("og:title", ()), *page.meta.get("twitter:title", ())]
    titles = [pages.text(element) for element in page.root.iter("title")][:1]
    shown = [text for text in _headings(page) if text and not _same(text, site)]
    kinds = [shown, [stated], told, titles]
    candidates = [text for text in [*shown, stated, *(_bare(text, site) for text in told)] if text]
    supported = [
        (support, len(text), text)
        for text in candidates
        if (support := sum(1 for kind in kinds if any(_holds(whole, text) for whole in kind))) > 1
        and (stated or any(_holds(heading, text) for heading in shown))
        and not _same(text, site)
    ]
    if supported:
        return max(supported, key=lambda found: found[:2])[2]
    alone = [pages.text(heading) for heading in pages.elements(page, "h1") if not _leads_home(heading)]
    alone = [text for text in alone if text and not _same(text, site)]
    if len(set(alone)) == 1 and len(alone[0]) <= LONGEST:
        return alone[0]
    if told:
        return _bare(told[0], site)
    parts = [part.strip() for title in titles for part in SEPARATOR.split(title) if part and part.strip()]
    rest = [part for part in parts if not _same(part, site)] or parts
    return max(rest, key=len, default=alone[0] if alone else "")


def _headings(page: Page) -> Iterator[str]:
    """The texts of what may be the headline: whole headings of the first rank, and the parts they are made of."""
    for heading in page.root.iter("h1", "h2"):
        if SITE.search(pages.named(heading)) or _leads_home(heading):
            continue
        if heading.tag == "h2" and not (ITSELF.search(pages.named(heading)) or heading.get("itemprop")):
            continue
        parts = list(heading.iterdescendants("span", "div", "strong", "em", "a", "b"))[:6]
        below = [part for part in parts if ABOVE.search(pages.named(part)) is None]
        for part in below if len(below) < len(parts) else [heading, *below]:
            yield pages.text(part)[:LONGEST]
    for element in pages.properties(page, "headline"):
        yield (element.get("content") or pages.text(element))[:LONGEST]


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
