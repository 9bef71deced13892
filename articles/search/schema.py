"""What the index holds of each story, and how it takes words apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import tantivy
from django.conf import settings

from articles.models import UNDATED

VERSION = 6

#: Tantivy's stemmers by the language of the story; other languages are searched as they stand.
STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
#: Words apart by spaces, as `text_tokens` writes them.
PLAIN, SPACED = "plain", "spaced"
MANNERS = (PLAIN, *sorted(set(STEMMERS.values())))
#: Facets of which the index holds primary keys.
ENTITIES = ("place", "dateline", "organisation", "source", "byline", "editor")
FACETS = (*ENTITIES, "language", "year")
#: The field in place of that of places where only those count that a story is mainly about.
MAIN_PLACES = "main_place"
#: What is counted by numbers; languages are by name.
IN_NUMBERS = (*ENTITIES, "year", "month", MAIN_PLACES)
#: The field that has what a story names of each kind of entity: places by mention or dateline, people by any credit.
COVERED = {"place": "located", "organisation": "organisation", "person": "credited", "source": "source"}

#: Longer words are no words: encoded attachments, ruled lines.
LONGEST = 120
#: A story's rank is the second it is listed at, above its key: one number that sorts as (listed, id) does. Undated copy
#: has the second 0, which no date has.
KEY_BITS = 29
_FIRST = int(dt.datetime(1800, 1, 1, tzinfo=dt.UTC).timestamp())
_LAST = int(dt.datetime(2300, 1, 1, tzinfo=dt.UTC).timestamp())


def version() -> str:
    """What an index must have been built as; the zone is in it because years are counted in the newsroom's own."""
    return f"{VERSION} {settings.TIME_ZONE}"


def analyzer_name(language: str) -> str:
    """How the words of a language are taken apart: by which stemmer, or plainly."""
    return STEMMERS.get(language.lower().partition("-")[0], PLAIN)


def time_rank(listed: dt.datetime, key: int = 0) -> int:
    """Where a story stands among all others by time."""
    second = 0 if listed == UNDATED else min(max(int(listed.timestamp() // 1), _FIRST + 1), _LAST) - _FIRST
    return second << KEY_BITS | key & (1 << KEY_BITS) - 1


def story_values(story: int, fields: Mapping[str, Any]) -> list[int]:
    """What an item of a story has of each facet that is counted by numbers, each with its story as one number."""
    found = []
    for facet in IN_NUMBERS:
        values = fields.get(facet, ())
        found += [_pair(facet, story, value) for value in ([values] if isinstance(values, int) else values)]
    return found


def value_of_pair(number: int) -> tuple[str, int]:
    """The facet and the value of one of these numbers."""
    return IN_NUMBERS[number >> 2 * KEY_BITS], number & (1 << KEY_BITS) - 1


def _pair(facet: str, story: int, value: int) -> int:
    return (IN_NUMBERS.index(facet) << KEY_BITS | story) << KEY_BITS | value


def _analyzer(manner: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(LONGEST))
    if manner != PLAIN:
        builder = builder.filter(tantivy.Filter.stemmer(manner))
    return builder.build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    builder.add_unsigned_field("rank", indexed=True, fast=True)
    builder.add_unsigned_field("story", indexed=True, fast=True)
    builder.add_unsigned_field("story_values", fast=True)
    builder.add_unsigned_field("hidden", indexed=True)
    builder.add_integer_field("embargo", indexed=True, fast=True)
    builder.add_float_field("weight", fast=True)
    for name in dict.fromkeys((*ENTITIES, *COVERED.values(), MAIN_PLACES, "year", "month")):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_text_field("language", tokenizer_name="raw", index_option="basic", fast=True)
    for manner in MANNERS:
        builder.add_text_field(f"headline_{manner}", tokenizer_name=manner, index_option="position")
        builder.add_text_field(f"text_{manner}", tokenizer_name=manner, index_option="position")
    builder.add_text_field("spellings", tokenizer_name=PLAIN, index_option="basic")
    for name in ("byline_words", "editor_words", "dateline_words", "source_words"):
        builder.add_text_field(name, tokenizer_name=PLAIN, index_option="position")
    builder.add_text_field("headline_words", tokenizer_name=PLAIN, index_option="basic")
    builder.add_text_field("other_words", tokenizer_name=PLAIN, index_option="basic")
    for name in ("body", "paragraphs", "lead"):
        builder.add_text_field(name, tokenizer_name=SPACED, index_option="position")
    builder.add_text_field("repeats", tokenizer_name=SPACED, index_option="basic")
    builder.add_unsigned_field("called", indexed=True)
    return builder.build()


ANALYZERS = {manner: _analyzer(manner) for manner in MANNERS}
#: What the index itself takes apart by.
TOKENIZERS = {**ANALYZERS, SPACED: tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()}
SCHEMA = _schema()


def tokenize(text: str) -> list[str]:
    """The words of a folded text as the index separates them, in no language's own way."""
    words: list[str] = ANALYZERS[PLAIN].analyze(text)
    return words
