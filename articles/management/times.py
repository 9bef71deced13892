"""Times as the commands' options take them."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentTypeError

from django.utils import timezone


def moment(text: str) -> dt.datetime:
    """
    The time an option gives.

    In:      "2019-03-18T12:30:00Z", "2019-03-18" (midnight in the newsroom's zone), "now"
    Raises:  ArgumentTypeError, a sentence, for anything else
    """
    if text == "now":
        return timezone.now()
    try:
        time = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a time; write it as 2019-03-18T12:30:00Z") from None
    return time if time.tzinfo else timezone.make_aware(time)
