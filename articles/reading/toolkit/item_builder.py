"""What the elements of one structured item state, with the element that stated it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from articles.reading.draft import CreditedPerson, Dateline, Draft, FeedEntity, Provenance, PubStatus
from articles.reading.span import Span
from articles.reading.toolkit.blocks import StructuredBody
from articles.reading.toolkit.encoding.decoding import Decoded
from articles.reading.toolkit.markup import without_marks
from articles.reading.toolkit.timestamps import doubts, read_timestamp
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: Tells where words stand verbatim in the decoded file, or None.
Where = Callable[[str], Span | None]
#: Fields whose words stand in a file as they are shown.
VERBATIM = ("headline", "standfirst", "byline", "dateline", "slug", "source", "id")
#: A time that was never filled in: "YYYYMMDD000000-HHMM", "00000000T000000".
PLACEHOLDER = re.compile(r"[\sYMDHSyh0TZ:+-]*$")
#: A value that was filled in because there is none.
NOTHING = re.compile(r"\s*(?:no[- ]data[- ]available|n/?a|null|none|unknown|undefined|[-–—.]*)\s*$", re.IGNORECASE)
STATUSES = {
    "usable": PubStatus.USABLE, "publishable": PubStatus.USABLE, "embargoed": PubStatus.USABLE,
    "withheld": PubStatus.WITHHELD, "withhold": PubStatus.WITHHELD, "draft": PubStatus.WITHHELD,
    "canceled": PubStatus.CANCELED, "cancelled": PubStatus.CANCELED, "killed": PubStatus.CANCELED,
    "kill": PubStatus.CANCELED, "withdrawn": PubStatus.CANCELED, "retracted": PubStatus.CANCELED,
}  # fmt: skip


def is_nothing(text: str) -> bool:
    """Whether a value only fills an element that must not be empty."""
    return NOTHING.match(text) is not None


@dataclass(slots=True)
class ItemBuilder:
    """Fields of a draft as they are found; of a single value the first one stays."""

    values: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, dict[Any, None]] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def get(self, name: str) -> Any:
        return self.values.get(name)

    def all(self, name: str) -> tuple[Any, ...]:
        """The values so far of a field of many."""
        return tuple(self.lists.get(name, ()))

    def take(self, name: str, value: Any, by: str, *, confidence: float = 1.0, note: str = "") -> None:
        """Keep a value, unless it says nothing or the field has one."""
        if type(value) is str:
            value = "" if is_nothing(value) else without_marks(value).strip()
        if value and not self.values.get(name):
            self.values[name] = value
            self.provenance[name] = Provenance(by, None, confidence, note)

    def add(self, name: str, found: Iterable[str | CreditedPerson | FeedEntity], by: str) -> None:
        """Add to a field of many values what it has not yet."""
        kept = self.lists.setdefault(name, {})
        for one in found:
            if one and not (isinstance(one, str) and is_nothing(one)):
                kept.setdefault(one)
                self.provenance.setdefault(name, Provenance(by))

    def time(self, name: str, text: str, by: str) -> None:
        """Keep a time; one that cannot be read or may be another is a problem (W3, W69)."""
        if PLACEHOLDER.match(text) or self.values.get(name):
            return
        stamp = read_web_timestamp(text)
        if stamp is not None:
            self.take(name, stamp.time, by, confidence=stamp.confidence, note=stamp.note)
            self.problems += doubts(stamp, text)
        else:
            self.problems.append(f"The time in {by} cannot be read: {text.strip()[:60]}")

    def embargo(self, text: str, by: str) -> None:
        """Keep when an embargo ends, of several the latest; one that cannot be read holds the story back (W52)."""
        if PLACEHOLDER.match(text):
            return
        stamp, before = read_timestamp(text), self.get("embargo")
        self.problems += doubts(stamp, text) if stamp is not None else ()
        if stamp is None:
            self.withhold(f"An embargo that cannot be read holds the story back: {text.strip()[:60]}")
        elif before is None or stamp.time > before:
            self.values["embargo"] = stamp.time
            self.provenance["embargo"] = Provenance(by, None, stamp.confidence, stamp.note)

    def status(self, word: str, by: str) -> None:
        """Keep what a status says, in whatever words its standard has for it."""
        key = word.strip().rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower()
        if key in STATUSES:
            self.take("status", STATUSES[key], by)
        elif key:
            self.problems.append(f"The status “{word.strip()[:40]}” is unknown: the story is held back.")
            self.take("status", PubStatus.WITHHELD, by, confidence=0.5)

    def withhold(self, problem: str) -> None:
        self.problems.append(problem)
        self.values["status"] = PubStatus.WITHHELD

    def draft(
        self,
        item: int,
        form: str,
        decoded: Decoded,
        *,
        body: StructuredBody,
        where: Where | None = None,
        skipped: str = "",
    ) -> Draft:
        """The draft of all this; values that stand verbatim in the file get the place where they do."""
        self._drop_first_version()
        if where is not None:
            self._locate(where)
        at = where(body.copy) if where is not None and body.copy else None
        found: dict[str, Any] = self.values | {name: tuple(kept) for name, kept in self.lists.items()}
        return Draft(
            item=item,
            format=form,
            encoding=decoded.encoding,
            decoded=decoded.text,
            copy="" if skipped else body.copy,
            copy_start=at[0] if at is not None and not skipped else None,
            tabular=body.tabular,
            skipped=skipped,
            provenance=self.provenance,
            problems=(*decoded.problems, *self.problems),
            **found,
        )

    def _drop_first_version(self) -> None:
        """The first version's own time of making says nothing about an update."""
        updated, published = self.get("updated"), self.get("published")
        if updated is not None and published is not None and updated <= published:
            del self.values["updated"], self.provenance["updated"]

    def _locate(self, where: Where) -> None:
        """Note where the values stand that are shown as they are written."""
        for name in VERBATIM:
            value = self.get(name)
            said = value.text if isinstance(value, Dateline) else value
            span = where(said) if said and name in self.provenance else None
            if span is not None:
                self.provenance[name] = replace(self.provenance[name], span=span)


def whole_number(written: str) -> int | None:
    """The number that a version states in ASCII digits; None for anything else."""
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 12 else None
