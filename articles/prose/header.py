"""What stands before the story: headline, standfirst, byline, notes, and the dateline that closes it (W9, W18, W33)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from articles.draft import Version
from articles.prose import byline, dateline, endmarks, marks, notes, paragraphs, signoff, status
from articles.prose.byline import Byline
from articles.prose.dateline import Opening
from articles.prose.heads import KnownPlace
from articles.prose.paragraphs import Block

#: More paragraphs than this never stand before a story.
LONGEST = 10
#: Nor more lines of other kinds inside them.
PIECES = 30
#: And a headline is never longer than this.
HEADLINE = 250
SENTENCE_END = re.compile(r"[.!?؟।。][\"”’'»)\]]*$")
KICKER = 40
POINT = re.compile(r"[*•‣▪●]\s")


@dataclass(slots=True)
class Header:
    """
    What was read before the story.

    headline, standfirst, kicker: paragraphs of the header, or None
    byline, byline_at:            who wrote it, and the line that says so
    notes:                        what is for editors, as printed
    embargo:                      the line that states one
    version:                      what kind of version a line of its own says the item is
    opening, body:                the dateline, the paragraph it opens, and where the rest of the story goes on
    """

    headline: Block | None = None
    standfirst: Block | None = None
    kicker: Block | None = None
    byline: Byline | None = None
    byline_at: Block | None = None
    notes: list[Block] = field(default_factory=list)
    embargo: Block | None = None
    version: Version | None = None
    opening: Opening | None = None
    opened: Block | None = None
    body: list[Block] = field(default_factory=list)


def read(
    blocks: list[Block],
    *,
    headline: str = "",
    byline_wanted: bool = True,
    known_place: KnownPlace,
    reference: dt.date | None = None,
) -> Header:
    """
    Read the lines before the story, and the dateline.

    In:      the paragraphs of the copy; the headline where the format states one; whether a byline is looked for;
             which names are places; the item's own day
    Out:     the header; `body` is what of the paragraphs is left, the dateline cut off
    Raises:  nothing
    Rule:    W9 lines are told by what they say, not by where they stand; W33 a dateline is sought behind byline, notes
             and a repeated headline, never later than the first real paragraph
    """
    header = Header()
    texts: list[Block] = []
    queue = list(blocks[:LONGEST])
    rest = blocks[LONGEST:]
    before_byline = pieces = 0
    while queue:
        block = queue.pop(0)
        first = not headline and not texts
        opening = dateline.find(block.raw, known_place=known_place, reference=reference, first=first)
        if opening is not None:
            header.opening, header.opened = opening, block
            queue.insert(0, block.cut(opening.body))
            break
        cut = _cut(block, known_place, reference) if pieces < PIECES else 0
        if cut:
            pieces += 1
            queue.insert(0, block.cut(cut))
            block = block.until(cut)
        line = paragraphs.join(block.raw) if "\n" in block.raw else block.raw
        had_byline = header.byline is not None
        if _is_of_header(header, block, line, beside_byline=len(texts) == before_byline, byline_wanted=byline_wanted):
            before_byline = before_byline if had_byline else len(texts)
        elif _stops(texts, headline):
            queue.insert(0, block)
            break
        else:
            texts.append(block)
    body = [block for block in queue if block.raw] + rest
    if header.opening is not None or header.byline is not None:
        before_byline = sum(not _is_point(block) for block in texts[:before_byline])
        body = [block for block in texts if _is_point(block)] + body
        texts = [block for block in texts if not _is_point(block)]
    _share_out(header, texts, body, headline=headline, before_byline=before_byline)
    return header


def _is_of_header(header: Header, block: Block, line: str, *, beside_byline: bool, byline_wanted: bool) -> bool:
    """Take in a line that says of itself what it is: embargo, note, version, byline, its writer's title (W9)."""
    if header.embargo is None and status.EMBARGO.match(line):
        header.embargo = block
    elif notes.is_note(line):
        header.notes.append(block)
    elif header.version is None and (version := marks.line(line)) is not None:
        header.version = version
    elif header.byline is None and byline_wanted and (found := byline.read(line)) is not None:
        header.byline, header.byline_at = found, block
    elif header.byline is not None and beside_byline and byline.is_title(line):
        header.notes.append(block)
    else:
        return False
    return True


def _stops(texts: list[Block], headline: str) -> bool:
    """Whether so much prose has been passed that what follows can only be the story itself."""
    allowed = 2 if headline else 3
    texts = [block for block in texts if not _is_point(block)]
    return len(texts) >= allowed or any(_is_prose(block) for block in texts[0 if headline else 1 :])


def _is_point(block: Block) -> bool:
    """Whether a paragraph is one of the points that some houses set before byline and dateline."""
    return POINT.match(block.raw) is not None and len(block.raw) < HEADLINE


def _is_prose(block: Block) -> bool:
    return len(block.raw) > 400 or (len(block.raw) > 80 and SENTENCE_END.search(block.raw) is not None)


def _cut(block: Block, known_place: KnownPlace, reference: dt.date | None) -> int:
    """Where a line of another kind starts inside header lines that no blank line parts; 0 for nowhere."""
    if "\n" not in block.raw:
        return 0
    position = 0
    kinds: list[bool] = []
    for line in block.raw.split("\n", 6)[:6]:
        bare = line.strip()
        special = (
            notes.is_note(bare)
            or byline.read(bare) is not None
            or marks.line(bare) is not None
            or status.EMBARGO.match(bare) is not None
        )
        if position and (special or (kinds and kinds[-1])):
            return position
        if position and len(kinds) <= 4 and any(sign in bare[:120] for sign in "-–—_:("):
            opening = dateline.find(block.raw[position:], known_place=known_place, reference=reference)
            if opening is not None and (opening.dateline.sources or opening.dateline.date):
                return position
        kinds.append(special)
        position += len(line) + 1
    return 0


def _share_out(header: Header, texts: list[Block], body: list[Block], *, headline: str, before_byline: int) -> None:
    """Decide which of the texts before the story are headline, kicker and standfirst; the others are the story's."""
    if headline:
        texts = [block for block in texts if not _says_the_same(paragraphs.join(block.raw), headline)]
    else:
        texts = _headline(header, texts, body)
    closed = header.opening is not None or (header.byline is not None and before_byline > (0 if headline else 1))
    if texts and (closed or (body and _repeats(texts[0], body[0])) or (len(texts) > 1 and _repeats(*texts[:2]))):
        header.standfirst = texts.pop(0)
    header.body = texts + body


def _headline(header: Header, texts: list[Block], body: list[Block]) -> list[Block]:
    """Take the headline off the texts, and a kicker above it; what is left of them."""
    if not texts:
        return texts
    first = texts[0]
    rest = texts[1:]
    if not _may_be_headline(first, followed=bool(rest or body) or header.opening is not None):
        return texts
    while rest and _goes_on(first, rest[0]):
        gap = rest[0].start - first.end
        first = Block(first.start, rest[0].end, first.raw + "\n" + " " * (gap - 1) + rest[0].raw)
        rest = rest[1:]
    if rest and header.opening is not None and _is_kicker(first, rest[0]):
        header.kicker, first, rest = first, rest[0], rest[1:]
    header.headline = first
    return rest


def _may_be_headline(block: Block, *, followed: bool) -> bool:
    if len(block.raw) > HEADLINE or endmarks.is_end(block.raw):
        return False
    if not followed:
        if signoff.read(block.raw) is not None:
            return False
        return SENTENCE_END.search(block.raw) is None or block.raw.isupper() or len(block.raw) < 100
    return SENTENCE_END.search(block.raw) is None or block.raw.isupper() or len(block.raw) <= 140


def _goes_on(first: Block, second: Block) -> bool:
    """Whether a headline in capitals goes on in the next line, which is indented."""
    return (
        not second.parted
        and first.raw.isupper()
        and second.raw.isupper()
        and len(first.raw) > 40
        and len(first.raw) + len(second.raw) < HEADLINE
    )


def _is_kicker(first: Block, second: Block) -> bool:
    """Whether a short line in capitals stands above a longer headline that is not."""
    return (
        len(first.raw) <= KICKER
        and len(first.raw.split()) <= 4
        and (first.raw.isupper() or first.raw.endswith(":"))
        and not second.raw.isupper()
        and not _is_prose(second)
        and len(second.raw) > len(first.raw)
    )


def _says_the_same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _repeats(standfirst: Block, story: Block) -> bool:
    """Whether the story's first sentence says the standfirst again (W18)."""
    one = _letters(standfirst.raw)
    return len(one) > 30 and _letters(story.raw[: len(standfirst.raw) * 2 + 200]).startswith(one)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
