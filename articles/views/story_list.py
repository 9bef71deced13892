"""The front page and the list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.listing import make_listing
from articles.views.kept_pages import kept
from articles.views.page_base import page, template_for

TEMPLATE = "articles/article_list.html"


@kept
@page
def stories(request: HttpRequest) -> HttpResponse:
    """The list that the address's parameters mean."""
    return render(request, template_for(request, TEMPLATE, "listing"), {"listing": make_listing(request.GET)})


@kept
@page
def front(request: HttpRequest) -> HttpResponse:
    """The newest copy, its first story set larger."""
    context = {"listing": make_listing(request.GET), "front": not request.GET}
    return render(request, template_for(request, TEMPLATE, "listing"), context)
