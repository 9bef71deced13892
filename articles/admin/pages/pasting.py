"""Taking in copy by hand: paste or drop it, see what would be read, then publish it or keep it as a draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from articles import desk
from articles.intake import Arrival, preview_copy
from articles.models import Article
from articles.parsing import Held, Parsed, RowValues

#: Characters of copy that are taken in by hand; more is for the command or a folder.
MOST = 1_000_000
SHOWN = ("headline", "standfirst", "byline", "dateline", "dateline_date", "published", "embargo", "status", "language",
         "slug", "keywords", "notes")  # fmt: skip


@dataclass(frozen=True)
class ReadItem:
    """One story as it would be read."""

    fields: list[tuple[str, Any]]
    paragraphs: list[str]
    problems: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """A stretch of the copy, and which value was read from it."""

    text: str
    field: str = ""


class CopyForm(forms.Form):
    """Copy to take in: pasted, or a file."""

    copy = forms.CharField(
        required=False, max_length=MOST, strip=False, label="copy",
        widget=forms.Textarea(attrs={"rows": 18, "class": "vLargeTextField story-body", "dir": "auto"}),
    )  # fmt: skip
    file = forms.FileField(required=False, label="or a file", help_text="Its text takes the place of what is pasted.")

    def clean(self) -> dict[str, Any]:
        """A file that is text stands in the form from then on, so that it can be looked at and sent again."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file and file.size > MOST:
            self.add_error("file", f"A file of more than {MOST:,} bytes is taken in with the command “ingest”.")
        elif file:
            try:
                cleaned["copy"] = file.read().decode("utf-8-sig")
            except UnicodeDecodeError:
                self.add_error("file", "Only text in UTF-8 is taken in here; the command “ingest” reads all encodings.")
        cleaned["copy"] = "\n".join((cleaned.get("copy") or "").splitlines())
        if not self.errors and not cleaned["copy"].strip():
            raise forms.ValidationError("Paste some copy, or choose a file.")
        return cleaned


class Pasting:
    """What the admin of stories adds: a page to take in copy by hand."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.paste)
        return [path("paste/", page, name="articles_article_paste"), *super().get_urls()]  # type: ignore[misc]

    def paste(self, request: HttpRequest) -> HttpResponse:
        """Show what would be read of copy; store it where that is asked for."""
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        form = CopyForm(request.POST or None, request.FILES or None)
        told: dict[str, Any] = {}
        if request.method == "POST" and form.is_valid():
            copy = form.cleaned_data["copy"]
            arrival = Arrival("pasted at the desk", f"{copy}\n".encode(errors="replace"))
            if request.POST.get("do") in ("publish", "draft") and (stored := self._stored(request, arrival)):
                return stored
            parsed = preview_copy(arrival, received=timezone.now())
            told = {"parsed": parsed, "items": list(_items(parsed)), "marked": list(_marked(copy, parsed))}
            form = CopyForm(initial={"copy": copy})
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": "Take in copy",
            "form": form,
            **told,
        }
        return TemplateResponse(request, "admin/articles/paste.html", context)

    def _stored(self, request: HttpRequest, arrival: Arrival) -> HttpResponse | None:
        draft = request.POST["do"] == "draft"
        try:
            stories = desk.take_in_copy(arrival, received=timezone.now(), as_draft=draft, by=request.user)
        except desk.AlreadyKnown as error:
            messages.error(request, str(error))
            return None
        if not stories:
            messages.error(request, "No story was read from this copy. It is kept among the deliveries.")
            return redirect("admin:articles_delivery_changelist")
        messages.success(request, _said(stories))
        if len(stories) == 1:
            return redirect("admin:articles_article_change", stories[0].pk)
        return redirect("admin:articles_article_changelist")


def _said(stories: list[Article]) -> str:
    """What became of each story, with the way to it."""
    fresh = Article.objects.in_bulk([story.pk for story in stories])
    rows = (
        (
            reverse("admin:articles_article_change", args=[story.pk]),
            story.headline,
            "readers see it" if story.is_readable else "readers do not see it",
        )
        for story in fresh.values()
    )
    return format_html("Taken in: {}.", format_html_join("; ", '<a href="{}">{}</a> ({})', rows))


def _items(parsed: Parsed) -> Iterator[ReadItem]:
    for item in parsed.items:
        if isinstance(item, Held):
            yield ReadItem([], [], (), item.reason)
            continue
        told = [(name.replace("_", " "), _shown(item.fields[name])) for name in SHOWN if item.fields[name]]
        told += [("source", item.source)] if item.source else []
        told += [("places of the dateline", ", ".join(place.name for place in item.dateline_places))]
        told += [("credits", ", ".join(f"{credit.name} ({credit.role})" for credit in item.credits))]
        body = item.fields["body"]
        yield ReadItem(
            [(name, value) for name, value in told if value], body.split("\n\n") if body else [], item.problems
        )


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _marked(copy: str, parsed: Parsed) -> Iterator[MarkedCopy]:
    """The copy in stretches; those that a value was read from say which."""
    spans = sorted(
        (tuple(read["span"]), name)
        for item in parsed.items
        if isinstance(item, RowValues)
        for name, read in item.provenance.items()
        if read.get("span") and name != "body"
    )
    at = 0
    for (start, end), name in spans:
        if at <= start < end <= len(copy):
            yield MarkedCopy(copy[at:start])
            yield MarkedCopy(copy[start:end], name.replace("_", " "))
            at = end
    yield MarkedCopy(copy[at:])
