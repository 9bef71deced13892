"""Names of people in bylines and credits, with what stands beside them: outlets and places (W40 to W42, W45)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.capitals import repair_person
from articles.reading.prose.credits import full_names
from articles.reading.prose.credits.full_names import FullName
from articles.reading.prose.credits.non_persons import NO_PERSON, continues_name, is_outlet, split_list
from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier
from articles.reading.span import Span
from articles.reading.toolkit.feeds.mail_addresses import blank_addresses

#: Where a list of people certainly ends: markup, a table, another field.
FOREIGN = re.compile(r"[\"“”<>{}\\\[\]]|https?:")
SEPARATOR = re.compile(
    r"\s*(?:[,،;؛/|、，]|(?<=\s)(?:--?|[–—])(?=\s)|&(?!\s+[a-z])|(?<=\s)(?:and|AND|und|et|y|e|ve|û|و|with|avec|con|mit|ed)(?=\s)|"
    # Arabic writes "and" joined to the next name: "أحمد علي وسارة محمد"; some names begin with that letter.
    r"(?<=[^\W\d_]{2}\s)و(?!(?:ليد|سام|فاء|ائل|جدي|سيم|داد|رد|هبي|ديع|حيد|صفي|ليم)\b)(?=[\u0600-\u06ff]{3,}))\s*"
)
#: What parts those who wrote from those who helped them.
WITH = re.compile(r"(?P<comma>[,;])?(?<=[\s,;])\s*(?:with|avec|con|mit|com|met|med)\s+$", re.IGNORECASE)
IN_PLACE = re.compile(r"\s+(?:in|at|near|outside|aboard|from|à|en|em|a|aus|li|من|في|لە)\s+(?:the\s+)?", re.IGNORECASE)
#: The same as a part of its own, behind a comma: "Ann Poe, in Erbil, and Max Low, in Baghdad".
PLACE_ALONE = re.compile(r"(?:in|at|near|from|à|en|em|aus|li|من|في|لە)\s+(?:the\s+)?(?=[^\W\d_a-z])(?=.{2,40}$)")
#: What closes a name with a full stop of its own: "Ann Poe, Jr.", "Joe S."
ABBREVIATED = re.compile(r"\s(?:[JS]r|[A-Z])$")
JUNIOR = re.compile(r",(?=\s+[JS]r\b)")
#: What may follow a name and a comma, and is no other person.
TITLES = frozenset({"II", "III", "IV", "Ph.D", "PhD", "M.D", "MD", "Esq", "MP", "OBE", "CBE"})
FOR_OUTLET = re.compile(r"\s+(?:for|of|with)\s+(?:the\s+)?(?=[^\W\d_a-z])")
#: No longer words behind a name say whom somebody writes for.
LONGEST_OUTLET = 60
#: No place behind a name has more words.
PLACE_WORDS = 5
POSSESSIVE = re.compile(r"(.{2,30}?)['’]s\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class CreditedNames:
    """
    Who a byline or credit names.

    credits:   the people, in order
    whole:     whether every word was understood
    cut:       whether it is only what no longer is prose, markup or a quotation, that was not
    read:      how many characters were understood, when not all were
    outlets:   names that are no people: agencies, "staff"
    """

    credits: tuple[CreditedPerson, ...]
    whole: bool
    read: int
    outlets: tuple[str, ...] = ()
    cut: bool = False


def find_credited(words: str, role: Role) -> CreditedNames:
    """
    Read a list of people.

    In:      "Jane Doe in Erbil, John Roe and BBC Verify's Ann Poe, Reuters", and what they did
    Out:     the people with their places and outlets; what is no person is kept as an outlet
    Raises:  nothing
    Rule:    W40, W41, W42; a place belongs to every name since the place before it (W45)
    """
    words = blank_addresses(words)
    foreign = FOREIGN.search(words)
    limit = foreign.start() if foreign else len(words)
    text = JUNIOR.sub(" ", words[: min(limit, 2000)])
    crowd = _Crowd(role)
    position = 0
    whole = True
    for start, end in _segments(text):
        segment = _bare(text, start, end)
        if not segment:
            continue
        if (joined := WITH.search(text, max(0, start - 10), start)) is not None:
            crowd.part(apart=bool(joined["comma"]))
        understood = crowd.take(segment)
        if understood >= 0:
            position = start + text[start:end].find(segment[:1]) + understood
        if understood < len(segment):
            whole = False
            break
    ended = limit >= len(words.rstrip(' .)"”'))
    return CreditedNames(tuple(crowd.credits), whole and ended, position, tuple(crowd.outlets), cut=whole and not ended)


def _segments(text: str) -> list[Span]:
    cuts = [0]
    for separator in SEPARATOR.finditer(text):
        cuts += [separator.start(), separator.end()]
    cuts.append(len(text))
    return [Span(cuts[index], cuts[index + 1]) for index in range(0, len(cuts), 2)]


def _bare(text: str, start: int, end: int) -> str:
    """A segment without the marks around it, but with the full stop of "Ann Poe Jr."."""
    segment = text[start:end].strip(" ,:;–—-\n\t.")
    stopped = text.startswith(f"{segment}.", text.find(segment, start))
    return f"{segment}." if stopped and ABBREVIATED.search(segment) else segment


@dataclass(slots=True)
class _Crowd:
    """
    The people of a list while it is read.

    outlets:  names that are no people
    waiting:  the first of the people who have no place yet
    """

    role: Role
    credits: list[CreditedPerson] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    waiting: int = 0

    def take(self, segment: str) -> int:
        """Take in what stands between two commas; how many of its characters were understood, or -1 for none."""
        owner, words = _owned(segment)
        if self._says_more(words):
            return len(segment)
        named = full_names.read_full_name(words)
        name, outlet = split_list(named.name)
        certain = outlet or named.glued or IN_PLACE.match(named.rest)
        if not name or (not certain and (is_outlet(words) or continues_name(named.rest))):
            return self._outlet(words)
        if is_outlet(name):
            return self._outlet(name)
        behind = self._person(replace(named, name=name), owner, outlet)
        return len(segment) - len(named.rest) + behind

    def part(self, *, apart: bool) -> None:
        """Several before "with", or with a comma, have no part in the place behind it: "A and B, with C in X"."""
        if apart or len(self.credits) - self.waiting > 1:
            self.waiting = len(self.credits)

    def _says_more(self, words: str) -> bool:
        """Whether words only say more of the people before, and were taken in: a country, a title, where they are."""
        if not self.credits:
            return False
        settled = bool(self.credits[-1].place)
        if settled and not is_outlet(words) and _continues_place(words, self.credits):
            self._say_more_of_place(words)
            return True
        if words.strip(".") in TITLES:
            return True
        alone = None if settled else PLACE_ALONE.match(words)
        if alone is not None:
            self._settle(words[alone.end() :])
        return alone is not None

    def _person(self, named: FullName, owner: str, outlet: str) -> int:
        """Take in somebody; how many characters behind the name were understood."""
        rest = named.rest
        behind = FOR_OUTLET.match(rest)
        if behind is not None and " " in named.name and len(rest) < LONGEST_OUTLET:
            outlet, rest = rest[behind.end() :].strip(), ""
        name = repair_person(" ".join(named.name.split()))
        self.credits.append(CreditedPerson(name, self.role, outlet=owner or outlet))
        place = IN_PLACE.match(rest)
        if place is not None and not named.glued:
            return self._stands(rest, place.end())
        return 0 if rest.strip(" .") else len(named.rest)

    def _stands(self, rest: str, at: int) -> int:
        """Take in the place that stands there behind a name; how many characters behind the name were understood."""
        where, cut = full_names.unglue(rest[at:])
        printed = where.split(" for ")[0].strip(" .()*")
        if not printed[:1].isalpha() or printed[:1].islower() or len(printed.split()) > PLACE_WORDS:
            return 0
        self._settle(printed)
        return at + len(where) if cut else len(rest)

    def _settle(self, place: str) -> None:
        """Give a place to everybody since the place before it."""
        for index in range(self.waiting, len(self.credits)):
            self.credits[index] = replace(self.credits[index], place=_dotted(place))
        self.waiting = len(self.credits)

    def _say_more_of_place(self, words: str) -> None:
        """Add the country to the place of everybody who shares it: "Ann Poe and Max Low in Erbil, Iraq"."""
        place = self.credits[-1].place
        for index in range(len(self.credits) - 1, -1, -1):
            if self.credits[index].place != place:
                return
            self.credits[index] = replace(self.credits[index], place=f"{place}, {_dotted(words)}")

    def _outlet(self, words: str) -> int:
        """
        Take in words that name an outlet; how many characters of them were understood, or -1 for none.

        An outlet belongs to the names before it that have none; without names it stands alone.
        """
        kept = full_names.unglue(" ".join(words.split(" ")[:8]))[0].split(" ")
        outlet = " ".join(kept)
        if not is_outlet(outlet):
            if not (kept[1:] and kept[1].lower().strip(".") in NO_PERSON):
                return -1
            outlet = " ".join(kept[:2])
        self.outlets.append(outlet)
        self.credits = [replace(credit, outlet=credit.outlet or outlet) for credit in self.credits]
        return len(outlet)


def _owned(words: str) -> tuple[str, str]:
    """The agency whose writer the words name, and the words behind it: "BBC Verify's Ann Poe"; "" for nobody's."""
    owner = POSSESSIVE.match(words)
    if owner is None or not is_known_agency(owner[1].split()[0]):
        return "", words
    return owner[1], words[owner.end() :]


def _dotted(place: str) -> str:
    """A place whose last full stop was taken for the sentence's: "Washington, D.C" is "Washington, D.C."."""
    return f"{place}." if re.search(r"(?:^|[\s.])[A-Z]\.[A-Z]$", place) else place


def _continues_place(words: str, found: list[CreditedPerson]) -> bool:
    """Whether what follows a place is another: "in LONDON and NEW YORK", "Ann Poe in Erbil and Beirut"."""
    alone = is_known_qualifier(words) or " " not in words and all(" " in credit.name for credit in found)
    return alone or (words.isupper() and found[-1].place.isupper() and not found[-1].name.isupper())
