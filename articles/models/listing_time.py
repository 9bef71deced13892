"""When a story is listed: by its own time, but never later than it came (W66)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Case, F, When
from django.db.models.functions import Least

#: Where copy without a date stands: behind all that has one, and in no span of time.
UNDATED = dt.datetime(1800, 1, 1, tzinfo=dt.UTC)


class Undated(models.Func):
    """`UNDATED` as a literal, since the expression of a column takes no parameters everywhere."""

    template = "'1800-01-01 00:00:00'"
    output_field = models.DateTimeField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, tuple[()]]:
        sql, _ = self.as_sql(compiler, connection, template="'1800-01-01 00:00:00+00'::timestamptz", **context)
        return sql, ()


class DayStart(models.Func):
    """The midnight in UTC with which a day begins."""

    template = "(%(expressions)s || ' 00:00:00')"
    output_field = models.DateTimeField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="timezone('UTC', (%(expressions)s)::timestamp)", **context)


def listing_time() -> Case:
    """
    The expression of the column by which lists are ordered.

    Rule:  W66: the earlier of the story's own time and its arrival. A story whose time is that of its arrival has none
           of its own: it is listed by the day of its dateline, else as undated. What no delivery brought has its
           creation for an arrival
    """
    return Case(
        When(arrived__isnull=True, then=Least("published", "stored")),
        When(published=F("arrived"), dateline_date__isnull=True, then=Undated()),
        When(published=F("arrived"), then=Least(DayStart("dateline_date"), "arrived")),
        default=Least("published", "arrived"),
        output_field=models.DateTimeField(),
    )
