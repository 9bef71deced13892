"""Names of countries in the language of the page."""

from __future__ import annotations

from functools import cache

from babel import Locale
from django.utils.translation import get_language

from articles.reading import PlaceKind

#: What CLDR calls a language that the pages have by another code.
CLDR = {"kmr": "ku"}
#: Countries whose name in the gazetteer is not CLDR's.
OTHERWISE = {"Turkey": "TR", "Czech Republic": "CZ", "Myanmar": "MM", "Palestine": "PS", "Hong Kong": "HK",
             "Macao": "MO", "Ivory Coast": "CI", "Republic of the Congo": "CG", "DR Congo": "CD"}  # fmt: skip


def local_name(name: str, kind: str = PlaceKind.COUNTRY) -> str:
    """
    What a place is called in the language of the page.

    In:   its name and kind as the row has them
    Out:  "Irak" of Iraq on a French page; the name as it is of what is no country, or has no name there
    """
    language = get_language() or "en"
    return _countries(language).get(name, name) if kind == PlaceKind.COUNTRY and language != "en" else name


@cache
def _countries(language: str) -> dict[str, str]:
    """The names of the countries in a language by their English names."""
    codes = {str(name): code for code, name in Locale.parse("en").territories.items()} | OTHERWISE
    known = Locale.parse(CLDR.get(language, language)).territories
    return {name: str(known[code]) for name, code in codes.items() if code in known}
