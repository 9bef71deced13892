"""Scores of names by exact span: places and organisations as found by Newsroom and by spaCy alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import spacy
from django.conf import settings

from articles.background import load_recogniser
from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.reading import Span
from articles.recognition import UNUSED, Story

#: The kinds of names that are scored, and what spaCy calls each of them.
LABELS = {"places": {"GPE", "LOC"}, "organisations": {"ORG"}}

#: The row of organisations that counts a country, people or person inside a name as part of it.
JOINED = "organisations, with the names inside them"

Spans = Mapping[str, set[Span]]


@dataclass(frozen=True, slots=True)
class AnnotatedStory:
    """
    A story as plain text, and its names.

    spans:   of the names by "places" and "organisations"
    joined:  spans of names that adjoin, an organisation among them, where a collection parts "Indian" from "Navy"
    """

    body: str
    spans: Spans
    joined: frozenset[Span] = frozenset()


def score_spans(title: str, stories: Sequence[AnnotatedStory], *, seen: bool) -> ScoreTable:
    """
    Score how exactly names are found.

    In:   the title of the table; stories in English whose names are marked; whether the rules' authors read them
    Out:  a row for places and one for organisations, each beside what spaCy's model finds alone; another for
          organisations where the collection parts names from what is inside them
    """
    ours, alone = _found_by_newsroom(stories), _found_by_spacy(stories)
    rows: list[ScoreRow] = []
    for field in LABELS:
        wanted = [story.spans.get(field, set()) for story in stories]
        rows.append(of_sets(field, wanted, [one[field] for one in ours]))
        rows.append(of_sets(f"{field}, spaCy alone", wanted, [one[field] for one in alone]))
    if any(story.joined for story in stories):
        rows += [_whole_names(JOINED, stories, ours), _whole_names(f"{JOINED}, spaCy alone", stories, alone)]
    misses = tuple(_misses(stories, ours)) if seen else ()  # a rule might be made of a miss that is printed
    return ScoreTable(title, tuple(rows), misses, stories=len(stories), seen=seen)


def _whole_names(field: str, stories: Sequence[AnnotatedStory], found: Sequence[Spans]) -> ScoreRow:
    """Organisations, right too where the answer joins the parts of a name that the collection parts."""
    given = [one["organisations"] for one in found]
    wanted = [_with_joined(story, answers) for story, answers in zip(stories, given, strict=True)]
    return of_sets(field, wanted, given)


def _with_joined(story: AnnotatedStory, answers: set[Span]) -> set[Span]:
    whole = {*story.joined} & answers
    parted = story.spans.get("organisations", set())
    return whole | {
        part for part in parted if not any(one.start <= part.start and part.end <= one.end for one in whole)
    }


def trimmed(name: str, start: int) -> Span:
    """The span of a name without the article before it and the possessive ending, which collections mark or not."""
    cut = 4 if name.lower().startswith("the ") else 0
    ending = 2 if name.endswith(("'s", "’s")) else 0
    return Span(start + cut, start + len(name) - ending)


def _found_by_newsroom(stories: Sequence[AnnotatedStory]) -> list[Spans]:
    found = load_recogniser()([Story(body=story.body, language="en") for story in stories])
    return [
        {
            "places": {span for place in one.places for span in place.mentions},
            "organisations": {span for body in one.organisations for span in body.spans},
        }
        for one in found
    ]


def _found_by_spacy(stories: Sequence[AnnotatedStory]) -> list[Spans]:
    language = spacy.load(settings.NEWSROOM_MODEL, exclude=list(UNUSED))
    return [
        {
            field: {trimmed(name.text, name.start_char) for name in document.ents if name.label_ in labels}
            for field, labels in LABELS.items()
        }
        for document in language.pipe((story.body for story in stories), batch_size=16)
    ]


def _misses(stories: Sequence[AnnotatedStory], ours: Sequence[Spans]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for story, found in zip(stories, ours, strict=True):
        for field in LABELS:
            wanted = story.spans.get(field, set())
            counts.update(f"{field}: {story.body[slice(*span)]!r} was missed" for span in wanted - found[field])
            counts.update(f"{field}: {story.body[slice(*span)]!r} is none" for span in found[field] - wanted)
    return (f"{miss} ({count})" for miss, count in counts.most_common())
