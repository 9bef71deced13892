"""What regions are called in English, where the packages have it among their other names."""

from __future__ import annotations

import re

#: Words for a kind of region in its own language: a name that has one is not what an English paper prints.
NATIVE = re.compile(
    r",|\b(?:sheng|shi|zizhiqu|oblast|oblysy|respublika|respublikasy|kray|krai|okrug|viloyati|vilayati|voivodship|kraj"
    r"|megye|judet|tinh|provinsi|barat|timur|tengah|utara|selatan|velayat|aymag|aymagi)\b|ie$|ý$",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"^([A-Z][\w' -]+?) (Province|Oblast|Republic|Voivodeship|Krai|Governorate|Prefecture|County|Autonomous Region)$",
    re.ASCII,
)
#: Kinds of region that English leaves off: Hubei, but Moscow Oblast.
LEFT_OFF = {"Province", "Republic", "Autonomous Region", "Prefecture"}
#: What stands behind the comma of a name turned around for the alphabet: "Murcia, Región de".
TITLE = re.compile(r"(?:Comunidad|Región|Principado|Région|Hlavní|Respublika)\b")


def english_name(name: str, others: list[str]) -> str:
    """
    What a region is called in English.

    In:      "Hubei Sheng" with "Hubei|Hubei Province|湖北"; "Moskovskaya oblast'" with "Moscow|Moscow Oblast"; "Texas"
    Out:     "Hubei"; "Moscow Oblast"; "Texas": a name without a word of its own language stays as it is
    """
    if not NATIVE.search(name):
        return name
    for other in others:
        found = ENGLISH.match(other)
        if found:
            return found[1] if found[2] in LEFT_OFF else other
    directed = [other for other in others if re.match(r"(?:North|South|East|West|Central) [A-Z]\w+$", other, re.ASCII)]
    if directed:
        return directed[0]
    head, _, tail = name.partition(", ")
    return head if TITLE.match(tail) else name
