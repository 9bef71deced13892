"""What stands before the story: headline, standfirst, byline, notes, and the dateline that closes it (W9, W18, W33)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from articles.reading.draft import Version
from articles.reading.prose import notes
from articles.reading.prose.credits import byline
from articles.reading.prose.credits.byline import Byline
from articles.reading.prose.dateline.dateline_parts import KnownPlace
from articles.reading.prose.dateline.opening import Opening, find_dateline
from articles.reading.prose.gate.release_gate import end_of_embargo
from articles.reading.prose.heading import heading_roles
from articles.reading.prose.heading.version_marks import read_mark_line
from articles.reading.prose.language import detect_language
from articles.reading.prose.paragraphs import Block, join_lines

#: More paragraphs than this never stand before a story.
LONGEST = 10
#: Nor more lines of other kinds inside them.
PIECES = 30
#: So many texts are passed before the story: headline, standfirst, and one more; fewer where a format states the first.
TEXTS, TEXTS_BELOW_HEADLINE = 3, 2
#: So many lines of a paragraph are looked at for one of another kind, and those behind the first for a dateline.
LINES, DATELINE_LINES = 6, 4
#: What of a line may hold a mark of a dateline, and the marks.
START, MARKS = 120, frozenset("-–—_:(")
#: "By" and names, with whatever words in capitals follow.
WRITER = re.compile(r"[Bb][Yy](?:[ \t]+(?:and\s+|AND\s+)?[^\W\d_a-z][\w.'’-]*,?){2,9}")
GAP = re.compile(r"[ \t]+(?=\S)")
#: A sentence's end, and behind it words that a dash sets off from a further sentence: "… for boats. Wien – The ferry".
RUN_IN = re.compile(
    r"(?:[^\W\d_]{2}(?<!\bSt)|[)\d\"”“»›])[.!?…]{1,2}[\"”“»›]?[ \u00a0]+"
    r"(?=(?P<places>(?:St\. )?[^\W\d_][^.!?,;:()\n\"„“”»«–—]*?)[ \u00a0][-–—]{1,2}[ \u00a0][\"„“”»«]?[^\W_])"
)
#: No standfirst that runs into the story is longer than this, and no dateline behind one names more.
LONGEST_RUN_IN, MOST_WORDS, MOST_PLACES = 500, 4, 4
#: So much of a story tells its language.
LANGUAGE = 1200
POINT = re.compile(r"[*•‣▪●]\s")


@dataclass(slots=True)
class Header:
    """
    What was read before the story.

    headline, standfirst, kicker: paragraphs of the header, or None
    byline, byline_at:            who wrote it, and the line that says so
    notes:                        what is for editors, as printed
    embargoes:                    the lines that state one
    release:                      whether a line says that a press office sends it
    version:                      what kind of version a line of its own says the item is
    opening, body:                the dateline, the paragraph it opens, and where the rest of the story goes on
    """

    headline: Block | None = None
    standfirst: Block | None = None
    kicker: Block | None = None
    byline: Byline | None = None
    byline_at: Block | None = None
    notes: list[Block] = field(default_factory=list)
    release: bool = False
    embargoes: list[Block] = field(default_factory=list)
    version: Version | None = None
    opening: Opening | None = None
    opened: Block | None = None
    body: list[Block] = field(default_factory=list)


def read_header(
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
    search = _Search(
        queue=list(blocks[:LONGEST]),
        headline=headline,
        byline_wanted=byline_wanted,
        known_place=known_place,
        reference=reference,
        rest=list(blocks[LONGEST : LONGEST + 3]),
    )
    while search.queue and search.goes_on():
        pass
    return _share_out(search, blocks[LONGEST:])


def _share_out(search: _Search, rest: list[Block]) -> Header:
    """The header with the texts before the story shared out among headline, standfirst and the story itself."""
    header, texts, above = search.header, search.texts, search.texts[: search.before_byline]
    body = [block for block in search.queue if block.raw] + rest
    if header.opening is not None or header.byline is not None:
        body = [block for block in texts if _is_point(block)] + body
        texts, above = _without_points(texts), _without_points(above)
    found = heading_roles.assign_roles(
        texts,
        body,
        headline=search.headline,
        opened=header.opening is not None,
        signed=header.byline is not None and len(above) > (0 if search.headline else 1),
    )
    header.headline, header.kicker, header.standfirst = found.headline, found.kicker, found.standfirst
    header.body = found.story
    return header


@dataclass(slots=True)
class _Search:
    """
    The header while it is read, line by line.

    queue:          the paragraphs that have not been looked at
    rest:           the first of those behind them
    texts:          those that say nothing of what they are
    before_byline:  how many texts stand before the byline
    pieces:         how many lines have been cut off the paragraphs they stand in
    """

    queue: list[Block]
    headline: str
    byline_wanted: bool
    known_place: KnownPlace
    reference: dt.date | None
    rest: list[Block]
    header: Header = field(default_factory=Header)
    texts: list[Block] = field(default_factory=list)
    before_byline: int = 0
    pieces: int = 0

    def goes_on(self) -> bool:
        """Look at the next paragraph, or at its first lines; False when the story begins there."""
        block = self._until_place(self.queue.pop(0))
        if self._opens(block):
            return False
        block = self._until_other_kind(self._until_run_in(block))
        if self._says_its_kind(block):
            return True
        if _stops(self.texts, self.headline):
            self.queue.insert(0, block)
            return False
        self.texts.append(block)
        return True

    def _until_place(self, block: Block) -> Block:
        """A byline up to the dateline that follows it on the same line: "By ANN POE TRIESTE, Italy (AP) -- "."""
        writer = WRITER.match(block.raw) if self.byline_wanted else None
        for gap in GAP.finditer(writer[0]) if writer is not None else ():
            if self._parts_writer(block, gap):
                self.queue.insert(0, block.cut(gap.end()))
                return block.until(gap.start())
        return block

    def _parts_writer(self, block: Block, gap: re.Match[str]) -> bool:
        """Whether a known place and an agency stand behind a gap, and a byline before it."""
        behind = block.raw[gap.end() :]
        found = find_dateline(behind, known_place=self.known_place, reference=self.reference)
        if found is None or found.start or not found.dateline.sources or not found.dateline.places:
            return False
        known = all(self.known_place(place.name) for place in found.dateline.places)
        return known and byline.read_byline(block.raw[: gap.start()]) is not None

    def _until_run_in(self, block: Block) -> Block:
        """A standfirst up to the dateline behind it in the same paragraph: "Boats wait. Wien – The ferry" (W18)."""
        for found in RUN_IN.finditer(block.raw, 0, LONGEST_RUN_IN):
            if self._names_places(found["places"]) and self._opens_at(block.raw[found.end() :]):
                self.queue.insert(0, block.cut(found.end()))
                return block.until(found.end())
        return block

    def _names_places(self, words: str) -> bool:
        """Whether words are nothing but the names of known places, in the capitals of names."""
        names = [name.strip() for name in words.split("/")]
        brief = len(names) <= MOST_PLACES and all(0 < len(name.split()) <= MOST_WORDS for name in names)
        return brief and all(name[0].isupper() and self.known_place(name) for name in names)

    def _opens_at(self, behind: str) -> bool:
        found = find_dateline(behind, known_place=self.known_place, reference=self.reference)
        return found is not None and not found.start

    def _opens(self, block: Block) -> bool:
        """Whether a dateline opens the paragraph, which is the story's then."""
        first = not self.headline and not self.texts
        found = find_dateline(block.raw, known_place=self.known_place, reference=self.reference, first=first)
        if found is not None:
            self.header.opening, self.header.opened = found, block
            self.queue.insert(0, block.cut(found.body))
        return found is not None

    def _until_other_kind(self, block: Block) -> Block:
        """The paragraph up to a line of another kind; what follows there is looked at next."""
        cut = _cut(block, self.known_place, self.reference) if self.pieces < PIECES else 0
        if not cut:
            return block
        self.pieces += 1
        self.queue.insert(0, block.cut(cut))
        return block.until(cut)

    def _says_its_kind(self, block: Block) -> bool:
        """Take in a line that says of itself what it is: embargo, note, version, byline, its writer's title (W9)."""
        header = self.header
        line = join_lines(block.raw) if "\n" in block.raw else block.raw
        texts_before = len(self.texts) if header.byline is None else self.before_byline
        if notes.is_release(line):
            header.release = True
        elif header.release and notes.is_contact_line(line):
            pass
        elif (end := end_of_embargo(line)) is not None:
            self._take_embargo(block, end)
        elif notes.is_note(line):
            header.notes.append(block)
        elif header.version is None and (version := read_mark_line(line)) is not None:
            header.version = version
        elif not self._names_writer(block, line):
            return False
        self.before_byline = texts_before
        return True

    def _take_embargo(self, block: Block, end: int) -> None:
        """Take in an embargo; what its line goes on with is looked at next."""
        rest = block.cut(end) if end < len(block.raw) and "\n" not in block.raw else None
        # What is left of a row of marks is no headline: "///EMBARGOED … 2030///".
        if rest is None or not any(map(str.isalnum, rest.raw)):
            self.header.embargoes.append(block)
            return
        self.header.embargoes.append(block.until(end))
        self.queue.insert(0, rest)

    def _names_writer(self, block: Block, line: str) -> bool:
        """Take in a byline, or the title of its writer right below."""
        header = self.header
        if header.byline is None:
            wanted = self.byline_wanted and self._is_in_language(line)
            header.byline = byline.read_byline(line) if wanted else None
            header.byline_at = block if header.byline is not None else None
            return header.byline is not None
        below = len(self.texts) == self.before_byline
        if below and byline.is_title(line):
            header.notes.append(block)
            return True
        return False

    def _is_in_language(self, line: str) -> bool:
        """Whether the word that opens a byline is one of the story's language, as far as that can be told (W62)."""
        languages = byline.opener_languages(line)
        if not languages:
            return True
        story = " ".join(block.raw for block in (*self.queue, *self.rest))[:LANGUAGE]
        told, _ = detect_language(story, guess=False)
        return not told or told in languages


def _stops(texts: list[Block], headline: str) -> bool:
    """Whether so much prose has been passed that what follows can only be the story itself."""
    allowed = TEXTS_BELOW_HEADLINE if headline else TEXTS
    texts = _without_points(texts)
    return len(texts) >= allowed or any(heading_roles.is_prose(block) for block in texts[0 if headline else 1 :])


def _without_points(texts: list[Block]) -> list[Block]:
    return [block for block in texts if not _is_point(block)]


def _is_point(block: Block) -> bool:
    """Whether a paragraph is one of the points that some houses set before byline and dateline."""
    return POINT.match(block.raw) is not None and len(block.raw) < heading_roles.LONGEST


def _cut(block: Block, known_place: KnownPlace, reference: dt.date | None) -> int:
    """Where a line of another kind starts inside header lines that no blank line parts; 0 for nowhere."""
    if "\n" not in block.raw:
        return 0
    position, before = 0, False
    for number, line in enumerate(block.raw.split("\n", LINES)[:LINES]):
        special = _is_special(line.strip())
        if number and (special or before):
            return position
        if 0 < number <= DATELINE_LINES and not MARKS.isdisjoint(line.strip()[:START]):
            opening = find_dateline(block.raw[position:], known_place=known_place, reference=reference)
            if opening is not None and (opening.dateline.sources or opening.dateline.date):
                return position
        before = special
        position += len(line) + 1
    return 0


def _is_special(line: str) -> bool:
    """Whether a line says of itself that it is a note, a byline, a wire mark or an embargo."""
    return (
        notes.is_note(line)
        or byline.read_byline(line) is not None
        or read_mark_line(line) is not None
        or end_of_embargo(line) is not None
    )
