"""Scores of recognition on our own stories whose names are marked, by language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from articles.background import load_recogniser
from articles.evaluation.marked.marked_copy import Mark, MarkedStory, marked_stories
from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import Draft, Span, read_copy
from articles.recognition import DatelineResolver, Recognition, story_of_draft

NAME = "marked"
LANGUAGES = {
    "en": "English",
    "ckb": "Sorani",
    "kmr": "Kurmanji",
    "ar": "Arabic",
    "fa": "Persian",
    "tr": "Turkish",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
}
SCORED = ("places", "organisations")


@dataclass(frozen=True, slots=True)
class ScoredStory:
    """
    A story, where its body's names are, and what was found.

    body:    what recognition was given: without headline, dateline and credits
    marks:   those in the body, their spans counted there
    """

    story: MarkedStory
    body: str
    marks: tuple[Mark, ...]
    found: Recognition

    def wanted(self, kind: str) -> set[Span]:
        """Where names of a kind are marked."""
        return {mark.span for mark in self.marks if mark.kind == kind}

    def given(self, kind: str) -> set[Span]:
        """Where names of a kind were found."""
        if kind == "places":
            return {span for place in self.found.places for span in place.mentions}
        return {span for body in self.found.organisations for span in body.spans}


def score_marked(corpora: Path, *, read: bool) -> ScoreTable:
    """
    Exact spans of places and organisations, countries of places, and people taken for either, by language.

    In:      the folder of the corpora, which is not needed; whether the half is scored that may be read
    Out:     the table; without misses for the half that is only measured
    """
    answers = [answer for answer in _answers() if answer.story.is_read == read]
    by_language: dict[str, list[ScoredStory]] = defaultdict(list)
    for answer in answers:
        by_language[answer.story.language].append(answer)
    rows = tuple(
        row for language, title in LANGUAGES.items() for row in rows_of(f"{title}: ", by_language.get(language, ()))
    )
    half = "read" if read else "only measured"
    misses = tuple(f"{miss} ({n})" for miss, n in Counter(_misses(answers)).most_common()) if read else ()
    return ScoreTable(f"Our own stories with marked names, half that is {half}", rows, misses, len(answers), seen=read)


#: A score for each half.
HALVES = (partial(score_marked, read=True), partial(score_marked, read=False))


def rows_of(title: str, answers: Sequence[ScoredStory]) -> Iterator[ScoreRow]:
    """A row for each kind of name, and for countries and people; none where there are no stories."""
    if not answers:
        return
    for kind in SCORED:
        yield of_sets(title + kind, [one.wanted(kind) for one in answers], [one.given(kind) for one in answers])
    countries = [country for one in answers for country in _countries(one)]
    yield ScoreRow(
        f"{title}countries of places found", sum(wanted == given for wanted, given in countries), len(countries)
    )
    people = [_is_left_alone(mark, one) for one in answers for mark in one.marks if mark.kind == "people"]
    yield ScoreRow(f"{title}people left alone", sum(people), len(people))


def body_marks(story: MarkedStory, draft: Draft) -> tuple[Mark, ...]:
    """The marks inside the paragraphs that the reader makes of a story, their spans counted in its body."""
    marks: list[Mark] = []
    start, shift = 0, 0
    for paragraph in draft.paragraphs:
        start = story.text.index(paragraph, start)
        shift = draft.body.index(paragraph, shift)
        for mark in story.marks:
            if start <= mark.span.start and mark.span.end <= start + len(paragraph):
                moved = Span(mark.span.start - start + shift, mark.span.end - start + shift)
                marks.append(Mark(mark.kind, moved, mark.country))
        start += len(paragraph)
        shift += len(paragraph)
    return tuple(marks)


def drafted(story: MarkedStory) -> Draft:
    """A story as the reader reads it from a file."""
    places = DatelineResolver(open_gazetteer())
    return read_copy(story.text.encode(), name="story.txt", received=None, places=places)[0]


@lru_cache(maxsize=1)
def _answers() -> tuple[ScoredStory, ...]:
    stories = list(marked_stories())
    drafts = [drafted(story) for story in stories]
    found = load_recogniser()([story_of_draft(draft) for draft in drafts])
    return tuple(
        ScoredStory(story, draft.body, body_marks(story, draft), one)
        for story, draft, one in zip(stories, drafts, found, strict=True)
    )


def _countries(answer: ScoredStory) -> Iterator[tuple[str, str | None]]:
    """Of each place that is found at a mark with a country: that country, and the one that was answered."""
    given = {span: place.country for place in answer.found.places for span in place.mentions}
    for mark in answer.marks:
        if mark.kind == "places" and mark.country and mark.span in given:
            yield mark.country, given[mark.span]


def _is_left_alone(mark: Mark, answer: ScoredStory) -> bool:
    """Whether no place or organisation lies inside the name of a person."""
    return not any(
        span.start < mark.span.end and mark.span.start < span.end for kind in SCORED for span in answer.given(kind)
    )


def _misses(answers: Sequence[ScoredStory]) -> Iterator[str]:
    for answer in answers:
        style = answer.story.style
        for kind in SCORED:
            wanted, given = answer.wanted(kind), answer.given(kind)
            for word, spans in (("was missed", wanted - given), ("is none", given - wanted)):
                yield from (f"{style}, {kind}: {answer.body[slice(*span)]!r} {word}" for span in sorted(spans))
