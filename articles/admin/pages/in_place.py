"""Correcting one field of a story from where readers see it, and taking back what was just done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from articles import desk
from articles.admin.settling import DRAWN, in_words
from articles.models import Act, Article, Batch, Source

#: The fields that are corrected in place.
FIELDS = ("headline", "standfirst", "byline", "dateline", "dateline_date", "source", "language", "slug")
BACK = "back"


class OneField(forms.Form):
    """One field of a story, with the version that it was drawn from."""

    drawn = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, article: Article, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        value = getattr(article, name)
        self.fields[DRAWN].initial = desk.fingerprint(value)
        if name == "source":
            field: forms.Field = forms.ModelChoiceField(
                Source.objects.filter(merged_into=None).order_by("name"), required=False
            )
        else:
            column: Any = Article._meta.get_field(name)
            field = column.formfield()
            field.widget.attrs |= {"dir": "auto", **({"rows": 3} if name == "standfirst" else {})}
        field.label, field.initial = name.replace("_", " ").capitalize(), value
        self.fields["value"] = field


class InPlace:
    """What the admin of stories adds: a page for one field, and one to take an act back."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/field/<slug:name>/", wrap(self.field), name="articles_article_field"),
            path("<int:pk>/take-back/<int:act>/", wrap(self.take_back), name="articles_article_take_back"),
            path("<int:pk>/undo/<int:batch>/", wrap(self.undo_batch), name="articles_article_undo"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def field(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Correct one field of a story."""
        article = self._article(request, pk)
        if name not in FIELDS:
            raise Http404
        form = OneField(article, name, request.POST if request.method == "POST" else None)
        sent = request.method == "POST" and (BACK in request.POST or form.is_valid())
        if sent and self._said(request, article, name, form):
            return HttpResponseRedirect(address_after(article))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": article,
            "title": f"{name.replace('_', ' ').capitalize()} of a story",
            "form": form,
            "may_go_back": _may_go_back(article, name),
            "read": in_words(article.suggested[name]) if name in article.suggested else "the same",
            "action": request.path,
        }
        part = "field_panel" if request.headers.get("HX-Request") else "field_page"
        response = TemplateResponse(request, f"admin/articles/{part}.html", context)
        if request.method == "POST" and part == "field_panel":
            # The panel stays open with what is wrong, in place of the story.
            response["HX-Retarget"], response["HX-Reselect"] = "#in-place-panel", ".in-place-form"
        return response

    @method_decorator(require_POST)
    def take_back(self, request: HttpRequest, pk: int, act: int) -> HttpResponse:
        """Bring back what stood before an act on a story."""
        article = self._article(request, pk)
        held = Act.objects.about(article).filter(pk=act).first()
        if held is None:
            raise Http404
        try:
            desk.take_back_act(act, by=request.user, why="Taken back")
            messages.success(request, "Taken back.")
        except ValueError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(address_after(article))

    @method_decorator(require_POST)
    def undo_batch(self, request: HttpRequest, pk: int, batch: int) -> HttpResponse:
        """Undo a batch that touched a story, and stay at the story."""
        article = self._article(request, pk)
        if not request.user.has_perm("articles.undo_batch"):
            raise PermissionDenied
        if not Batch.objects.filter(pk=batch, acts__subject="article", acts__subject_id=pk).exists():
            raise Http404
        try:
            desk.undo(batch, by=request.user)
            messages.success(request, "Undone.")
        except ValueError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(address_after(article))

    def _article(self, request: HttpRequest, pk: int) -> Article:
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        article = Article.objects.filter(pk=pk).first()
        if article is None:
            raise Http404
        return article

    def _said(self, request: HttpRequest, article: Article, name: str, form: OneField) -> bool:
        """Do what the form says; False where somebody else has changed the field since it was drawn."""
        label, since = name.replace("_", " "), newest_act(article)
        if BACK in request.POST:
            desk.accept_suggestion(article.pk, [name], by=request.user)
            say_done(request, article, f"The {label} is what was read.", since=since)
            return True
        now = getattr(Article.objects.get(pk=article.pk), name)
        mine = form.cleaned_data["value"]
        if form.cleaned_data[DRAWN] != desk.fingerprint(now) and mine != now:
            form.add_error("value", f"Somebody has changed it meanwhile, to: {in_words(now)}. Save again for yours.")
            form.data = {**form.data.dict(), DRAWN: desk.fingerprint(now)}  # type: ignore[attr-defined]
            return False
        if mine != now:
            desk.correct(article.pk, {name: mine}, by=request.user)
            say_done(request, article, f"The {label} is corrected.", since=since)
        return True


def _may_go_back(article: Article, name: str) -> bool:
    """Whether a person has set a field that the machine reads too."""
    return article.delivery_id is not None and name in {*article.corrected, *article.suggested}


def newest_act(article: Article) -> int:
    """The key of the newest act on a story; 0 where there is none."""
    return Act.objects.about(article).values_list("pk", flat=True).first() or 0


def say_done(request: HttpRequest, article: Article, words: str, *, since: int = 0, batch: Batch | None = None) -> None:
    """
    Say what was done to a story, so that its page can offer to take it back.

    In:   `since`: the newest act before it was done; where there is none since, nothing has changed
    """
    if batch is not None:
        address = reverse("admin:articles_article_undo", args=[article.pk, batch.pk])
    else:
        act = Act.objects.about(article).filter(by=request.user.pk, pk__gt=since).first()
        address = reverse("admin:articles_article_take_back", args=[article.pk, act.pk]) if act else ""
    messages.success(request, words, extra_tags=address)


def address_after(article: Article) -> str:
    """Where an editor goes on: the story as readers see it, else its form."""
    fresh = Article.objects.get(pk=article.pk)
    if fresh.is_readable:
        return str(fresh.get_absolute_url())
    return reverse("admin:articles_article_change", args=[article.pk])
