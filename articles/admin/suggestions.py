"""Which stories wait for recognition, how far it is, and what was given up."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.admin.confirming import Confirming
from articles.background import STATES, queue_progress, row_state, rows_in_state
from articles.models import Waiting
from articles.store import mark_for_recognition


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(state, state) for state in STATES]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        state = self.value()
        return rows.filter(rows_in_state(state, timezone.now())) if state in STATES else rows


@admin.register(Waiting)
class WaitingAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["story", "since", "state", "attempts", "error"]
    list_display_links = None
    list_filter = [StateFilter]
    list_per_page = 50
    list_select_related = ["article"]
    search_fields = ["article__headline", "error"]
    show_full_result_count = False
    actions = ["try_again"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Waiting]:
        return super().get_queryset(request).only("since", "leased_until", "attempts", "error", "article__headline")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, row: Waiting | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, row: Waiting | None = None) -> bool:
        return False

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("articles.change_article"))

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """With the progress in its heading."""
        progress = queue_progress(timezone.now())
        told = ", ".join(f"{count:,} {state}" for state, count in progress.items())
        return super().changelist_view(request, {"subtitle": told, **(extra_context or {})})

    @admin.display(description="story", ordering="article__headline")
    def story(self, row: Waiting) -> str:
        return row.article.headline

    @admin.display(description="state")
    def state(self, row: Waiting) -> str:
        return row_state(row, timezone.now())

    @admin.action(description="Try again", permissions=["retry"])
    def try_again(self, request: HttpRequest, rows: QuerySet[Waiting]) -> None:
        keys = list(rows.values_list("pk", flat=True))
        mark_for_recognition(keys)
        self.message_user(request, f"{len(keys)} stories wait to be recognised again.")
