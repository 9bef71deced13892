"""Sources, people, organisations and places at the desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict

from articles import desk, search
from articles.admin.article_form import Lines
from articles.admin.confirming import ConfirmingEntities
from articles.admin.merge_actions import Merging
from articles.admin.pages.filing_named import FilingNamed
from articles.admin.settling import in_words
from articles.models import Act, Article, Organisation, Person, Place, Source
from articles.store import slug_of

#: Places of one name that are told to who makes another.
SHOWN_NAMESAKES = 5


class EntityForm(forms.ModelForm):  # type: ignore[type-arg]
    aliases = Lines(required=False, help_text="Other names, in any language or script, one a line.")
    slug = forms.CharField(required=False, max_length=120, help_text="Its address; made from the name when empty.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self._written():
            # The form tells what it showed, so that a colleague's newer value is not taken for this editor's.
            self.fields[name].show_hidden_initial = self.instance.pk is not None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk is not None:
            self._ask(cleaned)
        if not cleaned.get("slug") and cleaned.get("name"):
            cleaned["slug"] = slug_of(cleaned["name"])
        return cleaned

    def _written(self) -> set[str]:
        """The fields of the form that are columns."""
        return {*self.fields} & {column.name for column in self._meta.model._meta.concrete_fields}

    def _ask(self, cleaned: dict[str, Any]) -> None:
        """Show what a colleague has made of a field meanwhile; saved again, this editor's word stands."""
        now = self._meta.model._default_manager.select_for_update().get(pk=self.instance.pk)
        for name in self._written() & {*self.changed_data} & {*cleaned}:
            value, drawn = getattr(now, name), self[name].html_initial_name
            shown = self.fields[name].to_python(self.data.get(drawn))
            if value != cleaned[name] and (value or None) != (shown or None):
                written = self.fields[name].prepare_value(getattr(value, "pk", value))
                self.data = QueryDict.copy(self.data)  # type: ignore[arg-type]
                self.data[drawn] = "" if written is None else str(written)
                told = f"A colleague has made it “{in_words(value)}” meanwhile. Save again to replace that."
                self.add_error(name, told)


class PlaceForm(EntityForm):
    """A place; a new one that the gazetteer has as well is that one, unless the editor says that it is another."""

    another = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.instance.pk is not None or not cleaned.get("name") or cleaned.get("another"):
            return cleaned
        if found := desk.namesakes(cleaned["name"], cleaned.get("country", "")):
            told = "; ".join(one.words for one in found[:SHOWN_NAMESAKES])
            self.fields["another"].widget = forms.CheckboxInput()
            self.fields["another"].label = "it is none of these"
            self.add_error(
                "name",
                f"The gazetteer has it: {told}. Choose it there, or say that it is another one.",
            )
        return cleaned

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

    def save_model(self, request: HttpRequest, entity: Any, form: Any, change: bool) -> None:
        """Write what was changed, and nothing else: a colleague may have changed the rest; enter it as an act."""
        before = desk.entity_values(self.model.objects.filter(pk=entity.pk).first())
        if change:
            columns = {column.name for column in self.model._meta.concrete_fields}
            entity.save(update_fields=sorted(columns & {*form.changed_data}))
            entity.refresh_from_db()
        else:
            entity.save()
        self.settle(entity)
        desk.enter_entity(Act.Deed.CORRECTED if change else Act.Deed.WRITTEN, entity, before, by=request.user)

    def settle(self, entity: Any) -> None:
        """What follows from a change of an entity."""

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
class OrganisationAdmin(FilingNamed, EntityAdmin):
    list_display = ["name", "acronym", "kind", "other_names"]
    list_filter = ["kind"]
    search_fields = ["name", "acronym", "slug", "aliases"]
    fields = ["name", "acronym", "slug", "aliases", "kind", "code"]

    def get_readonly_fields(self, request: HttpRequest, entity: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, entity), "code"]


@admin.register(Place)
class PlaceAdmin(FilingNamed, EntityAdmin):
    list_display = ["name", "kind", "country", "parent", "geonames_id"]
    list_filter = ["kind"]
    list_select_related = ["parent"]
    ordering = ["-population", "name"]
    form = PlaceForm
    fields = [
        "name", "slug", "aliases", "kind", "country", "parent", "latitude", "longitude", "geonames_id", "population",
        "another",
    ]  # fmt: skip
    autocomplete_fields = ["parent"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Place]:
        return super().get_queryset(request).select_related("parent")

    def get_readonly_fields(self, request: HttpRequest, entity: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, entity), "geonames_id", "population"]

    def settle(self, entity: Any) -> None:
        desk.move_place(entity)
