"""What is asked: words, question, cursor. Pure: it knows neither rows nor the index."""

from __future__ import annotations

from articles.query.cursor import DEEPEST, Cursor, decode_cursor, micros
from articles.query.folding import fold_text
from articles.query.question import Chosen, Key, Question, ResultPage
from articles.query.spellings import other_spellings
from articles.query.words import MOST, SearchWords, parse_words

__all__ = [
    "Chosen",
    "Cursor",
    "DEEPEST",
    "Key",
    "MOST",
    "ResultPage",
    "Question",
    "SearchWords",
    "decode_cursor",
    "fold_text",
    "micros",
    "other_spellings",
    "parse_words",
]
