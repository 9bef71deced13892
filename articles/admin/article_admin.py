"""Stories at the desk."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST

from articles import desk, search
from articles.admin.article_form import StoryForm
from articles.admin.confirming import Confirming
from articles.admin.link_inlines import CreditInline, DatelineInline, LinkFormSet, OrganisationInline, PlaceInline
from articles.admin.list_filters import MayBeUsed, Sent, StandsInDoubt, Waits, WrittenIn
from articles.admin.naming_actions import Naming
from articles.admin.pages.in_place import InPlace
from articles.admin.pages.list_editing import ListEditing
from articles.admin.pages.pasting import Pasting
from articles.admin.pages.story_actions import StoryActions
from articles.admin.pages.story_sheet import StorySheet
from articles.admin.queue.form_aside import FormAside
from articles.admin.record.story_history import StoryHistory
from articles.admin.settling import Unsettled, field_clashes, inputs_again, settled
from articles.models import WRITTEN_HERE, Article, HeldUpdate, Waiting
from articles.store import mark_for_recognition

#: What a story's form shows of the machine's reading.
HELD = "Held back"
MACHINE, READ_ONLY = "What the machine reads", ["read_from", "one_story_with", "texts", "copy_as_it_came"]
#: How much of the copy as it came the desk shows.
SHOWN = 20_000
#: Stories that a search of the list finds at most.
SEARCHED = 2000
#: What the list of stories need not read of each.
NOT_IN_LISTS = ("body", "standfirst", "provenance", "problems", "suggested", "notes")
#: How many of the texts that a story had before are shown.
EARLIER = 20


@admin.register(Article)
class ArticleAdmin(
    FormAside,
    StoryActions,
    Pasting,
    Naming,
    InPlace,
    ListEditing,
    StoryHistory,
    Confirming,
    admin.ModelAdmin,  # type: ignore[type-arg]
):
    # List
    list_display = ["headline", "source", "dateline", "status", "sent", "is_waiting"]
    list_filter = [MayBeUsed, Waits, StandsInDoubt, Sent, WrittenIn, "sample"]
    list_select_related = ["source"]
    list_per_page = 50
    search_fields = ["headline", "slug", "dateline", "byline", "=guid"]
    search_help_text = f"Headline, slug, dateline, byline or id; the newest {SEARCHED:,} are found"
    ordering = ["-listed", "-id"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = ["recognise_again", "join", "set_apart"]
    # Form
    form = StoryForm
    autocomplete_fields = ["source", "other_sources"]
    inlines = [DatelineInline, CreditInline, PlaceInline, OrganisationInline]
    readonly_fields = ["notices", *READ_ONLY]
    view_on_site = True
    fieldsets = [
        (None, {"fields": ["headline", "standfirst", "byline", "body", "language"]}),
        ("Where it was filed, and for whom", {"fields": ["dateline", "dateline_date", "source", "other_sources"]}),
        ("Use", {"fields": ["status", "embargo", "published", "updated", ("version_kind", "version_number")]}),
        ("Desk", {"fields": ["slug", "keywords", "subjects", "notes"]}),
        (MACHINE, {"fields": ["take", *READ_ONLY]}),
    ]
    change_list_template = "admin/articles/article_list.html"
    change_form_template = "admin/articles/article_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = super().get_queryset(request).select_related("source")
        if request.resolver_match and request.resolver_match.url_name == "articles_article_changelist":
            articles = articles.defer(*NOT_IN_LISTS)
        return articles.annotate(waits=Exists(Waiting.objects.filter(article=OuterRef("pk"))))  # type: ignore[no-any-return]

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[QuerySet[Any], bool]:
        """The newest that are found, looked for once: the words are anywhere in a value, so that all are read."""
        found, doubles = super().get_search_results(request, queryset, search_term)
        if not search_term.strip():
            return found, doubles
        keys = list(found.order_by(*self.ordering).values_list("pk", flat=True)[:SEARCHED])
        return queryset.filter(pk__in=keys), False

    def get_fieldsets(self, request: HttpRequest, article: Article | None = None) -> Any:
        """Without the machine's values where it reads what is in force, and without what it reads of a new story."""
        if article is None:
            return self.fieldsets[:-1]
        fields = ["take", *READ_ONLY] if article.suggested else READ_ONLY
        held = [(HELD, {"fields": ["notices", "release"]})] if desk.standing(article.pk).exists() else []
        return [*held, *self.fieldsets[:-1], (MACHINE, {"fields": fields})]

    def get_urls(self) -> list[Any]:
        seen = path("<int:number>/seen/", self.admin_site.admin_view(self.mark_seen), name="articles_article_seen")
        return [seen, *super().get_urls()]

    @method_decorator(require_POST)
    def mark_seen(self, request: HttpRequest, number: int) -> HttpResponse:
        """Take what came in for a story off the desk's front page."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        desk.mark_seen(number, by=request.user)
        return redirect("admin:index")

    @admin.display(description="notices")
    def notices(self, article: Article) -> str:
        return render_to_string("admin/articles/notices.html", {"notices": desk.standing(article.pk)})

    @admin.display(description="published", ordering="published")
    def sent(self, article: Article) -> str:
        return f"{timezone.localtime(article.published):%Y-%m-%d %H:%M}"

    @admin.display(boolean=True, description="recognised", ordering="waits")
    def is_waiting(self, article: Article) -> bool:
        return not article.waits  # type: ignore[attr-defined]

    @admin.display(description="read from")
    def read_from(self, article: Article) -> str:
        waiting = Waiting.objects.filter(article=article).first()
        return render_to_string("admin/articles/read_from.html", {"article": article, "waiting": waiting})

    @admin.display(description="other texts")
    def texts(self, article: Article) -> str:
        earlier = article.earlier_texts.select_related("delivery").defer("delivery__raw")[:EARLIER]
        held = article.held_updates.filter(decision=HeldUpdate.Decision.WAITING)
        return render_to_string("admin/articles/texts.html", {"earlier": earlier, "held": held})

    @admin.display(description="copy as it came")
    def copy_as_it_came(self, article: Article) -> str:
        delivery = article.delivery
        text = delivery.beginning(SHOWN).decode(delivery.encoding or "utf-8", "replace") if delivery else ""
        cut = delivery is not None and delivery.size > SHOWN
        return render_to_string("admin/articles/copy.html", {"delivery": delivery, "text": text, "cut": cut})

    @admin.action(description="Recognise places and organisations again", permissions=["change"])
    def recognise_again(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        keys = list(articles.values_list("pk", flat=True))
        mark_for_recognition(keys)
        self.message_user(request, f"{len(keys)} stories wait to be recognised again.")

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Article | None = None,
    ) -> HttpResponse:
        """The form of a story in the order in which a sub-editor needs it; Django's own for who may only look."""
        form, formsets = context["adminform"].form, context["inline_admin_formsets"]
        if obj is not None and self.has_change_permission(request, obj) and len(formsets) == len(self.inlines):
            held = self.notices(obj) if desk.standing(obj.pk).exists() else ""
            context["sheet"] = StorySheet(obj, form, formsets, held=held, reading=self._reading(obj))
            context |= {"is_nav_sidebar_enabled": False, "subtitle": None}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _reading(self, article: Article) -> list[tuple[str, str]]:
        """What is folded below the form, each part with its heading."""
        return [
            (MACHINE, self.read_from(article)),
            ("One story with", self.one_story_with(article)),
            ("Other texts", self.texts(article)),
        ]

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """Save one form of a story at a time, and ask where it clashes with what somebody else has saved."""
        if request.method != "POST" or object_id is None or not object_id.isdecimal():
            return super().changeform_view(request, object_id, form_url, extra_context)
        request.POST = settled(request.POST)  # type: ignore[assignment]
        try:
            with transaction.atomic():
                Article.objects.select_for_update(of=("self",)).filter(pk=object_id).first()
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Unsettled as unsettled:
            return self._settle(request, int(object_id), unsettled)

    def _settle(self, request: HttpRequest, story: int, unsettled: Unsettled) -> HttpResponse:
        """Show both of what clashes, with the form as it was sent beside the choices."""
        article = Article.objects.get(pk=story)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": article,
            "title": "Which one stands?",
            "clashes": unsettled.clashes,
            "inputs": list(inputs_again(request.POST, unsettled.clashes, article)),
            "action": request.get_full_path(),
        }
        return TemplateResponse(request, "admin/articles/settle.html", context, status=409)

    def save_model(self, request: HttpRequest, article: Article, form: ModelForm[Article], change: bool) -> None:
        if change:
            return  # with the links, so that whatever clashes is asked about at once
        article.guid = f"{WRITTEN_HERE}{uuid.uuid4()}"
        article.published = article.published or timezone.now()
        desk.write_story(article, other_sources=form.cleaned_data["other_sources"], by=request.user)

    def save_related(self, request: HttpRequest, form: Any, formsets: list[LinkFormSet], change: bool) -> None:
        story = form.instance.pk
        if change:
            clashes = field_clashes(form, Article.objects.get(pk=story))
            if clashes := [*clashes, *(clash for formset in formsets for clash in formset.clashes(story))]:
                raise Unsettled(clashes)
            self._correct(request, story, form)
        edits = [edit for formset in formsets for edit in formset.edits()]
        for formset in formsets:
            formset.save()
        if edits:
            desk.edit_links(story, edits, by=request.user)

    def _correct(self, request: HttpRequest, story: int, form: ModelForm[Article]) -> None:
        reason = form.cleaned_data.get("release", "").strip()
        released = desk.RELEASED if reason else ()
        names = [name for name in form.changed_data if name in desk.CORRECTABLE and name not in released]
        if reason:
            desk.release(story, reason=reason, by=request.user)
        if taken := form.cleaned_data.get("take"):
            desk.accept_suggestion(story, taken, by=request.user)
        if corrected := {name: form.cleaned_data[name] for name in names}:
            # Only what was changed: the machine may have moved the rest since the form was opened.
            desk.correct(story, corrected, by=request.user)

    def delete_model(self, request: HttpRequest, article: Article) -> None:
        key = article.pk
        super().delete_model(request, article)
        search.note_changes([key])

    def delete_queryset(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        keys = list(articles.values_list("pk", flat=True))
        super().delete_queryset(request, articles)
        search.note_changes(keys)
