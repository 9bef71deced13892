"""What arrived: the bytes as received, and what became of them."""

from __future__ import annotations

from django.db import models

from articles.models.feed import Feed


class Outcome(models.TextChoices):
    """What became of a delivery, or of one item in it."""

    WAITING = "waiting", "waiting"  # kept, not read yet: an interrupted run goes on here
    STORED = "stored", "stored"
    UPDATED = "updated", "updated"
    UNCHANGED = "unchanged", "unchanged"
    HELD = "held", "held"  # an item that is no story, or must wait for a person
    REJECTED = "rejected", "rejected"  # the file as a whole could not be read


class Delivery(models.Model):
    """
    One file, message or feed response as received.

    `problems` is a list of {"item": position or null, "reason": sentence}; `counts` is {outcome: items}.
    """

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    name = models.CharField(max_length=400, help_text="The file's path, or where it came from.")
    raw = models.BinaryField()
    size = models.PositiveBigIntegerField()
    format = models.CharField(max_length=20, blank=True)
    encoding = models.CharField(max_length=30, blank=True)
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, blank=True, related_name="deliveries")
    received = models.DateTimeField(db_index=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.WAITING)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ["-received", "-id"]
        indexes = [models.Index(fields=["outcome", "-received"], name="delivery_outcome")]
        constraints = [
            models.CheckConstraint(condition=models.Q(outcome__in=Outcome.values), name="delivery_outcome_known")
        ]

    def __str__(self) -> str:
        return self.name
