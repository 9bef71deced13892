"""Questions about a name, and what a yes says: whether it is a place, an organisation, a person or none of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.classify.name_facts import NameFacts
from articles.recognition.vocabulary.common_words import NO_NAMES, OPENERS, ORDINARY, WORDS_FIRST
from articles.recognition.vocabulary.context_words import IN_PLACES
from articles.recognition.vocabulary.head_words import CHARGES, HEADS, NOT_BODIES, NOT_PLACES, OF_HEADS, OTHER_HEADS
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES

#: Institutions of a state that copy names without the state.
INSTITUTIONS = frozenset({"Treasury", "Parliament", "Politburo", "Supreme Court", "Constitutional Court", "High Court"})
#: From these weights on a name is that of a large, a middling and a small place.
LARGE, MIDDLING, SMALL = 560, 470, 380


class NameFeature(NamedTuple):
    """
    A question about a form, and what a yes says.

    sort:   what it speaks for
    worth:  how loudly
    again:  how much louder for each further mention, up to four
    """

    name: str
    holds: Callable[[NameFacts], bool]
    sort: EntityType
    worth: float
    again: float = 0.0


def _is_namesake(facts: NameFacts) -> bool:
    """Whether a place only happens to have this name: the word, an organisation or the model says otherwise."""
    if facts.placed:
        return False
    if facts.name.lower() in ORDINARY or facts.is_body:
        return True
    return facts.labels["ORG"] + facts.labels["PERSON"] > 3 and facts.weight < LARGE


def _is_surname(facts: NameFacts) -> bool:
    surnames, parts = facts.people.surnames, facts.name.split("-")
    return facts.name in surnames or (len(parts) > 1 and all(part in surnames for part in parts))


def _is_first_name_or_family(facts: NameFacts) -> bool:
    """Whether a word is the first name of somebody in the story, or a surname in the plural: "the Poes"."""
    name, people = facts.name, facts.people
    return name in people.firsts or (name.endswith("s") and name[:-1] in people.surnames)


def _is_no_name(facts: NameFacts) -> bool:
    """Whether a word names nothing sought here: a title, the head of a longer name, an opener, a number."""
    key, letters = facts.key, facts.letters
    return (
        key in NO_NAMES
        or key in TITLES
        or (key in (HEADS | OF_HEADS | CHARGES) and not letters.isupper())
        or key.split("'")[0].split("’")[0] in OPENERS
        or (letters[:-1].isupper() and any(map(str.isdigit, letters)))
    )


def _is_acronym(facts: NameFacts) -> bool:
    return 2 <= len(facts.letters) <= 6 and facts.letters.isupper()


def _is_ordinary_opening(facts: NameFacts) -> bool:
    return facts.key in ORDINARY and facts.only_opens


def _is_mere_opening(facts: NameFacts) -> bool:
    """Whether a word that the model takes for no name does nothing but open sentences."""
    return not facts.placed and not facts.labels["PERSON"] and facts.only_opens


def _is_often_undecided(facts: NameFacts) -> bool:
    """Whether a word is said again and again, and by now speaks for neither a person nor a place."""
    scores = facts.scores
    return facts.often >= 3 and scores[EntityType.PERSON] < 2.0 and scores[EntityType.PLACE] < 1.0


def _is_full_name(facts: NameFacts) -> bool:
    return facts.last in facts.people.surnames and bool(facts.labels["PERSON"])


def _is_team(facts: NameFacts) -> bool:
    """Whether a town's name stands for its team; a country's stands for the country, and a person plays too."""
    named = facts.weight > 0 or facts.placed or bool(facts.labels["ORG"] or facts.clubs)
    return named and facts.kind != "country" and not _is_somebody(facts) and facts.team_mentions > 0


def _is_club(facts: NameFacts) -> bool:
    """Whether a club is called so, and nobody in the story is."""
    return facts.kind != "country" and bool(facts.clubs) and not _is_somebody(facts)


def _is_somebody(facts: NameFacts) -> bool:
    """Whether somebody in the story is called so; where the model alone says so, no club may be."""
    if _is_surname(facts) or _is_first_name_or_family(facts):
        return True
    return facts.scores[EntityType.PERSON] >= 2.0 and not facts.clubs


def _is_line_in_capitals(facts: NameFacts) -> bool:
    return not facts.alone and facts.name.isupper() and len(facts.name) > 10


def _is_word_first(facts: NameFacts) -> bool:
    """Whether a word of English that is more often a word than a name is not said to be where something is."""
    return facts.name.lower() in WORDS_FIRST["en"] and not any(
        first and facts.text[first - 1].text in IN_PLACES for first, _ in facts.form.mentions
    )


def _is_institution(facts: NameFacts) -> bool:
    """Whether a state's institution stands alone for itself: "the Treasury", "Parliament"."""
    return facts.name in INSTITUTIONS and not facts.only_opens


def _is_nationality_or_excluded(facts: NameFacts) -> bool:
    return nationality_country(facts.name) is not None or facts.name.lower() in NOT_PLACES | NOT_BODIES


#: What the gazetteer says.
GAZETTEER = (
    NameFeature("is a country", lambda facts: facts.kind == "country", EntityType.PLACE, 4.0),
    NameFeature("is a namesake of a place", _is_namesake, EntityType.PLACE, 0.2),
    NameFeature("is a large place", lambda facts: facts.weight >= LARGE, EntityType.PLACE, 2.6),
    NameFeature("is a middling place", lambda facts: facts.weight >= MIDDLING, EntityType.PLACE, 2.0),
    NameFeature("is a small place", lambda facts: facts.weight >= SMALL, EntityType.PLACE, 1.2),
    NameFeature("is a hamlet", lambda facts: facts.weight > 0, EntityType.PLACE, 0.5),
    NameFeature("is no known place", lambda facts: True, EntityType.PLACE, -0.7),
)
#: Where a name of the gazetteer stands.
STANDING = (
    NameFeature(
        "stands as a place", lambda facts: facts.may_be_place and facts.stands_as_place, EntityType.PLACE, 2.2, 0.2
    ),
    NameFeature(
        "stands behind a direction", lambda facts: facts.may_be_place and facts.is_towards, EntityType.PLACE, 1.2, 0.1
    ),
    NameFeature(
        "opens a sentence as a place",
        lambda facts: facts.may_be_place and facts.weight >= SMALL and facts.only_opens and bool(facts.labels["ORG"]),
        EntityType.PLACE,
        0.8,
    ),
)
#: In which country the places of that name lie.
AROUND = (
    NameFeature(
        "lies in a country that is named", lambda facts: facts.may_be_place and facts.is_around, EntityType.PLACE, 1.0
    ),
)
#: What one word tells, and who in the story is called so: the first that holds of each group.
ONE_WORD = (
    (
        NameFeature("is somebody's surname", _is_surname, EntityType.PERSON, 4.5),
        NameFeature("is somebody's first name or family", _is_first_name_or_family, EntityType.PERSON, 2.0),
        NameFeature("is a first name", lambda facts: facts.name.lower() in facts.first_names, EntityType.PERSON, 0.8),
    ),
    (
        NameFeature("is an institution", _is_institution, EntityType.BODY, 4.0),
        NameFeature("is no name", _is_no_name, EntityType.OTHER, 4.0),
        NameFeature("is an acronym", _is_acronym, EntityType.BODY, 1.2, again=0.3),
        NameFeature("is ordinary and opens sentences", _is_ordinary_opening, EntityType.OTHER, 1.8),
        NameFeature("is ordinary", lambda facts: facts.key in ORDINARY, EntityType.OTHER, 0.8),
        NameFeature("only opens sentences", _is_mere_opening, EntityType.OTHER, 1.0),
        NameFeature("is said often", _is_often_undecided, EntityType.BODY, 1.0),
    ),
)
#: What several words tell.
SEVERAL_WORDS = (
    (NameFeature("ends with somebody's surname", _is_full_name, EntityType.PERSON, 1.0),),
    (NameFeature("ends like something else", lambda facts: facts.key in OTHER_HEADS, EntityType.OTHER, 2.5),),
)
#: In a report on sport.
TEAM = (
    (NameFeature("plays as a team", _is_team, EntityType.BODY, 5.0, again=0.3),),
    (NameFeature("is called as a club", _is_club, EntityType.BODY, 4.5, again=0.3),),
)
#: What any form tells.
ANY = (
    (
        NameFeature(
            "is short for a body and placed", lambda facts: facts.is_body and facts.placed, EntityType.BODY, 1.0
        ),
        NameFeature("is short for a body", lambda facts: facts.is_body, EntityType.BODY, 3.0),
        NameFeature("is a line in capitals", _is_line_in_capitals, EntityType.OTHER, 2.5),
    ),
    (NameFeature("is a domain", lambda facts: facts.name.endswith((".com", ".org", ".net")), EntityType.BODY, 3.0),),
    (NameFeature("joins names", lambda facts: "&" in facts.name, EntityType.BODY, 1.0),),
    (NameFeature("is a word first", _is_word_first, EntityType.OTHER, 3.0),),
    (NameFeature("is a nationality or excluded", _is_nationality_or_excluded, EntityType.OTHER, 5.0),),
)
