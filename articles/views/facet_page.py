"""Every value of a facet on a page of its own, with a search within."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from articles.listing import LABELS, WrongParameter, list_values
from articles.models import Entity, Organisation, Person, Place, Source
from articles.views.directory_entries import entries, fold
from articles.views.page_base import page

MODELS: dict[str, type[Entity]] = {
    "place": Place,
    "dateline": Place,
    "organisation": Organisation,
    "source": Source,
    "byline": Person,
    "editor": Person,
}
#: The parameters of this page, beside those of the list.
FIND, PAGE = "find", "page"
DEEPEST = 10_000


@page
def facet_values(request: HttpRequest, facet: str) -> HttpResponse:
    """The values of one facet in a list, a hundred a page, or those of them that have some words in a name."""
    if facet not in LABELS:
        raise Http404
    parameters = request.GET.copy()
    words = "".join(parameters.pop(FIND, [])[-1:]).strip()[:100]
    number = _number("".join(parameters.pop(PAGE, [])[-1:]))
    called = None
    if words and facet in MODELS:
        called = {entry.pk for entry in entries(MODELS[facet]) if entry.is_called(fold(words))}
    found = list_values(parameters, facet, called=called, words=words, page=number)
    context = {"found": found, "facet": facet, "label": LABELS[facet], "words": words}
    return render(request, "articles/facet_values.html", context)


def _number(text: str) -> int:
    """
    The number of a page.

    Raises:  WrongParameter
    """
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) <= DEEPEST):
        raise WrongParameter(PAGE, text, gettext("Write a number from 1 to %(most)s.") % {"most": DEEPEST})
    return int(text)
