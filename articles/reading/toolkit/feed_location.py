"""Places and dates that an element states of where copy was filed (W37)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.reading.draft import Dateline, FilingPlace, PlaceKind
from articles.reading.toolkit.country_codes import two_letters
from articles.reading.toolkit.web_timestamps import read_web_timestamp

#: The mark that closes a printed dateline is no part of its text.
MARK = re.compile(r"(?<=[\w)\].»/])\s*\.?[-–—_:]+$")
#: A dateline that only says when something was sent: "2014-07-17 00:24:11 GMT+00:00", "4/4/2018".
ONLY_TIME = re.compile(r"(?:[\d\s:./,+-]|T(?=\d)|Z$|GMT|UTC)*$")
#: What is said of a place or a day that nobody could verify, as of pictures that somebody put online.
HEDGE = re.compile(
    r"\s*(?:(?:is\s+)?(?:said|believed|thought|reported|claimed|understood|purported|alleged)\s+to\s+be(?:\s+(?:in|at|near|from|filmed\s+in))?|"
    r"(?:reportedly|purportedly|allegedly|apparently|possibly|probably)(?:\s+(?:in|at|near|from))?|unverified|unconfirmed|angeblich|vermutlich|"
    r"soi-disant|prétendument|supuestamente|presuntamente|presumibilmente|sözde|يقال\s+إنها|يُعتقد\s+أنها)\s*[:,]?\s+(?=\S)",
    re.IGNORECASE,
)
#: The words that schemes use for kinds of places.
KINDS = {
    "city": PlaceKind.CITY, "town": PlaceKind.CITY, "village": PlaceKind.CITY, "populatedplace": PlaceKind.CITY,
    "district": PlaceKind.DISTRICT, "sublocation": PlaceKind.DISTRICT, "county": PlaceKind.REGION,
    "statprov": PlaceKind.REGION, "state": PlaceKind.REGION, "province": PlaceKind.REGION, "region": PlaceKind.REGION,
    "country": PlaceKind.COUNTRY, "nation": PlaceKind.COUNTRY, "countryarea": PlaceKind.REGION,
}  # fmt: skip
#: GeoNames ids, however their scheme writes them.
GEONAMES = re.compile(r"(?:geonames\.org/|geonames:)(\d{1,9})/?$", re.IGNORECASE)


#: A place that nobody knows.
NOWHERE = re.compile(
    r"\W*(?:(?:at\s+)?(?:an?\s+)?(?:unknown|undisclosed|unidentified|unspecified|various|not\s+known|n/?a)"
    r"(?:\s+(?:locations?|places?))?|locations?\s+(?:unknown|undisclosed|not\s+known))\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FeedLocation:
    """
    What elements state of one place.

    name:       of the most exact part: the city, else the region, else the country
    around:     the names of what it lies in, nearest first
    country:    its code of two or three letters, or ""
    identity:   a code with its scheme, as an address or as "scheme:code"
    printed:    the words of a dateline that stand for it, or ""
    """

    name: str
    kind: PlaceKind | None = None
    around: tuple[str, ...] = ()
    country: str = ""
    identity: str = ""
    latitude: float | None = None
    longitude: float | None = None
    printed: str = ""


def place_kind(word: str) -> PlaceKind | None:
    """The kind of place that a scheme's word means: "cptype:statprov", "loctyp:City", "State"."""
    return KINDS.get(re.sub(r"[^a-z]", "", word.rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower()))


def geonames_id(identity: str) -> int | None:
    """The GeoNames id in "https://sws.geonames.org/95446/" or "geonames:95446"; None in every other code."""
    found = GEONAMES.search(identity)
    return int(found[1]) if found else None


def coordinates(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Two coordinates where both are numbers on Earth; where Greenwich meets the equator nothing is filed."""
    try:
        north, east = float(str(latitude)), float(str(longitude))
    except ValueError:
        return None
    if not (-90 <= north <= 90 and -180 <= east <= 180) or (north == 0 and east == 0):
        return None
    return north, east


def dateline_text(printed: str) -> str:
    """A printed dateline without the mark that closes it; "" for one that is only a time."""
    joined = " ".join(printed.split())
    return "" if ONLY_TIME.match(joined) else MARK.sub("", joined[:300]).strip(" ,")


def stated_dateline_of(printed: str, places: list[FeedLocation], date: dt.date | None = None) -> Dateline | None:
    """
    The dateline that elements state.

    In:      the printed words, or ""; the places that elements name; the day that one gives
    Out:     a dateline with what is known of each place; its words are the places' names where none are printed;
             None where there is neither
    Raises:  nothing
    Rule:    W37
    """
    words = dateline_text(printed)
    if (day := _hedged_day(words)) is not None:
        words, date = "", date or day
    named = [_place(place) for place in places if place.name.strip() and NOWHERE.match(place.name) is None]
    if not words:
        words = "/".join(place.text for place in named)
    return Dateline(text=words, places=tuple(named), date=date) if words else None


def _hedged_day(words: str) -> dt.date | None:
    """The day of a dateline that is only said to be that day: "SAID TO BE MARCH 4, 2019"."""
    hedge = HEDGE.match(words)
    stamp = read_web_timestamp(words[hedge.end() :]) if hedge else None
    return stamp.time.date() if stamp is not None else None


def _place(place: FeedLocation) -> FilingPlace:
    hedge = HEDGE.match(place.name)
    name, *behind = (part.strip() for part in place.name[hedge.end() if hedge else 0 :].split(","))
    around = [part for part in (*behind, *place.around) if part and part != name]
    code = two_letters(place.country)
    at = place.latitude is not None and place.longitude is not None
    return FilingPlace(
        text=place.printed or place.name,
        name=name,
        qualifier=", ".join(dict.fromkeys(around)),
        kind=place.kind,
        country=code,
        geonames_id=geonames_id(place.identity),
        latitude=place.latitude if at else None,
        longitude=place.longitude if at else None,
        confidence=0.6 if hedge else 0.9,
    )
