"""Notices that take a story back mark every version of it withdrawn, also those with ids of their own (W51)."""

from __future__ import annotations

import datetime as dt
import re

from django.db.models import Q

from articles.models import Article
from articles.parsing import RowValues
from articles.reading import PubStatus
from articles.store.update_rules import Update

#: How a notice names the story by its catchline.
SLUGGED = re.compile(r"\b(?:slugged|slug)\s+[\"“'‘]?([^\s.,;:\"”'’()]{2,80})", re.IGNORECASE)
#: How long before a notice the story it takes back was sent, and how much a clock may be wrong.
BEFORE, AFTER = dt.timedelta(days=7), dt.timedelta(hours=12)
#: Characters of a notice in which it names the story.
OPENING = 1000


def withdraw_stories(reading: RowValues, source: int | None) -> list[int]:
    """
    Withdraw the stories that a notice takes back.

    In:      a canceled reading, and the key of its source
    Out:     the keys of the stories it changed
    Rule:    W51: stories of the same source, sent within the week before, with the notice's id, catchline or headline;
             where a person has set the status, the notice is a suggestion
    """
    opening = " ".join([reading.fields["headline"], *reading.fields["notes"], reading.fields["body"][:OPENING]])
    slugs = {reading.fields["slug"], *SLUGGED.findall(opening)} - {""}
    named = Q(headline__iexact=reading.fields["headline"])
    for slug in slugs:
        named |= Q(slug__iexact=slug)
    at = reading.fields["published"]
    stories = Article.objects.select_for_update(of=("self",)).filter(
        named, source=source, published__range=(at - BEFORE, at + AFTER)
    )
    changed = []
    for article in (
        stories.exclude(status=PubStatus.CANCELED).exclude(guid=reading.guid, provider=reading.provider).order_by("pk")
    ):
        update = Update(article)
        update.field("status", PubStatus.CANCELED.value)
        if update.happened:
            Article.objects.filter(pk=article.pk).update(**update.values)
            changed.append(article.pk)
    return changed
