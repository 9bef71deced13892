"""How sure it is that the words before a mark are a dateline (W31, W32)."""

from __future__ import annotations

from articles.prose import agencies, qualifiers
from articles.prose.heads import Head, KnownPlace

QUOTES = "\"“”‘'«„¿¡"


def of(head: Head, window: str, end: int, body: int, known_place: KnownPlace, *, first: bool) -> float:
    """
    Weigh what was read of the words before a mark.

    In:      the words as read; the beginning of the paragraph, where in it the words end and the story begins; which
             names are places; whether the paragraph may be a headline
    Out:     0..1; 0 when they are no dateline
    Raises:  nothing
    Rule:    W32: with agency or date the shape is enough; a bare name must be a place that the gazetteer knows
    """
    mark = window[end:body]
    marked = bool(mark.strip(" .\n\t\u00a0\u2009\u202f"))
    if not head.places:
        # "Oct 22 (Reuters) - ": without a place, agency and date or a known agency make sure (W23).
        if not head.sources or not marked:
            return 0.0
        return 0.9 if head.agency_known else 0.8 if head.has_date else 0.0
    names = [place.text.split(",")[0].split("،")[0].split(" (")[0] for place in head.places]
    known = all(known_place(name) for name in names)
    qualified = any(qualifiers.known(place.qualifier) for place in head.places)
    alone = "\n" in mark or body == len(window) or (names[0].isupper() and not window[body:].isupper())
    if not marked and not (head.agency_known and (head.has_date or (known and (alone or not first)))):
        return 0.0
    if not (known or qualified) and (any(map(_is_label, names)) or not (head.sources or head.parted)):
        return 0.0
    if not head.sources and not head.has_date:
        return _bare(names, window[body:], mark, known=known, qualified=qualified, first=first)
    cased = names[0].isupper() or not any(map(_has_case, names))
    if not (cased or known) and ("\n" in window[:end].strip() or any(len(name.split()) > 4 for name in names)):
        return 0.0
    if ":" in mark and not head.sources:
        return 0.0
    if head.sources and not head.agency_known:
        if not (known or (cased and (head.has_date or qualified))):
            return 0.0
        return 0.95 if known or qualified else 0.8
    if not marked:
        return 0.9 if head.has_date or cased or known else 0.0
    if head.sources:
        return 0.99 if known else 0.97 if cased else 0.93
    if head.slip:
        return 0.7
    if known or cased:
        return 0.98 if known else 0.94
    return 0.75 if len(names) == 1 and len(names[0].split()) <= 3 else 0.0


def _bare(names: list[str], story: str, mark: str, *, known: bool, qualified: bool, first: bool) -> float:
    """The same for places with neither agency nor date: `LONDON - `."""
    if not (known or qualified) or not mark.strip():
        return 0.0
    if not (mark[:1].isspace() or mark.strip() in ("—", "–", "--", "---") or ":" in mark):
        return 0.0
    opens = story[:1].isupper() or story[:1].isdigit() or story[:1] in QUOTES or not _has_case(story[:1])
    upper = all(name.isupper() for name in names)
    caseless = not any(map(_has_case, names))
    if first and not (upper and opens and (len(story) > 120 or story.rstrip()[-1:] in '.”"')):
        return 0.0
    if ":" in mark:
        return 0.7 if known and (upper or caseless) and opens and not first else 0.0
    if upper:
        return 0.93 if known else 0.88
    if not opens or mark.strip() in story[:200].split(". ")[0]:
        return 0.0
    return 0.7 if known else 0.0


def _is_label(name: str) -> bool:
    """Whether words say what kind of copy follows, or end as a company's name does (W32)."""
    words = name.lower().split()
    return words[0].strip(".") in agencies.LABELS or words[-1].strip(".") in agencies.LABELS


def _has_case(text: str) -> bool:
    return text.upper() != text.lower()
