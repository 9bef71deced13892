"""The addresses of lists and stories as data."""

from __future__ import annotations

from django.urls import URLPattern, path

from articles import feeds
from articles.exports import DOCUMENTS

urlpatterns: list[URLPattern] = [
    path("articles.rss", feeds.rss, name="rss"),
    path("articles.atom", feeds.atom, name="atom"),
    path("articles.json", feeds.as_json, name="json"),
    path("articles.csv", feeds.as_csv, name="csv"),
    path("articles/counts.csv", feeds.counts, name="counts-csv"),
    path("sitemap.xml", feeds.sitemap_index, name="sitemap-index"),
    path("sitemap-news.xml", feeds.sitemap_news, name="sitemap-news"),
    path("sitemap-<int:number>.xml", feeds.sitemap, name="sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
    path("opensearch.xml", feeds.opensearch, name="opensearch"),
    *(
        path(f"articles/<int:number>/<str:slug>.{ending}", feeds.story, {"ending": ending}, name=f"article.{ending}")
        for ending in DOCUMENTS
    ),
]
