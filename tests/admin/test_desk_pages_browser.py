"""Every page of the desk in a real browser: nothing in it keeps anyone out, and none is wider than its window."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from articles import desk as room
from articles.models import Act, Delivery, EarlierText, Feed, HeldUpdate, Outcome
from tests.admin.test_browser import desk
from tests.factories import make_article, make_organisation, make_place
from tests.hidden.walk import filled, routes

__all__ = ["desk"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]
#: A phone, and a window of 1,280 pixels at 200 %; each is looked at from left to right and from right to left.
WIDTHS = (390, 640)
#: Pages that are made of the same templates as another that is looked at.
ALIKE = ("source/", "person/", "organisation/add", "organisation/<path:object_id>/", "otp_static/", "auth/group/")
NOT_SIDEWAYS = """
() => ["ltr", "rtl"].every(way => {
  document.documentElement.dir = way
  return document.documentElement.scrollWidth <= document.documentElement.clientWidth
})
"""


def test_every_page_of_the_desk_can_be_used_by_everyone(desk: Page, live_server: LiveServer) -> None:
    wrong: dict[str, Any] = {}
    pages = addresses()
    # The page of progress goes on by itself; here it stays.
    desk.route("**/js/together.js", lambda route: route.fulfill(body="", content_type="text/javascript"))

    for address in pages:
        desk.goto(f"{live_server.url}{address}")
        desk.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found = Axe().run(desk, options={"preload": False})
        if found.violations_count:
            wrong[address] = [(one["id"], one["nodes"][0]["html"][:200]) for one in found.response["violations"]]
        for width in WIDTHS:
            desk.set_viewport_size({"width": width, "height": 800})
            if not desk.evaluate(NOT_SIDEWAYS):
                wrong[f"{address} at {width}"] = "wider than its window"

    assert wrong == {}
    assert len(pages) > 50


def addresses() -> list[str]:
    """The addresses of the desk, each of something that there is."""
    numbers = fill()
    found = []
    for route in routes():
        if not route.startswith("admin/") or any(one in route for one in ALIKE) or "^" in route or "(" in route:
            continue
        model = route.split("/")[2] if route.count("/") > 2 else ""
        number = numbers.get(model, numbers["article"])
        number = number[0] if isinstance(number, list) else number
        named = dict.fromkeys(["object_id", "number", "pk", "id"], [number])
        found += filled(route, {**numbers, **named}, {})
    client = Client()
    client.force_login(User.objects.get(username="jane"))
    return [one for one in found if "logout" not in one and _is_page(client.get(one))]


def _is_page(answer: Any) -> bool:
    return answer.status_code == 200 and "text/html" in answer["Content-Type"]


def fill() -> dict[str, Any]:
    """One of each thing that the desk has pages for, and what arguments of addresses may be."""
    editor = User.objects.get(username="jane")
    User.objects.filter(pk=editor.pk).update(is_superuser=True)
    delivery = Delivery.objects.create(
        sha256="a", name="odd.bin", raw=b"Rain\n\nParis (Tide) - Rain.", size=9, received=timezone.now(),
        outcome=Outcome.REJECTED, problems=[{"item": None, "reason": "It is no text."}],
    )  # fmt: skip
    article = make_article(
        "Rain falls", body="Rain fell on Paris.", places=["Paris"], dateline=["Paris"], organisations=["Guard"],
        byline=["Jane Doe"], delivery=delivery,
        provenance={"headline": {"by": "test", "span": [0, 4], "confidence": 1}},
    )  # fmt: skip
    article.place_mentions.update(spans=[[13, 18]], confidence=0.3)
    alike = make_article("Snow falls", body="Snow fell on Paris.", places=["Paris"])
    alike.place_mentions.update(spans=[[13, 18]])
    with room.editing_links(article.pk, by=editor):
        room.redirect_link(article.place_mentions.get(), make_place("Paris, Texas"))
    act = Act.objects.latest("pk")
    rule = room.hold_rule(room.rules_of_act(act.pk)[0], by=editor)
    room.correct(article.pk, {"headline": "Much rain falls"}, by=editor)
    edit = room.ListEdit("organisations", "add", make_organisation("Coastal Guard"))
    batch = room.begin_list_edit(edit, [article.pk, alike.pk], "all", by=editor)
    update = HeldUpdate.objects.create(
        article=article, delivery=delivery, reason="It has nothing in common.", headline="Other", body="Other.",
    )  # fmt: skip
    EarlierText.objects.create(article=article, headline="Rain", body="Rain.")
    feed = Feed.objects.create(name="Tide", address="https://tide.example/feed")
    return {
        "article": article.pk, "batch": [batch.pk], "delivery": delivery.pk, "place": make_place("Paris").pk,
        "organisation": make_organisation("Guard").pk, "feed": feed.pk, "heldupdate": update.pk, "user": editor.pk,
        "act": [act.pk], "row": [0, *article.place_mentions.values_list("pk", flat=True)], "rule": [rule.pk],
        "link": ["places", "organisations"], "what": list(room.EDITED_IN_LISTS),
        "name": ["headline", *(str(key) for key in room.queue())],
        "content_type_id": [], "url": [],
    }  # fmt: skip
