"""Places that stand alone in a dateline: the newsroom needs no state or country to know which is meant (W25)."""

from __future__ import annotations

from articles.reading import PlaceKind
from articles.recognition.places.gazetteer_index import GazetteerPlace
from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.standalone_cities import CITIES


def _read() -> dict[str, tuple[str, str]]:
    standing: dict[str, tuple[str, str]] = {}
    for group in CITIES.replace("\n", " ").strip().split(";"):
        area, _, names = group.strip().partition(" ")
        country, _, state = area.partition("-")
        for name in names.split(","):
            standing[name_key(name)] = (country, state)
    return standing


#: Folded name: country, and the state within it or "".
STANDALONE = _read()


def stands_alone(place: GazetteerPlace) -> bool:
    """Whether a place is one of these: a town of that name where the list has it."""
    country, state = STANDALONE.get(name_key(place.name), ("", ""))
    return place.kind is PlaceKind.CITY and country == place.country and state in ("", place.admin1)
