"""The record of acts: what people did at the desk, with what stood before and after."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.batches import Batch


class ActQuerySet(models.QuerySet["Act"]):
    def about(self, subject: models.Model) -> Self:
        """The acts on one story or entity, newest first."""
        return self.filter(subject=subject._meta.model_name, subject_id=subject.pk).order_by("-pk")


class Act(models.Model):
    """
    What one person did to one story or entity: who, when, why, and what stood before and after of what changed.

    `subject` and `subject_id` stand alone, since what it was about may be gone. `before` and `after` have the same
    keys: names of fields ("headline", "corrected"), and links ("places.12", "credits.7.byline") with None where there
    was none. Acts are only ever added.
    """

    class Deed(models.TextChoices):
        WRITTEN = "written", "written at the desk"
        CORRECTED = "corrected", "corrected"
        TAKEN = "taken", "the machine's taken"
        RELEASED = "released", "released from a notice"
        RESTORED = "restored", "restored"
        APPLIED = "applied", "corrected with others"
        MERGED = "merged", "merged"
        SPLIT = "split", "split"
        DECIDED = "decided", "held update decided"
        UNDONE = "undone", "undone"
        PINNED = "pinned", "chosen to lead the front page"
        UNPINNED = "unpinned", "taken off the front page's lead"
        READ = "read", "read from the copy"

    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    who = models.CharField(max_length=150, blank=True, help_text="The name of the account, kept when that goes.")
    kind = models.CharField(max_length=10, choices=Deed.choices)
    why = models.TextField(blank=True)
    subject = models.CharField(max_length=20, help_text="What kind of thing it is about: article, place, source …")
    subject_id = models.BigIntegerField()
    title = models.CharField(max_length=300, help_text="What it is about, in the words of then.")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="acts")

    objects = ActQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["subject", "subject_id", "-id"], name="act_subject")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title}"
