"""The byline that a field states: a list of authors as catalogues write them, or no person at all (W40, W41)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.reading.prose.credits import byline
from articles.reading.prose.credits.byline import Byline
from articles.reading.prose.credits.credited_people import TITLES
from articles.reading.prose.credits.full_names import PARTICLES
from articles.reading.prose.credits.non_persons import SITE, is_nobody, is_outlet, names_outlet
from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier
from articles.reading.toolkit.feeds.feed_item import join_names
from articles.reading.toolkit.feeds.mail_addresses import without_addresses

#: Elements that state who wrote a story, and not how its byline is printed: what is no person says nothing there.
AUTHOR_ELEMENTS = frozenset(("rss:creator", "atom:author", "jsonfeed:authors", "wordpress:creator", "email:From"))
#: "Lind, Mara and Roe, Jon": what stands between two authors whose own names have a comma.
AND = re.compile(r"\s+(?:and|und|et|y|e|ed|og|och|en|ve|i|&)\s+")
SEMICOLON = re.compile(r"\s*[;；؛]\s*")
BARS = re.compile(r"\s*[|•·]\s*|\s+(?:/|[-–—])\s+")
FAMILY = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:['’-][^\W\d_]+)*$")
GIVEN = re.compile(r"[^\W\d_][\w'’-]*\.?(?:-?[^\W\d_]\.)*$")
#: Whom somebody writes for, behind the name.
BRACKET = re.compile(r"\s*\([^()]{1,40}\)$")
#: Initials of a desk, which name nobody (W48).
INITIALS = re.compile(r"[A-Z]{1,3}(?:[/-][A-Z]{1,3})*$|[a-z]{1,3}[/-][a-z]{1,3}$")


def read_stated_byline(stated: str, by: str, outlets: Sequence[str]) -> Byline:
    """
    Read the byline of a field.

    In:      "Lind, Mara; Roe, Jon", "Mara Lind | Harbour Gazette", "mara@x.example (Mara Lind)", "Anonymous"; the
             element that states it; the names of whom the story is from
    Out:     the byline as it is shown and its people; neither for an address, for nobody, for initials of a desk, and
             for an outlet or a desk that an element states as the author
    Raises:  nothing
    Rule:    W40, W41, W48
    """
    opened = byline.BY.match(stated)
    words = without_addresses(stated[opened.end() :] if opened else stated).strip()
    words = given_first(_without_outlets(words, outlets))
    found = None if _is_initials(words) else byline.parse_byline(words)
    people = tuple(
        one
        for one in (found.credits if found else ())
        if not names_outlet(one.name, outlets) and not _is_initials(one.name)
    )
    if not people and _says_nothing(words, found, by, outlets):
        return Byline("", ())
    return Byline(words, people)


def given_first(words: str) -> str:
    """
    Authors with their given names first.

    In:      "Lind, Mara", "Lind, Mara; van der Berg, Piet", "Lind, Mara and Roe, Jon"
    Out:     "Mara Lind", "Mara Lind and Piet van der Berg", "Mara Lind and Jon Roe"; words in which another order is
             not certain stay as they are: "Mara Lind, Oslo", "Mara Lind, Jon Roe"
    Raises:  nothing
    """
    apart = SEMICOLON.search(words) is not None
    listed = [part for part in (name.strip(" ,") for name in (SEMICOLON if apart else AND).split(words)) if part]
    turned = _all_turned(listed)
    if listed and (apart or all(turned)):
        return join_names(tuple(name or part for name, part in zip(turned, listed, strict=True)))
    return words


def _all_turned(listed: Sequence[str]) -> list[str]:
    """Each as it is spoken, or ""; one that is certain shows how the others are to be read: "García Márquez, Ana"."""
    certain = [_turned(part, longest=1) for part in listed]
    return [_turned(part, longest=3) for part in listed] if len(listed) > 1 and any(certain) else certain


def _turned(words: str, *, longest: int) -> str:
    """The name of "Lind, Mara" as it is spoken; "" where the comma does not stand between family and given names."""
    family, _, given = (part.strip() for part in BRACKET.sub("", words).partition(","))
    if not (_is_family_name(family, longest=longest) and _is_given_name(given)):
        return ""
    if is_outlet(family) or _is_outlet_behind(given, family) or (longest == 1 and is_known_qualifier(given)):
        return ""
    return f"{given} {family}"


def _is_family_name(words: str, *, longest: int) -> bool:
    core = [name for name in words.split() if name.lower() not in PARTICLES]
    return 1 <= len(core) <= longest and all(map(FAMILY.match, core))


def _is_given_name(words: str) -> bool:
    names = words.split()
    if not 1 <= len(names) <= 3 or not all(map(GIVEN.match, names)):
        return False
    return not names[0][0].islower() and words.strip(".") not in TITLES


def _is_outlet_behind(given: str, family: str) -> bool:
    """Whether what stands behind a comma is an outlet; initials of one are written in capitals, "Ana" is a name."""
    if given.isalpha() and given.isupper() and len(given) > 1 and not family.isupper():
        return True
    return is_outlet(given) and not (given.istitle() and len(given) <= 4)


def _without_outlets(words: str, outlets: Sequence[str]) -> str:
    """Authors without the story's own outlet behind a dash, and without any behind a bar: "Mara Lind | Quay Post"."""
    parts = [part for part in BARS.split(words) if part]
    people = [part for part in parts if not (names_outlet(part, outlets) or is_nobody(part))]
    if "|" in words:
        people = [part for part in people if not is_outlet(part)]
    return ", ".join(people) if people and len(people) < len(parts) else words


def _says_nothing(words: str, found: Byline | None, by: str, outlets: Sequence[str]) -> bool:
    """Whether a byline without people is no byline: nobody, initials, the outlet itself, a desk as an author."""
    if not words or is_nobody(words) or _is_initials(words):
        return True
    if found is not None and found.credits:
        return True
    if by not in AUTHOR_ELEMENTS or is_known_agency(words) or SITE.match(words):
        return False
    return is_outlet(words) or names_outlet(words, outlets)


def _is_initials(words: str) -> bool:
    return INITIALS.match(words) is not None and not is_known_agency(words)
