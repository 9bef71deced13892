"""Elements of an XML document, made from any text."""

from __future__ import annotations

from typing import Any

from lxml import etree

from articles.exports.legal_text import legal_xml

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def put(parent: etree._Element, name: str, text: str = "", /, **attributes: str) -> etree._Element:
    """
    Add an element of the parent's namespace.

    Rule:  an attribute that would be empty is left out; in the names of attributes "__" is a hyphen and "_" a dot
    """
    namespace = etree.QName(parent).namespace
    element = etree.SubElement(parent, f"{{{namespace}}}{name}" if namespace else name)
    for key, value in attributes.items():
        if value:
            element.set(key.replace("__", "-").replace("_", "."), legal_xml(value))
    if text:
        element.text = legal_xml(text)
    return element


def root(namespace: str, name: str, parent: etree._Element | None = None) -> etree._Element:
    """An element that begins a namespace, under the parent if there is one."""
    names: dict[Any, str] = {None: namespace}
    tag = f"{{{namespace}}}{name}"
    return etree.Element(tag, nsmap=names) if parent is None else etree.SubElement(parent, tag, nsmap=names)


def put_all(parent: etree._Element, name: str, texts: tuple[str, ...]) -> None:
    for text in texts:
        put(parent, name, text)


def language(element: etree._Element, code: str) -> None:
    if code:
        element.set(XML_LANG, legal_xml(code))


def serialised(element: etree._Element) -> str:
    """The element as text, without a declaration."""
    return str(etree.tostring(element, encoding="unicode"))
