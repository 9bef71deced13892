"""A search in words, as the page says how it was read; and written again as it could be typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Tongue:
    """
    The language that a search is said in.

    gettext, ngettext:  a message in it, and one that has a number
    figure, day:        a number and a day as it writes them
    quoted:             words in quotation marks
    place:              what it calls a place
    """

    gettext: Callable[[str], str] = str
    ngettext: Callable[[str, str, int], str] = lambda one, many, number: one if number == 1 else many
    figure: Callable[[int], str] = str
    day: Callable[[dt.date], str] = "{:%-d %B %Y}".format
    quoted: Callable[[str], str] = "“{}”".format
    place: Callable[[str], str] = str


#: For whoever has no language to say it in.
ENGLISH = Tongue()


def describe(node: Expression, tongue: Tongue = ENGLISH) -> str:
    """
    What a tree asks for, in words of a language.

    Out:     '“cocoa” or “coffee”, and not “tea” in the headline'
    """
    match node:
        case Word() | Prefix():
            return _leaf(node, tongue)
        case AllOf(parts):
            return tongue.gettext(" and ").join(_inside(part, tongue, AnyOf) for part in parts)
        case AnyOf(parts):
            return tongue.gettext(" or ").join(_inside(part, tongue, AllOf) for part in parts)
        case Not(part):
            return tongue.gettext("not %(said)s") % {"said": _inside(part, tongue, AllOf, AnyOf)}
        case Near():
            return _near(node, tongue)
        case Paragraph() | AtLeast():
            return _in_body(node, tongue)
    return _name(node, tongue)


def _inside(node: Expression, tongue: Tongue, *bracketed: type[Expression]) -> str:
    """A part of something, in brackets where it is of one of these kinds."""
    said = describe(node, tongue)
    return f"({said})" if isinstance(node, bracketed) else said


def _name(node: Expression, tongue: Tongue) -> str:
    match node:
        case Days():
            return _days(node, tongue)
        case Called(name=name):
            return tongue.gettext("the name %(name)s") % {"name": tongue.quoted(name)}
        case Named("called", _, label):
            return tongue.gettext("%(name)s by any of its names") % {"name": tongue.place(label)}
        case Named("place", _, label):
            return tongue.gettext("the place %(name)s") % {"name": tongue.place(label)}
        case Named(_, _, label):
            return tongue.gettext("the organisation %(name)s") % {"name": label}
    raise TypeError(f"{node!r} is no part of a search.")


def _near(node: Near, tongue: Tongue) -> str:
    if node.ordered:
        message = tongue.ngettext(
            "%(left)s at most %(number)s word before %(right)s",
            "%(left)s at most %(number)s words before %(right)s",
            node.distance,
        )
    else:
        message = tongue.ngettext(
            "%(left)s within %(number)s word of %(right)s",
            "%(left)s within %(number)s words of %(right)s",
            node.distance,
        )
    left, right = _leaf(node.left, tongue), _leaf(node.right, tongue)
    return message % {"left": left, "right": right, "number": tongue.figure(node.distance)}


def _in_body(node: Paragraph | AtLeast, tongue: Tongue) -> str:
    if isinstance(node, Paragraph):
        words = tongue.gettext(" and ").join(_leaf(part, tongue) for part in node.parts)
        return tongue.gettext("%(words)s in one paragraph") % {"words": words}
    words = _leaf(node.part, tongue)
    if node.number == 1:
        return tongue.gettext("%(words)s at least once in the body") % {"words": words}
    message = tongue.ngettext(
        "%(words)s at least %(number)s time in the body", "%(words)s at least %(number)s times in the body", node.number
    )
    return message % {"words": words, "number": tongue.figure(node.number)}


def _leaf(leaf: Leaf, tongue: Tongue) -> str:
    if isinstance(leaf, Prefix):
        said = tongue.gettext("words that begin with %(start)s") % {"start": tongue.quoted(leaf.start)}
    else:
        said = tongue.quoted(leaf.typed or leaf.term)
    where = FIELDS.get(leaf.within)
    return tongue.gettext("%(words)s %(where)s") % {"words": said, "where": tongue.gettext(where)} if where else said


def _days(node: Days, tongue: Tongue) -> str:
    said = [
        tongue.gettext("since %(day)s") % {"day": tongue.day(node.since)} if node.since else "",
        tongue.gettext("until %(day)s") % {"day": tongue.day(node.until)} if node.until else "",
    ]
    return " ".join(filter(None, said))


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
