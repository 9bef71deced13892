"""Names of countries in the language of the page."""

from __future__ import annotations

from functools import cache

from babel import Locale
from django.utils.translation import get_language

from articles.query import fold_text
from articles.reading import PlaceKind

#: What CLDR calls a language that the pages have by another code.
CLDR = {"kmr": "ku"}
#: Countries that the gazetteer calls otherwise than CLDR does, beyond "&" for "and", "St." for "Saint" and accents.
OTHERWISE = {
    "Democratic Republic of the Congo": "CD", "East Timor": "TL", "Hong Kong": "HK", "Ivory Coast": "CI", "Macao": "MO",
    "Myanmar": "MM", "Republic of the Congo": "CG", "Turkey": "TR",
}  # fmt: skip


def local_name(name: str, kind: str = PlaceKind.COUNTRY) -> str:
    """
    What a place is called in the language of the page.

    In:   its name and kind as the row has them
    Out:  "Irak" of Iraq on a French page; the name as it is of what is no country, or has no name there
    """
    language = get_language() or "en"
    if kind != PlaceKind.COUNTRY or language == "en":
        return name
    return _countries(language).get(_key(name), name)


@cache
def _countries(language: str) -> dict[str, str]:
    """The names of the countries in a language by their English names."""
    english = {name: code for code, name in Locale.parse("en").territories.items()} | OTHERWISE
    known = Locale.parse(CLDR.get(language, language)).territories
    return {_key(name): str(known[code]) for name, code in english.items() if code in known}


def _key(name: str) -> str:
    return fold_text(name.replace("&", "and").replace("St. ", "Saint "))
