"""One story: what it says, the facts beside it, and how each of them was read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.exports import build_news_article, export_story, script_of, with_all_links
from articles.models import Act, Amendment, Article, Credit
from articles.reading import PubStatus, Role
from articles.views.page_base import page
from articles.views.story.before_after import BeforeAfter, before_after
from articles.views.story.correcting import leading, may_edit, said_to_editors
from articles.views.story.field_readings import FieldReading, readings_of
from articles.views.story.mentions import MarkedName, MarkedStretch, mark, named_in
from articles.views.story.so_far import SoFar, so_far_of, with_story

#: How many of its corrections and updates a page tells.
SHOWN_AMENDMENTS = 10
#: The headings of the facts, in the order of a sign-off. A byline stands under the headline and here.
ROLES = {
    Role.BYLINE: _("By"),
    Role.REPORTING: _("Reporting"),
    Role.ADDITIONAL: _("Additional reporting"),
    Role.WRITING: _("Writing"),
    Role.COMPILED: _("Compiled by"),
    Role.TRANSLATED: _("Translation"),
    Role.PHOTOGRAPHY: _("Photography"),
    Role.EDITING: _("Editing"),
}


@dataclass(frozen=True)
class Telling:
    """A story as its page tells it. Needs the links fetched beforehand; asks the database nothing but neighbours."""

    article: Article
    marking: bool = False  # whether the names in the text are marked

    @cached_property
    def standfirst(self) -> str:
        """The standfirst, unless the copy opens by saying the same again (W18)."""
        said = " ".join(self.article.standfirst.split())
        first = " ".join(self.article.paragraphs[0].split()) if self.article.paragraphs else ""
        return "" if said and first.casefold().startswith(said.casefold().rstrip(".… ")) else said

    @cached_property
    def authors(self) -> list[Credit]:
        return [credit for credit in self._credits if credit.role == Role.BYLINE]

    @cached_property
    def credits(self) -> list[tuple[str, list[Credit]]]:
        """Who did what, under the words for it."""
        grouped = [
            (str(label), [credit for credit in self._credits if credit.role == role]) for role, label in ROLES.items()
        ]
        return [(label, people) for label, people in grouped if people]

    @cached_property
    def _credits(self) -> list[Credit]:
        return cast("list[Credit]", list(self.article.credits.all()))

    @cached_property
    def newer(self) -> Article | None:
        return Article.objects.readable().newest_first().reverse().behind(self.article).only(*NEIGHBOUR).first()

    @cached_property
    def older(self) -> Article | None:
        return Article.objects.readable().newest_first().behind(self.article).only(*NEIGHBOUR).first()

    @cached_property
    def correction(self) -> Act | None:
        """The last time that a person changed the story, or None; asked only of a story that a person changed."""
        if not self.article.corrected:
            return None
        return Act.objects.about(self.article).filter(by__isnull=False).first()

    @cached_property
    def amendments(self) -> list[Amendment]:
        """What readers are told of this newsroom's changes, newest first; asked only of a story that was changed."""
        if not self.article.corrected:
            return []
        return list(Amendment.objects.told().filter(article=self.article)[:SHOWN_AMENDMENTS])

    @cached_property
    def so_far(self) -> SoFar | None:
        """The versions of the story and the copies of others; None where it stands alone."""
        return so_far_of(self.article)

    @cached_property
    def around(self) -> BeforeAfter | None:
        """Stories about the same, before and after; None where there are none."""
        return before_after(self.article)

    @cached_property
    def named(self) -> list[MarkedName]:
        return named_in(self.article) if self.marking else []

    @cached_property
    def marked(self) -> list[list[MarkedStretch]]:
        return mark(self.article, self.named) if self.marking and not self.article.tabular else []

    @cached_property
    def readings(self) -> list[FieldReading]:
        return readings_of(self.article)


NEIGHBOUR = ("headline", "language", "published")


def story_by_number(request: HttpRequest, number: int) -> HttpResponse:
    """The short address of a story leads to its full one; of one that was withdrawn it says so."""
    article = _find(number)
    return _gone(request, article) if _is_gone(article) else HttpResponsePermanentRedirect(article.get_absolute_url())


@page
def story(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    """The story; its one right address when the words in the address are not those of the headline any more."""
    article = _find(number)
    if _is_gone(article):
        return _gone(request, article)
    if slug != article.address_slug:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(article.get_absolute_url() + (f"?{query}" if query else ""))
    editing = may_edit(request)
    telling = Telling(article, marking=request.GET.get("mentions", "1" if editing else "") not in ("", "0"))
    base = request.build_absolute_uri("/").rstrip("/")
    context: dict[str, object] = {
        "article": article,
        "telling": telling,
        "canonical": base + article.get_absolute_url(),
    }
    context["news_article"] = mark_safe(script_of(build_news_article(export_story(article), base)))
    if editing:
        context |= {"editing": True, "said": said_to_editors(request), "leading": leading(request, article)}
    return render(request, "articles/article_detail.html", context)


def _is_gone(article: Article) -> bool:
    """Whether a story was public and is so no more."""
    return not article.is_readable


def _gone(request: HttpRequest, article: Article) -> HttpResponse:
    """That a story was withdrawn, and by whom; nothing of what it told."""
    taken_back = article.status == PubStatus.CANCELED
    told: dict[str, object] = {"source": article.source, "taken_back": taken_back, "by_desk": article.held_by_desk}
    if told["by_desk"]:
        told["words"] = Amendment.objects.told().filter(article=article).values_list("words", flat=True).first()
    return render(request, "articles/withdrawn.html", told, status=410)


def _find(number: int) -> Article:
    """
    A story that may be read, or one that was public once, whose page says that it is so no more.

    Raises:  Http404 when there is none, or it never was to be seen
    """
    articles = with_all_links(with_story(Article.objects.all())).select_related("delivery")
    article = (
        articles.defer("delivery__raw", "suggested", "notes")
        .filter(pk=number)
        .filter(Q(pk__in=Article.objects.readable().filter(pk=number)) | Q(last_public__isnull=False))
    )
    found = article.first()
    if found is None:
        raise Http404("There is no such story.")
    return found
