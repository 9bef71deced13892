"""Polling feeds and folders: what is new in them is taken in as any other copy is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings

from articles.intake import files, folders
from articles.intake.fetching import Unreachable, fetch_address
from articles.intake.files import Arrival, Refused
from articles.intake.run import Ingest, Tally
from articles.models import MARK_LENGTH, Feed, Outcome

#: How a page for people begins, which no feed does.
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
OPENING = 4096


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll brought, and why it failed, or ""."""

    tally: Tally = field(default_factory=Tally)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What is there to be taken in, and what to remember once it was."""

    arrivals: Iterator[Arrival | Refused]
    seen: dict[str, Any]


def due_feeds(now: dt.datetime, *, every: bool = False) -> list[Feed]:
    """The active feeds whose interval has passed; with `every`, all active ones."""
    return [feed for feed in Feed.objects.filter(active=True) if every or feed.is_due(now)]


def poll_feed(feed: Feed, *, now: dt.datetime, complain: Callable[[str, str], None]) -> Polled | None:
    """
    Take in what is new.

    In:      a feed; told of each thing that failed, by name and sentence
    Out:     what became of it; None when another process polls it
    Rule:    what is remembered of a feed is written after its copy, so that a poll that was killed is made again whole
    """
    if not Feed.objects.filter(pk=feed.pk, checked=feed.checked).update(checked=now):
        return None
    complaints: list[str] = []

    def note(name: str, reason: str) -> None:
        complaints.append(f"{name}: {reason}")
        complain(name, reason)

    tally, seen = Tally(), {}
    try:
        brought = _folder(feed, now) if feed.is_folder else take_feed(feed)
        tally = Ingest(received=now, feed=feed.pk, complain=note).run(brought.arrivals)
        seen = brought.seen
    except Unreachable as error:
        note(feed.address, str(error))
    problem = f"{complaints[0]}{_more(len(complaints))}" if complaints else ""
    # A feed whose response cannot be read is asked for it again; a folder's bad file would only be bad again.
    if complaints and not feed.is_folder:
        seen = {}
    outcome = _outcome(tally, problem)
    remember_feed(feed, **seen, **_course(feed, outcome, now), outcome=outcome, problem=problem)
    return Polled(tally, problem)


def take_feed(feed: Feed) -> Brought:
    largest = settings.NEWSROOM_MAX_BYTES
    response = fetch_address(
        feed.address,
        etag=feed.etag,
        last_modified=feed.last_modified,
        largest=largest,
        private=settings.NEWSROOM_PRIVATE_FEEDS,
    )
    if response.raw is None:
        return Brought(iter(()), {})
    if PAGE.match(response.raw[:OPENING]):
        raise Unreachable("answers with a web page, not with a feed.")
    known = {"etag": response.etag, "last_modified": response.last_modified}
    # A value that was cut would be one the server never gave.
    seen = {name: value if len(value) <= MARK_LENGTH else "" for name, value in known.items()}
    return Brought(files.unpacked(feed.address, response.raw, largest=largest), seen)


def _folder(feed: Feed, now: dt.datetime) -> Brought:
    folder = Path(feed.address)
    if not folders.is_allowed(folder, settings.NEWSROOM_FOLDERS):
        raise Unreachable("is not under a folder that NEWSROOM_FOLDERS names.")
    if not folder.is_dir():
        raise Unreachable("is no folder.")
    until = now - folders.SETTLE
    found = list(folders.changed_files(folder, after=feed.taken_until, until=until))
    # What a folder holds that cannot be listed yet may be older than this poll.
    whole = not any(isinstance(one, Refused) and Path(one.name).is_dir() for one in found)
    arrivals = files.arrivals(found, largest=settings.NEWSROOM_MAX_BYTES)
    return Brought(arrivals, {"taken_until": until} if whole else {})


def remember_feed(feed: Feed, **values: Any) -> None:
    """Unless an editor has had it lead elsewhere meanwhile."""
    Feed.objects.filter(pk=feed.pk, address=feed.address).update(**values)


def _course(feed: Feed, outcome: str, now: dt.datetime) -> dict[str, Any]:
    """When it last answered and last brought something, or how often it has failed in a row."""
    if outcome == Feed.PollOutcome.FAILED:
        return {"failures": feed.failures + 1}
    came = {"brought": now} if outcome == Feed.PollOutcome.NEW else {}
    return {"failures": 0, "succeeded": now, **came}


def _outcome(tally: Tally, problem: str) -> str:
    if problem:
        return Feed.PollOutcome.FAILED
    return Feed.PollOutcome.NEW if tally.written or tally.counts[Outcome.HELD] else Feed.PollOutcome.UNCHANGED


def _more(complaints: int) -> str:
    return f" (and {complaints - 1} more)" if complaints > 1 else ""
