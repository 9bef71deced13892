"""The list as RSS, Atom, JSON and CSV, and one story in each format."""

from __future__ import annotations

from articles.feeds.counts_table import counts
from articles.feeds.discovery import opensearch, robots, sitemap, sitemap_index, sitemap_news
from articles.feeds.list_feeds import as_csv, as_json, atom, error, rss, story
from articles.feeds.urls import urlpatterns

__all__ = [
    "as_csv",
    "as_json",
    "atom",
    "counts",
    "error",
    "opensearch",
    "robots",
    "rss",
    "sitemap",
    "sitemap_index",
    "sitemap_news",
    "story",
    "urlpatterns",
]
