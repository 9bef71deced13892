"""What the desk's list of stories adds: join items as one story, set them apart; an item's story on its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from articles import desk
from articles.admin.pages.in_place import address_after
from articles.models import Article, Batch, EarlierText, StoryMember

#: Items of a story that its page at the desk lists.
LISTED = 60
#: The right to choose what leads the front page.
PIN = "articles.pin_frontpin"


class StoryActions:
    """Part of the admin of stories."""

    admin_site: Any

    def get_urls(self) -> list[Any]:
        wrap = self.admin_site.admin_view
        urls: list[Any] = super().get_urls()  # type: ignore[misc]
        return [
            path("versions/<int:number>/", wrap(self.withdraw), name="articles_article_version"),
            path("<int:number>/lead/", wrap(self.lead), name="articles_article_lead"),
            path("<int:number>/lead/end/", wrap(self.end_lead), name="articles_article_lead_end"),
            *urls,
        ]

    @admin.action(description="Join as one story", permissions=["change"])
    def join(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        self._say(request, lambda: desk.join_items(articles.values_list("pk", flat=True), by=request.user))

    @admin.action(description="Set apart from the story they are in", permissions=["change"])
    def set_apart(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        self._say(request, lambda: desk.set_apart(articles.values_list("pk", flat=True), by=request.user))

    @method_decorator(require_POST)
    def withdraw(self, request: HttpRequest, number: int) -> HttpResponse:
        """Take an earlier version from the readers, or let them see it."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        earlier = EarlierText.objects.filter(pk=number).first()
        if earlier is None:
            raise Http404
        self._say(request, lambda: desk.withdraw_version(number, by=request.user))
        return redirect("admin:articles_article_change", earlier.article_id)

    @method_decorator(require_POST)
    def lead(self, request: HttpRequest, number: int) -> HttpResponse:
        """Have a story lead the front page for some hours."""
        article = self._to_lead(request, number)
        hours = request.POST.get("hours", "")
        try:
            pin = desk.pin_front(article.pk, hours=int(hours) if hours.isdecimal() else 0, by=request.user)
        except ValueError as error:
            messages.error(request, str(error))
            return redirect(address_after(article))
        until = date_format(timezone.localtime(pin.until), "j F, H:i")
        take_back = reverse("admin:articles_article_lead_end", args=[article.pk])
        messages.success(request, f"This story leads the front page until {until}.", extra_tags=take_back)
        return redirect(address_after(article))

    @method_decorator(require_POST)
    def end_lead(self, request: HttpRequest, number: int) -> HttpResponse:
        """Take a story off the lead of the front page."""
        article = self._to_lead(request, number)
        try:
            desk.unpin_front(article.pk, by=request.user)
            messages.success(request, "The front page chooses its lead by itself again.")
        except ValueError as error:
            messages.error(request, str(error))
        return redirect(address_after(article))

    def _to_lead(self, request: HttpRequest, number: int) -> Article:
        if not request.user.has_perm(PIN):
            raise PermissionDenied
        article = Article.objects.filter(pk=number).first()
        if article is None:
            raise Http404
        return article

    @admin.display(description="one story with")
    def one_story_with(self, article: Article) -> str:
        row = StoryMember.objects.filter(article=article).first()
        others = (
            Article.objects.filter(membership__group=row.group_id) if row and row.group_id else Article.objects.none()
        )
        listed = others.exclude(pk=article.pk).select_related("source").order_by("-published", "-pk")[:LISTED]
        return render_to_string("admin/articles/one_story.html", {"row": row, "others": listed})

    def _say(self, request: HttpRequest, say: Callable[[], Batch]) -> None:
        try:
            batch = say()
        except ValueError as error:
            messages.error(request, str(error))
            return
        address = reverse("admin:articles_batch_change", args=[batch.pk])
        messages.success(request, format_html('{}. It can be <a href="{}">undone</a>.', batch.title, address))
