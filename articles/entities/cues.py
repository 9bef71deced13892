"""What the words around a name say of it: "in", "the company", "said", "who", "police"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from articles.entities.claims import Sort
from articles.entities.people import SPEECH, TITLES
from articles.entities.words import Word
from articles.prose import wordlist

WHERE = wordlist.of("in at near from outside inside around across throughout via toward towards to")
KINDS = wordlist.of(
    """
    company companies firm maker agency group union party newspaper magazine daily bank chain producer station
    publisher retailer airline unit subsidiary organization organisation network broadcaster manufacturer supplier
    insurer brokerage bookstore conglomerate cartel movement militia guerrillas rebels faction team club startup
    start-up developer operator consultancy think-tank charity foundation corporation cooperative utility site service
    """
)
#: What has a place before it, in small letters: "Danbury police", "Cairns suburbs".
LOCALS = wordlist.of(
    """
    police suburb suburbs residents neighborhood neighbourhood resident mayor airport court courthouse area officials
    prosecutors firefighters prison jail coast countryside border province district metropolitan native street streets
    port harbor harbour authorities
    """
)
TOWNS = wordlist.of(
    """
    city town village suburb province region state district port capital resort county
    """
)
#: What a cue speaks for, how loudly each time, and at most.
CUES = {
    "where": (Sort.PLACE, 0.6, 1.4),
    "town": (Sort.PLACE, 1.5, 3.0),
    "kind": (Sort.BODY, 1.4, 2.8),
    "local": (Sort.PLACE, 1.2, 1.8),
    "the": (Sort.BODY, 0.4, 0.8),
    "title": (Sort.PERSON, 2.5, 5.0),
    "speech": (Sort.PERSON, 0.6, 1.2),
    "who": (Sort.PERSON, 1.0, 2.0),
    "which": (Sort.BODY, 0.7, 1.4),
    "seat": (Sort.PLACE, 2.5, 2.5),
    "beside": (Sort.PERSON, 1.5, 2.5),
    "by": (Sort.PERSON, 0.3, 0.6),
}


def weigh(
    mentions: Sequence[tuple[int, int]], text: Sequence[Word], somebody: frozenset[str]
) -> Iterator[tuple[Sort, float]]:
    """
    What the surroundings of all mentions of a name speak for.

    In:      words first..last of each mention; the words of the text; the names of people in it
    Out:     sorts with how loudly each is spoken for
    Raises:  nothing
    """
    counts: Counter[str] = Counter()
    for first, last in mentions:
        if first:
            counts.update(_before(text, first))
        if last + 1 < len(text):
            counts.update(_behind(text, last))
        counts["beside"] += _is_beside(text, first, last, somebody)
    for cue, (sort, weight, most) in CUES.items():
        if counts[cue]:
            yield sort, min(most, weight * counts[cue])


def _is_beside(text: Sequence[Word], first: int, last: int, somebody: frozenset[str]) -> bool:
    """Whether "and" joins a name to somebody's: "Frank and Malachy"."""
    if first > 1 and text[first - 1].text in ("and", "or") and text[first].joined:
        return text[first - 2].text in somebody
    return last + 2 < len(text) and text[last + 1].text in ("and", "or") and text[last + 2].text in somebody


def _before(text: Sequence[Word], first: int) -> Iterator[str]:
    before = text[first - 1]
    if text[first].start - before.end == 1 and before.text.isupper() and not text[first].joined:
        yield "seat"  # "(BN-Tambun)", "D-Utica"
    if not text[first].joined:
        return
    if before.text in WHERE:
        yield "where"
    elif before.text == "of" and first > 1 and text[first - 2].key in TOWNS:
        yield "town"
    elif before.key in KINDS:
        yield "kind"
    elif before.text == "the":
        yield "the"
    if before.key in TITLES:
        yield "title"
    if before.key == "by":
        yield "by"


def _behind(text: Sequence[Word], last: int) -> Iterator[str]:
    after = text[last + 1]
    if after.joined:
        if after.text in SPEECH:
            yield "speech"
        if after.text in LOCALS:
            yield "local"
        if after.key in KINDS:
            yield "kind"
    elif _apposition(text, last + 1, KINDS):
        yield "kind"
    elif _apposition(text, last + 1, TOWNS):
        yield "town"
    if after.text in ("who", "whose"):
        yield "who"
    elif after.text == "which" and not after.joined:
        yield "which"


def _apposition(text: Sequence[Word], position: int, kinds: frozenset[str]) -> bool:
    """Whether what follows a comma says what the name is: "Afula, a small town", "Acme, the company"."""
    if text[position].text not in ("a", "an", "the", "one"):
        return False
    for word in text[position + 1 : position + 5]:
        if word.key in kinds:
            return True
        if word.capital or not word.joined:
            return False
    return False
