"""What is asked: words, question, cursor. Pure: it knows neither rows nor the index."""

from __future__ import annotations

from articles.query.cursor import DEEPEST, Cursor, decode_cursor, micros
from articles.query.entity_names import AskedName, in_quotation_marks, names_in, with_names
from articles.query.expression import (
    AllOf,
    AnyOf,
    AtLeast,
    Called,
    Days,
    Expression,
    Leaf,
    Named,
    Near,
    Not,
    Paragraph,
    Prefix,
    Word,
    joined,
    leaves,
)
from articles.query.folding import fold_text
from articles.query.question import Chosen, Key, Question, ResultPage
from articles.query.search_note import SearchNote
from articles.query.search_reading import MOST_TIMES, read_search
from articles.query.search_wording import Tongue, describe, write
from articles.query.spellings import other_spellings
from articles.query.words import MOST, SearchWords, parse_words

__all__ = [
    "AllOf",
    "AnyOf",
    "AskedName",
    "AtLeast",
    "Called",
    "Chosen",
    "Cursor",
    "DEEPEST",
    "Days",
    "Expression",
    "Key",
    "Leaf",
    "MOST",
    "MOST_TIMES",
    "Named",
    "Near",
    "Not",
    "Paragraph",
    "Prefix",
    "Question",
    "ResultPage",
    "SearchNote",
    "SearchWords",
    "Tongue",
    "Word",
    "decode_cursor",
    "describe",
    "fold_text",
    "in_quotation_marks",
    "joined",
    "leaves",
    "micros",
    "names_in",
    "other_spellings",
    "parse_words",
    "read_search",
    "with_names",
    "write",
]
