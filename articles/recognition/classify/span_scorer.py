"""Whether a claim stands: its words and those around it, weighed by a logistic regression that knows no name."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.name_form import NameForm
from articles.recognition.classify.place_cues import is_towards, stands_as_place
from articles.recognition.name_model import Tagged
from articles.recognition.resources import Resources
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.common_words import ORDINARY
from articles.recognition.vocabulary.context_words import WORDS_AFTER_NAMES, WORDS_BEFORE_NAMES
from articles.recognition.vocabulary.head_words import (
    CHARGES,
    HEADS,
    LEGAL,
    OF_HEADS,
    OTHER_HEADS,
    PLACE_HEADS,
    PLACE_OPENERS,
)
from articles.recognition.vocabulary.nationalities import nationality_country
from articles.recognition.vocabulary.titles_of_address import TITLES

#: A claim whose own sort is less likely than this falls; it is of the other sort where that is so likely.
LEAST, OTHERWISE = {EntityType.PLACE: 0.1, EntityType.BODY: 0.2}, 0.5
#: Claims that do not rest on the words of the text alone.
GIVEN = frozenset({"feed", "dateline", "definition", "abbreviation"})
#: The sorts that weights are for, in this order; "neither" is the third.
SORTS = (EntityType.PLACE, EntityType.BODY)
LAST_WORDS = {
    "any": HEADS,
    "legal": LEGAL,
    "other": OTHER_HEADS,
    "place": PLACE_HEADS,
    "ordinary": ORDINARY,
    "charge": CHARGES,
}
FIRST_WORDS = {"of": OF_HEADS, "title": TITLES, "ordinary": ORDINARY, "place": PLACE_OPENERS, "any": HEADS}
SMALL_INSIDE = ("of", "and", "for", "&", "the", "de")
#: From how many words, letters of an acronym and mentions on it makes no difference.
MANY = 6
#: Scores of the rules are cut here.
LOWEST, HIGHEST = -2.0, 8.0

Features = dict[str, float]
#: By feature: what it says for a place, for an organisation and for neither.
Weights = Mapping[str, tuple[float, float, float]]


def read_weights(table: str) -> dict[str, tuple[float, float, float]]:
    """
    The weights of a table: feature, and its three weights, parted by tabs.

    Raises:  ValueError, naming the line, for one with a wrong number of columns or a weight that is no number
    """
    weights: dict[str, tuple[float, float, float]] = {}
    for number, line in enumerate(table.splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            feature, place, body, neither = line.split("\t")
            weights[feature] = float(place), float(body), float(neither)
        except ValueError as error:
            raise ValueError(f"Line {number} of the weights is wrong: {line[:60]!r}.") from error
    return weights


@dataclass(frozen=True)
class ReadText:
    """
    A text with what the rules know of it.

    tagged:   the model's names
    weighed:  the forms of names that no rule claimed
    short:    short forms of the organisations that it names in full
    """

    text: str
    read: Sequence[Token]
    tagged: Sequence[Tagged]
    weighed: Sequence[NameForm]
    people: StoryPeople
    known: Resources
    short: Collection[str]

    @cached_property
    def starts(self) -> dict[int, int]:
        return {word.start: index for index, word in enumerate(self.read)}

    @cached_property
    def ends(self) -> dict[int, int]:
        return {word.end: index for index, word in enumerate(self.read)}

    @cached_property
    def labels(self) -> dict[tuple[int, int], str]:
        """The model's labels by span, without an article before the name and a possessive ending behind it."""
        return {self._bare(one): one.label for one in self.tagged}

    def _bare(self, one: Tagged) -> tuple[int, int]:
        name = self.text[one.start : one.end]
        ending = 2 if name.endswith(("'s", "’s")) else 0
        return one.start + (4 if name[:4].lower() == "the " else 0), one.end - ending

    @cached_property
    def word_labels(self) -> dict[int, str]:
        """By word, the label of the name that it is in."""
        told: dict[int, str] = {}
        for one in self.tagged:
            index = next((self.starts[at] for at in range(one.start, one.end) if at in self.starts), len(self.read))
            while index < len(self.read) and self.read[index].start < one.end:
                told[index] = one.label
                index += 1
        return told

    @cached_property
    def labels_of_names(self) -> dict[str, Counter[str]]:
        """What the model says of every mention of a name."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for (start, end), label in self.labels.items():
            told[self.text[start:end]][label] += 1
        return told

    @cached_property
    def forms(self) -> dict[tuple[int, int], NameForm]:
        return {
            (self.read[first].start, self.read[last].end): form
            for form in self.weighed
            for first, last in form.mentions
        }


def drop_unlikely(claims: Sequence[Candidate], told: ReadText, weights: Weights) -> list[Candidate]:
    """
    The claims that stand.

    In:      claims of every sort; the text; the weights
    Out:     the same, without places and organisations that are hardly any; with some of the other sort
    Raises:  nothing
    """
    return [left for claim, features in features_of(claims, told) if (left := _judged(claim, features, weights))]


def _judged(claim: Candidate, features: Features | None, weights: Weights) -> Candidate | None:
    if features is None:
        return claim
    likely = dict(zip(SORTS, likelihoods(features, weights), strict=False))
    if likely[claim.sort] >= LEAST[claim.sort]:
        return claim
    other = next(sort for sort in SORTS if sort is not claim.sort)
    return replace(claim, sort=other, code="") if likely[other] >= OTHERWISE else None


def likelihoods(features: Features, weights: Weights) -> tuple[float, float, float]:
    """How likely a name with these features is a place, an organisation, neither."""
    place = body = neither = 0.0
    for feature, value in features.items():
        weight = weights.get(feature)
        if weight is not None:
            place += weight[0] * value
            body += weight[1] * value
            neither += weight[2] * value
    most = max(place, body, neither)
    odds = math.exp(place - most), math.exp(body - most), math.exp(neither - most)
    return odds[0] / sum(odds), odds[1] / sum(odds), odds[2] / sum(odds)


def features_of(claims: Sequence[Candidate], told: ReadText) -> Iterator[tuple[Candidate, Features | None]]:
    """Each claim with its features; with None where it is no place or organisation or does not rest on the words."""
    longer = _Longer(told.text[slice(*span)] for span in {*(claim.span for claim in claims), *told.labels, *told.forms})
    for claim in claims:
        first = told.starts.get(claim.start)
        if claim.sort not in SORTS or claim.by in GIVEN or first is None:
            yield claim, None
            continue
        last = told.ends.get(claim.end)
        while last is None:
            last = max(index for index, word in enumerate(told.read) if word.start < claim.end)
        yield claim, dict(_features(claim, told, (first, last), longer))


class _Longer:
    """The names of a text of several words: what opens them, and what is in them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.words: set[str] = set()
        self.openings: set[str] = set()
        for name in names:
            parts = name.split()
            if len(parts) > 1:
                self.words.update(parts)
                self.openings.update(" ".join(parts[:count]) for count in range(2, len(parts)))


def _features(claim: Candidate, told: ReadText, where: tuple[int, int], longer: _Longer) -> Iterator[tuple[str, float]]:
    name = told.text[claim.start : claim.end]
    count = where[1] - where[0] + 1
    yield "any", 1.0
    yield f"by {claim.by}, {claim.sort.name}", 1.0
    yield f"weight, {claim.sort.name}", claim.weight
    yield from _of_model(claim, name, told, where)
    yield from _of_rules(claim, told)
    yield from _of_tables(name, told)
    yield from _of_words(name, told, where)
    yield from _of_context(told, where)
    yield "mentions", min(told.text.count(name), MANY) / MANY
    if name in told.short:
        yield "short for a body", 1.0
    if (name in longer.openings) if count > 1 else (name in longer.words):
        yield f"in a longer name, {min(count, 2)}", 1.0


def _of_model(claim: Candidate, name: str, told: ReadText, where: tuple[int, int]) -> Iterator[tuple[str, float]]:
    """What the model says of this mention, of what overlaps it, and of all mentions of the name."""
    label = told.labels.get((claim.start, claim.end), "")
    yield f"label {label}", 1.0
    if not label:
        overlapping = {told.word_labels[index] for index in range(where[0], where[1] + 1) if index in told.word_labels}
        yield from ((f"overlaps {one}", 1.0) for one in overlapping)
    counts = told.labels_of_names.get(name)
    if counts:
        total = sum(counts.values())
        yield from ((f"elsewhere {one}", often / total) for one, often in counts.items())


def _of_rules(claim: Candidate, told: ReadText) -> Iterator[tuple[str, float]]:
    """How the rules weighed a name that none of them claimed."""
    form = told.forms.get((claim.start, claim.end))
    if form is not None:
        for sort, score in form.scores.items():
            yield f"score {sort.name}", max(LOWEST, min(HIGHEST, score)) / 4
        yield f"margin {form.sort.name}", min(4.0, form.margin) / 4


def _of_tables(name: str, told: ReadText) -> Iterator[tuple[str, float]]:
    weight, kind = told.known.weight_of(name)
    yield f"gazetteer {min(6, weight // 100)}", 1.0
    if kind == "country":
        yield "country", 1.0
    if told.known.lexicon.named(name):
        yield "lexicon", 1.0


def _of_words(name: str, told: ReadText, where: tuple[int, int]) -> Iterator[tuple[str, float]]:
    """The words of a name: how many, in capitals, its heads."""
    words = told.read[where[0] : where[1] + 1]
    size = min(len(words), 2)
    yield f"words {min(len(words), MANY)}", 1.0
    if name.isupper():
        yield f"capitals {len(name) if len(name) <= MANY else 'more'}", 1.0
    yield from ((f"ends {kind} {size}", 1.0) for kind, heads in LAST_WORDS.items() if words[-1].key in heads)
    yield from ((f"opens {kind} {size}", 1.0) for kind, heads in FIRST_WORDS.items() if words[0].key in heads)
    if words[-1].text in told.people.surnames:
        yield f"ends surname {size}", 1.0
    if words[0].text in told.people.firsts or words[0].key in told.known.first_names:
        yield f"opens first name {size}", 1.0
    if nationality_country(words[0].text) is not None:
        yield f"opens nationality {size}", 1.0
    yield from _inside(name, words, told)


def _inside(name: str, words: Sequence[Token], told: ReadText) -> Iterator[tuple[str, float]]:
    small = {word.text.lower() for word in words}
    yield from ((f"has {word}", 1.0) for word in SMALL_INSIDE if word in small)
    if len(words) > 1 and any(told.known.is_place(word.text) for word in words):
        yield "has a place", 1.0
    if not all(word.capital for word in words):
        yield "has small letters", 1.0
    if "-" in name:
        yield "has a hyphen", 1.0
    if any(map(str.isdigit, name)):
        yield "has a digit", 1.0


def _of_context(told: ReadText, where: tuple[int, int]) -> Iterator[tuple[str, float]]:
    """The words on both sides, and the names there."""
    read, (first, last) = told.read, where
    if read[first].opens:
        yield "opens a sentence", 1.0
    elif first:
        before = read[first - 1]
        yield f"behind {_told(before, WORDS_BEFORE_NAMES)}", 1.0
        yield from _mark("behind", told.text[before.end : read[first].start], told.word_labels.get(first - 1))
    if last + 1 < len(read):
        after = read[last + 1]
        between = told.text[read[last].end : after.start]
        if not between.strip():
            yield f"before {_told(after, WORDS_AFTER_NAMES)}", 1.0
        yield from _mark("before", between, told.word_labels.get(last + 1))
    if read[last].possessive:
        yield "possessive", 1.0
    if stands_as_place(read, first, last):
        yield "stands as a place", 1.0
    if is_towards(read, first):
        yield "behind a direction", 1.0


def _told(word: Token, words: Collection[str]) -> str:
    if word.key in words:
        return word.key
    return "a capital" if word.capital else "a word"


def _mark(side: str, between: str, label: str | None) -> Iterator[tuple[str, float]]:
    """The mark between a name and the next word, or the label of the name there."""
    if between.strip():
        yield f"{side} mark {between.strip()[0]}", 1.0
    elif label:
        yield f"{side} name {label}", 1.0
