"""The history of a story in words: what people did, and what newer copy changed in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from articles.desk.acts.recording import ARTICLE
from articles.desk.acts.restoring import Restorable
from articles.desk.acts.story_values import CORRECTED, NOTICES, Values, group_of, is_link, number_of, values_of
from articles.desk.acts.word_diff import DiffPiece, word_diff
from articles.models import Act, Article, LinkStatus, Organisation, Person, Place, Source
from articles.parsing import FIELDS
from articles.store import OTHER_SOURCES, SOURCE

#: What the links of each group lead to, and what one is called.
ENTITIES: dict[str, tuple[type[Any], str]] = {
    "places": (Place, "place in the text"),
    "dateline_places": (Place, "place of the dateline"),
    "organisations": (Organisation, "organisation in the text"),
    "credits": (Person, "credit"),
    OTHER_SOURCES: (Source, "further source"),
    SOURCE: (Source, "source"),
}
TIMES = ("published", "updated", "embargo")
LISTS = ("keywords", "subjects", "notes")
#: Values that are not told: whose word a value is stands beside it.
UNTOLD = frozenset({CORRECTED, "tabular"})
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One value that changed, in words. `by_person` says whose word each value was, None where that is not known."""

    key: str
    label: str
    before: str
    after: str
    before_by_person: bool | None = None
    after_by_person: bool | None = None

    @property
    def pieces(self) -> list[DiffPiece]:
        """The difference word by word."""
        return word_diff(self.before, self.after)

    @property
    def is_link(self) -> bool:
        return is_link(self.key)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An act, or without one what newer copy changed until then."""

    act: Act | None
    changes: list[ToldChange]


class Names:
    """What links lead to, by name: looked up for all that is told at once."""

    def __init__(self, values: Iterable[Mapping[str, Any]]) -> None:
        wanted: dict[type[Any], set[int]] = {}
        for told in values:
            for key, value in told.items():
                if group_of(key) in ENTITIES and (number := _number(key, value)) is not None:
                    wanted.setdefault(ENTITIES[group_of(key)][0], set()).add(number)
        self._rows = {model: model.objects.in_bulk(keys) for model, keys in wanted.items()}

    def of(self, key: str, value: Any) -> str:
        """The name of what a link or a source leads to."""
        number = _number(key, value)
        return str(self._rows[ENTITIES[group_of(key)][0]].get(number) or f"no. {number}") if number else NOTHING


def history(article: Article, *, most: int) -> list[HistoryEntry]:
    """
    What was done to a story, newest first.

    In:      a story, and how many acts are told
    Out:     acts with what each changed; before an act, and at the top, what newer copy has changed since the last one
    """
    acts = list(Act.objects.filter(subject=ARTICLE, subject_id=article.pk).order_by("-pk")[:most])
    now = values_of([article.pk])[article.pk]
    names = Names([now, *(values for act in acts for values in (act.before, act.after))])
    return list(_entries(acts, now, names))


def told_act(act: Act) -> list[ToldChange]:
    """What one act changed, in words."""
    if act.subject == ARTICLE:
        return tell(act.before, act.after, Names([act.before, act.after]))
    return [
        ToldChange(key, key.replace("_", " "), in_plain_words(act.before.get(key)), in_plain_words(value))
        for key, value in act.after.items()
    ]


def told_restorable(changes: Iterable[Restorable]) -> list[ToldChange]:
    """What bringing back would change, in words."""
    found = list(changes)
    now, then = ({one.key: getattr(one, side) for one in found} for side in ("now", "then"))
    persons = [one.key for one in found if not one.is_machines]
    names = Names([now, then])
    return [
        change
        for one in found
        for change in tell({one.key: one.now}, {one.key: one.then, CORRECTED: persons}, names, same=True)
    ]


def names_of_changes(act: Act) -> list[str]:
    """The names of what an act changed, each once: "headline", "place in the text"."""
    told = {group_of(key) for key in act.after if key not in UNTOLD} if act.subject == ARTICLE else set(act.after)
    return sorted(ENTITIES[name][1] if name in ENTITIES else name.replace("_", " ") for name in told)


def in_plain_words(value: Any) -> str:
    """A value of an entity in words."""
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def tell(before: Values, after: Values, names: Names, *, same: bool = False) -> list[ToldChange]:
    """Differences in words, fields before links; `same` tells also what differs only in whose word it is."""
    old, new = before.get(CORRECTED), after.get(CORRECTED)
    keys = sorted(
        (key for key in after if key not in UNTOLD and (same or before.get(key) != after.get(key))), key=_order
    )
    return [
        ToldChange(
            key, label(key, names, before[key], after[key]), words(key, before[key]), words(key, after[key]),
            *((None, None) if is_link(key) else (_in(key, old), _in(key, new))),
        )
        if key != SOURCE else ToldChange(key, "source", names.of(key, before[key]), names.of(key, after[key]),
                                         _in(key, old), _in(key, new))
        for key in keys
    ]  # fmt: skip


def label(key: str, names: Names, *values: Any) -> str:
    """What a key is of, in words: "place in the text: Erbil"."""
    group = group_of(key)
    if group == NOTICES:
        return "notice"
    if not is_link(key):
        return key.replace("_", " ")
    role = next((value["role"] for value in values if isinstance(value, dict) and "role" in value), "")
    return f"{ENTITIES[group][1]}: {names.of(key, None)}{f' ({role})' if role else ''}"


def words(key: str, value: Any) -> str:
    """A value in words, as one text."""
    if group_of(key) == NOTICES:
        return f"released: {value['reason']}" if value else "stands"
    if is_link(key):
        return _link(key, value)
    if key in LISTS:
        return ", ".join(map(str, value or ()))
    if key in TIMES and value:
        return f"{timezone.localtime(dt.datetime.fromisoformat(value)):%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)


def _link(key: str, value: Any) -> str:
    if not value:
        return "none"
    if group_of(key) == OTHER_SOURCES:
        return "named"
    told = [str(LinkStatus(value["standing"]).label)]
    told += [f"{name} {value[name]}" for name in ("position", "text", "outlet", "place") if value.get(name)]
    return ", ".join(told)


def _entries(acts: list[Act], now: Values, names: Names) -> Iterator[HistoryEntry]:
    """Acts from the newest back; where what an act left behind is not what the next found, copy was read in between."""
    found = dict(now)
    for act in acts:
        left = {key: value for key, value in act.after.items() if key != CORRECTED}
        read = tell(left, {key: found.get(key) for key in left}, names)
        if read:
            yield HistoryEntry(None, read)
        whose = found[CORRECTED]
        yield HistoryEntry(act, tell({CORRECTED: whose} | act.before, {CORRECTED: whose} | act.after, names))
        found |= act.before


def _number(key: str, value: Any) -> int | None:
    return number_of(key) if is_link(key) else value


def _in(name: str, corrected: Any) -> bool | None:
    return None if corrected is None else name in corrected


def _order(key: str) -> tuple[bool, int, str]:
    return is_link(key), FIELDS.index(key) if key in FIELDS else len(FIELDS), key
