"""Fragments of HTML and XHTML as paragraphs of plain text (W36)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from lxml import etree
from lxml import html as lxml_html

from articles.reading.toolkit import xml

BLOCK_NAMES = (
    "address article aside blockquote block body center dd details dialog div dl dt fieldset figure footer h1 h2 h3 h4 "
    "h5 h6 header hgroup hl1 hl2 hr li main nav nitf-table ol p pre section summary table tbody tfoot thead tr ul"
)
SILENT_NAMES = (
    "audio button canvas embed figcaption form head iframe input link media meta noscript object option script select "
    "source style svg template textarea title video"
)
#: Elements that start a paragraph of their own, and those of which no word is the story's.
BLOCKS, SILENT = frozenset(BLOCK_NAMES.split()), frozenset(SILENT_NAMES.split())
TAG = re.compile(r"<(?:/?[a-zA-Z]|!--)")
#: Where a fragment is so broken that no parser has it, what stands between the tags is still its words.
ANY_TAG = re.compile(r"<[^<>]*>")
SPACES = re.compile(r"[ \t\n\r\f\v]+")
NO_LETTER = re.compile(r"\W+")
#: Cells of a row stand in one line.
CELLS = frozenset(("td", "th"))
#: Elements in which tags that are written as text are meant to be read as text.
LITERAL = frozenset(("code", "kbd", "listing", "pre", "samp", "tt", "xmp"))
#: Tags by which a text is known to be markup that was escaped once more than its reader unescapes.
KNOWN_TAG = (
    r"(?:p|div|section|article|span|a|b|i|em|strong|u|h[1-6]|ul|ol|li|br|hr|img|table|blockquote|figure|body|html)"
)
BETWEEN_TAGS = re.compile(rf"\s*<{KNOWN_TAG}(?=[\s/>])[^<>]*>.*>\s*\Z", re.DOTALL | re.IGNORECASE)
ENDS_OF_BLOCKS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
#: Markup is escaped so often at most.
MOST_ESCAPES = 4
#: By these words of a class a table says of itself that its columns matter.
TABULAR = "tabular"
#: In copy that was wrapped, a line of this many words goes on in the next.
WRAPPED = 8
GAP = re.compile(r"\S(?:\t| {3,})\S")
#: What stands for a line break and for the edge of a paragraph while white space is joined.
BREAK, CUT = "\x1f", "\x1e"
#: What begins a paragraph whose lines and columns are kept, and parts its lines.
KEPT, KEPT_LINE = "\ufdd0", "\x1d"
BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
PARTED = re.compile(f"{CUT}|{BREAK}[ \\t\\n\\r]*(?:{BREAK}[ \\t\\n\\r]*)+")


def html_paragraphs(source: str) -> tuple[str, ...]:
    """
    The paragraphs of a fragment of HTML.

    In:      "<p>ERBIL (<b>Kurdistan 24</b>) –<!-- x --> Rain.</p><p>More</p>", or plain text without any tag
    Out:     ("ERBIL (Kurdistan 24) – Rain.", "More"); plain text is parted at its blank lines
    Raises:  nothing
    Rule:    W36: inline markup and comments leave no trace; a line break stays a line end, two part paragraphs
    """
    source = unescaped_markup(xml.FORBIDDEN.sub("", source))
    if not TAG.search(source):
        return text_paragraphs(html.unescape(source))
    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
        root = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return _untagged(source)
    # A parser stops where markup is nested deeper than people nest it; its words are not lost.
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    return _untagged(source) if too_deep else element_paragraphs(root)


def plain_line(source: str) -> str:
    """A headline or another single line that may hold markup, as one line of text."""
    if "<" in source or "&" in source:
        source = without_marks(" ".join(html_paragraphs(source)))
    return " ".join(source.split())


def without_marks(text: str) -> str:
    """Words as one line, without what marks lines that are kept."""
    return text.replace(KEPT, "").replace(KEPT_LINE, " ")


def element_paragraphs(element: etree._Element) -> tuple[str, ...]:
    """
    The paragraphs inside an element of HTML, XHTML or NITF, whatever its namespace.

    Out:     preformatted lines with columns are a paragraph that keeps them (`kept_lines`)
    Rule:    W6, W36; markup that stands as text inside an element is read as markup
    """
    unescape_inside(element)
    written: list[str] = []
    silent = preformatted = kept = 0
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        tag = str(node.tag).rsplit("}", 1)[-1].lower() if isinstance(node.tag, str) else ""
        step = 1 if event == "start" else -1
        silent += step * (tag in SILENT and node is not element)
        if tag == "pre":
            kept = step * has_columns(node)
            preformatted += step
            written.append(CUT + KEPT * max(kept, 0))
        written.append(_edge(tag, event))
        said = _behind(node, event, element)
        if said and not silent:
            written.append(_preformatted(said, kept=kept > 0) if preformatted else said)
    return tuple(part for part in map(_lines, PARTED.split("".join(written))) if part)


def _preformatted(said: str, *, kept: bool) -> str:
    """Lines that were broken by hand; of those that are kept, a blank one begins another paragraph of such."""
    if not kept:
        return said.replace("\n", BREAK)
    return BLANK_LINES.sub(f"{CUT}{KEPT}", said.strip("\n")).replace("\n", KEPT_LINE)


def has_columns(pre: etree._Element) -> bool:
    """Whether preformatted lines are columns, or were broken where they are on purpose, and are no wrapped story."""
    if xml.attribute(pre, "class") == TABULAR:
        return True
    lines = [line for line in "".join(map(str, pre.itertext())).splitlines() if line.strip()]
    long = sum(len(line.split()) >= WRAPPED for line in lines)
    gaps = sum(GAP.search(line.strip()) is not None for line in lines)
    return not (long * 2 >= len(lines) and gaps * 10 <= len(lines))


def unescaped_markup(source: str) -> str:
    """
    A fragment of HTML without the escapes that its tags have beyond those of its envelope.

    In:      "&lt;p&gt;One.&lt;/p&gt;", however often escaped; or any text
    Out:     "<p>One.</p>"; a text that has tags already, or none at all, or only speaks of one, unchanged
    Raises:  nothing
    Rule:    W36, W63
    """
    shown = source
    for _ in range(MOST_ESCAPES):
        if TAG.search(shown) or "&" not in shown:
            break
        shown = html.unescape(shown)
    return shown if is_markup(shown) else source


def is_markup(text: str) -> bool:
    """Whether a text is markup as a whole: between two tags, or with several ends of paragraphs."""
    ends = ENDS_OF_BLOCKS.finditer(text)
    return BETWEEN_TAGS.match(text) is not None or (next(ends, None) is not None and next(ends, None) is not None)


def unescape_inside(element: etree._Element) -> None:
    """Make elements of markup that stands as text in elements without any other, whole and by itself (W36, W63)."""
    for node in list(element.iter()):
        if not isinstance(node.tag, str) or len(node) or not node.text or not _may_be_markup(node.text):
            continue
        source = unescaped_markup(node.text)
        above = (xml.name(one).lower() for one in (node, *node.iterancestors()))
        if not is_markup(source) or any(name in LITERAL or name in SILENT for name in above):
            continue
        inside = _parsed_fragment(source)
        if inside is not None:
            node.text = inside.text
            node.extend(list(inside))


def _may_be_markup(text: str) -> bool:
    return "<" in text or "&lt;" in text or "&amp;" in text


def _parsed_fragment(source: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(xml.FORBIDDEN.sub("", source).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    return None if root is None or too_deep else xml.child(root, "body")


def _edge(tag: str, event: str) -> str:
    """What a tag puts between the words on its two sides."""
    if tag in BLOCKS and tag != "pre":
        return CUT
    if tag in CELLS:
        return " "
    return BREAK if tag == "br" and event == "start" else ""


def _behind(node: etree._Element, event: str, root: etree._Element) -> str | None:
    """The words up to the next tag; what stands behind the element that is read is no part of it."""
    if event == "start":
        return node.text
    return node.tail if node is not root else None


def text_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of plain text: what stands between blank lines."""
    parts = re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(part.strip() for part in parts if part.strip())


def copy_of(parts: Iterable[str]) -> str:
    """Paragraphs as the copy that the prose rules read."""
    return "\n\n".join(parts)


def letters_only(text: str) -> str:
    """Letters and digits alone, without case: what two ways of printing the same words have in common."""
    return NO_LETTER.sub("", text).casefold()


def _untagged(source: str) -> tuple[str, ...]:
    return text_paragraphs(html.unescape(ANY_TAG.sub("\n\n", source)))


def _lines(part: str) -> str:
    """One paragraph's words, a line end where the markup breaks the line; or all of its lines and columns."""
    if KEPT in part:
        kept = [line.rstrip() for line in part.replace(KEPT, "").split(KEPT_LINE)]
        return f"{KEPT}{KEPT_LINE.join(kept)}" if any(kept) else ""
    lines = (SPACES.sub(" ", line).strip() for line in part.split(BREAK))
    return "\n".join(line for line in lines if line)
