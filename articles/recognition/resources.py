"""What the rules know before they read a story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from articles.recognition.organisations.lexicon import Lexicon

#: From this weight on a name of several words is that of a place beyond doubt.
PLAIN = 350


@dataclass(frozen=True, slots=True)
class Resources:
    """
    The tables.

    first_names:  in small letters
    weight_of:    how heavy the heaviest place of a name is (about 100 times the logarithm of its people; 0: there is
                  none), and what kind of place that is
    countries_of: the countries in which the heaviest places of a name lie, by ISO 3166-1 alpha-2
    """

    lexicon: Lexicon
    first_names: frozenset[str]
    weight_of: Callable[[str], tuple[int, str]]
    countries_of: Callable[[str], frozenset[str]] = lambda name: frozenset()

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a place beyond doubt."""
        weight, kind = self.weight_of(name)
        return weight >= PLAIN or kind == "country"
