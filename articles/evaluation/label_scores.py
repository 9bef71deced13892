"""Scores on the labels of Reuters-21578: countries, and organisations that the text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.background import load_recogniser
from articles.evaluation import reuters_scores
from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import read_copy
from articles.recognition import DatelineResolver, Recognition, Story, story_of_draft

FOLDER = reuters_scores.FOLDER
BATCH = 256
#: Labels whose country the gazetteer does not know by that name.
COUNTRIES = {
    "usa": "US", "uk": "GB", "ussr": "RU", "west-germany": "DE", "east-germany": "DE", "uae": "AE", "yugoslavia": "RS",
    "czechoslovakia": "CZ", "zaire": "CD", "burma": "MM", "kampuchea": "KH", "ivory-coast": "CI", "congo": "CG",
    "yemen-arab-republic": "YE", "yemen-demo-republic": "YE", "trinidad-tobago": "TT", "us-virgin-islands": "VI",
    "ireland": "IE",
}  # fmt: skip
#: What the text must hold for a label to count as named there, and the lexicon's codes that are right then.
NAMED = {
    "ec": (r"E\.?C\.?|EEC|European (?:Economic )?Communit(?:y|ies)|European Commission|Common Market",
           {"ec", "ec-commission", "eu"}),
    "opec": (r"OPEC|Organi[sz]ation of (?:the )?Petroleum Exporting Countries", {"opec"}),
    "worldbank": (r"World Bank|IBRD", {"worldbank"}),
    "imf": (r"IMF|International Monetary Fund", {"imf"}),
    "ico-coffee": (r"ICO|International Coffee (?:Organi[sz]ation|Council|Agreement)", {"ico-coffee"}),
    "gatt": (r"GATT|General Agreement on Tariffs and Trade", {"gatt"}),
    "oecd": (r"OECD|Organi[sz]ation for Economic Co-?operation and Development", {"oecd"}),
    "icco": (r"ICCO|International Cocoa (?:Organi[sz]ation|Council|Agreement)", {"icco"}),
    "unctad": (r"UNCTAD|U(?:nited )?N(?:ations)? Conference on Trade and Development", {"unctad"}),
    "un": (r"U\.?N\.?|United Nations", {"un"}),
    "adb-africa": (r"African Development Bank|AfDB|ADB", {"adb-africa"}),
    "adb-asia": (r"Asian Development Bank|ADB", {"adb-asia"}),
    "fao": (r"FAO|Food and Agriculture Organi[sz]ation", {"fao"}),
    "inro": (r"INRO|International Natural Rubber (?:Organi[sz]ation|Agreement)", {"inro"}),
    "oapec": (r"OAPEC|Organi[sz]ation of Arab Petroleum Exporting Countries", {"oapec"}),
    "isa": (r"ISO|ISA|International Sugar (?:Organi[sz]ation|Agreement)", {"isa"}),
    "atpc": (r"ATPC|Association of Tin Producing Countries", {"atpc"}),
    "iea": (r"IEA|International Energy Agency", {"iea"}),
    "gcc": (r"GCC|Gulf Co-?operation Council", {"gcc"}),
    "iwcc": (r"IWCC|International Wrought Copper Council", {"iwcc"}),
    "ida": (r"IDA|International Development Association", {"ida"}),
    "bis": (r"BIS|Bank for International Settlements", {"bis"}),
    "euratom": (r"Euratom|EURATOM", {"euratom"}),
    "itc": (r"ITC|ITA|International Tin (?:Council|Agreement)", {"itc"}),
    "eib": (r"EIB|European Investment Bank", {"eib"}),
    "iwc-wheat": (r"IWC|International Wheat Council", {"iwc-wheat"}),
    "efta": (r"EFTA|European Free Trade Association", {"efta"}),
    "nato": (r"NATO|North Atlantic Treaty Organi[sz]ation", {"nato"}),
    "asean": (r"ASEAN|Association of South-?\s?[Ee]ast Asian Nations", {"asean"}),
    "ilo": (r"ILO|International Labou?r Organi[sz]ation", {"ilo"}),
    "itu": (r"ITU|International Telecommunications? Union", {"itu"}),
    "unido": (r"UNIDO", {"unido"}),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Labelled:
    """A story, the labels that the collection gives it, and its words."""

    number: str
    places: frozenset[str]
    bodies: frozenset[str]
    story: Story


def score_labels(corpora: Path) -> ScoreTable:
    """How well countries that stories are about match the labels; how many labelled bodies that are named are found."""
    recogniser = load_recogniser()
    stories = list(_labelled(corpora))
    compared = _Compared()
    for start in range(0, len(stories), BATCH):
        batch = stories[start : start + BATCH]
        for one, recognition in zip(batch, recogniser([each.story for each in batch]), strict=True):
            compared.countries(one, recognition)
            compared.bodies(one, recognition)
    bodies = of_sets("organisations named in the text", compared.named, compared.found)
    rows = (
        of_sets("countries that stories are about", compared.wanted, compared.given),
        of_sets("countries named at all", compared.wanted, compared.everything),
        ScoreRow(bodies.field, bodies.right, bodies.total),
    )
    lines = tuple(f"{miss} ({count})" for miss, count in compared.misses.most_common())
    return ScoreTable("Labels of Reuters-21578", rows, lines)


class _Compared:
    """The labels of each story beside what was recognised, a set for each story."""

    def __init__(self) -> None:
        self.wanted: list[set[str]] = []
        self.given: list[set[str]] = []
        self.everything: list[set[str]] = []
        self.named: list[set[str]] = []
        self.found: list[set[str]] = []
        self.misses: Counter[str] = Counter()

    def countries(self, one: Labelled, recognition: Recognition) -> None:
        if not one.places:
            return
        wanted, given = set(one.places), set(_subjects(recognition))
        self.wanted.append(wanted)
        self.given.append(given)
        self.everything.append({place.country for place in recognition.places if place.country})
        self.misses.update(f"{country} was missed" for country in wanted - given)
        self.misses.update(f"{country} is no label" for country in given - wanted)

    def bodies(self, one: Labelled, recognition: Recognition) -> None:
        codes = {body.code for body in recognition.organisations}
        named = {label for label in one.bodies if _says(one.story, label)}
        found = {label for label in named if NAMED[label][1] & codes}
        self.named.append(named)
        self.found.append(found)
        self.misses.update(f"{label} was missed" for label in named - found)


def _subjects(recognition: Recognition) -> Iterator[str]:
    """The countries that a story is about: that is what the collection's editors labelled."""
    places = (*recognition.places, *recognition.only_implied)
    return (place.country for place in places if place.about and place.country)


def _says(story: Story, label: str) -> bool:
    return label in NAMED and bool(re.search(rf"\b(?:{NAMED[label][0]})(?!\w)", f"{story.headline}\n{story.body}"))


def _labelled(corpora: Path) -> Iterator[Labelled]:
    """Every story with a body, read as the plain copy it was, with its labels."""
    gazetteer = open_gazetteer()
    labels = dict(_labels(corpora))
    for truth in reuters_scores.stories(corpora):
        if not truth.body:
            continue
        places, bodies = labels[truth.number]
        draft = read_copy(
            reuters_scores.as_sent(truth).encode(), name="", received=truth.day, places=DatelineResolver(gazetteer)
        )[0]
        yield Labelled(
            truth.number,
            frozenset(filter(None, map(country_of_label, places))),
            frozenset(bodies),
            story_of_draft(draft),
        )


def _labels(corpora: Path) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for path in sorted((corpora / FOLDER).glob("*.sgm")):
        for number, story in reuters_scores.STORY.findall(path.read_text(encoding="latin-1")):
            yield number, (_listed(story, "PLACES"), _listed(story, "ORGS"))


def _listed(story: str, element: str) -> list[str]:
    found = re.search(rf"<{element}>(.*?)</{element}>", story)
    return re.findall(r"<D>(.*?)</D>", found[1]) if found else []


def country_of_label(label: str) -> str:
    if label in COUNTRIES:
        return COUNTRIES[label]
    candidates = open_gazetteer().candidates(label.replace("-", " "))
    return next((place.country for place in candidates if place.kind == "country"), "")
