"""Every address there is, filled in with what a test asks about, and what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

#: What differs between two answers to one question: tokens, and the numbers of scripts.
_TOKENS = re.compile(rb'(csrfmiddlewaretoken" value|nonce|data-nonce)="[^"]*"|"csrfToken": "[^"]*"')
#: When a feed without stories was asked for.
_CLOCK = re.compile(rb"<(lastBuildDate|updated)>[^<]*</")
_NONCE = re.compile(r"'nonce-[^']*'")
_ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
#: Headers that no two answers share.
UNSHARED = {"Expires", "X-Request-ID"}
#: The address that chooses a language: it leads back with a cookie in which everything after would be answered.
LANGUAGES = rf"^language/(?P<code>{'|'.join(code for code, _ in settings.NEWSROOM_LANGUAGES)})/$"


@dataclass(frozen=True)
class Told:
    """An answer, without what no two answers share."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def ask(client: Client, address: str, **headers: str) -> Told:
    response: HttpResponseBase = client.get(address, headers=headers)
    streamed = getattr(response, "streaming_content", None)
    body = b"".join(streamed) if streamed is not None else response.content  # type: ignore[attr-defined]
    body = _CLOCK.sub(b"", body) if b"<item>" not in body and b"<entry>" not in body else body
    told = [(name, _NONCE.sub("'nonce'", value)) for name, value in response.headers.items() if name not in UNSHARED]
    return Told(response.status_code, tuple(sorted(told)), _TOKENS.sub(b"", body))


def routes() -> list[str]:
    """The route of every address in the configuration, as "places/<str:slug>/"."""
    return sorted(set(_routes(get_resolver().url_patterns, "")))


def _routes(patterns: Iterable[Any], before: str) -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def filled(route: str, values: Mapping[str, Sequence[object]], expressions: Mapping[str, Sequence[str]]) -> list[str]:
    """
    The addresses that a route gives with these values of its arguments.

    Raises:  KeyError for an argument or an expression that nobody has listed, so that a new address is not passed over
    """
    if re.search(r"[\^$(]", route):
        return list(expressions[route])
    names = list(dict.fromkeys(_ARGUMENT.findall(route)))
    addresses = []
    for chosen in product(*(values[name] for name in names)):
        address = route
        for name, value in zip(names, chosen, strict=True):
            address = re.sub(rf"<(?:\w+:)?{name}>", str(value), address)
        addresses.append(f"/{address}")
    return addresses


def queries(values: Mapping[str, Sequence[str]]) -> list[str]:
    """The query strings that set one parameter to one of its values."""
    return [urlencode({name: value}) for name, given in values.items() for value in given]
