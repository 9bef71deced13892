"""That no page asks the browser for what its policy forbids: opened in a real one, it leaves the console empty."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.views import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

PATHS = [
    "/",
    "/articles/?q=bridges",
    "/places/",
    "/organisations/",
    "/people/",
    "/sources/",
    "/places/erbil/",
    "/organisations/united-nations/",
    "/people/nazdar-hawrami/",
    "/sources/harbour-news/",
    "/map/",
    "/corrections/",
    "/about/accuracy/",
    "/about/search/",
    "/admin/login/",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_keeps_to_its_policy(live_server: LiveServer, tab: Page, path: str) -> None:
    cast.story()

    answer = tab.goto(live_server.url + path, wait_until="networkidle")

    assert answer is not None and answer.status == 200


def test_a_story_with_its_names_marked_keeps_to_its_policy(live_server: LiveServer, tab: Page) -> None:
    story = cast.story()

    answer = tab.goto(f"{live_server.url}{story.get_absolute_url()}?mentions=1", wait_until="networkidle")

    assert answer is not None and answer.status == 200


def test_the_page_of_the_api_works_under_its_policy(live_server: LiveServer, tab: Page) -> None:
    cast.story()

    tab.goto(f"{live_server.url}/api/")
    tab.get_by_text("Stories, by the parameters of the list").click()
    tab.get_by_role("button", name="Try it out").click()
    tab.get_by_role("button", name="Execute").click()

    tab.locator(".live-responses-table .response-col_status").first.wait_for()
    assert "200" in tab.locator(".live-responses-table").inner_text()
