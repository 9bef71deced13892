"""What changed between two texts, word by word, and in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from gettext import NullTranslations
from typing import Protocol

from articles.reading import PARAGRAPH_BREAK

#: A word with the space behind it; the break between paragraphs is a word of its own.
TOKEN = re.compile(r"\n\n|\S+[^\S\n]*|\s")
#: Texts of more words than these, one times the other, are not compared word by word.
MOST = 1_500_000
#: Words of a change that are quoted in a line.
QUOTED = 8


class WordChange(StrEnum):
    """What became of a stretch of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DiffStretch:
    """Some words, and what became of them."""

    change: WordChange
    text: str


def word_diff(older: str, newer: str) -> list[list[DiffStretch]]:
    """
    What changed between two texts.

    In:      the texts
    Out:     paragraphs of stretches; those kept and removed together are the older text, those kept and added the newer
    Raises:  nothing; very long texts that differ much are shown as removed and added whole
    """
    paragraphs: list[list[DiffStretch]] = [[]]
    for stretch in _stretches(older, newer):
        for number, part in enumerate(stretch.text.split(PARAGRAPH_BREAK)):
            if number:
                paragraphs.append([])
            if part:
                paragraphs[-1].append(DiffStretch(stretch.change, part))
    return [paragraph for paragraph in paragraphs if paragraph]


class Translations(Protocol):
    """Messages in the language of a page; Django's are the functions of these names."""

    def gettext(self, message: str) -> str: ...

    def ngettext(self, singular: str, plural: str, number: int) -> str: ...


ENGLISH = NullTranslations()


def change_in_a_line(older: str, newer: str, spoken: Translations = ENGLISH) -> str:
    """What changed between two texts in a few words: "48 is now 50", "12 words added, 3 removed"; "" for nothing."""
    stretches = _stretches(older, newer)
    removed, added = _of(stretches, WordChange.REMOVED), _of(stretches, WordChange.ADDED)
    if len(removed) == len(added) == 1 and max(len(removed[0].split()), len(added[0].split())) <= QUOTED:
        return spoken.gettext("“%(before)s” is now “%(after)s”") % {"before": removed[0], "after": added[0]}
    more, fewer = len(" ".join(added).split()), len(" ".join(removed).split())
    if not more and not fewer:
        return ""
    if not more:
        return spoken.ngettext("%(count)s word removed", "%(count)s words removed", fewer) % {"count": f"{fewer:,}"}
    told = spoken.ngettext("%(count)s word added", "%(count)s words added", more) % {"count": f"{more:,}"}
    if not fewer:
        return told
    return spoken.gettext("%(added)s, %(count)s removed") % {"added": told, "count": f"{fewer:,}"}


def _of(stretches: Sequence[DiffStretch], change: WordChange) -> list[str]:
    """The words of one kind of change, a text a stretch."""
    return [words for stretch in stretches if stretch.change == change and (words := stretch.text.strip())]


def first_difference(older: str, newer: str, spoken: Translations = ENGLISH) -> str:
    """How another text differs first: what it has there, or that it ends; "" for the same words."""
    stretches = _stretches(older, newer)
    at = next(
        (number for number, one in enumerate(stretches) if one.change != WordChange.KEPT and one.text.strip()), None
    )
    if at is None:
        return ""
    added = next((one for one in stretches[at : at + 2] if one.change == WordChange.ADDED), None)
    if added is not None:
        return spoken.gettext("differs first in “%(words)s”") % {"words": _quoted(added.text)}
    if at == len(stretches) - 1:
        return spoken.gettext("ends before “%(words)s”") % {"words": _quoted(stretches[at].text)}
    return spoken.gettext("leaves out “%(words)s”") % {"words": _quoted(stretches[at].text)}


def _quoted(text: str) -> str:
    words = text.split()
    return " ".join(words[:QUOTED]) + (" …" if len(words) > QUOTED else "")


def _stretches(older: str, newer: str) -> list[DiffStretch]:
    one, other = TOKEN.findall(older), TOKEN.findall(newer)
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    middle = _compared(one[start : len(one) - end], other[start : len(other) - end])
    parts = [(WordChange.KEPT, one[:start]), *middle, (WordChange.KEPT, other[len(other) - end :])]
    return [DiffStretch(change, "".join(words)) for change, words in parts if words]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words the two begin with together."""
    for at, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if _bare(mine) != _bare(theirs):
            return at
    return min(len(one), len(other))


def _compared(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[WordChange, Sequence[str]]]:
    if len(one) * len(other) > MOST:
        yield WordChange.REMOVED, one
        yield WordChange.ADDED, other
        return
    # The commonest words of long texts are no ground for matches, which also bounds the work for copy made to be slow.
    mine, theirs = ([_bare(word) for word in words] for words in (one, other))
    for tag, start, end, from_, to in SequenceMatcher(None, mine, theirs).get_opcodes():
        if tag == "equal":
            yield WordChange.KEPT, other[from_:to]
        else:
            yield WordChange.REMOVED, one[start:end]
            yield WordChange.ADDED, other[from_:to]


def _bare(word: str) -> str:
    """A word without the space behind it; a break stays one."""
    return word.strip() or word
