"""What every form of web feed states of one item, and the draft it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from articles.reading.draft import Draft, Provenance, PubStatus
from articles.reading.toolkit.encoding.decoding import Decoded
from articles.reading.toolkit.feeds.mail_addresses import without_addresses
from articles.reading.toolkit.item_builder import Where
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import copy_of, letters_only, without_marks
from articles.reading.toolkit.spans import Regions
from articles.reading.toolkit.timestamps import doubts
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: A summary that a machine cut off, or filled with a link.
CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[\.{3}\]|\[…\]|\[&hellip;\])\W*$|\b(?:read more|continue reading|weiterlesen|lire la suite)\b|"
    r"\bappeared first on\b|\bfirst appeared on\b",
    re.IGNORECASE,
)
#: What an item states in one element of its own, never in one of the whole feed.
OF_THE_ITEM = ("id", "headline", "standfirst", "byline", "slug")
#: What those who set up a site are called before anybody gives them a name.
NOBODY = frozenset(("admin", "administrator", "editor", "root", "user", "webmaster", "wordpress"))
ADDRESS = r"[^\s<>()\"',;]{1,64}@[^\s<>()\"',;]{1,120}"
#: "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>", "jane@example.org".
MAILBOX = re.compile(
    rf"^(?:{ADDRESS}\s*\((?P<behind>[^()]{{1,200}})\)|\"?(?P<before>[^<>\"]{{0,200}}?)\"?\s*<?{ADDRESS}>?)$"
)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """
    One item, every value as stated.

    content, summary:    paragraphs of plain text
    published, updated:  times as written
    terms:               how the item may be used
    by:                  for each field, the element that states it
    """

    id: str = ""
    provider: str = ""
    headline: str = ""
    content: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    source: str = ""
    language: str = ""
    keywords: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    slug: str = ""
    terms: tuple[str, ...] = ()
    status: PubStatus = PubStatus.USABLE
    skipped: str = ""
    by: Mapping[str, str] = field(default_factory=dict)


def draft_of_item(
    entry: FeedItem, *, item: int, form: str, decoded: Decoded, regions: Regions, problems: tuple[str, ...] = ()
) -> Draft:
    """
    Make an item's draft.

    In:      what the feed states; its place in the file; the format; the file's text, and where in it the item stands
    Out:     the draft; the story's prose is in `copy`, the summary is its standfirst where it says something of its own
    Raises:  nothing
    Rule:    W18 a standfirst is taken from its element alone, never from the story's beginning
    """
    if entry.skipped:
        return Draft(
            item, form, decoded.encoding, decoded.text, skipped=entry.skipped, id=entry.id, headline=entry.headline
        )
    values, provenance = _stated(entry, item, regions)
    notes = [*problems, *_take_times(entry, values, provenance, partial(regions.span, item), form)]
    copy = copy_of(entry.content or entry.summary)
    where = regions.span(item, copy)
    return Draft(
        item=item,
        format=form,
        encoding=decoded.encoding,
        decoded=decoded.text,
        copy=copy,
        copy_start=where[0] if where else None,
        status=entry.status,
        provenance=provenance,
        problems=tuple(notes),
        **values,
    )


def _take_times(
    entry: FeedItem, values: dict[str, Any], provenance: dict[str, Provenance], where: Where, form: str
) -> list[str]:
    """Add the times of an item to its values; out come the problems of those that cannot be read or are uncertain."""
    problems: list[str] = []
    for name, text in (("published", entry.published), ("updated", entry.updated)):
        stamp = read_web_timestamp(text)
        values[name] = stamp.time if stamp else None
        if stamp:
            provenance[name] = Provenance(entry.by.get(name, form), where(text), stamp.confidence, stamp.note)
            problems += doubts(stamp, text)
        elif text.strip():
            problems.append(f"The time “{text.strip()[:60]}” cannot be read.")
    return problems


def _stated(entry: FeedItem, item: int, regions: Regions) -> tuple[dict[str, Any], dict[str, Provenance]]:
    """The fields that are taken as they are, and where each stands."""
    values: dict[str, Any] = {
        "id": entry.id,
        "provider": entry.provider,
        "headline": entry.headline,
        "standfirst": _standfirst(entry),
        "byline": join_names(entry.authors),
        "source": entry.source,
        "language": language_tag(entry.language),
        "keywords": tuple(dict.fromkeys(word for word in entry.keywords if word)),
        "slug": entry.slug,
        "terms": tuple(filter(None, (*entry.terms, *entry.summary[:1], *entry.summary[-1:]))),
    }
    provenance = {
        name: Provenance(by, regions.span(item, values[name]) if name in OF_THE_ITEM else None)
        for name, by in entry.by.items()
        if values.get(name)
    }
    return values, provenance


def person_name(text: str) -> str:
    """
    A name as feeds and mail state it, without an address.

    In:      "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>", "Jane Doe"
    Out:     "Jane Doe"; "" for an address alone, and for "admin"
    Raises:  nothing
    """
    text = " ".join(text[:400].split())
    found = MAILBOX.match(text)
    name = without_addresses(text) if found is None else (found["behind"] or found["before"] or "").strip(" \"'")
    return "" if name.casefold() in NOBODY else name


def join_names(names: tuple[str, ...]) -> str:
    """Names as a byline prints them: "A", "A and B", "A, B and C"; names with a comma of their own by semicolons."""
    distinct = list({name.casefold(): name for name in reversed(names) if name}.values())[::-1]
    if len(distinct) > 1 and any("," in name for name in distinct):
        return "; ".join(distinct)
    return " and ".join([", ".join(distinct[:-1]), distinct[-1]]) if len(distinct) > 1 else "".join(distinct)


def _standfirst(entry: FeedItem) -> str:
    """The summary, but for one that a machine cut off, or that says all over again what headline or story say."""
    summary = " ".join(without_marks(" ".join(entry.summary)).split())
    if not entry.content or not summary or CUT_OFF.search(summary[-200:]):
        return ""
    said = letters_only(summary)
    return "" if said in (letters_only(entry.headline), letters_only(" ".join(entry.content))) else summary
