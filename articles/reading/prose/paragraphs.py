"""Paragraphs of copy: where each stands, and what it says once its lines are joined (W7)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from articles.reading.toolkit.markup import KEPT, KEPT_LINE

#: A line this long was never wrapped by a wire's line length: it is a paragraph of its own.
UNWRAPPED = 120

BULLET = re.compile(r"(?:[*•·‣▪●–—-]|--)\s")
BROKEN_WORD = re.compile(r"(?<=\w)-\n\s*(?=\w)")
WORD_END = re.compile(r"[^\W\d_]{1,30}$")
WORD_START = re.compile(r"[^\W\d_]{1,30}")
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph as it stands in the copy.

    start, end:  its characters in the copy, without the white space around them
    raw:         the characters from start to end, line ends included
    parted:      whether a blank line stands before it, and not only an indent
    """

    start: int
    end: int
    raw: str
    parted: bool = True

    def cut(self, offset: int) -> Block:
        """What is left of the block from that character of `raw` on."""
        rest = self.raw[offset:].lstrip()
        return Block(self.end - len(rest), self.end, rest)

    def until(self, offset: int) -> Block:
        """What stands in the block before that character of `raw`."""
        rest = self.raw[:offset].rstrip()
        return Block(self.start, self.start + len(rest), rest)


def split_paragraphs(copy: str) -> list[Block]:
    """
    Split copy into paragraphs.

    In:      copy with line ends made "\\n", wrapped at a wire's line length or not at all
    Out:     its paragraphs in order; together they hold every character but white space
    Raises:  nothing
    Rule:    W7: a blank line or an indented line starts a paragraph; wrapped lines belong together
    """
    blocks: list[Block] = []
    run: list[tuple[int, str]] = []
    lines = copy.split("\n")
    bares = [line.strip() for line in lines]
    indents = [line.find(bare[0]) if bare else 0 for line, bare in zip(lines, bares, strict=True)]
    margin = min((indent for indent, bare in zip(indents, bares, strict=True) if bare), default=0)
    position = 0
    parted = True
    for line, bare, indent in zip(lines, bares, indents, strict=True):
        if not bare:
            _close(run, blocks, copy, parted=parted)
            parted = True
        else:
            if run and (BULLET.match(bare) or (indent > margin and not BULLET.match(run[0][1]))):
                _close(run, blocks, copy, parted=parted)
                parted = False
            run.append((position + indent, bare))
        position += len(line) + 1
    _close(run, blocks, copy, parted=parted)
    return blocks


def _close(run: list[tuple[int, str]], blocks: list[Block], copy: str, *, parted: bool) -> None:
    if not run:
        return
    if len(run) > 1 and any(len(line) > UNWRAPPED for _, line in run):
        for start, line in run:
            blocks.append(Block(start, start + len(line), line, parted))
            parted = False
    else:
        start, end = run[0][0], run[-1][0] + len(run[-1][1])
        blocks.append(Block(start, end, copy[start:end], parted))
    run.clear()


def words_of_copy(copy: str) -> Callable[[str], bool]:
    """Whether a word stands somewhere in the copy unbroken; its words are gathered when first asked for."""

    @lru_cache(maxsize=1)
    def words() -> frozenset[str]:
        return frozenset(re.findall(r"[^\W\d_]+(?![\w-])", copy.lower()))

    return lambda word: word.lower() in words()


def join_lines(raw: str, known: Callable[[str], bool] = lambda word: False) -> str:
    """
    Join the lines of one paragraph.

    In:      "a well-\\nknown vil-\\nlage", and which words the copy knows unbroken
    Out:     "a well-known village" where "village" is known, "vil-lage" where it is not
    Raises:  nothing
    Rule:    W7: a hyphen at a line end stays unless the joined word is known; W6: lines whose columns an element keeps
             stay as they are
    """
    if raw.startswith(KEPT):
        return raw.removeprefix(KEPT).replace(KEPT_LINE, "\n").rstrip()
    if "\n" in raw and "-\n" in raw:
        raw = BROKEN_WORD.sub(lambda gap: _mend(gap, known), raw)
    if "\n" in raw or "  " in raw or "\t" in raw or "\xa0" in raw:
        raw = SPACES.sub(" ", raw)
    return raw.strip()


def _mend(gap: re.Match[str], known: Callable[[str], bool]) -> str:
    left = WORD_END.search(gap.string[max(0, gap.start() - 30) : gap.start()])
    right = WORD_START.match(gap.string, gap.end())
    return "" if left and right and known(left[0] + right[0]) else "-"
