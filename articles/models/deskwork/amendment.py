"""What the desk changed of a published story, and what it tells readers of that."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.acts import Act
from articles.models.article import Article


class AmendmentQuerySet(models.QuerySet["Amendment"]):
    def told(self) -> Self:
        """Those that readers are told of, newest first."""
        return self.filter(kind__in=[Amendment.Nature.CORRECTION, Amendment.Nature.UPDATE]).order_by("-at", "-pk")

    def undecided(self) -> Self:
        """Those of which nobody has said what they are."""
        return self.filter(kind=Amendment.Nature.UNDECIDED)


class Amendment(models.Model):
    """
    One change that somebody at the desk made to a story which readers could see.

    `before` and `after` have the same keys, fields that readers see, as the record of acts keeps them. `words` are the
    newsroom's own. While `kind` is undecided nobody has said what it is, and readers are told nothing.
    """

    class Nature(models.TextChoices):
        UNDECIDED = "undecided", "not said yet"
        CORRECTION = "correction", "correction"
        UPDATE = "update", "update"
        HOUSEKEEPING = "housekeeping", "housekeeping"

    article = models.ForeignKey(Article, models.CASCADE, related_name="amendments")
    act = models.OneToOneField(Act, models.SET_NULL, null=True, blank=True, related_name="amendment")
    kind = models.CharField(max_length=12, choices=Nature.choices, default=Nature.UNDECIDED)
    words = models.TextField(blank=True, help_text="What readers are told, in the newsroom's words.")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["kind", "-at", "-id"], name="amendment_kind_at")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.words[:80]}"
