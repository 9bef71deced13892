"""Invented copy in any amount: a few common words of English and many made of syllables, as rare as words are."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Sequence

CONSONANTS = ("b", "br", "d", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
COMMON = ("the", "of", "to", "and", "in", "said", "a", "for", "on", "that", "was", "with", "by", "at", "from", "it")
VOCABULARY = 20_000
LAST = dt.datetime(2026, 6, 30, 18, tzinfo=dt.UTC)
SPAN = dt.timedelta(days=20 * 365)


class Some:
    """Picks of a list, of which the n-th is picked about 1/n as often as the first (Zipf's law)."""

    def __init__(self, things: Sequence[str] | Sequence[int], chance: random.Random) -> None:
        self.things = things
        self.chance = chance
        self.weights = list(itertools.accumulate(1 / (number + 2) for number in range(len(things))))

    def pick(self, count: int) -> list[int]:
        """Positions in the list, which may repeat."""
        return self.chance.choices(range(len(self.things)), cum_weights=self.weights, k=count)


class Wire:
    """Stories that are the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.words = self._vocabulary()
        self.some_words = Some(self.words, self.chance)

    def name(self, syllables: int = 3) -> str:
        return self._word(syllables).capitalize()

    def person(self) -> str:
        return f"{self.name(2)} {self.name(3)}"

    def sentence(self, words: int) -> str:
        picked = [self.words[number] for number in self.some_words.pick(words)]
        return f"{' '.join(picked).capitalize()}."

    def headline(self) -> str:
        return self.sentence(self.chance.randint(5, 10)).rstrip(".")

    def body(self, paragraphs: int) -> str:
        return "\n\n".join(
            " ".join(self.sentence(self.chance.randint(8, 22)) for _ in range(2)) for _ in range(paragraphs)
        )

    def story(self) -> str:
        """A body of 80 to 900 words, most of them short."""
        words = 80 + round(820 * self.chance.random() ** 3)
        paragraphs = []
        while words > 0:
            paragraphs.append(" ".join(self.sentence(self.chance.randint(8, 22)) for _ in range(2)))
            words -= len(paragraphs[-1].split())
        return "\n\n".join(paragraphs)

    def published(self) -> dt.datetime:
        """A moment of the last twenty years, to the second."""
        return LAST - dt.timedelta(seconds=int(self.chance.random() * SPAN.total_seconds()))

    def printed(self, place: str, agency: str) -> str:
        """A short story as an agency sends it."""
        story = f"{place.upper()} ({agency}) - {self.body(5)}"
        return f"{self.headline()}\n\nBy {self.person()}\n\n{story}\n\nEditing by {self.person()}\n"

    def _word(self, syllables: int) -> str:
        return "".join(self.chance.choice(CONSONANTS) + self.chance.choice(VOWELS) for _ in range(syllables))

    def _vocabulary(self) -> list[str]:
        words: dict[str, None] = dict.fromkeys(COMMON)
        while len(words) < VOCABULARY:
            words.setdefault(self._word(1 + min(len(words) // 200, 2) + self.chance.randint(0, 1)))
        return list(words)
