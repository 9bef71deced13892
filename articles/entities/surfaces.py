"""Each name of a story weighed once, over all its mentions: a place, an organisation, a person or none of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.entities.chunks import NO_NAMES, OPENERS
from articles.entities.claims import Sort
from articles.entities.nationalities import country_of
from articles.entities.ordinary import ORDINARY
from articles.entities.people import SPEECH, TITLES, People
from articles.entities.words import Word

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
WHERE = frozenset("in at near from outside inside around across throughout via toward towards to".split())
KINDS = frozenset(
    """company companies firm maker agency group union party newspaper magazine daily bank chain producer station
    publisher retailer airline unit subsidiary organization organisation network broadcaster manufacturer supplier
    insurer brokerage bookstore conglomerate cartel movement militia guerrillas rebels faction team club startup
    start-up developer operator consultancy think-tank charity foundation corporation cooperative utility site
    service""".split()
)
#: What has a place before it, in small letters: "Danbury police", "Cairns suburbs".
LOCALS = frozenset(
    """police suburb suburbs residents neighborhood neighbourhood resident mayor airport court courthouse area officials
    prosecutors firefighters prison jail coast countryside border province district metropolitan native street streets
    port harbor harbour authorities""".split()
)
TOWNS = frozenset("city town village suburb province region state district port capital resort county".split())


#: Words that end the name of what is neither a place nor an organisation.
OTHER_HEADS = frozenset(
    """accord act agreement arena award awards bill bowl building campaign case cup day festival games grant house marathon
    match medal open pages plan prize program project security series stadium summit test tour tournament tower towers
    treaty trial trophy war week weekend year convention amendment report championship championships classic derby
    olympics religion constitution testament index average composite""".split()
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
    units: Iterable[tuple[int, int, str]],
    text: Sequence[Word],
    people: People,
    first_names: frozenset[str],
    weight_of: Callable[[str], tuple[int, str]],
    bodies: Collection[str],
) -> dict[str, Surface]:
    """
    Weigh the names of a story.

    In:      units: words first..last of each mention with the model's label, or ""; the people of the story; how heavy
             a place of that name is in the gazetteer (about 100 times the logarithm of its people; 0: none) and its kind; short forms of
             organisations that the story names in full
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
        _gazetteer(surface, bodies, *weight_of(surface.text))
        _context(surface, text)
        _itself(surface, text, people, first_names, bodies)
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


def _context(surface: Surface, text: Sequence[Word]) -> None:
    cues: Counter[str] = Counter()
    for first, last in surface.mentions:
        before = text[first - 1] if first else None
        after = text[last + 1] if last + 1 < len(text) else None
        if before is not None and text[first].joined:
            if before.text in WHERE:
                cues["where"] += 1
            elif before.text in ("of",) and first > 1 and text[first - 2].key in TOWNS:
                cues["town"] += 1
            elif before.key in KINDS:
                cues["kind"] += 1
            elif before.text == "the":
                cues["the"] += 1
            if before.key in TITLES:
                cues["title"] += 1
            if before.key == "by":
                cues["by"] += 1
        if after is not None and after.joined and not text[last].possessive and after.text in SPEECH:
            cues["speech"] += 1
        if after is not None and after.joined and after.text in LOCALS:
            cues["local"] += 1
        if after is not None and after.joined and after.key in KINDS:
            cues["kind"] += 1
        elif after is not None and not after.joined and _apposition(text, last + 1, KINDS):
            cues["kind"] += 1
        elif after is not None and not after.joined and _apposition(text, last + 1, TOWNS):
            cues["town"] += 1
        if after is not None and after.text in ("who", "whose"):
            cues["who"] += 1
        elif after is not None and after.text == "which" and not after.joined:
            cues["which"] += 1
        if before is not None and text[first].start - before.end == 1 and before.text.isupper():
            cues["seat"] += 1  # "(BN-Tambun)", "D-Utica"
    for cue, (sort, weight, most) in CUES.items():
        if cues[cue]:
            surface.scores[sort] += min(most, weight * cues[cue])


#: What a cue speaks for, how loudly each time, and at most.
CUES = {
    "where": (Sort.PLACE, 0.6, 1.4),
    "town": (Sort.PLACE, 1.5, 3.0),
    "kind": (Sort.BODY, 1.4, 2.8),
    "local": (Sort.PLACE, 1.2, 1.8),
    "the": (Sort.BODY, 0.4, 0.8),
    "title": (Sort.PERSON, 2.5, 5.0),
    "speech": (Sort.PERSON, 0.6, 1.2),
    "who": (Sort.PERSON, 1.0, 2.0),
    "which": (Sort.BODY, 0.7, 1.4),
    "seat": (Sort.PLACE, 2.5, 2.5),
    "by": (Sort.PERSON, 0.3, 0.6),
}


def _apposition(text: Sequence[Word], position: int, kinds: frozenset[str]) -> bool:
    """Whether what follows a comma says what the name is: "Afula, a small town", "Acme, the company"."""
    if text[position].text not in ("a", "an", "the", "one"):
        return False
    for word in text[position + 1 : position + 5]:
        if word.key in kinds:
            return True
        if word.capital or not word.joined:
            return False
    return False


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
    if country_of(surface.text) is not None:
        surface.scores[Sort.OTHER] += 4.0


def _person(surface: Surface, people: People, first_names: frozenset[str]) -> None:
    name = surface.text
    if name in people.surnames:
        surface.scores[Sort.PERSON] += 4.5
    elif name in people.firsts or (name.endswith("s") and name[:-1] in people.surnames):
        surface.scores[Sort.PERSON] += 2.0
    elif name.lower() in first_names:
        surface.scores[Sort.PERSON] += 0.8


def _word(surface: Surface, text: Sequence[Word]) -> None:
    """A name of one word: an acronym, an ordinary word in capitals, or one that the model cannot agree with itself on."""
    name = surface.text
    letters = name.replace(".", "").replace("&", "")
    key = text[surface.mentions[0][0]].key
    if (
        key in NO_NAMES
        or key in TITLES
        or key.split("'")[0].split("’")[0] in OPENERS
        or (letters[:-1].isupper() and any(map(str.isdigit, letters)))
    ):
        surface.scores[Sort.OTHER] += 4.0
    elif 2 <= len(letters) <= 6 and letters.isupper():
        surface.scores[Sort.BODY] += 1.2 + 0.3 * min(len(surface.mentions) - 1, 4)
    elif key in ORDINARY:
        opens = all(text[first].opens for first, _ in surface.mentions)
        surface.scores[Sort.OTHER] += 1.8 if opens else 0.8
    elif len(surface.mentions) >= 3 and surface.scores[Sort.PERSON] < 2.0 and surface.scores[Sort.PLACE] < 1.0:
        surface.scores[Sort.BODY] += 1.0


def by_sort(surfaces: Mapping[str, Surface]) -> dict[Sort, list[Surface]]:
    """The surfaces of each sort."""
    sorted_out: dict[Sort, list[Surface]] = defaultdict(list)
    for surface in surfaces.values():
        sorted_out[surface.sort].append(surface)
    return sorted_out
