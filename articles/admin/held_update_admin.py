"""Updates that wait for a person, beside the stories they would change, with the three choices there are (W68)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from articles import desk
from articles.admin.confirming import SEE_STORIES, Confirming
from articles.models import HeldUpdate

CHANGE_STORIES = "articles.change_article"
Decision = HeldUpdate.Decision


@admin.register(HeldUpdate)
class HeldUpdateAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["headline", "article", "reason", "held", "decision", "by"]
    list_filter = ["decision"]
    list_select_related = ["article", "by"]
    list_per_page = 50
    search_fields = ["headline", "article__headline"]
    date_hierarchy = "held"
    show_full_result_count = False
    actions = ["take", "keep", "drop"]
    # Form
    fields = ["story", "reason", "came", "decision", "by", "decided", "side_by_side"]
    readonly_fields = ["story", "came", "side_by_side"]
    change_form_template = "admin/articles/held_update_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[HeldUpdate]:
        return super().get_queryset(request).select_related("article", "delivery").defer("delivery__raw")

    def get_urls(self) -> list[Any]:
        wrap = self.admin_site.admin_view
        return [path("<int:number>/decide/", wrap(self.decide), name="articles_heldupdate_decide"), *super().get_urls()]

    # Whoever works on stories works on their updates: a group that was made before these knows no rights to them.
    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, update: HeldUpdate | None = None) -> bool:
        return bool(request.user.has_perm(SEE_STORIES) or request.user.has_perm(CHANGE_STORIES))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, update: HeldUpdate | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, update: HeldUpdate | None = None) -> bool:
        return False

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(CHANGE_STORIES))

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """With the choices, for who may make one."""
        context = {**(extra_context or {}), "may_decide": self.has_decide_permission(request)}
        return super().change_view(request, object_id, form_url, context)

    @method_decorator(require_POST)
    def decide(self, request: HttpRequest, number: int) -> HttpResponse:
        """Make one of the choices."""
        if not self.has_decide_permission(request):
            raise PermissionDenied
        update = self.get_object(request, str(number))
        if update is None:
            raise Http404
        decision = request.POST.get("decision", "")
        if decision not in Decision.values or decision == Decision.WAITING:
            messages.error(request, "Choose what is to become of the update.")
            return redirect("admin:articles_heldupdate_change", number)
        self._decide(request, [update], Decision(decision))
        return redirect("admin:articles_heldupdate_changelist")

    def _decide(self, request: HttpRequest, updates: Any, decision: HeldUpdate.Decision) -> None:
        for update in updates:
            try:
                batch = desk.decide(update.pk, decision, by=request.user)
            except ValueError as error:
                messages.error(request, str(error))
                continue
            address = reverse("admin:articles_batch_change", args=[batch.pk])
            messages.success(request, format_html('{}. It can be <a href="{}">undone</a>.', batch.title, address))

    @admin.action(description="Take as an update", permissions=["decide"])
    def take(self, request: HttpRequest, updates: QuerySet[HeldUpdate]) -> None:
        self._decide(request, updates.order_by("held", "pk"), Decision.TAKEN)

    @admin.action(description="Keep as a story of its own", permissions=["decide"])
    def keep(self, request: HttpRequest, updates: QuerySet[HeldUpdate]) -> None:
        self._decide(request, updates.order_by("held", "pk"), Decision.KEPT)

    @admin.action(description="Drop", permissions=["decide"])
    def drop(self, request: HttpRequest, updates: QuerySet[HeldUpdate]) -> None:
        self._decide(request, updates.order_by("held", "pk"), Decision.DROPPED)

    @admin.display(description="story")
    def story(self, update: HeldUpdate) -> str:
        address = reverse("admin:articles_article_change", args=[update.article_id])
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, update.article)

    @admin.display(description="came in")
    def came(self, update: HeldUpdate) -> str:
        address = reverse("admin:articles_delivery_change", args=[update.delivery_id])
        return format_html('item {} of <a href="{}">{}</a>', update.item, address, update.delivery.name)

    @admin.display(description="both texts")
    def side_by_side(self, update: HeldUpdate) -> str:
        return render_to_string("admin/articles/side_by_side.html", {"update": update})
