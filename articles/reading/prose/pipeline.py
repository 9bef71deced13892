"""The order in which the prose rules read a story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from articles.reading.draft import CreditedPerson, Dateline, Draft, Role
from articles.reading.prose.capitals import repair_person
from articles.reading.prose.credits.stated_byline import read_stated_byline
from articles.reading.prose.dateline.stated_dateline import read_stated_dateline, reconcile_datelines
from articles.reading.prose.ending.story_ending import read_ending
from articles.reading.prose.findings import StoryFindings
from articles.reading.prose.gate.notices import without_notices
from articles.reading.prose.gate.release_gate import pass_gate
from articles.reading.prose.heading.header import Header, read_header
from articles.reading.prose.heading.headline import infer_headline
from articles.reading.prose.heading.version_marks import read_mark_line, strip_marks
from articles.reading.prose.paragraphs import Block, split_paragraphs, words_of_copy
from articles.reading.prose.tables import PlainTable, read_table
from articles.reading.prose.vocabulary.months import fold_month


def read_prose(draft: Draft, *, received: dt.datetime | None, known_place: Callable[[str], bool]) -> Draft:
    """
    Read what a story's prose says about it.

    In:      a draft whose wire reader has filled what its format states and left the prose in `copy`; when the item
             came in, for want of a time of its own; which names are places
    Out:     the draft with headline, standfirst, byline, credits, dateline, source, notes and paragraphs; what the
             format stated stays as it is; spans count characters of `decoded`
    Raises:  nothing; every text is valid input
    Rule:    docs/rules.md, W7 to W55
    """
    if draft.skipped:
        return draft
    unmarked = draft.having(headline=without_notices(draft.headline))
    read = _read(unmarked, received=received, known_place=known_place)
    return pass_gate(read, printed=[draft.headline], received=received)


def _read(draft: Draft, *, received: dt.datetime | None, known_place: Callable[[str], bool]) -> Draft:
    """All that the prose says, before the gate."""
    story = StoryFindings(draft, known=words_of_copy(draft.copy), credits=list(draft.credits), known_place=known_place)
    if draft.tabular:
        return _tabular(story)
    blocks = split_paragraphs(draft.copy)
    own = draft.published or received
    found = read_header(
        blocks,
        headline=draft.headline,
        known_place=known_place,
        reference=own.date() if own else None,
    )
    table = read_table(draft.copy, own.date() if own else None) if found.opening is None else None
    if table is not None:
        return _table(story, table)
    _headings(story, found)
    _version(story, found)
    story.notes += [story.text(note) for note in found.notes]
    _byline(story, found)
    _dateline(story, found)
    _body(story, found, _ending(story, found))
    story.notes += [story.text(line) for line in found.embargoes]
    return story.result()


def _tabular(story: StoryFindings) -> Draft:
    """What a format says is a table keeps its lines; the first stands in for a headline, and nothing else is read."""
    lines = story.draft.copy.strip("\n")
    story.fields["paragraphs"] = (lines,) if lines.strip() else ()
    first = lines.lstrip().partition("\n")[0].strip()
    if first and not story.draft.headline:
        story.fields["headline"] = infer_headline(first)
        story.concluded("headline", "headline.inferred", 0.3, "the first line of the table")
    return story.result()


def _table(story: StoryFindings, table: PlainTable) -> Draft:
    """What only its columns say is a table, with the headline and the day above it (W6)."""
    story.fields |= {"tabular": True, "paragraphs": (table.lines,) if table.lines else ()}
    if table.headline and not story.draft.headline:
        story.fields["headline"] = table.headline
        story.took("headline", "tables.headline", *table.headline_at, 0.9)
    if table.day is not None and story.draft.published is None:
        story.fields["published"] = dt.datetime.combine(table.day, dt.time(), dt.UTC)
        story.concluded("published", "tables.day", 0.6, "the day above the table; taken as UTC")
    return story.result()


def _headings(story: StoryFindings, found: Header) -> None:
    """Headline, standfirst and kicker; a standfirst beside the one of a field is the story's."""
    if found.headline is not None:
        confidence = 0.99 if found.opening is not None else 0.9
        story.fields["headline"] = story.text(found.headline)
        story.took("headline", "header.headline", found.headline.start, found.headline.end, confidence)
    if found.standfirst is not None and not story.draft.standfirst:
        story.fields["standfirst"] = story.text(found.standfirst)
        story.took("standfirst", "header.standfirst", found.standfirst.start, found.standfirst.end, 0.9)
    elif found.standfirst is not None:
        found.body.insert(0, found.standfirst)
    if found.kicker is not None:
        story.notes.append(story.text(found.kicker))


def _dateline(story: StoryFindings, found: Header) -> None:
    """The dateline of the copy, beside the one of a field, and what it says of agency and reporters (W34, W37)."""
    stated = _stated(story)
    opening = found.opening
    if opening is None or found.opened is None:
        return
    start, end = found.opened.start + opening.start, found.opened.start + opening.end
    story.fields["dateline"], problem = reconcile_datelines(stated, opening.dateline)
    story.problems += [problem] * bool(problem)
    story.took("dateline", opening.rule, start, end, opening.confidence, opening.note)
    story.credit(CreditedPerson(repair_person(name), Role.BYLINE) for name in opening.people)
    if opening.dateline.sources and not story.draft.source:
        story.fields["source"] = opening.dateline.sources[0]
        story.took("source", "dateline.agency", start, end, opening.confidence)


def _stated(story: StoryFindings) -> Dateline | None:
    """What the feed's element says of the dateline, its words read as those of the copy are (W37)."""
    stated = story.draft.dateline
    if stated is None:
        return None
    own = story.draft.published
    stated = read_stated_dateline(stated, known_place=story.known_place, reference=own.date() if own else None)
    story.fields["dateline"] = stated
    if stated.sources and not story.draft.source:
        story.fields["source"] = stated.sources[0]
        story.concluded("source", "dateline.agency", 0.9)
    return stated


def _version(story: StoryFindings, found: Header) -> None:
    """Wire marks are no part of a headline; they say which version the item is (W11, W15)."""
    story.printed_headline = story.fields.get("headline", story.draft.headline)
    marked = strip_marks(story.printed_headline)
    if marked.headline:
        story.fields["headline"] = marked.headline
    version = found.version or marked.version or read_mark_line(story.printed_headline)
    # A feed's bare number says less than the copy's own mark.
    numbered = story.draft.version is None or story.draft.version.kind == "version"
    if version is not None and numbered:
        story.fields["version"] = version
        story.concluded("version", "marks", 0.95)


def _byline(story: StoryFindings, found: Header) -> None:
    """A byline of the header, and of a field: people are named once (W43)."""
    stated, outlets = story.draft.byline, tuple(filter(None, (story.draft.source,)))
    if stated:
        read = read_stated_byline(
            stated, story.draft.provenance["byline"].by if "byline" in story.draft.provenance else "", outlets
        )
        story.fields["byline"] = read.printed
        story.credit(read.credits)
    if found.byline is not None and found.byline_at is not None:
        if stated and story.fields["byline"] and fold_month(story.fields["byline"]) != fold_month(found.byline.printed):
            story.problems.append(f"The feed's byline says “{stated}”, the copy says “{found.byline.printed}”.")
        story.fields["byline"] = found.byline.printed
        story.took("byline", "byline", found.byline_at.start, found.byline_at.end, 0.97)
        story.credit(found.byline.credits)


def _ending(story: StoryFindings, found: Header) -> list[Block]:
    """The story's paragraphs, with what stood behind them noted."""
    dateline = story.fields.get("dateline", story.draft.dateline)
    agencies = {*(dateline.sources if dateline else ()), story.fields.get("source", story.draft.source)} - {""}
    ending = read_ending(list(found.body), story.text, agencies=agencies, release=found.release)
    story.notes += ending.notes
    story.problems += ending.problems
    if ending.credits_at is not None:
        story.took("credits", "signoff", *ending.credits_at, 0.97)
    story.credit(tuple(_in_full(story, credit) for credit in ending.credits))
    story.credit(ending.private)
    return ending.body


def _in_full(story: StoryFindings, credit: CreditedPerson) -> CreditedPerson:
    """The whole name of a writer whom the sign-off calls by the surname: "Doe reported from Erbil" (W47)."""
    whole = {other.name for other in story.credits if other.name.endswith(f" {credit.name}")}
    return replace(credit, name=whole.pop()) if " " not in credit.name and len(whole) == 1 else credit


def _body(story: StoryFindings, found: Header, body: list[Block]) -> None:
    story.fields["paragraphs"] = tuple(text for text in (story.text(block) for block in body) if text)
    if body:
        story.took("paragraphs", "body", body[0].start, body[-1].end, 1.0)
    if not story.draft.headline and found.headline is None and story.fields["paragraphs"]:
        story.fields["headline"] = infer_headline(story.fields["paragraphs"][0])
        story.took("headline", "headline.inferred", body[0].start, body[0].end, 0.3, "the first sentence of the story")
