"""What every page has in common: its language, and what is said when an address asks for what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from articles.listing import WrongParameter
from articles.views.page_language import reading_language

#: What an answer depends on beside its address.
VARIED = ("HX-Request", "HX-History-Restore-Request", "Accept-Language", "Cookie")

Page = Callable[..., HttpResponse]


def page(view: Page) -> Page:
    """
    A page of the public site: read only, in one of the languages the pages speak (else a reader's browser would mix
    Django's translated months into them), whole or in part, and with a sentence for a wrong parameter.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        with translation.override(reading_language(request)):
            try:
                response = view(request, *args, **kwargs)
            except WrongParameter as wrong:
                response = wrong_parameter(request, wrong)
        # A story that is taken back is gone at once, also from what caches keep (W51).
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    return require_safe(vary_on_headers(*VARIED)(answer))


def template_for(request: HttpRequest, name: str, part: str) -> str:
    """The whole template, or the part of it that htmx swaps."""
    htmx = getattr(request, "htmx", None)
    return f"{name}#{part}" if htmx and not htmx.history_restore_request else name


def wrong_parameter(request: HttpRequest, wrong: WrongParameter) -> HttpResponse:
    """A page that names the parameter and the value. htmx is told to load it whole, since it swaps in no errors."""
    meant = request.GET.copy()
    if wrong.nearest:
        for value in meant.pop(wrong.parameter):
            meant.appendlist(wrong.nearest, value)
    told = {"wrong": wrong, "meant": f"{request.path}?{meant.urlencode()}" if wrong.nearest else ""}
    response = render(request, "articles/wrong_parameter.html", told, status=400)
    if getattr(request, "htmx", None):
        response["HX-Redirect"] = request.get_full_path()
    return response
