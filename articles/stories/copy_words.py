"""The words of copy as they are compared: folded, in any script, with what is a figure and what is a name."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence

from articles.reading import word_set

#: Scripts that set no space between words (Han, kana, Thai, Lao, Burmese, Khmer): each character counts as a word.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
#: A figure with all that belongs to it ("6-1/16", "1,407,000", "11:35"), a character of such a script, or a word.
WORD = re.compile(rf"\d(?:[\d.,:/-]*\d)?|[{UNSPACED}]|[^\W\d{UNSPACED}][^\W{UNSPACED}]*")
FIGURE = re.compile(r"\d")
#: Small numbers are spelled where a house does so.
SPELLED = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve
    """
)
#: Names that tell no story from another.
CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miercoles jueves viernes sabado domingo januar februar marz mai juni juli oktober dezember
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    """
)
#: Letters that keyboards and houses write in two ways.
VARIANTS = {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ـ": None}
FOLD = str.maketrans(
    VARIANTS
    | {
        chr(code): str(unicodedata.digit(chr(code)))
        for code in range(128, sys.maxunicode)
        if unicodedata.category(chr(code)) == "Nd"
    }
)


def fold(text: str) -> str:
    """The text in small letters, without marks on letters, with digits and letters that have variants as one."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(FOLD)


def words_of(text: str) -> list[str]:
    """The folded words of a text in order; figures are whole, a character is a word where no spaces are set."""
    return WORD.findall(fold(text))


def is_figure(word: str) -> bool:
    """Whether a folded word is a number, in digits or spelled."""
    return bool(FIGURE.match(word)) or word in SPELLED


def names_of(text: str, words: Sequence[str]) -> list[str]:
    """
    The words of a text that may be names: with a capital, and nowhere without one. In order, each once.

    In:      the text and its folded words
    Out:     folded words; none of scripts without capitals, and none of copy that is all capitals
    """
    if text.isupper():
        return []
    printed = WORD.findall(text)
    small = {fold(word) for word in printed if word[0].islower()}
    capital = dict.fromkeys(fold(word) for word in printed if word[0].isupper())
    known = set(words)
    return [word for word in capital if word in known and word not in small and word not in CALENDAR]
