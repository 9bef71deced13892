"""Who looks at the lists that are followed, and sends what is new in them."""

from __future__ import annotations

import datetime as dt
import logging
from smtplib import SMTPException

from django.db import transaction
from django.utils import timezone, translation

from articles.following.mails import mail_is_set_up, make_mail
from articles.following.news import News, find_news, texts_of
from articles.following.questions import next_due
from articles.listing import WrongParameter
from articles.models import Cadence, Follow, SentStory

LOG = logging.getLogger(__name__)
#: Lists that are looked at between two looks at other work.
AT_A_TIME = 50
#: For how long nobody else looks at a list that somebody has begun to look at.
LEASE = dt.timedelta(minutes=10)
#: How long mail that could not be sent waits, doubled each time, at most.
SHORTEST, LONGEST = dt.timedelta(minutes=1), dt.timedelta(days=1)


def send_due(now: dt.datetime | None = None) -> int:
    """
    Look at the lists that are due, and send what is new in them.

    Out:   how many mails were sent
    Rule:  a list is looked at by one process at a time. A mail that cannot be sent is tried again, with nothing marked
           as sent
    """
    moment = now or timezone.now()
    if not mail_is_set_up():
        return 0
    due = Follow.objects.filter(due__lte=moment).exclude(cadence=Cadence.NONE).order_by("due")
    return sum(_look_at(follow, moment) for follow in due.select_related("owner")[:AT_A_TIME])


def _look_at(follow: Follow, now: dt.datetime) -> int:
    if not Follow.objects.filter(pk=follow.pk, due=follow.due).update(due=now + LEASE):
        return 0  # somebody else does
    try:
        with translation.override(follow.language):
            sent = _send(follow, now)
    except (SMTPException, OSError) as error:
        LOG.warning("Mail to those who follow list %s could not be sent: %s", follow.pk, error)
        failures = min(follow.failures + 1, 20)
        wait = min(SHORTEST * 2**failures, LONGEST)
        Follow.objects.filter(pk=follow.pk).update(due=now + wait, failures=failures)
        return 0
    Follow.objects.filter(pk=follow.pk).update(due=next_due(follow.cadence, now), failures=0)
    return sent


def _send(follow: Follow, now: dt.datetime) -> int:
    if not follow.owner.email or not follow.owner.is_active:
        return 0
    try:
        news = find_news(follow, now)
    except WrongParameter:
        return 0  # the list asks for what only hidden stories name now
    if not news:
        return 0
    texts = texts_of(one.pk for one in (*news.new, *news.corrected))
    make_mail(follow, news).send()
    _keep(follow, news, texts, now)
    return 1


def _keep(follow: Follow, news: News, texts: dict[int, str], now: dt.datetime) -> None:
    """Note what was sent."""
    with transaction.atomic():
        rows = [SentStory(follow=follow, number=one.pk, at=now, text=texts.get(one.pk, "")) for one in news.new]
        SentStory.objects.bulk_create(rows, ignore_conflicts=True)
        for story in news.corrected:
            follow.sent.filter(number=story.pk).update(text=texts.get(story.pk, ""))
        follow.sent.filter(pk__in=[one.pk for one in news.withdrawn]).update(withdrawn=True)
