"""What Newsroom says about its coverage and about itself: the map, the corrections, the accuracy of its reading."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from django.core.paginator import InvalidPage, Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.text import get_text_list
from django.utils.translation import gettext, gettext_noop

from articles.listing import WrongParameter, make_listing
from articles.models import Article
from articles.views.kept_pages import kept
from articles.views.maps.list_map import draw_map
from articles.views.page_base import page
from articles.views.story.amendments import told_amendments

ACCURACY = Path(__file__).resolve().parent.parent / "accuracy.json"
PAGE = 50
#: What readers may want to know the accuracy of.
FIELDS = (
    gettext_noop("headlines"), gettext_noop("standfirsts"), gettext_noop("datelines"), gettext_noop("bylines"),
    gettext_noop("editors"), gettext_noop("places"), gettext_noop("organisations"),
)  # fmt: skip
#: What else the tables of figures say.
SAID = (
    gettext_noop("dateline places"), gettext_noop("dateline sources"), gettext_noop("given none where there is none"),
    gettext_noop("places, spaCy alone"), gettext_noop("organisations, spaCy alone"),
    gettext_noop("organisations, with the names inside them"),
    gettext_noop("organisations, with the names inside them, spaCy alone"),
    gettext_noop("Datelines of openings (AG News, CNN, Der Standard)"),
    gettext_noop("Names in reports on Iraq and Syria (re3d), second half"),
    gettext_noop("Names in stories of 1996 (CoNLL, prose), second half"),
    gettext_noop("Names in newspapers of the world (worldwide newswire), second half"),
)  # fmt: skip


@kept
@page
def coverage_map(request: HttpRequest) -> HttpResponse:
    """Where the copy is about: the list of all stories as a map."""
    listing = make_listing(QueryDict("view=map"), size=1, facets=False)
    return render(request, "articles/map.html", {"listing": listing, "map": draw_map(listing)})


@kept
@page
def corrections(request: HttpRequest) -> HttpResponse:
    """Stories that an agency corrected, refiled or withdrew, and those that an editor here put right."""
    articles = Article.objects.readable().put_right().for_list().newest_first()
    number = request.GET.get("page", "1")
    try:
        shown = Paginator(articles, PAGE).page(number)
    except InvalidPage as wrong:
        raise WrongParameter("page", number, gettext("There is no such page of corrections.")) from wrong
    told = told_amendments() if shown.number == 1 else []
    return render(request, "articles/corrections.html", {"page": shown, "amendments": told})


@page
def accuracy(request: HttpRequest) -> HttpResponse:
    """The published scores, of copy that the rules' authors did not read, and the fields that have none."""
    tables = json.loads(ACCURACY.read_text(encoding="utf-8"))["tables"] if ACCURACY.exists() else []
    for table in tables:
        table["measured"] = dt.date.fromisoformat(table["measured"])
    measured = {row["field"] for table in tables for row in table["rows"]}
    unmeasured = [gettext(field) for field in FIELDS if field not in measured]
    missing = get_text_list(unmeasured, gettext("and"))
    return render(request, "articles/accuracy.html", {"tables": tables, "unmeasured": missing})
