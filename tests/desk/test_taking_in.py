"""Copy taken in by hand: never public before it is meant to be, and never hiding what is."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from articles import desk
from articles.intake import Arrival
from articles.models import Article

pytestmark = pytest.mark.django_db

ITEM = (
    '<rss version="2.0"><channel><link>https://tea.example/</link><item><guid>7</guid><title>{}</title>'
    "<description>Tea rose at the harbour, and rose again at noon.</description></item></channel></rss>"
)


def take(text: str, *, as_draft: bool) -> list[Article]:
    arrival = Arrival("pasted", text.encode())
    return desk.take_in_copy(arrival, received=timezone.now(), as_draft=as_draft, by=None)


def test_a_draft_is_like_a_story_that_never_was_public() -> None:
    """W67"""
    take("Tea rises\n\nTea rose.\n", as_draft=True)

    assert Article.objects.never_public().exists()


def test_a_draft_hides_no_story_that_there_is() -> None:
    arrival = Arrival("pasted", ITEM.format("Tea rises").encode())
    desk.take_in_copy(arrival, received=timezone.now() - dt.timedelta(hours=1), as_draft=False, by=None)

    with pytest.raises(desk.AlreadyKnown, match="updates “Tea "):
        take(ITEM.format("Tea falls"), as_draft=True)

    story = Article.objects.get()
    assert (story.headline, story.status) == ("Tea rises", "usable")
