"""
Invented stories with every name marked in the text, as tests/evaluation/marked/copy/README.md describes.

Every second story of a file may be read to improve the rules. The others are only for measuring.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.reading import Span

#: The stories are part of the repository: a file for each language or house style.
FOLDER = Path(__file__).resolve().parents[3] / "tests" / "evaluation" / "marked" / "copy"
SEPARATOR = "\n====\n"
KINDS = {"p": "places", "o": "organisations", "n": "people"}
MARK = re.compile(r"\[(?P<kind>[a-z]) (?P<name>[^\[\]|]+)(?:\|(?P<country>[A-Z]{2}))?\]")
BRACKET = re.compile(r"[\[\]]")


class WrongMark(ValueError):
    """Marked copy that cannot be read: the message names the file, the story and the line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A name: "places", "organisations" or "people", where it stands, and the country of a place or ""."""

    kind: str
    span: Span
    country: str = ""


@dataclass(frozen=True, slots=True)
class MarkedStory:
    """
    One story.

    style:  the name of its file: a language, and for English a house style behind it
    text:   as a wire would send it, without the marks
    marks:  in the order of the text; none overlaps another
    """

    style: str
    number: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def language(self) -> str:
        """The story's language, as BCP 47 has it."""
        return self.style.partition("-")[0]

    @property
    def is_read(self) -> bool:
        """Whether it may be read to improve the rules: the first story of a file and every second after it."""
        return self.number % 2 == 1


def marked_stories(folder: Path = FOLDER) -> Iterator[MarkedStory]:
    """
    All stories of a folder, file by file.

    In:      a folder of files of marked copy
    Out:     the stories in order, numbered from 1 in each file
    Raises:  WrongMark, where a bracket is not part of a mark
    """
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(path.read_text(encoding="utf-8").split(SEPARATOR), 1):
            yield read_marked(marked.strip("\n") + "\n", style=path.stem, number=number)


def read_marked(marked: str, *, style: str, number: int) -> MarkedStory:
    """
    Part the text of a story from its marks.

    In:      a story with marks; the name of its file and its number there
    Out:     the story
    Raises:  WrongMark, where a bracket is not part of a mark, or a mark is of an unknown kind or begins with a blank
    """
    text, after = "", 0
    marks: list[Mark] = []
    for found in MARK.finditer(marked):
        name = found["name"]
        text += marked[after : found.start()]
        if found["kind"] not in KINDS or name != name.strip() or (found["country"] and found["kind"] != "p"):
            raise WrongMark(f"{style}, story {number}: {found[0]} is no mark of a place, an organisation or a person.")
        marks.append(Mark(KINDS[found["kind"]], Span(len(text), len(text) + len(name)), found["country"] or ""))
        text += name
        after = found.end()
    text += marked[after:]
    if loose := BRACKET.search(text):
        line = text.count("\n", 0, loose.start()) + 1
        raise WrongMark(f"{style}, story {number}, line {line}: a bracket is not part of a mark.")
    return MarkedStory(style, number, text, tuple(marks))
