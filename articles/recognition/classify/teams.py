"""Teams that are called by their town, in reports on sport: "Leeds beat Everton", "Silva (Porto)", "against Parma"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.recognition.organisations.lexicon import Lexicon
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.context_words import (
    BEFORE_OPPONENTS,
    IN_PLACES,
    SPORT_WORDS,
    TEAMS_ARE,
    TEAMS_DO,
    TEAMS_HAVE,
)

#: How many different words of a report tell; a longer one is about other things too.
LOOKED_AT = 600
#: So many different words of sport make a report on it.
ENOUGH, ENOUGH_WITH_CLUBS = 4, 3
#: For how many words a result counts.
RESULT = 2
TALLY = re.compile(r"\d{1,2}[-–]\d{1,2}")
#: Characters between two words.
BLANK_AND_BRACKET, BRACKET_AND_COMMA = 2, 3
SCORE = re.compile(r"\d{1,3}(?:[-–]\d{1,3})?")


def is_sport_report(text: Sequence[Token], lexicon: Lexicon) -> bool:
    """
    Whether a text reports on sport.

    Rule:  it uses several words that little other copy does; a result behind what teams do counts for two of them, and
           a club that does it for one
    """
    opening = text[:LOOKED_AT]
    told = len({word.key for word in opening} & SPORT_WORDS)
    if told < ENOUGH:
        told += RESULT * any(_is_result(opening, index) for index in range(len(opening)))
    return told >= ENOUGH or (told > 1 and told + _count_clubs(opening, lexicon) >= ENOUGH_WITH_CLUBS)


def _is_result(text: Sequence[Token], index: int) -> bool:
    """ "beat Leeds 2-0", "beaten 1-0": what teams do, at most three words before a result."""
    if not text[index].text[0].isdigit() or not TALLY.fullmatch(text[index].text):
        return False
    return any(word.key in TEAMS_DO | BEFORE_OPPONENTS for word in text[max(0, index - 3) : index])


def _count_clubs(text: Sequence[Token], lexicon: Lexicon) -> int:
    """How many words do what a team does and are the name of a club."""
    named = {
        word.key
        for index, word in enumerate(text)
        if word.capital and plays_as_team(text, index, index) and lexicon.playing_as(word.text)
    }
    return len(named)


def names_where(text: Sequence[Token], first: int) -> bool:
    """Whether a name is said to be where something is: "in Leeds"."""
    return bool(first) and text[first].joined and text[first - 1].text in IN_PLACES - {"to", "at", "from"}


def plays_as_team(text: Sequence[Token], first: int, last: int) -> bool:
    """
    Whether a name does what only a team does, where it stands in a report on sport.

    In:    the words of the text, words first..last (inclusive) of the name
    Rule:  W71: it plays ("beat", "drew 1-1"), is played against, has a score or a coach, or is in the brackets behind
           a player
    """
    if names_where(text, first):
        return False
    after = text[last + 1] if last + 1 < len(text) else None
    is_subject = after is not None and _does_or_has(text[last], after)
    return is_subject or _is_called_or_opposed(text, first) or _is_bracketed(text, first, last)


def _is_called_or_opposed(text: Sequence[Token], first: int) -> bool:
    """ "beat Leeds", "against Leeds", "the second division side Leeds" """
    return bool(first) and text[first].joined and text[first - 1].key in BEFORE_OPPONENTS | TEAMS_ARE


def _does_or_has(name: Token, after: Token) -> bool:
    """ "Leeds beat", "Leeds 2", "Leeds coach", "Leeds's goalkeeper" """
    if after.joined and (after.key in TEAMS_DO or SCORE.fullmatch(after.text)):
        return True
    return (after.joined or name.possessive) and after.key in TEAMS_HAVE


def _is_bracketed(text: Sequence[Token], first: int, last: int) -> bool:
    """Whether brackets part a name from the capitalised word before and from what follows: "Silva (Porto), Reis"."""
    if not first or text[first].joined or text[first].opens:
        return False
    before, following = text[first - 1], text[last + 1] if last + 1 < len(text) else None
    closes = following is None or following.start - text[last].end >= BRACKET_AND_COMMA
    return before.capital and text[first].start - before.end == BLANK_AND_BRACKET and closes
