"""Words beside the name of an area that say where in it."""

from __future__ import annotations

from articles.prose import wordlist

#: Words that say where in an area, and are no part of its name.
DIRECTIONS = wordlist.of(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern near outside in off the of upstate downtown rural
    """
)
