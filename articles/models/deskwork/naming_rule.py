"""What people have said that a name means from now on."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.batches import Batch
from articles.models.entity import Organisation, Place, Source


class NamingRuleQuerySet(models.QuerySet["NamingRule"]):
    def in_force(self) -> Self:
        """Rules that hold, the newest first."""
        return self.filter(undone=None).order_by("-pk")


class NamingRule(models.Model):
    """
    In copy of a source (or of any), what is read as one place or organisation under a name is another, or nothing.

    It is made by a person from a correction of theirs, and changes only what the machine reads.
    """

    source = models.ForeignKey(Source, models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, help_text="As it stands in the text.")
    place = models.ForeignKey(Place, models.CASCADE, null=True, blank=True, related_name="+")
    place_instead = models.ForeignKey(Place, models.CASCADE, null=True, blank=True, related_name="+")
    filed = models.BooleanField(default=False, help_text="Of places of the dateline, not of those in the text.")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")
    organisation_instead = models.ForeignKey(Organisation, models.CASCADE, null=True, blank=True, related_name="+")
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="+")
    made = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone = models.DateTimeField(null=True, blank=True, db_index=True)

    objects = NamingRuleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(place__isnull=False) ^ models.Q(organisation__isnull=False),
                name="naming_rule_is_of_one_kind",
            )
        ]

    def __str__(self) -> str:
        read, instead = self.place or self.organisation, self.place_instead or self.organisation_instead
        where = f"In {self.source}" if self.source_id else "Everywhere"
        name = f"“{self.name}”{' of datelines' if self.filed else ''}"
        return f"{where}, {name} is {f'{instead}, not {read}' if instead else f'never {read}'}"
