"""What was done to many stories at once, kept so that it can be taken back."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from articles.models.article import Article


class Batch(models.Model):
    """
    One thing done to many stories: read again, corrected alike, filed under another entity.

    `ledger` says which rows of links and entities it made, changed and removed, with what stood before; what it did to
    the stories themselves is in its corrections.
    """

    class Kind(models.TextChoices):
        REPARSE = "reparse", "read again"
        APPLY = "apply", "corrected alike"
        MERGE = "merge", "merged"
        SPLIT = "split", "split"
        HELD = "held", "held update"
        JOIN = "join", "joined as one story"
        APART = "apart", "set apart"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=300, help_text="What was done, in words.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    undone = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    stories = models.PositiveIntegerField(default=0)
    ledger = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "batches"
        permissions = [("undo_batch", "Can undo batches")]
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return self.title


class Correction(models.Model):
    """What a batch did to one story: {name: value} before and after, of what moved."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="corrections")
    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "article"], name="correction_once")]

    def __str__(self) -> str:
        return f"{self.batch}: story {self.article_id}"
