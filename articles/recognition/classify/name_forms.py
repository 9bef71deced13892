"""Each name of a story weighed once, over all its mentions: a place, an organisation, a person or none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.context import weigh_context
from articles.recognition.classify.place_cues import is_towards, stands_as_place
from articles.recognition.classify.teams import names_where, plays_as_team
from articles.recognition.resources import Resources
from articles.recognition.text.tokens import Token
from articles.recognition.text.unclaimed import UnclaimedSpan
from articles.recognition.vocabulary.common_words import NO_NAMES, OPENERS, ORDINARY, WORDS_FIRST
from articles.recognition.vocabulary.context_words import IN_PLACES
from articles.recognition.vocabulary.head_words import CHARGES, HEADS, NOT_BODIES, NOT_PLACES, OF_HEADS, OTHER_HEADS
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES

#: What a model's label speaks for, and how loudly.
LABELS: Mapping[str, tuple[tuple[EntityType, float], ...]] = {
    "GPE": ((EntityType.PLACE, 2.0),),
    "LOC": ((EntityType.PLACE, 1.7),),
    "FAC": ((EntityType.PLACE, 0.9), (EntityType.BODY, 0.5)),
    "ORG": ((EntityType.BODY, 1.7),),
    "PERSON": ((EntityType.PERSON, 2.0),),
    "NORP": ((EntityType.OTHER, 1.8),),
    "EVENT": ((EntityType.OTHER, 2.0),),
    "WORK_OF_ART": ((EntityType.OTHER, 1.6),),
    "LAW": ((EntityType.OTHER, 1.6),),
    "PRODUCT": ((EntityType.OTHER, 1.4),),
    "LANGUAGE": ((EntityType.OTHER, 2.0),),
    "": ((EntityType.OTHER, 1.0),),
}


#: Institutions of a state that copy names without the state.
INSTITUTIONS = frozenset({"Treasury", "Parliament", "Politburo", "Supreme Court", "Constitutional Court", "High Court"})
#: From these weights on a name is that of a large, a middling and a small place.
LARGE, MIDDLING, SMALL = 560, 470, 380
#: Countries whose hamlets have the names of people.
ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
#: What is said so often stands as a place, if it is one, at least once in so many times.
SELDOM = 4


@dataclass(slots=True)
class NameForm:
    """
    One form of a name and what speaks for each sort of thing it may name.

    club:  in a report on sport, the lexicon's code of the only club that is called so, or ""
    """

    text: str
    club: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    scores: dict[EntityType, float] = field(default_factory=lambda: dict.fromkeys(EntityType, 0.0))

    @property
    def sort(self) -> EntityType:
        return max(EntityType, key=lambda sort: self.scores[sort])

    @property
    def margin(self) -> float:
        """By how much the sort leads."""
        first, second, *_ = sorted(self.scores.values(), reverse=True)
        return first - second


def weigh_name_forms(
    units: Iterable[UnclaimedSpan],
    text: Sequence[Token],
    people: StoryPeople,
    known: Resources,
    bodies: Collection[str],
    *,
    sport: bool,
    countries: frozenset[str] = frozenset(),
) -> list[NameForm]:
    """
    Weigh the names of a story.

    In:      each mention with the model's label; the words; the people of the story; what is known beforehand; short
             forms of organisations that the story names in full; whether the story reports on sport; the
             countries that it names
    Out:     a surface for each form, with its mentions and scores; in a report on sport, where a name says where
             something is it is a form of its own
    Raises:  nothing
    """
    surfaces = _gather(units, text, sport=sport)
    somebody = people.surnames | people.firsts
    for surface in surfaces:
        asked = _Asked(surface, text, people, known, bodies, countries)
        _add_labels(surface)
        _add(asked, GAZETTEER)
        _add(asked, STANDING)
        _add(asked, AROUND)
        for sort, weight in weigh_context(surface.mentions, text, somebody):
            surface.scores[sort] += weight
        for features in (*(ONE_WORD if asked.alone else SEVERAL_WORDS), *ANY):
            _add(asked, features)
        if sport:
            for features in TEAM:
                _add(asked, features)
            surface.club = asked.clubs[0].code if len(asked.clubs) == 1 else ""
    return surfaces


def _gather(units: Iterable[UnclaimedSpan], text: Sequence[Token], *, sport: bool) -> list[NameForm]:
    """Mentions of one form together; in a report on sport apart where a name says where something is."""
    surfaces: dict[tuple[str, bool], NameForm] = {}
    for first, last, label in units:
        name = " ".join(word.text for word in text[first : last + 1])
        surface = surfaces.setdefault((name, sport and names_where(text, first)), NameForm(name))
        surface.mentions.append((first, last))
        surface.labels[label] += 1
    return list(surfaces.values())


def _add_labels(surface: NameForm) -> None:
    """What the model says counts for more the oftener it says it."""
    total = sum(surface.labels.values())
    loud = 1.0 + 0.15 * min(total - 1, 5)
    for label, count in surface.labels.items():
        for sort, weight in LABELS.get(label, ((EntityType.OTHER, 1.0),)):
            surface.scores[sort] += weight * loud * count / total


class _Asked:
    """
    A surface with what the features ask of it.

    letters:       the name without full stops and "&"
    alone:         whether it is one word
    last, key:     its last word, as it stands and for look-ups
    weight, kind:  of the heaviest place of that name
    placed:        whether the model takes it for a place anywhere
    is_body:       whether an organisation that the story names in full is called so for short
    often:         how many mentions it has
    """

    def __init__(
        self,
        surface: NameForm,
        text: Sequence[Token],
        people: StoryPeople,
        known: Resources,
        bodies: Collection[str],
        countries: frozenset[str],
    ) -> None:
        self.surface, self.text, self.people = surface, text, people
        self.name, self.labels, self.scores = surface.text, surface.labels, surface.scores
        self.first_names = known.first_names
        self.letters = self.name.replace(".", "").replace("&", "")
        first, last = surface.mentions[0]
        self.alone = first == last
        self.last, self.key = text[last].text, text[last].key
        self.weight, self.kind = known.weight_of(self.name)
        self.placed = bool(self.labels["GPE"] + self.labels["LOC"])
        self.is_body = self.name in bodies
        self.known, self.countries = known, countries - ENGLISH_SPEAKING
        self.often = len(surface.mentions)
        self.clubs = known.lexicon.playing_as(self.name)

    @property
    def stands_as_place(self) -> bool:
        """Whether it stands where hardly anything but places does, a quarter of the time."""
        return SELDOM * sum(stands_as_place(self.text, *mention) for mention in self.surface.mentions) >= self.often

    @property
    def is_towards(self) -> bool:
        """Whether it stands behind "from", "to" or the like, a quarter of the time."""
        return SELDOM * sum(is_towards(self.text, first) for first, _ in self.surface.mentions) >= self.often

    @property
    def may_be_place(self) -> bool:
        """Whether the gazetteer knows it, and it is no common word."""
        return self.weight > 0 and self.kind != "country" and self.key not in ORDINARY and not self.is_body

    @property
    def is_around(self) -> bool:
        """Whether it is a place in a country that the story names."""
        return bool(self.countries) and not self.countries.isdisjoint(self.known.countries_of(self.name))

    @property
    def team_mentions(self) -> int:
        """How many mentions do what a team does."""
        return sum(plays_as_team(self.text, first, last) for first, last in self.surface.mentions)

    @property
    def only_opens(self) -> bool:
        """Whether it does nothing but open sentences, where every word has a capital."""
        return all(self.text[first].opens for first, _ in self.surface.mentions)


class NameFeature(NamedTuple):
    """
    A question about a surface, and what a yes says.

    sort:   what it speaks for
    worth:  how loudly
    again:  how much louder for each further mention, up to four
    """

    name: str
    holds: Callable[[_Asked], bool]
    sort: EntityType
    worth: float
    again: float = 0.0


def _add(asked: _Asked, features: Iterable[NameFeature]) -> None:
    """Of features that exclude each other, the first that holds counts."""
    feature = next((feature for feature in features if feature.holds(asked)), None)
    if feature is not None:
        asked.scores[feature.sort] += feature.worth + feature.again * min(asked.often - 1, 4)


def _is_namesake(asked: _Asked) -> bool:
    """Whether a place only happens to have this name: the word, an organisation or the model says otherwise."""
    if asked.placed:
        return False
    if asked.name.lower() in ORDINARY or asked.is_body:
        return True
    return asked.labels["ORG"] + asked.labels["PERSON"] > 3 and asked.weight < LARGE


def _is_surname(asked: _Asked) -> bool:
    surnames, parts = asked.people.surnames, asked.name.split("-")
    return asked.name in surnames or (len(parts) > 1 and all(part in surnames for part in parts))


def _is_first_name_or_family(asked: _Asked) -> bool:
    """Whether a word is the first name of somebody in the story, or a surname in the plural: "the Poes"."""
    name, people = asked.name, asked.people
    return name in people.firsts or (name.endswith("s") and name[:-1] in people.surnames)


def _is_no_name(asked: _Asked) -> bool:
    """Whether a word names nothing sought here: a title, the head of a longer name, an opener, a number."""
    key, letters = asked.key, asked.letters
    return (
        key in NO_NAMES
        or key in TITLES
        or (key in (HEADS | OF_HEADS | CHARGES) and not letters.isupper())
        or key.split("'")[0].split("’")[0] in OPENERS
        or (letters[:-1].isupper() and any(map(str.isdigit, letters)))
    )


def _is_acronym(asked: _Asked) -> bool:
    return 2 <= len(asked.letters) <= 6 and asked.letters.isupper()


def _is_ordinary_opening(asked: _Asked) -> bool:
    return asked.key in ORDINARY and asked.only_opens


def _is_mere_opening(asked: _Asked) -> bool:
    """Whether a word that the model takes for no name does nothing but open sentences."""
    return not asked.placed and not asked.labels["PERSON"] and asked.only_opens


def _is_often_undecided(asked: _Asked) -> bool:
    """Whether a word is said again and again, and by now speaks for neither a person nor a place."""
    scores = asked.scores
    return asked.often >= 3 and scores[EntityType.PERSON] < 2.0 and scores[EntityType.PLACE] < 1.0


def _is_full_name(asked: _Asked) -> bool:
    return asked.last in asked.people.surnames and bool(asked.labels["PERSON"])


def _is_team(asked: _Asked) -> bool:
    """Whether a town's name stands for its team; a country's stands for the country, and a person plays too."""
    named = asked.weight > 0 or asked.placed or bool(asked.labels["ORG"] or asked.clubs)
    return named and asked.kind != "country" and not _is_somebody(asked) and asked.team_mentions > 0


def _is_club(asked: _Asked) -> bool:
    """Whether a club is called so, and nobody in the story is."""
    return asked.kind != "country" and bool(asked.clubs) and not _is_somebody(asked)


def _is_somebody(asked: _Asked) -> bool:
    """Whether somebody in the story is called so; where the model alone says so, no club may be."""
    if _is_surname(asked) or _is_first_name_or_family(asked):
        return True
    return asked.scores[EntityType.PERSON] >= 2.0 and not asked.clubs


def _is_line_in_capitals(asked: _Asked) -> bool:
    return not asked.alone and asked.name.isupper() and len(asked.name) > 10


def _is_word_first(asked: _Asked) -> bool:
    """Whether a word of English that is more often a word than a name is not said to be where something is."""
    return asked.name.lower() in WORDS_FIRST["en"] and not any(
        first and asked.text[first - 1].text in IN_PLACES for first, _ in asked.surface.mentions
    )


def _is_institution(asked: _Asked) -> bool:
    """Whether a state's institution stands alone for itself: "the Treasury", "Parliament"."""
    return asked.name in INSTITUTIONS and not asked.only_opens


def _is_nationality_or_excluded(asked: _Asked) -> bool:
    return nationality_country(asked.name) is not None or asked.name.lower() in NOT_PLACES | NOT_BODIES


#: What the gazetteer says.
GAZETTEER = (
    NameFeature("is a country", lambda asked: asked.kind == "country", EntityType.PLACE, 4.0),
    NameFeature("is a namesake of a place", _is_namesake, EntityType.PLACE, 0.2),
    NameFeature("is a large place", lambda asked: asked.weight >= LARGE, EntityType.PLACE, 2.6),
    NameFeature("is a middling place", lambda asked: asked.weight >= MIDDLING, EntityType.PLACE, 2.0),
    NameFeature("is a small place", lambda asked: asked.weight >= SMALL, EntityType.PLACE, 1.2),
    NameFeature("is a hamlet", lambda asked: asked.weight > 0, EntityType.PLACE, 0.5),
    NameFeature("is no known place", lambda asked: True, EntityType.PLACE, -0.7),
)
#: Where a name of the gazetteer stands.
STANDING = (
    NameFeature(
        "stands as a place", lambda asked: asked.may_be_place and asked.stands_as_place, EntityType.PLACE, 2.2, 0.2
    ),
    NameFeature(
        "stands behind a direction", lambda asked: asked.may_be_place and asked.is_towards, EntityType.PLACE, 1.2, 0.1
    ),
    NameFeature(
        "opens a sentence as a place",
        lambda asked: asked.may_be_place and asked.weight >= SMALL and asked.only_opens and bool(asked.labels["ORG"]),
        EntityType.PLACE,
        0.8,
    ),
)
#: In which country the places of that name lie.
AROUND = (
    NameFeature(
        "lies in a country that is named", lambda asked: asked.may_be_place and asked.is_around, EntityType.PLACE, 1.0
    ),
)
#: What one word tells, and who in the story is called so: the first that holds of each group.
ONE_WORD = (
    (
        NameFeature("is somebody's surname", _is_surname, EntityType.PERSON, 4.5),
        NameFeature("is somebody's first name or family", _is_first_name_or_family, EntityType.PERSON, 2.0),
        NameFeature("is a first name", lambda asked: asked.name.lower() in asked.first_names, EntityType.PERSON, 0.8),
    ),
    (
        NameFeature("is an institution", _is_institution, EntityType.BODY, 4.0),
        NameFeature("is no name", _is_no_name, EntityType.OTHER, 4.0),
        NameFeature("is an acronym", _is_acronym, EntityType.BODY, 1.2, again=0.3),
        NameFeature("is ordinary and opens sentences", _is_ordinary_opening, EntityType.OTHER, 1.8),
        NameFeature("is ordinary", lambda asked: asked.key in ORDINARY, EntityType.OTHER, 0.8),
        NameFeature("only opens sentences", _is_mere_opening, EntityType.OTHER, 1.0),
        NameFeature("is said often", _is_often_undecided, EntityType.BODY, 1.0),
    ),
)
#: What several words tell.
SEVERAL_WORDS = (
    (NameFeature("ends with somebody's surname", _is_full_name, EntityType.PERSON, 1.0),),
    (NameFeature("ends like something else", lambda asked: asked.key in OTHER_HEADS, EntityType.OTHER, 2.5),),
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
            "is short for a body and placed", lambda asked: asked.is_body and asked.placed, EntityType.BODY, 1.0
        ),
        NameFeature("is short for a body", lambda asked: asked.is_body, EntityType.BODY, 3.0),
        NameFeature("is a line in capitals", _is_line_in_capitals, EntityType.OTHER, 2.5),
    ),
    (NameFeature("is a domain", lambda asked: asked.name.endswith((".com", ".org", ".net")), EntityType.BODY, 3.0),),
    (NameFeature("joins names", lambda asked: "&" in asked.name, EntityType.BODY, 1.0),),
    (NameFeature("is a word first", _is_word_first, EntityType.OTHER, 3.0),),
    (NameFeature("is a nationality or excluded", _is_nationality_or_excluded, EntityType.OTHER, 5.0),),
)
