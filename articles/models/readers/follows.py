"""Lists that somebody follows, and which of their stories were sent by e-mail."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Cadence(models.TextChoices):
    """How often a list is sent; without e-mail it is only pinned."""

    NONE = "none", _("No e-mail")
    AT_ONCE = "at-once", _("At once")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week")


class Follow(models.Model):
    """
    A list that somebody follows.

    question:  the parameters of the list, as its one address has them
    newest:    the newest story that there was when it was first followed
    due:       when it is looked at next; whoever looks moves it on, so that nobody else does
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")
    question = models.CharField(max_length=2000, blank=True)
    cadence = models.CharField(max_length=8, choices=Cadence.choices, default=Cadence.NONE)
    language = models.CharField(max_length=10, default="en")
    since = models.DateTimeField(default=timezone.now)
    newest = models.BigIntegerField(default=0)
    due = models.DateTimeField(default=timezone.now)
    failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["due"], condition=~models.Q(cadence="none"), name="follow_due")]
        constraints = [models.UniqueConstraint(fields=["owner", "question"], name="follow_once")]

    def __str__(self) -> str:
        return self.question or "all stories"


class SentStory(models.Model):
    """A story that was sent to somebody; by its number, since the story may be gone."""

    follow = models.ForeignKey(Follow, models.CASCADE, related_name="sent")
    number = models.BigIntegerField()
    at = models.DateTimeField()
    text = models.CharField(max_length=32, help_text="Which text of it was sent.")
    withdrawn = models.BooleanField(default=False, help_text="Whether its withdrawal was told.")

    class Meta:
        ordering = ["follow", "id"]
        constraints = [models.UniqueConstraint(fields=["follow", "number"], name="sent_once")]

    def __str__(self) -> str:
        return f"story {self.number}"
