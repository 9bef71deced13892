"""The textbook's list and page."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import Q, QuerySet
from django.views.generic import DetailView
from django_filters import CharFilter, DateFilter, FilterSet
from django_filters.views import FilterView

from articles.models import Article

PER_PAGE = 25


class TextbookFilter(FilterSet):
    q = CharFilter(method="search")
    place = CharFilter("places__slug")
    organisation = CharFilter("organisations__slug")
    source = CharFilter("source__slug")
    language = CharFilter("language")
    since = DateFilter("published", "date__gte")
    until = DateFilter("published", "date__lte")

    class Meta:
        model = Article
        fields: list[str] = []

    def search(self, articles: QuerySet[Article], name: str, words: str) -> QuerySet[Article]:
        return articles.filter(Q(headline__icontains=words) | Q(body__icontains=words))


class TextbookList(FilterView):
    model = Article
    filterset_class = TextbookFilter
    queryset = Article.objects.filter(status="usable").select_related("source").order_by("-listed", "-id")
    paginate_by = PER_PAGE
    template_name = "textbook/list.html"


class TextbookStory(DetailView[Article]):
    queryset = (
        Article.objects.filter(status="usable").select_related("source").prefetch_related("places", "organisations")
    )
    template_name = "textbook/story.html"


class TextbookFeed(Feed[Article, Any]):
    title, link, description = "Stories", "/", "The newest stories"

    def items(self) -> QuerySet[Article]:
        return Article.objects.filter(status="usable").order_by("-listed", "-id")[:PER_PAGE]

    def item_description(self, item: Article) -> str:
        return item.body[:400]

    def item_link(self, item: Article) -> str:
        return f"/story/{item.pk}/"
