"""Choosing a place at the desk: from the whole gazetteer, whether any copy has named it yet or not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

from articles import desk
from articles.models import Place

#: Terms are cut here: no name of a place is longer.
LONGEST = 200


class PlaceChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A place by its row, or by its number where it has none yet: then it gets one, with its identity."""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str) and not value.isdecimal() and value not in self.empty_values:
            place = desk.place_of_choice(value)
            if place is None:
                raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
            value = str(place.pk)
        return super().to_python(value)


class EntitySelect(AutocompleteSelect):
    """The admin's autocomplete, also of a place that was chosen by its number and is shown again."""

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        rows = [str(getattr(desk.place_of_choice(one), "pk", "")) if ":" in one else one for one in value]
        rows = [one for one in rows if not one or one.isdecimal()]
        return super().optgroups(name, rows, attrs)


class DeskAutocomplete(AutocompleteJsonView):
    """The admin's autocomplete; of places it finds those of the whole gazetteer."""

    admin_site = admin.site

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.term, self.model_admin, self.source_field, _ = self.process_request(request)
        if self.model_admin.model is not Place or not self.term.strip():
            return super().get(request, *args, **kwargs)
        if not self.has_perm(request):
            raise PermissionDenied
        rows = self.model_admin.get_queryset(request)
        found = desk.find_places(self.term[:LONGEST], rows=rows)
        results = [{"id": one.choice, "text": one.words} for one in found]
        return JsonResponse({"results": results, "pagination": {"more": False}})


def autocomplete_view(request: HttpRequest) -> HttpResponseBase:
    """What the fields of the desk's forms ask while somebody types."""
    return DeskAutocomplete.as_view()(request)
