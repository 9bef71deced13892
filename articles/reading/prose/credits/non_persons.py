"""What stands among the people of a byline and is no person: agencies, desks, jobs (W41)."""

from __future__ import annotations

import re

from articles.reading.prose.vocabulary.agency_names import is_known_agency
from articles.reading.prose.vocabulary.word_list import word_set

#: Words that only what is no person has in its name (W41).
NO_PERSON = word_set(
    """
    agencies agency analytics associates association authority bank board borders bureau bureaus bureaux center
    centre college commission committee company corp corporation correspondent correspondents council department
    desk division editor editors enterprise enterprises foundation group handout house inc institute international
    investment journalists limited llc ltd magazine managers media ministry network news newspaper newsroom newsdesk
    office organisation organization personnel photographer photographers plc pool press producer publications
    reporter reporters reports research securities service services society staff str stringer stringers team times
    tribune university web wire wires writer writers freelance contributor contributors columnist columnists chief
    politics political economics business sports science financial technology diplomatic senior special specialist
    analyst tv television newswire agencia agence agenzia
    redaktion rédaction redacción redazione redação muhabiri servisi
    """
)


#: A site's name: "harbourpost.example".
ADDRESS = re.compile(r"(?:[\w-]{2,}\.)+[a-z]{2,8}$")


def is_outlet(words: str) -> bool:
    """Whether words name an agency, a desk or a job, and no person (W41)."""
    if is_known_agency(words) or (words.split() and words.split()[0].isupper() and is_known_agency(words.split()[0])):
        return True
    if ADDRESS.match(words):
        return True
    parts = {part.lower() for part in re.findall(r"[^\W\d_]+", words[:80])}
    return bool(parts & NO_PERSON) and len(words.split()) <= 7


def split_list(name: str) -> tuple[str, str]:
    """A name without the agency that follows it uncommaed: "Brad Smith Reuters"."""
    words = name.split()
    for count in (1, 2, 3):
        if len(words) - count >= 2 and is_known_agency(" ".join(words[-count:])):
            return " ".join(words[:-count]), " ".join(words[-count:])
    return name, ""


def continues_name(rest: str) -> bool:
    """Whether the word behind what looks like a name says that it is none: "Acme staff"."""
    return rest.split(" ", 2)[1:2] != [] and rest.split(" ", 2)[1].lower().strip(".") in NO_PERSON
