"""Sources, people, organisations and places at the desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from articles import desk, search
from articles.admin.article_form import Lines
from articles.admin.confirming import ConfirmingEntities
from articles.admin.merge_actions import Merging
from articles.models import Article, Organisation, Person, Place, Source
from articles.store import slug_of


class EntityForm(forms.ModelForm):  # type: ignore[type-arg]
    aliases = Lines(required=False, help_text="Other names, in any language or script, one a line.")
    slug = forms.CharField(required=False, max_length=120, help_text="Its address; made from the name when empty.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("slug") and cleaned.get("name"):
            cleaned["slug"] = slug_of(cleaned["name"])
        return cleaned


class PlaceForm(EntityForm):
    def clean_parent(self) -> Place | None:
        parent: Place | None = self.cleaned_data["parent"]
        if parent and self.instance.pk and self.instance.pk in parent.lineage:
            raise forms.ValidationError(f"{parent} lies within {self.instance}.")
        return parent


class EntityAdmin(Merging, ConfirmingEntities, admin.ModelAdmin):  # type: ignore[type-arg]
    form = EntityForm
    change_form_template = "admin/articles/entity_form.html"
    list_display = ["name", "slug", "other_names"]
    list_per_page = 50
    search_fields = ["name", "slug", "aliases"]
    ordering = ["name"]
    show_full_result_count = False

    def get_search_results(self, request: HttpRequest, entities: Any, term: str) -> tuple[Any, bool]:
        """What was merged is found as what it was merged into."""
        found, double = super().get_search_results(request, entities, term)
        return found.filter(merged_into=None), double

    @admin.display(description="other names")
    def other_names(self, entity: Any) -> str:
        return ", ".join(entity.aliases[:5])

    def get_readonly_fields(self, request: HttpRequest, entity: Any = None) -> list[str]:
        """An address that people have bookmarked stays."""
        return ["slug"] if entity else []


class SearchedByName(EntityAdmin):
    """What stories are found by the name of: the index sees them again when it is renamed."""

    def save_model(self, request: HttpRequest, entity: Any, form: Any, change: bool) -> None:
        super().save_model(request, entity, form, change)
        if change and "name" in form.changed_data:
            search.note_changes(list(self.stories(entity).values_list("pk", flat=True).distinct()))

    def stories(self, entity: Any) -> QuerySet[Article]:
        raise NotImplementedError


@admin.register(Source)
class SourceAdmin(SearchedByName):
    fields = ["name", "slug", "aliases"]

    def stories(self, entity: Source) -> QuerySet[Article]:
        return Article.objects.filter(Q(source=entity) | Q(other_sources=entity)).order_by()


@admin.register(Person)
class PersonAdmin(SearchedByName):
    fields = ["name", "slug", "aliases"]

    def stories(self, entity: Person) -> QuerySet[Article]:
        return Article.objects.filter(credits__person=entity).order_by()


@admin.register(Organisation)
class OrganisationAdmin(EntityAdmin):
    list_display = ["name", "acronym", "kind", "other_names"]
    list_filter = ["kind"]
    search_fields = ["name", "acronym", "slug", "aliases"]
    fields = ["name", "acronym", "slug", "aliases", "kind", "code"]

    def get_readonly_fields(self, request: HttpRequest, entity: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, entity), "code"]


@admin.register(Place)
class PlaceAdmin(EntityAdmin):
    list_display = ["name", "kind", "country", "parent", "geonames_id"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    ordering = ["-population", "name"]
    form = PlaceForm
    fields = [
        "name", "slug", "aliases", "kind", "country", "parent", "latitude", "longitude", "geonames_id", "population",
    ]  # fmt: skip
    autocomplete_fields = ["parent"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Place]:
        return super().get_queryset(request).select_related("parent")

    def get_readonly_fields(self, request: HttpRequest, entity: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, entity), "geonames_id", "population"]

    def save_model(self, request: HttpRequest, place: Place, form: Any, change: bool) -> None:
        super().save_model(request, place, form, change)
        desk.move_place(place)
