"""Which stories: one definition each of what may be read and what a row shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.functions import Left
from django.utils import timezone

from articles.reading import PubStatus

if TYPE_CHECKING:
    from articles.models import Article  # noqa: F401  (the type parameter below)

LEAD = 400  # characters of the body that a row of the list may show


class ArticleQuerySet(models.QuerySet["Article"]):
    def readable(self) -> Self:
        """Stories the public may see: usable, and past any embargo."""
        return self.filter(status=PubStatus.USABLE).exclude(embargo__gt=timezone.now())

    def for_list(self) -> Self:
        """All that a row of the list shows, in one query however long it is."""
        return (
            self.select_related("source")
            .annotate(lead=Left("body", LEAD))
            .defer("body", "provenance", "suggested", "notes", "keywords", "subjects")
        )

    def newest_first(self) -> Self:
        """By the earlier of the story's own time and its arrival, undated copy last (W66)."""
        return self.order_by("-listed", "-id")
