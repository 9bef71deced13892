"""Names of people in bylines and credits, with what stands beside them: outlets and places (W40 to W42, W45)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.draft import Credit, Role
from articles.prose import agencies, capitals, desks, qualifiers, wordlist

#: Capitalised words that follow "By" and begin no name (W44).
NO_NAME = wordlist.of(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july september
    october november december contrast comparison then now today tomorrow yesterday noon midnight midday dawn dusk
    morning evening night early late mid next last this that these those the a an all any some most far such its his
    her their our my your law order default design chance popular invitation request virtue way end nature using
    making taking being having doing going not no one two three four five six seven eight nine ten hundreds
    thousands year week month christmas easter ramadan summer winter spring autumn which who whom whose what when
    where while since because if
    """
)
PARTICLES = capitals.PERSON_PARTICLES | {
    "dos",
    "san",
    "mac",
    "ud",
    "ur",
    "abu",
    "umm",
    "ould",
    "bint",
    "mir",
    "ap",
    "ab",
}

WORD = re.compile(r"[^\W_][\w.'’ʼ`\-‐]*")
GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-Z])")
PREFIXES = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|D|Al|El|Ben|Ibn|Da|Del|San|Ma)$")
#: Where a list of people certainly ends: markup, a table, another field.
FOREIGN = re.compile(r"[\"“”<>{}\\\[\]]|https?:")
SEPARATOR = re.compile(
    r"\s*(?:[,،;؛/|]|(?<=\s)(?:--?|[–—])(?=\s)|&(?!\s+[a-z])|(?<=\s)(?:and|AND|und|et|y|e|ve|û|و|with|avec|con|mit|ed)(?=\s)|"
    # Arabic writes "and" joined to the next name: "أحمد علي وسارة محمد"; some names begin with that letter.
    r"(?<=[^\W\d_]{2}\s)و(?!(?:ليد|سام|فاء|ائل|جدي|سيم|داد|رد|هبي|ديع|حيد|صفي|ليم)\b)(?=[\u0600-\u06ff]{3,}))\s*"
)
IN_PLACE = re.compile(r"\s+(?:in|at|near|outside|aboard|from|à|en|em|a|aus|li|من|في|لە)\s+(?:the\s+)?", re.IGNORECASE)
#: The same as a part of its own, behind a comma: "Ann Poe, in Erbil, and Max Low, in Baghdad".
PLACE_ALONE = re.compile(r"(?:in|at|near|from|à|en|em|aus|li|من|في|لە)\s+(?:the\s+)?(?=[^\W\d_a-z])(?=.{2,40}$)")
#: What closes a name with a full stop of its own: "Ann Poe, Jr.", "Joe S."
ABBREVIATED = re.compile(r"\s(?:[JS]r|[A-Z])$")
JUNIOR = re.compile(r",(?=\s+[JS]r\b)")
#: What may follow a name and a comma, and is no other person.
TITLES = frozenset({"II", "III", "IV", "Ph.D", "PhD", "M.D", "MD", "Esq", "MP", "OBE", "CBE"})
#: Words that end a name even where letters have no case, or all are capitals.
ENDS_NAME = frozenset({"in", "at", "from", "near", "for", "من", "في", "لە"})
FOR_OUTLET = re.compile(r"\s+(?:for|of|with)\s+(?:the\s+)?(?=[^\W\d_a-z])")
ARTICLED = re.compile(r"(?:al|el|ul|uz|d|ad|as|ash|an)[-'’]")
POSSESSIVE = re.compile(r"(.{2,30}?)['’]s\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class People:
    """
    Who a byline or credit names.

    credits:   the people, in order
    whole:     whether every word was understood
    cut:       whether it is only what no longer is prose, markup or a quotation, that was not
    read:      how many characters were understood, when not all were
    outlets:   names that are no people: agencies, "staff"
    """

    credits: tuple[Credit, ...]
    whole: bool
    read: int
    outlets: tuple[str, ...] = ()
    cut: bool = False


def find(words: str, role: Role) -> People:
    """
    Read a list of people.

    In:      "Jane Doe in Erbil, John Roe and BBC Verify's Ann Poe, Reuters", and what they did
    Out:     the people with their places and outlets; what is no person is kept as an outlet
    Raises:  nothing
    Rule:    W40, W41, W42; a place belongs to every name since the place before it (W45)
    """
    foreign = FOREIGN.search(words)
    limit = foreign.start() if foreign else len(words)
    text = JUNIOR.sub(" ", words[: min(limit, 2000)])
    found: list[Credit] = []
    outlets: list[str] = []
    waiting = 0  # the first of the names that have no place yet
    position = 0
    whole = True
    for start, end in _segments(text):
        segment = text[start:end].strip(" ,:;–—-\n\t.")
        if text.startswith(f"{segment}.", text.find(segment, start)) and ABBREVIATED.search(segment):
            segment += "."
        if not segment:
            continue
        understood = _segment(segment, role, found, outlets, waiting)
        if understood < 0:
            whole = False
            break
        position = start + text[start:end].find(segment[:1]) + understood
        if found and found[-1].place:
            waiting = len(found)
        if understood < len(segment):
            whole = False
            break
    ended = limit >= len(words.rstrip(' .)"”'))
    return People(tuple(found), whole and ended, position, tuple(outlets), cut=whole and not ended)


def _segments(text: str) -> list[tuple[int, int]]:
    cuts = [0]
    for separator in SEPARATOR.finditer(text):
        cuts += [separator.start(), separator.end()]
    cuts.append(len(text))
    return [(cuts[index], cuts[index + 1]) for index in range(0, len(cuts), 2)]


def _segment(segment: str, role: Role, found: list[Credit], outlets: list[str], waiting: int) -> int:
    """Take one part between commas in; how many of its characters were understood, or -1 when it is no such part."""
    outlet = ""
    possessive = POSSESSIVE.match(segment)
    offset = 0
    if possessive is not None and agencies.known(possessive[1].split()[0]):
        outlet, offset = possessive[1], possessive.end()
    words = segment[offset:]
    if found and found[-1].place and not desks.is_outlet(words) and _continues_place(words, found):
        _say_more_of_place(found, words)
        return len(segment)
    if found and words.strip(".") in TITLES:
        return len(segment)
    if found and not found[-1].place and (alone := PLACE_ALONE.match(words)) is not None:
        for index in range(waiting, len(found)):
            found[index] = replace(found[index], place=_dotted(words[alone.end() :]))
        return len(segment)
    name, rest, glued = _name(words)
    place = IN_PLACE.match(rest)
    name, tail = desks.parted(name)
    if not name or (not (glued or place or tail) and (desks.is_outlet(words) or desks.goes_on(rest))):
        return _outlet(words, found, outlets)
    if desks.is_outlet(name):
        return _outlet(name, found, outlets)
    if (behind := FOR_OUTLET.match(rest)) is not None and " " in name and len(rest) < 60:
        tail, rest = rest[behind.end() :].strip(), ""
    found.append(Credit(capitals.person(" ".join(name.split())), role, outlet=outlet or tail))
    if glued or not place:
        return len(segment) - len(rest) if rest.strip(" .") else len(segment)
    where, cut = _unglued(rest[place.end() :])
    printed = where.split(" for ")[0].strip(" .()*")
    if not printed[:1].isalpha() or printed[:1].islower() or len(printed.split()) > 5:
        return len(segment) - len(rest)
    for index in range(waiting, len(found)):
        found[index] = replace(found[index], place=_dotted(printed))
    return len(segment) - len(rest) + place.end() + len(where) if cut else len(segment)


def _say_more_of_place(found: list[Credit], words: str) -> None:
    """Add the country to the place of everybody who shares it: "Ann Poe and Max Low in Erbil, Iraq"."""
    place = found[-1].place
    for index in range(len(found) - 1, -1, -1):
        if found[index].place != place:
            return
        found[index] = replace(found[index], place=f"{place}, {_dotted(words)}")


def _dotted(place: str) -> str:
    """A place whose last full stop was taken for the sentence's: "Washington, D.C" is "Washington, D.C."."""
    return f"{place}." if re.search(r"(?:^|[\s.])[A-Z]\.[A-Z]$", place) else place


def _unglued(words: str) -> tuple[str, bool]:
    """Words up to the sentence that lost its space before it."""
    kept: list[str] = []
    for word in words.split(" "):
        head, glued = _unglue(word)
        kept.append(head)
        if glued:
            return " ".join(kept), True
    return " ".join(kept), False


def _name(words: str) -> tuple[str, str, bool]:
    """
    The name that words begin with, what is left behind it, and whether prose is glued to it.

    ("", words, False) when they begin with no name.
    """
    taken = 0
    count = capitals_seen = 0
    glued = False
    for match in WORD.finditer(words):
        if words[taken : match.start()].strip():
            break
        word, glued = _unglue(match[0])
        lower = word.lower().strip(".")
        if not count and lower in NO_NAME:
            return "", words, False
        if word[0].isdigit() or (count and lower in ENDS_NAME):
            break
        if word[0].upper() == word[0].lower() or word[0].isupper():
            capitals_seen += 1
        elif lower not in PARTICLES and not ARTICLED.match(lower):
            break
        count += 1
        taken = match.start() + len(word)
        if glued:
            break
    name = words[:taken].strip()
    last = name.split(" ")[-1]
    if not capitals_seen or count > 6 or (last.islower() and last in PARTICLES):
        return "", words, False
    return name.rstrip("-"), words[taken:], glued


def _unglue(word: str) -> tuple[str, bool]:
    """A word without the sentence that lost its space before it: "BootyGo" is "Booty"."""
    for cut in GLUED.finditer(word):
        head = word[: cut.start()]
        if not PREFIXES.search(head) and "-" not in head[-4:]:
            return head, True
    return word, False


def _outlet(words: str, found: list[Credit], outlets: list[str]) -> int:
    """
    Take in words that name an outlet; how many characters of them were understood, or -1 for none.

    An outlet belongs to the names before it that have none; without names it stands alone.
    """
    kept = _unglued(" ".join(words.split(" ")[:8]))[0].split(" ")
    outlet = " ".join(kept)
    if not desks.is_outlet(outlet):
        first = " ".join(kept[:2])
        if not (kept[1:] and kept[1].lower().strip(".") in desks.NO_PERSON):
            return -1
        outlet = first
    outlets.append(outlet)
    for index, credit in enumerate(found):
        if not credit.outlet:
            found[index] = replace(credit, outlet=outlet)
    return len(outlet)


def _continues_place(words: str, found: list[Credit]) -> bool:
    """Whether what follows a place is another: "in LONDON and NEW YORK", "Ann Poe in Erbil and Beirut"."""
    alone = qualifiers.known(words) or " " not in words and all(" " in credit.name for credit in found)
    return alone or (words.isupper() and found[-1].place.isupper() and not found[-1].name.isupper())
