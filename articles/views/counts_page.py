"""The counts of a list, by time and by source, on a page that one may quote."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.listing import count_list
from articles.views.page_base import page

PER = ("day", "month", "year")


@page
def counts(request: HttpRequest) -> HttpResponse:
    """How many stories of a list there are of each day, month or year and of each source, and what share of all."""
    return render(request, "articles/counts.html", {"counts": count_list(request.GET), "kinds": PER})
