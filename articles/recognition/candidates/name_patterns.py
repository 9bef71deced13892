"""Names that say themselves what they are: "Ministry of Oil", "Acme Holdings Ltd.", "Lake Van", "Tigris River"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.calendar_words import DAYS
from articles.recognition.vocabulary.head_words import (
    CENTERED,
    CENTERS,
    HEADS,
    LEGAL,
    MODIFIED_TWICE,
    NAME_ENDS,
    NOT_PLACES,
    OF_HEADS,
    PLACE_HEADS,
    PLACE_OF,
    PLACE_OPENERS,
    STATE_HEADS,
    SURNAMES,
    WEAK_PLACES,
)
from articles.recognition.vocabulary.linking_words import TAIL_LINKS, TAIL_SMALL
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES_BEFORE


def find_organisations(
    text: Sequence[Token], chunks: Sequence[CapitalisedRun], first_names: frozenset[str]
) -> Iterator[Candidate]:
    """
    Organisations that their own words tell.

    In:      the words of a text, its runs of capitalised words, known first names
    Out:     a claim for each: "Ministry of Foreign Affairs", "Acme Holdings Ltd.", "Ankara University"
    Raises:  nothing
    """
    for before, part in zip([None, *chunks], chunks, strict=False):
        chunk = _joined(text, before, part)
        if all(word.key in LEGAL for word in text[chunk.first : chunk.last + 1]):
            continue
        first = _without_titles(text, chunk)
        end = _tail(text, chunk, first_names)
        if end is not None:
            yield _body(text, _without_nationality(text, first, chunk.last), end)
            continue
        last = _head(text, first, chunk.last, first_names)
        if last is not None and not _is_other(text, first, last, first_names):
            yield _body(text, _without_nationality(text, first, last), last)


def _joined(text: Sequence[Token], before: CapitalisedRun | None, chunk: CapitalisedRun) -> CapitalisedRun:
    """A run that only ends a name, with what stands before its "and": "Acme and | Co Inc"."""
    ends = text[chunk.first].key in NAME_ENDS and text[chunk.last].key in LEGAL | {"association"}
    if before is None or not ends or before.last != chunk.first - 2 or text[chunk.first - 1].text not in ("and", "&"):
        return chunk
    return CapitalisedRun(before.first, chunk.last)


def _is_other(text: Sequence[Token], first: int, last: int, first_names: frozenset[str]) -> bool:
    """Whether a name of two words is rather a person's ("Ernie Banks") or no name ("Clinton Administration")."""
    if last - first != 1:
        return False
    key = text[last].key
    return key in MODIFIED_TWICE or (key in SURNAMES and text[first].key in first_names)


def _head(text: Sequence[Token], first: int, last: int, first_names: frozenset[str]) -> int | None:
    """The head that ends a name of two words or more; behind it only a title or a person's name may go on."""
    if last + 1 < len(text) and _is_legal_form(text[last], text[last + 1]):
        return last + 1
    for position in range(last, first, -1):
        if text[position].key in CENTERS and text[position - 1].key in CENTERED:
            return position
        if text[position].key in HEADS:
            following = text[position + 1].key if position < last else ""
            return position if _ends_name(text[position], following, first_names) else None
    return None


def _is_legal_form(before: Token, word: Token) -> bool:
    """Whether a word behind a comma is the legal form of the company before it: "Acme, Inc."."""
    return word.key in LEGAL and word.start - before.end == 2 and word.capital and not word.opens


def _ends_name(head: Token, following: str, first_names: frozenset[str]) -> bool:
    """Whether a name ends with this head: nothing follows it, or a title or a first name, or it is a legal form."""
    return not following or following in TITLES_BEFORE or following in first_names or head.key in LEGAL


def _body(text: Sequence[Token], first: int, last: int) -> Candidate:
    weight = 0.9 if text[last].key in LEGAL else 0.8
    return Candidate(text[first].start, text[last].end, EntityType.BODY, weight, "pattern")


def _without_titles(text: Sequence[Token], chunk: CapitalisedRun) -> int:
    first = chunk.first
    while first < chunk.last and text[first].key in TITLES_BEFORE and text[first].key not in HEADS:
        first += 1
    return first


def _without_nationality(text: Sequence[Token], first: int, last: int) -> int:
    if text[last].key in STATE_HEADS and last - first >= 2 and nationality_country(text[first].text) is not None:
        return first + 1
    return first


def _tail(text: Sequence[Token], chunk: CapitalisedRun, first_names: frozenset[str]) -> int | None:
    """The last word of "… of …" behind a chunk that ends with a head, or None."""
    if not _opens_tail(text, chunk.last):
        return None
    last: int | None = None
    for position in range(chunk.last + 1, len(text)):
        word = text[position]
        if not word.joined:
            break
        if not word.capital:
            if not _goes_on(text, position, last, text[chunk.last]):
                break
            continue
        if word.key in DAYS or _is_new_name(text, position, last, first_names) or _opens_state(text, position):
            break
        last = position
        if word.possessive:
            break
    return last


def _opens_tail(text: Sequence[Token], head: int) -> bool:
    """Whether a head takes an "of …", and a link follows it: "Ministry of", "Bank für", "University at"."""
    if text[head].key not in OF_HEADS or text[head].possessive or head + 1 >= len(text):
        return False
    link = text[head + 1]
    return link.joined and (link.text in TAIL_LINKS or (link.text == "at" and text[head].key == "university"))


def _goes_on(text: Sequence[Token], position: int, last: int | None, head: Token) -> bool:
    """Whether a small word may stand within a name behind "of"."""
    word = text[position]
    if word.text not in TAIL_SMALL or (word.text == "the" and text[position - 1].text in ("and", "&")):
        return False
    if last is None:
        return True
    ends = word.text in ("in", "to", "against") or (word.text == "at" and head.key != "university")
    return position - last <= 2 and not ends


def _opens_state(text: Sequence[Token], position: int) -> bool:
    """Whether a state's full name begins here: "People's Republic of China"."""
    return text[position].possessive and position + 1 < len(text) and text[position + 1].key == "republic"


def _is_new_name(text: Sequence[Token], position: int, last: int | None, first_names: frozenset[str]) -> bool:
    """Whether a capitalised word behind "and" begins a name of its own: an acronym, or another body with its head."""
    if last is None:
        return False
    if last == position - 1:  # a first name behind a whole tail: "… Cooperation and Development Jean Martin"
        return text[position].key in first_names and text[last - 1].text not in ("of", "for")
    if text[position - 1].text not in ("and", "&"):
        return False
    return text[position].text.isupper() and len(text[position].text) > 1


def find_places(
    text: Sequence[Token], chunks: Sequence[CapitalisedRun], first_names: frozenset[str]
) -> Iterator[Candidate]:
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
            yield Candidate(text[chunk.first].start, text[last].end, EntityType.PLACE, 0.75, "pattern")
            break
        else:
            yield from _opened(text, chunk)


def _opened(text: Sequence[Token], chunk: CapitalisedRun) -> Iterator[Candidate]:
    first, key = chunk.first, text[chunk.first].key
    if key in PLACE_OPENERS and len(chunk) > 1 and not text[first].possessive:
        yield Candidate(text[first].start, text[chunk.last].end, EntityType.PLACE, 0.75, "pattern")
    elif text[chunk.last].key in PLACE_OF and chunk.last + 2 < len(text) and text[chunk.last + 1].text == "of":
        following = chunk.last + 2
        following += text[following].text == "the"
        if following < len(text) and text[following].capital and text[following].joined:
            yield Candidate(text[first].start, text[following].end, EntityType.PLACE, 0.75, "pattern")
