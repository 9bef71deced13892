"""What an operator of a search makes of the expression that it holds: NEAR, PARA, ATLEAST and the names of fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from articles.query.expression import (
    AllOf,
    AnyOf,
    AtLeast,
    Called,
    Expression,
    Leaf,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
    joined,
    leaves,
)
from articles.query.search_tokens import SearchToken, TokenKind

#: Letters that a beginning of words needs where it is asked where the words stand, since every word that begins so is
#: then looked at by itself.
SHORTEST_PLACED = 4
#: Combinations of two words that one NEAR may stand for, and alternatives that one PARA may.
MOST_PAIRS = 64


class UnsuitedOperand(Exception):
    """Something stands where only words, phrases and beginnings of words can."""


def _bare(part: Expression) -> Leaf:
    """A word, phrase or beginning of words that may stand anywhere."""
    if isinstance(part, Word) and not part.within:
        return part
    if isinstance(part, Prefix) and not part.within and len(part.start) >= SHORTEST_PLACED:
        return part
    raise UnsuitedOperand


def _effort(part: Expression, distance: int) -> int:
    """About how much looking one side of NEAR takes: a star stands for many words, a phrase for every distance."""
    phrase = max(1, distance // 7)
    efforts = (8 if isinstance(leaf, Prefix) else phrase if isinstance(leaf, Word) and " " in leaf.term else 1
               for leaf, _ in leaves(part))  # fmt: skip
    return sum(efforts)


def _each_part(part: Expression, change: Callable[[Expression], Expression]) -> Expression | None:
    """The same with all its parts changed, where it joins some."""
    if isinstance(part, AllOf | AnyOf):
        return joined(type(part), [change(one) for one in part.parts])
    return None


def paired(left: Expression, right: Expression, operator: SearchToken) -> Expression:
    """
    Two sides joined by NEAR.

    Raises:  UnsuitedOperand where a side holds something else than words, or both together too many
    """
    if _effort(left, operator.number) * _effort(right, operator.number) > MOST_PAIRS:
        raise UnsuitedOperand
    return _spread(left, right, operator)


def _spread(left: Expression, right: Expression, operator: SearchToken) -> Expression:
    """Two sides joined by NEAR: of each that has several, one by one."""
    spread = _each_part(left, lambda one: _spread(one, right, operator))
    spread = spread or _each_part(right, lambda one: _spread(left, one, operator))
    return spread or Near(_bare(left), _bare(right), operator.number, operator.kind is TokenKind.BEFORE)


def in_one_paragraph(part: Expression) -> Expression:
    """
    All its words in one paragraph.

    Raises:  UnsuitedOperand where it holds something else than words, or too many combinations of them
    """
    alternatives = [Paragraph(tuple(dict.fromkeys(words))) for words in _combinations(part)]
    found = joined(AnyOf, list(alternatives))
    if found is None:
        raise UnsuitedOperand
    return found


def _combinations(part: Expression) -> list[tuple[Leaf, ...]]:
    """The words of which all must be there, for each way that there is."""
    match part:
        case AnyOf(parts):
            found = [words for one in parts for words in _combinations(one)]
        case AllOf(parts):
            found = [()]
            for one in parts:
                found = [(*before, *after) for before, after in product(found, _combinations(one))]
                if len(found) > MOST_PAIRS:
                    raise UnsuitedOperand
        case _:
            found = [(_bare(part),)]
    if len(found) > MOST_PAIRS:
        raise UnsuitedOperand
    return found


def repeated(part: Expression, number: int) -> Expression:
    """
    The same, each word at least so many times.

    Raises:  UnsuitedOperand where it holds something else than words
    """
    return _each_part(part, lambda one: repeated(one, number)) or AtLeast(number, _bare(part))


def placed(part: Expression, name: str) -> Expression:
    """
    The same, each word in one part of a story.

    Raises:  UnsuitedOperand where it holds a date, a name or what looks at the body
    """
    if isinstance(part, Not):
        return Not(placed(part.part, name))
    return _each_part(part, lambda one: placed(one, name)) or replace(_bare(part), within=name)


def called(part: Expression, facet: str) -> Expression:
    """Each word as the name of something."""
    match part:
        case Not(inner):
            return Not(called(inner, facet))
        case Word(within=""):
            return Called(facet, part.typed, replace(part, quoted=True, spellings=()))
    return _each_part(part, lambda one: called(one, facet)) or part
