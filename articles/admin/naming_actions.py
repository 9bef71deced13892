"""What one name in one story means: not this, or it is that one, here and, where wanted, in every other story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles import desk
from articles.admin.merge_actions import LINKS
from articles.admin.pages.in_place import address_after, newest_act, say_done
from articles.admin.pages.place_finder import PlaceChoiceField
from articles.gazetteer import open_gazetteer
from articles.models import Article, LinkStatus, Place, PlaceMention
from articles.recognition import GazetteerPlace

NOTHING, OTHER = "nothing", "other"
#: For which stories something is said.
HERE, ALIKE, CHOSEN = "this", "all", "choose"
#: Stories alike that are shown, and entities that a search finds.
EXAMPLES, FOUND = 10, 12


@dataclass(frozen=True, slots=True)
class OfferedMeaning:
    """What a name may mean: what a button sends, its words, and what speaks against it."""

    choice: str
    words: str
    against: str = ""


class Meaning(forms.Form):
    """What a name means: the key of a row, "geonames:" and a number, "nothing", or "other" with what is chosen."""

    verdict = forms.CharField(max_length=40)
    other: Any = forms.ModelChoiceField(queryset=None, required=False)
    scope = forms.ChoiceField(choices=[(one, one) for one in (HERE, ALIKE, CHOSEN)], required=False)

    def __init__(self, model: type[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        if model is Place:
            fields["other"] = PlaceChoiceField(queryset=None, required=False)
        fields["other"].queryset = model.objects.filter(merged_into=None)

    def clean(self) -> dict[str, Any]:
        """`target`: which one it is, None for nothing of the kind."""
        cleaned = super().clean() or {}
        verdict = cleaned.get("verdict")
        if verdict in (None, NOTHING):
            cleaned["target"] = None
        elif verdict == OTHER:
            cleaned["target"] = cleaned.get("other")
        else:
            field: Any = self.fields["other"]
            try:
                cleaned["target"] = field.clean(verdict)
            except forms.ValidationError as error:
                self.add_error("verdict", error)
        if verdict != NOTHING and not self.errors and cleaned["target"] is None:
            self.add_error("verdict", "Choose which one it is.")
        return cleaned


class Naming:
    """What the admin of stories adds: a page for one name in one story, and for one that is not there yet."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.name)
        return [
            path("<int:pk>/name/<slug:link>/<int:row>/", page, name="articles_article_name"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def name(self, request: HttpRequest, pk: int, link: str, row: int) -> HttpResponse:
        """Say of one link of a story what it leads to; of row 0, which further link there is."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        named = NameInStory(pk, link, row)
        form = Meaning(named.kind, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            address = named.do(form.cleaned_data["target"], form.cleaned_data["scope"] or HERE, request)
            return HttpResponseRedirect(address)
        sought = request.GET.get("look", "").strip()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": named.article,
            "title": f"Not “{named.entity}”?" if named.entity else f"Add to {link}",
            "named": named,
            "form": form,
            "look": sought,
            "candidates": named.found(sought) if sought else named.runners_up(),
            "action": request.path,
        }
        part = "naming_panel" if request.headers.get("HX-Request") else "naming"
        return TemplateResponse(request, f"admin/articles/{part}.html", context)


class NameInStory:
    """
    One link of a story, or one that is to be added.

    Raises:  Http404 where the story has no such link
    """

    def __init__(self, story: int, link: str, row: int) -> None:
        if link not in LINKS:
            raise Http404
        self.link, self.model = link, LINKS[link][0]
        self.kind: Any = self.model._meta.get_field(desk.TARGETS[self.model]).related_model
        self.held = _held(self.model, story, row) if row else None
        self.entity: Any = getattr(self.held, desk.TARGETS[self.model]) if self.held else None
        article = self.held.article if self.held else Article.objects.filter(pk=story).first()
        if article is None:
            raise Http404
        self.article = article

    @property
    def alike(self) -> Any:
        """The other stories in which the machine reads the same."""
        return desk.stories_touched(self.model, self.entity).exclude(pk=self.article.pk)

    @property
    def count(self) -> int:
        return self.alike.count() if self.entity else 0

    @property
    def examples(self) -> list[Article]:
        return list(self.alike.only("headline", "language", "published")[:EXAMPLES]) if self.entity else []

    def runners_up(self) -> list[OfferedMeaning]:
        """What else a place could be, likeliest first, each with where it lies and what speaks against it."""
        numbers = getattr(self.held, "runners_up", [])
        if not numbers:
            return []
        gazetteer = open_gazetteer()
        chosen = gazetteer.place(self.entity.geonames_id) if self.entity and self.entity.geonames_id else None
        countries = _countries(self.article)
        return [
            OfferedMeaning(
                f"{desk.UNNAMED}{place.geonames_id}",
                ", ".join([place.name, *(above.name for above in gazetteer.parents(place))]),
                against(place, chosen, countries),
            )
            for number in numbers
            if (place := gazetteer.place(number))
        ]

    def found(self, sought: str) -> list[OfferedMeaning]:
        """Entities of that name, to choose from without a script."""
        if self.kind is Place:
            places = desk.find_places(sought, rows=Place.objects.all())
            return [OfferedMeaning(one.choice, one.words) for one in places]
        rows = self.kind.objects.filter(name__icontains=sought, merged_into=None).order_by("name")[:FOUND]
        return [OfferedMeaning(str(row.pk), str(row)) for row in rows]

    def do(self, target: Any, scope: str, request: HttpRequest) -> str:
        """Do what is said, and say so; where to go on."""
        if scope == ALIKE and self.held and self.held.standing == LinkStatus.MACHINE and target != self.entity:
            self._everywhere(target, request)
        else:
            self._here(target, request)
        if scope == CHOSEN and self.entity:
            address = reverse(
                f"admin:articles_{self.kind._meta.model_name}_everywhere", args=[self.entity.pk, self.link]
            )
            return f"{address}?{urlencode({'other': target.pk})}" if target else address
        return address_after(self.article)

    def _here(self, target: Any, request: HttpRequest) -> None:
        since = newest_act(self.article)
        if self.held is None:
            behind = self.model.objects.filter(article=self.article).count()
            columns = {"position": behind} if "position" in desk.settable(self.model) else {}
            columns |= {"role": "byline"} if "role" in desk.settable(self.model) else {}
            added = desk.LinkEdit(self.model, desk.NO_LINK, desk.LinkValues(target.pk, columns))
            desk.edit_links(self.article.pk, [added], by=request.user)
            say_done(request, self.article, f"Added: {target}.", since=since)
            return
        with desk.editing_links(self.article.pk, by=request.user):
            if target is None:
                desk.reject_link(self.held)
            elif target == self.entity:
                desk.confirm_link(self.held)
            else:
                desk.redirect_link(self.held, target)
        say_done(request, self.article, f"“{target or 'nothing'}” instead of “{self.entity}”.", since=since)

    def _everywhere(self, target: Any, request: HttpRequest) -> None:
        if target is None:
            batch = desk.reject_entity(self.model, self.entity, None, by=request.user)
        else:
            batch = desk.replace_entity(self.model, self.entity, target, None, by=request.user)
        say_done(request, self.article, f"{batch.title}.", batch=batch)


def against(place: GazetteerPlace, chosen: GazetteerPlace | None, countries: set[str]) -> str:
    """
    What speaks against a place beside the one that was chosen.

    In:   both, and the countries of what else the story names
    """
    said = []
    if place.country and place.country not in countries:
        said.append("the story names nothing else in its country")
    if chosen is not None and place.population < chosen.population:
        said.append(f"{place.population:,} people, not {chosen.population:,}")
    if chosen is not None and place.kind != chosen.kind:
        said.append(f"a {place.kind.value}, not a {chosen.kind.value}")
    return "; ".join(said)


def _countries(article: Article) -> set[str]:
    rows = PlaceMention.objects.in_force().filter(article=article).values_list("place__country", flat=True)
    return set(rows)


def _held(model: type[Any], story: int, row: int) -> Any:
    found = model.objects.filter(pk=row, article=story).exclude(standing=LinkStatus.REMOVED).first()
    if found is None:
        raise Http404
    return found
