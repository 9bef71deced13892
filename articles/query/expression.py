"""What is asked in a search, as a tree: words, phrases and beginnings of words, joined as the search joins them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from articles.query.search_note import gettext_noop

#: Parts of a story that a search may name, and how the page speaks of each.
FIELDS = {
    "headline": gettext_noop("in the headline"),
    "lead": gettext_noop("in the lead"),
    "byline": gettext_noop("in the byline"),
    "editor": gettext_noop("among the editors"),
    "dateline": gettext_noop("in the dateline"),
    "source": gettext_noop("in the name of the source"),
}
#: What a search may ask for by its name, with the facet that has it.
ENTITIES = {"place": "place", "org": "organisation"}
Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """
    One word, or several that must follow one another; folded.

    spellings:  other spellings that mean it too
    within:     the part of the story it must stand in, "" for any
    quoted:     whether it means these words alone, and never who or what is called so
    typed, at:  as it was typed, and where
    """

    term: str
    spellings: tuple[str, ...] = ()
    within: str = ""
    quoted: bool = False
    typed: str = field(default="", compare=False)
    at: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so, as they are written."""

    start: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Stories that all of these find."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Stories that any of these finds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Stories that this does not find."""

    part: Expression


@dataclass(frozen=True, slots=True)
class Near:
    """
    Two that stand in the body with at most so many words' distance, 1 for neighbours.

    ordered:  whether the left one must come first
    """

    left: Leaf
    right: Leaf
    distance: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """All in one paragraph of the body; of a phrase its words, while the phrase itself is anywhere in the body."""

    parts: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """One word so many times in the body; of a phrase each word, while the phrase itself is there at least once."""

    number: int
    part: Leaf


@dataclass(frozen=True, slots=True)
class Days:
    """Stories listed from one day to another, both included; None for no bound. Copy without a date is in none."""

    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """Stories that name the place or organisation called so, which has yet to be looked up; else with those words."""

    facet: str
    name: str
    words: Word


@dataclass(frozen=True, slots=True)
class Named:
    """
    Stories that name one of these.

    facet:  "place", "organisation": as the list's parameter of that name; "called": by one of its own names
    keys:   primary keys
    label:  what it is called on the page
    names:  folded names of it, to mark in what was found
    """

    facet: str
    keys: tuple[int, ...]
    label: str
    names: tuple[str, ...] = ()


Leaf: TypeAlias = Word | Prefix
Expression: TypeAlias = Word | Prefix | AllOf | AnyOf | Not | Near | Paragraph | AtLeast | Days | Called | Named


def leaves(node: Expression, *, wanted: bool = True) -> Iterator[tuple[Leaf | Days | Called | Named, bool]]:
    """All that a tree asks for at its ends, each with whether it is wanted rather than left out."""
    match node:
        case AllOf(parts) | AnyOf(parts) | Paragraph(parts):
            for part in parts:
                yield from leaves(part, wanted=wanted)
        case Not(part):
            yield from leaves(part, wanted=not wanted)
        case Near(left, right):
            yield from ((left, wanted), (right, wanted))
        case AtLeast(_, part):
            yield part, wanted
        case _:
            yield node, wanted


def joined(kind: type[AllOf] | type[AnyOf], parts: list[Expression]) -> Expression | None:
    """Several as one of a kind, with what is of that kind already dissolved in it; one alone as it is."""
    flat: list[Expression] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    distinct = list(dict.fromkeys(flat))
    return kind(tuple(distinct)) if len(distinct) > 1 else distinct[0] if distinct else None
