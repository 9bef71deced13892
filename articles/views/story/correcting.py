"""What a story's page shows to editors alone: who is one, and what was said to them of what they have just done."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpRequest

from articles import desk
from articles.models import Article, FrontPin

CHANGE = "articles.change_article"
PIN = "articles.pin_frontpin"


@dataclass(frozen=True, slots=True)
class SaidToEditor:
    """A message, with the address that takes back what it tells of, or ""."""

    text: str
    undo: str


def may_edit(request: HttpRequest) -> bool:
    """Whether a page is for somebody who may correct it; of who has no session nothing is asked."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not isinstance(request.user, User):
        return False
    return request.user.is_staff and request.user.has_perm(CHANGE)


def said_to_editors(request: HttpRequest) -> list[SaidToEditor]:
    """What was said since the last page."""
    return [
        SaidToEditor(str(one.message), one.extra_tags if one.extra_tags.startswith("/") else "")
        for one in get_messages(request)
    ]


@dataclass(frozen=True, slots=True)
class Leading:
    """That an editor may have a story lead the front page: for how many hours, and the pin that it has."""

    hours: tuple[int, ...]
    pin: FrontPin | None


def leading(request: HttpRequest, article: Article) -> Leading | None:
    """What the page offers of it to whoever has the right; only of dated copy."""
    if not request.user.has_perm(PIN) or not article.has_date:
        return None
    return Leading(desk.PIN_HOURS, desk.front_pin(article.pk))
