"""The links of a story in its form: taking one away marks it removed, so that no reading brings it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles import desk
from articles.admin.merge_actions import LINKS
from articles.admin.pages.place_finder import EntitySelect, PlaceChoiceField
from articles.admin.settling import Clash, choice_of, last_act
from articles.models import Credit, DatelinePlace, LinkStatus, OrganisationMention, Place, PlaceMention

DRAWN = "drawn"
#: Each kind of link as the addresses of the desk call it.
ADDRESSED = {model: name for name, (model, _) in LINKS.items()}


class LinkForm(forms.ModelForm):  # type: ignore[type-arg]
    """A link, with what it was when the form was drawn."""

    drawn = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        target = desk.TARGETS[self._meta.model]
        if self.instance.pk is not None:
            self.fields[DRAWN].initial = _written(desk.values_of_link(self.instance))
        if self.instance.pk is not None and target in self.fields:
            # What it leads to instead is said on a page of its own, or by taking it away and adding another.
            self.fields[target].widget = forms.HiddenInput()

    def validate_unique(self) -> None:
        """A link to what is linked already is that link."""

    def has_changed(self) -> bool:
        """A row that says nothing but what it was drawn from says nothing."""
        return bool({*self.changed_data} - {DRAWN})

    @property
    def target(self) -> Any:
        """The input that says what the link leads to."""
        return self[desk.TARGETS[self._meta.model]]

    @property
    def seen(self) -> desk.LinkValues | None:
        """What the form showed of the link; None where it does not say."""
        return _read(self.cleaned_data.get(DRAWN))[0]

    @property
    def was_gone(self) -> bool:
        """Whether the form showed that the link has been removed by somebody."""
        return _read(self.cleaned_data.get(DRAWN))[1]

    @property
    def said(self) -> desk.LinkValues:
        """What the form says of the link."""
        model = self._meta.model
        target = self.cleaned_data.get(desk.TARGETS[model])
        columns = {name: self.cleaned_data[name] for name in desk.settable(model) if name in self.cleaned_data}
        return desk.LinkValues(getattr(target, "pk", None), columns)


class LinkFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    """What an editor says of the links of one kind."""

    model: Any
    initial_forms: Any
    extra_forms: Any

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        # Not looked up: the machine may have made the row anew since the form was drawn.
        form.fields[self._pk_field.name] = forms.IntegerField(  # type: ignore[attr-defined]
            required=False, widget=forms.HiddenInput, initial=form.instance.pk
        )

    def validate_unique(self) -> None:
        """A link to what is linked already is that link."""

    def edits(self) -> list[desk.LinkEdit]:
        """What was changed since the form was drawn."""
        return [edit for _, edit in self._edits()]

    def clashes(self, story: int) -> list[Clash]:
        """Those that somebody else has changed in another way meanwhile."""
        return [found for form, edit in self._edits() if (found := self._clash(story, form, edit))]

    def save(self, commit: bool = True) -> Any:
        """Links are written by the desk, all of a story together."""
        self.new_objects: list[Any] = []
        self.changed_objects: list[Any] = []
        self.deleted_objects: list[Any] = []
        return []

    def _edits(self) -> Iterator[tuple[Any, desk.LinkEdit]]:
        for form in self.initial_forms:
            seen = form.seen
            said = desk.NO_LINK if form in self.deleted_forms else form.said
            if choice_of(self.data, form.prefix) != "theirs" and (seen is None or said != seen):
                yield form, desk.LinkEdit(self.model, seen or form.said, said)
        for form in self.extra_forms:
            if form.has_changed() and form not in self.deleted_forms and form.said.target:
                yield form, desk.LinkEdit(self.model, desk.NO_LINK, self._last(form))

    def _last(self, form: Any) -> desk.LinkValues:
        """What a new row says; it comes behind those that there are, unless it says where."""
        said: desk.LinkValues = form.said
        if "position" not in said.columns or "position" in form.changed_data:
            return said
        behind = len(self.initial_forms) + self.extra_forms.index(form)
        return desk.LinkValues(said.target, {**said.columns, "position": behind})

    def _clash(self, story: int, form: Any, edit: desk.LinkEdit) -> Clash | None:
        if form in self.extra_forms or edit.seen.target is None:
            return None
        now = desk.values_of_link(desk.link_of(story, self.model, edit.seen.target, edit.seen.role))
        known = form.seen is not None and choice_of(self.data, form.prefix) != ""
        if edit.said == now or (known and now == (desk.NO_LINK if form.was_gone else edit.seen)):
            return None
        there = edit.seen if now == desk.NO_LINK else now
        return Clash(
            key=form.prefix,
            label=f"{self.model._meta.verbose_name}: {self._words(edit.seen)}",
            mine=self._words(edit.said),
            theirs=self._words(now),
            by=last_act(story, desk.link_keys(self.model, edit.seen)),
            replaced={f"{form.prefix}-{DRAWN}": [_written(there, gone=now == desk.NO_LINK)]},
        )

    def _words(self, link: desk.LinkValues) -> str:
        """A link in words: what it leads to, and what else is said of it."""
        if link.target is None:
            return "removed"
        column: Any = self.model._meta.get_field(desk.TARGETS[self.model])
        named = str(column.related_model.objects.filter(pk=link.target).first() or link.target)
        told = [f"{name} {value}" for name, value in link.columns.items() if value not in ("", None)]
        return ", ".join([named, *told])


def _written(link: desk.LinkValues, *, gone: bool = False) -> str:
    return json.dumps([link.target, dict(link.columns), gone])


def _read(written: str | None) -> tuple[desk.LinkValues | None, bool]:
    """A link as a form says it was drawn, and whether it was gone by then."""
    try:
        target, columns, gone = json.loads(written or "")
        return desk.LinkValues(int(target), dict(columns)), bool(gone)
    except (ValueError, TypeError):
        return None, False


def meaning_address(row: Any) -> str:
    """The page where an editor says what a link of a story means instead."""
    return reverse("admin:articles_article_name", args=[row.article_id, ADDRESSED[type(row)], row.pk])


class LinkInline(admin.TabularInline):  # type: ignore[type-arg]
    model: Any
    form = LinkForm
    formset = LinkFormSet
    extra = 0
    readonly_fields = ["standing", "meaning"]
    classes = ["links"]

    @admin.display(description="")
    def meaning(self, row: Any) -> str:
        """The way to the page where an editor says what a name means instead, with what else it could be."""
        if row.pk is None:
            return ""
        return format_html('<a href="{}">Not this …</a>', meaning_address(row))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == desk.TARGETS[self.model]:
            kwargs["widget"] = EntitySelect(db_field, self.admin_site)
            if db_field.related_model is Place:
                kwargs["form_class"] = PlaceChoiceField
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        target = desk.TARGETS[self.model]
        rows = super().get_queryset(request).exclude(standing=LinkStatus.REMOVED).select_related(target)
        return rows


class DatelineInline(LinkInline):
    model = DatelinePlace
    verbose_name_plural = "places of the dateline"
    fields = ["place", "text", "position", "drawn", "standing", "meaning"]
    autocomplete_fields = ["place"]


class CreditInline(LinkInline):
    model = Credit
    fields = ["person", "role", "outlet", "place", "position", "drawn", "standing", "meaning"]
    autocomplete_fields = ["person"]


class PlaceInline(LinkInline):
    model = PlaceMention
    verbose_name_plural = "places in the text"
    fields = ["place", "drawn", "origin", "confidence", "standing", "meaning"]
    readonly_fields = ["origin", "confidence", "standing", "meaning"]
    autocomplete_fields = ["place"]


class OrganisationInline(LinkInline):
    model = OrganisationMention
    verbose_name_plural = "organisations in the text"
    fields = ["organisation", "drawn", "origin", "confidence", "standing", "meaning"]
    readonly_fields = ["origin", "confidence", "standing", "meaning"]
    autocomplete_fields = ["organisation"]
