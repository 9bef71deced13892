"""Slugs as wires write them: cycle, region, keyword, version and word count (W11 to W13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.draft import Version

#: AM- and PM- for the newspapers of the morning and the evening, BC- for both.
CYCLE = re.compile(r"(?:AM|PM|BC|AP)-(?=\S)")
REGION = re.compile(r"(?P<region>[A-Z]{2,3})--(?=\S)")
#: The prefixes of sports and what each is filed under; any other prefix of three letters stays in the keyword.
SPORTS = {
    prefix: sport
    for sport, prefixes in {
        "Alpine skiing": "SKI",
        "American football": "FBC FBH FBN FBO",
        "Nordic skiing": "NOR",
        "Olympic Games": "OLY",
        "athletics": "ATH MAR",
        "baseball": "BBA BBC BBH BBI BBM BBN BBO BBY",
        "basketball": "BBW BKC BKH BKL BKN BKO BKW",
        "biathlon": "BIA",
        "boxing": "BOX",
        "canoeing": "CAN",
        "cricket": "CRI",
        "curling": "CUR",
        "cycling": "CYC",
        "diving": "DIV",
        "equestrian sports": "EQU",
        "fencing": "FEN",
        "field hockey": "FHK",
        "figure skating": "FIG",
        "football": "SOC",
        "golf": "GLF",
        "gymnastics": "GYM",
        "horse racing": "RAC",
        "ice hockey": "HKC HKN HKO",
        "judo": "JUD",
        "luge": "LUG",
        "mixed martial arts": "MMA",
        "motor racing": "CAR",
        "motorcycling": "MOT",
        "rowing": "ROW",
        "rugby league": "RGL",
        "rugby union": "RGU",
        "sailing": "SAI",
        "shooting": "SHO",
        "snowboarding": "SNO",
        "speed skating": "SPD",
        "squash": "SQU",
        "swimming": "SWM",
        "table tennis": "TTN",
        "tennis": "TEN",
        "triathlon": "TRI",
        "volleyball": "VBO VBW",
        "water polo": "WPO",
        "weightlifting": "WEI",
        "wrestling": "WRE",
    }.items()
    for prefix in prefixes.split()
}
WORDS = re.compile(r",\s*(?P<count>\d{1,5})?\s*$")
VERSION = re.compile(
    r"(?:^|[,\s])\s*(?:(?P<ordinal>\d{1,2})\s*(?:st|nd|rd|th)\s*(?P<what>ld|lead|add|take|writethru|optional|pickup)\b"
    r"|(?P<plain>ld|lead)(?=-?writethru|\s*$)|(?P<thru>writethru))"
    r"(?:[\s-]*(?:writethru|writethrough))?(?=\W|$)",
    re.IGNORECASE,
)
#: What is longer is no slug, and only its beginning is looked at.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Slug:
    """
    What a slug says.

    keyword:  verbatim, for takes are joined by it; cycle and region are split from it, a sport's prefix is not
    words:    the word count behind it, or None
    """

    keyword: str
    cycle: str = ""
    region: str = ""
    subject: str = ""
    version: Version | None = None
    words: int | None = None


def split_slug(printed: str) -> Slug:
    """
    Take a slug apart.

    In:      "BC-US--Giant Lobster Death, 1st Ld-Writethru,127", "BC-BBO--BaseballExpanded", "Oil-Markets"
    Out:     keyword "Giant Lobster Death" of cycle BC and region US, first lead, 127 words; a sport's prefix stays in
             the keyword and names the subject
    Raises:  nothing; an unknown prefix breaks nothing
    Rule:    W11, W12, W13
    """
    rest = " ".join(printed[:LONGEST].split())
    count = None
    if (found := WORDS.search(rest)) is not None:
        count = int(found["count"]) if found["count"] else None
        rest = rest[: found.start()].rstrip()
    lead = None
    if (found := VERSION.search(rest)) is not None and found.start() > 0:
        lead = _version(found)
        rest = f"{rest[: found.start()]}{rest[found.end() :]}".strip(" ,")
    cycle = region = subject = ""
    if (found := CYCLE.match(rest)) is not None:
        cycle, rest = found[0].rstrip("-"), rest[found.end() :]
    if (found := REGION.match(rest)) is not None:
        subject = SPORTS.get(found["region"], "") if len(found["region"]) == 3 else ""
        if len(found["region"]) == 2:
            region, rest = found["region"], rest[found.end() :]
    return Slug(rest.strip(" ,-"), cycle, region, subject, lead, count)


def take_version(printed: str) -> Version | None:
    """The version that a take key states: "1st Ld-Writethru", "2nd Add"; None where it says something else."""
    found = VERSION.search(printed[:LONGEST])
    return _version(found) if found is not None else None


def whole_keyword(short: str, long: str) -> str:
    """
    A keyword that its header cut off, without the part of a word it was cut in.

    In:      "Argentina-CancerB" of a full header, and "Argentina-Cancer Beauty" from the text
    Out:     "Argentina-Cancer"; a keyword that is not cut as it stands
    Raises:  nothing
    """
    squeezed = re.sub(r"\s", "", long)
    if len(squeezed) <= len(short) or not squeezed.startswith(short):
        return short
    end = kept = 0
    for index, character in enumerate(long):
        if character.isspace():
            kept = end
        elif character == "-":
            kept = end
            end += 1
        else:
            end += 1
        if end == len(short):
            follows = long[index + 1 : index + 2]
            return short if not follows.strip("- ,") else short[:kept].rstrip("-") or short
    return short


def _version(found: re.Match[str]) -> Version:
    what = (found["what"] or found["plain"] or "lead").lower()
    kind = what if what in ("add", "take") else "lead"
    return Version(kind, int(found["ordinal"]) if found["ordinal"] else None)
