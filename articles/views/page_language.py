"""Which language the pages speak to a reader."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

YEAR = 365 * 24 * 60 * 60
#: What browsers call a language that Newsroom knows by a narrower code: their Kurdish is written in Latin script.
WIDER = {"ku": "kmr"}


def reading_language(request: HttpRequest) -> str:
    """
    The language of the pages for this request.

    Out:     a code of NEWSROOM_LANGUAGES: the reader's own choice, else the first that the browser asks for and the
             pages speak, else LANGUAGE_CODE, else English
    """
    spoken = dict(settings.NEWSROOM_LANGUAGES)
    asked = [code for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:200])]
    wanted = [request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""), *asked, settings.LANGUAGE_CODE]
    for code in wanted:
        wide = code.partition("-")[0]
        for known in (code, WIDER.get(wide, wide)):
            if known in spoken:
                return str(known)
    return "en"


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """
    Keeps a reader's choice for a year and leads back to the page that it was made on.

    Out:     302
    Raises:  Http404 for a language that the pages do not speak
    Rule:    the page is the request's Referer, and only where that is one of ours: nobody is led elsewhere
    """
    if code not in dict(settings.NEWSROOM_LANGUAGES):
        raise Http404("The pages do not speak this language.")
    back = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if ours else reverse("articles:home"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, code, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
    )
    response.headers["Cache-Control"] = "no-store"
    return response
