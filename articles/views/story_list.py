"""The front page and the list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.listing import Listing, make_listing
from articles.views.kept_pages import kept
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
    response = render(request, template_for(request, TEMPLATE, "listing"), context)
    if getattr(request, "htmx", None):
        response["HX-Push-Url"] = address
    return response


@kept
@page
def front(request: HttpRequest) -> HttpResponse:
    """The newest copy, its first story set larger."""
    listing = make_listing(request.GET)
    front = not listing.parameters
    address = reverse("articles:home") if front else address_of(reverse("articles:list"), listing)
    context = {"listing": listing, "front": front, "canonical": request.build_absolute_uri(address)}
    return render(request, template_for(request, TEMPLATE, "listing"), context)


def address_of(path: str, listing: Listing) -> str:
    """The one address of a list."""
    asked = listing.parameters.urlencode()
    return f"{path}?{asked}" if asked else path
