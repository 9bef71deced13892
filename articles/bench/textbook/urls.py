"""Where the textbook's pages are."""

from __future__ import annotations

from django.urls import path

from articles.bench.textbook.views import TextbookFeed, TextbookList, TextbookStory

urlpatterns = [
    path("", TextbookList.as_view()),
    path("story/<int:pk>/", TextbookStory.as_view()),
    path("rss/", TextbookFeed()),
]
