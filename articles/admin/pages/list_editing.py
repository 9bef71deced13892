"""Changing all the stories of a list that the reader's filters can say: what, which of them, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from articles import desk
from articles.admin.pages.place_finder import EntitySelect, PlaceChoiceField
from articles.listing import WrongParameter, make_listing, select
from articles.models import Article, Batch, Place
from articles.reading import PubStatus, Role

#: Stories of a list that are shown before it is changed, each to be ticked or not.
SHOWN = 50
#: Seconds for which one request changes stories; the page then goes on by itself.
SECONDS = 2.0
LABELS = {"places": "Places in the text", "datelines": "Places of the dateline", "organisations": "Organisations",
          "people": "Credits", "source": "Source", "status": "Status"}  # fmt: skip
OF_LINKS = [("add", "add"), ("remove", "remove"), ("replace", "replace"), ("set", "set, in place of all others")]
OF_FIELDS = [("set", "set"), ("replace", "replace")]


class ChangeForm(forms.Form):
    """What is done to the stories of a list."""

    deed = forms.ChoiceField(label="change", widget=forms.RadioSelect)
    instead: Any = forms.CharField(required=False, label="Which is replaced")
    value: Any = forms.CharField(required=False, label="Which one")
    role = forms.ChoiceField(choices=[(role.value, role.value) for role in Role], initial=Role.BYLINE.value)

    def __init__(self, what: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.what = what
        fields: dict[str, Any] = self.fields
        fields["deed"].choices = OF_LINKS if desk.EDITED_IN_LISTS[what] else OF_FIELDS
        fields["deed"].initial = fields["deed"].choices[0][0]
        if what != "people":
            del fields["role"]
        for name in ("value", "instead"):
            fields[name] = _choice(what, fields[name].label)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("value") and (self.what != "source" or cleaned.get("deed") == "replace"):
            self.add_error("value", "Say which one.")
        if cleaned.get("deed") == "replace" and not cleaned.get("instead"):
            self.add_error("instead", "Say which one is replaced.")
        return cleaned

    @property
    def edit(self) -> desk.ListEdit:
        """What a valid form says."""
        said = self.cleaned_data
        instead = said["instead"] if said["deed"] == "replace" else None
        return desk.ListEdit(self.what, said["deed"], said["value"] or None, instead, said.get("role", "byline"))


class ListEditing:
    """What the admin of stories adds: the pages on which a list is changed."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("together/<slug:what>/", wrap(self.together), name="articles_article_together"),
            path("progress/<int:batch>/", wrap(self.progress), name="articles_article_progress"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def together(self, request: HttpRequest, what: str) -> HttpResponse:
        """Say what is done to the stories of a list; see what that changes; have it done."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if what not in desk.EDITED_IN_LISTS:
            raise Http404
        try:
            title, keys = _list(request.GET)
        except WrongParameter as wrong:
            raise Http404 from wrong
        form = ChangeForm(what, request.POST if request.method == "POST" else None)
        told: dict[str, Any] = {}
        if request.method == "POST" and form.is_valid():
            changing = desk.would_change(form.edit, keys)
            if "go" in request.POST and (chosen := chosen_keys(request.POST, changing)):
                batch = desk.begin_list_edit(form.edit, chosen, title, by=request.user)
                return HttpResponseRedirect(reverse("admin:articles_article_progress", args=[batch.pk]))
            told = _preview(form.edit, changing, keys)
        query = request.GET.urlencode()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": f"Change {len(keys):,} stories",
            "list_title": title,
            "list_address": f"{reverse('articles:list')}?{query}",
            "tabs": [
                (LABELS[name], f"{reverse('admin:articles_article_together', args=[name])}?{query}", name == what)
                for name in desk.EDITED_IN_LISTS
            ],
            "form": form,
            "media": form.media,
            **told,
        }
        return TemplateResponse(request, "admin/articles/together.html", context)

    def progress(self, request: HttpRequest, batch: int) -> HttpResponse:
        """How far a change of many stories is; asked to, go on with it for a moment."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        held = Batch.objects.filter(pk=batch, kind=Batch.Kind.APPLY).first()
        if held is None or "edit" not in held.ledger:
            raise Http404
        if request.method == "POST":
            if held.by_id != request.user.pk:
                raise PermissionDenied
            try:
                held = desk.go_on_with(batch, by=request.user, seconds=SECONDS)
            except ValueError as error:
                messages.error(request, str(error))
                return HttpResponseRedirect(reverse("admin:articles_batch_change", args=[batch]))
        if not held.ledger["todo"]:
            address = reverse("admin:articles_batch_change", args=[batch])
            done = format_html("{}: {} stories changed.", held.title, f"{held.stories:,}")
            messages.success(request, done)
            return HttpResponseRedirect(address)
        whole = held.ledger["all"]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": held.title,
            "whole": whole,
            "done": whole - len(held.ledger["todo"]),
            "undone": held.undone,
        }
        return TemplateResponse(request, "admin/articles/progress.html", context)


def _list(parameters: QueryDict) -> tuple[str, list[int]]:
    """
    The title of a list, and the keys of its stories.

    Raises:  WrongParameter
    """
    parameters = parameters.copy()
    parameters.pop("after", None)  # all of the list, not from a page on
    title = make_listing(parameters, size=1, facets=False).title
    return str(title), list(select(parameters).values_list("pk", flat=True))


def _preview(edit: desk.ListEdit, changing: list[int], keys: list[int]) -> dict[str, Any]:
    stories = (
        Article.objects.select_related("source")
        .only("headline", "published", "status", "source")
        .in_bulk(changing[:SHOWN])
    )
    shown = [(stories[key], _words(edit, stories[key])) for key in changing[:SHOWN] if key in stories]
    return {
        "preview": True,
        "words": edit.words,
        "shown": shown,
        "count": len(changing),
        "others": len(changing) - len(shown),
        "untouched": len(keys) - len(changing),
    }


def _words(edit: desk.ListEdit, story: Article) -> tuple[str, str]:
    """What goes from a story, and what comes."""
    if edit.what in ("source", "status"):
        return str(getattr(story, edit.what) or "nothing"), str(edit.value or "nothing")
    gone = {"remove": edit.value, "replace": edit.instead, "set": "all that were read"}.get(edit.deed, "")
    return str(gone), "" if edit.deed == "remove" else str(edit.value)


def chosen_keys(sent: QueryDict, changing: Sequence[int]) -> list[int]:
    """Of the stories that would change those that are wanted: shown ones that are ticked, and the others if so said."""
    ticked = {int(key) for key in sent.getlist("stories") if key.isdecimal()}
    shown = {int(key) for key in sent.getlist("shown") if key.isdecimal()}
    rest = "rest" in sent
    return [key for key in changing if key in ticked or (rest and key not in shown)]


def _choice(what: str, label: str) -> Any:
    """The input for what a list is given."""
    if what == "status":
        choices = [("", "---------"), *((status.value, status.value) for status in PubStatus)]
        return forms.ChoiceField(required=False, label=label, choices=choices)
    kind = desk.kind_of(what)
    model = desk.EDITED_IN_LISTS[what]
    column: Any = Article._meta.get_field("source") if model is None else model._meta.get_field(desk.TARGETS[model])
    field = PlaceChoiceField if kind is Place else forms.ModelChoiceField
    widget = EntitySelect(column, admin.site)
    made: Any = field(queryset=kind.objects.filter(merged_into=None), required=False, label=label, widget=widget)
    widget.choices = made.choices
    return made
