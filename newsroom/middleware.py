"""What every answer owes, whichever page gives it: probes that any host may ask, compression, and who may embed it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils import translation

from articles import health

Next = Callable[[HttpRequest], HttpResponseBase]

#: Asked by the address of a process, which no name in ALLOWED_HOSTS has to be.
PROBES: dict[str, Next] = {"/health/live": health.live, "/health/ready": health.ready, "/metrics": health.metrics}


def probes(get_response: Next) -> Next:
    """Probes are answered before the host, sessions and languages are looked at: none of that is theirs."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        return PROBES.get(request.path_info, get_response)(request)

    return answer


def resource_policy(get_response: Next) -> Next:
    """Pages of other sites may not load what is here as their own."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer


def desk_language(get_response: Next) -> Next:
    """The desk is in English throughout, Django's own words in it too, whichever languages the browser asks for."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith("/admin/"):
            return get_response(request)
        with translation.override("en"):
            request.LANGUAGE_CODE = "en"
            response = get_response(request)
            response.headers["Content-Language"] = "en"
            return response

    return answer


class PublicGzip(GZipMiddleware):
    """
    Compression of what everybody is answered alike.

    Rule:  BREACH: where a page holds a secret, such as a token of a form, and repeats what was asked for, the length of
           its compressed form tells the secret. So nothing is compressed for whoever has a cookie of ours or gets one.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        ours = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
        if response.cookies or not ours.isdisjoint(request.COOKIES) or "CSRF_COOKIE" in request.META:
            return response
        return super().process_response(request, response)
