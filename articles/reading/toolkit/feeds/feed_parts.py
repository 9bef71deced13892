"""Long feeds cut between their items into documents of their own, so that no more than a part is held at once."""

from __future__ import annotations

import codecs
import mmap
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.reading.draft import Draft, Provenance
from articles.reading.span import Span

#: The bytes of a file, in memory or not; a slice of them is.
FileBytes = bytes | mmap.mmap
#: Bytes from which on a part ends with the item that it is at.
PART_BYTES = 250_000
#: A part has this many items at least, since of an item that is alone in its file readers say more.
FEWEST = 2
#: What stands before the first and behind the last item, and is repeated in every part, is no longer than this.
LONGEST_FRAME = 64 * 1024
CHUNK = 1 << 20
#: What an item has that goes on with the story of an item before it (W50).
TAKE = re.compile(
    rb"\b\d{1,2}(?:st|nd|rd|th)\s*(?:add|take)\b|\btake\s+\d{1,2}\b|[>;\n\"]\s*=\s*\d{1,2}\b", re.IGNORECASE
)
DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
AS_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
COMMENT = rb"<!--[^-]*(?:-(?!->)[^-]*)*(?:-->)?"
CDATA = rb"<!\[CDATA\[[^\]]*(?:\](?!\]>)[^\]]*)*(?:\]\]>)?"
COMMENTS = re.compile(COMMENT)
BLANK = re.compile(rb"[\xef\xbb\xbf \t\r\n]*")
#: Between two values of JSON Lines; inside a value a comma stands between two objects.
NEXT_VALUE = re.compile(rb"\}[ \t\r]*\n\s*(?=\{)")


@dataclass(frozen=True, slots=True)
class FeedPart:
    """
    Some items of a feed as a document of their own.

    raw:          what stands before the items of the feed, blank lines for the items before these, these, what stands
                  behind the items
    format:       the format of the feed
    start, end:   where in the text of `raw` its items begin and end
    shift:        what is added to a position among the items to give that in the feed's text
    size:         how many bytes of the feed it stands for
    is_last:      whether no part follows
    """

    raw: bytes
    format: str
    start: int
    end: int
    shift: int
    size: int
    is_last: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The bytes of one item, from its first to the first behind it, and its id."""

    start: int
    end: int
    id: bytes


class _Irregular(Exception):
    """Items of a file stand in one another, or do not end."""


#: What finds the items of a file in order; it may raise `_Irregular`.
FindItems = Callable[[FileBytes], Iterator[Stretch]]


def cut_feed(raw: FileBytes, form: str, items: FindItems, part_bytes: int) -> Iterator[FeedPart]:
    """
    Cut a feed into parts.

    In:      its bytes; its format; what finds its items; how many bytes of items a part has at least
    Out:     its parts in order; none where it is not longer than two parts, or is better read as a whole: where it is
             not in UTF-8, is irregular between its items, or has an id again in another part
    Raises:  nothing
    Rule:    W8: the same bytes are cut in the same places; W35: spans of every part can be told in the feed's text;
             W50: takes that follow one another are in one part, unless it grew twice as long
    """
    if len(raw) <= 2 * part_bytes or not _is_plain_utf8(raw):
        return
    try:
        edges = _edges(raw, items(raw), part_bytes)
    except _Irregular:
        return
    if len(edges) < 3 or edges[0] > LONGEST_FRAME or len(raw) - edges[-1] > LONGEST_FRAME:
        return
    head, tail = raw[: edges[0]], raw[edges[-1] :]
    position, lines = _length(head), 0
    for start, end in zip(edges, edges[1:], strict=False):
        own = raw[start:end]
        length, before, last = _length(own), _length(head) + lines, end == edges[-1]
        size = len(own) + (len(head) if start == edges[0] else 0) + (len(tail) if last else 0)
        part = head + b"\n" * lines + own + tail
        stop = before + length + (_length(tail) if last else 0)
        yield FeedPart(part, form, before, stop, position - before, size, last)
        position += length
        lines += own.count(b"\n")


def in_the_feed(draft: Draft, part: FeedPart) -> Draft:
    """A draft of a part, its spans told in the feed's text; one in what every part repeats of its end is none."""
    provenance = {
        name: Provenance(said.by, _moved(said.span, part), said.confidence, said.note) if said.span else said
        for name, said in draft.provenance.items()
    }
    return replace(draft, provenance=provenance)


def xml_items(name: bytes, ids: Sequence[re.Pattern[bytes]]) -> FindItems:
    """What finds the elements of a name in XML where nothing but white space and comments is between them."""
    token = re.compile(COMMENT + rb"|" + CDATA + rb"|<(?P<end>/)?(?:[\w.-]{1,20}:)?" + name + rb"(?=[\s>/])[^<>]*>")

    def found(raw: FileBytes) -> Iterator[Stretch]:
        opened: int | None = None
        for tag in token.finditer(raw):
            if tag[0].startswith(b"<!"):
                continue
            ends = tag["end"] is not None
            if ends is (opened is None) or tag[0].endswith(b"/>"):
                raise _Irregular
            if opened is None:
                opened = tag.start()
            else:
                yield Stretch(opened, tag.end(), _id(raw[opened : tag.end()], ids))
                opened = None
        if opened is not None:
            raise _Irregular

    return found


def json_lines(id_of: Callable[[bytes], str]) -> FindItems:
    """What finds the objects of JSON that stand one after another, each beginning on a line of its own."""

    def found(raw: FileBytes) -> Iterator[Stretch]:
        start = len(BLANK.match(raw)[0])  # type: ignore[index]
        if raw[start : start + 1] != b"{":
            return
        for border in NEXT_VALUE.finditer(raw):
            yield Stretch(start, border.end(), id_of(raw[start : border.end()]).encode("utf-8", "replace"))
            start = border.end()
        yield Stretch(start, len(raw), id_of(raw[start:]).encode("utf-8", "replace"))

    return found


def _edges(raw: FileBytes, items: Iterator[Stretch], part_bytes: int) -> list[int]:
    """Where the parts begin, and where the last ends; [] for a feed that is read as a whole."""
    edges: list[int] = []
    end = count = 0
    earlier: set[int] = set()
    mine: set[int] = set()
    for item in items:
        if edges and COMMENTS.sub(b"", raw[end : item.start]).strip():
            return []
        if not edges or (count >= FEWEST and _ends_part(raw, item, item.start - edges[-1], part_bytes)):
            edges.append(item.start)
            count = 0
            earlier |= mine
            mine = set()
        if item.id and hash(item.id) in earlier:
            return []
        mine.add(hash(item.id))
        count += 1
        end = item.end
    if len(edges) > 1 and count < FEWEST:
        del edges[-1]
    return [*edges, end] if edges else []


def _ends_part(raw: FileBytes, item: Stretch, length: int, part_bytes: int) -> bool:
    """Whether a part of so many bytes ends before an item; a take stays with those before it while there is room."""
    if length < part_bytes:
        return False
    return length >= 2 * part_bytes or TAKE.search(raw[item.start : item.end]) is None


def _id(item: bytes, ids: Sequence[re.Pattern[bytes]]) -> bytes:
    return next((found[1].strip() for one in ids if (found := one.search(item)) is not None), b"")


def _is_plain_utf8(raw: FileBytes) -> bool:
    """Whether all of it is UTF-8, says nothing else of itself, and has nothing that is dropped in decoding."""
    declared = DECLARED.match(raw[:400])
    if declared is not None and declared[1].lower() not in AS_UTF8:
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(raw), CHUNK):
            if "\0" in decoder.decode(raw[at : at + CHUNK], final=at + CHUNK >= len(raw)):
                return False
    except UnicodeDecodeError:
        return False
    return True


def _length(raw: bytes) -> int:
    """How many characters bytes are in a file's text, which has no byte-order mark and only simple line ends."""
    text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    return len(text) - text.count("\r\n")


def _moved(span: Span, part: FeedPart) -> Span | None:
    if span.start < part.start:
        return span
    return Span(span.start + part.shift, span.end + part.shift) if span.end <= part.end else None
