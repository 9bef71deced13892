"""A draft as the values of rows: cut to their columns, cleaned of what no database holds, with its time."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from articles.reading import CreditedPerson, Dateline, Draft, FeedEntity, FilingPlace, Provenance, Role, Version, digest

#: How many characters the columns of a story hold.
LENGTHS = {
    "headline": 500,
    "byline": 400,
    "dateline": 300,
    "slug": 200,
    "language": 20,
    "version_kind": 20,
}
#: urn:newsml:provider:day:item, and behind it the revision with a letter that says what kind of update it is.
REVISION = re.compile(r"(?P<story>urn:newsml:[^:]+:\d{8}(?:T\d{6}Z?)?:[^:]+):\d{1,9}[A-Z]?$")
GUID_LENGTH = 255
NAME_LENGTH = 200
LARGEST_NUMBER = 2**31 - 1

#: The columns of a story that the machine reads and a person may set, but for its source, which is a row of its own.
FIELDS = (
    "headline",
    "standfirst",
    "body",
    "tabular",
    "language",
    "byline",
    "dateline",
    "dateline_date",
    "published",
    "updated",
    "embargo",
    "status",
    "version_kind",
    "version_number",
    "slug",
    "keywords",
    "subjects",
    "notes",
)
#: By how much the clock of whoever sends may be ahead of ours.
SKEW = dt.timedelta(minutes=10)
#: `provenance["published"]["by"]` of a time that is not the item's own.
FROM_DATELINE, FROM_RECEIPT = "dateline.date", "received"


@dataclass(frozen=True, slots=True)
class RowValues:
    """
    What the machine reads of one story, ready to be written.

    fields:  one value for each of FIELDS
    source:  the agency's name, or ""; `other_sources` are further ones that the dateline names
    provider: who gave the guid, "" where nobody is known or the guid is made from the content
    variant:  "" of an item whose id no other of its document has; else what tells it from those, a hash
    own_time: when the provider says that this version was made; None where it says nothing
    arrived: when its delivery came
    """

    guid: str
    item: int
    fields: Mapping[str, Any]
    source: str
    other_sources: tuple[str, ...]
    dateline_places: tuple[FilingPlace, ...]
    credits: tuple[CreditedPerson, ...]
    places: tuple[FeedEntity, ...]
    organisations: tuple[FeedEntity, ...]
    provenance: Mapping[str, Any]
    problems: tuple[str, ...]
    own_time: dt.datetime | None
    arrived: dt.datetime
    provider: str = ""
    variant: str = ""


def values_of_draft(draft: Draft, *, received: dt.datetime) -> RowValues:
    """
    Make a draft ready for the database.

    In:      a draft with a headline or a body, and when its delivery came in
    Out:     its values; a headline that copy lacks is its slug or the body's beginning
    Raises:  nothing
    Rule:    published is the item's own time, else the dateline's date with an explicit year, else when it came (W8:
             an item without an id gets one made from its content)
    """
    provenance = {_clean_text(name): _provenance(value) for name, value in draft.provenance.items()}
    published, by = _published(draft, received)
    if by:
        provenance["published"] = {"by": by, "span": None, "confidence": 0.5, "note": "no time of its own"}
    source, *others = _sources(draft)
    return RowValues(
        guid=story_key(draft),
        item=draft.item,
        fields=_columns(draft, published),
        source=source,
        other_sources=tuple(others),
        dateline_places=draft.dateline.places if draft.dateline else (),
        credits=tuple(credit for credit in draft.credits if clean(credit.name).strip()),
        places=draft.places,
        organisations=draft.organisations,
        provenance=provenance,
        problems=(*(clean(problem) for problem in draft.problems), *_ahead(published, received)),
        own_time=_utc(draft.updated) or _utc(draft.published),
        arrived=received,
        provider=clean(draft.provider) if draft.id.strip("\0 \n\t") else "",
    )


def _columns(draft: Draft, published: dt.datetime) -> dict[str, Any]:
    """The columns of a story by name: cleaned, and cut to their lengths."""
    body = clean(draft.body)
    dateline, version = draft.dateline or Dateline(""), draft.version or Version("")
    values: dict[str, Any] = {
        "headline": draft.headline or draft.slug or body[:100],
        "standfirst": draft.standfirst,
        "tabular": draft.tabular,
        "language": draft.language,
        "byline": draft.byline,
        "dateline": dateline.text,
        "dateline_date": dateline.date,
        "published": published,
        "updated": _utc(draft.updated),
        "embargo": _utc(draft.embargo),
        "status": draft.status.value,
        "version_kind": version.kind,
        "version_number": _number(version.number),
        "slug": draft.slug,
        "keywords": list(draft.keywords),
        "subjects": list(draft.subjects),
        "notes": list(draft.notes),
    }
    values = {name: clean(value) for name, value in values.items()}
    for name, length in LENGTHS.items():
        values[name] = cut(" ".join(values[name].split()), length)
    values["body"] = body
    values["headline"] = values["headline"] or "Untitled"
    return values


def _sources(draft: Draft) -> list[str]:
    """The names of whom a story is from: the first is its source, "" where nobody is named."""
    named = draft.dateline.sources if draft.dateline else ()
    source = clean(draft.source or next(iter(named), ""))
    others = [clean(name) for name in named if name and name != draft.source]
    return [cut(name, NAME_LENGTH) for name in (source, *others)]


def story_key(draft: Draft) -> str:
    """
    What tells the draft's story from every other, through all its versions.

    Out:   its identity; of a URN of NewsML 1 without the revision; one too long for its column is told by its hash
    Rule:  W53; RFC 3085
    """
    text = REVISION.sub(r"\g<story>", clean(draft.identity))
    return text if len(text) <= GUID_LENGTH else f"{text[: GUID_LENGTH - 65]}:{digest(text)}"


def told_apart(items: Sequence[RowValues]) -> list[RowValues]:
    """
    Items of one document, those of one id told apart by what they say.

    In:      the stories of a document in order
    Out:     the same; where an id occurs with different text each has a `variant`, whatever the order they stand in
    Rule:    W68: by the headline where it is one item's alone, else by headline and body
    """
    texts: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for item in items:
        texts.setdefault((item.provider, item.guid), {})[_told(item)] = None
    headlines = {key: Counter(headline for headline, _ in told) for key, told in texts.items()}
    return [
        replace(item, variant=variant_of(item, alone=headlines[key][_told(item)[0]] == 1))
        if len(texts[key := (item.provider, item.guid)]) > 1
        else item
        for item in items
    ]


def variant_of(item: RowValues, *, alone: bool) -> str:
    """What tells a story from others of its id: a hash of its headline, and of its body where that is not enough."""
    headline, body = _told(item)
    return digest(headline if alone else f"{headline}\0{body}")


def _told(item: RowValues) -> tuple[str, str]:
    return item.fields["headline"], item.fields["body"]


def clean(value: Any) -> Any:
    """The value without NUL and lone surrogates, which no database stores; lists and mappings throughout."""
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, list | tuple):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {clean(name): clean(item) for name, item in value.items()}
    return value


def _clean_text(text: str) -> str:
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def cut(text: str, length: int) -> str:
    """The text, or its beginning and an ellipsis where it is longer than a column."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def credited(credits: tuple[CreditedPerson, ...], role: Role) -> tuple[CreditedPerson, ...]:
    """The credits of one role, each person once, in order."""
    first: dict[str, CreditedPerson] = {}
    for credit in credits:
        if credit.role == role:
            first.setdefault(credit.name, credit)
    return tuple(first.values())


def _provenance(value: Provenance) -> dict[str, Any]:
    return {
        "by": _clean_text(value.by),
        "span": list(value.span) if value.span else None,
        "confidence": round(value.confidence, 3),
        "note": _clean_text(value.note),
    }


def _number(number: int | None) -> int | None:
    return number if number is not None and 0 <= number <= LARGEST_NUMBER else None


def _utc(time: dt.datetime | None) -> dt.datetime | None:
    if time is None:
        return None
    if time.tzinfo is None:
        return time.replace(tzinfo=dt.UTC)
    try:
        return time.astimezone(dt.UTC)
    except OverflowError:  # the first or last day of the calendar
        return None


def _ahead(published: dt.datetime, received: dt.datetime) -> tuple[str, ...]:
    """The problem of a story that is dated later than it came (W66); clocks may differ a little."""
    if published - received <= SKEW:
        return ()
    return (f"The story is dated {published:%Y-%m-%d %H:%M} UTC, later than it came: it is listed at its arrival.",)


def _published(draft: Draft, received: dt.datetime) -> tuple[dt.datetime, str]:
    own = _utc(draft.published) or _utc(draft.updated)
    if own:
        return own, ""
    dateline = draft.dateline
    if dateline and dateline.date and not dateline.year_inferred:
        return dt.datetime.combine(dateline.date, dt.time(), dt.UTC), FROM_DATELINE
    return received, FROM_RECEIPT
