"""Each name of a story weighed once, over all its mentions: a place, an organisation, a person or none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.entities import cues
from articles.entities.chunks import NO_NAMES, OPENERS
from articles.entities.claims import Sort
from articles.entities.heads import CHARGES, HEADS, NOT_BODIES, NOT_PLACES, OF_HEADS
from articles.entities.known import Known
from articles.entities.nationalities import country_of
from articles.entities.ordinary import ORDINARY
from articles.entities.people import TITLES, People
from articles.entities.units import Unit
from articles.entities.words import Word
from articles.prose import wordlist

#: What a model's label speaks for, and how loudly.
LABELS: Mapping[str, tuple[tuple[Sort, float], ...]] = {
    "GPE": ((Sort.PLACE, 2.0),),
    "LOC": ((Sort.PLACE, 1.7),),
    "FAC": ((Sort.PLACE, 0.9), (Sort.BODY, 0.5)),
    "ORG": ((Sort.BODY, 1.7),),
    "PERSON": ((Sort.PERSON, 2.0),),
    "NORP": ((Sort.OTHER, 1.8),),
    "EVENT": ((Sort.OTHER, 2.0),),
    "WORK_OF_ART": ((Sort.OTHER, 1.6),),
    "LAW": ((Sort.OTHER, 1.6),),
    "PRODUCT": ((Sort.OTHER, 1.4),),
    "LANGUAGE": ((Sort.OTHER, 2.0),),
    "": ((Sort.OTHER, 1.0),),
}


#: Words that end the name of what is neither a place nor an organisation.
OTHER_HEADS = wordlist.of(
    """
    accord act administration agreement arena award awards bill bowl building campaign case cup day festival games
    government grant house marathon match medal open pages plan prize program project security series stadium summit
    test tour tournament tower towers treaty trial trophy war week weekend year convention amendment report
    championship championships classic derby olympics religion constitution testament index average composite
    """
)


@dataclass(slots=True)
class Surface:
    """One form of a name and what speaks for each sort of thing it may name."""

    text: str
    mentions: list[tuple[int, int]] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    scores: dict[Sort, float] = field(default_factory=lambda: dict.fromkeys(Sort, 0.0))

    @property
    def sort(self) -> Sort:
        return max(Sort, key=lambda sort: self.scores[sort])

    @property
    def margin(self) -> float:
        """By how much the sort leads."""
        first, second, *_ = sorted(self.scores.values(), reverse=True)
        return first - second


def weigh(
    units: Iterable[Unit], text: Sequence[Word], people: People, known: Known, bodies: Collection[str]
) -> dict[str, Surface]:
    """
    Weigh the names of a story.

    In:      each mention with the model's label; the words; the people of the story; what is known beforehand; short
             forms of organisations that the story names in full
    Out:     a surface for each form, with its mentions and scores
    Raises:  nothing
    """
    surfaces: dict[str, Surface] = {}
    for first, last, label in units:
        name = " ".join(word.text for word in text[first : last + 1])
        surface = surfaces.setdefault(name, Surface(name))
        surface.mentions.append((first, last))
        surface.labels[label] += 1
    for surface in surfaces.values():
        _model(surface)
        _gazetteer(surface, bodies, *known.weight_of(surface.text))
        for sort, weight in cues.weigh(surface.mentions, text, people.surnames | people.firsts):
            surface.scores[sort] += weight
        _itself(surface, text, people, known.first_names, bodies)
    return surfaces


def _model(surface: Surface) -> None:
    """What the model says counts for more the oftener it says it."""
    total = sum(surface.labels.values())
    loud = 1.0 + 0.15 * min(total - 1, 5)
    for label, count in surface.labels.items():
        for sort, weight in LABELS.get(label, ((Sort.OTHER, 1.0),)):
            surface.scores[sort] += weight * loud * count / total


def _gazetteer(surface: Surface, bodies: Collection[str], weight: int, kind: str) -> None:
    if kind == "country":
        surface.scores[Sort.PLACE] += 4.0
    elif not _placed(surface) and (
        surface.text.lower() in ORDINARY
        or surface.text in bodies
        or (surface.labels["ORG"] + surface.labels["PERSON"] > 3 and weight < 560)
    ):
        surface.scores[Sort.PLACE] += 0.2  # a namesake
    elif weight >= 560:
        surface.scores[Sort.PLACE] += 2.6
    elif weight >= 470:
        surface.scores[Sort.PLACE] += 2.0
    elif weight >= 380:
        surface.scores[Sort.PLACE] += 1.2
    elif weight:
        surface.scores[Sort.PLACE] += 0.5
    else:
        surface.scores[Sort.PLACE] -= 0.7


def _placed(surface: Surface) -> bool:
    return bool(surface.labels["GPE"] + surface.labels["LOC"])


def _itself(
    surface: Surface, text: Sequence[Word], people: People, first_names: frozenset[str], bodies: Collection[str]
) -> None:
    """What the form itself tells, and what else the story calls so."""
    first, last = surface.mentions[0]
    alone = first == last
    if alone:
        _person(surface, people, first_names)
        _word(surface, text)
    elif text[last].text in people.surnames and surface.labels["PERSON"]:
        surface.scores[Sort.PERSON] += 1.0
    if surface.text in bodies:
        surface.scores[Sort.BODY] += 3.0 if not _placed(surface) else 1.0
    elif not alone and surface.text.isupper() and len(surface.text) > 10:
        surface.scores[Sort.OTHER] += 2.5
    if surface.text.endswith((".com", ".org", ".net")):
        surface.scores[Sort.BODY] += 3.0
    if "&" in surface.text:
        surface.scores[Sort.BODY] += 1.0
    if not alone and text[last].key in OTHER_HEADS:
        surface.scores[Sort.OTHER] += 2.5
    if country_of(surface.text) is not None or surface.text.lower() in NOT_PLACES | NOT_BODIES:
        surface.scores[Sort.OTHER] += 5.0


def _person(surface: Surface, people: People, first_names: frozenset[str]) -> None:
    name = surface.text
    if name in people.surnames or ("-" in name and all(part in people.surnames for part in name.split("-"))):
        surface.scores[Sort.PERSON] += 4.5
    elif name in people.firsts or (name.endswith("s") and name[:-1] in people.surnames):
        surface.scores[Sort.PERSON] += 2.0
    elif name.lower() in first_names:
        surface.scores[Sort.PERSON] += 0.8


def _word(surface: Surface, text: Sequence[Word]) -> None:
    """A name of one word: an acronym, an ordinary word in capitals, one that the model is of two minds about."""
    name = surface.text
    letters = name.replace(".", "").replace("&", "")
    key = text[surface.mentions[0][0]].key
    if (
        key in NO_NAMES
        or key in TITLES
        or (key in (HEADS | OF_HEADS | CHARGES) and not letters.isupper())
        or key.split("'")[0].split("’")[0] in OPENERS
        or (letters[:-1].isupper() and any(map(str.isdigit, letters)))
    ):
        surface.scores[Sort.OTHER] += 4.0
    elif 2 <= len(letters) <= 6 and letters.isupper():
        surface.scores[Sort.BODY] += 1.2 + 0.3 * min(len(surface.mentions) - 1, 4)
    elif key in ORDINARY:
        surface.scores[Sort.OTHER] += 1.8 if _only_opens(surface, text) else 0.8
    elif not _placed(surface) and not surface.labels["PERSON"] and _only_opens(surface, text):
        surface.scores[Sort.OTHER] += 1.0
    elif len(surface.mentions) >= 3 and surface.scores[Sort.PERSON] < 2.0 and surface.scores[Sort.PLACE] < 1.0:
        surface.scores[Sort.BODY] += 1.0


def _only_opens(surface: Surface, text: Sequence[Word]) -> bool:
    return all(text[first].opens for first, _ in surface.mentions)
