"""Codes of NewsML-G2: what they are called, whose they are, and what kind of thing they stand for."""

from __future__ import annotations

from lxml import etree

from articles.wire import countries, located, xml
from articles.wire.located import Place

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


def local(code: str) -> str:
    """The last part of a code or an address: "text" of "ninat:text"."""
    return code.rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1].strip()


class Codes:
    """The codes of one item: its own schemes, what it asserts of them, and the language of its names."""

    def __init__(self, item: etree._Element) -> None:
        self._language = xml.language(item).split("-")[0].lower()
        self._schemes = {
            xml.attribute(scheme, "alias"): xml.attribute(scheme, "uri") for scheme in xml.descendants(item, "scheme")
        }
        self._asserts = {code: one for one in xml.children(item, "assert") if (code := _code(one))}

    def name(self, element: etree._Element | None) -> str:
        """What the element, or an assertion about its code, is called; "" where nothing says it."""
        if element is None:
            return ""
        known = self._asserts.get(_code(element))
        names = [name for one in (element, known) if one is not None for name in xml.children(one, "name")]
        said = [
            (xml.text(name), local(xml.attribute(name, "role")), xml.attribute(name, xml.LANGUAGE)) for name in names
        ]
        full = [(text, language) for text, role, language in said if text and role not in SHORT]
        ours = [text for text, language in full if language.split("-")[0].lower() == self._language]
        return next(iter([*ours, *(text for text, _ in full), *(text for text, *_ in said if text)]), "")

    def code(self, element: etree._Element) -> tuple[str, str]:
        """The element's code and whose it is: the address of the scheme where the item gives it, else its alias."""
        stated = _code(element)
        if "//" in stated:
            return local(stated), stated[: len(stated.rstrip("/")) - len(local(stated))]
        alias, colon, rest = stated.partition(":")
        return (rest, self._schemes.get(alias) or alias) if colon else (stated, "")

    def kind(self, element: etree._Element) -> str:
        """ "place", "organisation", "other" or "subject": what the element's type says it stands for."""
        word = local(xml.attribute(element, "type") or xml.attribute(element, "typeuri")).lower()
        for kind, words in (("place", PLACES), ("organisation", ORGANISATIONS), ("other", OTHERS)):
            if word in words:
                return kind
        return "subject"

    def label(self, element: etree._Element) -> str:
        """What a subject is called, else its code; one of the IPTC's without its alias."""
        code, scheme = self.code(element)
        alias = _code(element).split(":")[0]
        bare = code if alias.lower() in IPTC or local(scheme).lower() in IPTC else _code(element)
        return self.name(element) or bare

    def place(self, element: etree._Element) -> Place:
        """A place with all that its element, or an assertion, says: what it lies in, its country, its point, its id."""
        known = self._asserts.get(_code(element))
        parts = [one for one in (element, known) if one is not None]
        around, country = [], ""
        for broader in (below for part in parts for below in xml.children(part, "broader")):
            name = self.name(broader)
            around.append(name)
            if not country and local(xml.attribute(broader, "type")).lower() != "continentalcode":
                country = countries.two_letters(self.code(broader)[0]) or ""
        position = next((point for part in parts for point in xml.descendants(part, "position")), None)
        point = located.coordinates(xml.attribute(position, "latitude"), xml.attribute(position, "longitude"))
        code, scheme = self.code(element)
        identities = [f"{scheme.rstrip('/:')}/{code}", _code(element)]
        identities += [_code(same) for part in parts for same in xml.children(part, "sameAs")]
        printed = [xml.text(name) for name in xml.children(element, "name") if _role(name) == PRINTED]
        literal = xml.attribute(element, "literal")
        return Place(
            name=self.name(element) or (literal if any(letter.isalpha() for letter in literal) else ""),
            kind=located.kind(xml.attribute(element, "type")),
            around=tuple(filter(None, around)),
            country=country,
            identity=next((one for one in identities if located.geonames_id(one) is not None), ""),
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
            printed=next(iter(printed), ""),
        )


def _role(name: etree._Element) -> str:
    return local(xml.attribute(name, "role"))


def _code(element: etree._Element) -> str:
    return next(filter(None, (xml.attribute(element, name) for name in ("qcode", "uri", "literal"))), "")
