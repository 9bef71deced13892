"""A search in words, as the page says how it was read; and written again as it could be typed."""

from __future__ import annotations

from articles.query.expression import (
    ENTITIES,
    FIELDS,
    AllOf,
    AnyOf,
    AtLeast,
    Called,
    Days,
    Expression,
    Leaf,
    Named,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
)


def describe(node: Expression) -> str:
    """
    What a tree asks for, in words.

    Out:     '“cocoa” or “coffee”, and not “tea” in the headline'
    """
    match node:
        case Word() | Prefix():
            return f"{_leaf(node)} {FIELDS[node.within]}" if node.within else _leaf(node)
        case AllOf(parts):
            return " and ".join(_inside(part, AnyOf) for part in parts)
        case AnyOf(parts):
            return " or ".join(_inside(part, AllOf) for part in parts)
        case Not(part):
            return f"not {_inside(part, AllOf, AnyOf)}"
        case Near() | Paragraph() | AtLeast():
            return _positions(node)
    return _name(node)


def _inside(node: Expression, *bracketed: type[Expression]) -> str:
    """A part of something, in brackets where it is of one of these kinds."""
    return f"({describe(node)})" if isinstance(node, bracketed) else describe(node)


def _name(node: Expression) -> str:
    match node:
        case Days():
            return _days(node)
        case Called(name=name):
            return f"the name “{name}”"
        case Named("called", _, label):
            return f"{label} by any of its names"
        case Named(facet, _, label):
            return f"the {facet} {label}"
    raise TypeError(f"{node!r} is no part of a search.")


def _positions(node: Expression) -> str:
    match node:
        case Near(left, right, distance, ordered):
            words = "1 word" if distance == 1 else f"{distance} words"
            return f"{_leaf(left)} {f'at most {words} before' if ordered else f'within {words} of'} {_leaf(right)}"
        case Paragraph(parts):
            return f"{' and '.join(_leaf(part) for part in parts)} in one paragraph"
        case AtLeast(number, part):
            return f"{_leaf(part)} at least {'once' if number == 1 else f'{number} times'} in the body"
    raise TypeError(f"{node!r} is no part of a search.")


def _leaf(leaf: Leaf) -> str:
    return f"words that begin with “{leaf.start}”" if isinstance(leaf, Prefix) else f"“{leaf.typed or leaf.term}”"


def _days(node: Days) -> str:
    said = [f"since {_day(node.since)}" if node.since else "", f"until {_day(node.until)}" if node.until else ""]
    return " ".join(part for part in said if part)


def _day(day: object) -> str:
    return f"{day:%-d %B %Y}"


def write(node: Expression) -> str:
    """
    A tree as it could be typed, which reads as the same tree again.

    Rule:    for trees that were read from a search; names that were looked up are written as they were typed
    """
    match node:
        case Word() | Prefix():
            return (f"{node.within}:" if node.within else "") + _written_leaf(node)
        case AllOf(parts):
            return " ".join(map(_written_part, parts))
        case AnyOf(parts):
            return " OR ".join(write(part) for part in parts)
        case Not(part):
            return f"NOT ({write(part)})"
        case Near(left, right, distance, ordered):
            return f"{_written_leaf(left)} {'PRE' if ordered else 'NEAR'}/{distance} {_written_leaf(right)}"
        case Paragraph(parts):
            return f"PARA({' '.join(map(_written_leaf, parts))})"
        case AtLeast(number, part):
            return f"ATLEAST/{number}({_written_leaf(part)})"
    return _written_name(node)


def _written_part(node: Expression) -> str:
    return f"({write(node)})" if isinstance(node, AnyOf) else write(node)


def _written_leaf(leaf: Leaf) -> str:
    if isinstance(leaf, Prefix):
        return f"{leaf.start}*"
    return f'"{leaf.typed or leaf.term}"' if leaf.quoted else leaf.typed or leaf.term


def _written_name(node: Expression) -> str:
    match node:
        case Days(since, until):
            return f"since:{since}" if since else f"until:{until}"
        case Called(facet=facet, name=name):
            return f'{next(word for word, of in ENTITIES.items() if of == facet)}:"{name}"'
        case Named(_, _, label):
            return f'"{label}"'
    raise TypeError(f"{node!r} is no part of a search.")
