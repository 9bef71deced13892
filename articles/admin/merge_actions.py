"""The pages of the desk that span entities: the same as, two different ones, and to every other story it touches."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from articles import desk
from articles.admin.confirming import SEE_STORIES
from articles.admin.pages.place_finder import EntitySelect, PlaceChoiceField
from articles.models import Article, Batch, Credit, DatelinePlace, OrganisationMention, Place, PlaceMention

#: Links by the name that an address gives them, each with the words for what it does.
LINKS: dict[str, tuple[type[Any], str]] = {
    "places": (PlaceMention, "names"),
    "datelines": (DatelinePlace, "was filed from"),
    "organisations": (OrganisationMention, "names"),
    "people": (Credit, "credits"),
}
WORDS = {"places": "in the text", "datelines": "in datelines", "organisations": "in the text", "people": "credited"}
#: Stories that a page lists to choose from.
LISTED = 500


class SameAs(forms.Form):
    """Which entity this one is the same as."""

    into: Any = forms.ModelChoiceField(queryset=None, label="is the same as")

    def __init__(self, entity: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = type(entity).objects.filter(merged_into=None).exclude(pk=entity.pk)
        if isinstance(entity, Place):
            self.fields["into"] = PlaceChoiceField(queryset=others, label=self.fields["into"].label)
        self.fields["into"].queryset = others  # type: ignore[attr-defined]
        self.fields["into"].widget = autocomplete(entity, self.fields["into"])


class TwoDifferent(forms.Form):
    """The name of the other entity, and the stories that mean it."""

    name = forms.CharField(max_length=200, label="name of the other one")
    stories = forms.TypedMultipleChoiceField(
        coerce=int, label="stories that mean the other one", widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, entity: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].initial = entity.name
        stories = Article.objects.filter(pk__in=desk.stories(entity)).newest_first().only("headline", "published")
        choices = [(story.pk, f"{story.headline} ({story.published:%Y-%m-%d})") for story in stories[:LISTED]]
        self.fields["stories"].choices = choices  # type: ignore[attr-defined]


class Everywhere(forms.Form):
    """Which of the stories that a correction touches it holds for, and which entity they name instead, if any."""

    other: Any = forms.ModelChoiceField(
        queryset=None, required=False, label="it is", help_text="Empty: they name nothing of the kind."
    )
    rest = forms.BooleanField(required=False, initial=True)
    stories = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, link: type[Any], entity: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = type(entity).objects.filter(merged_into=None).exclude(pk=entity.pk)
        if isinstance(entity, Place):
            other = self.fields["other"]
            self.fields["other"] = PlaceChoiceField(
                queryset=others, required=False, label=other.label, help_text=other.help_text
            )
        self.fields["other"].queryset = others  # type: ignore[attr-defined]
        self.fields["other"].widget = autocomplete(entity, self.fields["other"])
        self.touched = desk.stories_touched(link, entity).only("headline", "published")
        choices = [(story.pk, f"{story.headline} ({story.published:%Y-%m-%d})") for story in self.touched[:LISTED]]
        self.fields["stories"].choices = choices  # type: ignore[attr-defined]
        self.fields["stories"].initial = [key for key, _ in choices]
        self.listed = [key for key, _ in choices]
        more = self.touched.count() - len(choices)
        if more > 0:
            self.fields["rest"].label = f"and in the {more:,} older stories that are not listed"
        else:
            del self.fields["rest"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("stories") and not cleaned.get("rest"):
            self.add_error("stories", "Tick the stories that it holds for.")
        return cleaned

    def chosen(self) -> tuple[list[int] | None, set[int]]:
        """The stories that it holds for, None for all, and those of all that it does not hold for."""
        ticked = self.cleaned_data["stories"]
        return (None, {*self.listed} - {*ticked}) if self.cleaned_data.get("rest") else (ticked, set())


class Merging:
    """What the admin of an entity adds: its three pages, reached from its form."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        name = self.model._meta.model_name
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/same/", wrap(self.same), name=f"articles_{name}_same"),
            path("<int:pk>/different/", wrap(self.different), name=f"articles_{name}_different"),
            path("<int:pk>/everywhere/<slug:link>/", wrap(self.everywhere), name=f"articles_{name}_everywhere"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """Its form, with the ways to the other pages."""
        tools = self._tools(object_id) if object_id.isdecimal() else []
        context = {**(extra_context or {}), "tools": tools}
        return super().change_view(request, object_id, form_url, context)  # type: ignore[misc]

    def _tools(self, pk: str) -> list[dict[str, str]]:
        name = self.model._meta.model_name
        tools: list[tuple[str, str, list[str]]] = [
            ("same", "The same as …", []),
            ("different", "Two different ones …", []),
        ]
        tools += [
            ("everywhere", f"Not this, where it is {words} …", [link])
            for link, (model, _) in LINKS.items()
            if (words := WORDS[link]) and desk.TARGETS[model] == name
        ]
        if any(desk.TARGETS[model] == name for model in desk.NAMED_IN_TEXT):
            tools.append(("named", "Stories that name it …", []))
        return [
            {"words": words, "address": reverse(f"admin:articles_{name}_{page}", args=[pk, *more])}
            for page, words, more in tools
        ]

    def same(self, request: HttpRequest, pk: int) -> HttpResponse:
        entity = self._entity(request, pk)
        form = SameAs(entity, request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._done(request, desk.merge(entity, form.cleaned_data["into"], by=request.user))
            except desk.Unmergeable as error:
                form.add_error("into", str(error))
        words = f"Its {_count(entity)} stories are filed under the other one, and its address leads there."
        return self._page(request, entity, form, f"“{entity}” is the same as …", words)

    def different(self, request: HttpRequest, pk: int) -> HttpResponse:
        entity = self._entity(request, pk)
        form = TwoDifferent(entity, request.POST or None)
        if request.method == "POST" and form.is_valid():
            stories = form.cleaned_data["stories"]
            return self._done(request, desk.split(entity, form.cleaned_data["name"], stories, by=request.user))
        words = f"The stories ticked here mean another one of that name. The newest {LISTED} are listed."
        return self._page(request, entity, form, f"“{entity}” is two different ones", words)

    def everywhere(self, request: HttpRequest, pk: int, link: str) -> HttpResponse:
        entity = self._entity(request, pk)
        if link not in LINKS or desk.TARGETS[LINKS[link][0]] != self.model._meta.model_name:
            raise Http404
        model, does = LINKS[link]
        form = Everywhere(model, entity, request.POST or None, initial={"other": request.GET.get("other")})
        if request.method == "POST" and form.is_valid():
            (stories, but), other = form.chosen(), form.cleaned_data["other"]
            if other:
                batch = desk.replace_entity(model, entity, other, stories, but=but, by=request.user)
            else:
                batch = desk.reject_entity(model, entity, stories, but=but, by=request.user)
            return self._done(request, batch)
        words = (
            f"The machine reads in {form.touched.count():,} stories that the story {does} “{entity}”, and no editor "
            f"has decided about it. The correction applies to those ticked; the newest {LISTED} are listed."
        )
        return self._page(request, entity, form, f"Not “{entity}”, in every story", words)

    def _entity(self, request: HttpRequest, pk: int) -> Any:
        # These pages list stories, hidden ones among them.
        if not self.has_change_permission(request) or not request.user.has_perm(SEE_STORIES):  # type: ignore[attr-defined]
            raise PermissionDenied
        entity = self.model.objects.filter(pk=pk).first()
        if entity is None:
            raise Http404
        return entity

    def _page(self, request: HttpRequest, entity: Any, form: forms.Form, title: str, words: str) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": entity,
            "title": title,
            "words": words,
            "form": form,
            "media": self.media + form.media,  # type: ignore[attr-defined]
        }
        return TemplateResponse(request, "admin/articles/say.html", context)

    def _done(self, request: HttpRequest, batch: Batch) -> HttpResponse:
        address = reverse("admin:articles_batch_change", args=[batch.pk])
        told = format_html('{}: {} stories. It can be <a href="{}">undone</a>.', batch.title, batch.stories, address)
        messages.success(request, told)
        return HttpResponseRedirect(reverse(f"admin:articles_{self.model._meta.model_name}_changelist"))


def _count(entity: Any) -> str:
    return f"{len(desk.stories(entity)):,}"


def autocomplete(entity: Any, field: Any) -> Any:
    """The admin's own autocomplete over entities of this kind, by way of the column that leads to one of them."""
    widget = EntitySelect(type(entity)._meta.get_field("merged_into"), admin.site)
    widget.choices = field.choices
    widget.is_required = field.required
    return widget
