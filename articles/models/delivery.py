"""What arrived: the bytes as received, and what became of them."""

from __future__ import annotations

import io
from collections.abc import Iterator

from django.db import models

from articles.models.feed import Feed

#: Bytes up to which a delivery is kept in its own row. What becomes of it is noted there after every batch, and a
#: database writes a row anew with all that it holds.
LONG = 1_000_000


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

    `problems` is a list of {"item": position or null, "reason": sentence}; `counts` is {outcome: items}. `raw` is empty
    where the bytes are kept in chunks; whoever wants them asks for `content` or `beginning`.
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
        indexes = [
            models.Index(fields=["outcome", "-received"], name="delivery_outcome"),
            models.Index(fields=["-received", "-id"], name="delivery_received"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(outcome__in=Outcome.values), name="delivery_outcome_known")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def content(self) -> bytes:
        """All the bytes as they came."""
        if self.raw:
            return bytes(self.raw)
        whole = io.BytesIO()
        for chunk in self._chunks():
            whole.write(chunk)
        return whole.getvalue()

    def has_bytes(self) -> bool:
        """Whether its bytes have been kept: its row is written before the chunks of a long one, in one transaction."""
        return self.chunks.exists() or bool(self.raw)

    def beginning(self, length: int) -> bytes:
        """The first bytes, not more than `length` of them."""
        found = bytes(self.raw[:length])
        for chunk in self._chunks() if not self.raw else ():
            if len(found) >= length:
                break
            found += chunk
        return found[:length]

    def _chunks(self) -> Iterator[bytes]:
        """One query for each, since SQLite's driver would hold all that one query gives."""
        chunks = self.chunks.order_by("position")
        for position in chunks.values_list("position", flat=True):
            yield bytes(self.chunks.values_list("content", flat=True).get(position=position))


class DeliveryChunk(models.Model):
    """Some bytes of a long delivery: its first are those at position 0."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="chunks")
    position = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delivery", "position"], name="chunk_once")]

    def __str__(self) -> str:
        return f"chunk {self.position}"
