"""The list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.listing import Listing, make_listing
from articles.views.kept_pages import kept
from articles.views.maps.list_map import draw_map
from articles.views.page_base import page, template_for
from articles.views.story.correcting import may_edit

TEMPLATE = "articles/article_list.html"


@kept
@page
def stories(request: HttpRequest) -> HttpResponse:
    """The list that the address's parameters mean."""
    listing = make_listing(request.GET)
    address = address_of(reverse("articles:list"), listing)
    context: dict[str, object] = {"listing": listing, "canonical": request.build_absolute_uri(address)}
    context["may_edit"] = may_edit(request)
    if listing.parameters.get("view") == "map":
        context["map"] = draw_map(listing)
    response = render(request, template_for(request, TEMPLATE, "listing"), context)
    if getattr(request, "htmx", None):
        response["HX-Push-Url"] = address
    return response


def address_of(path: str, listing: Listing) -> str:
    """The one address of a list."""
    asked = listing.parameters.urlencode()
    return f"{path}?{asked}" if asked else path
