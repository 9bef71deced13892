"""What is followed: a list by the one question that its page asks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from articles.listing import Listing, WrongParameter, make_listing
from articles.models import Article, Cadence, Follow

#: Lists that one person may follow.
MOST_FOLLOWS = 100
#: Parameters that say how a list is read, not which stories it has.
HOW_READ = ("after", "order", "view")


def follow_list(owner: Any, parameters: QueryDict, *, cadence: Cadence, language: str) -> Follow | None:
    """
    Have somebody follow a list; one that they follow already gets the new cadence.

    Out:     None where they follow as many as anybody may
    Raises:  WrongParameter
    """
    question = question_of(parameters)
    with transaction.atomic():
        follow = Follow.objects.filter(owner=owner, question=question).first()
        if follow is None:
            if Follow.objects.filter(owner=owner).count() >= MOST_FOLLOWS:
                return None
            follow = Follow(owner=owner, question=question)
        follow.language = language
        set_cadence(follow, cadence)
    return follow


def set_cadence(follow: Follow, cadence: Cadence) -> None:
    """
    Send a list more or less often.

    Rule:  what came while nothing was sent is not sent afterwards
    """
    if follow.cadence == Cadence.NONE or follow.pk is None:
        follow.since = timezone.now()
        follow.newest = Article.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    follow.cadence = cadence
    follow.due = next_due(cadence, timezone.now())
    follow.failures = 0
    follow.save()


def question_of(parameters: QueryDict) -> str:
    """
    A list as it is followed: its parameters in one order, but for those that say how it is read.

    Raises:  WrongParameter
    """
    asked = parameters.copy()
    for name in HOW_READ:
        asked.pop(name, None)
    return str(make_listing(asked, size=1, facets=False).parameters.urlencode())


def followed_list(follow: Follow) -> Listing | None:
    """A page of the list as it is now; None where it asks for what is no more."""
    try:
        return make_listing(QueryDict(follow.question), size=1, facets=False)
    except WrongParameter:
        return None


def next_due(cadence: str, now: dt.datetime) -> dt.datetime:
    """When a list is looked at after this moment: each minute, or at seven where the newsroom is, on Mondays."""
    if cadence not in {Cadence.DAILY, Cadence.WEEKLY}:
        return now + dt.timedelta(minutes=1)
    local = timezone.localtime(now, timezone.get_default_timezone())
    days = 1 if local.hour >= 7 else 0
    if cadence == Cadence.WEEKLY:
        days += -(local.weekday() + days) % 7
    day = local.date() + dt.timedelta(days=days)
    return timezone.make_aware(dt.datetime.combine(day, dt.time(7)), timezone.get_default_timezone())
