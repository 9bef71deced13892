"""The lexicon of organisations: names, acronyms and aliases in several languages, found among the words of copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.recognition.places.name_keys import name_key
from articles.recognition.text import tokens
from articles.recognition.text.tokens import Token

#: Clubs come after all other bodies: "PAS" is a club only where it is nothing else.
FIRST_CLUB = 100_000


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """
    One organisation of the lexicon.

    code:      stable, ours: "sdf-syria"
    acronyms:  the usual one first; written in capitals wherever they count
    names:     the display name first, then aliases in any language
    rank:      its line in the table: of two bodies with one acronym, the earlier is the likelier
    in_sport:  names that mean it in reports on sport alone: the town of a club, "Sporting"
    """

    code: str
    kind: str
    country: str
    acronyms: tuple[str, ...]
    names: tuple[str, ...]
    rank: int
    in_sport: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return (*self.names, *self.in_sport)[0]

    @property
    def acronym(self) -> str:
        return self.acronyms[0] if self.acronyms else ""


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a body: its words folded, each with whether it is possessive and whether it has a capital."""

    words: tuple[tuple[str, bool, bool], ...]
    body: LexiconEntry


@dataclass(frozen=True, slots=True)
class LexiconMatch:
    """Words first..last (inclusive) of a text that name one of these bodies, likeliest first."""

    first: int
    last: int
    end: int
    bodies: tuple[LexiconEntry, ...]
    acronym: bool


def read_lexicon(table: str) -> list[LexiconEntry]:
    """
    The bodies of a table: code, kind, country, acronyms, names, parted by tabs; the last two are lists parted by "|".

    Raises:  ValueError, naming the line, for one with a wrong number of columns or a code that was there before
    """
    bodies: dict[str, LexiconEntry] = {}
    for number, line in enumerate(table.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 5 or columns[0] in bodies or not columns[4].strip():
            raise ValueError(f"Line {number} of the lexicon is wrong: {line[:60]!r}.")
        code, kind, country, acronyms, names = columns
        bodies[code] = LexiconEntry(code, kind, country, _listed(acronyms), _listed(names), number)
    return list(bodies.values())


def read_clubs(table: str) -> list[LexiconEntry]:
    """
    The clubs of a table: country, names in all copy, names in reports on sport, parted by tabs; lists parted by "|".

    Raises:  ValueError, naming the line, for one with a wrong number of columns or without a name
    """
    clubs: dict[str, LexiconEntry] = {}
    for number, line in enumerate(table.splitlines(), 1):
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3 or not "".join(columns[1:]).strip():
            raise ValueError(f"Line {number} of the clubs is wrong: {line[:60]!r}.")
        country, everywhere, in_sport = columns
        club = LexiconEntry("", "club", country, (), _listed(everywhere), FIRST_CLUB + number, _listed(in_sport))
        code = f"club-{country}-{name_key(club.name)}".lower().replace(" ", "-")
        clubs[code] = replace(club, code=code)
    return list(clubs.values())


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


class Lexicon:
    """The bodies, found by name. A name in letters that have case counts only where it is capitalised as printed."""

    def __init__(self, bodies: Iterable[LexiconEntry]) -> None:
        self.bodies = tuple(bodies)
        self.codes = {body.code: body for body in self.bodies}
        self._acronyms: dict[str, list[LexiconEntry]] = defaultdict(list)
        self._names: dict[str, list[LexiconEntry]] = defaultdict(list)
        self._in_sport: dict[str, list[LexiconEntry]] = defaultdict(list)
        #: The names by their first word, the longest first.
        self._opening: dict[str, list[_Name]] = defaultdict(list)
        for body in self.bodies:
            for acronym in body.acronyms:
                self._acronyms[name_key(acronym)].append(body)
            for name in body.names:
                self._enter(name, body)
            for name in body.in_sport:
                self._in_sport[name_key(name)].append(body)
        for entries in self._opening.values():
            entries.sort(key=lambda name: (-len(name.words), name.body.rank))

    def _enter(self, name: str, body: LexiconEntry) -> None:
        self._names[name_key(_bare(name))].append(body)
        parts = tokens.tokenize(_bare(name))
        if parts:
            told = tuple((name_key(part.text), part.possessive, part.capital) for part in parts)
            self._opening[told[0][0]].append(_Name(told, body))

    def named(self, name: str) -> tuple[LexiconEntry, ...]:
        """Bodies of that name or acronym, likeliest first; "the" makes no difference."""
        found = self._names.get(name_key(_bare(name))) or self._acronyms.get(name_key(name)) or []
        return tuple(sorted(set(found), key=lambda body: body.rank))

    def abbreviated(self, acronym: str) -> tuple[LexiconEntry, ...]:
        """Bodies with that acronym, likeliest first."""
        return tuple(sorted(set(self._acronyms.get(name_key(acronym), ())), key=lambda body: body.rank))

    def playing_as(self, name: str) -> tuple[LexiconEntry, ...]:
        """Bodies that reports on sport call so, among them those that all copy does."""
        return tuple(self._in_sport.get(name_key(name), ())) or self.named(name)

    @cached_property
    def of_sport(self) -> Lexicon:
        """The bodies with names of several words that only reports on sport call them by: "Sheffield Wednesday"."""
        named = ((body, tuple(name for name in body.in_sport if " " in name)) for body in self.bodies)
        return Lexicon(replace(body, names=names, in_sport=()) for body, names in named if names)

    def find(self, text: Sequence[Token]) -> list[LexiconMatch]:
        """The longest names from left to right, then acronyms in capitals."""
        hits: list[LexiconMatch] = []
        index = 0
        while index < len(text):
            hit = self._at(text, index)
            if hit is not None:
                hits.append(hit)
                index = hit.last
            index += 1
        return hits

    def _at(self, text: Sequence[Token], index: int) -> LexiconMatch | None:
        if _has_case(text[index].text) and not text[index].capital:
            return None
        key = name_key(text[index].text)
        return self._longest_name_at(text, index, key) or self._acronym_at(text, index, key)

    def _longest_name_at(self, text: Sequence[Token], index: int, key: str) -> LexiconMatch | None:
        matching = [name for name in self._opening.get(key, ()) if _matches(text, index, name)]
        if not matching:
            return None
        longest = matching[0].words
        last = index + len(longest) - 1
        end = text[last].end + (2 if longest[-1][1] else 0)
        bodies = [name.body for name in matching if len(name.words) == len(longest)]
        return LexiconMatch(index, last, end, tuple(dict.fromkeys(bodies)), acronym=False)

    def _acronym_at(self, text: Sequence[Token], index: int, key: str) -> LexiconMatch | None:
        word = text[index]
        bodies = self._acronyms.get(key)
        if bodies and (not _has_case(word.text) or _is_acronym(word.text) or word.text in _spellings(bodies)):
            return LexiconMatch(index, index, word.end, self.abbreviated(key), acronym=True)
        return None


def _has_case(word: str) -> bool:
    return word[:1].lower() != word[:1].upper()


def _spellings(bodies: Iterable[LexiconEntry]) -> set[str]:
    return {acronym for body in bodies for acronym in body.acronyms}


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def _bare(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _matches(text: Sequence[Token], index: int, name: _Name) -> bool:
    """Whether the words from here on are that name, each with a capital where the name has one."""
    if index + len(name.words) > len(text):
        return False
    for offset, (key, possessive, capital) in enumerate(name.words):
        word = text[index + offset]
        if name_key(word.text) != key or (possessive and not word.possessive) or (capital and not word.capital):
            return False
        if offset:
            before, is_possessive = text[index + offset - 1], name.words[offset - 1][1]
            if not (_follows_ending(before, word) if is_possessive else _follows(before, word)):
                return False
    return True


def _follows_ending(before: Token, word: Token) -> bool:
    """Whether a word goes on with a name behind a possessive that is part of it."""
    return word.start - before.end <= 4


def _follows(before: Token, word: Token) -> bool:
    """Whether a word goes on with a name: behind a space or a hyphen."""
    return (
        word.joined
        or word.start - before.end == 1
        or (word.start - before.end in (2, 3) and not before.possessive and not word.opens)
    )
