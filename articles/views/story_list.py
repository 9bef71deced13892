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
    listing = make_listing(request.GET)
    response = render(request, template_for(request, TEMPLATE, "listing"), {"listing": listing})
    if getattr(request, "htmx", None):
        asked = listing.parameters.urlencode()
        response["HX-Push-Url"] = f"{request.path}?{asked}" if asked else request.path
    return response


@kept
@page
def front(request: HttpRequest) -> HttpResponse:
    """The newest copy, its first story set larger."""
    listing = make_listing(request.GET)
    context = {"listing": listing, "front": not listing.parameters}
    return render(request, template_for(request, TEMPLATE, "listing"), context)
