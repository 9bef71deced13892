"""The name in what a page prints of an author."""

from __future__ import annotations

import re

from articles.reading.toolkit.feeds import feed_item

BY = r"(?:by|von|vom|durch|par|por|di|da|door|av|af)"
#: Words that nothing but a name follows ("geschrieben am 3.4. von", "Author:", "View all posts by"), and a mere "by".
VERB = (
    r"(?:(?:ein|an?|un|une)\s+)?(?:article|artikel|beitrag|kommentar|text|story|written|posted|published|created|"
    r"geschrieben|veröffentlicht|erstellt|verfasst|publié|écrit|escrito|publicado|scritto|pubblicato|submitted|report)\b"
    rf"(?:\s+(?:am|on|le)\s+[\d./ ]+)?\s*(?:{BY}\b\s*:?|:)\s*"
)
LABEL = r"(?:autor(?:in|en)?|author|auteur|autore|text|editor|redaktion|reporter|verfasser(?:in)?|yazar)\s*[:|]\s*"
MORE = rf"(?:view|see|show|zeige|alle[ns]?|weitere|voir|tous|ver|todas|mostra|more|all)\b.{{0,30}}?\b{BY}\s+"
SAID = re.compile(rf"^\W*(?:{VERB}|{LABEL}|{MORE})", re.IGNORECASE)
BEFORE = re.compile(rf"^\W*(?:{VERB}|{LABEL}|{MORE}|{BY}\b\s*:?\s+|{BY}\s*:\s*)", re.IGNORECASE)
#: "vonJane Doe", where the markup between the two holds no blank.
GLUED = re.compile(r"^((?:[A-Z]?[a-zäöü]+\s)?(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or))(?=[A-ZÄÖÜÉÀ])")
#: What stands behind a name: a date, a bullet, a degree, what else is there to read.
BEHIND = re.compile(
    r"\s*[·•|–—»].*$|[,\s]+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+.*\d.*$"
    r"|[,\s]+(?:on\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*$"
    r"|[,\s]+(?:on|am|at|le|den|el|um|vor|il)?\s*\d.*$|[,\s]+(?:says|sagt|schreibt)\b.*$"
    r"|,?\s+(?:Ph\.?\s?D|M\.?D|R\.?D|MPH|MSc|BSc|MBA|RN|Dr|DDS)\b\.?.*$|\s+@\w+.*$"
    r"|[,\s]+(?:(?:updated|published|veröffentlicht|last modified|posted|anzeigen|ansehen)\b|(?:date|datum)\s*:).*$",
    re.IGNORECASE | re.DOTALL,
)
#: "Jane Doe/NW": a person and an outlet.
OUTLET = re.compile(r"^([^\W\d_][^/]*\s[^/]+)/[\w-]{2,12}$")
SMALL_WORDS = frozenset(["van", "von", "de", "der", "den", "del", "di", "da", "la", "le", "al", "el", "bin", "zu",
                         "dos", "und", "and", "et", "y", "e", "i"])  # fmt: skip
LONGEST = 90


def author_name(text: str) -> str:
    """
    The name in what a page prints of an author.

    In:      "von David · 18. Oktober 2019", "View all posts by Jane Doe", "Grant Roe, PhD"
    Out:     "David", "Jane Doe", "Grant Roe"; "" where there is no name
    Raises:  nothing
    """
    text = GLUED.sub(r"\1 ", " ".join(text[:300].split()))
    for _ in range(3):
        bare = BEFORE.sub("", text)
        if bare == text:
            break
        text = bare
    text = OUTLET.sub(r"\1", BEHIND.sub("", text).strip(" ,;:/-–—*~"))
    if not text or len(text) > LONGEST or "://" in text or _is_prose(text):
        return ""
    if "@" in text:
        return feed_item.person_name(text)
    return "" if text.casefold() in feed_item.NOBODY else text


def _is_prose(text: str) -> bool:
    """Whether ordinary words stand in it, as in no list of names."""
    words = text.split()
    ordinary = [word for word in words if word.islower() and word not in SMALL_WORDS]
    return len(ordinary) > 1 and len(words) > 3
