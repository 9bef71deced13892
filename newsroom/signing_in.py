"""Signing in, without being led to where nothing is."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME, SESSION_KEY
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.urls import Resolver404, resolve

from newsroom.second_factor import SignInForm

admin.site.login_form = SignInForm
admin.site.login_template = "admin/sign_in.html"

#: Where the desk is, what a session notes of when it was seen there, and after how many seconds it notes it again.
DESK, SEEN, EVERY = "/admin/", "seen", 60


def sign_in(request: HttpRequest) -> HttpResponse:
    """The desk's sign-in; an address that is none of ours is forgotten, and the desk's front page follows."""
    request.GET, request.POST = _leading_somewhere(request.GET), _leading_somewhere(request.POST)  # type: ignore[assignment]
    return admin.site.login(request)


def keep_signed_in(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware that has a session last NEWSROOM_IDLE_MINUTES from the last page of the desk, not from signing in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(DESK) and SESSION_KEY in request.session:
            now = int(time.time())
            if now - request.session.get(SEEN, 0) >= EVERY:
                request.session[SEEN] = now
        return get_response(request)

    return middleware


def client_address(request: HttpRequest) -> str:
    """Whose wrong passwords are counted together: behind a proxy that is trusted, whoever it says asked it."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return str(forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))


def _leading_somewhere(parameters: QueryDict) -> QueryDict:
    following = parameters.get(REDIRECT_FIELD_NAME)
    if following is None or _is_ours(str(following)):
        return parameters
    kept = parameters.copy()
    del kept[REDIRECT_FIELD_NAME]
    return kept


def _is_ours(address: str) -> bool:
    try:
        resolve(urlsplit(address).path)
    except (Resolver404, ValueError):
        return False
    return True
