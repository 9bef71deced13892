"""Pages that were drawn, kept until something changes for the public."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.text import compress_string

from articles import search
from articles.listing import public_state
from articles.views.page_language import reading_language

#: Seconds for which a page is kept: what changes without a story, as a name, is seen after that.
SECONDS = 5.0
#: Bytes of all pages that a process keeps, and of the largest.
BYTES, LARGEST = 16_000_000, 500_000

View = Callable[..., HttpResponseBase]


@dataclass(slots=True)
class KeptPage:
    content: bytes
    headers: dict[str, str]
    made: float
    zipped: bytes = b""

    def answer(self, request: HttpRequest) -> HttpResponse:
        """For a reader without a cookie, to whom it may be sent compressed (`PublicGzip` says why)."""
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            return HttpResponse(self.content, headers=self.headers)
        self.zipped = self.zipped or compress_string(self.content)
        response = HttpResponse(self.zipped, headers=self.headers | {"Content-Encoding": "gzip"})
        patch_vary_headers(response, ["Accept-Encoding"])
        if "ETag" in self.headers:
            response.headers["ETag"] = f"W/{self.headers['ETag']}"
        return response


class KeptPages:
    """By question and state; all go when they are too many."""

    def __init__(self) -> None:
        self._pages: dict[Hashable, KeptPage] = {}
        self._bytes = 0

    def find(self, key: Hashable) -> KeptPage | None:
        page = self._pages.get(key)
        return page if page is not None and time.monotonic() - page.made < SECONDS else None

    def keep(self, key: Hashable, page: KeptPage) -> None:
        if self._bytes + len(page.content) > BYTES:
            self.clear()
        self._pages[key] = page
        self._bytes += len(page.content)

    def clear(self) -> None:
        self._pages, self._bytes = {}, 0


PAGES = KeptPages()


def kept(view: View, *, tagged: bool = True) -> View:
    """
    What a view answers, drawn once for as long as nothing changes for the public.

    In:    tagged: with an ETag of its content, where it has none by other means
    Rule:  W52, W67: it is kept by what the public may know to have changed, and only while the index has seen all of
           it. Who has a cookie of ours has each page drawn anew, so that editors see at once what they have changed
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        key = _key(request)
        if key is None:
            return view(request, *args, **kwargs)
        page = PAGES.find(key)
        if page is None:
            response = view(request, *args, **kwargs)
            if not isinstance(response, HttpResponse) or not _may_be_kept(request, response):
                return response
            if tagged:
                response.headers["ETag"] = f'"{hashlib.blake2b(response.content, digest_size=12).hexdigest()}"'
            page = KeptPage(response.content, dict(response.headers), time.monotonic())
            PAGES.keep(key, page)
        answered = page.answer(request)
        return (get_conditional_response(request, page.headers["ETag"], None, answered) if tagged else None) or answered

    return answer


def _key(request: HttpRequest) -> Hashable | None:
    """What a page depends on; None where it is to be drawn anew."""
    ours = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    if request.method != "GET" or not ours.isdisjoint(request.COOKIES):
        return None
    state = public_state()
    index = search.seen_index(state.newest) if state else None
    if index is None:
        return None
    swapped = (request.headers.get("HX-Request"), request.headers.get("HX-History-Restore-Request"))
    return state, index, request.build_absolute_uri(), swapped, reading_language(request)


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    secret = response.cookies or "CSRF_COOKIE" in request.META
    return response.status_code == 200 and not secret and len(response.content) <= LARGEST
