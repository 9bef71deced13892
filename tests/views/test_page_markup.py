"""What holds for the mark-up of every page."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from tests.views.cast import arabic_story, story

pytestmark = pytest.mark.django_db
PAGES = [
    "/", "/articles/", "/articles/?place=erbil&source=-harbour-news", "/articles/?place=nowhere",
    "/places/", "/people/", "/places/erbil/", "/people/nazdar-hawrami/",
    "/map/", "/corrections/", "/about/accuracy/", "/about/search/", "/nothing-here/", "story",
]  # fmt: skip


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, client: Client) -> html.HtmlElement:
    article = story()
    arabic_story()
    address = article.get_absolute_url() if request.param == "story" else request.param
    return html.document_fromstring(client.get(address).content)


def test_nothing_stands_in_line_that_the_security_policy_forbids(page: html.HtmlElement) -> None:
    # A block of data is no script: nothing of it runs, and the policy does not ask after it.
    assert not page.cssselect("style, [style], script:not([src]):not([type='application/ld+json'])")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")


def test_whatever_htmx_swaps_is_there_to_be_swapped(page: html.HtmlElement) -> None:
    for target in page.xpath("//@hx-target"):
        assert page.cssselect(target), target


def test_every_id_is_there_once_and_every_reference_finds_its_own(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")

    assert len(ids) == len(set(ids))
    for name in ("for", "form", "aria-labelledby", "popovertarget"):
        for reference in page.xpath(f"//@{name}"):
            assert reference in ids, f"{name}={reference}"


def test_there_is_one_first_heading_and_one_main_part(page: html.HtmlElement) -> None:
    assert len(page.cssselect("h1")) == len(page.cssselect("main")) == 1


def test_what_search_engines_list_is_described(client: Client) -> None:
    story()

    for address in ("/", "/articles/", "/map/", "/people/", "/places/"):
        page = html.fromstring(client.get(address).content)
        assert [text.strip() != "" for text in page.xpath("//meta[@name='description']/@content")] == [True], address


def test_it_says_its_language_direction_and_title(page: html.HtmlElement) -> None:
    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert page.cssselect("title")[0].text.strip()


def test_the_language_of_the_browser_does_not_mix_into_the_page(client: Client) -> None:
    story()

    page = client.get("/", headers={"Accept-Language": "de"}).content.decode()

    assert "18 March 2019" in page and "März" not in page
