"""What one name in one story means: not this, or it is that one, here and, where wanted, in every other story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles import desk
from articles.admin.merge_actions import LINKS, autocomplete
from articles.admin.pages.place_finder import PlaceChoiceField
from articles.gazetteer import open_gazetteer
from articles.models import LinkStatus, Place

NOTHING, OTHER = "nothing", "other"


class Meaning(forms.Form):
    """What a name means. `runners_up` are what else the machine thinks it could be, by GeoNames id."""

    verdict = forms.ChoiceField(label="it is", widget=forms.RadioSelect, initial=OTHER)
    other: Any = forms.ModelChoiceField(queryset=None, required=False, label="another one")
    everywhere = forms.BooleanField(required=False)

    def __init__(self, row: Any, touched: int, found: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        entity = getattr(row, desk.TARGETS[type(row)])
        fields: dict[str, Any] = self.fields
        fields["verdict"].choices = [
            *dict([*_runners_up(row), *found]).items(),
            (OTHER, "another one, chosen below"),
            (NOTHING, "nothing of the kind: the story does not name it"),
        ]
        if isinstance(entity, Place):
            fields["other"] = PlaceChoiceField(queryset=None, required=False, label=fields["other"].label)
        fields["other"].queryset = type(entity).objects.filter(merged_into=None).exclude(pk=entity.pk)
        fields["other"].widget = autocomplete(entity, fields["other"])
        fields["everywhere"].label = f"then show the {touched:,} other stories in which the machine reads “{entity}”"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == OTHER and not cleaned.get("other"):
            self.add_error("other", "Choose which one it is.")
        return cleaned


class Naming:
    """What the admin of stories adds: a page for one name in one story."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.name)
        return [
            path("<int:pk>/name/<slug:link>/<int:row>/", page, name="articles_article_name"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def name(self, request: HttpRequest, pk: int, link: str, row: int) -> HttpResponse:
        """Say of one link of a story what it leads to."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        held = _held(pk, link, row)
        entity = getattr(held, desk.TARGETS[type(held)])
        touched = desk.stories_touched(type(held), entity).exclude(pk=pk).count()
        sought = request.GET.get("look", "").strip() if isinstance(entity, Place) else ""
        form = Meaning(held, touched, _found(sought), request.POST or None)
        if request.method == "POST" and form.is_valid():
            target = _said(held, form, request)
            messages.success(request, f"“{held.article}” has “{target or 'nothing'}” instead of “{entity}”.")
            return HttpResponseRedirect(_next(entity, link, target, form) or held.article.get_absolute_url())
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": held.article,
            "title": f"Not “{entity}”?",
            "words": f"In “{held.article}” the name was taken for “{entity}”. What you say stays.",
            "form": form,
            "may_look": isinstance(entity, Place),
            "look": sought,
            "media": self.media + form.media,  # type: ignore[attr-defined]
        }
        return TemplateResponse(request, "admin/articles/say.html", context)


def _held(pk: int, link: str, row: int) -> Any:
    if link not in LINKS:
        raise Http404
    model = LINKS[link][0]
    found = model.objects.filter(pk=row, article=pk).exclude(standing=LinkStatus.REMOVED).first()
    if found is None:
        raise Http404
    return found


def _said(row: Any, form: Meaning, request: HttpRequest) -> Any:
    """Do what the form says; which entity it is instead, or None."""
    verdict = form.cleaned_data["verdict"]
    if verdict == NOTHING:
        with desk.editing_links(row.article_id, by=request.user):
            desk.reject_link(row)
        return None
    target = form.cleaned_data["other"] if verdict == OTHER else _place(verdict)
    with desk.editing_links(row.article_id, by=request.user):
        desk.redirect_link(row, target)
    return target


def _next(entity: Any, link: str, target: Any, form: Meaning) -> str:
    if not form.cleaned_data["everywhere"]:
        return ""
    address = reverse(f"admin:articles_{entity._meta.model_name}_everywhere", args=[entity.pk, link])
    return f"{address}?{urlencode({'other': target.pk})}" if target else address


def _runners_up(row: Any) -> list[tuple[str, str]]:
    """What else a place could be, likeliest first, each with where it lies."""
    numbers = getattr(row, "runners_up", [])
    if not numbers:
        return []
    gazetteer = open_gazetteer()
    places = [place for number in numbers if (place := gazetteer.place(number))]
    return [
        (
            f"{desk.UNNAMED}{place.geonames_id}",
            ", ".join([place.name, *(above.name for above in gazetteer.parents(place))]),
        )
        for place in places
    ]


def _found(sought: str) -> list[tuple[str, str]]:
    """Places of that name, to choose from without a script."""
    found = desk.find_places(sought, rows=Place.objects.all()) if sought else []
    return [(one.choice, one.words) for one in found]


def _place(choice: str) -> Place:
    """The place that was chosen as a row."""
    found = desk.place_of_choice(choice)
    if found is None:
        raise Http404
    return found
