"""What arrived, to look at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string

from articles.admin.confirming import Confirming
from articles.admin.list_filters import Received
from articles.models import Delivery

SHOWN = 20_000


@admin.register(Delivery)
class DeliveryAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["name", "outcome", "format", "encoding", "size", "received", "tells"]
    list_filter = ["outcome", Received, "format", "encoding"]
    list_per_page = 50
    search_fields = ["name", "=sha256"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    # Form
    fields = ["name", "outcome", "format", "encoding", "size", "sha256", "received", "items", "reasons", "content"]
    readonly_fields = ["items", "reasons", "content"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        return super().get_queryset(request).defer("raw")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, delivery: Delivery | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, delivery: Delivery | None = None) -> bool:
        return False

    @admin.display(description="problems")
    def tells(self, delivery: Delivery) -> str:
        reasons = [problem["reason"] for problem in delivery.problems]
        return "" if not reasons else f"{reasons[0]}{f' (and {len(reasons) - 1} more)' if len(reasons) > 1 else ''}"

    @admin.display(description="items")
    def items(self, delivery: Delivery) -> str:
        return ", ".join(f"{count:,} {outcome}" for outcome, count in delivery.counts.items()) or "none yet"

    @admin.display(description="problems")
    def reasons(self, delivery: Delivery) -> str:
        return render_to_string("admin/articles/reasons.html", {"problems": delivery.problems[:200]})

    @admin.display(description="as it came")
    def content(self, delivery: Delivery) -> str:
        text = delivery.beginning(SHOWN).decode(delivery.encoding or "utf-8", "replace")
        cut = delivery.size > SHOWN
        return render_to_string("admin/articles/copy.html", {"delivery": delivery, "text": text, "cut": cut})
