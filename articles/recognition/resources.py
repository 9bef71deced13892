"""What the rules know before they read a story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from articles.recognition.candidates.candidate import Candidate
from articles.recognition.organisations.lexicon import Lexicon

#: Says which claims of a text stand, from what the rules know of it (a `ReadText`).
Judge: TypeAlias = Callable[[Sequence[Candidate], Any], list[Candidate]]

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
    judge:        says which of the claims of a text that the model has read stand; without one all do
    """

    lexicon: Lexicon
    first_names: frozenset[str]
    weight_of: Callable[[str], tuple[int, str]]
    countries_of: Callable[[str], frozenset[str]] = lambda name: frozenset()
    judge: Judge | None = None

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a place beyond doubt."""
        weight, kind = self.weight_of(name)
        return weight >= PLAIN or kind == "country"
