"""How each value of a story was read: the rule, how surely, and the words of the copy that it was read from."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Delivery

LONGEST_FILE = 4 * 1024 * 1024  # a larger delivery is not decoded for the sake of a few quotations
LONGEST_QUOTE = 240
#: What is quoted to readers. Notes and the private block of a story are for editors only (W48).
FIELDS = {
    "headline": _("Headline"),
    "standfirst": _("Standfirst"),
    "byline": _("Byline"),
    "dateline": _("Dateline"),
    "dateline.places": _("Places of the dateline"),
    "dateline.date": _("Date of the dateline"),
    "source": _("Source"),
    "credits": _("Credits"),
    "published": _("Published"),
    "updated": _("Updated"),
    "language": _("Language"),
    "version": _("Version"),
    "status": _("Status"),
}


@dataclass(frozen=True, slots=True)
class FieldReading:
    """
    One value's provenance, as a reader sees it.

    quote:  the words of the copy, or "" where they are not verbatim there, or not to be shown
    """

    label: Promise
    rule: str
    confidence: float
    note: str
    quote: str
    corrected: bool


def readings_of(article: Article) -> list[FieldReading]:
    """Every value's reading, in the order of the page; one query, for the copy, when anything can be quoted."""
    told = {name: found for name, found in article.provenance.items() if name in FIELDS}
    copy = _decoded(article.delivery) if any(found.get("span") for found in told.values()) else ""
    return [
        FieldReading(
            label=label,
            rule=told[name].get("by", ""),
            confidence=float(told[name].get("confidence", 1.0)),
            note=told[name].get("note", ""),
            quote=_quote(copy, told[name]),
            corrected=name in article.corrected,
        )
        for name, label in FIELDS.items()
        if name in told
    ]


def _quote(copy: str, found: dict[str, object]) -> str:
    span = found.get("span")
    if not copy or not isinstance(span, list | tuple) or len(span) != 2 or "private" in str(found.get("by", "")):
        return ""
    start, end = span
    quoted = " ".join(copy[start:end].split())
    return quoted if len(quoted) <= LONGEST_QUOTE else quoted[: LONGEST_QUOTE - 1].rstrip() + "…"


def _decoded(delivery: Delivery | None) -> str:
    """The file as the readers saw it: decoded, its line ends made one, its byte-order mark gone."""
    if delivery is None or delivery.size > LONGEST_FILE:
        return ""
    try:
        codecs.lookup(delivery.encoding or "utf-8")
    except LookupError:
        return ""
    text = delivery.content.decode(delivery.encoding or "utf-8", errors="replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
