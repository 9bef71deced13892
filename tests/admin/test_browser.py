"""The desk in a real browser, under the policy that lets nothing inline run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from articles.desk.accounts import editors
from articles.models import Article, Delivery
from tests import chromium
from tests.factories import make_article, make_place

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]


@pytest.fixture
def desk(live_server: LiveServer) -> Iterator[Page]:
    """The desk, signed in; any error that the console reports fails the test."""
    user = User.objects.create_user("jane", password="a good long one", is_staff=True)
    user.groups.add(editors())
    said: list[str] = []
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find_or_install(), args=["--no-sandbox"])
        page = chrome.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{live_server.url}/admin/")
        page.get_by_label("Username").fill("jane")
        page.get_by_label("Password").fill("a good long one")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("heading", name="Desk")).to_be_visible()
        yield page
        chrome.close()
    assert not said


def test_an_editor_finds_a_story_corrects_it_and_adds_a_place(desk: Page, live_server: LiveServer) -> None:
    article = make_article(places=["Iraq"])
    make_place("Baghouz")

    desk.goto(f"{live_server.url}/admin/articles/article/")
    desk.get_by_role("link", name="Bridges stay closed").click()
    desk.get_by_label("Headline").fill("Two bridges stay closed")
    desk.locator("#place_mentions-group .add-row a").click()
    desk.locator("#place_mentions-1 .select2-selection").click()
    desk.locator(".select2-dropdown .select2-search__field").fill("bagh")
    desk.get_by_role("option", name="Baghouz").click()
    desk.get_by_role("button", name="Save", exact=True).first.click()

    expect(desk.get_by_text("was changed successfully")).to_be_visible()
    stored = Article.objects.get(pk=article.pk)
    assert (stored.headline, stored.corrected) == ("Two bridges stay closed", ["headline"])
    assert sorted(stored.place_mentions.values_list("place__slug", "standing")) == [
        ("baghouz", "set"),
        ("iraq", "read"),
    ]


def test_the_form_shows_the_dateline_as_it_is_typed_and_where_it_was_read(desk: Page, live_server: LiveServer) -> None:
    copy = b"Bridges stay closed\n\nERBIL (Tide) - Both bridges stay closed.\n"
    article = make_article(
        delivery=Delivery.objects.create(sha256="a", name="a.txt", raw=copy, size=60, received="2019-03-18T12:00Z"),
        provenance={"dateline": {"by": "test", "span": [21, 33], "confidence": 1}},
    )

    desk.set_viewport_size({"width": 1440, "height": 900})
    desk.goto(f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    desk.get_by_label("Dateline:", exact=True).fill("BASRA (Tide)")

    expect(desk.locator("#preview-dateline")).to_have_text("BASRA (Tide)")
    expect(desk.locator("#raw-copy mark.lit")).to_have_text("ERBIL (Tide)")
    assert desk.evaluate("document.documentElement.scrollHeight") <= 1600
    found = Axe().run(desk, context=".story-form", options={"preload": False})
    assert found.violations_count == 0, found.generate_report()


def test_a_name_is_corrected_in_place_by_the_keyboard_alone(desk: Page, live_server: LiveServer) -> None:
    article = make_article(body="Rain fell on Paris.", places=["Paris"])
    article.place_mentions.update(spans=[[13, 18]])
    other = make_place("Paris, Texas")

    desk.goto(f"{live_server.url}{article.get_absolute_url()}")
    desk.locator("a.mention").focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("dialog")).to_be_visible()
    expect(desk.get_by_role("button", name="Not this")).to_be_focused()
    found = Axe().run(desk, context="#in-place", options={"preload": False})
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.type("paris, t")
    choice = desk.get_by_role("button", name="Paris, Texas")
    expect(choice).to_be_visible()
    for _ in range(3):
        desk.keyboard.press("Tab")
    expect(choice).to_be_focused()
    desk.keyboard.press("Enter")

    expect(desk.locator("#said")).to_contain_text("“Paris, Texas” instead of “Paris”.")
    expect(desk.get_by_role("dialog")).to_be_hidden()
    assert article.place_mentions.get(standing="set").place == other
    expect(desk.get_by_role("button", name="Undo")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.locator("#said")).to_contain_text("Taken back.")
    assert article.place_mentions.get().place.name == "Paris"
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("address", ["", "articles/article/", "articles/place/", "articles/batch/"])
def test_axe_finds_nothing_of_ours_that_keeps_anyone_out(address: str, desk: Page, live_server: LiveServer) -> None:
    make_article(places=["Iraq"])

    desk.goto(f"{live_server.url}/admin/{address}")
    found = Axe().run(desk, options={"runOnly": ["color-contrast"]})

    assert found.violations_count == 0, found.generate_report()
