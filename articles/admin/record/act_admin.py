"""The log of the whole desk: every act, with filters; nobody changes or removes one."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from articles import desk
from articles.admin.confirming import SEE_STORIES, Confirming
from articles.models import Act

#: Kinds of subjects as the log calls them.
SUBJECTS = {"article": "stories", "place": "places", "organisation": "organisations", "person": "people",
            "source": "sources"}  # fmt: skip
MOST_PEOPLE = 100


class BySubject(admin.SimpleListFilter):
    title = "about"
    parameter_name = "subject"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(SUBJECTS.items())

    def queryset(self, request: HttpRequest, acts: QuerySet[Any]) -> QuerySet[Any]:
        return acts.filter(subject=self.value()) if self.value() in SUBJECTS else acts


class ByPerson(admin.SimpleListFilter):
    """Accounts of the desk; the acts of one that is gone are found by its name."""

    title = "who"
    parameter_name = "who"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        people = get_user_model().objects.filter(is_staff=True).order_by("username")[:MOST_PEOPLE]
        return [(name, name) for name in people.values_list("username", flat=True)]

    def queryset(self, request: HttpRequest, acts: QuerySet[Any]) -> QuerySet[Any]:
        return acts.filter(who=self.value()) if self.value() else acts


@admin.register(Act)
class ActAdmin(Confirming, admin.ModelAdmin):  # type: ignore[type-arg]
    # List
    list_display = ["at", "who", "kind", "about", "what", "why"]
    list_filter = ["kind", BySubject, ByPerson, "at"]
    list_per_page = 50
    search_fields = ["title", "why", "who"]
    search_help_text = "Title, reason or name"
    ordering = ["-at", "-id"]
    show_full_result_count = False
    # Form
    fields = ["at", "who", "kind", "about", "why", "batch", "changes"]

    # Whoever may see stories sees what was done to them: a group that was made before the record knows no right to it.
    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, act: Act | None = None) -> bool:
        return bool(request.user.has_perm(SEE_STORIES))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, act: Act | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, act: Act | None = None) -> bool:
        return False

    @admin.display(description="about", ordering="title")
    def about(self, act: Act) -> str:
        if act.subject not in SUBJECTS:
            return act.title
        page = "history" if act.subject == "article" else "change"
        address = reverse(f"admin:articles_{act.subject}_{page}", args=[act.subject_id])
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, act.title)

    @admin.display(description="what")
    def what(self, act: Act) -> str:
        return ", ".join(desk.names_of_changes(act)) or "–"

    @admin.display(description="changes")
    def changes(self, act: Act) -> str:
        return render_to_string("admin/articles/changes.html", {"changes": desk.told_act(act)})
