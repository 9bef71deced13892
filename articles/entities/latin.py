"""Names in copy whose script has capitals: every rule asked, then each stretch of text decided once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.entities import chunks, definitions, openings, patterns, people, surfaces, words, works
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


#: From this weight on a name of several words is that of a place beyond doubt.
PLAIN = 350
LINKED = 300
LINKS = frozenset(
    "de do da dos das del della di du des la las los le les of the sur upon on am an der im in al el y e".split()
)
STATES = frozenset(
    """Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb.
    Nev. Okla. Ore. Pa. Penn. Tenn. Tex. Vt. Va. Wash. Wis. Wyo. Ont. Que. N.H. N.J. N.M. N.Y. N.C. N.D. R.I. S.C. S.D.
    W.Va. D.C. B.C. P.E.I. Alta. Sask. Man. Nfld. N.S. N.B. N.S.W.""".split()
)
#: The same as post offices write them; only behind a comma, in capitals.
POSTAL = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW QLD VIC TAS""".split()
)


def find(printed: str, text: str, tagged: Sequence[Tagged], known: Known) -> list[Claim]:
    """
    The places and organisations that a text names.

    In:      copy as printed, and with its case repaired; what the model says of it; what is known beforehand
    Out:     claims in order of the text, none overlapping another
    Raises:  nothing
    """
    read = words.read(text)
    runs = list(chunks.find(read))
    tagged_people = {(one.start, one.end) for one in tagged if one.label == "PERSON"}
    named = people.find(read, runs, tagged_people, known.first_names, lambda name: known.weight_of(name)[0] >= PLAIN)
    sure = [
        *openings.find(printed),
        *_defined(text),
        *_places(read, runs, known),
        *_abbreviated(read),
        *_listed(read, known.lexicon),
        *patterns.bodies(read, runs, known.first_names),
        *works.find(text),
        *patterns.places(read, runs, known.first_names),
        *_people(read, named),
    ]
    settled = [_articled(claim, text, read) for claim in settle(sure)]
    taken = {position for claim in settled for position in range(claim.start, claim.end)}
    units = list(_units(read, runs, tagged, taken, known))
    bodies = _short_forms(text, settled)
    weighed = surfaces.weigh(units, read, named, known.first_names, known.weight_of, bodies)
    return settled + [claim for surface in weighed.values() for claim in _claims(surface, text, read)]


def _short_forms(text: str, settled: Sequence[Claim]) -> set[str]:
    """What organisations named in full are called for short: without their legal form, and by their first word."""
    forms: set[str] = set()
    for claim in settled:
        if claim.sort is Sort.BODY and claim.by != "dateline":
            parts = text[claim.start : claim.end].split()
            if len(parts) > 1 and parts[0][:1].isupper() and parts[0].lower() not in OPENERS | {"the"}:
                forms.add(parts[0])
            while len(parts) > 1 and parts[-1].rstrip(".,").lower() in patterns.LEGAL:
                parts.pop()
                forms.add(" ".join(parts).rstrip(","))
    return forms


def _articled(claim: Claim, text: str, read: Sequence[Word]) -> Claim:
    """An organisation with the "The" that is part of its name: capitalised where no sentence begins."""
    start = claim.start - 4
    if claim.sort is not Sort.BODY or start < 0 or text[start : claim.start] != "The ":
        return claim
    opens = next((word.opens for word in read if word.start == start), True)
    return claim if opens else replace(claim, start=start)


def _claims(surface: surfaces.Surface, text: str, read: Sequence[Word]) -> Iterator[Claim]:
    sort = surface.sort
    if sort in (Sort.PLACE, Sort.BODY) and surface.scores[sort] >= 1.0:
        weight = min(0.95, 0.5 + surface.margin / 8)
        for first, last in surface.mentions:
            yield _articled(Claim(read[first].start, read[last].end, sort, weight, "weighed"), text, read)


def _places(read: Sequence[Word], runs: Sequence[Chunk], known: Known) -> Iterator[Claim]:
    """Names of several words that the gazetteer knows, the longest in each run first; small words may stand within."""
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        first = run.first
        if (
            following is not None
            and following.first - run.last in (2, 3)
            and _is_linked(read, run.last, following.first)
        ):
            name = " ".join(word.text for word in read[run.first : following.first + 1])
            if known.weight_of(name)[0] >= LINKED:
                yield Claim(read[run.first].start, read[following.first].end, Sort.PLACE, 0.9, "gazetteer")
        while first < run.last:
            for last in range(min(run.last, first + 3), first, -1):
                weight, kind = known.weight_of(" ".join(word.text for word in read[first : last + 1]))
                if (weight >= PLAIN or kind == "country") and _means_place(read, first, last, known):
                    yield Claim(read[first].start, read[last].end, Sort.PLACE, 0.85, "gazetteer")
                    first = last
                    break
            first += 1


def _is_linked(read: Sequence[Word], last: int, first: int) -> bool:
    """Whether only small words that belong to names of places part two runs: "Rio de Janeiro", "Stratford upon Avon"."""
    between = read[last + 1 : first + 1]
    return all(word.joined for word in between) and all(word.text in LINKS for word in between[:-1])


def _means_place(read: Sequence[Word], first: int, last: int, known: Known) -> bool:
    """Whether words that are a place's name are meant so: no person's ("Al Gore"), no feast's ("St. Patrick's Day")."""
    if " ".join(word.key for word in read[first : last + 1]) in patterns.NOT_PLACES:
        return False
    following = read[last + 1] if last + 1 < len(read) else None
    if following is not None and read[last].possessive and following.key == "day":
        return False
    before = read[first - 1] if first else None
    return not (before is not None and read[first].joined and before.key in people.TITLES)


def _abbreviated(read: Sequence[Word]) -> Iterator[Claim]:
    """States in the abbreviations of American copy, behind a comma, a bracket or a party's letter: "R-Miss."."""
    for index, word in enumerate(read):
        before = read[index - 1] if index else None
        if before is None or before.text.isdigit():
            continue
        behind_comma = before.capital and word.start - before.end == 2 and not word.opens
        dotted = word.text in STATES and (not word.joined or "." in word.text[:-1])
        if dotted or (word.text in POSTAL and behind_comma):
            yield Claim(word.start, word.end, Sort.PLACE, 0.9, "abbreviation")


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
            if first < last and one.label in ("GPE", "LOC") and known.weight_of(read[last].text)[1] == "country":
                if not known.weight_of(" ".join(word.text for word in read[first : last + 1]))[0]:
                    first = last  # "Depression Ireland"
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
    while run and ((read[run[0]].opens and read[run[0]].key in OPENERS) or read[run[0]].key in ("the", "no.")):
        run = run[1:]
    while len(run) > 1 and read[run[0]].key in patterns.TITLES_BEFORE:
        run = run[1:]
    if len(run) > 1 and read[run[-1]].key in people.TITLES:
        return  # "Deputy Works Minister"
    while len(run) > 1 and country_of(read[run[-1]].text) is not None and not read[run[-1]].text.isupper():
        run = run[:-1]
    if run:
        yield run[0], run[-1]


def is_latin(text: str) -> bool:
    """Whether most letters of a text are Latin; its beginning tells."""
    letters = [letter for letter in text[:2000] if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)
