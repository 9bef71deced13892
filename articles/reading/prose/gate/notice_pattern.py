"""Patterns of many words in many languages, which are searched for only in texts that have a part of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as opcodes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Stems = frozenset[str]
REPEATED = (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT)


class NoticePattern:
    """
    A pattern, case ignored, in texts whose letters are folded.

    stems:  every text that has a match has one of these in it, case folded; none where nothing can be said
    """

    def __init__(self, pattern: str) -> None:
        self.compiled = re.compile(pattern, re.IGNORECASE)
        self.stems = tuple(sorted(stems_of(pattern), key=len))

    def may_be_in(self, text: str) -> bool:
        """Whether a text has what every match has. False says that there is no match, True says nothing."""
        folded = text.casefold()
        found = not self.stems
        # A loop, since a generator takes longer than the search itself.
        for stem in self.stems:
            if stem in folded:
                found = True
                break
        return found

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, at)

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self.compiled.search(text, at) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text) if self.may_be_in(text) else iter(())


def stems_of(pattern: str) -> Stems:
    """
    Parts of words of which every match has one.

    In:      a regular expression whose case is ignored
    Out:     they, case folded; of all that a match must have those whose shortest is the longest; none where it need
             have nothing in particular
    Raises:  re.error where it is no regular expression
    """
    return _of_sequence(parser.parse(pattern, re.IGNORECASE)) or frozenset()


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Stems | None:
    """What stands in a row must all be there: the part that says most is enough."""
    found: list[Stems | None] = []
    letters = ""
    for code, value in items:
        if code is opcodes.LITERAL:
            letters += chr(value).casefold()
            continue
        found += [frozenset({letters}) if letters else None, _of_part(code, value)]
        letters = ""
    found.append(frozenset({letters}) if letters else None)
    return max((stems for stems in found if stems), key=lambda stems: (min(map(len, stems)), -len(stems)), default=None)


def _of_part(code: Any, value: Any) -> Stems | None:
    if code is opcodes.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*filter(None, branches)) if all(branches) else None
    if code is opcodes.SUBPATTERN:
        return _of_sequence(value[3])
    if code in REPEATED and value[0] > 0:
        return _of_sequence(value[2])
    return None
