"""The style guide: for development alone, and measured in a browser."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

ADDRESS = "/about/style/"
#: What is wrong with what is drawn: counts over two lines, small print, small targets.
MEASURE = """() => {
  const seen = element => element.getClientRects().length && !element.closest('.unseen, .skip')
  const all = where => [...document.querySelectorAll(where)].filter(seen)
  const lines = element => new Set([...element.getClientRects()].map(box => box.top)).size
  const size = element => parseFloat(getComputedStyle(element).fontSize)
  const small = target => target.getBoundingClientRect().height < 24 && !target.closest('.body')
  const told = (what, found) => found.map(element => `${what}: ${element.className} ${element.textContent.trim()}`)
  const page = document.documentElement
  return [
    ...told('count over two lines', all('.count, .figure').filter(count => lines(count) > 1)),
    ...told('under 12 pixels', all('main *').filter(element => element.textContent.trim() && size(element) < 12)),
    ...told('small target', all('main a, main button, main summary').filter(small)),
    ...(page.scrollWidth > page.clientWidth ? ['overflow'] : []),
  ]
}"""


@pytest.mark.django_db
def test_is_for_development_alone(client: Client, settings: Settings) -> None:
    settings.DEBUG = False
    assert client.get(ADDRESS).status_code == 404

    settings.DEBUG = True
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 820, 1440])
def test_nothing_overflows_breaks_or_is_too_small(
    tab: Page, live_server: LiveServer, settings: Settings, width: int
) -> None:
    settings.DEBUG = True
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(live_server.url + ADDRESS)

    assert tab.evaluate(MEASURE) == []
