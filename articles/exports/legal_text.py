"""Text as XML can hold it, and times as the standards write them."""

from __future__ import annotations

import datetime as dt
import re

#: All that XML 1.0 forbids (its section 2.2): most control characters, lone surrogates, and two non-characters.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_xml(text: str) -> str:
    """The text without what no XML document can hold, escaped or not."""
    return ILLEGAL.sub("", text)


def iso_time(time: dt.datetime) -> str:
    """2019-03-18T12:30:00+00:00, to the second."""
    return time.astimezone(dt.UTC).isoformat(timespec="seconds")


def basic_time(time: dt.datetime) -> str:
    """20190318T123000Z, the basic form of ISO 8601 that NITF asks for in its `norm` attributes."""
    return time.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
