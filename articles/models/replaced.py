"""What deliveries replaced or would replace: earlier texts of stories, and updates that wait for a person."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models

from articles.models.article import Article
from articles.models.delivery import Delivery


class EarlierTextQuerySet(models.QuerySet["EarlierText"]):
    def public(self) -> Self:
        """Versions that readers may see: none that was withdrawn or hidden when it was replaced."""
        return self.filter(withdrawn=False)


class EarlierText(models.Model):
    """
    An earlier version: the text of a story before a delivery replaced it, as it was read.

    `withdrawn` says that readers may not see it: it was taken back or hidden when it was replaced, a kill of the story
    reached it, a person withdrew it, or the same delivery was only read again.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="earlier_texts")
    headline = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    body = models.TextField(blank=True)
    delivery = models.ForeignKey(Delivery, models.PROTECT, null=True, related_name="+", help_text="It came in this.")
    published = models.DateTimeField(null=True, blank=True, help_text="The story's own time in that version.")
    updated = models.DateTimeField(null=True, blank=True)
    version_kind = models.CharField(max_length=20, blank=True)
    version_number = models.PositiveIntegerField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False, help_text="Readers may not see this version.")
    replaced = models.DateTimeField(auto_now_add=True)

    objects = EarlierTextQuerySet.as_manager()

    class Meta:
        ordering = ["-replaced", "-id"]

    def __str__(self) -> str:
        return self.headline


class HeldUpdate(models.Model):
    """An item that has a story's id, but comes from elsewhere or is about something else: a person decides (W68)."""

    class Decision(models.TextChoices):
        """What a person made of it."""

        WAITING = "waiting", "waiting"
        TAKEN = "taken", "taken as an update"
        KEPT = "kept", "kept as a story of its own"
        DROPPED = "dropped", "dropped"

    article = models.ForeignKey(Article, models.CASCADE, related_name="held_updates")
    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="held_updates")
    item = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=300)
    headline = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    body = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    held = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=10, choices=Decision.choices, default=Decision.WAITING, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    decided = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-held", "-id"]
        constraints = [models.UniqueConstraint(fields=["article", "digest"], name="held_update_once")]

    def __str__(self) -> str:
        return self.headline
