"""Who has the form of a story open."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article

#: After so long without a word a form counts as closed.
OPEN_FOR = dt.timedelta(minutes=30)


class OpenFormQuerySet(models.QuerySet["OpenForm"]):
    def still_open(self) -> Self:
        """Forms that were looked at not long ago."""
        return self.filter(seen__gt=timezone.now() - OPEN_FOR)


class OpenForm(models.Model):
    """One story that one person has open at the desk: since when, and when its page was last asked for."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="open_forms")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    seen = models.DateTimeField(default=timezone.now, db_index=True)

    objects = OpenFormQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "by"], name="open_form_once")]

    def __str__(self) -> str:
        return f"{self.by} has story {self.article_id} open"
