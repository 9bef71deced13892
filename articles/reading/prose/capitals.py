"""Capitals made right: names that the wire set in capitals or without any (W42)."""

from __future__ import annotations

import re

from articles.reading.prose.vocabulary.word_list import word_set

#: Small words inside the names of places, in the languages whose names keep them small.
PLACE_PARTICLES = word_set(
    """
    de del della delle di da do das dos du des la las le les los el y e sur sous en am an der bei ob im in the of
    and und et upon on by near zu auf aux au al ad
    """
)
#: And inside the names of people.
PERSON_PARTICLES = word_set(
    """
    van von der den de del della di da do dos das du des la le el y e ten ter te zu zum af av bin ibn bint al
    """
)
#: Words of a name that are written in one way only.
FIXED = {"ii": "II", "iii": "III", "iv": "IV", "jr": "Jr", "jr.": "Jr.", "sr": "Sr", "sr.": "Sr."}
DOTTED = re.compile(r"(?:[^\W\d_]\.)+$")
PIECES = re.compile(r"([\s\-‐/]+)")
APOSTROPHES = "'’ʼ`"
#: Capitals that say a name is Turkish, whose small i and dotless ı are two letters.
TURKISH = frozenset("İĞŞ")
#: A place in so few capitals may be an abbreviation.
SHORT = 3


def repair_place(name: str) -> str:
    """
    Repair the capitals of a place.

    In:      as printed: "FORT WASHINGTON", "AIX-EN-PROVENCE", "N'DJAMENA", "Şanlıurfa"
    Out:     "Fort Washington", "Aix-en-Provence", "N'Djamena", "Şanlıurfa"; mixed case stays as it is
    Raises:  nothing
    Rule:    W28, W42
    """
    return _repair(name, PLACE_PARTICLES)


def repair_person(name: str) -> str:
    """
    Repair the capitals of a person.

    In:      as printed: "NAILENE VAN DER BERG", "JOHN J. MCGUIRE", "ted d'afflisio", "John J. Catherine"
    Out:     "Nailene van der Berg", "John J. McGuire", "Ted D'Afflisio", "John J. Catherine"
    Raises:  nothing
    Rule:    W42: only names all in capitals, or all in small letters, are repaired; a surname alone in capitals
             ("Jane DOE") counts as one, and initials alone ("KGA") as none
    """
    if name.isupper() and name.isalpha() and len(name) <= 4:
        return name
    if _tells_nothing(name):
        return _repair(name, PERSON_PARTICLES, always=True)
    first, _, last = name.rpartition(" ")
    if first and not first.isupper() and _is_surname_in_capitals(last):
        return f"{first} {_repair(last, frozenset(), always=True)}"
    return name


def _is_surname_in_capitals(word: str) -> bool:
    """Whether a word in capitals is no initials and no "III"."""
    return len(word) > 2 and word.isupper() and word.isalpha() and word.lower() not in FIXED


def _repair(name: str, particles: frozenset[str], *, always: bool = False) -> str:
    if not _tells_nothing(name) or (not always and name.isupper() and len(name) <= SHORT):
        return name
    turkish = not TURKISH.isdisjoint(name)
    pieces = PIECES.split(name)
    words = [index for index in range(0, len(pieces), 2) if pieces[index]]
    for index in words:
        inner = index not in (words[0], words[-1])
        pieces[index] = _word(pieces[index], particles if inner else frozenset(), turkish=turkish)
    return "".join(pieces)


def _tells_nothing(name: str) -> bool:
    """Whether all of a name is in capitals, or all of it in small letters."""
    return name.isupper() or name.islower()


def _word(word: str, particles: frozenset[str], *, turkish: bool) -> str:
    small = _lower(word, turkish=turkish)
    if small in particles:
        return small
    if small in FIXED:
        return FIXED[small]
    if DOTTED.match(word):
        return word.upper()
    for mark in APOSTROPHES:
        head, found, tail = small.partition(mark)
        if found and len(head) <= 2 and len(tail) > 1:
            return _capital(head, turkish=turkish) + mark + _capital(tail, turkish=turkish)
    if small.startswith("mc") and len(small) > 3:
        return "Mc" + _capital(small[2:], turkish=turkish)
    return _capital(small, turkish=turkish)


def _lower(word: str, *, turkish: bool) -> str:
    if turkish:
        word = word.replace("I", "ı")
    return word.replace("İ", "i").lower()


def _capital(word: str, *, turkish: bool) -> str:
    if turkish and word[:1] == "i":
        return "İ" + word[1:]
    for index, letter in enumerate(word):
        if letter.isalpha():
            return word[:index] + letter.upper() + word[index + 1 :]
    return word
