"""A story as plain copy: headline, standfirst, byline, dateline, body, sign-off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.exports.exported_story import ExportedCredit, ExportedStory
from articles.reading import PARAGRAPH_BREAK, Role

#: The words of a sign-off, in the order that it gives them.
WORDS = {
    Role.REPORTING: "Reporting by",
    Role.ADDITIONAL: "Additional reporting by",
    Role.WRITING: "Writing by",
    Role.COMPILED: "Compiled by",
    Role.TRANSLATED: "Translated by",
    Role.PHOTOGRAPHY: "Photography by",
    Role.EDITING: "Editing by",
}
END = "\n\n###\n\n"


def build_text(story: ExportedStory) -> str:
    """The story as an agency files it, ending with a line end."""
    opening = [story.headline, story.standfirst, f"By {story.byline}" if story.byline else ""]
    body = story.body
    if story.dateline and not story.tabular:
        body = f"{story.dateline} - {body}"
    parts = [*opening, body, signoff(story)]
    return PARAGRAPH_BREAK.join(part for part in parts if part) + "\n"


def write_text(stories: Iterable[ExportedStory]) -> Iterator[str]:
    """The stories one after another, an end mark between two."""
    for number, story in enumerate(stories):
        yield (END if number else "") + build_text(story)


def signoff(story: ExportedStory) -> str:
    """
    Say who did what: "Reporting by A in Erbil and B; Editing by C", or "" where nobody but the byline is credited.

    Rule:  a place counts for everybody named before it, so people without one end their clause
    """
    credited = [(words, story.credited(role)) for role, words in WORDS.items()]
    return "; ".join(f"{words} {_people(people)}" for words, everyone in credited for people in _clauses(everyone))


def _clauses(everyone: tuple[ExportedCredit, ...]) -> list[list[ExportedCredit]]:
    clauses: list[list[ExportedCredit]] = []
    for person in everyone:
        if clauses and (clauses[-1][-1].place or not person.place):
            clauses[-1].append(person)
        else:
            clauses.append([person])
    return clauses


def _people(people: list[ExportedCredit]) -> str:
    named = [f"{one.name} in {one.place}" if one.place else one.name for one in people]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
