"""Names in copy whose script has capitals: every rule asked, then each stretch of text decided once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from articles.entities import casing, chunks, definitions, patterns, people, surfaces, words
from articles.entities.chunks import DAYS, OPENERS, Chunk
from articles.entities.claims import Claim, Sort, settle
from articles.entities.lexicon import Lexicon
from articles.entities.model import Tagged
from articles.entities.nationalities import country_of
from articles.entities.words import Word


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules know beforehand."""

    lexicon: Lexicon
    first_names: frozenset[str]
    weight_of: Callable[[str], tuple[int, str]]


def find(text: str, tagged: Sequence[Tagged], known: Known) -> list[Claim]:
    """
    The places and organisations that a text names.

    In:      copy, its case repaired; what the model says of it; what is known beforehand
    Out:     claims in order of the text, none overlapping another
    Raises:  nothing
    """
    read = words.read(text)
    runs = list(chunks.find(read))
    tagged_people = {(one.start, one.end) for one in tagged if one.label == "PERSON"}
    named = people.find(read, runs, tagged_people, known.first_names)
    sure = [
        *_defined(text),
        *_listed(read, known.lexicon),
        *patterns.bodies(read, runs),
        *patterns.places(read, runs, known.first_names),
        *_people(read, named),
    ]
    settled = settle(sure)
    taken = {position for claim in settled for position in range(claim.start, claim.end)}
    units = list(_units(read, runs, tagged, taken, known))
    weighed = surfaces.weigh(units, read, named, known.first_names, known.weight_of)
    return settled + [claim for surface in weighed.values() for claim in _claims(surface, read)]


def _claims(surface: surfaces.Surface, read: Sequence[Word]) -> Iterator[Claim]:
    sort = surface.sort
    if sort in (Sort.PLACE, Sort.BODY) and surface.scores[sort] >= 1.0:
        weight = min(0.95, 0.5 + surface.margin / 8)
        for first, last in surface.mentions:
            yield Claim(read[first].start, read[last].end, sort, weight, "weighed")


def _defined(text: str) -> Iterator[Claim]:
    for one in definitions.find(text):
        yield Claim(*one.name_span, Sort.BODY, 0.95, "definition")
        yield Claim(*one.acronym_span, Sort.BODY, 0.95, "definition")


def _listed(read: Sequence[Word], lexicon: Lexicon) -> Iterator[Claim]:
    for hit in lexicon.find(read):
        yield Claim(read[hit.first].start, hit.end, Sort.BODY, 0.9, "lexicon", hit.bodies[0].code)


def _people(read: Sequence[Word], named: people.People) -> Iterator[Claim]:
    for first, last in named.spans:
        yield Claim(read[first].start, read[last].end, Sort.PERSON, 0.7, "person")


def _units(
    read: Sequence[Word], runs: Sequence[Chunk], tagged: Sequence[Tagged], taken: set[int], known: Known
) -> Iterator[tuple[int, int, str]]:
    """The stretches still to be decided: the model's names, trimmed and parted, and the other runs of capitals."""
    free = [word.start not in taken for word in read]
    starts = {word.start: index for index, word in enumerate(read)}
    used: set[int] = set()
    for one in tagged:
        inside = _inside(read, starts, one)
        for first, last in _parts(read, inside, free, known):
            yield first, last, one.label
            used.update(range(first, last + 1))
    for run in runs:
        first: int | None = None
        for index in range(run.first, run.last + 2):
            open_ = index <= run.last and free[index] and index not in used
            if open_ and first is None:
                first = index
            elif not open_ and first is not None:
                yield from ((a, b, "") for a, b in _parts(read, list(range(first, index)), free, known))
                first = None


def _inside(read: Sequence[Word], starts: dict[int, int], one: Tagged) -> list[int]:
    first = next((starts[position] for position in range(one.start, one.end) if position in starts), None)
    if first is None:
        return []
    inside = []
    while first < len(read) and read[first].start < one.end:
        inside.append(first)
        first += 1
    return inside


def _parts(
    read: Sequence[Word], inside: Sequence[int], free: Sequence[bool], known: Known
) -> Iterator[tuple[int, int]]:
    """Runs of free capitalised words, without openers, days and nationalities at either end."""
    run: list[int] = []
    for index in [*inside, -1]:
        counts = index >= 0 and free[index] and read[index].capital and read[index].key not in DAYS
        if counts and (not run or read[index].joined):
            run.append(index)
            continue
        yield from _trimmed(read, run)
        run = [index] if counts else []


def _trimmed(read: Sequence[Word], run: list[int]) -> Iterator[tuple[int, int]]:
    while run and read[run[0]].opens and read[run[0]].key in OPENERS:
        run = run[1:]
    while run and read[run[0]].key == "the":
        run = run[1:]
    while len(run) > 1 and country_of(read[run[-1]].text) is not None and not read[run[-1]].text.isupper():
        run = run[:-1]
    if run:
        yield run[0], run[-1]
