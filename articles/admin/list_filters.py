"""Which stories need an editor."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from articles.background import TRIES


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
                return articles.exclude(suggested={})
            case "corrected":
                return articles.exclude(Q(corrected=[]))
            case "problems":
                return articles.exclude(problems=[])
        return articles
