"""Twenty things that readers come for, with their clicks: by pointer, by keyboard, on a phone, without script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.views.tasks import archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

STORY = "h3 a >> text=Gauge on the river reopens"
#: From the front page to the list of all stories, beside which the facets are.
ALL = ".sections a[href='/articles/']"
Way = Callable[[Page, str], None]


@dataclass(frozen=True)
class Task:
    """
    What a reader wants.

    clicks:  each by what is clicked, at most as many as the task may take
    found:   what the address has at the end, or, beginning with >, what the page shows
    typed:   what is typed into the search box first, which ends with one press of Enter
    """

    wants: str
    clicks: tuple[str, ...]
    found: str
    typed: str = ""


TASKS = [
    Task("filed from Erbil about Syria last month",
         (ALL, "#dateline-erbil", "#place-syria", ".bars a >> nth=-1", ".bars a >> nth=-1"),
         "place=syria&dateline=erbil&since="),
    Task("Iraq and Syria as main places", (ALL, "#mention-main", "#place-iraq", "#and-place-syria"),
         "place=iraq+syria&mention=main"),
    Task("what is filed from Erbil", (ALL, "#dateline-erbil",), "dateline=erbil"),
    Task("what is by somebody", (ALL, "#byline-nazdar-hawrami",), "byline=nazdar-hawrami"),
    Task("what an editor edited", (ALL, "#editor-bo-roe",), "editor=bo-roe"),
    Task("one agency", (ALL, "#source-harbour-news",), "source=harbour-news"),
    Task("an organisation", (ALL, "#organisation-united-nations",), "organisation=united-nations"),
    Task("a language", (ALL, "#language-fr",), "language=fr"),
    Task("a story by its words", (STORY,), "gauge-on-the-river-reopens", "gauge river"),
    Task("the newest story", (".stories h3 a >> nth=0",), "/articles/"),
    Task("who edited a story", (STORY,), ">Bo Roe"),
    Task("what else its editor edited", (STORY, "main a[href*='editor=bo-roe'], main a[href*='/people/bo-roe/']"),
         "bo-roe"),
    Task("the list as a map", (ALL, "#view-map",), "view=map"),
    Task("a country on the map", (".sections a[href='/map/']", "#map-iraq"), "place=iraq&view=map"),
    Task("older stories", (ALL, "#next-page",), "after="),
    Task("oldest first", (ALL, "#order-oldest",), "order=oldest"),
    Task("a feed of a place", (ALL, "#place-iraq", "#follow", "main a >> text=RSS"), "/articles.rss?place=iraq"),
    Task("a place by its name", (".sections a[href='/places/']", "#entries a >> text=Iraq"), "/places/iraq/"),
    Task("what was corrected", (".colophon a[href='/corrections/']",), ">Old gauge"),
    Task("the counts of a list", (ALL, "#place-syria", "a >> text=Counts"), "/articles/counts/?place=syria"),
]  # fmt: skip


@pytest.fixture
def home(live_server: LiveServer, settings: Settings, tmp_path: Path) -> str:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    settings.NEWSROOM_ADDRESS = live_server.url
    archive.fill()
    return str(live_server.url)


def click(page: Page, what: str) -> None:
    page.locator(what).first.click()


def press(page: Page, what: str) -> None:
    page.locator(what).first.focus()
    page.keyboard.press("Enter")


def tap(page: Page, what: str) -> None:
    """On a phone the filters open first, which is a click of its own."""
    if page.locator(f"#facets {what}").count() and not page.locator(what).first.is_visible():
        page.locator("button.narrow").click()
    page.locator(what).first.click()


def try_task(page: Page, home: str, task: Task, way: Way) -> str:
    """What went wrong; "" for nothing."""
    page.set_default_timeout(5000)
    page.goto(f"{home}/")
    if task.typed:
        page.locator("#q").fill(task.typed)
        page.locator("#q").press("Enter")
    for what in task.clicks:
        before = page.url
        way(page, what)
        page.wait_for_url(lambda url, before=before: url != before)
    if task.found.startswith(">"):
        expect(page.locator("main")).to_contain_text(task.found[1:])
        return ""
    return "" if task.found in unquote(page.url) else f"{task.wants}: {page.url}"


def test_readers_find_what_they_come_for(home: str, browser_page: Page) -> None:
    assert len(TASKS) == 20

    assert not [wrong for task in TASKS if (wrong := try_task(browser_page, home, task, click))]


def test_readers_find_it_by_keyboard(home: str, tab: Page) -> None:
    assert not [wrong for task in TASKS[1:5] if (wrong := try_task(tab, home, task, press))]


def test_readers_find_it_on_a_phone(home: str, phone: Page) -> None:
    assert not [wrong for task in TASKS[1:5] if (wrong := try_task(phone, home, task, tap))]


def test_readers_find_it_without_script(home: str, without_script: Page) -> None:
    assert not [wrong for task in TASKS[::3] if (wrong := try_task(without_script, home, task, click))]


def test_a_search_is_followed_by_mail_with_three_clicks(home: str, tab: Page) -> None:
    tab.goto(f"{home}/sign-in/")
    tab.locator("#id_username").fill("rosa")
    tab.locator("#id_password").fill(archive.PASSWORD)
    click(tab, ".sign-in button")
    tab.goto(f"{home}/articles/?q=gauge")

    for what in ("#follow", "main [value='at-once']", ".follow-form button"):
        click(tab, what)

    expect(tab.locator(".followed select")).to_have_value("at-once")
    expect(tab.locator(".followed h2")).to_contain_text("gauge")


def test_what_came_since_the_last_visit_is_marked(home: str, tab: Page) -> None:
    tab.goto(f"{home}/articles/")
    expect(tab.locator("#new-count")).to_be_hidden()
    archive.come("Bridges open")
    tab.goto(f"{home}/articles/")

    expect(tab.locator("#new-count")).to_have_text("1 new since your last visit")
    expect(tab.locator(".is-new h3")).to_have_text("Bridges open")
