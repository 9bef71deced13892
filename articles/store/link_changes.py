"""How the links of one story change when the machine reads it again: only what nobody touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.db import models

from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    LinkStatus,
    OrganisationMention,
    PlaceMention,
    insert_each,
    update_each,
)
from articles.reading import Origin, Role
from articles.recognition import FoundOrganisation, FoundPlace

Mention: TypeAlias = PlaceMention | OrganisationMention
LinkRow: TypeAlias = DatelinePlace | Credit | PlaceMention | OrganisationMention
#: The links of one story by kind, in order.
StoredLinks: TypeAlias = dict[type[LinkRow], list[LinkRow]]

LINKS: tuple[type[LinkRow], ...] = (DatelinePlace, Credit, PlaceMention, OrganisationMention)
#: What mentions of either kind are of.
TARGET: dict[type[Mention], str] = {PlaceMention: "place_id", OrganisationMention: "organisation_id"}
#: What the machine measures of a mention.
MEASURES = ("spans", "origin", "confidence", "salience", "runners_up", "about")


@dataclass(slots=True)
class LinkChanges:
    """What a batch does to links; `apply` does it in a few statements however many stories there are."""

    made: dict[type[LinkRow], list[LinkRow]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[type[LinkRow], list[LinkRow]] = field(default_factory=lambda: defaultdict(list))
    gone: dict[type[LinkRow], list[int]] = field(default_factory=lambda: defaultdict(list))

    def apply(self) -> None:
        """Write the changes. Rows are deleted and changed only while they are still the machine's."""
        for model, keys in self.gone.items():
            _rows(model).filter(pk__in=keys, standing=LinkStatus.MACHINE).delete()
        for model, rows in self.changed.items():
            update_each(rows, _measures(model))
        for rows in self.made.values():
            insert_each(rows)


def stored_links(articles: Iterable[int]) -> dict[int, StoredLinks]:
    """The links of each of these stories, by kind, in order."""
    found: dict[int, StoredLinks] = defaultdict(lambda: {model: [] for model in LINKS})
    keys = list(articles)
    for model in LINKS if keys else ():
        for row in _rows(model).filter(article__in=keys).order_by("pk"):
            found[row.article_id][model].append(row)
    return found


def is_touched(rows: Iterable[LinkRow]) -> bool:
    """Whether a person has said anything about these links."""
    return any(row.standing != LinkStatus.MACHINE for row in rows)


def change_dateline(
    changes: LinkChanges, article: Article, rows: Sequence[LinkRow], wanted: Sequence[DatelinePlace]
) -> bool:
    """Make the machine's dateline places the wanted ones. The caller has seen that nobody touched them."""
    return _replace(changes, article, rows, wanted, ("place_id", "position", "text", "confidence", "runners_up"))


def change_credits(changes: LinkChanges, article: Article, rows: Sequence[LinkRow], wanted: Sequence[Credit]) -> bool:
    """Make the machine's credits of one role the wanted ones. The caller has seen that nobody touched them."""
    return _replace(changes, article, rows, wanted, ("person_id", "role", "position", "outlet", "place"))


def named_by_wire(
    changes: LinkChanges, article: Article, model: type[Mention], rows: Sequence[LinkRow], wanted: Iterable[int]
) -> bool:
    """Keep the mentions that the feed's elements give, link by link; those found in the text are left alone."""
    target = TARGET[model]
    known = {getattr(row, target) for row in rows}
    keep = set(wanted)
    gone = [
        row
        for row in rows
        if row.standing == LinkStatus.MACHINE and _origin(row) == Origin.WIRE and getattr(row, target) not in keep
    ]
    new = [key for key in dict.fromkeys(wanted) if key not in known]
    changes.gone[model].extend(row.pk for row in gone)
    changes.made[model].extend(model(article=article, origin=Origin.WIRE, **{target: key}) for key in new)
    return bool(gone or new)


def found_in_text(
    changes: LinkChanges,
    article: Article,
    model: type[Mention],
    rows: Sequence[LinkRow],
    wanted: Mapping[int, Mapping[str, Any]],
) -> bool:
    """Make the machine's mentions those that were recognised; what the feed itself names stays, now with its spans."""
    target = TARGET[model]
    known = {getattr(row, target): row for row in rows}
    gone = [row.pk for key, row in known.items() if key not in wanted and _is_recognised(row)]
    made = [model(article=article, **{target: key}, **wanted[key]) for key in wanted if key not in known]
    changed = [row for key, row in known.items() if _measure(row, wanted.get(key))]
    changes.gone[model] += gone
    changes.made[model] += made
    changes.changed[model] += changed
    return bool(gone or made or changed)


def _is_recognised(row: LinkRow) -> bool:
    """Whether the machine alone put a link there, from the text."""
    return row.standing == LinkStatus.MACHINE and _origin(row) != Origin.WIRE


def _measure(row: LinkRow, measures: Mapping[str, Any] | None) -> bool:
    """Set what was measured of a mention that is the machine's; whether that changes it."""
    if measures is None or row.standing != LinkStatus.MACHINE:
        return False
    kept = {**measures, "origin": Origin.WIRE} if _origin(row) == Origin.WIRE else dict(measures)
    moved = any(getattr(row, name) != value for name, value in kept.items())
    for name, value in kept.items():
        setattr(row, name, value)
    return moved


def measures(found: FoundPlace | FoundOrganisation) -> dict[str, Any]:
    """What the recogniser measured of a mention, as its columns hold it."""
    values: dict[str, Any] = {
        "spans": [list(span) for span in found.spans],
        "origin": str(found.origin),
        "confidence": round(found.confidence, 3),
        "salience": round(found.salience, 3),
    }
    if isinstance(found, FoundPlace):
        values |= {"runners_up": list(found.runners_up), "about": found.about}
    return values


def forget_text(changes: LinkChanges, model: type[Mention], rows: Sequence[LinkRow]) -> None:
    """Drop what was recognised in a body that is no longer the story's."""
    changes.gone[model].extend(
        row.pk for row in rows if row.standing == LinkStatus.MACHINE and _origin(row) != Origin.WIRE
    )


def of_role(rows: Iterable[LinkRow], role: Role) -> list[LinkRow]:
    return [row for row in rows if isinstance(row, Credit) and row.role == role]


def _replace(
    changes: LinkChanges,
    article: Article,
    rows: Sequence[LinkRow],
    wanted: Sequence[LinkRow],
    names: Sequence[str],
) -> bool:
    def told(row: LinkRow) -> list[Any]:
        return [getattr(row, name) for name in names]

    in_order = sorted(rows, key=lambda row: getattr(row, "position", 0))
    if [told(row) for row in in_order] == [told(row) for row in wanted]:
        return False
    for row in rows:
        changes.gone[type(row)].append(row.pk)
    for row in wanted:
        row.article = article
        changes.made[type(row)].append(row)
    return True


def _origin(row: LinkRow) -> str:
    return str(getattr(row, "origin", ""))


def _measures(model: type[LinkRow]) -> list[str]:
    return [name for name in MEASURES if any(column.name == name for column in model._meta.get_fields())]


def _rows(model: type[LinkRow]) -> models.QuerySet[Any]:
    return model._default_manager.all()
