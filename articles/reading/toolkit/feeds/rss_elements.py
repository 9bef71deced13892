"""Elements of RSS and of its modules (Dublin Core, content, Atom …) by the names that are usual for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml import etree

from articles.reading.toolkit import xml
from articles.reading.toolkit.provider_key import provider_key

#: What the namespaces of elements are called here; those of RSS itself, and none, are "".
FAMILIES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://www.w3.org/2005/Atom": "atom",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
ITEM = r"<(?:[\w.-]{1,20}:)?item(?=[\s>])"


def namespace_family(element: etree._Element) -> str:
    """What the element's namespace is called here; an undeclared prefix stands for itself."""
    return _family_and_name(str(element.tag))[0]


@lru_cache(maxsize=1000)
def _family_and_name(tag: str) -> tuple[str, str]:
    """What the namespace of a tag is called here, and its name without it."""
    local = tag.rsplit("}", 1)[-1].split(":")[-1]
    if tag.startswith("{"):
        return FAMILIES.get(tag[1:].split("}")[0], "another"), local
    return (tag.split(":")[0] if ":" in tag else ""), local


def child_text(element: etree._Element, *names: str) -> str:
    """The text of the first child of these names ("title", "dc:creator") that has any."""
    return next((text for name in names for text in child_texts(element, name) if text), "")


def child_texts(element: etree._Element, named: str) -> Iterator[str]:
    """The text of every child of that name, as it stands."""
    family, _, local = named.rpartition(":")
    wanted = (family, local)
    for child in element:
        tag = child.tag
        if isinstance(tag, str) and _family_and_name(tag) == wanted:
            yield _whole_text(child)


class Children:
    """What the children of an element say, by their names; it is looked through once, however much is asked."""

    def __init__(self, element: etree._Element) -> None:
        self._said: dict[tuple[str, str], list[str]] = {}
        for child in element:
            tag = child.tag
            if isinstance(tag, str):
                self._said.setdefault(_family_and_name(tag), []).append(_whole_text(child))

    def texts(self, named: str) -> Sequence[str]:
        """The text of every child of that name, as it stands."""
        family, _, local = named.rpartition(":")
        return self._said.get((family, local), ())

    def text(self, *names: str) -> str:
        """The text of the first child of these names that has any."""
        return next((text for name in names for text in self.texts(name) if text), "")


def _whole_text(element: etree._Element) -> str:
    if not len(element):
        return (element.text or "").strip()
    return "".join(str(part) for part in element.itertext()).strip()


def channel_provider(channel: etree._Element) -> str:
    """
    Who gives the items of a channel their ids.

    Out:     the host of the site or of the feed's own address, else the publisher or the title, or ""
    Rule:    W68
    """
    own = (xml.attribute(child, "href") for child in channel if namespace_family(child) == "atom")
    return provider_key(
        child_text(channel, "link"),
        next(filter(None, own), ""),
        child_text(channel, "dc:publisher", "title", "dc:title"),
    )
