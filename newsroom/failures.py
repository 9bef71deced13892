"""The page of what broke: a plain 503 while the database is away, else a 500."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

RETRY = 2  # seconds after which to ask again

#: Whole as it is: neither templates, static files nor the database need to be there.
AWAY = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not available at the moment</title>
</head>
<body>
<h1>Not available at the moment</h1>
<p>The database does not answer. Nothing was lost; please try again in a few seconds.</p>
</body>
</html>
"""


def broken(request: HttpRequest) -> HttpResponse:
    """
    What a reader sees of an error that nobody caught.

    Rule:  RFC 9110, section 15.6.4: 503 with Retry-After for what passes by itself
    """
    if not isinstance(sys.exception(), (OperationalError, InterfaceError)):
        return server_error(request)
    return HttpResponse(AWAY, status=503, headers={"Retry-After": str(RETRY), "Cache-Control": "no-store"})
