"""The list as data: RSS, Atom, JSON and CSV of the same stories by the same parameters; one story in each format."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from itertools import chain
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    JsonResponse,
    QueryDict,
    StreamingHttpResponse,
)
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from articles import search
from articles.exports import DOCUMENTS, ExportedStory, export_all, export_keys, write_csv
from articles.feeds.generators import Atom, Rss, issued
from articles.feeds.json_feed import JSON_FEED, FeedHead, json_feed
from articles.listing import Listing, PublicState, StoryCompany, WrongParameter, make_listing, public_state, select
from articles.models import Article
from articles.views import kept

SIZE = 50  # stories in a feed or a page of JSON
BYTE_ORDER_MARK = "bom"
CITED = frozenset({"ris", "bib", "csl.json"})  # endings of a story as it is cited
LANGUAGE = "en"  # of the words that are ours: a list's title, the sentences of errors

View = Callable[..., HttpResponseBase]


def etag_of(state: PublicState, request: HttpRequest) -> str:
    """Names the answer to a request in one state of the copy."""
    told = f"{settings.NEWSROOM_NAME} {request.build_absolute_uri()} {state.newest} {state.ended}"
    return f'W/"{hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:24]}"'


def conditional(view: View) -> View:
    """
    Read only, in one language, and answered with 304 where the client has it already.

    Rule:  RFC 9110, section 13. A cache may keep it but must ask each time, so that a story taken back is gone at once
           (W51)
    """

    drawn = kept(view, tagged=False)

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        now = public_state()
        etag, modified = (etag_of(now, request), int(now.since.timestamp())) if now else (None, None)
        response: HttpResponseBase | None = get_conditional_response(request, etag, modified)
        if response is None:
            with translation.override(LANGUAGE):
                response = drawn(request, *args, **kwargs)
        # An answer of an index that has yet to see the newest change is not the one that the tag names.
        whole = now is not None and search.seen_index(now.newest) is not None
        if etag and modified and (response.status_code == 304 or (response.status_code == 200 and whole)):
            response.headers.setdefault("ETag", etag)
            response.headers.setdefault("Last-Modified", http_date(modified))
        response.headers.setdefault("Cache-Control", "no-cache")
        return response

    return require_safe(answer)


def feed(wrong: Callable[[WrongParameter], HttpResponse]) -> Callable[[View], View]:
    """A list in another form, with its own way of saying that a parameter is wrong."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            try:
                return view(request, *args, **kwargs)
            except WrongParameter as mistake:
                return wrong(mistake)

        return conditional(answer)

    return decorate


def wrong_in_words(wrong: WrongParameter) -> HttpResponse:
    text = f"{wrong.written}: {wrong.reason}\n"
    return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")


def wrong_in_json(wrong: WrongParameter) -> HttpResponse:
    return JsonResponse({"error": error(wrong)}, status=400, json_dumps_params={"ensure_ascii": False})


def error(wrong: WrongParameter) -> dict[str, str]:
    """What a program is told about a wrong parameter; `nearest` where a name was probably misspelt."""
    told = {"parameter": wrong.parameter[:120], "value": str(wrong.value)[:120], "reason": wrong.reason}
    return told | {"nearest": wrong.nearest} if wrong.nearest else told


@feed(wrong_in_words)
def rss(request: HttpRequest) -> HttpResponse:
    return _syndicated(request, Rss)


@feed(wrong_in_words)
def atom(request: HttpRequest) -> HttpResponse:
    return _syndicated(request, Atom)


@feed(wrong_in_json)
def as_json(request: HttpRequest) -> HttpResponse:
    """A page of the list as JSON Feed, in the order of the list."""
    listing = make_listing(request.GET, size=SIZE, facets=False, rows=False)
    base = request.build_absolute_uri("/").rstrip("/")
    asked = listing.parameters.urlencode()
    answer = json_feed(
        FeedHead(
            title=f"{settings.NEWSROOM_NAME}: {listing.title}",
            description=listing.title,
            page=base + reverse("articles:list") + _query(listing.parameters),
            itself=_itself(request, listing),
            following=_next(request, listing),
            api=base + reverse("articles:api-articles") + (f"?{asked}" if asked else ""),
            language=_language(listing.parameters) or "",
            total=listing.items,
            stories=listing.total,
        ),
        _entries(listing),
        base,
    )
    return JsonResponse(answer, content_type=JSON_FEED, json_dumps_params={"ensure_ascii": False})


@feed(wrong_in_words)
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The whole list as a table, sent while it is read."""
    parameters = request.GET.copy()
    marked = parameters.pop(BYTE_ORDER_MARK, [""])[-1]
    if marked not in {"", "0", "1"}:
        raise WrongParameter(
            BYTE_ORDER_MARK, marked, "Write 1 for a byte-order mark at the beginning, which Excel wants."
        )
    lines: Iterable[bytes] = (line.encode() for line in write_csv(export_all(select(parameters))))
    if marked == "1":
        lines = chain([codecs.BOM_UTF8], lines)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = 'attachment; filename="articles.csv"'
    return response


@conditional
def story(request: HttpRequest, number: int, slug: str, ending: str) -> HttpResponse:
    """One story in the format that its address ends with; 410 for one that was taken back, as on its page."""
    told = next(iter(export_keys([number])), None)
    if told is None:
        withdrawn = Article.objects.filter(pk=number, last_public__isnull=False).exists()
        return _missing("This story was withdrawn.", 410) if withdrawn else _missing("There is no such story.", 404)
    address = told.address.rstrip("/")
    if slug != unquote(address.rpartition("/")[2]):
        return HttpResponsePermanentRedirect(f"{address}.{ending}")
    document = DOCUMENTS[ending]
    if ending in CITED:
        # What is cited is followed from elsewhere.
        told = replace(told, address=request.build_absolute_uri(told.address))
    return HttpResponse(document.write(told), content_type=document.content_type)


def _missing(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")


def _syndicated(request: HttpRequest, form: type[Rss] | type[Atom]) -> HttpResponse:
    """A page of the list as a feed, which is newest first, by the time of stories or by their arrival."""
    parameters = request.GET.copy()
    if parameters.get("order") in {"oldest", "relevance"}:
        parameters["order"] = "newest"
    listing = make_listing(parameters, size=SIZE, facets=False, rows=False)
    base = request.build_absolute_uri("/").rstrip("/")
    feed = form(
        title=f"{settings.NEWSROOM_NAME}: {listing.title}",
        link=base + reverse("articles:list") + _query(listing.parameters),
        description=listing.title,
        language=_language(parameters),
        feed_url=_itself(request, listing),
        next_url=_next(request, listing),
    )
    for told in _entries(listing):
        feed.add_story(told, base)
    return HttpResponse(feed.writeString("utf-8"), content_type=form.content_type)


def _entries(listing: Listing) -> list[ExportedStory]:
    """
    The stories of a page. An update is an update of the entry and no new one: where items of one story are one, it has
    the id and the time of the item that came first, whichever stands for them now.
    """
    company = {article.pk: found for article in listing.articles if (found := getattr(article, "company", None))}
    entries = export_keys([article.pk for article in listing.articles])
    return [_as_first(told, company[told.number]) if told.number in company else told for told in entries]


def _as_first(told: ExportedStory, company: StoryCompany) -> ExportedStory:
    return replace(told, id=company.first, published=company.since, arrived=None, updated=told.updated or issued(told))


def _language(parameters: QueryDict) -> str | None:
    """The language of a feed that is narrowed to one."""
    languages = parameters.getlist("language")
    return languages[0] if len(languages) == 1 and not languages[0].startswith("-") else None


def _next(request: HttpRequest, listing: Listing) -> str:
    if not listing.next:
        return ""
    parameters = listing.parameters.copy()
    parameters["after"] = listing.next
    return request.build_absolute_uri(f"{request.path}?{parameters.urlencode()}")


def _itself(request: HttpRequest, listing: Listing) -> str:
    """The one address of this page of the list in this form."""
    asked = listing.parameters.urlencode()
    return request.build_absolute_uri(f"{request.path}?{asked}" if asked else request.path)


def _query(parameters: Any) -> str:
    kept: QueryDict = parameters.copy()
    for name in ("after", "order"):
        kept.pop(name, None)
    return f"?{kept.urlencode()}" if kept else ""
