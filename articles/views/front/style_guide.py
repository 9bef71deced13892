"""Every component in its states, for whoever works on the style; only while developing."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.views.page_base import page

#: Each theme with each direction.
PANES = [("light", "ltr"), ("light", "rtl"), ("dark", "ltr"), ("dark", "rtl")]
#: Counts and names that columns must bear.
COUNTS = [
    ("Rome", "3"),
    ("Democratic Republic of the Congo and its neighbours", "12,345"),
    ("Llanfairpwllgwyngyllgogerych", "28"),
]


@page
def style_guide(request: HttpRequest) -> HttpResponse:
    """
    The components of the pages, in both themes and both directions.

    Raises:  Http404 unless DEBUG is set
    """
    if not settings.DEBUG:
        raise Http404("The style guide is for development.")
    return render(request, "articles/style_guide.html", {"panes": PANES, "counts": COUNTS})
