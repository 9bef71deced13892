"""The links of a story in its form: taking one away marks it removed, so that no reading brings it back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import QuerySet
from django.http import HttpRequest

from articles import desk
from articles.models import Credit, DatelinePlace, LinkStatus, OrganisationMention, PlaceMention


class KnownLink(AutocompleteSelect):
    """An autocomplete that need not ask the database what its row leads to: `known` is that row's key and name."""

    known: tuple[int, str] | None = None

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        if self.known is None or value != [str(self.known[0])]:
            return super().optgroups(name, value, attrs)
        return [(None, [self.create_option(name, self.known[0], self.known[1], selected=True, index=0)], 0)]


class LinkForm(forms.ModelForm):  # type: ignore[type-arg]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        target = desk.TARGETS[self._meta.model]
        if self.instance.pk is not None and target in self.fields:
            row = getattr(self.instance, target)
            widget: Any = self.fields[target].widget
            getattr(widget, "widget", widget).known = (row.pk, str(row))

    def clean(self) -> dict[str, Any]:
        """A link that was removed comes back as the row it was."""
        cleaned = super().clean() or {}
        target = desk.TARGETS[self._meta.model]
        if self.instance.pk is None and cleaned.get(target) and self.instance.article_id:
            setattr(self.instance, target, cleaned[target])
            if isinstance(self.instance, Credit):
                self.instance.role = cleaned.get("role", "")
            if earlier := desk.rejected_link(self.instance):
                self.instance = earlier
        return cleaned


class LinkFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """What the desk says of links; `said` tells it in words once saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.said: list[str] = []

    def save_new(self, form: Any, commit: bool = True) -> Any:
        row = form.save(commit=False)
        setattr(row, self.fk.name, self.instance)
        self.said.append(f"+ {_words(row)}")
        return desk.confirm_link(row)

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        target = desk.TARGETS[type(obj)]
        self.said.append(f"= {_words(obj)}")
        if {target, "role"} & set(form.changed_data):
            before = type(obj)._default_manager.get(pk=obj.pk)
            self.said.append(f"− {_words(before)}")
            desk.reject_link(before)
            obj.pk, obj._state.adding = None, True
        return desk.confirm_link(obj)

    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        self.said.append(f"− {_words(obj)}")
        desk.reject_link(obj)


def _words(row: Any) -> str:
    return str(row)


class LinkInline(admin.TabularInline):  # type: ignore[type-arg]
    model: Any
    form = LinkForm
    formset = LinkFormSet
    extra = 0
    readonly_fields = ["standing"]
    classes = ["links"]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == desk.TARGETS[self.model]:
            kwargs["widget"] = KnownLink(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        target = desk.TARGETS[self.model]
        rows = super().get_queryset(request).exclude(standing=LinkStatus.REMOVED).select_related(target)
        return rows


class DatelineInline(LinkInline):
    model = DatelinePlace
    verbose_name_plural = "places of the dateline"
    fields = ["place", "text", "position", "standing"]
    autocomplete_fields = ["place"]


class CreditInline(LinkInline):
    model = Credit
    fields = ["person", "role", "outlet", "place", "position", "standing"]
    autocomplete_fields = ["person"]


class PlaceInline(LinkInline):
    model = PlaceMention
    verbose_name_plural = "places in the text"
    fields = ["place", "origin", "confidence", "standing"]
    readonly_fields = ["origin", "confidence", "standing"]
    autocomplete_fields = ["place"]


class OrganisationInline(LinkInline):
    model = OrganisationMention
    verbose_name_plural = "organisations in the text"
    fields = ["organisation", "origin", "confidence", "standing"]
    readonly_fields = ["origin", "confidence", "standing"]
    autocomplete_fields = ["organisation"]
