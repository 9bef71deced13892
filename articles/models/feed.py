"""Where copy is fetched from: the feeds and folders that are polled."""

from __future__ import annotations

import datetime as dt

from django.core.validators import MinValueValidator
from django.db import models

#: The longest value of a server's that is remembered.
MARK_LENGTH = 300
#: How long a feed that fails is left alone at most, and how often its interval is doubled.
LONGEST_PAUSE, MOST_DOUBLINGS = dt.timedelta(days=1), 10
#: A feed that brings nothing for so long, and for so many of its intervals, has fallen silent.
SILENT, SILENT_INTERVALS = dt.timedelta(days=1), 8


class Feed(models.Model):
    """
    A feed at a web address, or a folder of this server.

    `etag` and `last_modified` are what a feed's server said of the response that was taken in last; `taken_until` is
    the moment up to which the changes in a folder have been taken in.
    """

    class PollOutcome(models.TextChoices):
        """What became of the latest poll."""

        NEVER = "never", "not polled yet"
        NEW = "new", "new copy"
        UNCHANGED = "unchanged", "nothing new"
        FAILED = "failed", "failed"

    name = models.CharField(max_length=200)
    address = models.CharField(
        max_length=500, unique=True, help_text="https://… of an RSS, Atom or JSON feed, or the full path of a folder."
    )
    active = models.BooleanField(default=True, help_text="Whether it is polled.")
    interval = models.PositiveIntegerField(
        default=15, validators=[MinValueValidator(1)], help_text="Minutes from one poll to the next."
    )
    etag = models.CharField(max_length=MARK_LENGTH, blank=True, editable=False)
    last_modified = models.CharField(max_length=MARK_LENGTH, blank=True, editable=False)
    taken_until = models.DateTimeField(null=True, blank=True, editable=False)
    checked = models.DateTimeField("last polled", null=True, blank=True, editable=False)
    outcome = models.CharField(max_length=10, choices=PollOutcome.choices, default=PollOutcome.NEVER, editable=False)
    problem = models.TextField(blank=True, editable=False)
    succeeded = models.DateTimeField("last success", null=True, blank=True, editable=False)
    brought = models.DateTimeField("last new copy", null=True, blank=True, editable=False)
    failures = models.PositiveIntegerField("failures in a row", default=0, editable=False)

    class Meta:
        ordering = ["name", "id"]
        permissions = [("poll_folders", "Can have folders of the server polled")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(address=""), name="feed_has_an_address"),
            models.CheckConstraint(condition=models.Q(interval__gte=1), name="feed_interval_is_positive"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_folder(self) -> bool:
        return self.address.startswith("/")

    def is_due(self, now: dt.datetime) -> bool:
        """Whether its interval, longer where it failed, has passed since it was polled."""
        return self.checked is None or self.checked + self.pause <= now

    @property
    def pause(self) -> dt.timedelta:
        """From one poll to the next: its interval, doubled by each failure in a row, a day at most."""
        own = dt.timedelta(minutes=self.interval)
        return max(own, min(own * (1 << min(self.failures, MOST_DOUBLINGS)), LONGEST_PAUSE))

    @property
    def next_poll(self) -> dt.datetime | None:
        """When it is due; None for at once."""
        return self.checked + self.pause if self.checked else None

    def is_silent(self, now: dt.datetime) -> bool:
        """Whether it brings nothing any more: for a day, and for so many of its intervals."""
        quiet = max(SILENT, dt.timedelta(minutes=self.interval) * SILENT_INTERVALS)
        return self.brought is not None and self.brought + quiet <= now

    def forget(self) -> None:
        """It leads elsewhere now: what was known of the old address says nothing about the new one."""
        self.etag = self.last_modified = self.problem = ""
        self.taken_until = self.checked = self.succeeded = self.brought = None
        self.failures = 0
        self.outcome = self.PollOutcome.NEVER
