"""The words of copy with what recognition asks of each: where it stands, whether it is capitalised, what it joins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.recognition.vocabulary.word_boundaries import ABBREVIATIONS, INNER_POSSESSIVES, PARTED_BY_HYPHENS

PARTED = rf"(?:[a-z]*(?:{'|'.join(PARTED_BY_HYPHENS)})\b)"
WORD = re.compile(
    r"""
    W\.\ ?Va\.                                           # the only state with more than one letter before a stop
    | (?:[^\W\d_]\.){2,}                                # U.S., N.Y.
    | [A-Z]\.[A-Z](?![^\W_.])                            # N.Y, U.S: the last stop is left out
    | (?:{ABBREVIATED})\.                                 # Inc., Calif.
    | (?:anti|pro|ex|neo|non|pre|post|mid|trans|inter|sub|un|co|re|pan)(?=-[^\W\d_a-z])
    | [^\W\d_]\.(?=\ [^\W\d_a-z])                          # the J. of J. Walter
    | [^\W_]+(?:[.](?=com\b|org\b|net\b)[^\W\d_]+)?
      (?:(?:['’`&]|(?<!(?<![^\W_])[DR])(?<![A-Z]{2})(?<![A-Z]\.)[-‐](?!{PARTED})|(?<=[A-Z]{2})[-‐](?![A-Z][a-z]|{PARTED}))[^\W_]+)*
    """.replace("{PARTED}", PARTED).replace("{ABBREVIATED}", "|".join(sorted(ABBREVIATIONS))),
    re.VERBOSE,
)
#: What stands between two words of one name; behind a possessive that is part of it, what stands there.
JOINS = frozenset({" ", " & ", "/"})
ENDINGS = frozenset({" ", "' ", "’ "})
POSSESSIVE = re.compile(r"['’](?:s|S)?$")
ENDS_SENTENCE = re.compile(r"[.!?…:]['’”\")\]]*\s+[\"“‘'(`\[]*$|\n|^\s*[\"“‘'(`]*$|[“\"]$|``$|[-_–—]\s$|;\s$")


ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@dataclass(slots=True)
class Token:
    """
    One word.

    end:         behind the word itself; a possessive ending is left out of it
    joined:      whether only a space parts it from the word before, and no possessive ends that one
    ending:      what case the name has, where an apostrophe parts that from it and the language has such endings
    opens:       whether a sentence, a quotation or a list item begins with it, so that its capital may mean nothing
    """

    text: str
    start: int
    end: int
    capital: bool
    joined: bool
    opens: bool
    possessive: bool
    ending: str = ""

    @property
    def key(self) -> str:
        """The word for look-ups in small letters, without full stops."""
        return self.text.lower().rstrip(".")


def tokenize(text: str) -> list[Token]:
    """
    The words of a text in order.

    In:      "Syria's army (SAA)"
    Out:     Syria (possessive), army, SAA
    Raises:  nothing
    """
    words: list[Token] = []
    after = 0
    for found in WORD.finditer(text):
        start, end = found.span()
        between = text[after:start]
        cut = end - _length_of_possessive(found[0])
        word = text[start:cut]
        joined = bool(words) and _is_joined(words[-1], between)
        if joined and word[:1].isupper() and _is_ordinal(words[-1].text):
            words[-1].capital = True  # "8th Circuit", "20th Century Fox"
        words.append(
            Token(
                word,
                start,
                cut,
                capital=word[:1].isupper() or _inner(word),
                joined=joined,
                opens=not words or (between != " " and _ends_sentence(text[max(0, after - 2) : start])),
                possessive=cut < end or (text[end : end + 1] in ("'", "’") and found[0].endswith(("s", "S"))),
            )
        )
        after = end
    return words


def _length_of_possessive(word: str) -> int:
    """How many letters of a word are its possessive ending: 2 of "Syria's"."""
    ending = None if word.isalpha() else POSSESSIVE.search(word)
    return len(ending[0]) if ending else 0


def _is_joined(before: Token, between: str) -> bool:
    """Whether what stands between two words leaves them one name."""
    return (between in JOINS and not before.possessive) or (between in ENDINGS and before.key in INNER_POSSESSIVES)


def _ends_sentence(between: str) -> bool:
    return ENDS_SENTENCE.search(between) is not None


def _is_ordinal(word: str) -> bool:
    return word[0].isdigit() and ORDINAL.fullmatch(word) is not None


def _inner(word: str) -> bool:
    """Whether a word that opens with a small letter or a digit is a name all the same: al-Baghdadi, eBay, 20th."""
    return word[:1].islower() and len(word) > 3 and not word.islower() and any(map(str.isupper, word))
