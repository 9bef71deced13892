"""Reuters-21578: a collection of 1987's copy in SGML, a thousand stories a file."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator

from articles.reading.draft import Draft, Provenance, Unreadable
from articles.reading.formats.reuters21578.collection_labels import label_country, label_organisation
from articles.reading.span import Span
from articles.reading.toolkit.encoding.decoding import Decoded, decode
from articles.reading.toolkit.encoding.sniffing import FileHead

FORM = "reuters21578"
START, END = "<REUTERS", "</REUTERS>"
NUMBER = re.compile(r'\bNEWID="(\d{1,12})"')
TYPE = re.compile(r'<TEXT\s+TYPE="(\w{1,20})"')
LABEL = re.compile(r"<D>([^<]{1,200})</D>")
DATE = re.compile(r"(\d{1,2})-([A-Z]{3})-(\d{4})\s+(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,6}))?")
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
KEYWORD = re.compile(r"\b[A-Z]{2}-+\**([^\s*][^\s]{0,60}?)-*[ \t]{1,9}\d\d-\d\d")
#: What stands for the text of a story that has none.
FILLER = re.compile(r"\s*blah(?:\s+blah)+\.?\s*", re.IGNORECASE)
TAG = re.compile(r"</?[A-Z]{1,20}[^<>]{0,200}>")
#: Control characters of the transmission, written out or by number.
CONTROLS = re.compile(r"&#(?:[0-8]|1[1-9]|2\d|30|31|127);|[\x00-\x08\x0b-\x1f\x7f]")
#: A line of a table: figures behind leading dots or a wide gap.
COLUMNS = re.compile(r"\S(?:\.{3,}|[ ]{3,}|\t)[ ]*\S.*\d|^[ ]*[\d.,/-]+[ ]{2,}[\d.,/-]+")


def detect(head: FileHead) -> bool:
    return head.text.startswith(("<!DOCTYPE lewis", START))


def read(raw: bytes) -> list[Draft]:
    """
    Read the stories of the collection's SGML.

    In:      a file of the collection, or a part of one
    Out:     one draft a story: title, author, time, labels and keyword from their elements; dateline and body in
             `copy`. A story without a body has its title alone; one that the collection did not take apart is copy
             as it stands
    Raises:  Unreadable where there is no story
    Rule:    the collection's own description, section VI; W6 tables keep their columns
    """
    decoded = decode(raw)
    drafts = [_story(number, *story, decoded) for number, story in enumerate(_stories(decoded.text))]
    if not drafts:
        raise Unreadable("The file is in the form of Reuters-21578, and contains no story.")
    return drafts


def _stories(text: str) -> Iterator[tuple[int, str]]:
    """Each story's markup and where it starts; one that is not closed ends where the next one starts."""
    start = text.find(START)
    while start >= 0:
        following = text.find(START, start + len(START))
        limit = following if following >= 0 else len(text)
        end = text.find(END, start, limit)
        yield start, text[start : end if end >= 0 else limit]
        start = following


def _story(item: int, start: int, story: str, decoded: Decoded) -> Draft:
    provenance = {"source": Provenance(FORM), "language": Provenance(FORM)}
    headline = _stated(story, start, "TITLE", "headline", provenance)
    byline = _stated(story, start, "AUTHOR", "byline", provenance)
    number = NUMBER.search(story[:400])
    published = _time(_element(story, "DATE")[1])
    if published:
        provenance["published"] = Provenance(f"{FORM}:DATE", None, 0.9, "no zone is given; taken as UTC")
    keyword = KEYWORD.search(_clean(_element(story, "UNKNOWN")[1]))
    copy, at = _copy(story)
    kind = TYPE.search(story)
    unprocessed = kind is not None and kind[1] == "UNPROC"
    if unprocessed:
        (headline, copy), at = _unprocessed(story), None
        provenance["headline"] = Provenance(f"{FORM}:TEXT", None, 0.8)
    return Draft(
        item=item,
        format=FORM,
        encoding=decoded.encoding,
        decoded=decoded.text,
        copy=copy,
        copy_start=None if at is None else start + at,
        tabular=unprocessed and _is_table(copy),
        id=f"{FORM}:{number[1]}" if number else "",
        headline=headline,
        byline=byline,
        source="Reuters",
        language="en",
        published=published,
        slug=keyword[1] if keyword else "",
        subjects=tuple(label.replace("-", " ") for label in _labels(story, "TOPICS")),
        places=tuple(map(label_country, _labels(story, "PLACES"))),
        organisations=tuple(map(label_organisation, _labels(story, "ORGS"))),
        provenance=provenance,
        problems=decoded.problems,
    )


def _stated(story: str, start: int, name: str, field: str, provenance: dict[str, Provenance]) -> str:
    """An element's text as one line; where it stands to the letter is noted."""
    begin, said = _element(story, name)
    text = " ".join(_clean(said).split())
    if text:
        at = story.find(text, begin) if "&" not in said else -1
        span = Span(start + at, start + at + len(text)) if at >= 0 else None
        provenance[field] = Provenance(f"{FORM}:{name}", span)
    return text


def _copy(story: str) -> tuple[str, int | None]:
    """The dateline and the body it stands before, and where they stand where they do so to the letter."""
    begin, body = _element(story, "BODY")
    if not body or FILLER.fullmatch(_clean(body)):
        return "", None
    dateline = _element(story, "DATELINE")[1]
    copy = CONTROLS.sub("", body)
    if not dateline and "&" not in copy and body.startswith(copy):
        return copy, begin
    return _clean(dateline) + _clean(body), None


def _unprocessed(story: str) -> tuple[str, str]:
    """The first line and the rest of a text that the collection could not take apart."""
    text = _clean(TAG.sub("", _element(story, "TEXT")[1])).strip("\n")
    headline, _, rest = text.partition("\n")
    return " ".join(headline.strip(" *").split()), rest


def _is_table(copy: str) -> bool:
    lines = [line for line in copy.split("\n") if line.strip()]
    return sum(1 for line in lines if COLUMNS.search(line[:200])) * 3 > len(lines)


def _element(story: str, name: str) -> tuple[int, str]:
    """Where an element's text starts, and the text; (0, "") where there is none."""
    opened = story.find(f"<{name}")
    begin = story.find(">", opened) + 1 if opened >= 0 else 0
    end = story.find(f"</{name}>", begin) if begin else -1
    return (begin, story[begin:end]) if end >= 0 else (0, "")


def _labels(story: str, name: str) -> list[str]:
    return [html.unescape(label).strip() for label in LABEL.findall(_element(story, name)[1])]


def _clean(text: str) -> str:
    text = CONTROLS.sub("", text) if "&#" in text or not text.isprintable() else text
    return html.unescape(text) if "&" in text else text


def _time(text: str) -> dt.datetime | None:
    found = DATE.search(text)
    if found is None or found[2] not in MONTHS:
        return None
    day, year, hour, minute, second = (int(found[group]) for group in (1, 3, 4, 5, 6))
    micro = int((found[7] or "0").ljust(6, "0"))
    try:
        return dt.datetime(year, MONTHS.index(found[2]) + 1, day, hour, minute, second, micro, dt.UTC)
    except ValueError:
        return None
