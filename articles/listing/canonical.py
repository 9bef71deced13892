"""One address for one list: its parameters in one order, each value once, none that says what holds anyway."""

from __future__ import annotations

from collections.abc import Iterable

from articles.listing.parameters import ANY, FOLDED, PARAMETERS
from articles.search import NEWEST

Pairs = list[tuple[str, str]]

_PLACES = {name: number for number, name in enumerate(PARAMETERS)}


def usual_order(*, words: bool) -> str:
    """The order of a list whose address names none."""
    return NEWEST


def canonical_pairs(pairs: Iterable[tuple[str, str]]) -> Pairs:
    """
    Parameters and values as the one address of their list has them; the names that are no list's come last.

    In:      [("source", "-hill-press"), ("place", "syria"), ("place", "iraq"), ("order", "newest")]
    Out:     [("place", "iraq"), ("place", "syria"), ("source", "-hill-press")]
    Rule:    idempotent; the order of values means nothing, so they stand by the alphabet, those left out last
    """
    kept = list(dict.fromkeys(pair for pair in pairs if pair[1]))
    usual = usual_order(words=any(name == "q" for name, _ in kept))
    said_anyway = {("order", usual), ("mention", ANY), ("view", "list"), ("copies", FOLDED)}
    return sorted((pair for pair in kept if pair not in said_anyway), key=_position)


def _position(pair: tuple[str, str]) -> tuple[int, str, bool, str]:
    name, value = pair
    return _PLACES.get(name, len(_PLACES)), name, value.startswith("-"), value
