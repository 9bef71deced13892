"""From bytes to stories: the format's reader, the rules for prose, the places of the dateline, the language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from articles.reading import formats, prose
from articles.reading.draft import Dateline, Draft, Provenance, PubStatus
from articles.reading.prose.language import detect_language
from articles.reading.toolkit.feeds.feed_parts import FeedPart, FileBytes, in_the_feed

#: Paragraphs from which the language of a story is detected, since its first line may be in another.
OPENING = 12


#: Formats whose items may be a headline and nothing else: what a wire files in a hurry, and mail.
BRIEF = frozenset(("text", "anpa", "iptc7901", "reuters21578", "email"))


class PlaceResolver(Protocol):
    """What reading asks about places; a later room answers from the gazetteer."""

    def knows(self, name: str) -> bool:
        """Whether a name is that of a place."""

    def resolve(self, dateline: Dateline, *, source: str) -> Dateline:
        """The dateline with what is known of its places."""


def read_copy(raw: bytes, *, name: str, received: dt.datetime | None, places: PlaceResolver) -> list[Draft]:
    """
    Read a file of copy.

    In:      its bytes and its name; when it came in, which stands in for an item's own time; what knows places
    Out:     its stories in order, the takes of one put together; items that are no text have `skipped` set
    Raises:  Unreadable, with a sentence, when the file as a whole cannot be read
    Rule:    docs/rules.md; the same bytes give the same drafts (W8)
    """
    return _stories(formats.read(raw, name), received, places)


def cut_copy(raw: FileBytes, *, name: str) -> Iterator[FeedPart]:
    """
    Cut a long feed into parts that are read one by one.

    Out:     the parts of RSS, Atom and JSON Lines, each with a bounded number of items; none of what is read as a whole
    Raises:  nothing
    Rule:    W55
    """
    return formats.cut(raw, name)


def read_part(part: FeedPart, *, received: dt.datetime | None, places: PlaceResolver) -> list[Draft]:
    """
    Read a part of a feed, like `read_copy` the whole.

    Out:     its stories, their items counted from 0 in the part, spans told in the feed's text
    Raises:  Unreadable, with a sentence, when the part as a whole cannot be read
    Rule:    W8, W35
    """
    return [in_the_feed(draft, part) for draft in _stories(formats.read_part(part), received, places)]


def _stories(drafts: Iterable[Draft], received: dt.datetime | None, places: PlaceResolver) -> list[Draft]:
    return prose.join_takes([_story(draft, received, places) for draft in drafts])


def lacks_body(draft: Draft) -> bool:
    """
    Whether an item is to be held for a person, because it has no body.

    Out:     True for a usable item of a structured format of which nothing but a headline was read; a kill or another
             notice needs no body
    Rule:    W63, W51
    """
    structured = draft.format not in BRIEF
    return structured and not draft.skipped and not draft.paragraphs and draft.status is PubStatus.USABLE


def _story(draft: Draft, received: dt.datetime | None, places: PlaceResolver) -> Draft:
    if draft.skipped:
        return draft
    read = prose.read_prose(draft, received=received, known_place=places.knows)
    return _in_its_language(_placed(read, places))


def _placed(draft: Draft, places: PlaceResolver) -> Draft:
    """The draft with the places of its dateline resolved."""
    if draft.dateline is None:
        return draft
    return replace(draft, dateline=places.resolve(draft.dateline, source=draft.source))


def _in_its_language(draft: Draft) -> Draft:
    """The draft with its language, from its words where the format does not say."""
    if draft.language:
        return draft
    opening = "\n".join(draft.paragraphs[:OPENING])
    told, confidence = detect_language(f"{opening}\n{draft.headline}", guess=bool(opening))
    if not told:
        return draft
    provenance = {**draft.provenance, "language": Provenance("language.words", None, confidence)}
    return replace(draft, language=told, provenance=provenance)
