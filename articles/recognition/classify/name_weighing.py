"""Each name of a story weighed once, over all its mentions: a place, an organisation, a person or none of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.context import weigh_context
from articles.recognition.classify.name_facts import NameFacts
from articles.recognition.classify.name_features import (
    ANY,
    AROUND,
    GAZETTEER,
    ONE_WORD,
    SEVERAL_WORDS,
    STANDING,
    TEAM,
    NameFeature,
)
from articles.recognition.classify.name_form import NameForm, gather_name_forms
from articles.recognition.resources import Resources
from articles.recognition.text.tokens import Token
from articles.recognition.text.unclaimed import UnclaimedSpan

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
    Out:     each form of a name with its mentions and scores; in a report on sport, where a name says where
             something is it is a form of its own
    Raises:  nothing
    """
    forms = gather_name_forms(units, text, sport=sport)
    somebody = people.surnames | people.firsts
    for form in forms:
        facts = NameFacts(form, text, people, known, bodies, countries)
        _add_labels(form)
        _add(facts, GAZETTEER)
        _add(facts, STANDING)
        _add(facts, AROUND)
        for sort, weight in weigh_context(form.mentions, text, somebody):
            form.scores[sort] += weight
        for features in (*(ONE_WORD if facts.alone else SEVERAL_WORDS), *ANY):
            _add(facts, features)
        if sport:
            for features in TEAM:
                _add(facts, features)
            form.club = facts.clubs[0].code if len(facts.clubs) == 1 else ""
    return forms


def _add_labels(form: NameForm) -> None:
    """What the model says counts for more the oftener it says it."""
    total = sum(form.labels.values())
    loud = 1.0 + 0.15 * min(total - 1, 5)
    for label, count in form.labels.items():
        for sort, weight in LABELS.get(label, ((EntityType.OTHER, 1.0),)):
            form.scores[sort] += weight * loud * count / total


def _add(facts: NameFacts, features: Iterable[NameFeature]) -> None:
    """Of features that exclude each other, the first that holds counts."""
    feature = next((feature for feature in features if feature.holds(facts)), None)
    if feature is not None:
        facts.scores[feature.sort] += feature.worth + feature.again * min(facts.often - 1, 4)
