"""Two people's changes of one text, put together by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.reading import PARAGRAPH_BREAK

Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class MergedText:
    """Both changes in one text; where they are of the same paragraphs, once with mine and once with theirs."""

    mine: str
    theirs: str

    @property
    def is_settled(self) -> bool:
        """Whether no paragraph was changed in two ways."""
        return self.mine == self.theirs


def merge_texts(base: str, mine: str, theirs: str) -> MergedText:
    """
    Put two changes of a text together.

    In:      the text that both began from, and what each made of it
    Out:     the text with both changes; where both changed the same paragraphs, two texts to choose from
    Rule:    paragraphs that only one of them changed are as that one made them, in either text
    """
    first, second, third = (text.split(PARAGRAPH_BREAK) if text else [] for text in (base, mine, theirs))
    ours: list[str] = []
    others: list[str] = []
    for part, one, two in _stretches(first, second, third):
        settled = _settled(part, one, two)
        ours += one if settled is None else settled
        others += two if settled is None else settled
    return MergedText(PARAGRAPH_BREAK.join(ours), PARAGRAPH_BREAK.join(others))


def _settled(base: Lines, mine: Lines, theirs: Lines) -> list[str] | None:
    """What both make of a stretch; None where they differ."""
    if list(mine) == list(theirs) or list(theirs) == list(base):
        return list(mine)
    if list(mine) == list(base):
        return list(theirs)
    return None


def _stretches(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[Lines, Lines, Lines]]:
    """The text in stretches that nobody changed and stretches that somebody did, each as all three have it."""
    at = [0, 0, 0]
    for start, one, two, size in [*_kept_by_both(base, mine, theirs), (len(base), len(mine), len(theirs), 0)]:
        yield from _paragraphs(base[at[0] : start], mine[at[1] : one], theirs[at[2] : two])
        kept = base[start : start + size]
        yield kept, kept, kept
        at = [start + size, one + size, two + size]


def _paragraphs(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[Lines, Lines, Lines]]:
    """
    A changed stretch, one by one where all three have as many paragraphs; else what one of them added at its end apart.
    """
    least = min(len(base), len(mine), len(theirs))
    if len({len(base), len(mine), len(theirs)}) == 1 or _is_longer_by_one(base, mine, theirs):
        yield from (([one], [two], [three]) for one, two, three in zip(base, mine, theirs, strict=False))
        yield base[least:], mine[least:], theirs[least:]
    else:
        yield base, mine, theirs


def _is_longer_by_one(base: Lines, mine: Lines, theirs: Lines) -> bool:
    """Whether just one of the two has more paragraphs than there were, and the other as many."""
    return len(base) in (len(mine), len(theirs)) and max(len(mine), len(theirs)) > len(base) > 0


def _kept_by_both(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of the base that both have kept: where they stand in each, and how long they are."""
    one = [block for block in _matches(base, mine) if block[2]]
    two = [block for block in _matches(base, theirs) if block[2]]
    for start, there, size in one:
        for other, beside, length in two:
            begin, end = max(start, other), min(start + size, other + length)
            if begin < end:
                yield begin, there + begin - start, beside + begin - other, end - begin


def _matches(base: Lines, text: Lines) -> list[tuple[int, int, int]]:
    return [(one.a, one.b, one.size) for one in SequenceMatcher(None, base, text, autojunk=False).get_matching_blocks()]
