"""How agencies are told: by name, by what they call themselves, and from labels that are neither agency nor place."""

from __future__ import annotations

import re

from articles.reading.prose.vocabulary.agencies import HOUSE_OF, NAMES_OF, agency_key
from articles.reading.prose.vocabulary.word_list import SIGNED, word_set

#: Words in capitals before a dash that say what kind of copy follows; none of them is where it was filed (W32).
LABELS = word_set(
    """
    advisory alert analysis announcement announcements auction backgrounder balance bills board bond bonds breaking
    briefs briefing bulletin bulletins business calendar chronology close closing commentary comment column
    corrected correction corrections currencies daily data deals debt developing diary digest dividend earnings
    economy editorial embargoed estimates exchange exchanges exchs exclusive explainer explained factbox fact facts
    feature figures finance flash focus forecast forex futures gallery graphic graphics headline headlines
    highlights indicators index insight instant interview interviews issues items latest list listing markets media
    metals money more newsmaker note notes now obituary opinion options outlook photo photos picture pictures poll
    polls preview previews press price prices profile question questions quote quotes quotebox rainfall rates recap
    refile related repeat report reports results review roundup rpt sales schedule scenario scenarios science
    scoreboard scores shares sidebar snapshot specials spotlight sport sports stats statistics stock stocks story
    summary table tables take takes technology timeline tip topnews trading update updated updates urgent video
    videos view views viewpoint volume volumes watch weather week weekly withdrawn witness wrap wrapup yields world
    inc corp ltd plc co llc ag nv sa gmbh bancorp holdings company industries net qtr mths year shr
    """
)

#: What stands in brackets and is no agency.
NO_AGENCY = re.compile(
    r"(?:no relation|sic|see|via|and|the(?!\s+(?-i:[A-Z]))|adds?|updates?|corrects?|recasts?|trims?|more|end|left|"
    r"right|pictured|inc|corp|ltd|plc|corrected|file|photo)\b",
    re.IGNORECASE,
)
NEWS = re.compile(
    r"\b(?:news|press|agency|wire|tv|radio|times|post|herald|tribune|gazette|media|haber|ajansı|ajans|agence|presse|agencia|agenzia|"
    r"nachrichten|nûçe|برس|نيوز|نیوز|وكالة|صحيفة|ئاژانسی|پرێس|میدیا|خبرگزاری)\b|\D24$",
    re.IGNORECASE,
)
ACRONYM = re.compile(rf"[^\W\d_a-z][\w&./{SIGNED}-]{{0,11}}(?: ?\d{{1,3}})?$")
NAME = re.compile(rf"(?:(?:[^\W\d_]|\d)[\w&.'’/{SIGNED}-]*)(?: [\w&.'’/{SIGNED}-]+){{0,4}}$")


def is_known_agency(name: str) -> bool:
    """Whether these words name an agency or outlet that the tables know."""
    return agency_key(name.strip().strip("«»\"“”'").strip()) in HOUSE_OF


def says_news(words: str) -> bool:
    """Whether a name no table has says of itself that it is a house of news: "North Press", "Channel 24"."""
    return NEWS.search(words) is not None


def canonical_agency(name: str) -> str:
    """What an agency is called where it is listed once: "K24" is "Kurdistan 24"; an unknown one keeps its name."""
    return HOUSE_OF.get(agency_key(name.strip()), name.strip())


def house_names(name: str) -> frozenset[str]:
    """The names that a house prints: of "Reuter" also "Reuters"; an unknown one has the name as it stands."""
    return NAMES_OF.get(canonical_agency(name), frozenset()) | {name.strip()}


def split_agencies(words: str) -> tuple[str, ...]:
    """
    The agencies that a bracket names.

    In:      "tca/dpa", "AFP, Reuters", "ats afp", "RFE/RL"
    Out:     ("tca", "dpa"); ("AFP", "Reuters"); ("ats", "afp"); ("RFE/RL",)
    Raises:  nothing
    Rule:    W21
    """
    words = " ".join(words.split()).strip('«»"“” ')
    if is_known_agency(words):
        return (words,)
    parts = words.split(" ")
    if len(parts) > 1 and all(map(is_known_agency, parts)):
        return tuple(parts)
    return tuple(part.strip() for part in re.split(r"[/,،]", words) if part.strip())


def looks_like_agency(words: str) -> bool:
    """Whether words in brackets have the shape of an agency's name: few of them, written as names are (W20)."""
    words = words.strip('«»"“” ')
    if NO_AGENCY.match(words) or not 2 <= len(words) <= 40:
        return False
    if ACRONYM.match(words):
        return True
    if not NAME.match(words):
        return False
    parts = words.split()
    return not words.islower() and all(not part[0].islower() or len(part) <= 3 for part in parts)
