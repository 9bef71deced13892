"""Which stories: one definition each of what may be read and what a row shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Left
from django.utils import timezone

from articles.reading import PubStatus

if TYPE_CHECKING:
    from articles.models import Article

#: A kind of version that puts something right, or a field that a person has set. In literals, since a partial index has
#: the same condition, and SQLite finds that it may use it only where both are written out.
PUT_RIGHT = Q(
    Func(
        F("version_kind"),
        template="%(expressions)s IN ('correction', 'refile', 'kill', 'withdrawal')",
        output_field=models.BooleanField(),
    )
) | Q(Func(F("corrected"), template="%(expressions)s <> '[]'", output_field=models.BooleanField()))
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
        return self.order_by("-published", "-id")

    def behind(self, article: Article) -> Self:
        """
        Those that follow a story in the order that these have, which is by a time and then by key.

        Rule:  the time is bounded by itself as well, or databases sort all that follow instead of walking an index
        """
        first = str(self.query.order_by[0])
        name = first.removeprefix("-")
        than = "lt" if first.startswith("-") == self.query.standard_ordering else "gt"
        moment = getattr(article, name)
        further = Q(**{f"{name}__{than}": moment}) | Q(**{name: moment, f"pk__{than}": article.pk})
        return self.filter(further, **{f"{name}__{than}e": moment})

    def put_right(self) -> Self:
        """Stories that an agency corrected, refiled or withdrew, and those that an editor here put right."""
        return self.filter(PUT_RIGHT)
