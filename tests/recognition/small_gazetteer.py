"""A gazetteer of a dozen places in memory, and words of copy, for tests of one rule at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from articles.gazetteer.build.gazetteer_file import SCHEMA
from articles.recognition.organisations.lexicon import Lexicon, read_clubs, read_lexicon
from articles.recognition.places.gazetteer_index import Gazetteer, GazetteerPlace
from articles.recognition.places.name_keys import name_key
from articles.recognition.resources import Resources
from articles.recognition.text import tokens
from articles.recognition.text.capitalised_runs import CapitalisedRun, find_runs
from articles.recognition.text.tokens import Token

#: Number, name, kind, country, parent, first-level region, point, people, weight, other names.
PLACES = """
1 | Iraq | country | IQ | | | | 40000000 | 1150 | العراق, Irak
2 | Syria | country | SY | | | | 20000000 | 1130 |
3 | United States | country | US | | | | 330000000 | 1250 | U.S., America
4 | Canada | country | CA | | | | 40000000 | 1160 |
5 | France | country | FR | | | | 67000000 | 1180 |
6 | Turkey | country | TR | | | | 85000000 | 1190 |
7 | Georgia | country | GE | | | | 3700000 | 1050 |
11 | Texas | region | US | 3 | TX | 31.0 -99.0 | 29000000 | 660 |
12 | Kentucky | region | US | 3 | KY | 37.6 -85.0 | 4400000 | 590 |
13 | Ontario | region | CA | 4 | ON | 50.0 -85.0 | 14000000 | 640 |
14 | Erbil Governorate | region | IQ | 1 | AR | 36.2 44.0 | 2000000 | 560 |
15 | Harris County | region | US | 11 | TX | 29.8 -95.4 | 4700000 | 400 |
-16 | Kurdistan Region | region | IQ | 1 | | 36.4 44.4 | 5000000 | 600 |
17 | New York | region | US | 3 | NY | 43.0 -75.0 | 20000000 | 650 |
21 | Paris | city | FR | 5 | 11 | 48.85 2.35 | 2100000 | 632 |
22 | Paris | city | US | 11 | TX | 33.66 -95.55 | 25000 | 440 |
23 | Paris | city | US | 12 | KY | 38.21 -84.25 | 10000 | 400 |
24 | Erbil | city | IQ | 14 | AR | 36.19 44.01 | 900000 | 595 | أربيل, Hewlêr
25 | Austin | city | US | 11 | TX | 30.27 -97.74 | 950000 | 598 |
26 | Lexington | city | US | 12 | KY | 38.04 -84.50 | 320000 | 550 |
27 | Afula | city | IL | | | 32.6 35.3 | 50000 | 470 |
28 | Salt | city | JO | | | 32.03 35.73 | 80000 | 530 |
29 | Harris | city | US | 12 | KY | 37.0 -85.0 | 500 | 270 |
30 | New Sorrel | city | CA | 13 | ON | 43.0 -81.0 | 90000 | 495 |
31 | Rio de Janeiro | city | BR | | | -22.9 -43.2 | 6700000 | 682 |
32 | Danbury | city | US | 12 | KY | 37.2 -85.2 | 3000 | 385 |
34 | Turk | city | US | 11 | TX | 31.0 -98.0 | 900 | 300 |
35 | Syrian | city | US | 11 | TX | 31.0 -98.5 | 900000 | 590 |
36 | Halle | city | DE | | | 51.5 11.97 | 240000 | 538 |
33 | Al Gore | city | SD | | | 15.0 30.0 | 9000 | 395 |
"""
BODIES = """
tea-board	commodity	LK	TB	Tea Board|The Board of Tea|مجلس الشاي
turf-body	sport	GB	TB	Turf Body
quill-house	company	US		House|Quill House
transport	government	US		Transportation Department
"""
CLUBS = """
GB\tSorrel Kettles|Sorrel Kettles FC\tKettles
""".strip()
FIRST_NAMES = frozenset({"ann", "ernie", "frank", "carla", "al", "maria"})


def open_small() -> Gazetteer:
    """The gazetteer over these places; the same one each time."""
    return _gazetteer()


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(SCHEMA)
    for line in PLACES.strip().splitlines():
        number, name, kind, country, parent, admin1, point, people, weight, others = (
            cell.strip() for cell in line.split("|")
        )
        latitude, longitude = map(float, point.split() or ("0", "0"))
        aliases = [other.strip() for other in others.split(",") if other.strip()]
        slug = f"{name_key(name).replace(' ', '-')}-{number}"
        connection.execute(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            [int(number), name, kind, country, int(parent) if parent else None, slug, admin1, latitude, longitude,
             int(people), "", "\n".join(aliases)],
        )  # fmt: skip
        for key in {name_key(one) for one in (name, *aliases)}:
            connection.execute("INSERT INTO name VALUES (?,?,?)", [key, int(weight), int(number)])
    return Gazetteer(connection)


def place(number: int) -> GazetteerPlace:
    """One of these places."""
    found = open_small().place(number)
    assert found is not None
    return found


@lru_cache(maxsize=1)
def small_lexicon() -> Lexicon:
    return Lexicon([*read_lexicon(BODIES), *read_clubs(CLUBS)])


def weight_of(name: str) -> tuple[int, str]:
    bearers = open_small().bearers(name)
    return (bearers[0].weight, str(bearers[0].place.kind)) if bearers else (0, "")


def known() -> Resources:
    """These places, these bodies and a few first names."""
    return Resources(small_lexicon(), FIRST_NAMES, weight_of)


def read(text: str) -> tuple[list[Token], list[CapitalisedRun]]:
    """The words of a text and its runs of capitals."""
    found = tokens.tokenize(text)
    return found, list(find_runs(found))


def mentions(text: list[Token], name: str) -> list[tuple[int, int]]:
    """Where a name stands among the words of a text: first and last word of each mention."""
    parts = [word.text for word in tokens.tokenize(name)]
    starts = range(len(text) - len(parts) + 1)
    return [
        (start, start + len(parts) - 1)
        for start in starts
        if [word.text for word in text[start : start + len(parts)]] == parts
    ]


def printed(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    """What stands at these spans."""
    return [text[start:end] for start, end in spans]
