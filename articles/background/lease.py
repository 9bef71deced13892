"""Recognising places and organisations behind ingest: leased, written and done in one transaction, never lost."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db import connection, transaction
from django.db.models import Count, F, Q

from articles import search
from articles.models import Article, LinkStatus, OrganisationMention, PlaceMention, Waiting
from articles.reading import FAULTS, Dateline, FeedEntity, FilingPlace, Origin
from articles.recognition import Recognition, Story
from articles.store import Places, mark_for_recognition, write_mentions

logger = logging.getLogger(__name__)

#: How many stories a worker takes at a time, and for how long before another may.
BATCH = 64
LEASE = dt.timedelta(minutes=2)
#: After so many tries a story is given up, with the reason kept.
TRIES = 3
#: What a story that waits can be in.
STATES = WAITS, LEASED, GIVEN_UP = "waiting", "being recognised", "given up"


class RecognisesStories(Protocol):
    """What finds places and organisations in stories; one Recognition for each, in order."""

    def __call__(self, stories: Sequence[Story]) -> list[Recognition]: ...


@dataclass(frozen=True, slots=True)
class Lease:
    """Stories that are this worker's until then; the time is also what tells this lease from a later one."""

    articles: tuple[int, ...]
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one lease."""

    recognised: int = 0
    failed: int = 0


def lease_waiting(*, now: dt.datetime, duration: dt.timedelta = LEASE, size: int = BATCH) -> Lease | None:
    """
    Take up stories that wait and that nobody else is at.

    Out:     new ones together; one that a worker failed at before alone, so that it brings down no others; None when
             nothing is free
    """
    until = now + duration
    free = Waiting.objects.filter(Q(leased_until=None) | Q(leased_until__lte=now), attempts__lt=TRIES)
    if not free.exists():
        return None
    skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        rows = list(free.filter(attempts=0).select_for_update(skip_locked=skip).order_by("article_id")[:size])
        if not rows:
            rows = list(free.select_for_update(skip_locked=skip).order_by("attempts", "article_id")[:1])
        ours = Waiting.objects.filter(pk__in=[row.pk for row in rows])
        ours.update(leased_until=until, attempts=F("attempts") + 1)
    return Lease(tuple(row.article_id for row in rows), until) if rows else None


def recognise_leased(leased: Lease, recogniser: RecognisesStories, places: Places) -> Done:
    """
    Recognise the leased stories and write what was found.

    Raises:  nothing that a story causes: it is tried again alone, and given up after a few times with the error kept
    Rule:    mentions, the note for the index and the end of the waiting commit together; a story that was read anew
             meanwhile keeps waiting
    """
    stories = as_recogniser_stories(leased.articles)
    try:
        found = dict(zip(stories, recogniser(list(stories.values())), strict=True))
    except FAULTS as error:
        if len(stories) == 1:
            logger.exception("story %s: a fault in the recogniser", *stories)
            return _failed(leased, f"{type(error).__name__}: {error}")
        # Alone, each shows whether it is the cause.
        parts = [recognise_leased(Lease((key,), leased.until), recogniser, places) for key in stories]
        return Done(sum(part.recognised for part in parts), sum(part.failed for part in parts))
    return Done(recognised=_finish(leased, found, places))


def waiting_count() -> int:
    """How many stories still wait and have not been given up."""
    return Waiting.objects.filter(attempts__lt=TRIES).count()


def row_state(row: Waiting, now: dt.datetime) -> str:
    """Which of the STATES a story that waits is in."""
    if row.leased_until and row.leased_until > now:
        return LEASED
    return WAITS if row.attempts < TRIES else GIVEN_UP


def rows_in_state(state: str, now: dt.datetime) -> Q:
    """Which rows are in one of the STATES."""
    leased = Q(leased_until__gt=now)
    # Not "~leased": where nothing is leased there is nothing to compare, and that is not its opposite in SQL.
    free = Q(leased_until=None) | Q(leased_until__lte=now)
    return {WAITS: free & Q(attempts__lt=TRIES), LEASED: leased, GIVEN_UP: free & Q(attempts__gte=TRIES)}[state]


def queue_progress(now: dt.datetime) -> dict[str, int]:
    """How many stories are in each of the STATES, in one query."""
    keys = {state: state.replace(" ", "_") for state in STATES}
    counts = Waiting.objects.aggregate(
        **{key: Count("pk", filter=rows_in_state(state, now)) for state, key in keys.items()}
    )
    return {state: counts[key] for state, key in keys.items()}


def wait_for_all(step: int = 5000) -> int:
    """Have every story recognised anew."""
    total = 0
    keys: list[int] = []
    for key in Article.objects.order_by("pk").values_list("pk", flat=True).iterator():
        keys.append(key)
        if len(keys) == step:
            total += _wait(keys)
            keys = []
    return total + _wait(keys)


def as_recogniser_stories(articles: Iterable[int]) -> dict[int, Story]:
    """These stories as the recogniser takes them, in order."""
    rows = Article.objects.filter(pk__in=articles).select_related("source").order_by("pk")
    rows = rows.prefetch_related("dateline_places__place")
    named: dict[int, tuple[list[FeedEntity], list[FeedEntity]]] = {}
    wire = {"article__in": articles, "origin": Origin.WIRE, "standing": LinkStatus.MACHINE}
    for place in PlaceMention.objects.filter(**wire).select_related("place"):
        one = FeedEntity(place.place.name, str(place.place.geonames_id or ""), "geonames")
        named.setdefault(place.article_id, ([], []))[0].append(one)
    for body in OrganisationMention.objects.filter(**wire).select_related("organisation"):
        one = FeedEntity(body.organisation.name, body.organisation.code)
        named.setdefault(body.article_id, ([], []))[1].append(one)
    return {row.pk: _story(row, *named.get(row.pk, ([], []))) for row in rows}


def _story(article: Article, places: Sequence[FeedEntity], organisations: Sequence[FeedEntity]) -> Story:
    return Story(
        headline=article.headline,
        body=article.body,
        dateline=_dateline(article),
        source=article.source.name if article.source else "",
        language=article.language,
        places=tuple(places),
        organisations=tuple(organisations),
    )


def _dateline(article: Article) -> Dateline | None:
    filed = [row for row in article.dateline_places.all() if row.standing != LinkStatus.REMOVED]
    if not filed and not article.dateline:
        return None
    return Dateline(
        text=article.dateline,
        date=article.dateline_date,
        places=tuple(
            FilingPlace(
                text=row.text or row.place.name,
                name=row.place.name,
                kind=None,
                country=row.place.country or None,
                geonames_id=row.place.geonames_id,
                latitude=row.place.latitude,
                longitude=row.place.longitude,
                confidence=row.confidence,
            )
            for row in filed
        ),
    )


def _finish(leased: Lease, found: dict[int, Recognition], places: Places) -> int:
    with transaction.atomic():
        ours = Waiting.objects.select_for_update().filter(pk__in=found, leased_until=leased.until).order_by("pk")
        keys = [row.pk for row in ours]
        moved = write_mentions({key: found[key] for key in keys}, places)
        Waiting.objects.filter(pk__in=keys).delete()
        search.note_changes(moved, apply=False)
    return len(keys)


def _failed(leased: Lease, reason: str) -> Done:
    rows = Waiting.objects.filter(pk__in=leased.articles, leased_until=leased.until)
    rows.update(leased_until=None, error=reason[:2000])
    return Done(failed=1)


def _wait(keys: Sequence[int]) -> int:
    mark_for_recognition(keys)
    return len(keys)
