"""One form of a name with all its mentions in a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.classify.teams import names_where
from articles.recognition.text.tokens import Token
from articles.recognition.text.unclaimed import UnclaimedSpan


@dataclass(slots=True)
class NameForm:
    """
    One form of a name and what speaks for each sort of thing it may name.

    club:  in a report on sport, the lexicon's code of the only club that is called so, or ""
    """

    text: str
    club: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    scores: dict[EntityType, float] = field(default_factory=lambda: dict.fromkeys(EntityType, 0.0))

    @property
    def sort(self) -> EntityType:
        return max(EntityType, key=lambda sort: self.scores[sort])

    @property
    def margin(self) -> float:
        """By how much the sort leads."""
        first, second, *_ = sorted(self.scores.values(), reverse=True)
        return first - second


def gather_name_forms(units: Iterable[UnclaimedSpan], text: Sequence[Token], *, sport: bool) -> list[NameForm]:
    """Mentions of one form together; in a report on sport apart where a name says where something is."""
    forms: dict[tuple[str, bool], NameForm] = {}
    for first, last, label in units:
        name = " ".join(word.text for word in text[first : last + 1])
        form = forms.setdefault((name, sport and names_where(text, first)), NameForm(name))
        form.mentions.append((first, last))
        form.labels[label] += 1
    return list(forms.values())
