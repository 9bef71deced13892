"""What passes between the rooms that read copy: frozen values, never rows."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from articles.reading.span import Span

#: What stands between two paragraphs wherever offsets into a story are counted.
PARAGRAPH_BREAK = "\n\n"


class PubStatus(StrEnum):
    """Whether a story may be used, in the words of the IPTC (`pubstatus`)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class Role(StrEnum):
    """What a person did for a story."""

    BYLINE = "byline"
    REPORTING = "reporting"
    ADDITIONAL = "additional"
    WRITING = "writing"
    COMPILED = "compiled"
    TRANSLATED = "translated"
    PHOTOGRAPHY = "photography"
    EDITING = "editing"


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    WATER = "water"
    MOUNTAIN = "mountain"
    OTHER = "other"


class Origin(StrEnum):
    """Where it is known from that a story names a place or an organisation."""

    WIRE = "wire"  # a structured element of the feed
    DATELINE = "dateline"
    TEXT = "text"  # recognised in the prose
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Provenance:
    """
    Where a value was read.

    by:          the rule (`dateline.agency`, `signoff`) or the element (`nitf:hl1`) that gave it
    span:        [start, end) in the decoded text of the file, or None where the text is not verbatim
    confidence:  0..1
    note:        why, when the value was inferred ("the year before the item's own time")
    """

    by: str
    span: Span | None = None
    confidence: float = 1.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """What kind of new version an item says it is, and its number: UPDATE 2 is ("update", 2)."""

    kind: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class FilingPlace:
    """
    One place a dateline names.

    text:           as printed, qualifier included ("FORT WASHINGTON, Pa.")
    name:           the place's name, capitals repaired ("Fort Washington"); the gazetteer's once resolved
    qualifier:      as printed ("Pa."), or ""
    kind..longitude: filled by resolution; None where the gazetteer knows no such place
    runners_up:     GeoNames ids of the other places it could be, likeliest first
    """

    text: str
    name: str
    qualifier: str = ""
    kind: PlaceKind | None = None
    country: str | None = None
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 0.0
    runners_up: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, for whom and when copy was filed. `text` is as printed, without the mark that closes it."""

    text: str
    mark: str = ""
    places: tuple[FilingPlace, ...] = ()
    sources: tuple[str, ...] = ()
    date: dt.date | None = None
    year_inferred: bool = False


@dataclass(frozen=True, slots=True)
class CreditedPerson:
    """One person and what they did; `outlet` and `place` as printed beside the name, or ""."""

    name: str
    role: Role
    outlet: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntity:
    """A place or organisation that the feed itself names in an element: `scheme` says whose code it is."""

    name: str
    code: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """
    One story as far as it has been read.

    A wire reader fills what its format states in elements and leaves the prose it has not read in `copy`;
    `copy_start` is where that prose begins in `decoded`, or None when it was not cut from there verbatim.
    The prose rules then fill the rest, and `paragraphs` is what remains: the body.

    decoded:       the whole file as text, end of lines made "\\n", byte-order mark removed
    tabular:       columns are meaningful: the copy keeps its lines, and has neither dateline nor byline (W6)
    provider:      who gave the id, as a key that is the same in all its deliveries, or "" (W68)
    terms:         what else the item says of its use (Subject, title, terms of use): only read for notices, never shown
    skipped:       not empty when the item is no text: its kind ("picture"), and nothing else is read
    """

    item: int = 0
    format: str = "text"
    encoding: str = "utf-8"
    decoded: str = ""
    copy: str = ""
    copy_start: int | None = None
    tabular: bool = False
    skipped: str = ""

    id: str = ""
    provider: str = ""
    version: Version | None = None
    status: PubStatus = PubStatus.USABLE
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: Dateline | None = None
    source: str = ""
    credits: tuple[CreditedPerson, ...] = ()
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    embargo: dt.datetime | None = None
    language: str = ""
    slug: str = ""
    keywords: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    places: tuple[FeedEntity, ...] = ()
    organisations: tuple[FeedEntity, ...] = ()
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def having(self, **values: Any) -> Draft:
        """The draft with these values: itself where it has them already, since most steps of reading change nothing."""
        changes = any(getattr(self, name) != value for name, value in values.items())
        return replace(self, **values) if changes else self

    @property
    def body(self) -> str:
        """The paragraphs as one text, which mentions count their characters in."""
        return PARAGRAPH_BREAK.join(self.paragraphs)

    @property
    def identity(self) -> str:
        """The provider's id; for want of one, one made from the content, never from the clock (W8)."""
        if own := self.id.replace("\0", "").strip():
            return own
        content = "\0".join([self.headline, self.dateline.text if self.dateline else "", self.body])
        return f"sha256:{digest(content)}"


def digest(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


class Unreadable(Exception):
    """A whole file that cannot be read as copy. Its message is one sentence for a person."""
