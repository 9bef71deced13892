"""What has been found in a story while it is read, and the draft that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from articles.reading.draft import CreditedPerson, Draft, Provenance, PubStatus
from articles.reading.prose.paragraphs import Block, join_lines
from articles.reading.span import Span
from articles.reading.toolkit.encoding.directions import close_directions
from articles.reading.toolkit.feeds.mail_addresses import without_addresses

#: What a story says that has a headline and no text, and takes none back (W51).
NO_BODY = "No body was found."


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
        found = replace(
            self.draft,
            **self.fields,
            credits=tuple(_shown(self.credits)),
            notes=self.draft.notes + tuple(self.notes),
            provenance={**self.draft.provenance, **self.provenance},
            problems=self.draft.problems + tuple(self.problems),
        )
        found = _closed(found)
        if not found.byline and "byline" in found.provenance:
            found = replace(
                found, provenance={name: value for name, value in found.provenance.items() if name != "byline"}
            )
        lacks = found.headline and not found.paragraphs and found.status is not PubStatus.CANCELED
        return replace(found, problems=(*found.problems, NO_BODY)) if lacks else found


def _shown(credits: Iterable[CreditedPerson]) -> Iterable[CreditedPerson]:
    """Credits as they may be shown: without addresses (W48), and without controls that reach beyond a name."""
    for credit in credits:
        name, place, outlet = map(_name, (credit.name, credit.place, credit.outlet))
        if name:
            yield replace(credit, name=name, place=place, outlet=outlet)


def _name(text: str) -> str:
    return close_directions(without_addresses(text))


def _closed(draft: Draft) -> Draft:
    """The draft whose texts leave the direction of what stands behind them alone; its byline has no address (W48)."""
    dateline = draft.dateline
    return replace(
        draft,
        headline=close_directions(draft.headline),
        standfirst=close_directions(draft.standfirst),
        byline=_name(draft.byline),
        slug=close_directions(draft.slug),
        source=close_directions(draft.source),
        dateline=None if dateline is None else replace(dateline, text=close_directions(dateline.text)),
        paragraphs=tuple(map(close_directions, draft.paragraphs)),
    )
