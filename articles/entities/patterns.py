"""Names that say themselves what they are: "Ministry of Oil", "Acme Holdings Ltd.", "Lake Van", "Tigris River"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.entities.chunks import DAYS, Chunk
from articles.entities.claims import Claim, Sort
from articles.entities.heads import (
    CENTERED,
    CENTERS,
    HEADS,
    LEGAL,
    MODIFIED_TWICE,
    NOT_PLACES,
    OF_HEADS,
    PLACE_HEADS,
    PLACE_OF,
    PLACE_OPENERS,
    STATE_HEADS,
    SURNAMES,
    TAIL_SMALL,
    TITLES_BEFORE,
    WEAK_PLACES,
)
from articles.entities.nationalities import country_of
from articles.entities.words import Word


def bodies(text: Sequence[Word], chunks: Sequence[Chunk], first_names: frozenset[str]) -> Iterator[Claim]:
    """
    Organisations that their own words tell.

    In:      the words of a text, its runs of capitalised words, known first names
    Out:     a claim for each: "Ministry of Foreign Affairs", "Acme Holdings Ltd.", "Ankara University"
    Raises:  nothing
    """
    for chunk in chunks:
        first = _without_titles(text, chunk)
        end = _tail(text, chunk, first_names)
        if end is not None:
            yield _body(text, _without_nationality(text, first, chunk.last), end)
            continue
        last = _head(text, first, chunk.last, first_names)
        if last is not None and not _is_other(text, first, last, first_names):
            yield _body(text, _without_nationality(text, first, last), last)


def _is_other(text: Sequence[Word], first: int, last: int, first_names: frozenset[str]) -> bool:
    """Whether a name of two words is rather a person's ("Ernie Banks") or no name ("Clinton Administration")."""
    if last - first != 1:
        return False
    key = text[last].key
    return key in MODIFIED_TWICE or (key in SURNAMES and text[first].key in first_names)


def _head(text: Sequence[Word], first: int, last: int, first_names: frozenset[str]) -> int | None:
    """The head that ends a name of two words or more; behind it only a title or a person's name may go on."""
    form = last + 1
    if (
        form < len(text)
        and text[form].key in LEGAL
        and text[form].start - text[last].end == 2
        and text[form].capital
        and not text[form].opens
    ):
        return form  # "Acme, Inc."
    for position in range(last, first, -1):
        if text[position].key in CENTERS and text[position - 1].key in CENTERED:
            return position
        if text[position].key in HEADS:
            following = text[position + 1].key if position < last else ""
            ends = not following or following in TITLES_BEFORE | first_names or text[position].key in LEGAL
            return position if ends else None
    return None


def _body(text: Sequence[Word], first: int, last: int) -> Claim:
    weight = 0.9 if text[last].key in LEGAL else 0.8
    return Claim(text[first].start, text[last].end, Sort.BODY, weight, "pattern")


def _without_titles(text: Sequence[Word], chunk: Chunk) -> int:
    first = chunk.first
    while first < chunk.last and text[first].key in TITLES_BEFORE and text[first].key not in HEADS:
        first += 1
    return first


def _without_nationality(text: Sequence[Word], first: int, last: int) -> int:
    if text[last].key in STATE_HEADS and last - first >= 2 and country_of(text[first].text) is not None:
        return first + 1
    return first


def _tail(text: Sequence[Word], chunk: Chunk, first_names: frozenset[str]) -> int | None:
    """The last word of "… of …" behind a chunk that ends with a head, or None."""
    head = text[chunk.last]
    if head.key not in OF_HEADS or head.possessive:
        return None
    position = chunk.last + 1
    links = ("of", "for", "on", "de", "für", "del", "des", *(("at",) if head.key == "university" else ()))
    if position >= len(text) or text[position].text not in links or not text[position].joined:
        return None
    last: int | None = None
    while position < len(text) and text[position].joined:
        if text[position].capital:
            if text[position].key in DAYS or _new_name(text, position, last, first_names):
                break
            last = position
            if text[position].possessive:
                break
        elif not _goes_on(text, position, last, head):
            break
        position += 1
    return last


def _goes_on(text: Sequence[Word], position: int, last: int | None, head: Word) -> bool:
    """Whether a small word may stand within a name behind "of"."""
    word = text[position]
    if word.text not in TAIL_SMALL or (word.text == "the" and text[position - 1].text in ("and", "&")):
        return False
    if last is None:
        return True
    ends = word.text in ("in", "to", "against") or (word.text == "at" and head.key != "university")
    return position - last <= 2 and not ends


def _new_name(text: Sequence[Word], position: int, last: int | None, first_names: frozenset[str]) -> bool:
    """Whether a capitalised word behind "and" begins a name of its own: an acronym, or another body with its head."""
    if last is None:
        return False
    if last == position - 1:  # a first name behind a whole tail: "… Cooperation and Development Jean Martin"
        return text[position].key in first_names and text[last - 1].text not in ("of", "for")
    if text[position - 1].text not in ("and", "&"):
        return False
    return text[position].text.isupper() and len(text[position].text) > 1


def places(text: Sequence[Word], chunks: Sequence[Chunk], first_names: frozenset[str]) -> Iterator[Claim]:
    """
    Places that their own words tell: "Tigris River", "Lake Van", "Gulf of Aden", "Jefferson County".

    Rule: a last word that is also a surname ("Lane") tells nothing behind a first name
    """
    for chunk in chunks:
        for last in range(chunk.last, chunk.first, -1):
            key = text[last].key
            if key not in PLACE_HEADS:
                continue
            if key in ("district", "state", "territory") and last < chunk.last:
                break
            if " ".join(word.key for word in text[chunk.first : last + 1]) in NOT_PLACES:
                break
            if key in WEAK_PLACES and text[chunk.first].key in first_names:
                break
            yield Claim(text[chunk.first].start, text[last].end, Sort.PLACE, 0.75, "pattern")
            break
        else:
            yield from _opened(text, chunk)


def _opened(text: Sequence[Word], chunk: Chunk) -> Iterator[Claim]:
    first, key = chunk.first, text[chunk.first].key
    if key in PLACE_OPENERS and len(chunk) > 1 and not text[first].possessive:
        yield Claim(text[first].start, text[chunk.last].end, Sort.PLACE, 0.75, "pattern")
    elif text[chunk.last].key in PLACE_OF and chunk.last + 2 < len(text) and text[chunk.last + 1].text == "of":
        following = chunk.last + 2
        following += text[following].text == "the"
        if following < len(text) and text[following].capital and text[following].joined:
            yield Claim(text[first].start, text[following].end, Sort.PLACE, 0.75, "pattern")
