"""A search as it was typed, cut into words, phrases, brackets and operators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from articles.query.expression import ENTITIES, FIELDS, Span

QUOTES = '"“”„«»'
DATES = ("since", "until")
_KNOWN = frozenset({*FIELDS, *ENTITIES, *DATES})
_WORD = rf"[^\s{QUOTES}()]+(?:\([^\s{QUOTES}()]*\))?"
_WHOLE_WORD = re.compile(_WORD)
_TOKEN = re.compile(
    rf"""
    (?P<group>PARA|ATLEAST/\d{{1,3}})\s*\(
    | (?P<open>\()
    | (?P<close>\))
    | [{QUOTES}](?P<phrase>[^{QUOTES}]*)(?:[{QUOTES}]|$)
    | (?P<minus>-+)(?=[^\s)-])
    | (?P<field>[A-Za-z]{{2,12}}):(?=[^\s:)/])
    | (?P<word>{_WORD})
    """,
    re.VERBOSE,
)
_NEAR = re.compile(r"(?P<how>NEAR|PRE)/(?P<distance>\d{1,3})")


class TokenKind(Enum):
    """What a token is."""

    WORD = auto()
    PHRASE = auto()
    OPEN = auto()
    CLOSE = auto()
    PARAGRAPH = auto()
    AT_LEAST = auto()
    FIELD = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    BEFORE = auto()


@dataclass(frozen=True, slots=True)
class SearchToken:
    """
    One token.

    text:    what stands in it: a word, a phrase without its quotation marks, the name of a field
    number:  of NEAR, PRE and ATLEAST
    at:      where it stands in what was typed, quotation marks included
    """

    kind: TokenKind
    text: str
    at: Span
    number: int = 0

    @property
    def opens(self) -> bool:
        """Whether a closing bracket belongs to it."""
        return self.kind in (TokenKind.OPEN, TokenKind.PARAGRAPH, TokenKind.AT_LEAST)


_OPERATORS = {"AND": TokenKind.AND, "OR": TokenKind.OR, "NOT": TokenKind.NOT}


def cut_tokens(text: str) -> Iterator[SearchToken]:
    """
    The tokens of a search; a field that there is none of is part of its word.

    In:      'cocoa OR -headline:"oil price"'
    Out:     cocoa, OR, NOT, headline:, "oil price"
    Rule:    operators are written in capitals; a hyphen before a word is NOT
    """
    at = 0
    while at < len(text):
        if match := _TOKEN.match(text, at):
            token = _told(match) or _whole_word(text, at)
            yield token
            at = token.at[1]
        else:
            at += 1


def _whole_word(text: str, at: int) -> SearchToken:
    """A word with a colon in it that is no field."""
    match = _WHOLE_WORD.match(text, at)
    end = match.end() if match else at + 1
    return SearchToken(TokenKind.WORD, text[at:end], (at, end))


def _told(match: re.Match[str]) -> SearchToken | None:
    """What a match is; None for a field that nobody knows."""
    kind, at = match.lastgroup, match.span()
    match kind:
        case "group":
            name, _, number = match["group"].partition("/")
            return SearchToken(TokenKind.AT_LEAST if number else TokenKind.PARAGRAPH, name, at, int(number or 0))
        case "open" | "close":
            return SearchToken(TokenKind[kind.upper()], match[0], at)
        case "phrase":
            return SearchToken(TokenKind.PHRASE, match["phrase"], at)
        case "minus":
            return SearchToken(TokenKind.NOT, "-", at)
        case "field":
            name = match["field"].lower()
            return SearchToken(TokenKind.FIELD, name, at) if name in _KNOWN else None
    return _of_word(match["word"], at)


def _of_word(word: str, at: Span) -> SearchToken:
    if near := _NEAR.fullmatch(word):
        kind = TokenKind.NEAR if near["how"] == "NEAR" else TokenKind.BEFORE
        return SearchToken(kind, word, at, int(near["distance"]))
    return SearchToken(_OPERATORS.get(word, TokenKind.WORD), word, at)
