"""Notices that take a story back or hold it: what they ask for, who has seen them, and who released the story."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article
from articles.models.delivery import Delivery


class NoticeQuerySet(models.QuerySet["Notice"]):
    def standing(self, story: int) -> Self:
        """The notices that hold a story back and that nobody has released it from."""
        return self.filter(article=story, released=None)

    def holding(self) -> Self:
        """Notices that hold their stories back now: not released from, and no embargo that has ended."""
        return self.filter(released=None).exclude(kind=Notice.Hold.EMBARGO, until__lte=timezone.now())


class Notice(models.Model):
    """
    One kill, withdrawal, embargo or "not for publication" that came in for a story.

    `key` tells it from every other notice for the story, so that the same one delivered again is none. `sent` is its
    own time, where it states one. Until `released` is set it stands: nothing but a later version of the copy, or a
    person with a reason, shows the story again.
    """

    class Hold(models.TextChoices):
        KILL = "canceled", "taken back"
        WITHHELD = "withheld", "withheld"
        EMBARGO = "embargo", "under embargo"

    article = models.ForeignKey(Article, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Hold.choices)
    until = models.DateTimeField(null=True, blank=True, help_text="When the embargo ends.")
    words = models.TextField(blank=True, help_text="What the copy says, or why it is held back.")
    key = models.CharField(max_length=64)
    delivery = models.ForeignKey(Delivery, models.SET_NULL, null=True, blank=True, related_name="notices")
    item = models.PositiveIntegerField(default=0, help_text="Its position in the delivery.")
    sent = models.DateTimeField(null=True, blank=True)
    came = models.DateTimeField(auto_now_add=True)
    seen = models.DateTimeField(null=True, blank=True, db_index=True)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    released = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True, help_text="Why the story may be shown in spite of it.")

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-came", "-id"]
        constraints = [models.UniqueConstraint(fields=["article", "key"], name="notice_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.words[:80]}"
