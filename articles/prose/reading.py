"""The order in which the prose rules read a story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from articles.draft import Credit, Draft, Provenance
from articles.prose import byline, endmarks, header, marks, notes, paragraphs, signoff
from articles.prose.header import Header
from articles.prose.paragraphs import Block

#: An inferred headline is cut at the last word that fits.
INFERRED = 100


@dataclass(slots=True)
class _Reading:
    """A story while it is read: the draft it began as, and what has been found."""

    draft: Draft
    fields: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    known: Callable[[str], bool] = lambda word: False

    def text(self, block: Block) -> str:
        return paragraphs.join(block.raw, self.known)

    def took(self, name: str, by: str, start: int, end: int, confidence: float, note: str = "") -> None:
        """Note where a field was read; the characters count in the copy."""
        at = self.draft.copy_start
        span = None if at is None else (at + start, at + end)
        self.provenance[name] = Provenance(by, span, confidence, note)


def read(draft: Draft, *, received: dt.datetime | None, known_place: Callable[[str], bool]) -> Draft:
    """
    Read what a story's prose says about it.

    In:      a draft whose wire reader has filled what its format states and left the prose in `copy`; when the item
             came in, for want of a time of its own; which names are places
    Out:     the draft with headline, standfirst, byline, credits, dateline, source, notes and paragraphs; what the
             format stated stays as it is; spans count characters of `decoded`
    Raises:  nothing; every text is valid input
    Rule:    wire-copy W7 to W55
    """
    if draft.skipped:
        return draft
    reading = _Reading(draft, known=paragraphs.vocabulary(draft.copy), credits=list(draft.credits))
    if draft.tabular:
        return _tabular(reading)
    blocks = paragraphs.split(draft.copy)
    own = draft.published or received
    found = header.read(
        blocks,
        headline=draft.headline,
        known_place=known_place,
        reference=own.date() if own else None,
    )
    body = _end(reading, found.body)
    _header(reading, found)
    body = _signoff(reading, body)
    _body(reading, found, body)
    return _result(reading)


def _tabular(reading: _Reading) -> Draft:
    """Tables keep their lines: the first is the headline where the format has none, and nothing else is read (W6)."""
    lines = reading.draft.copy.strip("\n")
    reading.fields["paragraphs"] = (lines,) if lines.strip() else ()
    return _result(reading)


def _header(reading: _Reading, found: Header) -> None:
    if found.headline is not None:
        confidence = 0.99 if found.opening is not None else 0.9
        reading.fields["headline"] = reading.text(found.headline)
        reading.took("headline", "header.headline", found.headline.start, found.headline.end, confidence)
    if found.standfirst is not None and not reading.draft.standfirst:
        reading.fields["standfirst"] = reading.text(found.standfirst)
        reading.took("standfirst", "header.standfirst", found.standfirst.start, found.standfirst.end, 0.9)
    elif found.standfirst is not None:
        found.body.insert(0, found.standfirst)
    if found.kicker is not None:
        reading.notes.append(reading.text(found.kicker))
    _version(reading, found)
    reading.notes += [reading.text(note) for note in found.notes]
    _byline(reading, found)
    if found.opening is not None and found.opened is not None:
        opening, start = found.opening, found.opened.start
        reading.fields["dateline"] = opening.dateline
        reading.took(
            "dateline", opening.rule, start + opening.start, start + opening.end, opening.confidence, opening.note
        )
        if opening.dateline.sources and not reading.draft.source:
            reading.fields["source"] = opening.dateline.sources[0]
            reading.took("source", "dateline.agency", start + opening.start, start + opening.end, opening.confidence)


def _version(reading: _Reading, found: Header) -> None:
    """Wire marks are no part of a headline; they say which version the item is (W11, W15)."""
    marked = marks.strip(reading.fields.get("headline", reading.draft.headline))
    if marked.headline:
        reading.fields["headline"] = marked.headline
    version = found.version or marked.version
    if version is not None and reading.draft.version is None:
        reading.fields["version"] = version
        reading.provenance["version"] = Provenance("marks", None, 0.95)


def _byline(reading: _Reading, found: Header) -> None:
    """A byline of the header, and of a field: people are named once (W43)."""
    stated = reading.draft.byline
    if stated:
        by = byline.BY.match(stated)
        words = stated[by.end() :] if by else stated
        of = byline.of(words)
        reading.fields["byline"] = words.strip()
        if of is not None:
            _credit(reading, of.credits)
    if found.byline is not None and found.byline_at is not None:
        if not stated:
            reading.fields["byline"] = found.byline.printed
            reading.took("byline", "byline", found.byline_at.start, found.byline_at.end, 0.97)
        _credit(reading, found.byline.credits)


def _credit(reading: _Reading, credits: tuple[Credit, ...]) -> None:
    """Add people who are not yet named in that role."""
    have = {(credit.name.casefold(), credit.role) for credit in reading.credits}
    for credit in credits:
        if (credit.name.casefold(), credit.role) not in have:
            have.add((credit.name.casefold(), credit.role))
            reading.credits.append(credit)


def _end(reading: _Reading, body: list[Block]) -> list[Block]:
    """Take end marks off the end, and notes that stand behind the story (W49, W50)."""
    body = list(body)
    while body:
        last = body[-1]
        line = last.raw.rsplit("\n", 1)[-1]
        if endmarks.is_end(line) or endmarks.is_more(line):
            if endmarks.is_more(line):
                reading.fields["more"] = True
            left = last.until(len(last.raw) - len(line))
            body[-1:] = [left] if left.raw else []
        elif notes.is_note(last.raw) and len(body) > 1:
            reading.notes.append(reading.text(body.pop()))
        else:
            break
    return body


def _signoff(reading: _Reading, body: list[Block]) -> list[Block]:
    """Take the closing credits off the end, however many paragraphs they fill (W45, W46)."""
    taken: list[tuple[Credit, ...]] = []
    while body:
        last = body[-1]
        found = signoff.read(last.raw)
        if found is None:
            break
        reading.took("credits", "signoff", last.start + found.start, last.end, 0.97)
        taken.insert(0, found.credits)
        left = last.until(found.start)
        behind = found.rest
        body = body[:-1] + ([left] if left.raw else [])
        if behind and len(behind) > 3:
            at = last.raw.find(behind)
            body.append(Block(last.start + at, last.start + at + len(behind), behind))
            break
    for credits in taken:
        _credit(reading, credits)
    return body


def _body(reading: _Reading, found: Header, body: list[Block]) -> None:
    reading.fields["paragraphs"] = tuple(text for text in (reading.text(block) for block in body) if text)
    if body:
        reading.took("paragraphs", "body", body[0].start, body[-1].end, 1.0)
    if not reading.draft.headline and found.headline is None and reading.fields["paragraphs"]:
        reading.fields["headline"] = _inferred(reading.fields["paragraphs"][0])
        reading.took(
            "headline", "headline.inferred", body[0].start, body[0].end, 0.3, "the first sentence of the story"
        )


def _inferred(paragraph: str) -> str:
    """The first sentence, cut at a word (W17)."""
    sentence = paragraph[: INFERRED * 3].split(". ")[0].rstrip(".")
    if len(sentence) <= INFERRED:
        return sentence
    head = sentence[: INFERRED + 1].rsplit(" ", 1)[0] if " " in sentence[: INFERRED + 1] else sentence[:INFERRED]
    return head[:INFERRED].rstrip(" ,;:-–—") + "…"


def _result(reading: _Reading) -> Draft:
    reading.fields.pop("more", None)
    return replace(
        reading.draft,
        **reading.fields,
        credits=tuple(reading.credits),
        notes=reading.draft.notes + tuple(reading.notes),
        provenance={**reading.draft.provenance, **reading.provenance},
        problems=reading.draft.problems + tuple(reading.problems),
    )
