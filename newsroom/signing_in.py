"""Signing in, without being led to where nothing is."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import Resolver404, resolve

from newsroom.second_factor import SignInForm

admin.site.login_form = SignInForm
admin.site.login_template = "admin/sign_in.html"


def sign_in(request: HttpRequest) -> HttpResponse:
    """The desk's sign-in; an address that is none of ours is forgotten, and the desk's front page follows."""
    request.GET, request.POST = _leading_somewhere(request.GET), _leading_somewhere(request.POST)  # type: ignore[assignment]
    return admin.site.login(request)


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
