"""What was done to many stories at once, with the way to undo it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string

from articles import desk
from articles.admin.confirming import Confirming
from articles.models import Article, Batch

SHOWN = 100


@admin.register(Batch)
class BatchAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["title", "kind", "stories", "by", "at", "undone", "undone_by"]
    list_filter = ["kind"]
    list_select_related = ["by", "undone_by"]
    list_per_page = 50
    search_fields = ["title"]
    date_hierarchy = "at"
    show_full_result_count = False
    actions = ["undo"]
    # Form
    fields = ["title", "kind", "stories", "by", "at", "undone", "undone_by", "concerned"]
    change_form_template = "admin/articles/batch_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Batch]:
        return super().get_queryset(request).defer("ledger")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, batch: Batch | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, batch: Batch | None = None) -> bool:
        return False

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("articles.undo_batch"))

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """With the way to undo it, for who may."""
        context = {**(extra_context or {}), "may_undo": self.has_undo_permission(request)}
        return super().change_view(request, object_id, form_url, context)

    @admin.display(description="stories concerned")
    def concerned(self, batch: Batch) -> str:
        keys = batch.ledger.get("articles", [])[:SHOWN]
        articles = Article.objects.filter(pk__in=keys).newest_first().only("headline", "published")
        return render_to_string("admin/articles/concerned.html", {"articles": articles, "more": batch.stories > SHOWN})

    @admin.action(description="Undo", permissions=["undo"])
    def undo(self, request: HttpRequest, batches: QuerySet[Batch]) -> None:
        for batch in batches.order_by("-at", "-pk"):
            try:
                desk.undo(batch.pk, by=request.user)
                messages.success(request, f"Undone: {batch.title}")
            except ValueError as error:
                messages.error(request, str(error))
