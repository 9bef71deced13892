"""The foot of the desk says which version of Newsroom runs, to those who are signed in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from newsroom import __version__

pytestmark = pytest.mark.django_db

FOOT = f'<p class="version">Newsroom {__version__}</p>'


@pytest.mark.parametrize("page", ["index", "articles_article_changelist", "articles_feed_add"])
def test_each_page_of_the_desk_shows_the_version(desk: Client, page: str) -> None:
    assert FOOT in desk.get(reverse(f"admin:{page}")).content.decode()


def test_the_page_for_signing_in_does_not_show_the_version(client: Client) -> None:
    page = client.get(reverse("admin:login")).content.decode()

    assert "Newsroom" in page
    assert __version__ not in page
