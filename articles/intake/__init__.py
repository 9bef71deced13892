"""Copy on its way in: files, folders, feeds and deliveries, read in processes of their own."""

from __future__ import annotations

from articles.intake.deliveries import HEADLINE_ALONE, UNSETTLED
from articles.intake.files import Arrival, Found, Refused, arrivals, find_files, read_files, unpacked
from articles.intake.folders import is_allowed
from articles.intake.left_waiting import LeftWaiting
from articles.intake.pasted import preview_copy, store_copy
from articles.intake.polling import Polled, due_feeds, poll_feed
from articles.intake.reread import read_again, reading_of, readings, write_group
from articles.intake.run import Ingest, Tally

__all__ = [
    "Arrival",
    "Found",
    "HEADLINE_ALONE",
    "Ingest",
    "LeftWaiting",
    "Polled",
    "Refused",
    "Tally",
    "UNSETTLED",
    "arrivals",
    "due_feeds",
    "find_files",
    "is_allowed",
    "poll_feed",
    "preview_copy",
    "store_copy",
    "read_again",
    "read_files",
    "reading_of",
    "readings",
    "unpacked",
    "write_group",
]
