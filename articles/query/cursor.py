"""Where in a list a page begins, as the address carries it."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import struct
from dataclasses import dataclass

_BY_TIME = struct.Struct(">BqQ")
_BY_RELEVANCE = struct.Struct(">BH")
_BY_ARRIVAL = struct.Struct(">BQ")
_TIME, _RELEVANCE, _ARRIVAL = 1, 2, 3
_START = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
#: How many stories deep a list by relevance goes.
DEEPEST = 1000


@dataclass(frozen=True, slots=True)
class Cursor:
    """
    After the story of this time and key; in a list by arrival after that of this key alone, and in one by relevance
    after so many stories.
    """

    listed: dt.datetime | None = None
    key: int = 0
    offset: int = 0

    @property
    def by_arrival(self) -> bool:
        return self.listed is None and self.key > 0

    def encode(self) -> str:
        if self.by_arrival:
            packed = _BY_ARRIVAL.pack(_ARRIVAL, self.key)
        elif self.listed is None:
            packed = _BY_RELEVANCE.pack(_RELEVANCE, self.offset)
        else:
            packed = _BY_TIME.pack(_TIME, micros(self.listed), self.key)
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def decode_cursor(text: str) -> Cursor:
    """
    The cursor that an address carries.

    Raises:  ValueError for what no cursor was ever written as
    """
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        if packed[:1] == bytes([_RELEVANCE]):
            cursor = Cursor(offset=_BY_RELEVANCE.unpack(packed)[1])
        elif packed[:1] == bytes([_ARRIVAL]):
            cursor = Cursor(key=_BY_ARRIVAL.unpack(packed)[1])
        else:
            _, moment, key = _BY_TIME.unpack(packed)
            cursor = Cursor(_START + dt.timedelta(microseconds=moment), key)
    except (ValueError, binascii.Error, struct.error, OverflowError) as error:
        raise ValueError(f"“{text}” is no cursor.") from error
    if cursor.encode() != text or cursor.offset > DEEPEST or cursor.key >= 1 << 63:
        raise ValueError(f"“{text}” is no cursor.")
    return cursor


def micros(moment: dt.datetime) -> int:
    """Microseconds since 1970, which count time in cursors and in the index."""
    return (moment - _START) // dt.timedelta(microseconds=1)
