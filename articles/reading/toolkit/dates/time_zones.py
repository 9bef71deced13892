"""Zones of time by their name, their distance from Greenwich or their IANA id (W69)."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from dataclasses import dataclass
from functools import cache

#: Minutes east of Greenwich of the zones that an abbreviation means without doubt.
ZONES = {
    name: minutes
    for minutes, names in {
        0: "z gmt utc ut wet wez egst гмт",
        60: "cet mez met wat west wesz",
        120: "cest mesz mest eet oez cat sast",
        180: "eest oesz msk мск eat trt fet idt syot",
        210: "irst",
        240: "msd get azt samt mut ret sct",
        270: "irdt aft",
        300: "pkt uzt tjt tmt yekt mvt tft",
        330: "slst",
        345: "npt",
        360: "omst kgt btt",
        390: "mmt",
        420: "ict wib krat novt hovt davt cxt",
        480: "sgt myt hkt awst wita irkt ulat pht phst bnt",
        540: "jst kst wit yakt awdt tlt",
        570: "acst",
        600: "aest vlat chst pgt ddut",
        630: "acdt",
        660: "aedt magt sakt sbt nct vut",
        720: "nzst fjt pett anat tvt",
        780: "nzdt tot phot",
        840: "lint",
        -60: "azot cvt",
        -120: "brst fnt uyst",
        -150: "ndt",
        -180: "art brt clst pyst uyt gft rott",
        -210: "nst",
        -240: "edt clt bot vet gyt hae",
        -300: "est cdt cot pet hne",
        -360: "mdt galt",
        -420: "mst pdt",
        -480: "pst akdt",
        -540: "akst hdt",
        -600: "hst hast ckt taht",
        -660: "nut",
    }.items()
    for name in names.split()
}
#: Abbreviations that several zones have: what they are taken for, and whose they may be.
SHARED = {
    "ist": (330, "India, Ireland or Israel"),
    "cst": (-360, "North America, China or Cuba"),
    "bst": (60, "Britain or Bangladesh"),
    "ast": (-240, "the Atlantic or Arabia"),
    "adt": (-180, "the Atlantic or Arabia"),
    "gst": (240, "the Gulf or South Georgia"),
    "amt": (-240, "the Amazon or Armenia"),
    "sst": (-660, "Samoa or Singapore"),
    "ect": (-300, "Ecuador or the Eastern Caribbean"),
    "wst": (480, "Western Australia or Samoa"),
    "act": (-300, "Acre or Central Australia"),
    "bdt": (360, "Bangladesh or Brunei"),
    "pyt": (-180, "Paraguay before or since 2024"),
    "almt": (300, "Kazakhstan before or since 2024"),
}
#: What is said instead of an abbreviation, in the words of copy or of a computer's clock.
PHRASES = {
    "greenwich mean time": "gmt", "coordinated universal time": "utc", "universal time": "utc", "zulu": "z",
    "british summer time": "Europe/London", "london time": "Europe/London", "uk time": "Europe/London",
    "central european time": "cet", "central european standard time": "cet", "central european summer time": "cest",
    "eastern european time": "eet", "eastern european summer time": "eest", "western european time": "wet",
    "western european summer time": "west", "moscow time": "msk", "moscow standard time": "msk",
    "eastern standard time": "est", "eastern daylight time": "edt", "central daylight time": "cdt",
    "mountain standard time": "mst", "mountain daylight time": "mdt", "pacific standard time": "pst",
    "pacific daylight time": "pdt", "eastern time": "America/New_York", "central time": "America/Chicago",
    "mountain time": "America/Denver", "pacific time": "America/Los_Angeles", "et": "America/New_York",
    "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles", "india standard time": "Asia/Kolkata",
    "israel standard time": "Asia/Jerusalem", "irish standard time": "Europe/Dublin", "china standard time": "hkt",
    "beijing time": "hkt", "japan standard time": "jst", "korea standard time": "kst", "singapore standard time": "sgt",
    "singapore time": "sgt", "hong kong time": "hkt", "east africa time": "eat", "west africa time": "wat",
    "central africa time": "cat", "south africa standard time": "sast", "pakistan standard time": "pkt",
    "arabian standard time": "+03", "arab standard time": "+03", "gulf standard time": "+04", "turkey time": "trt",
    "بتوقيت غرينتش": "gmt", "توقيت غرينتش": "gmt", "غرينتش": "gmt", "تغ": "gmt", "بتوقيت مكة": "+03",
}  # fmt: skip
#: Small letters spell words as well ("eat", "cat", "von"): only these are zones without capitals.
SMALL = frozenset(["z", "gmt", "utc", "ut", "bst", "cet", "cest", "mez", "mesz", "est", "edt", "cst", "cdt", "mst",
                   "mdt", "pst", "pdt", "msk", "jst"])  # fmt: skip
DISTANCE = re.compile(r"(?P<from>[^\W\d_]{0,5})\s?(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?$")
IANA = re.compile(r"[A-Za-z]+(?:/[A-Za-z_+\-]+\d{0,2}){1,2}$")
#: The widest distance that a zone of our time has or had.
WIDEST = 15 * 60
#: How a zone stands behind a time, whether or not anybody knows it; to be compiled without regard to case.
WRITTEN = (
    r"[^\W\d_]{0,5}\s?[+\-−]\d{1,2}(?::?\d\d)?(?!\d)|[A-Za-z]+(?:/[A-Za-z_+\-]+\d{0,2}){1,2}|"
    + "|".join(sorted((re.escape(phrase) for phrase in PHRASES if " " in phrase), key=len, reverse=True))
    + r"|[^\W\d_]{1,6}\b"
)
NO_ZONE = "no zone is given: taken for UTC"


@dataclass(frozen=True, slots=True)
class Zone:
    """How far a zone lies east of Greenwich in minutes, None where nobody knows; and what is doubtful about it."""

    east: int | None = None
    doubt: str = ""


def read_zone(written: str, local: dt.datetime) -> Zone:
    """
    Read the zone behind a time.

    In:      "KST", "+3", "-0330", "GMT+2", "America/New_York", "Eastern Daylight Time", or ""; the time on its clocks
    Out:     the distance at that time; an abbreviation of several zones is one of them, with a doubt; what is written
             like a zone and known to nobody has no distance, and a doubt; a word that is no zone has neither
    Raises:  nothing
    Rule:    W69; RFC 822 5 for the zones of North America
    """
    written = " ".join(written.replace("_", " ").split()) if "/" not in written else written.strip()
    name = PHRASES.get(written.casefold(), "") if len(written) > 2 or written.isupper() else ""
    name = name or written
    if not name:
        return Zone()
    if IANA.match(name):
        return _of_iana(name, local)
    if (distance := DISTANCE.match(name)) is not None:
        return _at_distance(distance, written)
    return _abbreviated(name, shouted=written.isupper() or name != written)


def _abbreviated(name: str, *, shouted: bool) -> Zone:
    lower = name.casefold()
    if not (shouted or lower in SMALL):
        return Zone()
    if lower in ZONES:
        return Zone(ZONES[lower])
    if lower in SHARED:
        east, whose = SHARED[lower]
        return Zone(east, f"{name} may be the zone of {whose}: taken for {_offset(east)}")
    return _unknown(name)


def _at_distance(found: re.Match[str], written: str) -> Zone:
    """The zone that lies so far from Greenwich, or from a zone that is named."""
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    named = found["from"].casefold()
    if minutes > WIDEST or int(found["minutes"] or 0) > 59 or (named and named not in ("gmt", "utc", "ut", "z")):
        return _unknown(written)
    return Zone(minutes if found["sign"] == "+" else -minutes)


def _of_iana(name: str, local: dt.datetime) -> Zone:
    known = _iana_ids().get(name.casefold())
    if known is None:
        return _unknown(name)
    offset = zoneinfo.ZoneInfo(known).utcoffset(local.replace(tzinfo=None))
    return Zone(int(offset.total_seconds() // 60)) if offset is not None else _unknown(name)


@cache
def _iana_ids() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones()}


def _unknown(name: str) -> Zone:
    return Zone(None, f"the zone {name} is unknown: taken for UTC")


def _offset(east: int) -> str:
    hours, minutes = divmod(abs(east), 60)
    return f"{'-' if east < 0 else '+'}{hours:02}:{minutes:02}"
