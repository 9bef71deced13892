"""The body of a structured item as copy: its paragraphs, its tables, and wire copy that stands whole in one element."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from articles.reading.toolkit import markup, xml
from articles.reading.toolkit.encoding.decoding import decode

#: What HTML calls the parts of a page around its text.
FURNITURE = ("header", "footer", "nav")
#: How a sentence ends.
SENTENCE = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*$")
#: What a paragraph is called in most vocabularies.
PARAGRAPHS = frozenset(("p", "para", "paragraph"))
#: Where a paragraph begins in wrapped copy: behind a blank line, or at an indent (W7).
PARAGRAPH = re.compile(r"(?:\n[ \t]*){2,}|\n[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class StructuredBody:
    """What a story's elements say, for the prose rules; `tabular` where columns are all there is."""

    copy: str
    tabular: bool = False


def body_of_elements(*elements: etree._Element) -> StructuredBody:
    """
    The copy inside some elements of XHTML or NITF.

    In:      the elements that hold a story, in order
    Out:     their paragraphs with a blank line between; a body that is a table or preformatted keeps its lines, with
             a tabulator between two cells
    Raises:  nothing
    Rule:    W6, W7, W36
    """
    for element in elements:
        markup.unescape_inside(element)
        _clear(element)
    if elements and all(map(_is_table, elements)):
        return StructuredBody("\n".join(filter(None, map(_lines, elements))), tabular=True)
    for element in elements:
        _unwrap(element)
    return StructuredBody(
        markup.copy_of(paragraph for element in elements for paragraph in markup.element_paragraphs(element))
    )


def of_data(data: etree._Element, encoding: str, problems: list[str]) -> StructuredBody:
    """The copy of words without elements, which may be written in base64; the problems are those of its story."""
    words = "".join(str(part) for part in data.itertext())
    if "base64" not in encoding.lower():
        return body_of_text(words.strip("\n"))
    try:
        return body_of_text(decode(base64.b64decode("".join(words.split()), validate=True)).text)
    except (binascii.Error, ValueError):
        problems.append("The body could not be read: it is said to be in base64, and is not.")
        return StructuredBody("")


def of_unknown(elements: list[etree._Element], problems: list[str]) -> StructuredBody:
    """
    The copy inside elements of a vocabulary that no reader knows.

    In:      the elements, in order; the problems of their story, which it adds to
    Out:     their paragraphs where most of their words stand in such, else each element that has words of its own;
             nothing where these make no sentence, as names and figures
    Raises:  nothing
    Rule:    W63: what no rule takes is no reason to lose the text, and the problem names what is left out
    """
    taken, left = _shared_out([part for element in elements for part in _spoken(element)])
    if not any(SENTENCE.search(xml.text(part)[-5:]) for part in taken):
        return StructuredBody("")
    names = ", ".join(f"“{xml.text(part)[:60]}”" for part in left)
    said = f"its paragraphs were taken, and left were: {names}" if left else "all its text was taken"
    problems.append(f"The body stands in markup that is not known ({xml.name(elements[0])}); {said[:300]}.")
    return StructuredBody(markup.copy_of(paragraph for part in taken for paragraph in markup.element_paragraphs(part)))


def _shared_out(spoken: list[etree._Element]) -> tuple[list[etree._Element], list[etree._Element]]:
    """The elements that are paragraphs, and the others, where most is said in paragraphs; else all, and none."""
    marked = [part for part in spoken if _is_paragraph(part)]
    if 2 * sum(map(_size, marked)) < sum(map(_size, spoken)):
        return spoken, []
    return marked, [part for part in spoken if not _is_paragraph(part)]


def _is_paragraph(element: etree._Element) -> bool:
    return xml.name(element).lower() in PARAGRAPHS


def _spoken(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements that have words of their own, beside or without others inside."""
    own = (element.text, *(child.tail for child in element))
    if _is_paragraph(element) or any(words and words.strip() for words in own):
        yield element
        return
    for child in xml.children(element):
        yield from _spoken(child)


def body_of_text(source: str) -> StructuredBody:
    """The copy of what is said to be plain text, which some houses write tags into."""
    source = markup.unescaped_markup(source)
    return body_of_html(source) if markup.TAG.search(source) else StructuredBody(source)


def body_of_html(source: str) -> StructuredBody:
    """The copy of a fragment of HTML, in which a line end without a tag is a space."""
    source = markup.unescaped_markup(xml.FORBIDDEN.sub("", source))
    if not markup.TAG.search(source):
        return StructuredBody(
            markup.copy_of(" ".join(part.split()) for part in markup.text_paragraphs(html.unescape(source)))
        )
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or any("depth" in entry.message for entry in parser.error_log):
        return StructuredBody(markup.copy_of(markup.html_paragraphs(source)))
    return body_of_elements(root)


def _clear(element: etree._Element) -> None:
    """Take away the header and the footer of a page, which say the item's metadata once more, unless they are all."""
    furniture = list(xml.descendants(element, *FURNITURE))
    if furniture and _size(element) > sum(map(_size, furniture)):
        for part in furniture:
            etree.strip_elements(part, etree.Element)
            part.text = None


def _is_table(element: etree._Element) -> bool:
    """Whether all that is said stands in tables, or in preformatted lines that are no wrapped prose."""
    tables = [element] if xml.name(element) in ("pre", "table") else _outermost(element)
    if not tables or sum(map(_size, tables)) < _size(element) * 0.8:
        return False
    return all(xml.name(table) != "pre" or markup.has_columns(table) for table in tables)


def _outermost(element: etree._Element) -> list[etree._Element]:
    """The tables of an element, without those that stand in another."""
    tables = list(xml.descendants(element, "pre", "table"))
    inner = {id(below) for table in tables for below in xml.descendants(table, "pre", "table")}
    return [table for table in tables if id(table) not in inner]


def _size(element: etree._Element) -> int:
    return sum(len(str(part).strip()) for part in element.itertext())


def _lines(element: etree._Element) -> str:
    """The lines of tables and preformatted text, and of what little stands between them."""
    if xml.name(element) == "pre":
        return "".join(map(str, element.itertext())).strip("\n")
    if xml.name(element) == "tr":
        return "\t".join(xml.text(cell) for cell in xml.children(element, "td", "th")).rstrip("\t")
    if next(xml.descendants(element, "pre", "tr"), None) is None:
        return xml.text(element)
    return "\n".join(filter(None, map(_lines, xml.children(element))))


def _unwrap(root: etree._Element) -> None:
    """
    Part the paragraphs of wire copy that stands in one element.

    Rule:  W7: lines at the margin with indented or blank ones between them were wrapped by a wire; a document that
           was indented as a whole has no line at the margin
    """
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or xml.name(element) == "pre":
            continue
        if element.text and _is_wrapped(element.text):
            element.text, *rest = _parted(element.text)
            element[:0] = [line_break for part in rest for line_break in (_break(), _break(part))]
        if element is not root and element.tail and _is_wrapped(element.tail):
            first, *rest = _parted(element.tail)
            element.tail = None
            for part in reversed(rest):
                element.addnext(_break(part))
                element.addnext(_break())
            element.tail = first


def _is_wrapped(text: str) -> bool:
    if "\n" not in text:
        return False
    inner = [line for line in text.split("\n")[1:] if line.strip()]
    return any(not line[0].isspace() for line in inner) and PARAGRAPH.search(text) is not None


def _parted(text: str) -> list[str]:
    return PARAGRAPH.split(text)


def _break(tail: str | None = None) -> etree._Element:
    found = etree.Element("br")
    found.tail = tail
    return found
