"""An editor's morning in a real browser, from signing in with a second factor to what readers are told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from articles.desk.accounts import editors
from articles.models import Article, Batch, Place
from tests import chromium
from tests.factories import make_article, make_organisation
from tests.small_atlas import Atlas

pytestmark = [
    pytest.mark.browser,
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]
PHRASE = "a good long one"
#: Stories that are changed at once.
MANY = 40
WORDS = "It was filed from Baghdad."


@dataclass
class Morning:
    """A browser of an editor's and one of a reader's, and the stories that both look at."""

    page: Page
    reader: Page
    site: str
    paris: Article
    bridges: Article
    guards: list[Article]

    def open(self, address: str) -> Page:
        self.page.goto(f"{self.site}{address}")
        return self.page

    def form(self, story: Article) -> Page:
        return self.open(f"/admin/articles/article/{story.pk}/change/")

    def read(self, address: str) -> str:
        """What a reader who is not signed in gets at an address."""
        answer = self.reader.request.get(f"{self.site}{address}")
        assert answer.ok, address
        return answer.text()

    def choose(self, field: str, words: str, option: str) -> None:
        """Choose in an input that looks for names."""
        self.page.locator(f"{field} .select2-selection").click()
        self.page.locator(".select2-dropdown .select2-search__field").fill(words)
        self.page.get_by_role("option", name=option).first.click()


@pytest.fixture
def morning(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Morning]:
    """Any error that the editor's console reports fails the test."""
    for room in ("admin.naming_actions", "admin.queue.queue_cards", "desk.place_search"):
        monkeypatch.setattr(f"articles.{room}.open_gazetteer", Atlas)
    paris = make_article("Rain falls", body="Rain fell on Erbil all day.", places=["Erbil, Texas"])
    paris.place_mentions.update(spans=[[13, 18]], confidence=0.3, runners_up=[3, 5])
    bridges = make_article(dateline=["Paris"], source="Tide", organisations=["Guard of the Coast"])
    guards = [make_article(f"Guard {n}", source="Wave", organisations=["Guard"]) for n in range(MANY)]
    make_organisation("Coastal Guard")
    said: list[str] = []
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium.find_or_install(), args=["--no-sandbox"])
        page = chrome.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.set_default_timeout(8000)
        yield Morning(page, chrome.new_page(), live_server.url, paris, bridges, guards)
        chrome.close()
    if connection.vendor == "postgresql":
        # The server may not have seen yet that the browsers have gone; a database in use cannot be dropped.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
    assert not said


def test_an_editors_morning(morning: Morning) -> None:
    sign_in_with_a_second_factor(morning)
    settle_the_first_of_the_queue(morning)
    file_under_a_town_that_no_copy_has_named(morning)
    change_a_dateline(morning)
    merge_two_organisations(morning)
    correct_all_alike_and_undo(morning)
    change_a_list_and_undo(morning)
    tell_readers_of_a_correction(morning)
    bring_an_old_text_back(morning)
    see_it_wherever_readers_look(morning)


def sign_in_with_a_second_factor(morning: Morning) -> None:
    user = User.objects.create_user("jane", password=PHRASE, is_staff=True)
    user.groups.add(editors())
    device = TOTPDevice.objects.create(user=user, name="app", confirmed=True)
    page = morning.open("/admin/")
    page.get_by_label("Username").fill("jane")
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator(".errornote")).to_be_visible()
    device.throttle_reset()
    page.get_by_label("Username").fill("jane")
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_label("Code").fill(f"{totp(device.bin_key):06d}")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()


def settle_the_first_of_the_queue(morning: Morning) -> None:
    """Two interactions, both on the keyboard: open the first, say which place it is."""
    page = morning.page
    page.get_by_role("link", name="Begin with the first").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Erbil, Texas")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("1")
    expect(page.get_by_text("The queue is empty.")).to_be_visible()
    expect(page.get_by_role("link", name="From now on?")).to_be_visible()
    assert places_of(morning.paris) == ["Erbil"]


def file_under_a_town_that_no_copy_has_named(morning: Morning) -> None:
    assert not Place.objects.filter(geonames_id=5).exists()
    page = morning.open(morning.bridges.get_absolute_url())
    page.get_by_role("link", name="Correct Paris").click()
    page.get_by_label("Look for another").fill("bagh")
    page.get_by_role("button", name="Baghdad").click()
    expect(page.locator("#said")).to_contain_text("instead of “Paris”")
    expect(page.locator(".facts")).to_contain_text("Baghdad")


def change_a_dateline(morning: Morning) -> None:
    page = morning.form(morning.bridges)
    page.get_by_label("Dateline:", exact=True).fill("BAGHDAD (Tide)")
    save(page)


def merge_two_organisations(morning: Morning) -> None:
    old = make_organisation("Guard of the Coast")
    morning.open(f"/admin/articles/organisation/{old.pk}/change/")
    morning.page.get_by_role("link", name="The same as").click()
    morning.choose(".say", "coastal", "Coastal Guard")
    morning.page.get_by_role("button", name="Save").click()
    expect(morning.page.locator(".messagelist")).to_contain_text("undone")
    assert "Coastal Guard" in morning.read("/organisations/guard-of-the-coast/")


def correct_all_alike_and_undo(morning: Morning) -> None:
    page = morning.open(morning.guards[0].get_absolute_url())
    page.get_by_role("link", name="Correct Guard", exact=True).click()
    page.get_by_label(f"this and all {MANY - 1} like it").check()
    page.get_by_label("Look for another").fill("coastal")
    page.get_by_role("button", name="Coastal Guard").click()
    expect(page.locator("#said")).to_contain_text("Coastal Guard")
    assert count(morning, "organisation=coastal-guard") == MANY + 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#said")).to_contain_text("Undone.")
    assert count(morning, "organisation=guard") == MANY


def change_a_list_and_undo(morning: Morning) -> None:
    page = morning.open("/articles/?source=wave")
    page.get_by_role("link", name=f"Edit these {MANY}").click()
    page.get_by_role("navigation", name="What is changed").get_by_role("link", name="Source").click()
    morning.choose(".form-row:has(#id_value)", "tid", "Tide")
    page.get_by_role("button", name="Show what changes").click()
    expect(page.get_by_role("heading", name=f"{MANY} stories change")).to_be_visible()
    page.get_by_role("button", name="Change them").click()
    expect(page.locator(".messagelist")).to_contain_text(f"{MANY} stories changed.")
    assert count(morning, "source=tide") == MANY + 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".messagelist")).to_contain_text(re.compile("undone|Undone"))
    assert count(morning, "source=tide") == 1
    assert {batch.undone is None for batch in Batch.objects.filter(kind=Batch.Kind.APPLY)} == {False}


def tell_readers_of_a_correction(morning: Morning) -> None:
    """What was changed above waits in the queue until somebody says what it is."""
    page = morning.open("/admin/queue/")
    while page.get_by_role("heading", name="Bridges stay closed").count() == 0:
        page.get_by_role("button", name="Housekeeping").click()
    page.get_by_label("What readers are told").fill(WORDS)
    page.get_by_role("button", name="A correction").click()
    page.wait_for_load_state()


def bring_an_old_text_back(morning: Morning) -> None:
    page = morning.form(morning.bridges)
    was = morning.bridges.body
    page.locator("#id_body").fill("Rain fell.")
    page.get_by_label("Housekeeping").check()
    save(page)
    assert "Rain fell." in morning.read(morning.bridges.get_absolute_url())
    page = morning.open(f"/admin/articles/article/{morning.bridges.pk}/history/")
    page.get_by_role("link", name="Bring back what stood before").first.click()
    expect(page.locator(".restorable")).to_contain_text("Rain fell")
    page.get_by_role("button", name="Bring back").click()
    expect(page.locator(".messagelist")).to_be_visible()
    assert Article.objects.get(pk=morning.bridges.pk).body == was


def see_it_wherever_readers_look(morning: Morning) -> None:
    number = morning.bridges.pk
    story, listed = morning.read(morning.bridges.get_absolute_url()), morning.read("/articles/?dateline=baghdad")
    feed, told = morning.read("/articles.atom?dateline=baghdad"), morning.read("/corrections/")
    flat: Any = morning.reader.request.get(f"{morning.site}/api/articles/{number}/").json()

    assert "BAGHDAD (Tide)" in story and "Rain fell" not in story
    assert "Bridges stay closed" in listed and re.search(r"Baghdad.{0,200}\b1\b", listed, re.DOTALL)
    assert [WORDS in page for page in (story, feed, told)] == [True] * 3
    assert "Bridges stay closed" in feed
    assert (flat["dateline"]["text"], flat["amendments"][0]["words"]) == ("BAGHDAD (Tide)", WORDS)
    assert count(morning, "dateline=paris", missing=True) == 0


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def count(morning: Morning, query: str, *, missing: bool = False) -> int:
    """How many stories the API lists."""
    answer = morning.reader.request.get(f"{morning.site}/api/articles/?{query}")
    return 0 if missing and not answer.ok else int(answer.json()["total"])


def places_of(story: Article) -> list[str]:
    return [row.place.name for row in story.place_mentions.exclude(standing="removed").select_related("place")]
