"""What crawlers and browsers ask for: site maps of the stories that may be read, robots.txt, how to search."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from articles.exports import legal_xml
from articles.feeds.list_feeds import conditional
from articles.models import Article

#: Keys on a page of the site map, and the days and stories of the one for news (Google takes two days and 1,000).
KEYS, NEWS_DAYS, NEWS_MOST = 5_000, 2, 1_000
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
XML = "application/xml; charset=utf-8"
#: What crawlers need not read: the same stories in ever other selections, and what is no page.
NOT_CRAWLED = (
    "/admin/",
    "/api/",
    "/articles/?",
    "/articles/values/",
    "/articles/counts",
    "/articles.csv",
    "/metrics",
    "/health/",
)


@conditional
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The site maps there are: that for news, and one for each range of keys up to the last that may be read."""
    addresses = [reverse("articles:sitemap-news")]
    addresses += [reverse("articles:sitemap", args=[number + 1]) for number in range(_pages())]
    maps = (f"<sitemap><loc>{_absolute(request, address)}</loc></sitemap>" for address in addresses)
    return _xml("sitemapindex", maps)


@conditional
def sitemap(request: HttpRequest, number: int) -> HttpResponse:
    """
    The readable stories of one range of keys.

    Rule:  by ranges, so that a page costs the same at any depth and a story stays on its page
    """
    if not 1 <= number <= _pages():
        raise Http404
    stories = Article.objects.readable().filter(pk__gt=(number - 1) * KEYS, pk__lte=number * KEYS).order_by("pk")
    entries = (
        f"<url><loc>{_absolute(request, story.get_absolute_url())}</loc>"
        f"<lastmod>{_time(story.updated or story.published)}</lastmod></url>"
        for story in stories.only("headline", "updated", "published")
    )
    return _xml("urlset", entries)


@conditional
def sitemap_news(request: HttpRequest) -> HttpResponse:
    """The stories of the last two days, as news crawlers want them."""
    since = timezone.now() - dt.timedelta(days=NEWS_DAYS)
    stories = Article.objects.readable().filter(listed__gte=since).newest_first()
    entries = (_news(request, story) for story in stories.only("headline", "language", "published")[:NEWS_MOST])
    return _xml("urlset", entries, f' xmlns:news="{NEWS}"')


@conditional
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read, and where the site map is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_CRAWLED)]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('articles:sitemap-index'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@conditional
def opensearch(request: HttpRequest) -> HttpResponse:
    """How a browser searches here from its own bar (OpenSearch 1.1)."""
    name = escape(legal_xml(settings.NEWSROOM_NAME))
    page, feed = (_absolute(request, reverse(f"articles:{each}")) for each in ("list", "rss"))
    icon = _absolute(request, f"/{settings.STATIC_URL.strip('/')}/icon.svg")
    document = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        f"<ShortName>{name[:16]}</ShortName><Description>Search the copy of {name}</Description>"
        f'<Url type="text/html" template="{page}?q={{searchTerms}}"/>'
        f'<Url type="application/rss+xml" template="{feed}?q={{searchTerms}}"/>'
        f'<Image type="image/svg+xml">{icon}</Image>'
        "<InputEncoding>UTF-8</InputEncoding></OpenSearchDescription>\n"
    )
    return HttpResponse(document, content_type="application/opensearchdescription+xml; charset=utf-8")


def _pages() -> int:
    last = Article.objects.readable().order_by().aggregate(last=Max("pk"))["last"] or 0
    return -(-int(last) // KEYS)


def _news(request: HttpRequest, story: Article) -> str:
    language = escape(legal_xml(story.language)) or "en"
    return (
        f"<url><loc>{_absolute(request, story.get_absolute_url())}</loc><news:news><news:publication>"
        f"<news:name>{escape(legal_xml(settings.NEWSROOM_NAME))}</news:name><news:language>{language}</news:language>"
        f"</news:publication><news:publication_date>{_time(story.published)}</news:publication_date>"
        f"<news:title>{escape(legal_xml(story.headline))}</news:title></news:news></url>"
    )


def _xml(element: str, entries: Iterable[str], more: str = "") -> HttpResponse:
    return HttpResponse("".join(_document(element, entries, more)), content_type=XML)


def _document(element: str, entries: Iterable[str], more: str) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<{element} xmlns="{SITEMAP}"{more}>\n'
    for entry in entries:
        yield f"{entry}\n"
    yield f"</{element}>\n"


def _absolute(request: HttpRequest, path: str) -> str:
    return escape(request.build_absolute_uri(path))


def _time(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="seconds")
