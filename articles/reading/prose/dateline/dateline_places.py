"""The places that the words of a dateline name, each with its qualifier (W24, W26 to W28)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.reading.draft import FilingPlace
from articles.reading.prose.capitals import PLACE_PARTICLES, repair_place
from articles.reading.prose.vocabulary.qualifiers import is_known_qualifier
from articles.reading.prose.vocabulary.word_list import SIGNED

PLACE = re.compile(
    rf"['’]?[^\W\d_](?:[\w'’ʼ`.\-‐ \u200c\u200d\u0300-\u036f\u064b-\u065f\u0670{SIGNED}]|(?<=\w)&(?=\w))*$"
)
SPLIT_COMMA = re.compile(r"\s*[,،]\s*")
SPLIT_AND = re.compile(r"\s+(?:and|und|et|y|e|ve|û|و|&)\s+", re.IGNORECASE)
#: What joins places.
JOINT = re.compile(rf"\s*/\s*|{SPLIT_AND.pattern}", re.IGNORECASE)
#: A place with its country in brackets: "Annecy (France)", "Chennai (Tamil Nadu) [India]".
BRACKETED = re.compile(
    r"(?P<name>[^()\[\]]{2,40}?)\s*[(\[](?P<one>[^()\[\]]{2,30})[)\]](?:\s*[(\[](?P<two>[^()\[\]]{2,30})[)\]])?$"
)
#: A reporter before the place, as Turkish houses print one: "Ayşe DEMİR/DİYARBAKIR".
REPORTER = re.compile(r"(?:[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]+\s)+[A-ZÇĞİÖŞÜ]{2,}$")
#: What no name of a place has: "By" before it, a digit, the ending of an internet domain (W58).
NO_PLACE = re.compile(r"^by\s|\d|\.(?:com|net|org|info|tv|co\.[a-z]{2})$", re.IGNORECASE)
SMALL = PLACE_PARTICLES | {"d", "l", "al", "a", "border", "ya", "yê", "ê", "in", "at"}
#: No dateline names more places, and no place has more words.
PLACES, WORDS, LENGTH = 6, 8, 60
#: A longer word with a full stop is no abbreviation: the stop is counted.
LONGEST_SHORT = 5
#: Pairs of towns that are one place (W26).
TWINS = (
    "dallas/fort worth", "dallas/ft. worth", "minneapolis/st. paul", "raleigh/durham", "sarasota/bradenton",
    "biel/bienne", "frankfurt/main", "frankfurt/oder", "offenbach/main", "halle/saale", "freiburg/breisgau",
)  # fmt: skip

KnownPlace = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class PrintedPlaces:
    """The places in order, and the reporters that stand among them."""

    places: tuple[FilingPlace, ...]
    people: tuple[str, ...] = ()


def read_places(words: str, known_place: KnownPlace, *, filed: bool = False) -> PrintedPlaces | None:
    """
    Split words into places with their qualifiers.

    In:      "PARIS, Texas", "A, B and C", "BEIRUT/ERBIL"; which names are places; whether an agency or a date makes
             sure that they are a dateline
    Out:     the places in order; None when the words cannot be places
    Raises:  nothing
    Rule:    W24, W26, W28
    """
    places: list[FilingPlace] = []
    people: list[str] = []
    comma = "، " if "،" in words else ", "
    parts = [" ".join(part.split()).strip(",،") for part in SPLIT_COMMA.split(words)]
    parts = [piece for part in parts if part not in ("", ".") for piece in _behind_qualifier(part)]
    for part, following in pairwise([*parts, ""]):
        if places and _qualifies(part, places[-1], following):
            places[-1] = _qualified(places[-1], part, comma)
            continue
        found = _part(part, known_place, filed=filed)
        if found is None:
            return None
        places += found.places
        people += found.people
    return PrintedPlaces(tuple(places), tuple(people)) if 0 < len(places) <= PLACES else None


def _behind_qualifier(part: str) -> tuple[str, ...]:
    """A qualifier apart from the places that follow it without a comma: "Norway/STOCKHOLM", "Norway and STOCKHOLM"."""
    joint = JOINT.search(part)
    if joint is None or is_known_qualifier(part) or not is_known_qualifier(part[: joint.start()]):
        return (part,)
    return part[: joint.start()], part[joint.end() :]


def _part(part: str, known_place: KnownPlace, *, filed: bool) -> PrintedPlaces | None:
    """The places between two commas, and the reporter before the last; None when one of the names is no place's."""
    names = _names(part, known_place)
    people = tuple(name for name in names if len(names) > 1 and REPORTER.match(name) and names[-1].isupper())
    places = [_place(name, known_place, filed=filed) for name in names if name not in people]
    found = tuple(place for place in places if place is not None)
    return PrintedPlaces(found, people) if len(found) == len(places) else None


def _place(name: str, known_place: KnownPlace, *, filed: bool) -> FilingPlace | None:
    if "(" in name or "[" in name:
        return _bracketed(name, known_place, filed=filed)
    if _stops(name, known_place):
        name = name[:-1]
    if filed and name.islower() and known_place(name):
        return FilingPlace(text=name, name=name.title())
    return FilingPlace(text=name, name=repair_place(name)) if _shaped(name) else None


def _bracketed(name: str, known_place: KnownPlace, *, filed: bool) -> FilingPlace | None:
    """A place with its region or country in brackets, which must be known; so must the place if nothing else is."""
    found = BRACKETED.match(name)
    if found is None or not _shaped(found["name"]) or not (filed or known_place(found["name"])):
        return None
    further = [words for words in (found["one"], found["two"]) if words]
    if not all(is_known_qualifier(words) or known_place(words) or (filed and _shaped(words)) for words in further):
        return None
    return FilingPlace(text=name, name=repair_place(found["name"]), qualifier=", ".join(further))


def _stops(name: str, known_place: KnownPlace) -> bool:
    """Whether the full stop behind a name is none of an abbreviation's: "LONDON.", but "CALIF."."""
    return (
        name.endswith(".")
        and not is_known_qualifier(name)
        and (known_place(name[:-1]) or len(name.split()[-1]) > LONGEST_SHORT)
    )


def _qualified(place: FilingPlace, further: str, comma: str) -> FilingPlace:
    """The place with another name behind it that says where it lies."""
    both = f"{place.qualifier}{comma}{further}" if place.qualifier else further
    return replace(place, text=f"{place.text}{comma}{further}", qualifier=both)


def _qualifies(part: str, last: FilingPlace, following: str) -> bool:
    """Whether these words after a comma say more of the place before it, instead of naming the next one."""
    if SPLIT_AND.search(part):
        return False
    if is_known_qualifier(part):
        return True
    upper = last.text.split(",")[0].isupper()
    return not last.qualifier and upper and not part.isupper() and not (following and is_known_qualifier(following))


def _names(part: str, known_place: KnownPlace) -> list[str]:
    """The names in "PARIS/BERLIN" and "B and C"; one that is written so stays one ("DALLAS/FORT WORTH")."""
    if "/" in part:
        if known_place(part) or any(part.lower().startswith(twin) for twin in TWINS):
            return [part]
        return [name.strip() for name in part.split("/")]
    if SPLIT_AND.search(part) and not is_known_qualifier(part) and not known_place(part):
        return SPLIT_AND.split(part)
    return [part]


def _shaped(name: str) -> bool:
    """Whether words are written as the name of a place is: few, no digits, each with a capital or a small particle."""
    bare = name.replace("/", " ")
    if not PLACE.match(bare) or len(name) > LENGTH or NO_PLACE.search(name):
        return False
    words = bare.replace("-", " ").split()
    if not 1 <= len(words) <= WORDS:
        return False
    return words[0][:1] == words[0][:1].upper() and all(_is_part(word, len(words)) for word in words)


def _is_part(word: str, count: int) -> bool:
    return (
        not word[:1].islower()
        or word.lower().strip(".'’") in SMALL
        or "'" in word
        or "’" in word
        # "Bad Homburg v.d. Höhe", "Frankfurt a.M."
        or ("." in word and len(word) <= 5)
        or count == 2
    )
