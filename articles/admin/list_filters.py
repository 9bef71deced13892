"""Which stories need an editor."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles.background import TRIES
from articles.models import CORRECTED, DIFFERS, NOT_USABLE, PROBLEMATIC, UNDATED, Article, Delivery
from articles.reading import PubStatus

MONTH = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?")


class Waits(admin.SimpleListFilter):
    title = "recognition"
    parameter_name = "recognition"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waiting", "waiting"), ("failed", "given up"), ("done", "done")]

    def queryset(self, request: HttpRequest, articles: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "waiting":
                return articles.filter(waiting__attempts__lt=TRIES)
            case "failed":
                return articles.filter(waiting__attempts__gte=TRIES)
            case "done":
                return articles.filter(waiting=None)
        return articles


class StandsInDoubt(admin.SimpleListFilter):
    title = "the machine and a person"
    parameter_name = "machine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("differs", "differ"), ("corrected", "a person has spoken"), ("problems", "the reader had a problem")]

    def queryset(self, request: HttpRequest, articles: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "differs":
                return articles.filter(DIFFERS)
            case "corrected":
                return articles.filter(CORRECTED)
            case "problems":
                return articles.filter(PROBLEMATIC)
        return articles


class MayBeUsed(admin.SimpleListFilter):
    title = "status"
    parameter_name = "status__exact"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(status.value, status.value) for status in PubStatus]

    def queryset(self, request: HttpRequest, articles: QuerySet[Any]) -> QuerySet[Any]:
        if not self.value():
            return articles
        found = articles.filter(status=self.value())
        return found if self.value() == PubStatus.USABLE else found.filter(NOT_USABLE)


class Sent(admin.SimpleListFilter):
    """Years from the first dated story to the last, and the months of a chosen year; two rows are read for them."""

    title = "published"
    parameter_name = "sent"
    column = "listed"
    rows: Any = Article.objects.filter(listed__gt=UNDATED)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        times = self.rows.order_by(self.column).values_list(self.column, flat=True)
        first, last = times.first(), times.last()
        if first is None or last is None:
            return []
        chosen = (self.value() or "")[:4]
        told = []
        for year in range(timezone.localtime(last).year, timezone.localtime(first).year - 1, -1):
            told.append((f"{year:04}", str(year)))
            if chosen == f"{year:04}":
                told += [(f"{year:04}-{month:02}", f"{calendar.month_name[month]} {year}") for month in range(1, 13)]
        return told

    def queryset(self, request: HttpRequest, articles: QuerySet[Any]) -> QuerySet[Any]:
        found = MONTH.fullmatch(self.value() or "")
        if found is None:
            return articles
        year, month = int(found[1]), int(found[2] or 0)
        if not 1 <= year < dt.MAXYEAR:
            return articles.none()
        first = _midnight(year, month or 1)
        end = _midnight(year + (month in (0, 12)), 1 if month in (0, 12) else month + 1)
        return articles.filter(**{f"{self.column}__gte": first, f"{self.column}__lt": end})


class Received(Sent):
    """Likewise of deliveries."""

    title = "received"
    parameter_name = "received"
    column = "received"
    rows = Delivery.objects.all()


class WrittenIn(admin.SimpleListFilter):
    """The languages there are, one row read for each."""

    title = "language"
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(code, code) for code in _languages()]

    def queryset(self, request: HttpRequest, articles: QuerySet[Any]) -> QuerySet[Any]:
        return articles.filter(language=self.value()) if self.value() else articles


def _languages() -> Iterator[str]:
    """Each language from the one before it, as databases do not skip through an index by themselves."""
    languages = Article.objects.order_by("language").values_list("language", flat=True)
    code = languages.filter(language__gt="").first()
    while code is not None:
        yield code
        code = languages.filter(language__gt=code).first()


def _midnight(year: int, month: int) -> dt.datetime:
    return dt.datetime(year, month, 1, tzinfo=timezone.get_default_timezone())
