"""A gazetteer of a few names, for the tests of prose."""

from __future__ import annotations

NAMES = {
    "erbil", "sulaimani", "baghdad", "london", "paris", "berlin", "washington", "new york", "tokyo", "beirut", "madrid",
    "geneva", "rome", "roma", "kansas city", "st. louis", "são paulo", "china", "syria", "france", "united nations",
    "أربيل", "بغداد", "بيروت", "دمشق", "هەولێر", "سلێمانی", "دهۆک", "mountain view", "hewlêr", "qamişlo",
}  # fmt: skip


def known_place(name: str) -> bool:
    return name.casefold() in NAMES


def nowhere(name: str) -> bool:
    return False
