"""Codes of NewsML-G2: what they are called, whose they are, and what kind of thing they stand for."""

from __future__ import annotations

from lxml import etree

from articles.reading.toolkit import feed_location, xml
from articles.reading.toolkit.country_codes import two_letters
from articles.reading.toolkit.feed_location import FeedLocation

#: Roles of a name that is no name for readers.
SHORT = frozenset(("mnemonic", "short", "abbreviation", "abbr", "code", "sort", "printed"))
PRINTED = "printed"
#: What a type of concept stands for here, by the local part of its code.
PLACES = frozenset(
    ("geoarea", "place", "poi", "city", "town", "village", "statprov", "state", "province", "country", "countryarea")
    + ("region", "county", "district", "continent", "sublocation", "populatedplace", "nation")
)
ORGANISATIONS = frozenset(("organisation", "organization", "company", "publiccompany", "party", "team", "institution"))
OTHERS = frozenset(("person", "people", "event", "object", "animal", "product", "creativework"))
#: Schemes whose codes are read without their alias.
IPTC = frozenset(("subj", "medtop", "iptc", "subjectcode", "mediatopic"))


def local_code(code: str) -> str:
    """The last part of a code or an address: "text" of "ninat:text"."""
    return code.rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1].strip()


class Codes:
    """The codes of one item: its own schemes, what it asserts of them, and the language of its names."""

    def __init__(self, item: etree._Element) -> None:
        self._language = xml.stated_language(item).split("-")[0].lower()
        self._schemes = {
            xml.attribute(scheme, "alias"): xml.attribute(scheme, "uri") for scheme in xml.descendants(item, "scheme")
        }
        self._asserts = {code: one for one in xml.children(item, "assert") if (code := _code(one))}

    def name(self, element: etree._Element | None) -> str:
        """What the element, or an assertion about its code, is called; "" where nothing says it."""
        if element is None:
            return ""
        names = [name for part in self._statements(element) for name in xml.children(part, "name")]
        full = [name for name in names if _role(name) not in SHORT]
        ours = [name for name in full if _language(name) == self._language]
        return next(filter(None, map(xml.text, (*ours, *full, *names))), "")

    def code(self, element: etree._Element) -> tuple[str, str]:
        """The element's code and whose it is: the address of the scheme where the item gives it, else its alias."""
        stated = _code(element)
        if "//" in stated:
            return local_code(stated), stated[: len(stated.rstrip("/")) - len(local_code(stated))]
        alias, colon, rest = stated.partition(":")
        return (rest, self._schemes.get(alias) or alias) if colon else (stated, "")

    def kind(self, element: etree._Element) -> str:
        """ "place", "organisation", "other" or "subject": what the element's type says it stands for."""
        word = local_code(xml.attribute(element, "type") or xml.attribute(element, "typeuri")).lower()
        for kind, words in (("place", PLACES), ("organisation", ORGANISATIONS), ("other", OTHERS)):
            if word in words:
                return kind
        return "subject"

    def label(self, element: etree._Element) -> str:
        """What a subject is called, else its code; one of the IPTC's without its alias."""
        code, scheme = self.code(element)
        alias = _code(element).split(":")[0]
        bare = code if alias.lower() in IPTC or local_code(scheme).lower() in IPTC else _code(element)
        return self.name(element) or bare

    def place(self, element: etree._Element) -> FeedLocation:
        """A place with all that its element, or an assertion, says: what it lies in, its country, its point, its id."""
        statements = self._statements(element)
        broader = [one for part in statements for one in xml.children(part, "broader")]
        latitude, longitude = _point(statements) or (None, None)
        printed = [xml.text(name) for name in xml.children(element, "name") if _role(name) == PRINTED]
        return FeedLocation(
            name=self.name(element) or _in_words(xml.attribute(element, "literal")),
            kind=feed_location.place_kind(xml.attribute(element, "type")),
            around=tuple(filter(None, map(self.name, broader))),
            country=self._country(broader),
            identity=self._geonames(element, statements),
            latitude=latitude,
            longitude=longitude,
            printed=next(iter(printed), ""),
        )

    def _statements(self, element: etree._Element) -> list[etree._Element]:
        """What speaks of the element's concept: the element itself, and an assertion about its code."""
        asserted = self._asserts.get(_code(element))
        return [element] if asserted is None else [element, asserted]

    def _country(self, broader: list[etree._Element]) -> str:
        """The country, in two letters, of the first that a place lies in; a continent's code may look like one."""
        codes = [
            self.code(one)[0] for one in broader if local_code(xml.attribute(one, "type")).lower() != "continentalcode"
        ]
        return next(filter(None, map(two_letters, codes)), "")

    def _geonames(self, element: etree._Element, statements: list[etree._Element]) -> str:
        """The code by which GeoNames has a place, whatever its scheme is called; "" where none is its."""
        code, scheme = self.code(element)
        same = [_code(one) for part in statements for one in xml.children(part, "sameAs")]
        codes = [f"{scheme.rstrip('/:')}/{code}", _code(element), *same]
        return next((one for one in codes if feed_location.geonames_id(one) is not None), "")


def _point(statements: list[etree._Element]) -> tuple[float, float] | None:
    """The first position that is stated, where it is one on Earth."""
    position = next((point for part in statements for point in xml.descendants(part, "position")), None)
    return feed_location.coordinates(xml.attribute(position, "latitude"), xml.attribute(position, "longitude"))


def _in_words(literal: str) -> str:
    """A literal where it is words, and no number."""
    return literal if any(letter.isalpha() for letter in literal) else ""


def _language(name: etree._Element) -> str:
    return xml.attribute(name, xml.LANGUAGE).split("-")[0].lower()


def _role(name: etree._Element) -> str:
    return local_code(xml.attribute(name, "role"))


def _code(element: etree._Element) -> str:
    return next(filter(None, (xml.attribute(element, name) for name in ("qcode", "uri", "literal"))), "")
