"""The order in which the prose rules read a story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from articles.draft import Credit, Dateline, Draft, Provenance, PubStatus, Role, Version
from articles.prose import (
    byline,
    capitals,
    elements,
    header,
    marks,
    months,
    notes,
    paragraphs,
    status,
    tables,
)
from articles.prose import ending as endings
from articles.prose.header import Header
from articles.prose.headline import inferred
from articles.prose.paragraphs import Block
from articles.prose.tables import Table


@dataclass(slots=True)
class _Reading:
    """A story while it is read: the draft it began as, and what has been found."""

    draft: Draft
    fields: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    printed_headline: str = ""
    known: Callable[[str], bool] = lambda word: False
    known_place: Callable[[str], bool] = lambda name: False

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
    reading = _Reading(
        draft, known=paragraphs.vocabulary(draft.copy), credits=list(draft.credits), known_place=known_place
    )
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
    table = tables.read(draft.copy, own.date() if own else None) if found.opening is None else None
    if table is not None:
        return _table(reading, table)
    _header(reading, found)
    _body(reading, found, _ending(reading, found))
    _status(reading, found, received=received)
    return _result(reading)


def _tabular(reading: _Reading) -> Draft:
    """What a format says is a table keeps its lines; the first stands in for a headline, and nothing else is read."""
    lines = reading.draft.copy.strip("\n")
    reading.fields["paragraphs"] = (lines,) if lines.strip() else ()
    first = lines.lstrip().partition("\n")[0].strip()
    if first and not reading.draft.headline:
        reading.fields["headline"] = inferred(first)
        reading.provenance["headline"] = Provenance("headline.inferred", None, 0.3, "the first line of the table")
    return _result(reading)


def _table(reading: _Reading, table: Table) -> Draft:
    """What only its columns say is a table, with the headline and the day above it (W6)."""
    reading.fields |= {"tabular": True, "paragraphs": (table.lines,) if table.lines else ()}
    if table.headline and not reading.draft.headline:
        reading.fields["headline"] = table.headline
        reading.took("headline", "tables.headline", *table.headline_at, 0.9)
    if table.day is not None and reading.draft.published is None:
        reading.fields["published"] = dt.datetime.combine(table.day, dt.time(), dt.UTC)
        reading.provenance["published"] = Provenance("tables.day", None, 0.6, "the day above the table; taken as UTC")
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
    stated = _stated(reading)
    if found.opening is not None and found.opened is not None:
        opening, start = found.opening, found.opened.start
        reading.fields["dateline"], problem = elements.agreed(stated, opening.dateline)
        reading.problems += [problem] * bool(problem)
        reading.took(
            "dateline", opening.rule, start + opening.start, start + opening.end, opening.confidence, opening.note
        )
        _credit(reading, tuple(Credit(capitals.person(name), Role.BYLINE) for name in opening.people))
        if opening.dateline.sources and not reading.draft.source:
            reading.fields["source"] = opening.dateline.sources[0]
            reading.took("source", "dateline.agency", start + opening.start, start + opening.end, opening.confidence)


def _stated(reading: _Reading) -> Dateline | None:
    """What the feed's element says of the dateline, its words read as those of the copy are (W37)."""
    stated = reading.draft.dateline
    if stated is None:
        return None
    own = reading.draft.published
    stated = elements.read(stated, known_place=reading.known_place, reference=own.date() if own else None)
    reading.fields["dateline"] = stated
    if stated.sources and not reading.draft.source:
        reading.fields["source"] = stated.sources[0]
        reading.provenance["source"] = Provenance("dateline.agency", None, 0.9)
    return stated


def _version(reading: _Reading, found: Header) -> None:
    """Wire marks are no part of a headline; they say which version the item is (W11, W15)."""
    reading.printed_headline = reading.fields.get("headline", reading.draft.headline)
    marked = marks.strip(reading.printed_headline)
    if marked.headline:
        reading.fields["headline"] = marked.headline
    version = found.version or marked.version or marks.line(reading.printed_headline)
    # A feed's bare number says less than the copy's own mark.
    numbered = reading.draft.version is None or reading.draft.version.kind == "version"
    if version is not None and numbered:
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
        if stated and months.fold(reading.fields["byline"]) != months.fold(found.byline.printed):
            reading.problems.append(f"The feed's byline says “{stated}”, the copy says “{found.byline.printed}”.")
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


def _ending(reading: _Reading, found: Header) -> list[Block]:
    """The story's paragraphs, with what stood behind them noted."""
    ending = endings.read(list(found.body), reading.text)
    reading.notes += ending.notes
    reading.problems += ending.problems
    if ending.credits_at is not None:
        reading.took("credits", "signoff", *ending.credits_at, 0.97)
    _credit(reading, tuple(_in_full(reading, credit) for credit in ending.credits))
    _credit(reading, ending.private)
    return ending.body


def _status(reading: _Reading, found: Header, *, received: dt.datetime | None) -> None:
    """Kills and embargoes, in a line of the header, a note or the first paragraph (W51, W52)."""
    headline = reading.fields.get("headline", reading.draft.headline)
    stated = [*reading.draft.notes, *reading.notes]
    opening = [reading.fields.get("standfirst", ""), *reading.fields["paragraphs"][:1]]
    if any(map(status.is_kill, [reading.printed_headline, headline, *opening, *stated])):
        reading.fields["status"] = PubStatus.CANCELED
        reading.provenance["status"] = Provenance("status.kill", None, 0.95)
        reading.fields.setdefault("version", reading.draft.version or Version("kill"))
    lines = ([reading.text(found.embargo)] if found.embargo else []) + [notes.bare(note) for note in stated]
    for line in lines:
        embargo = status.embargo(line, reading.draft.published or received)
        if embargo is None:
            continue
        if embargo.until is None and reading.draft.embargo is not None:
            continue
        if embargo.until is None:
            reading.problems.append(f"An embargo that cannot be read holds the story back: {line[:200]}")
            reading.fields["status"] = PubStatus.WITHHELD
        elif reading.draft.embargo is None or embargo.until > reading.draft.embargo:
            reading.fields["embargo"] = embargo.until
        reading.provenance["embargo"] = Provenance("status.embargo", None, 0.9 if embargo.until else 0.3, line[:200])
    if found.embargo is not None:
        reading.notes.append(reading.text(found.embargo))


def _in_full(reading: _Reading, credit: Credit) -> Credit:
    """The whole name of a writer whom the sign-off calls by the surname: "Doe reported from Erbil" (W47)."""
    whole = {other.name for other in reading.credits if other.name.endswith(f" {credit.name}")}
    return replace(credit, name=whole.pop()) if " " not in credit.name and len(whole) == 1 else credit


def _body(reading: _Reading, found: Header, body: list[Block]) -> None:
    reading.fields["paragraphs"] = tuple(text for text in (reading.text(block) for block in body) if text)
    if body:
        reading.took("paragraphs", "body", body[0].start, body[-1].end, 1.0)
    if not reading.draft.headline and found.headline is None and reading.fields["paragraphs"]:
        reading.fields["headline"] = inferred(reading.fields["paragraphs"][0])
        reading.took(
            "headline", "headline.inferred", body[0].start, body[0].end, 0.3, "the first sentence of the story"
        )


def _result(reading: _Reading) -> Draft:
    return replace(
        reading.draft,
        **reading.fields,
        credits=tuple(reading.credits),
        notes=reading.draft.notes + tuple(reading.notes),
        provenance={**reading.draft.provenance, **reading.provenance},
        problems=reading.draft.problems + tuple(reading.problems),
    )
