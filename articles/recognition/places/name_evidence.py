"""What the words of a name, and those beside it in the story, say about which place it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.reading import PlaceKind, Span
from articles.recognition.places.containment import abbreviated_region, area_contains, areas_named
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace, PlaceCandidate
from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.nationalities import PAIRS, nationality_country

#: How far beside a name is looked for what it lies in.
AFTER, BEFORE = 160, 60
#: Nobody means a place that weighs so much less than its weightiest namesake, and never one beyond so many.
MOST = 60
#: What a state by its abbreviation weighs.
STATE = 900
#: A name that is also a people's is a town's only from this weight on.
PEOPLE = 550
#: Who bears a name only besides, and weighs so much less than the first, is not meant.
SLIGHT = 200
RUNNERS_UP = 5

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
KIND = (
    "city|town|village|hamlet|suburb|district|neighbou?rhood|province|governorate|county|region|state|area|island|capital"
    "|port|community"
)
OPENING = re.compile(
    rf"^(?:the\s+)?(?:(?:{KIND})\s+of\s+|(?:greater|downtown|central|inner|upstate|rural|metropolitan|mainland)\s+"
    r"|(?:the\s+)?(?:north|south|east|west|mid)(?:ern|[- ]?(?:east|west|central)(?:ern)?)?[- ]\s*)",
    re.IGNORECASE,
)
CLOSING = re.compile(rf"\s+(?:{KIND}|area|metropolitan area|proper)$", re.IGNORECASE)
BUILT = re.compile(
    r"([^\W\d_].*?)[\s-](?:international|airport|hospital|university|museum|gallery|stadium|station|zoo|cathedral|bridge|mall)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\b(?:county|parish|province|governorate|district|region|state|prefecture|oblast)\b", re.IGNORECASE
)
TOWNS = re.compile(r"\b(?:city|town|village)\b", re.IGNORECASE)

CAPITALISED = r"[^\W\d_a-z][\w.'’-]*"
FOLLOWING = re.compile(rf"\s*[,(]\s*({CAPITALISED}(?:\s+{CAPITALISED}){{0,3}})")
PRECEDING = re.compile(
    rf"({CAPITALISED}(?:\s+{CAPITALISED}){{0,2}})(?:['’]s?)?(?:\s+[a-z]+)?\s+(?:(?:{KIND})\s+(?:of\s+)?)?$"
)
DESCRIBED = re.compile(
    rf",?\s+(?:(?:is|was)\s+)?(?:an?|the)\s[^.;\n]{{0,60}}?\b(?:{KIND}|camp|enclave|settlement|pocket|base|hill)\b"
)
LOCATED = re.compile(
    rf",?\s+(?:in|of)\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*(?:[- ](?:east|west|central)\w*)?\s+)?"
    rf"({CAPITALISED}(?:\s+{CAPITALISED}){{0,2}})"
)
SENTENCE = re.compile(r"[.!?](?:\s|$)|\n\n")


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """
    What a name can be, and what it means once it is disambiguated.

    bearers:     places that bear it, weightiest first; likeliest first once it is disambiguated
    qualified:   whether what stands beside it left only these
    within:      the area that the copy says it lies in, or None
    confidence:  how sure it is that the first is meant, or that the gazetteer lacks it; 0 until it is disambiguated
    """

    bearers: tuple[PlaceCandidate, ...]
    qualified: bool = False
    within: GazetteerPlace | None = None
    confidence: float = 0.0

    @property
    def place(self) -> GazetteerPlace | None:
        """The place that it means; None where the gazetteer lacks it."""
        return self.bearers[0].place if self.bearers else None

    @property
    def runners_up(self) -> tuple[int, ...]:
        """GeoNames ids of what else it could be."""
        return tuple(one.place.geonames_id for one in self.bearers[1:] if one.place.listed)[:RUNNERS_UP]


def read_name_evidence(
    text: str, spans: Sequence[Span], body: str, gazetteer: Gazetteer, *, qualifier: str = "", hint: str = ""
) -> NameEvidence:
    """
    Read a name with what stands beside it.

    In:      the name, its spans in the body, what is known to qualify it, the country it is known to stand for
    Out:     the places it can be
    Rule:    W24: beside it in one place of the story is beside it everywhere
    """
    if len(hint) == 2 and hint.isupper():
        country = gazetteer.country(hint)
        return NameEvidence((PlaceCandidate(country, 1000),) if country else (), qualified=True)
    told = [*areas_named(qualifier, gazetteer), *_told(spans, body, gazetteer)]
    bearers = _bearers(text, gazetteer)
    if not bearers:
        return NameEvidence((), within=told[0][0] if told else _explained(spans, body, gazetteer))
    qualified = (_within(area, bearers, gazetteer) for areas_there in told for area in areas_there)
    return next((reading for reading in qualified if reading), NameEvidence(bearers))


def _bearers(text: str, gazetteer: Gazetteer) -> tuple[PlaceCandidate, ...]:
    """The places that bear a name; a people's name is its country's, unless a large place bears it too."""
    bearers = _by_name(text, gazetteer)
    country = _nation(text, gazetteer)
    if country and (not bearers or bearers[0].weight < PEOPLE):
        return (PlaceCandidate(country[0][0], STATE),)
    return bearers


def _within(area: GazetteerPlace, bearers: tuple[PlaceCandidate, ...], gazetteer: Gazetteer) -> NameEvidence | None:
    """The bearers that lie in an area which stands beside the name; None where it says nothing of them."""
    if _listing(bearers[0], area):
        return None
    kept = tuple(one for one in bearers if area_contains(area, one.place, gazetteer) and _meant(one, bearers[0]))
    return NameEvidence(kept, qualified=True, within=area) if kept else None


def _meant(one: PlaceCandidate, first: PlaceCandidate) -> bool:
    """Whether so slight a namesake can be meant: by its first name always, by another one only near the first."""
    return first.weight - one.weight < SLIGHT or name_key(one.place.name) == name_key(first.place.name)


def _listing(first: PlaceCandidate, area: GazetteerPlace) -> bool:
    """Whether two areas stand beside each other in a list ("Iraq, Syria"): neither says where the other is."""
    return first.place.kind is PlaceKind.COUNTRY and area.kind is PlaceKind.COUNTRY


def _by_name(text: str, gazetteer: Gazetteer) -> tuple[PlaceCandidate, ...]:
    state = abbreviated_region(text, gazetteer)
    if state is not None:
        return (PlaceCandidate(state, STATE),)
    for form in _forms(text):
        bearers = gazetteer.bearers(form)
        if bearers:
            return _suiting(text, bearers)[:MOST]
    return next((gazetteer.bearers(town) for town in _towns(text) if gazetteer.knows(town)), ())


def _forms(text: str) -> Iterator[str]:
    """The name as it stands, then with less and less about it."""
    bare = POSSESSIVE.sub("", text.strip(" ,.;:()“”\"'‘’"))
    yield bare
    opening, _, rest = bare.partition(" ")
    if opening.casefold() in ("a", "an") and rest:
        bare = rest
        yield bare
    less = CLOSING.sub("", bare)
    if less != bare:
        yield less
    opened = OPENING.sub("", bare)
    if opened != bare:
        yield opened
        yield CLOSING.sub("", opened)


def _towns(text: str) -> Iterator[str]:
    """The town whose name a building bears: it stands there ("Ottawa Rideau Hospital")."""
    built = BUILT.match(text)
    words = re.split(r"[\s-]", built[1]) if built else []
    yield from (" ".join(words[:count]) for count in range(min(3, len(words)), 0, -1))


def _suiting(text: str, bearers: tuple[PlaceCandidate, ...]) -> tuple[PlaceCandidate, ...]:
    """Those of the kind that the name itself says: Harris County is no town."""
    if COUNTED.search(text):
        kept = tuple(one for one in bearers if one.place.kind in (PlaceKind.REGION, PlaceKind.COUNTRY))
    elif TOWNS.search(text):
        kept = tuple(one for one in bearers if one.place.kind is PlaceKind.CITY)
    else:
        return bearers
    return kept or bearers


def _told(spans: Sequence[Span], body: str, gazetteer: Gazetteer) -> list[tuple[GazetteerPlace, ...]]:
    """What stands right beside the name: "Paris, Texas", "Kentucky's Paris", "the Syrian town of Baghouz"."""
    found: list[tuple[GazetteerPlace, ...]] = []
    for start, end in spans[:8]:
        after = FOLLOWING.match(body, end, end + AFTER)
        if after:
            found += _longest(after[1], gazetteer)
        before = PRECEDING.search(body[max(0, start - BEFORE) : start])
        if before:
            found += _longest(before[1], gazetteer, from_end=True)
    return found


def _longest(words: str, gazetteer: Gazetteer, *, from_end: bool = False) -> list[tuple[GazetteerPlace, ...]]:
    """The area that most of these words name."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[-count:] if from_end else parts[:count])
        named = areas_named(POSSESSIVE.sub("", name.rstrip(",")), gazetteer) or _nation(name, gazetteer)
        if named:
            return named[:1]
    return []


def _nation(word: str, gazetteer: Gazetteer) -> list[tuple[GazetteerPlace, ...]]:
    code = nationality_country(word) or PAIRS.get((word.partition(" ")[0], word.partition(" ")[2]))
    country = gazetteer.country(code) if code else None
    return [(country,)] if country else []


def _explained(spans: Sequence[Span], body: str, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """What the sentence around an unknown name says: "Baghouz is a small area … in eastern Syria"."""
    for _, end in spans[:8]:
        described = DESCRIBED.match(body, end, end + AFTER)
        if described is None:
            told = LOCATED.match(body, end, end + AFTER)
            places = [told] if told else []
        else:
            stop = SENTENCE.search(body, described.end(), described.end() + AFTER)
            limit = stop.start() if stop else min(len(body), described.end() + AFTER)
            places = list(LOCATED.finditer(body, described.end(), limit))
        for told in places:
            named = _longest(told[1], gazetteer)
            if named:
                return named[0][0]
    return None
