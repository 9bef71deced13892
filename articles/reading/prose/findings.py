"""What has been found in a story while it is read, and the draft that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from articles.reading.draft import CreditedPerson, Dateline, Draft, Provenance, PubStatus
from articles.reading.prose.paragraphs import Block, join_lines
from articles.reading.span import Span
from articles.reading.toolkit.encoding.directions import close_directions
from articles.reading.toolkit.feeds.mail_addresses import without_addresses

#: What a story says that has a headline and no text, and takes none back (W51).
NO_BODY = "No body was found."
#: What must not turn around the direction of what stands behind it.
CLOSED = ("headline", "standfirst", "byline", "slug", "source", "dateline", "paragraphs")


@dataclass(slots=True)
class StoryFindings:
    """
    A story while it is read.

    draft:        the draft it began as
    fields, provenance, notes, credits, problems: what has been found for the draft that comes of it
    printed_headline: the headline with its wire marks
    known:        which words the copy knows unbroken
    known_place:  which names are places
    """

    draft: Draft
    fields: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    credits: list[CreditedPerson] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    printed_headline: str = ""
    known: Callable[[str], bool] = lambda word: False
    known_place: Callable[[str], bool] = lambda name: False

    def text(self, block: Block) -> str:
        return join_lines(block.raw, self.known)

    def took(self, name: str, by: str, start: int, end: int, confidence: float, note: str = "") -> None:
        """Note where a field was read; the characters count in the copy."""
        at = self.draft.copy_start
        span = None if at is None else Span(at + start, at + end)
        self.provenance[name] = Provenance(by, span, confidence, note)

    def concluded(self, name: str, by: str, confidence: float, note: str = "") -> None:
        """Note by what a field was told that stands nowhere as such."""
        self.provenance[name] = Provenance(by, None, confidence, note)

    def credit(self, credits: Iterable[CreditedPerson]) -> None:
        """Add people who are not yet named in that role."""
        have = {(credit.name.casefold(), credit.role) for credit in self.credits}
        for credit in credits:
            if (credit.name.casefold(), credit.role) not in have:
                have.add((credit.name.casefold(), credit.role))
                self.credits.append(credit)

    def result(self) -> Draft:
        """The draft with what has been found; what its format stated is kept. No body is missing in silence."""
        draft, found = self.draft, self.fields
        closed = _closed({name: found.get(name, getattr(draft, name)) for name in CLOSED})
        provenance = {**draft.provenance, **self.provenance}
        if not closed["byline"]:
            provenance.pop("byline", None)
        problems = draft.problems + tuple(self.problems)
        status = found.get("status", draft.status)
        if closed["headline"] and not closed["paragraphs"] and status is not PubStatus.CANCELED:
            problems = (*problems, NO_BODY)
        values = found | closed | {"credits": tuple(_shown(self.credits)), "notes": draft.notes + tuple(self.notes)}
        return replace(draft, **values, provenance=provenance, problems=problems)


def _shown(credits: Iterable[CreditedPerson]) -> Iterable[CreditedPerson]:
    """Credits as they may be shown: without addresses (W48), and without controls that reach beyond a name."""
    for credit in credits:
        name, place, outlet = map(_name, (credit.name, credit.place, credit.outlet))
        if (name, place, outlet) == (credit.name, credit.place, credit.outlet):
            yield credit
        elif name:
            yield replace(credit, name=name, place=place, outlet=outlet)


def _name(text: str) -> str:
    return close_directions(without_addresses(text))


def _closed(values: dict[str, Any]) -> dict[str, Any]:
    """Texts that leave the direction of what stands behind them alone; the byline has no address (W48)."""
    closed = {name: close_directions(value) for name, value in values.items() if isinstance(value, str)}
    dateline: Dateline | None = values["dateline"]
    if dateline is not None and (text := close_directions(dateline.text)) != dateline.text:
        dateline = replace(dateline, text=text)
    return closed | {
        "byline": _name(values["byline"]),
        "dateline": dateline,
        "paragraphs": tuple(map(close_directions, values["paragraphs"])),
    }
