"""What crawlers and browsers find: site maps, robots.txt, how to search, what pages say of themselves."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree, html
from pytest_django import Settings

from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db
MAP = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9", "n": "http://www.google.com/schemas/sitemap-news/0.9"}


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def locations(client: Client, address: str) -> list[str]:
    found = etree.fromstring(client.get(address).content).iterfind("*/m:loc", MAP)
    return [str(one.text).removeprefix("http://testserver") for one in found]


def test_every_readable_story_is_in_one_site_map_and_no_other_is(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """W51, W52"""
    monkeypatch.setattr("articles.feeds.discovery.KEYS", 2)
    told = [make_article(f"Told & <sent> {number}").get_absolute_url() for number in range(5)]
    make_article("Held", status="withheld")
    make_article("Not yet", embargo=timezone.now() + dt.timedelta(hours=1))

    maps = locations(client, "/sitemap.xml")
    found = [address for each in maps for address in locations(client, each)]

    assert maps[0] == "/sitemap-news.xml"
    assert sorted(found) == sorted(told)


def test_a_site_map_that_is_not_named_is_not_there(client: Client) -> None:
    make_article()

    assert [client.get(f"/sitemap-{number}.xml").status_code for number in (0, 1_000_000)] == [404, 404]


def test_news_are_of_two_days(client: Client) -> None:
    make_article("Old")
    new = make_article("New & <old>", published=timezone.now() - dt.timedelta(hours=1), language="ckb")

    (entry,) = etree.fromstring(client.get("/sitemap-news.xml").content).iterfind("m:url", MAP)

    assert entry.findtext("m:loc", namespaces=MAP) == f"http://testserver{new.get_absolute_url()}"
    assert entry.findtext("n:news/n:title", namespaces=MAP) == "New & <old>"
    assert entry.findtext("n:news/n:publication/n:language", namespaces=MAP) == "ckb"


def test_crawlers_are_told_where_the_site_map_is(client: Client) -> None:
    told = client.get("/robots.txt").content.decode()

    assert "Sitemap: http://testserver/sitemap.xml" in told
    assert "Disallow: /articles/?" in told and "Disallow: /articles/\n" not in told


def test_a_browser_is_told_how_to_search(client: Client) -> None:
    make_article()
    link = html.fromstring(client.get("/").content).cssselect("link[rel=search]")[0]

    told = etree.fromstring(client.get(link.get("href")).content)

    templates = [each.get("template") for each in told if each.tag.endswith("Url")]
    assert templates == [
        "http://testserver/articles/?q={searchTerms}",
        "http://testserver/articles.rss?q={searchTerms}",
    ]


def test_a_story_says_what_it_is_in_the_words_of_schema_org(client: Client) -> None:
    erbil = make_place("Erbil", latitude=36.19, longitude=44.01, country="IQ", geonames_id=95446)
    article = make_article(
        "</script><b>Tea & salt", dateline=[erbil], places=[erbil], byline=["Ann Poe"], editor=["Bo Roe"],
        organisations=["United Nations"], notes=["Phone 555-0100"],
    )  # fmt: skip

    page = html.fromstring(client.get(article.get_absolute_url()).content)

    (script,) = page.cssselect("script[type='application/ld+json']")
    told = json.loads(script.text)
    assert told["@type"] == "NewsArticle"
    assert told["headline"] == "</script><b>Tea & salt"
    assert told["url"] == f"http://testserver{article.get_absolute_url()}"
    assert [one["name"] for one in told["author"]] == ["Ann Poe"]
    assert told["editor"][0]["url"] == "http://testserver/people/bo-roe/"
    assert told["dateline"] == "ERBIL"
    assert told["locationCreated"][0]["geo"]["latitude"] == 36.19
    assert told["locationCreated"][0]["sameAs"] == "https://sws.geonames.org/95446/"
    assert "555-0100" not in script.text


@pytest.mark.parametrize(
    ("address", "canonical", "title"),
    [
        ("/", "/", "All stories"),
        ("/articles/?source=harbour-news&place=erbil&utm_source=x", "/articles/?place=erbil&source=harbour-news",
         "Stories about Erbil, from Harbour News"),
        ("/places/erbil/", "/places/erbil/", "Erbil"),
    ],
)  # fmt: skip
def test_pages_say_their_one_address_and_what_they_are(
    client: Client, address: str, canonical: str, title: str
) -> None:
    make_article(places=["Erbil"])

    page = html.fromstring(client.get(address).content)

    said = {meta.get("property") or meta.get("name"): meta.get("content") for meta in page.cssselect("head meta")}
    assert page.cssselect("link[rel=canonical]")[0].get("href") == f"http://testserver{canonical}"
    assert (said["og:title"], said["og:url"]) == (title, f"http://testserver{canonical}")
    assert said["description"] and said["og:description"]
