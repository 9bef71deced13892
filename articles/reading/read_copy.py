"""From bytes to stories: the format's reader, the rules for prose, the places of the dateline, the language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from articles.reading import prose, formats
from articles.reading.draft import Draft, Provenance
from articles.recognition.places import resolve_dateline
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.reading.prose import language

#: Paragraphs that a story's language is told from, behind whatever odd line opens it.
OPENING = 12


def read_copy(raw: bytes, *, name: str, received: dt.datetime | None, gazetteer: Gazetteer) -> list[Draft]:
    """
    Read a file of copy.

    In:      its bytes and its name; when it came in, which stands in for an item's own time; the known places
    Out:     its stories in order, the takes of one put together; items that are no text have `skipped` set
    Raises:  Unreadable, with a sentence, when the file as a whole cannot be read
    Rule:    wire-copy W1 to W55; the same bytes give the same drafts (W8)
    """
    return prose.join_takes([_story(draft, received, gazetteer) for draft in formats.read(raw, name)])


def _story(draft: Draft, received: dt.datetime | None, gazetteer: Gazetteer) -> Draft:
    if draft.skipped:
        return draft
    return _in_its_language(_placed(prose.read(draft, received=received, known_place=gazetteer.knows), gazetteer))


def _placed(draft: Draft, gazetteer: Gazetteer) -> Draft:
    """The draft with the places of its dateline resolved."""
    if draft.dateline is None:
        return draft
    return replace(draft, dateline=resolve_dateline.resolve(draft.dateline, gazetteer, source=draft.source))


def _in_its_language(draft: Draft) -> Draft:
    """The draft with its language, from its words where the format does not say."""
    if draft.language:
        return draft
    opening = "\n".join(draft.paragraphs[:OPENING])
    told, confidence = language.tell(f"{opening}\n{draft.headline}", guess=bool(opening))
    if not told:
        return draft
    provenance = {**draft.provenance, "language": Provenance("language.words", None, confidence)}
    return replace(draft, language=told, provenance=provenance)
