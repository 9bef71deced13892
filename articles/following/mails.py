"""E-mails to those who follow a list: plain text, with the headers by which a mail program ends them in one click."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext

from articles.following.news import News
from articles.following.stop_tokens import stop_token
from articles.listing import count_stories
from articles.models import Follow

#: Stories of each kind that one mail lists; the list's page has the others.
SHOWN = 50


def mail_is_set_up() -> bool:
    """Whether mail may be offered: the addresses in it need to be known."""
    return bool(settings.NEWSROOM_ADDRESS)


def make_mail(follow: Follow, news: News) -> EmailMessage:
    """
    The mail that tells somebody these news, in the language that is active.

    Rule:  RFC 8058: `List-Unsubscribe` by https and `List-Unsubscribe-Post`, so that one click ends it
    """
    base = settings.NEWSROOM_ADDRESS.rstrip("/")
    stop = base + reverse("articles:stop-following", args=[stop_token(follow)])
    context = {
        "news": news,
        "shown": news.new[:SHOWN],
        "more": max(0, len(news.new) - SHOWN),
        "base": base,
        "list": f"{base}{reverse('articles:list')}{'?' if follow.question else ''}{follow.question}",
        "stop": stop,
        "following": base + reverse("articles:following"),
    }
    text = render_to_string("articles/mail.txt", context)
    subject = f"{settings.NEWSROOM_NAME}: {_summary(news)}: {news.title}"
    headers = {
        "List-Id": f"<list-{follow.pk}.{urlsplit(base).hostname or 'newsroom'}>",
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(" ".join(subject.split())[:200], text, to=[str(follow.owner.email)], headers=headers)


def _summary(news: News) -> str:
    """What a mail has, in a few words: new stories, else what became of those that were sent."""
    if news.new:
        return count_stories(len(news.new))
    return gettext("Withdrawn") if news.withdrawn else gettext("Corrected")
