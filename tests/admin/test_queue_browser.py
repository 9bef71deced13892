"""The queue in a real browser: many values judged with the keyboard alone, and nothing that keeps anyone out."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import LinkStatus, PlaceMention
from tests.admin.test_browser import desk
from tests.admin.test_queue import doubt

__all__ = ["desk"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]
MANY = 20


def press(desk: Page, key: str) -> None:
    """Press a key once the page listens to it, which may be later than its words are shown."""
    desk.wait_for_load_state()
    desk.keyboard.press(key)


def test_many_values_are_judged_with_the_keyboard_alone(desk: Page, live_server: LiveServer) -> None:
    for number in range(MANY):
        doubt(f"Town {number}", confidence=0.3)
    desk.goto(f"{live_server.url}/admin/queue/")

    for number in range(MANY):
        left = MANY - number
        expect(desk.get_by_text(f"1 of {left}", exact=False)).to_be_visible()
        press(desk, "r" if number % 2 else "a")
    expect(desk.get_by_text("The queue is empty.")).to_be_visible()

    said = list(PlaceMention.objects.values_list("standing", flat=True))
    assert (said.count(LinkStatus.EDITOR), said.count(LinkStatus.REMOVED)) == (MANY // 2, MANY // 2)


def test_keys_move_undo_and_show_themselves(desk: Page, live_server: LiveServer) -> None:
    doubt("Erbil", confidence=0.2)
    doubt("Oslo", confidence=0.3)
    desk.goto(f"{live_server.url}/admin/queue/")

    press(desk, "n")
    expect(desk.get_by_role("heading", name="Oslo")).to_be_visible()
    press(desk, "p")
    expect(desk.get_by_role("heading", name="Erbil")).to_be_visible()
    press(desk, "?")
    expect(desk.get_by_text("undo the last", exact=True)).to_be_visible()
    press(desk, "a")
    expect(desk.get_by_role("heading", name="Oslo")).to_be_visible()
    press(desk, "u")
    expect(desk.get_by_text("Undone.")).to_be_visible()

    assert set(PlaceMention.objects.values_list("standing", flat=True)) == {LinkStatus.MACHINE}


def test_axe_finds_nothing_wrong(desk: Page, live_server: LiveServer) -> None:
    link = doubt("Erbil", confidence=0.2)
    for address in ("/admin/", f"/admin/queue/place-{link.pk}/"):
        desk.goto(f"{live_server.url}{address}")
        found = Axe().run(desk)
        assert found.violations_count == 0, found.generate_report()
