"""Following lists: what of a list is new to somebody, and telling them by e-mail."""

from __future__ import annotations

from articles.following.mails import mail_is_set_up
from articles.following.questions import MOST_FOLLOWS, follow_list, followed_list, set_cadence
from articles.following.sending import send_due
from articles.following.stop_tokens import follow_of_token, stop_token

__all__ = [
    "MOST_FOLLOWS",
    "follow_list",
    "follow_of_token",
    "followed_list",
    "mail_is_set_up",
    "send_due",
    "set_cadence",
    "stop_token",
]
