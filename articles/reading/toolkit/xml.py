"""The one XML parser of all readers: no entities, no DTD, no network, bounded trees (W55)."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from articles.reading.draft import Unreadable
from articles.reading.toolkit.encoding.decoding import Decoded, decode
from articles.reading.toolkit.encoding.sniffing import document_type

DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,200}\?>")
DECLARED = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
#: A reference to an entity; inside comments and CDATA, which go to their end, there are none.
NAMED = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?P<name>[A-Za-z_][\w.-]{0,63});", re.DOTALL)
XML_ITSELF = frozenset(("amp", "lt", "gt", "quot", "apos"))
#: Characters that no XML may hold, written out or by number.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
#: An ampersand that begins no entity.
BARE = re.compile(r"&(?!(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,63});)")
#: References that are named in a problem, at most.
MOST_REFERENCES = 5
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class XmlDocument:
    """A parsed file. `problems` are those of its encoding and of its markup."""

    root: etree._Element
    decoded: Decoded
    problems: tuple[str, ...] = ()


def parse_xml(raw: bytes, *, what: str = "XML", recover: bool = False) -> XmlDocument:
    """
    Parse XML.

    In:      a file's bytes; what to call it in a sentence; whether ill-formed markup may be mended
    Out:     its root element, without comments and processing instructions, and the decoded text
    Raises:  Unreadable where it is not well formed (and cannot be mended), or is too deep
    Rule:    W55, W64: the document type is passed over and nothing of it resolved; a reference to any other entity than
             those of HTML, which stand for their characters, stays as it is written and is a problem
    """
    declared = DECLARED.match(raw[:400].lstrip(b"\xef\xbb\xbf"))
    decoded = decode(raw, declared[1].decode("ascii", "replace") if declared else "")
    opening = DECLARATION.match(decoded.text)
    text = decoded.text[opening.end() if opening else 0 :].lstrip()
    declared_type = document_type(text)
    text = text[: declared_type.start] + text[declared_type.stop :]
    text, unresolved = _without_references(text, what)
    noted = (*decoded.problems, *unresolved)
    try:
        return XmlDocument(_parsed(text), decoded, noted)
    except etree.XMLSyntaxError as error:
        reason = _sentence(error)
    dropped = FORBIDDEN.sub("", text)
    for mended, said in (
        (dropped, f"The {what} holds characters that XML forbids, which were dropped."),
        (BARE.sub("&amp;", dropped), f"The {what} holds bare ampersands, which were taken as they stand."),
    ):
        if mended != text:
            try:
                return XmlDocument(_parsed(mended), decoded, (*noted, said))
            except etree.XMLSyntaxError:
                text = mended
    if not recover:
        raise Unreadable(f"The {what} is not well formed: {reason}.")
    return XmlDocument(_mended(text, what, reason), decoded, (*noted, f"The {what} was mended: {reason}."))


def name(element: etree._Element) -> str:
    """The element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def text(element: etree._Element | None) -> str:
    """All characters inside an element, white space joined; "" for None."""
    return "" if element is None else " ".join("".join(str(part) for part in element.itertext()).split())


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The element's children of these local names, in order; every child where none is given."""
    for child in element:
        if isinstance(child.tag, str) and (not names or name(child) in names):
            yield child


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down this path of local names, or None."""
    for step in path:
        if element is None:
            return None
        element = next(children(element, step), None)
    return element


def descendants(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these local names anywhere below, in document order."""
    for below in element.iterdescendants():
        if isinstance(below.tag, str) and name(below) in names:
            yield below


def attribute(element: etree._Element | None, named: str) -> str:
    """An attribute's value without white space around it; "" where there is none."""
    return "" if element is None else str(element.get(named) or "").strip()


def stated_language(element: etree._Element | None) -> str:
    """The language stated on the element or on the nearest above it."""
    while element is not None:
        stated = attribute(element, LANGUAGE) or attribute(element, "lang")
        if stated:
            return stated
        element = element.getparent()
    return ""


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode("utf-8", "replace"), _parser(recover=False))


def _mended(text: str, what: str, reason: str) -> etree._Element:
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), _parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Unreadable(f"The {what} is not well formed: {reason}.")
    return root


def _without_references(text: str, what: str) -> tuple[str, tuple[str, ...]]:
    """The text, HTML's entities made numbers and others plain words; these are named in a problem."""
    unresolved: dict[str, None] = {}

    def character(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None or name in XML_ITSELF:
            return found[0]
        known = html.entities.html5.get(f"{name};", "")
        if not known:
            unresolved[f"“&{name};”"] = None
        return "".join(f"&#{ord(letter)};" for letter in known) or f"&amp;{name};"

    text = NAMED.sub(character, text)
    if not unresolved:
        return text, ()
    names = ", ".join([*unresolved][:MOST_REFERENCES])
    return text, (f"The {what} refers to entities that are not resolved, and stay as they are written: {names}.",)


def _sentence(error: etree.XMLSyntaxError) -> str:
    """What the parser says, without the address of a file that has none."""
    return re.sub(r"\s*\(<string>, line \d+\)$", "", " ".join(str(error).split())).rstrip(".")[:200] or "it ends early"
