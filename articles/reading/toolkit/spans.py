"""Where a value stands verbatim in the text of a file (W35)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.reading.draft import Dateline, Draft
from articles.reading.span import Span
from articles.reading.toolkit.item_builder import VERBATIM

#: What stands around a value: the tags of its element, of CDATA, quotation marks.
SURROUNDINGS = ((">", "<"), ("[", "]"), ('"', '"'))
#: What stands between two line ends, tags, brackets or quotation marks; the name of a value before it; a value's end.
STRETCH = re.compile(r"[^<>\[\]\"\n]+")
NAME = re.compile(r"\s*[\w.-]{1,40}\s*[:=|\t]\s*(?=\S)")
END = re.compile(r"[ \t]*(?:[<>\[\]\"\n]|\Z)")
#: Words that stand alone in more places than this are sought in no more.
MOST = 8


class Regions:
    """The stretch of a file's text that each of its items takes up, found by the tags that open them."""

    def __init__(self, text: str, opening: str, count: int) -> None:
        """`opening` is a pattern for what opens an item; unless it is found `count` times, nothing is told."""
        self._text = text
        starts = [found.start() for found in re.finditer(opening, text)]
        self._edges = [*starts, len(text)] if len(starts) == count else []

    def span(self, item: int, value: str) -> Span | None:
        """Where the value first stands in that item, to the letter and alone in its element; None where it does not."""
        if not value or item + 1 >= len(self._edges):
            return None
        start, end = self._edges[item], self._edges[item + 1]
        for before, after in SURROUNDINGS:
            at = self._text.find(f"{before}{value}{after}", start, end)
            if at >= 0:
                return Span(at + len(before), at + len(before) + len(value))
        return None


class Occurrences:
    """Where some words stand to the letter in a text, alone between its marks or behind the name of a value."""

    def __init__(self, text: str, wanted: Iterable[str]) -> None:
        """The text is looked through once, however many words are wanted."""
        self._text = text
        self._starts: dict[str, list[int]] = {words: [] for words in map(_first_stretch, wanted)}
        for found in STRETCH.finditer(text):
            name = NAME.match(text, found.start(), found.end())
            for start in (found.start(), *([name.end()] if name is not None else [])):
                said = text[start : found.end()]
                starts = self._starts.get(said.strip())
                if starts is not None and len(starts) < MOST:
                    starts.append(start + len(said) - len(said.lstrip()))

    def spans(self, words: str) -> list[Span]:
        """The places where the words stand, in order."""
        before = words.find(_first_stretch(words))
        starts = [start - before for start in self._starts.get(_first_stretch(words), ())]
        ends = [Span(start, start + len(words)) for start in starts if self._text.startswith(words, start)]
        return [span for span in ends if span.start >= 0 and END.match(self._text, span.end)]


def complete(drafts: list[Draft]) -> list[Draft]:
    """
    Say where values stand of which their reader does not say it.

    In:      the drafts of a file
    Out:     the same; of an item for which its reader gave no span at all, the values that stand alone and to the
             letter in the file's text have one, and so has its copy; in a file of several items, where they stand there
             once
    Raises:  nothing
    Rule:    W35; the time is in proportion to the file's length
    """
    silent = [draft for draft in drafts if _is_silent(draft)]
    texts = {id(draft.decoded): draft.decoded for draft in silent}
    places = {
        key: Occurrences(
            text, [words for draft in silent if id(draft.decoded) == key for words in _values(draft).values()]
        )
        for key, text in texts.items()
    }
    several = len(drafts) > 1
    return [
        _with_spans(draft, places[id(draft.decoded)], once=several) if _is_silent(draft) else draft for draft in drafts
    ]


def _is_silent(draft: Draft) -> bool:
    """Whether a reader said of no value where it stands."""
    located = draft.copy_start is not None or any(one.span for one in draft.provenance.values())
    return not (draft.skipped or located)


def _values(draft: Draft) -> dict[str, str]:
    """What may stand in the file as it is shown: the values whose element is known, and the copy."""
    values = {name: getattr(draft, name) for name in (*VERBATIM, "copy") if name in draft.provenance or name == "copy"}
    said = {name: value.text if isinstance(value, Dateline) else value for name, value in values.items()}
    return {name: words for name, words in said.items() if words and words.strip()}


def _with_spans(draft: Draft, places: Occurrences, *, once: bool) -> Draft:
    found = {name: places.spans(words) for name, words in _values(draft).items()}
    spans = {name: spans[0] for name, spans in found.items() if spans and not (once and len(spans) > 1)}
    start = spans.pop("copy", (None, None))[0]
    provenance = {name: replace(draft.provenance[name], span=span) for name, span in spans.items()}
    return replace(draft, copy_start=start, provenance={**draft.provenance, **provenance})


def _first_stretch(words: str) -> str:
    found = STRETCH.search(words.lstrip("\n"))
    return found[0].strip() if found is not None else words
