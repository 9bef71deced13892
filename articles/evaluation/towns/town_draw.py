"""Draws towns from the gazetteer, and the names by which copy in each language calls them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.evaluation.towns.frames import FRAMES, IN_CONTEXT, sentence
from articles.gazetteer import is_variant
from articles.reading import Span
from articles.recognition import Gazetteer, GazetteerPlace, Story

#: The countries whose small towns copy names, and how many of each are drawn; then how many of all others.
REGION, OF_EACH, ELSEWHERE = ("IQ", "SY", "TR", "IR"), 50, 100
#: How many people a town has that is drawn at home and elsewhere; in Iraq and Syria of many nothing is known.
PEOPLE, PEOPLE_ELSEWHERE, UNCOUNTED = 5_000, 20_000, ("IQ", "SY")
SPELLINGS = 3
#: Letters that one language alone writes.
SORANI_ONLY, PERSIAN_ONLY, ARABIC_ONLY = set("ێۆەڵڕڤ"), set("پچژگ"), set("ةيىكأإؤئ")
KURMANJI_ONLY = set("êîû")
#: Whose towns copy in a language names most.
COUNTRIES: Mapping[str, tuple[str, ...]] = {
    "tr": ("TR",), "fa": ("IR",), "ar": ("IQ", "SY"), "ckb": ("IQ", "IR"), "kmr": ("IQ", "SY", "TR", "IR"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TownMention:
    """A town by one of its names, and the story that names it."""

    town: GazetteerPlace
    name: str
    story: Story

    @property
    def span(self) -> Span:
        start = self.story.body.index(self.name)
        return Span(start, start + len(self.name))


def drawn_towns(gazetteer: Gazetteer) -> tuple[list[GazetteerPlace], list[GazetteerPlace]]:
    """
    Towns drawn at random, the same ones each time from the same gazetteer.

    Out:  those of the region, as many of each country; those of all other countries
    """
    home: list[GazetteerPlace] = []
    for country in REGION:
        home += _drawn([town for town in gazetteer.towns(country) if _is_town(town)], OF_EACH)
    return home, _drawn([town for town in gazetteer.towns() if _is_elsewhere(town)], ELSEWHERE)


def _is_town(town: GazetteerPlace) -> bool:
    return town.population >= PEOPLE or (not town.population and town.country in UNCOUNTED)


def _is_elsewhere(town: GazetteerPlace) -> bool:
    return town.country not in REGION and town.population >= PEOPLE_ELSEWHERE


def _drawn(towns: Iterable[GazetteerPlace], count: int) -> list[GazetteerPlace]:
    listed = sorted(towns, key=lambda town: town.geonames_id)
    return random.Random(len(listed)).sample(listed, count)


def spellings(town: GazetteerPlace, language: str) -> list[str]:
    """
    Up to three names that a town has in a language's letters: the first name and other spellings of it.

    Rule: the gazetteer does not say which language a name is of; letters that only one writes tell
    """
    names = [name for name in (town.name, *town.aliases) if SUITS[language](name)]
    spelled = [name for name in names if not name.isascii() or is_variant(name, town.name)] or names
    return list(dict.fromkeys(spelled))[:SPELLINGS]


def _is_english(name: str) -> bool:
    return name.isascii() and name[:1].isupper() and not name.isupper() and "`" not in name


def _is_turkish(name: str) -> bool:
    return name[:1].isupper() and all(letter.isascii() or letter in "çğıöşüÇĞİÖŞÜâîû" for letter in name)


def _is_arabic(name: str) -> bool:
    letters = set(name)
    return "\u0621" <= name[:1] <= "\u064a" and not letters & (SORANI_ONLY | PERSIAN_ONLY | set("کیہ"))


def _is_persian(name: str) -> bool:
    letters = set(name)
    return "\u0600" <= name[:1] <= "\u06ff" and not letters & (SORANI_ONLY | ARABIC_ONLY)


def _is_kurmanji(name: str) -> bool:
    letters = set(name.casefold())
    plain = all(letter.isascii() or letter in "çêîşû" for letter in letters)
    return name[:1].isupper() and plain and bool(KURMANJI_ONLY & letters)


SUITS: Mapping[str, Callable[[str], bool]] = {
    "en": _is_english,
    "tr": _is_turkish,
    "kmr": _is_kurmanji,
    "ckb": lambda name: "\u0600" <= name[:1] <= "\u06ff" and bool(SORANI_ONLY & set(name)),
    "ar": _is_arabic,
    "fa": _is_persian,
}


def english_mentions(towns: Sequence[GazetteerPlace], *, context: Mapping[str, str] | None) -> Iterator[TownMention]:
    """Each town in each sentence, its spellings in turn; with its country named in a second sentence, or alone."""
    for town in towns:
        names = spellings(town, "en")
        for number, frame in enumerate(FRAMES["en"] if names else ()):
            name = names[number % len(names)]
            body = sentence(frame, name, "en")
            if context is not None:
                body += " " + IN_CONTEXT.format(context[town.country])
            yield TownMention(town, name, Story(body=body, language="en"))


def mentions_in(language: str, gazetteer: Gazetteer) -> Iterator[TownMention]:
    """Towns of the language's countries in its sentences, as many as are drawn at home."""
    listed = [
        town
        for country in COUNTRIES[language]
        for town in gazetteer.towns(country)
        if _is_town(town) and spellings(town, language)
    ]
    for town in _drawn(listed, min(len(listed), OF_EACH * len(REGION))):
        names = spellings(town, language)
        for number, frame in enumerate(FRAMES[language]):
            name = names[number % len(names)]
            yield TownMention(town, name, Story(body=sentence(frame, name, language), language=language))
