"""What somebody has looked at in the queue of the desk, and left as it is."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone


class SetAsideQuerySet(models.QuerySet["SetAside"]):
    def of(self, kind: str, **since: Any) -> Self:
        """Rows of a kind about the row of the outer query, for a subquery."""
        return self.filter(kind=kind, subject_id=OuterRef("pk"), **since)


class SetAside(models.Model):
    """
    One thing of the queue that somebody left as it is, so that it is asked about no more.

    It stands for what was there at the time `at`: what changes after that is asked about again.
    """

    class Thing(models.TextChoices):
        DELIVERY = "delivery", "rejected delivery"
        SUGGESTION = "differs", "suggestion"

    kind = models.CharField(max_length=10, choices=Thing.choices)
    subject_id = models.BigIntegerField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = SetAsideQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "set aside"
        constraints = [models.UniqueConstraint(fields=["kind", "subject_id"], name="set_aside_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject_id}"


def is_set_aside(kind: str, **since: Any) -> Exists:
    """Whether a row of the outer query has been set aside."""
    return Exists(SetAside.objects.of(kind, **since))
