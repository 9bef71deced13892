"""Who in a story is a person: full names, names behind titles, and the surnames that stand for them later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from articles.entities.chunks import Chunk
from articles.entities.heads import HEADS, OF_HEADS, PLACE_HEADS, SURNAMES
from articles.entities.nationalities import country_of
from articles.entities.words import Word
from articles.prose import wordlist

TITLES = wordlist.of(
    """
    mr mrs ms miss dr prof professor sir lord lady dame president premier minister chancellor senator sen rep
    representative congressman congresswoman gov governor mayor judge justice ambassador gen general col colonel maj
    major capt captain lt lieutenant sgt sergeant cmdr commander adm admiral sheriff king queen prince princess pope
    father sister rev reverend bishop archbishop cardinal rabbi imam sheik sheikh ayatollah mullah chairman chairwoman
    spokesman spokeswoman secretary director attorney coach manager monsignor comrade herr frau mme mlle monsieur
    señor datuk tan datin tengku duke duchess count baron emir sultan crown officer inspector detective deputy emperor
    saint lawyer economist analyst author actor actress singer composer striker midfielder defender goalkeeper pitcher
    quarterback guard forward sprinter skater driver founder editor reporter correspondent nurse pilot
    """
)
SUFFIXES = wordlist.of("jr sr ii iii iv")
PARTICLES = wordlist.of(
    """
    de van von der den del da di la le al el bin ibn abu ben dos du ter ten arap ul ur ad
    """
)
SPEECH = wordlist.of(
    """
    said says told added asked replied explained argued insisted recalled noted warned declined wrote testified
    acknowledged admitted conceded joked quipped shouted declared concluded complained suggested contended maintains
    insists believes thinks argues recalls
    """
)


@dataclass(frozen=True, slots=True)
class People:
    """
    The people of one story.

    spans:      words first..last of each full name
    surnames:   the words that stand for somebody of the story: last names, and names behind titles
    firsts:     first names of theirs
    """

    spans: tuple[tuple[int, int], ...]
    surnames: frozenset[str]
    firsts: frozenset[str]


def find(
    text: Sequence[Word],
    chunks: Sequence[Chunk],
    tagged: Collection[tuple[int, int]],
    first_names: frozenset[str],
    is_place: Callable[[str], bool],
) -> People:
    """
    The people of a story.

    In:      its words and runs of capitalised words; the spans that a model takes for people; known first names; which
             names are those of places beyond doubt
    Out:     full names and what stands for them later
    Raises:  nothing
    """
    spans: list[tuple[int, int]] = []
    surnames: set[str] = set()
    firsts: set[str] = set()
    alone = Counter(text[chunk.first].text for chunk in chunks if len(chunk) == 1)
    for chunk in chunks:
        first, titled = _behind_title(text, chunk)
        last = _name_end(text, chunk.last)
        if first > chunk.last:
            continue
        count = chunk.last - first + 1
        taken_for_person = (text[first].start, text[chunk.last].end) in tagged
        if count == 1:
            if titled and text[first].key not in HEADS and _may_be_surname(text[first].text, is_place):
                spans.append((first, last))
                surnames.add(text[last].text)
            continue
        whole = " ".join(word.text for word in text[first : chunk.last + 1])
        if not titled and is_place(whole) and not (taken_for_person and text[first].key in first_names):
            continue
        shortened = _shortened(text, first, chunk.last, alone, is_place)
        taken_for_person = taken_for_person or shortened
        if _is_person(text, first, chunk.last, first_names, titled, taken_for_person):
            if titled or shortened or text[first].key in first_names:
                spans.append((first, last))
            surnames.add(text[chunk.last].text)
            if text[chunk.last].key in SUFFIXES and chunk.last > first + 1:
                surnames.add(text[chunk.last - 1].text)
            if last != chunk.last:
                surnames.add(text[last].text)
            firsts.add(text[first].text)
    return People(tuple(spans), frozenset(surnames), frozenset(firsts))


def _may_be_surname(word: str, is_place: Callable[[str], bool]) -> bool:
    return country_of(word) is None and not word.replace(".", "").isupper() and not is_place(word)


def _is_surname(keys: Sequence[str], first_names: frozenset[str]) -> bool:
    """Whether the last word, though it ends names of organisations too, is a surname here: "Ernie Banks"."""
    return len(keys) == 2 and keys[0] in first_names and keys[1] in SURNAMES


def _shortened(
    text: Sequence[Word], first: int, last: int, alone: Counter[str], is_place: Callable[[str], bool]
) -> bool:
    """
    Whether the last word of a name stands for it later and the first never does: so are people shortened, while
    companies keep their first word.
    """
    surname = text[last].text
    return (
        last - first in (1, 2)
        and alone[surname] >= 1
        and not alone[text[first].text]
        and not is_place(surname)
        and not surname.isupper()
    )


def _behind_title(text: Sequence[Word], chunk: Chunk) -> tuple[int, bool]:
    """Where the name begins behind titles, and whether there are any, in the run or just before it."""
    title = max((number for number in range(chunk.first, chunk.last + 1) if _is_title(text[number])), default=None)
    if title is not None and title < chunk.last:
        return title + 1, True  # "U.S. President-elect Ann Poe"
    first = chunk.first
    while first < chunk.last and country_of(text[first].text) is not None:
        first += 1  # "German Claudia Weber"
    before = text[chunk.first - 1] if chunk.first else None
    titled = before is not None and text[chunk.first].joined and _is_title(before) and not before.possessive
    return (chunk.last + 1 if title == chunk.last else first), titled


def _is_title(word: Word) -> bool:
    return word.key in TITLES or ("-" in word.key and any(part in TITLES for part in word.key.split("-")))


def _name_end(text: Sequence[Word], last: int) -> int:
    """The last word of a name that goes on behind small particles: "Carla del Ponte"."""
    position = last + 1
    while position < len(text) and text[position].joined and text[position].text in PARTICLES:
        position += 1
    if last + 1 < position < len(text) and text[position].joined and text[position].capital:
        return position
    return last


def _is_person(
    text: Sequence[Word], first: int, last: int, first_names: frozenset[str], titled: bool, tagged: bool
) -> bool:
    count = last - first + 1
    keys = [text[number].key for number in range(first, last + 1)]
    if (
        count > 5
        or (any(key in HEADS or key in OF_HEADS for key in keys[1:]) and not _is_surname(keys, first_names))
        or country_of(text[first].text) is not None
    ):
        return False
    if any(key in PLACE_HEADS for key in keys[1:]) and not (keys[0] in first_names and (tagged or titled)):
        return False
    if any("&" in key for key in keys) or any(
        text[number].text.isupper() and len(text[number].text) > 2 for number in range(first, last + 1)
    ):
        return False
    initial = any(len(key) == 1 or (len(key) == 3 and key[1] == ".") for key in keys[:-1]) and len(keys[-1]) > 1
    return (
        titled
        or tagged
        or keys[0] in first_names
        or (initial and len(keys[0]) > 1)
        or (initial and keys[0][0].isalpha())
    )
