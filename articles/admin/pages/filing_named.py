"""What the forms of places and organisations add: the stories that name one and are not filed under it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode

from articles import desk
from articles.admin.confirming import SEE_STORIES
from articles.admin.pages.list_editing import chosen_keys
from articles.models import Article

CHANGE_STORIES = "articles.change_article"
#: Stories that are shown with the passage that names it.
SHOWN = 10


class FilingNamed:
    """What the admin of an entity whose names stand in texts adds: a page, and the way there when a name is new."""

    model: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        name = self.model._meta.model_name
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/named/", wrap(self.named), name=f"articles_{name}_named"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def named(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The stories that name it, or some of its names; asked to, file them under it as one batch."""
        if not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        entity = self.get_queryset(request).filter(pk=pk, merged_into=None).first()  # type: ignore[attr-defined]
        if entity is None:
            raise Http404
        names = [name for name in desk.names_of(entity) if name in request.GET.getlist("name")] or desk.names_of(entity)
        found = desk.stories_naming(entity, names, hidden=request.user.has_perm(SEE_STORIES))
        may_file = request.user.has_perm(CHANGE_STORIES)
        if request.method == "POST":
            if not may_file:
                raise PermissionDenied
            if chosen := chosen_keys(request.POST, [story.key for story in found.stories]):
                batch = desk.file_named(entity, chosen, by=request.user)
                return HttpResponseRedirect(reverse("admin:articles_article_progress", args=[batch.pk]))
            messages.warning(request, "There is no story to be filed.")
        return self._found(request, entity, names, found, may_file=may_file)

    def _found(
        self, request: HttpRequest, entity: Any, names: list[str], found: desk.StoriesNaming, *, may_file: bool
    ) -> HttpResponse:
        shown = found.stories[:SHOWN]
        articles = Article.objects.only("headline", "published").in_bulk([story.key for story in shown])
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "original": entity,
            "title": f"Stories that name “{entity}”",
            "names": names,
            "found": found,
            "count": len(found.stories),
            "shown": [(articles[story.key], story.passage) for story in shown if story.key in articles],
            "others": len(found.stories) - len(shown),
            "may_file": may_file,
        }
        return TemplateResponse(request, "admin/articles/named.html", context)

    def save_model(self, request: HttpRequest, entity: Any, form: Any, change: bool) -> None:
        """Keep which names are new, for the answer."""
        before = self.model.objects.filter(pk=entity.pk).first() if change else None
        known = set(desk.names_of(before)) if before else set()
        super().save_model(request, entity, form, change)  # type: ignore[misc]
        entity.new_names = [name for name in desk.names_of(entity) if name not in known]

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: Any = None) -> HttpResponse:
        """Where stories name it already, they are shown next."""
        answer: HttpResponse = super().response_add(request, obj, post_url_continue)  # type: ignore[misc]
        return self._shown_next(request, obj, answer)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Where stories have a name that is new, they are shown next."""
        answer: HttpResponse = super().response_change(request, obj)  # type: ignore[misc]
        return self._shown_next(request, obj, answer)

    def _shown_next(self, request: HttpRequest, entity: Any, answer: HttpResponse) -> HttpResponse:
        names = getattr(entity, "new_names", [])
        if "_save" not in request.POST or "_popup" in request.POST or not names:
            return answer
        if not self.get_queryset(request).filter(pk=entity.pk).exists():  # type: ignore[attr-defined]
            return answer
        if not desk.stories_naming(entity, names, hidden=request.user.has_perm(SEE_STORIES)).stories:
            return answer
        address = reverse(f"admin:articles_{self.model._meta.model_name}_named", args=[entity.pk])
        return HttpResponseRedirect(f"{address}?{urlencode({'name': names}, doseq=True)}")
