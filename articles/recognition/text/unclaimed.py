"""The stretches of a text that no rule has claimed yet: the model's names, trimmed and parted, and other capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.recognition.name_model import Tagged
from articles.recognition.resources import Resources
from articles.recognition.text.capitalised_runs import CapitalisedRun
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.calendar_words import DAYS
from articles.recognition.vocabulary.common_words import OPENERS
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES, TITLES_BEFORE

#: Words first..last (inclusive), and the model's label or "".
UnclaimedSpan = tuple[int, int, str]


def find_unclaimed(
    read: Sequence[Token], runs: Sequence[CapitalisedRun], tagged: Sequence[Tagged], taken: set[int], known: Resources
) -> Iterator[UnclaimedSpan]:
    """
    The stretches still to be decided.

    In:      the words of a text, its runs of capitals, the model's names, the characters that are claimed already
    Out:     words first..last with the model's label; those of a run that the model does not name with ""
    Raises:  nothing
    """
    free = [word.start not in taken for word in read]
    starts = {word.start: index for index, word in enumerate(read)}
    used: set[int] = set()
    for one in tagged:
        for first, last in _parts(read, _inside(read, starts, one), free):
            opening = _country_alone(read, first, last, one, known)
            yield opening, last, one.label
            used.update(range(opening, last + 1))
    for run in runs:
        left = [index for index in range(run.first, run.last + 1) if free[index] and index not in used]
        yield from ((first, last, "") for first, last in _parts(read, left, free))


def _country_alone(read: Sequence[Token], first: int, last: int, one: Tagged, known: Resources) -> int:
    """Where a name begins whose last word alone is a country's: "Depression Ireland"."""
    if first < last and one.label in ("GPE", "LOC") and known.weight_of(read[last].text)[1] == "country":
        whole = " ".join(word.text for word in read[first : last + 1])
        return first if known.weight_of(whole)[0] else last
    return first


def _inside(read: Sequence[Token], starts: dict[int, int], one: Tagged) -> list[int]:
    first = next((starts[position] for position in range(one.start, one.end) if position in starts), None)
    if first is None:
        return []
    inside = []
    while first < len(read) and read[first].start < one.end:
        inside.append(first)
        first += 1
    return inside


def _parts(read: Sequence[Token], inside: Sequence[int], free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Runs of free capitalised words, without openers, days and nationalities at either end."""
    run: list[int] = []
    for index in [*inside, -1]:
        counts = index >= 0 and free[index] and read[index].capital and read[index].key not in DAYS
        if counts and (not run or (read[index].joined and index == run[-1] + 1)):
            run.append(index)
            continue
        yield from _trimmed(read, run)
        run = [index] if counts else []


def _trimmed(read: Sequence[Token], run: list[int]) -> Iterator[tuple[int, int]]:
    while run and _only_opens(read[run[0]]):
        run = run[1:]
    while len(run) > 1 and read[run[0]].key in TITLES_BEFORE:
        run = run[1:]
    if len(run) > 1 and read[run[-1]].key in TITLES:
        return  # "Deputy Works Minister"
    while len(run) > 1 and _is_nationality(read[run[-1]]):
        run = run[:-1]
    if run:
        yield run[0], run[-1]


def _only_opens(word: Token) -> bool:
    """Whether a word stands capitalised before a name and is no part of it."""
    return (word.opens and word.key in OPENERS and word.text != "US") or word.key in ("the", "no.")


def _is_nationality(word: Token) -> bool:
    return nationality_country(word.text) is not None and not word.text.isupper()
