"""The history of a story, and the page that brings back what stood before one of its acts."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from articles import desk
from articles.models import Act, Article

#: How many acts the history of a story tells.
MOST = 200
STALE = "The story has changed since this page was opened: this is what would change now."


class StoryHistory:
    """What the admin of stories adds: its history, and bringing back a field, a link or a version."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.restore)
        return [
            path("<int:number>/restore/<int:act>/", page, name="articles_article_restore"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """What was done to a story, with the ways back."""
        if not self.has_view_or_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        article = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if article is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined, no-any-return]
                request, self.model._meta, object_id
            )
        told = {
            "title": "History",
            "entries": desk.history(article, most=MOST),
            "most": MOST,
            "may_restore": self.has_change_permission(request, article),  # type: ignore[attr-defined]
        }
        return self._respond(request, article, "admin/articles/history.html", told)

    @transaction.atomic
    def restore(self, request: HttpRequest, number: int, act: int) -> HttpResponse:
        """Show what bringing back changes, and do it for what is ticked."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        held, article = _found(number, act)
        changes = desk.restorable(held)
        drawn = desk.fingerprint([[one.key, one.now, one.then] for one in changes])
        if request.method == "POST" and self._restored(request, held, drawn):
            return redirect("admin:articles_article_change", number)
        told = {
            "title": "Bring back what stood before",
            "act": held,
            "changes": desk.told_restorable(changes),
            "only": request.GET.get("only", ""),
            "drawn": drawn,
        }
        return self._respond(request, article, "admin/articles/restore.html", told)

    def _restored(self, request: HttpRequest, act: Act, drawn: str) -> bool:
        keys = request.POST.getlist("keys")
        if request.POST.get("drawn") != drawn:
            messages.warning(request, STALE)
        elif not keys:
            messages.error(request, "Tick what is to be brought back.")
        else:
            try:
                desk.restore(act.pk, keys, by=request.user, why=request.POST.get("why", "").strip())
            except ValueError as error:
                messages.error(request, str(error))
                return False
            messages.success(request, "Brought back. The history has it, with the way to take it back.")
            return True
        return False

    def _respond(self, request: HttpRequest, article: Article, template: str, told: dict[str, Any]) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": article,
            "object": article,
            **told,
        }
        return TemplateResponse(request, template, context)


def _found(number: int, act: int) -> tuple[Act, Article]:
    """An act and its story, held until the transaction ends."""
    article = Article.objects.select_for_update(of=("self",)).filter(pk=number).first()
    held = Act.objects.filter(pk=act, subject="article", subject_id=number).first()
    if article is None or held is None:
        raise Http404
    return held, article
