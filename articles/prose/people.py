"""Names of people in bylines and credits, with what stands beside them: outlets and places (W40 to W42, W45)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.draft import Credit, Role
from articles.prose import agencies, capitals, qualifiers, wordlist

#: Words that only what is no person has in its name (W41).
NO_PERSON = wordlist.of(
    """
    agencies agency analytics associates association authority bank board borders bureau bureaus bureaux center
    centre college commission committee company corp corporation correspondent correspondents council department
    desk division editor editors enterprise enterprises foundation group handout house inc institute international
    investment journalists limited llc ltd magazine managers media ministry network news newspaper newsroom newsdesk
    office organisation organization personnel photographer photographers plc pool press producer publications
    reporter reporters reports research securities service services society staff str stringer stringers team times
    tribune university web wire wires writer writers freelance contributor contributors columnist columnists chief
    politics political economics business sports science financial technology diplomatic senior special specialist
    analyst redaktion rédaction redacción redazione redação muhabiri servisi
    """
)
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
FOREIGN = re.compile(r"[\"“”<>{}\\|\[\]]|https?:")
SEPARATOR = re.compile(
    r"\s*(?:[,،;؛/]|&(?!\s+[a-z])|(?<=\s)(?:and|AND|und|et|y|e|ve|û|و|with|ed)(?=\s)|"
    # Arabic writes "and" joined to the next name: "أحمد علي وسارة محمد"; some names begin with that letter.
    r"(?<=[^\W\d_]{2}\s)و(?!(?:ليد|سام|فاء|ائل|جدي|سيم|داد|رد|هبي|ديع|حيد|صفي|ليم)\b)(?=[\u0600-\u06ff]{3,}))\s*"
)
IN_PLACE = re.compile(r"\s+(?:in|at|à|en|em|a|aus|li|from|IN|من|في|لە)\s+(?=[^\W\d_a-z])")
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
    text = words[: min(limit, 2000)]
    found: list[Credit] = []
    outlets: list[str] = []
    waiting = 0  # the first of the names that have no place yet
    position = 0
    whole = True
    for start, end in _segments(text):
        segment = text[start:end].strip(" .,:;–—-\n\t")
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
    place = IN_PLACE.search(segment, offset)
    words = segment[offset : place.start()] if place else segment[offset:]
    where = segment[place.end() :] if place else ""
    if found and not place and (qualifiers.known(words) or _continues_place(words, found)) and found[-1].place:
        found[-1] = replace(found[-1], place=f"{found[-1].place}, {words}")
        return len(segment)
    name, rest = _name(words)
    if not name or is_outlet(words) or _goes_on_as_outlet(rest):
        return _outlet(words, found, outlets)
    name, tail = _without_outlet(name)
    if is_outlet(name):
        return _outlet(name, found, outlets) if rest else _outlet(words, found, outlets)
    found.append(Credit(capitals.person(name), role, outlet=outlet or tail))
    if rest.strip(" ."):
        return offset + len(words) - len(rest)
    if place:
        where, glued = _unglue(where)
        where = where.split(" for ")[0].strip(" .()")
        if len(where.split()) > 5:
            return place.start()
        for index in range(waiting, len(found)):
            found[index] = replace(found[index], place=where)
        if glued:
            return place.end() + len(where)
    return len(segment)


def _name(words: str) -> tuple[str, str]:
    """The name that words begin with, and what is left behind it; ("", words) when they begin with none."""
    taken = 0
    capitals_seen = 0
    for match in WORD.finditer(words):
        if words[taken : match.start()].strip():
            break
        word, glued = _unglue(match[0])
        lower = word.lower().strip(".")
        if capitals_seen == 0 and lower in NO_NAME:
            return "", words
        if word[0].isdigit():
            break
        if word[0].upper() == word[0].lower() or word[0].isupper():
            capitals_seen += 1
        elif lower not in PARTICLES and not re.match(r"(?:al|el|d|ad|as|ash|an)[-'’]", lower):
            break
        taken = match.start() + len(word)
        if glued:
            break
    name = words[:taken].strip()
    last = name.split(" ")[-1] if name else ""
    if not capitals_seen or len(name.split()) > 6 or (last.islower() and last in PARTICLES):
        return "", words
    return name.rstrip("-"), words[taken:]


def _unglue(word: str) -> tuple[str, bool]:
    """A word without the sentence that lost its space before it: "BootyGo" is "Booty"."""
    for cut in GLUED.finditer(word):
        head = word[: cut.start()]
        if not PREFIXES.search(head) and "-" not in head[-4:]:
            return head, True
    return word, False


def _without_outlet(name: str) -> tuple[str, str]:
    """A name without the agency that follows it uncommaed: "Brad Smith Reuters"."""
    words = name.split()
    for count in (1, 2, 3):
        if len(words) - count >= 2 and agencies.known(" ".join(words[-count:])):
            return " ".join(words[:-count]), " ".join(words[-count:])
    return name, ""


def is_outlet(words: str) -> bool:
    """Whether words name an agency, a desk or a job, and no person (W41)."""
    if agencies.known(words) or (words.split() and words.split()[0].isupper() and agencies.known(words.split()[0])):
        return True
    parts = {part.lower() for part in re.findall(r"[^\W\d_]+", words[:80])}
    return bool(parts & NO_PERSON) and len(words.split()) <= 7


def _goes_on_as_outlet(rest: str) -> bool:
    """Whether the word behind what looks like a name says that it is none: "Acme staff"."""
    return rest.split(" ", 2)[1:2] != [] and rest.split(" ", 2)[1].lower().strip(".") in NO_PERSON


def _outlet(words: str, found: list[Credit], outlets: list[str]) -> int:
    """
    Take in words that name an outlet; how many characters of them were understood, or -1 for none.

    An outlet belongs to the names before it that have none; without names it stands alone.
    """
    kept: list[str] = []
    for word in words.split(" ")[:8]:
        head, glued = _unglue(word)
        kept.append(head)
        if glued:
            break
    outlet = " ".join(kept)
    if not is_outlet(outlet):
        first = " ".join(kept[:2])
        if not (kept[1:] and kept[1].lower().strip(".") in NO_PERSON):
            return -1
        outlet = first
    outlets.append(outlet)
    for index, credit in enumerate(found):
        if not credit.outlet:
            found[index] = replace(credit, outlet=outlet)
    return len(outlet)


def _continues_place(words: str, found: list[Credit]) -> bool:
    """Whether capitals after a place in capitals are another place: "in LONDON and PARIS"."""
    return words.isupper() and found[-1].place.isupper() and not found[-1].name.isupper()
