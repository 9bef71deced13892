"""Bytes to drafts: the formats that agencies send, and the rules for prose. Pure: no Django, clock, file or network."""

from __future__ import annotations

from articles.reading.as_json import draft_as_json
from articles.reading.copy_reader import cut_copy, lacks_body, read_copy, read_part
from articles.reading.draft import (
    PARAGRAPH_BREAK,
    CreditedPerson,
    Dateline,
    Draft,
    FeedEntity,
    FilingPlace,
    Origin,
    PlaceKind,
    Provenance,
    PubStatus,
    Role,
    Unreadable,
    Version,
    digest,
)
from articles.reading.faults import FAULT, FAULTS
from articles.reading.prose.credits.byline import BY, parse_byline, read_byline
from articles.reading.prose.vocabulary.qualifiers import STATES
from articles.reading.prose.vocabulary.word_list import name_set, word_set
from articles.reading.span import Span
from articles.reading.toolkit.archives import archive_members, is_archive
from articles.reading.toolkit.feeds.feed_parts import FeedPart, FileBytes

__all__ = [
    "BY",
    "CreditedPerson",
    "Dateline",
    "Draft",
    "FAULT",
    "FAULTS",
    "FeedEntity",
    "FeedPart",
    "FileBytes",
    "FilingPlace",
    "Origin",
    "PARAGRAPH_BREAK",
    "PlaceKind",
    "Provenance",
    "PubStatus",
    "Role",
    "STATES",
    "Span",
    "Unreadable",
    "Version",
    "archive_members",
    "cut_copy",
    "digest",
    "draft_as_json",
    "is_archive",
    "lacks_body",
    "name_set",
    "parse_byline",
    "read_byline",
    "read_copy",
    "read_part",
    "word_set",
]
