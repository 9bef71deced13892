"""What this newsroom changed of published stories, as readers are told of it: what, when, as it was and as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.models import Amendment, readable_story
from articles.reading import PARAGRAPH_BREAK

#: How many the page of corrections tells.
TOLD = 50
#: Characters of a value that are shown, as it was and as it is.
SHOWN = 600


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """One value of a story: the field's name, as it was, and as it is."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldAmendment:
    """One correction or update with what it changed; of an update only which fields."""

    row: Amendment
    changes: tuple[ChangedValue, ...]

    @property
    def names(self) -> list[str]:
        return list(self.row.after)


def told_amendments(most: int = TOLD) -> list[ToldAmendment]:
    """The newest corrections and updates of stories that readers may see, in one query."""
    rows = Amendment.objects.told().filter(readable_story("article__")).select_related("article__source")
    rows = rows.defer("article__body", "article__provenance", "article__suggested")
    correction = Amendment.Nature.CORRECTION
    return [ToldAmendment(row, tuple(_changes(row)) if row.kind == correction else ()) for row in rows[:most]]


def _changes(row: Amendment) -> Iterator[ChangedValue]:
    for name, after in row.after.items():
        before = row.before.get(name)
        if name == "body":
            before, after = _other_paragraphs(before, after), _other_paragraphs(after, before)
        yield ChangedValue(name, _shown(before), _shown(after))


def _other_paragraphs(text: Any, other: Any) -> str:
    """The paragraphs of a text that another does not have."""
    there = set(str(other or "").split(PARAGRAPH_BREAK))
    return PARAGRAPH_BREAK.join(part for part in str(text or "").split(PARAGRAPH_BREAK) if part not in there)


def _shown(value: Any) -> str:
    text = str("" if value is None else value)
    return f"{text[:SHOWN]}…" if len(text) > SHOWN else text
