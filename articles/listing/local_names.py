"""Names of places and languages in the language of the page."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import get_language

from articles.gazetteer import CLDR, name_in, open_gazetteer
from articles.query import fold_text
from articles.reading import PlaceKind

KINDS = frozenset(PlaceKind)
CONTINENTS = {"africa", "antarctica", "asia", "europe", "north america", "oceania", "south america"}
#: Countries that the gazetteer calls otherwise than CLDR does, beyond "&" for "and", "St." for "Saint" and accents.
OTHERWISE = {
    "Democratic Republic of the Congo": "CD", "East Timor": "TL", "Hong Kong": "HK", "Ivory Coast": "CI", "Macao": "MO",
    "Myanmar": "MM", "Republic of the Congo": "CG", "Turkey": "TR",
}  # fmt: skip


def local_name(name: str, kind: str = PlaceKind.COUNTRY) -> str:
    """
    What a place is called in the language of the page.

    In:   its name and kind as the row has them
    Out:  "Irak" of Iraq on a French page, "هەولێر" of Erbil on a Sorani one; the name as it is of what has none there
    Rule: countries by CLDR, all else by the gazetteer, where the likeliest place of that name and kind counts
    """
    language = get_language() or "en"
    if language == "en" or kind not in KINDS:
        return name
    if kind == PlaceKind.COUNTRY or _key(name) in CONTINENTS:
        return _countries(language).get(_key(name), name)
    try:
        return _elsewhere(language, name, kind)
    except ImproperlyConfigured:  # every page works without a gazetteer
        return name


def local_language(code: str) -> str:
    """What a language is called in that of the page, by CLDR: "arabe" of "ar"; "" on English pages and for others."""
    language = get_language() or "en"
    return "" if language == "en" else str(_locale(language).languages.get(code.lower(), ""))


@lru_cache(maxsize=1 << 16)
def _elsewhere(language: str, name: str, kind: str) -> str:
    country, others = open_gazetteer().called(name, kind)
    return (name_in(language, name, country, others) if others else "") or name


@cache
def _countries(language: str) -> dict[str, str]:
    """The names of the countries in a language by their English names."""
    english = {name: code for code, name in Locale.parse("en").territories.items()} | OTHERWISE
    known = _locale(language).territories
    return {_key(name): str(known[code]) for name, code in english.items() if code in known}


def _locale(language: str) -> Locale:
    return Locale.parse(CLDR.get(language, language))


def _key(name: str) -> str:
    return fold_text(name.replace("&", "and").replace("St. ", "Saint "))
