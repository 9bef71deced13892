"""Capitals made right: names that the wire set in capitals or without any (W42)."""

from __future__ import annotations

import re

from articles.prose import wordlist

#: Small words inside the names of places, in the languages whose names keep them small.
PLACE_PARTICLES = wordlist.of(
    """
    de del della delle di da do das dos du des la las le les los el y e sur sous en am an der bei ob im in the of
    and und et upon on by near zu auf aux au al ad
    """
)
#: And inside the names of people.
PERSON_PARTICLES = wordlist.of(
    """
    van von der den de del della di da do dos das du des la le el y e ten ter te zu zum af av bin ibn bint al
    """
)
#: Words of a name that are written in one way only.
FIXED = {"ii": "II", "iii": "III", "iv": "IV", "jr": "Jr", "jr.": "Jr.", "sr": "Sr", "sr.": "Sr."}
DOTTED = re.compile(r"(?:[^\W\d_]\.)+$")
PIECES = re.compile(r"([\s\-‐/]+)")
APOSTROPHES = "'’ʼ`"


def place(name: str) -> str:
    """
    Repair the capitals of a place.

    In:      as printed: "FORT WASHINGTON", "AIX-EN-PROVENCE", "N'DJAMENA", "Şanlıurfa"
    Out:     "Fort Washington", "Aix-en-Provence", "N'Djamena", "Şanlıurfa"; mixed case stays as it is
    Raises:  nothing
    Rule:    W28, W42
    """
    return _repair(name, PLACE_PARTICLES)


def person(name: str) -> str:
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
    if name.isupper() or name.islower():
        return _repair(name, PERSON_PARTICLES, always=True)
    first, space, last = name.rpartition(" ")
    if (
        space
        and len(last) > 2
        and last.isupper()
        and last.isalpha()
        and last.lower() not in FIXED
        and not first.isupper()
    ):
        return f"{first} {_repair(last, frozenset(), always=True)}"
    return name


def _repair(name: str, particles: frozenset[str], *, always: bool = False) -> str:
    if not (name.isupper() or name.islower()):
        return name
    if not always and len(name) <= 3 and name.isupper():
        return name
    turkish = any(letter in "İĞŞ" for letter in name)
    pieces = PIECES.split(name)
    words = [index for index in range(0, len(pieces), 2) if pieces[index]]
    for index in words:
        inner = index not in (words[0], words[-1])
        pieces[index] = _word(pieces[index], particles if inner else frozenset(), turkish)
    # A particle that opens a person's name is small only when the wire wrote it so; "AL-MUHAJER" is al-Muhajer.
    if particles is PERSON_PARTICLES:
        for index in words[1:-1]:
            if pieces[index].lower() == "al":
                pieces[index] = "al"
    return "".join(pieces)


def _word(word: str, particles: frozenset[str], turkish: bool) -> str:
    small = _lower(word, turkish)
    if small in particles:
        return small
    if small in FIXED:
        return FIXED[small]
    if DOTTED.match(word):
        return word.upper()
    for mark in APOSTROPHES:
        head, found, tail = small.partition(mark)
        if found and len(head) <= 2 and len(tail) > 1:
            return _capital(head, turkish) + mark + _capital(tail, turkish)
    if small.startswith("mc") and len(small) > 3:
        return "Mc" + _capital(small[2:], turkish)
    return _capital(small, turkish)


def _lower(word: str, turkish: bool) -> str:
    if turkish:
        word = word.replace("I", "ı")
    return word.replace("İ", "i").lower()


def _capital(word: str, turkish: bool) -> str:
    if turkish and word[:1] == "i":
        return "İ" + word[1:]
    for index, letter in enumerate(word):
        if letter.isalpha():
            return word[:index] + letter.upper() + word[index + 1 :]
    return word
