"""What a new reading of a known story may change of it, and whether it is news at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from articles.models import Article, LinkStatus
from articles.parsing import FROM_DATELINE, FROM_RECEIPT, RowValues
from articles.reading import Role
from articles.store.link_changes import LinkRow

#: Corrected by a person as a whole, like a column.
DATELINE_PLACES, OTHER_SOURCES, SOURCE = "dateline_places", "other_sources", "source"


def credit_field(role: Role | str) -> str:
    """The name under which the credits of a role count as one field."""
    return f"credits.{Role(role).value}"


def is_receipt(provenance: Mapping[str, Any]) -> bool:
    """Whether a story's time of publication is only when its delivery came."""
    return bool(provenance.get("published", {}).get("by") == FROM_RECEIPT)


def is_older(reading: RowValues, article: Article) -> bool:
    """
    Whether a reading is of an older version than the one stored (W53).

    Rule: by the provider's own times where both have one and they differ, else by number where both have one
    """
    theirs, stored = reading.own_time, _own_time(article)
    if theirs and stored and theirs != stored:
        return theirs < stored
    number = reading.fields["version_number"]
    known = last_read(article, "version_number")
    return number is not None and known is not None and number < known


def _own_time(article: Article) -> dt.datetime | None:
    if updated := last_read(article, "updated"):
        return _time(updated)
    by = article.provenance.get("published", {}).get("by")
    return None if by in {FROM_RECEIPT, FROM_DATELINE} else _time(last_read(article, "published"))


def last_read(article: Article, name: str) -> Any:
    """What the machine read last, where a person has set something else."""
    return article.suggested.get(name, getattr(article, name))


def _time(value: dt.datetime | str) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


def suggestible(value: Any) -> Any:
    """A value as `suggested` keeps it."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


class Update:
    """What changes of one story: `values` of its columns, and the names of all that `moved`."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.values: dict[str, Any] = {}
        self.moved: set[str] = set()
        self.suggested = dict(article.suggested)

    @property
    def happened(self) -> bool:
        return bool(self.values or self.moved)

    def field(self, name: str, value: Any) -> None:
        """Set a column to what was read, unless a person has set it."""
        same = getattr(self.article, name) == value
        if self.may(name, value, same=same) and not same:
            self.values[name] = value
            self.moved.add(name)

    def force(self, name: str, value: Any) -> None:
        """Set a column whatever a person has set there, as only a notice does (W67)."""
        self.suggested.pop(name, None)
        if self.suggested != self.article.suggested:
            self.values["suggested"] = self.suggested
        if getattr(self.article, name) != value:
            self.values[name] = value
            self.moved.add(name)

    def may(self, name: str, value: Any, *, same: bool, touched: bool = False) -> bool:
        """Whether the machine may write this; where a person has spoken, what it read becomes a suggestion."""
        if not touched and name not in self.article.corrected:
            return True
        if same:
            self.suggested.pop(name, None)
        else:
            self.suggested[name] = suggestible(value)
        if self.suggested != self.article.suggested:
            self.values["suggested"] = self.suggested
        else:
            self.values.pop("suggested", None)
        return False


def in_force(rows: Iterable[LinkRow], target: str) -> list[int]:
    """The keys these links lead to, in order, without those a person removed."""
    kept = [row for row in rows if row.standing != LinkStatus.REMOVED]
    return [getattr(row, target) for row in sorted(kept, key=lambda row: getattr(row, "position", 0))]
