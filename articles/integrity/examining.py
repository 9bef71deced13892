"""What is examined, one thing in each function: how much was looked at, what is wrong with it, and how it is mended."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from django.utils import timezone

from articles import search
from articles.intake import LeftWaiting
from articles.models import Article, Delivery, Outcome

#: A delivery that has waited for so long has nobody who reads it.
READ_WITHIN = dt.timedelta(minutes=10)
CHUNK = 200

Advance = Callable[[int], None]


def _cannot_be_mended() -> None:
    """What was lost here is in a backup, or nowhere."""


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What an examination found.

    seen:   how many were looked at
    wrong:  those that are not as they should be, by what an operator can find them by
    mend:   puts right what can be, however much that is; a second examination tells
    """

    seen: int
    wrong: Sequence[str]
    mend: Callable[[], object] = _cannot_be_mended


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing that is examined: its title, and how; the function is told of each piece of progress."""

    title: str
    examine: Callable[[], Finding]


def examinations(sample: int, advance: Advance = lambda done: None) -> list[Examination]:
    """
    All that is examined, in order.

    In:      sample: of how many stories the index is compared word by word; 0 for all
             advance: told how many more were looked at
    """
    return [
        Examination("deliveries without an outcome", _unread_deliveries),
        Examination("deliveries whose bytes differ from their hash", partial(_altered_deliveries, advance)),
        Examination("stories without their delivery", _stories_of_nowhere),
        Examination("the files of the index", _damaged_index),
        Examination("stories missing in the index, or only there", _strangers),
        Examination("stories of which the index says something else", partial(_drifted, sample, advance)),
    ]


def _unread_deliveries() -> Finding:
    old = Delivery.objects.filter(outcome=Outcome.WAITING, received__lt=timezone.now() - READ_WITHIN)
    wrong = [f"delivery {key}: {name}" for key, name in old.order_by("pk").values_list("pk", "name")]
    return Finding(Delivery.objects.count(), wrong, lambda: LeftWaiting().take_up(at_once=True))


def _altered_deliveries(advance: Advance) -> Finding:
    wrong, seen, last = [], 0, 0
    rows = Delivery.objects.order_by("pk").values_list("pk", "name", "raw", "size", "sha256")
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        for key, name, raw, size, sha256 in chunk:
            if len(raw) != size or hashlib.sha256(raw).hexdigest() != sha256:
                wrong.append(f"delivery {key}: {name}")
        seen, last = seen + len(chunk), chunk[-1][0]
        advance(len(chunk))
    return Finding(seen, wrong)


def _stories_of_nowhere() -> Finding:
    lost = Article.objects.filter(delivery=None).exclude(arrived=None).order_by("pk")
    wrong = [f"story {key}: {headline}" for key, headline in lost.values_list("pk", "headline")]
    return Finding(Article.objects.count(), wrong)


def _damaged_index() -> Finding:
    if not search.is_ready() or not search.is_open():
        return Finding(1, ["there is no index that can be opened"], search.rebuild_index)
    wrong = [f"{name} is damaged" for name in search.damaged_files()]
    return Finding(1, wrong, search.rebuild_index)


def _strangers() -> Finding:
    first = search.strangers() or set()
    # What was stored between the two questions is no stranger a second time.
    wrong = sorted(first & (search.strangers() or set())) if first else []
    return Finding(Article.objects.count(), _named(wrong), partial(_note, wrong))


def _drifted(sample: int, advance: Advance) -> Finding:
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    if 0 < sample < len(keys):
        keys = sorted(random.sample(keys, sample))
    suspects: list[int] = []
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        suspects += search.drifted(chunk)
        advance(len(chunk))
    if suspects:  # some may have changed meanwhile, and are right once that is applied
        search.apply_changes()
    wrong = list(search.drifted(suspects))
    return Finding(len(keys), _named(wrong), partial(_note, wrong))


def _named(keys: Iterable[int]) -> list[str]:
    return [f"story {key}" for key in keys]


def _note(keys: Sequence[int]) -> None:
    """Have the index read these stories again."""
    search.note_changes(keys)
    search.apply_changes()
