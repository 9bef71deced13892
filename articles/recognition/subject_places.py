"""Which of its places a story is mainly about."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.reading import PlaceKind, Span
from articles.recognition.places.agency_home import agency_country
from articles.recognition.places.name_keys import name_key
from articles.recognition.prominence import lead_of
from articles.recognition.story import FoundPlace, Recognition, Story
from articles.recognition.text import tokens
from articles.recognition.vocabulary.nationalities import PAIRS, nationality_country

#: What each sign adds; from 1 on a story is about a place. A logistic regression on every second story of
#: Reuters-21578 that has labels of countries, divided so that its best threshold is 1.
HEADLINE, HEADLINE_IMPLIES = 0.70, 0.65
LEAD, LEAD_IMPLIES = 0.19, 0.08
OFTEN, OFTEN_IMPLIED = 1.36, 0.37
EARLY, FILED = 0.37, 2.33
ABOUT = 1.0
#: So many mentions count in full.
MANY = 7


@dataclass(frozen=True, slots=True)
class _HeadlineWords:
    """The headline: its words folded, with a space at either end; the countries whose people it names."""

    words: str
    nations: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """
    What a story says of a place.

    names, implied:   spans that name it, and that imply it
    inside:           spans that name places in it
    headline, nation: whether the headline names it, or its people
    filed:            whether the story was filed there, by an agency that is not at home there
    """

    names: Sequence[Span] = ()
    implied: Sequence[Span] = ()
    inside: Sequence[Span] = ()
    headline: bool = False
    nation: bool = False
    filed: bool = False

    def weigh(self, body: str) -> float:
        lead = lead_of(body)
        every = [*self.names, *self.inside, *self.implied]
        early = 1.0 - min(start for start, _ in every) / max(len(body), 1) if every else 0.0
        return (
            HEADLINE * self.headline
            + HEADLINE_IMPLIES * self.nation
            + LEAD * any(start < lead for start, _ in (*self.names, *self.inside))
            + LEAD_IMPLIES * any(start < lead for start, _ in self.implied)
            + OFTEN * _often(self.names)
            + OFTEN_IMPLIED * _often(self.implied)
            + EARLY * early
            + FILED * self.filed
        )


def mark_subjects(found: Recognition, story: Story) -> Recognition:
    """
    A recognition whose places say whether the story is mainly about them.

    In:      what was found, the most salient first; the story
    Out:     the same places in the same order
    Raises:  nothing
    Rule:    what happens in a town happens in its country; the dateline counts for the country alone, and not where the
             agency is at home. Where a story is about a country that is not among its places, the most salient place of
             that country stands for it
    """
    heading = _read_heading(story.headline)
    home = agency_country(story.source)
    filed = {place.country for place in story.dateline.places if place.country} if story.dateline else set()
    subjects = _countries(found, story, heading, filed - {home})
    stand = set(_stand_ins(found.places, subjects))

    def marked(place: FoundPlace) -> FoundPlace:
        about = place.country in subjects if place.kind is PlaceKind.COUNTRY else _is_subject(place, story, heading)
        return replace(place, about=about or place in stand)

    return replace(found, places=tuple(map(marked, found.places)), only_implied=tuple(map(marked, found.only_implied)))


def _countries(found: Recognition, story: Story, heading: _HeadlineWords, filed: Collection[str]) -> set[str]:
    """The countries that a story is about."""
    groups: dict[str, list[FoundPlace]] = defaultdict(list)
    for place in (*found.places, *found.only_implied):
        if place.country:
            groups[place.country].append(place)
    return {
        country
        for country, places in groups.items()
        if _evidence(country, places, story.body, heading, filed).weigh(story.body) >= ABOUT
    }


def _evidence(
    country: str, places: Iterable[FoundPlace], body: str, heading: _HeadlineWords, filed: Collection[str]
) -> _Evidence:
    names: list[Span] = []
    implied: list[Span] = []
    inside: list[Span] = []
    headline = False
    for place in places:
        if place.kind is PlaceKind.COUNTRY:
            names += place.mentions
            implied += place.implied
            headline = headline or _heads(place, body, heading)
        else:
            inside += place.mentions
    return _Evidence(names, implied, inside, headline, country in heading.nations, country in filed)


def _is_subject(place: FoundPlace, story: Story, heading: _HeadlineWords) -> bool:
    own = _Evidence(names=place.mentions, implied=place.implied, headline=_heads(place, story.body, heading))
    return own.weigh(story.body) >= ABOUT


def _stand_ins(places: Iterable[FoundPlace], subjects: Collection[str]) -> Iterator[FoundPlace]:
    """The first place of each country that a story is about and that is not among its places itself."""
    listed = list(places)
    missing = set(subjects) - {place.country for place in listed if place.kind is PlaceKind.COUNTRY}
    for place in listed:
        if place.country in missing:
            missing.remove(place.country)
            yield place


def _heads(place: FoundPlace, body: str, heading: _HeadlineWords) -> bool:
    """Whether the headline names a place as the gazetteer or the body does."""
    keys = {name_key(name) for name in (place.name, *(body[start:end] for start, end in place.mentions))}
    return any(f" {key} " in heading.words for key in keys if key)


def _read_heading(headline: str) -> _HeadlineWords:
    words = [word.text.capitalize() for word in tokens.tokenize(headline) if word.text[:1].isupper()]
    alone = {nationality_country(word) for word in words}
    pairs = {PAIRS.get(pair) for pair in zip(words, words[1:], strict=False)}
    return _HeadlineWords(f" {name_key(headline)} ", frozenset(filter(None, alone | pairs)))


def _often(spans: Sequence[Span]) -> float:
    return min(1.0, math.log2(len(spans) + 1) / math.log2(MANY + 1))
