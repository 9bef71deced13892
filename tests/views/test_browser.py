"""The pages in a real browser: reachable by everyone, whole without script, better with it."""

from __future__ import annotations

import datetime as dt

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_article
from tests.views.cast import arabic_story, delivered, story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]
PAGES = ["/", "/articles/?place=erbil&editor=-elodie-marchand", "/articles/values/place/?source=harbour-news",
         "/articles/?place=nowhere", "/places/", "/people/",
         "/places/iraq/", "/map/", "/corrections/", "/about/accuracy/", "/about/search/",
         "/articles/counts/?place=iraq", "/sign-in/", "story", "arabic", "mentions"]  # fmt: skip


DARK = ["/", "/articles/?place=erbil&editor=-elodie-marchand", "/map/", "mentions"]  # colours are the same elsewhere


def tell() -> dict[str, str]:
    read = {"by": "header.headline", "span": [0, 19], "confidence": 0.9}
    first = story(delivery=delivered(), provenance={"headline": read}, corrected=["source"]).get_absolute_url()
    return {"story": first, "mentions": f"{first}?mentions=1", "arabic": arabic_story().get_absolute_url()}


@pytest.mark.parametrize(
    ("address", "theme"), [*((each, "light") for each in PAGES), *((each, "dark") for each in DARK)]
)
def test_axe_finds_nothing_that_keeps_anyone_out(
    address: str, theme: str, browser_page: Page, live_server: LiveServer
) -> None:
    told = tell()
    browser_page.emulate_media(color_scheme="dark" if theme == "dark" else "light")

    browser_page.goto(live_server.url + told.get(address, address))
    browser_page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(browser_page)

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("address", PAGES)
def test_a_phone_never_scrolls_sideways(address: str, phone: Page, live_server: LiveServer) -> None:
    told = tell()

    phone.goto(live_server.url + told.get(address, address))

    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize(
    "address", ["/", "/articles/values/place/", "/articles/counts/", "/about/accuracy/", "/places/"]
)
def test_a_phone_never_scrolls_sideways_from_right_to_left(address: str, phone: Page, live_server: LiveServer) -> None:
    tell()
    phone.set_extra_http_headers({"Accept-Language": "ckb"})

    phone.goto(live_server.url + address)

    assert phone.evaluate("document.dir") == "rtl"
    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_facet_swaps_the_list_keeps_the_focus_and_says_so(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/")
    tab.evaluate("window.same = true")

    tab.locator("#source-harbour-news").focus()
    tab.keyboard.press("Enter")

    expect(tab).to_have_url(live_server.url + "/articles/?source=harbour-news")
    expect(tab.locator("#source-harbour-news")).to_have_attribute("aria-current", "true")
    expect(tab.locator("#source-harbour-news")).to_be_focused()
    expect(tab.locator("#announcement")).to_contain_text("2 stories")
    expect(tab).to_have_title("{} – Newsroom".format(tab.locator("h1").inner_text()))
    assert tab.evaluate("window.same"), "the page was loaded anew"


def first_stop_in_the_list(tab: Page) -> str:
    """What the first tab stop of the list is in: the class of the part."""
    found = tab.evaluate("""() => [...document.querySelectorAll("#listing a, #listing button, #listing summary")]
        .find(each => each.checkVisibility() && each.tabIndex >= 0 && !each.closest(".heading"))
        .closest("section, aside").className""")
    return str(found)


def test_stories_come_before_facets_for_the_keyboard_which_stand_beside_them(
    tab: Page, live_server: LiveServer
) -> None:
    tell()
    tab.goto(live_server.url + "/articles/")

    facets, results = tab.locator(".facets").bounding_box(), tab.locator(".results").bounding_box()

    assert first_stop_in_the_list(tab).startswith("results")
    assert facets and results and facets["x"] + facets["width"] <= results["x"]
    assert tab.locator(".facet .leave-out:not([tabindex='-1'])").count() == 0


@pytest.mark.parametrize(
    ("address", "pressed", "near"),
    [
        ("/articles/?source=harbour-news", "#chip-source-harbour-news", "sum"),
        ("/articles/", ".bars a >> nth=0", "facet-time"),
        ("/articles/", "#order-oldest", "order-oldest"),
        ("/articles/?source=harbour-news", "#source-harbour-news", "source-harbour-news"),
    ],
)
def test_the_focus_is_never_lost_to_a_swap(
    address: str, pressed: str, near: str, tab: Page, live_server: LiveServer
) -> None:
    tell()
    tab.goto(live_server.url + address)

    with tab.expect_response("**/articles/**"):
        tab.locator(pressed).press("Enter")

    tab.wait_for_function(
        """near => { const active = document.activeElement;
           return active.id === near || active.closest("section")?.id === near }""",
        arg=near,
    )


def test_what_stands_around_the_list_is_right_after_a_swap(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/?place=erbil")
    expect(tab.locator("#sections [aria-current]")).to_have_text("Latest")

    tab.locator("#source-harbour-news").click()

    expect(tab).to_have_url(live_server.url + "/articles/?place=erbil&source=harbour-news")
    expect(tab.locator("#feed-rss")).to_have_attribute("href", "/articles.rss?place=erbil&source=harbour-news")
    expect(tab.locator("#sections [aria-current]")).to_have_text("All stories")
    assert tab.locator("head #feed-json").count() == 1


@pytest.mark.parametrize(("language", "runs"), [("en", 1), ("ar", -1)])
def test_time_runs_as_the_language_is_read(
    browser_page: Page, live_server: LiveServer, language: str, runs: int
) -> None:
    for month in (1, 3):
        make_article(f"Tea {month}", published=dt.datetime(2019, month, 5, tzinfo=dt.UTC), places=["Erbil"])
    browser_page.set_extra_http_headers({"Accept-Language": language})
    browser_page.goto(live_server.url + "/places/erbil/")

    lefts = [bar.bounding_box()["x"] for bar in browser_page.locator(".chronicle .bar").all()]  # type: ignore[index]
    labels = [one.bounding_box()["x"] for one in browser_page.locator(".chronicle figcaption span").all()]  # type: ignore[index]
    assert (lefts[-1] - lefts[0]) * runs > 0 and (labels[-1] - labels[0]) * runs > 0


def test_taking_words_off_empties_the_search_box(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/?q=bridges")

    tab.locator("#chip-q-bridges").click()

    expect(tab).to_have_url(live_server.url + "/articles/")
    expect(tab.locator("#q")).to_have_value("")


def test_going_back_shows_the_list_as_it_was(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/")
    tab.locator("#source-harbour-news").click()
    expect(tab.locator(".chips")).to_be_visible()

    tab.go_back()

    expect(tab.locator(".chips")).to_have_count(0)
    expect(tab.locator("li.story")).to_have_count(2)


def test_a_search_keeps_what_is_chosen(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/?source=harbour-news")

    tab.locator("#q").fill("bridges")
    tab.keyboard.press("Enter")

    tab.wait_for_url("**q=bridges**")
    assert "source=harbour-news" in tab.url


def test_a_filter_can_be_put_on_and_taken_off_without_script(without_script: Page, live_server: LiveServer) -> None:
    tell()
    without_script.goto(live_server.url + "/articles/")

    without_script.locator("#source-harbour-news").click()
    without_script.locator(".chips a").first.click()

    assert without_script.url == live_server.url + "/articles/"


def test_a_search_works_without_script(without_script: Page, live_server: LiveServer) -> None:
    tell()
    without_script.goto(live_server.url + "/articles/?source=harbour-news")

    without_script.locator("#q").fill("bridges")
    without_script.keyboard.press("Enter")

    without_script.wait_for_url("**q=bridges**")
    assert "source=harbour-news" in without_script.url


def test_the_keyboard_reaches_the_copy_first(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/")

    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"

    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


def test_the_reader_s_choice_of_colours_stays(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/articles/")

    tab.get_by_label("Dark").check()
    tab.goto(live_server.url + "/places/")

    assert tab.evaluate("document.documentElement.dataset.theme") == "dark"
    assert tab.get_by_label("Dark").is_checked()


def test_on_a_phone_the_facets_come_up_as_a_sheet(phone: Page, live_server: LiveServer) -> None:
    tell()
    phone.goto(live_server.url + "/articles/")
    expect(phone.locator("#facets")).to_be_hidden()

    phone.get_by_role("button", name="Narrow the list").tap()
    phone.locator("#source-harbour-news").tap()

    expect(phone).to_have_url(live_server.url + "/articles/?source=harbour-news")
    expect(phone.locator("#facets")).to_be_hidden()


def test_places_are_found_while_typing(tab: Page, live_server: LiveServer) -> None:
    tell()
    tab.goto(live_server.url + "/places/")

    tab.locator("#find").press_sequentially("hew")

    expect(tab.locator(".index bdi").last).to_have_text("Erbil")
    expect(tab.locator("#find")).to_be_focused()


def test_a_name_in_the_text_opens_what_is_known_of_it(tab: Page, live_server: LiveServer) -> None:
    told = tell()
    tab.goto(live_server.url + told["mentions"])

    tab.get_by_role("button", name="Erbil").click()

    expect(tab.locator(".named:popover-open h2")).to_have_text("Erbil")
    tab.keyboard.press("Escape")
    expect(tab.locator(".named:popover-open")).to_have_count(0)


def test_on_paper_only_the_copy_and_its_facts_remain(tab: Page, live_server: LiveServer) -> None:
    told = tell()
    tab.goto(live_server.url + told["story"])

    tab.emulate_media(media="print")

    expect(tab.locator(".body")).to_be_visible()
    expect(tab.locator(".facts")).to_be_visible()
    expect(tab.locator("#search")).to_be_hidden()
