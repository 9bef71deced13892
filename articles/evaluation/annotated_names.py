"""
Collections whose names were marked by others, and their scores by halves.

The first half of each may be read to improve the rules. The second is never opened: its figures are the ones that are
published. Misses of a second half are not printed either, since a rule might follow from them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from articles.evaluation.name_spans import AnnotatedStory, score_spans, trimmed
from articles.evaluation.score_table import ScoreTable
from articles.reading import PARAGRAPH_BREAK, Span

FOLDER = "names"
#: What the collections call the kinds of names.
KINDS = {
    "Location": "places",
    "Organisation": "organisations",
    "LOC": "places",
    "ORG": "organisations",
}
#: The same with the kinds that are not scored, which stand inside names of organisations.
EVERY_KIND = {**KINDS, "MISC": "others", "PER": "people"}
CLOSING = frozenset({".", ",", ";", ":", "!", "?", "%", ")", "]", "'s", "'S", "n't", "'", "''"})
OPENING = frozenset({"(", "[", "$", "``"})
PRONOUNS = frozenset({"they", "we", "it", "us", "them", "our", "their", "its", "i", "you", "he", "she"})
SENTENCE_END = frozenset({".", "!", "?"})

Stories = Callable[[Path], Sequence[AnnotatedStory]]
#: A token and its tag, as a line of CoNLL gives them.
Token = tuple[str, str]


def reports(folder: Path) -> list[AnnotatedStory]:
    """
    re3d: reports on Iraq and Syria.

    It marks "they" and "the coalition" too; only names with a capital count, and no pronouns.
    """
    lines = (folder / "re3d.jsonl").read_text(encoding="utf-8").splitlines()
    return [_report(json.loads(line)) for line in lines]


def prose_of_1996(folder: Path) -> list[AnnotatedStory]:
    """CoNLL-2003's development part: Reuters of 1996, without headlines, datelines and rows of tables."""
    documents = _documents(folder / "conll2003-testa.txt", tag_column=3)
    prose = ([sentence for sentence in sentences if sentence[-1][0] in SENTENCE_END] for sentences in documents)
    return [_joined(sentences) for sentences in prose if sentences]


def worldwide(folder: Path) -> list[AnnotatedStory]:
    """
    The worldwide newswire: papers and agencies of Africa, Asia, Latin America and the Middle East.

    It marks "Indian" and "Navy", "Bank of" and "Japan" apart.
    """
    documents = _documents(folder / "worldwide.conll", tag_column=1)
    return [
        replace(_joined(sentences), joined=frozenset(_adjoining(sentences))) for sentences in documents if sentences
    ]


def read_conll(path: Path, *, sentences: int) -> list[AnnotatedStory]:
    """The stories of a file of tokens and tags, those longer than so many sentences parted."""
    documents = _documents(path, tag_column=1)
    parts = (document[at : at + sentences] for document in documents for at in range(0, len(document), sentences))
    return [_joined(part) for part in parts]


def score_half(title: str, read: Stories, corpora: Path, *, seen: bool) -> ScoreTable:
    """The names in the first half of a collection, which the rules' authors may have seen, or in the second."""
    stories = read(corpora / FOLDER)
    middle = len(stories) // 2
    half = stories[:middle] if seen else stories[middle:]
    return score_spans(f"{title}, {'first' if seen else 'second'} half", half, seen=seen)


COLLECTIONS: tuple[tuple[str, Stories], ...] = (
    ("Names in reports on Iraq and Syria (re3d)", reports),
    ("Names in stories of 1996 (CoNLL, prose)", prose_of_1996),
    ("Names in newspapers of the world (worldwide newswire)", worldwide),
)
#: A score for each half of each collection.
HALVES: tuple[Callable[[Path], ScoreTable], ...] = tuple(
    partial(score_half, title, read, seen=seen) for title, read in COLLECTIONS for seen in (True, False)
)


def _report(document: dict[str, object]) -> AnnotatedStory:
    text = str(document["text"])
    spans: dict[str, set[Span]] = {}
    marked: object = document["entities"]
    for entity in marked if isinstance(marked, list) else ():
        kind, name = KINDS.get(entity["type"]), text[entity["start"] : entity["end"]]
        span = trimmed(name, entity["start"])
        words = text[slice(*span)]
        if kind and words[:1].isupper() and words.lower() not in PRONOUNS:
            spans.setdefault(kind, set()).add(span)
    return AnnotatedStory(text, spans)


def _documents(path: Path, *, tag_column: int) -> Iterator[list[list[Token]]]:
    """The documents of a file of tokens: of each, its sentences."""
    for document in re.split(r"^-DOCSTART-.*$", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        sentences = (
            [_token(line, tag_column) for line in block.splitlines()] for block in re.split(r"\n\s*\n", document)
        )
        kept = [[token for token in sentence if token is not None] for sentence in sentences]
        yield [sentence for sentence in kept if sentence]


def _token(line: str, tag_column: int) -> Token | None:
    parts = line.split()
    return (parts[0], parts[tag_column]) if len(parts) > tag_column else None


def _joined(sentences: Sequence[Sequence[Token]]) -> AnnotatedStory:
    """Tokens put together as prose, a paragraph a sentence, with the spans of their names."""
    body: list[str] = []
    length = 0
    spans: dict[str, set[Span]] = {}
    for sentence in sentences:
        written, marked = _written(sentence)
        for kind, start, end in marked:
            if end > start:
                span = trimmed(written[start:end], start)
                spans.setdefault(kind, set()).add(Span(length + span.start, length + span.end))
        body.append(written)
        length += len(written) + len(PARAGRAPH_BREAK)
    return AnnotatedStory(PARAGRAPH_BREAK.join(body), spans)


def _adjoining(sentences: Sequence[Sequence[Token]]) -> Iterator[Span]:
    """Where names adjoin that only a space parts, an organisation among them: from each to each one behind it."""
    length = 0
    for sentence in sentences:
        text, marked = _written(sentence, EVERY_KIND)
        for first, (_, start, _) in enumerate(marked):
            for last in range(first + 1, len(marked)):
                if text[marked[last - 1][2] : marked[last][1]] != " ":
                    break
                if any(kind == "organisations" for kind, _, _ in marked[first : last + 1]):
                    yield Span(length + start, length + marked[last][2])
        length += len(text) + len(PARAGRAPH_BREAK)


def _written(sentence: Sequence[Token], kinds: Mapping[str, str] = KINDS) -> tuple[str, list[tuple[str, int, int]]]:
    """A sentence as one would print it, and where its names of these kinds are: (kind, start, end)."""
    text, label_before = "", "O"
    names: list[tuple[str, int, int]] = []
    for (word, tag), blank in zip(sentence, _blanks([word for word, _ in sentence]), strict=True):
        text += f" {word}" if blank else word
        label = tag.partition("-")[2]
        kind = kinds.get(label)
        if kind and tag[0] == "I" and label == label_before:
            names[-1] = (kind, names[-1][1], len(text))
        elif kind:
            names.append((kind, len(text) - len(word), len(text)))
        label_before = label
    return text, names


def _blanks(words: Sequence[str]) -> Iterator[bool]:
    """Whether a blank stands before each token: not before a closing mark, nor after an opening one."""
    after_opening, quoted = True, False
    for word in words:
        closes = word in CLOSING or (word == '"' and quoted)
        yield not (closes or after_opening)
        quoted ^= word == '"'
        after_opening = word in OPENING or (word == '"' and quoted)
