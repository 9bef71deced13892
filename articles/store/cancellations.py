"""Notices that take a story back mark every version of it withdrawn, also those with ids of their own (W51)."""

from __future__ import annotations

import datetime as dt
import re

from django.db.models import Q
from django.utils import timezone

from articles.models import Article
from articles.parsing import RowValues
from articles.reading import PubStatus
from articles.store.held_updates import withdraw_versions
from articles.store.standing_notices import StandingNotices, left_public
from articles.store.update_rules import Update

#: How a notice names the story by its catchline.
SLUGGED = re.compile(r"\b(?:slugged|slug)\s+[\"“'‘]?([^\s.,;:\"”'’()]{2,80})", re.IGNORECASE)
#: How long before a notice the story it takes back was sent, and how much a clock may be wrong.
BEFORE, AFTER = dt.timedelta(days=7), dt.timedelta(hours=12)
#: Characters of a notice in which it names the story.
OPENING = 1000


def withdraw_stories(
    reading: RowValues, source: int | None, notices: StandingNotices, delivery: int, feed: int | None = None
) -> list[int]:
    """
    Withdraw the stories that a notice takes back.

    In:      a canceled reading, the key of its source, the notices that stand, the delivery and the feed it came in
    Out:     the keys of the stories it changed
    Rule:    W51: stories of the same source, sent within the week before, with the notice's catchline or headline;
             W67: whatever a person has set, unless the notice has been seen before; W68: a notice that names no source
             takes back only what came from its own provider or the same way
    """
    opening = " ".join([reading.fields["headline"], *reading.fields["notes"], reading.fields["body"][:OPENING]])
    slugs = {reading.fields["slug"], *SLUGGED.findall(opening)} - {""}
    named = Q(headline__iexact=reading.fields["headline"])
    for slug in slugs:
        named |= Q(slug__iexact=slug)
    at = reading.fields["published"]
    stories = Article.objects.select_for_update(of=("self",)).filter(
        named, _sent_by(reading, source, feed), published__range=(at - BEFORE, at + AFTER)
    )
    itself = Q(guid=reading.guid, provider=reading.provider)
    changed = []
    named_ones = list(stories.exclude(status=PubStatus.CANCELED).exclude(itself).order_by("pk"))
    notices.load(article.pk for article in named_ones)
    for article in named_ones:
        update = Update(article)
        notices.withdraw(update, reading, delivery)
        if update.happened:
            values = update.values | left_public(article, update.values)
            Article.objects.filter(pk=article.pk).update(**values, changed=timezone.now())
            changed.append(article.pk)
    withdraw_versions(changed)
    return changed


def _sent_by(reading: RowValues, source: int | None, feed: int | None) -> Q:
    """The stories of whoever sent a notice: by its source, else by its provider and the way that it came."""
    if source is not None:
        return Q(source=source)
    unsigned = Q(source=None, feed=feed) if feed is not None else Q(source=None, feed=None, provider="")
    return unsigned | Q(provider=reading.provider) if reading.provider else unsigned
