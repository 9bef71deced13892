"""The one place that every story passes once it is read: may it be shown, and from when (W48, W51, W52, W67)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from articles.reading.draft import Draft, Provenance, PubStatus, Version
from articles.reading.prose.ending import contact_block
from articles.reading.prose.findings import NO_BODY
from articles.reading.prose.gate.doubtful_kills import is_doubtful, is_news, may_be_news
from articles.reading.prose.gate.notice_words import fold_letters
from articles.reading.prose.gate.notices import (
    SENTENCES,
    FoundNotice,
    NoticeKind,
    notices_of_headline,
    notices_of_line,
    notices_of_note,
    opening_notice,
    without_notices,
)
from articles.reading.prose.notes import without_brackets
from articles.reading.prose.status import embargo_end

#: So many paragraphs at the beginning and the end of the copy may hold a notice, and so many lines of each.
FIRST, LAST, LINES = 4, 3, 4
#: Copy from nowhere that is no longer than this may be a notice as a whole.
BRIEF = 400
#: What parts paragraphs of copy.
BREAK = re.compile(r"\n[ \t]*\n")
#: How much of a long copy is looked at from either end.
REACH = 8000
#: A first line that is longer is no headline.
HEADLINE = 200
#: From what may be shown to what never may.
ORDER = (PubStatus.USABLE, PubStatus.WITHHELD, PubStatus.CANCELED)
#: A notice is quoted no longer than this.
QUOTED = 200


@dataclass(slots=True)
class Verdict:
    """
    What the notices of a story ask for.

    until, until_by:  the end of its latest embargo, and the words that state it
    unread, bare:     embargoes that nobody can read, and those that do not say when they end
    kill, private:    words that take it back, and that say it is not for publication
    doubt:            words that take it back or are news of something else
    """

    until: dt.datetime | None = None
    until_by: str = ""
    unread: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    kill: str = ""
    doubt: str = ""
    private: str = ""


def pass_gate(draft: Draft, *, printed: Sequence[str] = (), received: dt.datetime | None) -> Draft:
    """
    Hold a story back that says it must not be shown, or not yet.

    In:      a story once its prose has been read; its headline as it was printed, marks included; when it came in
    Out:     the story, canceled by a notice that takes it back, withheld by one that says it is not for publication or
             by an embargo that nobody can read (`problems` has the reason), with the latest embargo that it states;
             the headline without an embargo's words
    Raises:  nothing
    Rule:    W48, W51, W52, W67: in doubt a story is held back
    """
    verdict = Verdict()
    own = draft.published or received
    for notice in _notices(draft, printed):
        _weigh(verdict, notice, own)
    return _held(draft.having(headline=without_notices(draft.headline)), verdict)


def _notices(draft: Draft, printed: Sequence[str]) -> Iterator[FoundNotice]:
    """Every notice in what a story says of itself: headings, notes, terms of use, its first and last lines."""
    for heading in dict.fromkeys([*printed, draft.headline, draft.standfirst, _first_line(draft.copy)]):
        yield from notices_of_headline(heading)
    for term in dict.fromkeys([draft.slug, *draft.terms]):
        yield from notices_of_headline(term)
    for note in dict.fromkeys([*draft.notes, *draft.terms]):
        yield from notices_of_note(without_brackets(note))
    for line in dict.fromkeys(_edges(draft, stated_headline="".join(printed))):
        yield from notices_of_line(line)
    yield from _kills_in_brief(draft)


def _kills_in_brief(draft: Draft) -> Iterator[FoundNotice]:
    """The kills in any sentence of short copy from nowhere: "The item Tea is wrong. Please do not use it"."""
    if draft.dateline is not None or len(draft.copy) > BRIEF:
        return
    for sentence in SENTENCES.split(draft.copy):
        yield from (notice for notice in notices_of_line(sentence) if notice.kind is NoticeKind.KILL)


def _first_line(copy: str) -> str:
    """The first line of the copy where it may be a headline."""
    line = copy.lstrip()[:REACH].partition("\n")[0].strip()
    return line if len(line) <= HEADLINE else ""


def _edges(draft: Draft, *, stated_headline: str) -> Iterator[str]:
    """The first and last lines of the copy, and the first paragraph behind the dateline."""
    if draft.tabular and not draft.copy:
        return
    first = _paragraphs(draft.copy[:REACH])
    last = _paragraphs(draft.copy[-REACH:]) if len(draft.copy) > REACH else first
    opening, closing = first[:FIRST], last[-LAST:] if len(draft.copy) > REACH else last[FIRST:][-LAST:]
    public = _public([*opening, *closing], below=bool(stated_headline))
    for paragraph in [*public, *draft.paragraphs[:1]]:
        yield " ".join(paragraph.split())
        lines = paragraph.split("\n")
        if len(lines) > 1:
            yield from (line.strip() for line in [*lines[:LINES], *lines[-1:]])


def _public(paragraphs: list[str], *, below: bool) -> list[str]:
    """The paragraphs without a sentence that opens a house's private block behind the story (W48)."""
    following = [*paragraphs[1:], ""]
    return [
        paragraph
        for number, (paragraph, behind) in enumerate(zip(paragraphs, following, strict=False))
        if not _opens_block(paragraph, behind, before=number + below)
    ]


def _opens_block(paragraph: str, behind: str, *, before: int) -> bool:
    """Whether only what stands below is not for publication: contacts, or what a colon leads to behind a story."""
    if not before or contact_block.OPENS.match(paragraph) is None:
        return False
    told = contact_block.CONTACT.search(behind[:QUOTED]) is not None or bool(contact_block.contact_credits(behind))
    return told or (before > 1 and bool(behind) and paragraph.rstrip().endswith(":"))


def _paragraphs(copy: str) -> list[str]:
    return [part.strip() for part in BREAK.split(copy) if part.strip()]


def _weigh(verdict: Verdict, notice: FoundNotice, received: dt.datetime | None) -> None:
    """Take a notice into account; of two embargoes the later holds."""
    quoted = " ".join(notice.text.split())[:QUOTED]
    match notice.kind:
        case NoticeKind.KILL:
            _weigh_kill(verdict, notice, quoted)
        case NoticeKind.PRIVATE:
            verdict.private = verdict.private or quoted
        case NoticeKind.EMBARGO:
            until = embargo_end(fold_letters(notice.text[: notice.end or None]), received)
            if until is None:
                (verdict.bare if _is_bare(notice) else verdict.unread).append(quoted)
            elif verdict.until is None or until > verdict.until:
                verdict.until, verdict.until_by = until, quoted


def _weigh_kill(verdict: Verdict, notice: FoundNotice, quoted: str) -> None:
    if is_doubtful(notice.text):
        verdict.doubt = verdict.doubt or quoted
    else:
        verdict.kill = verdict.kill or quoted


def _is_bare(notice: FoundNotice) -> bool:
    """Whether a notice only says that there is an embargo, and nothing of its end."""
    return len(re.findall(r"\w+", notice.text[: notice.end])) <= 2


def _held(draft: Draft, verdict: Verdict) -> Draft:
    """The draft as the notices will have it; what its format states is never loosened."""
    held = _embargoed(draft, verdict)
    if verdict.private:
        problem = f"The copy says that it is not for publication: {verdict.private}"
        held = _with_status(held, PubStatus.WITHHELD, Provenance("gate.private", None, 0.9, verdict.private), problem)
    kill = verdict.kill
    if verdict.doubt and not kill and not is_news(draft):
        problem = f"The copy may take a story back, or tell of something else that is: {verdict.doubt}"
        if may_be_news(draft):
            held = _with_status(held, PubStatus.WITHHELD, Provenance("gate.kill", None, 0.4, verdict.doubt), problem)
        else:
            kill = verdict.doubt
    if kill:
        held = _with_status(held, PubStatus.CANCELED, Provenance("gate.kill", None, 0.95, kill))
        # A notice needs no body.
        problems = tuple(problem for problem in held.problems if problem != NO_BODY)
        held = replace(held, version=held.version or Version("kill"), problems=problems)
    return held


def _embargoed(draft: Draft, verdict: Verdict) -> Draft:
    """The draft with the latest embargo that can be read; withheld where one cannot."""
    held = draft
    if verdict.until is not None and (draft.embargo is None or verdict.until > draft.embargo):
        provenance = {**draft.provenance, "embargo": Provenance("gate.embargo", None, 0.9, verdict.until_by)}
        held = replace(draft, embargo=verdict.until, provenance=provenance)
    # What an element states in figures is what the words beside it mean.
    unread = [] if draft.embargo is not None else verdict.unread or ([] if held.embargo is not None else verdict.bare)
    if not unread:
        return held
    doubt = Provenance("gate.embargo", None, 0.3, unread[0])
    if held.embargo is None:
        held = replace(held, provenance={**held.provenance, "embargo": doubt})
    problem = f"An embargo that cannot be read holds the story back: {unread[0]}"
    return _with_status(held, PubStatus.WITHHELD, None, problem)


def _with_status(draft: Draft, status: PubStatus, by: Provenance | None, problem: str = "") -> Draft:
    """The draft with a status that is at least as strict, and why."""
    provenance = draft.provenance if by is None else {**draft.provenance, "status": by}
    problems = tuple(dict.fromkeys(filter(None, (*draft.problems, problem))))
    return replace(draft, status=max(draft.status, status, key=ORDER.index), provenance=provenance, problems=problems)


def end_of_embargo(line: str) -> int | None:
    """
    Where in a line before the story its embargo ends.

    In:      a line of the header
    Out:     the character behind the embargo, where a headline may begin; the length of a line that says nothing else;
             None for every other line
    Raises:  nothing
    Rule:    W9, W67
    """
    found = opening_notice(line)
    if found is None or found.kind is not NoticeKind.EMBARGO:
        return None
    return min(found.end, len(line))
