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
#: What stands for a line break and for the edge of a paragraph while white space is joined.
BREAK, CUT = "\x1f", "\x1e"
PARTED = re.compile(f"{CUT}|{BREAK}[ \\t\\n\\r]*(?:{BREAK}[ \\t\\n\\r]*)+")


def html_paragraphs(source: str) -> tuple[str, ...]:
    """
    The paragraphs of a fragment of HTML.

    In:      "<p>ERBIL (<b>Kurdistan 24</b>) –<!-- x --> Rain.</p><p>More</p>", or plain text without any tag
    Out:     ("ERBIL (Kurdistan 24) – Rain.", "More"); plain text is parted at its blank lines
    Raises:  nothing
    Rule:    W36: inline markup and comments leave no trace; a line break stays a line end, two part paragraphs
    """
    source = xml.FORBIDDEN.sub("", source)
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
    return (
        " ".join(" ".join(html_paragraphs(source)).split())
        if "<" in source or "&" in source
        else " ".join(source.split())
    )


def element_paragraphs(element: etree._Element) -> tuple[str, ...]:
    """The paragraphs inside an element of HTML, XHTML or NITF, whatever its namespace."""
    written: list[str] = []
    silent = preformatted = 0
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        tag = str(node.tag).rsplit("}", 1)[-1].lower() if isinstance(node.tag, str) else ""
        step = 1 if event == "start" else -1
        silent += step * (tag in SILENT and node is not element)
        preformatted += step * (tag == "pre")
        written.append(_edge(tag, event))
        said = _behind(node, event, element)
        if said and not silent:
            written.append(said.replace("\n", BREAK) if preformatted else said)
    return tuple(part for part in map(_lines, PARTED.split("".join(written))) if part)


def _edge(tag: str, event: str) -> str:
    """What a tag puts between the words on its two sides."""
    if tag in BLOCKS:
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
    """One paragraph's words, a line end where the markup breaks the line."""
    lines = (SPACES.sub(" ", line).strip() for line in part.split(BREAK))
    return "\n".join(line for line in lines if line)
