"""The log of changes: what is noted there, and what of it an index has not seen yet."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Article, Change
from articles.search.generations import write_whole

POSITION = "position.json"
#: How long the log keeps what this node has applied, for nodes with an index of their own.
KEPT = dt.timedelta(days=1)
#: Seconds after which a number that nobody has committed is given up, once PostgreSQL says that nobody can any more.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Gap:
    """
    Numbers below the position that were not in the log when it was read: a transaction that took them may still
    commit. `horizon` is PostgreSQL's next transaction at that moment: once all before it have ended, none will.
    """

    first: int
    last: int
    horizon: int
    since: float


@dataclass(frozen=True, slots=True)
class Position:
    """How much of the log an index has seen: everything up to `applied`, but for the gaps."""

    applied: int = 0
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class LogStretch:
    """The next piece of the log: the stories it names, and the position behind it."""

    articles: tuple[int, ...]
    position: Position


def read_position(folder: Path) -> Position:
    told = json.loads((folder / POSITION).read_bytes())
    return Position(told["applied"], tuple(Gap(**gap) for gap in told["gaps"]))


def write_position(folder: Path, position: Position) -> None:
    write_whole(folder / POSITION, json.dumps(asdict(position)))


def note(keys: Iterable[int]) -> None:
    """Write down that these stories changed; in the caller's transaction, so that it holds if and only if they did."""
    Change.objects.bulk_create([Change(article_id=key) for key in dict.fromkeys(keys)], batch_size=1000)


def newest() -> int:
    return Change.objects.order_by("-id").values_list("id", flat=True).first() or 0


def oldest() -> int:
    return Change.objects.order_by("id").values_list("id", flat=True).first() or 0


def has_late(position: Position) -> bool:
    """Whether numbers have come into the log below the position, which another transaction took before."""
    return bool(position.gaps) and _in_gaps(position.gaps).exists()


def waiting_since(position: Position) -> dt.datetime | None:
    """When the oldest change was noted that an index of this position has not seen."""
    unseen = Change.objects.filter(id__gt=position.applied).order_by("id")
    return unseen.values_list("at", flat=True).first()


def unseen(position: Position, most: int) -> list[int]:
    """
    The stories of changes that an index of this position has not seen.

    Out:     all of them; where they are more than so many, which is while much copy comes in, those of the newest that
             nobody may read now
    """
    behind = Change.objects.filter(Q(id__gt=position.applied) | _inside(position.gaps)).order_by("-id")
    found = list(behind.values_list("article_id", flat=True)[: most + 1])
    if len(found) > most:
        readable = Exists(Article.objects.readable().filter(pk=OuterRef("article_id")))
        found = list(behind.filter(~readable).values_list("article_id", flat=True)[:most])
    return list(dict.fromkeys(found))


def end() -> Position:
    """
    The position behind everything that the log has now.

    Rule:  on PostgreSQL a lower number may become visible after a higher one, so the holes are remembered; SQLite has
           one writer at a time, whose numbers become visible in their order
    """
    numbers = list(Change.objects.order_by("id").values_list("id", flat=True))
    return Position(numbers[-1] if numbers else 0, _holes(0, numbers))


def following(position: Position, limit: int) -> LogStretch | None:
    """The next piece of the log behind a position, at most so many changes; None when there is none."""
    late = list(_in_gaps(position.gaps).values_list("id", "article_id")) if position.gaps else []
    rows = list(Change.objects.filter(id__gt=position.applied).order_by("id").values_list("id", "article_id")[:limit])
    if not rows and not late:
        return None
    numbers = [number for number, _ in rows]
    gaps = (*_still_open(position.gaps, [number for number, _ in late]), *_holes(position.applied, numbers))
    articles = tuple(dict.fromkeys(article for _, article in (*late, *rows)))
    return LogStretch(articles, Position(numbers[-1] if numbers else position.applied, gaps))


def prune(position: Position) -> None:
    """
    Forget what has been applied long ago. The newest entry stays, since it says how far the log has come; so does the
    newest that the public may know of, by which its answers are kept.
    """
    old = Change.objects.filter(id__lte=position.applied, id__lt=newest(), at__lt=timezone.now() - KEPT)
    if old.exists():
        shown = Change.objects.public().order_by("-id").values_list("id", flat=True).first()
        old.exclude(id=shown or 0).delete()


def _in_gaps(gaps: Sequence[Gap]) -> QuerySet[Change]:
    return Change.objects.filter(_inside(gaps))


def _inside(gaps: Sequence[Gap]) -> Q:
    inside = Q()
    for gap in gaps:
        inside |= Q(id__range=(gap.first, gap.last))
    return inside


def _holes(applied: int, numbers: Sequence[int]) -> tuple[Gap, ...]:
    if connection.vendor != "postgresql":
        return ()
    holes = [(one + 1, other - 1) for one, other in pairwise((applied, *numbers)) if other > one + 1]
    if not holes:
        return ()
    _, horizon = _transactions()
    return tuple(Gap(first, last, horizon, time.time()) for first, last in holes)


def _still_open(gaps: Sequence[Gap], found: Sequence[int]) -> list[Gap]:
    """The gaps without the numbers found, and without those that no transaction can fill any more."""
    if not gaps:
        return []
    oldest, _ = _transactions()
    left = []
    for gap in gaps:
        if oldest >= gap.horizon and time.time() - gap.since > PATIENCE:
            continue
        inside = sorted(number for number in found if gap.first <= number <= gap.last)
        edges = (gap.first - 1, *inside, gap.last + 1)
        left += [Gap(one + 1, other - 1, gap.horizon, gap.since) for one, other in pairwise(edges) if other > one + 1]
    return left


def _transactions() -> tuple[int, int]:
    """PostgreSQL's oldest transaction that still runs, and the next that will."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text FROM pg_current_snapshot() AS now"
        )
        oldest, following = cursor.fetchone()
    return int(oldest), int(following)
