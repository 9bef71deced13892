"""The story that an editor has lead the front page, for some hours."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article


class FrontPinQuerySet(models.QuerySet["FrontPin"]):
    def in_force(self, now: dt.datetime) -> Self:
        """Those that nobody took off and whose time has not come, the last to be set first; one is enough."""
        return self.filter(ended=None, until__gt=now).order_by("-pk")


class FrontPin(models.Model):
    """
    A story that leads the front page until a time, unless it is taken off before.

    One is in force at a time. Whether the story may be read is asked whenever the front page is drawn.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    made = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    ended = models.DateTimeField(null=True, blank=True, help_text="When it was taken off, or another took its place.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = FrontPinQuerySet.as_manager()

    class Meta:
        verbose_name = "lead of the front page"
        default_permissions = ()
        permissions = [("pin_frontpin", "Can choose what leads the front page")]
        indexes = [models.Index(fields=["until"], condition=models.Q(ended=None), name="front_pin_in_force")]

    def __str__(self) -> str:
        return f"lead of the front page: {self.article.headline}"
