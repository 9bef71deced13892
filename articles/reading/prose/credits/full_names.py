"""The full name of a person at the beginning of some words, and where prose is glued to it (W40, W42, W44)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.prose.capitals import PERSON_PARTICLES
from articles.reading.prose.vocabulary.word_list import word_set

#: Capitalised words that follow "By" and begin no name (W44).
NO_NAME = word_set(
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
PARTICLES = PERSON_PARTICLES | word_set("dos san mac ud ur abu umm ould bint mir ap ab")

WORD = re.compile(r"[^\W_][\w.'’ʼ`\-‐]*")
GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-Z])")
PREFIXES = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|D|Al|El|Ben|Ibn|Da|Del|San|Ma)$")
#: Words that end a name even where letters have no case, or all are capitals.
ENDS_NAME = frozenset({"in", "at", "from", "near", "for", "من", "في", "لە"})
ARTICLED = re.compile(r"(?:al|el|ul|uz|d|ad|as|ash|an)[-'’]")
#: "A. Poe": the letter is no article.
INITIAL = re.compile(r"[^\W\d_]\.")
#: No name has more words.
WORDS = 6


@dataclass(frozen=True, slots=True)
class FullName:
    """A name, what is left of the words behind it, and whether prose is glued to its last word."""

    name: str
    rest: str
    glued: bool


def read_full_name(words: str) -> FullName:
    """
    Read the name that words begin with.

    In:      "Jane Doe in Erbil", "Piet van der Berg", "Ann BootyGo to the site"
    Out:     "Jane Doe" and " in Erbil"; "Ann Booty" glued to "Go to the site"; no name and all the words where they
             begin with none
    Raises:  nothing
    Rule:    W40, W44
    """
    taken = 0
    parts: list[str] = []
    glued = False
    for match in WORD.finditer(words):
        if words[taken : match.start()].strip():
            break
        word, glued = _unglue(match[0])
        if not _is_part(word, first=not parts):
            break
        parts.append(word)
        taken = match.start() + len(word)
        if glued:
            break
    name = words[:taken].strip()
    if not any(map(_is_capital, parts)) or len(parts) > WORDS or name.split(" ")[-1] in PARTICLES:
        return FullName("", words, glued=False)
    return FullName(name.rstrip("-"), words[taken:], glued)


def _is_part(word: str, *, first: bool) -> bool:
    """Whether a word belongs to a name that has begun, or may begin one."""
    lower = word.lower().strip(".")
    initial = INITIAL.match(word) is not None
    if word[0].isdigit() or (not initial and lower in (NO_NAME if first else ENDS_NAME)):
        return False
    return _is_capital(word) or lower in PARTICLES or ARTICLED.match(lower) is not None


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital, or stands in a script without them."""
    return word[0].isupper() or word[0].upper() == word[0].lower()


def unglue(words: str) -> tuple[str, bool]:
    """Words up to the sentence that lost its space before it."""
    kept: list[str] = []
    for word in words.split(" "):
        head, glued = _unglue(word)
        kept.append(head)
        if glued:
            return " ".join(kept), True
    return " ".join(kept), False


def _unglue(word: str) -> tuple[str, bool]:
    """A word without the sentence that lost its space before it: "BootyGo" is "Booty"."""
    for cut in GLUED.finditer(word):
        head = word[: cut.start()]
        if not PREFIXES.search(head) and "-" not in head[-4:]:
            return head, True
    return word, False
