"""What a place is called in a language, found among names that do not say which language they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from babel import Locale

from articles.recognition import name_key

#: What CLDR calls a language that the pages have by another code.
CLDR = {"kmr": "ku"}
#: Names that no letter tells, for the towns that copy names most.
TABLE = Path(__file__).with_name("spoken_names.txt")
#: Where towns have Kurmanji names; a French ê elsewhere is not Kurmanji.
KURDISH = {"IQ", "SY", "TR", "IR", "AM", "AZ", "GE"}

_SORANI = set("ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهھەوۆیێ ")
_SORANI_ONLY = set("ڕڤڵەۆێ")
_ARABIC = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ")
_KURMANJI, _TURKISH = set("çêîşû"), set("çğıöşüi̇â")
_KURMANJI_ONLY, _TURKISH_ONLY = set("êîû"), set("ğıöşü")
_BESIDE_LETTERS = set(" '-")


def name_in(language: str, name: str, country: str, others: Iterable[str]) -> str:
    """
    What a place is called in a language.

    In:    "ckb", "Erbil", "IQ" and the other names that the gazetteer has: "Hewlêr", "هەولێر", "أربيل"
    Out:   "هەولێر"; "" where none of the names is known to be of the language
    Rule:  names that are told come first: our table's, then those of CLDR's cities; then the first name that is in the
           letters of the language. Arabic letters that Sorani alone writes tell its names, and what has none but those
           of Arabic counts as Arabic: of Persian names that are written in the same letters nothing tells them apart
    """
    told = _told().get((language, name_key(name))) or _cities(language).get(name_key(name))
    if told:
        return told
    if language == "kmr" and country not in KURDISH:
        return ""
    if language == "tr":  # which has no letters of its own; a town's own name with them is the same without
        others = [other for other in others if name_key(other) == name_key(name)]
    suits = SUITS.get(language)
    return next(filter(suits, others), "") if suits else ""


@cache
def _told() -> Mapping[tuple[str, str], str]:
    told = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *cells = (cell.strip() for cell in line.split("|"))
            for language, _, called in (cell.partition(" ") for cell in cells):
                told[language, name_key(name)] = called
    return told


@cache
def _cities(language: str) -> Mapping[str, str]:
    """The cities that zones of time are called after, by their English names."""
    zones = Locale.parse(CLDR.get(language, language)).time_zones
    english = {zone: told["city"] for zone, told in Locale.parse("en").time_zones.items() if "city" in told}
    right_to_left = language in ("ar", "ckb")
    return {
        name_key(english.get(zone) or zone.rpartition("/")[2].replace("_", " ")): told["city"]
        for zone, told in zones.items()
        if "city" in told and (told["city"][:1] > "\u0600") == right_to_left
    }


def _is_sorani(name: str) -> bool:
    letters = set(name)
    return letters <= _SORANI and bool(letters & _SORANI_ONLY)


def _is_arabic(name: str) -> bool:
    return set(name) <= _ARABIC


def _is_kurmanji(name: str) -> bool:
    return _is_latin(name, _KURMANJI) and bool(set(name.lower()) & _KURMANJI_ONLY)


def _is_turkish(name: str) -> bool:
    return _is_latin(name, _TURKISH) and bool(set(name.lower()) & _TURKISH_ONLY)


def _is_latin(name: str, more: set[str]) -> bool:
    return name[:1].isupper() and all(
        letter.isascii() and letter.isalpha() or letter in more or letter in _BESIDE_LETTERS for letter in name.lower()
    )


SUITS: Mapping[str, Callable[[str], bool]] = {
    "ckb": _is_sorani, "ar": _is_arabic, "kmr": _is_kurmanji, "tr": _is_turkish,
}  # fmt: skip
