"""Names of places made comparable: one key for every way of writing the same name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Letters that no decomposition leads to a common form: Latin ones, then those of Arabic, Persian, Kurdish and Urdu.
LETTERS = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "e", "ħ": "h", "ŧ": "t",
    "ى": "ي", "ی": "ي", "ے": "ي", "ې": "ي", "ێ": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ة": "ه",
    "ۀ": "ه", "ۆ": "و", "ۇ": "و", "ۈ": "و", "ۋ": "و", "ڵ": "ل", "ڕ": "ر", "ٱ": "ا", "ڤ": "ف", "ں": "ن",
}  # fmt: skip
#: Marks that are written or left out at will, and what else is no part of a name.
DROPPED = ".·،,'’‘ʼʻ`´ʿʾ′“”\"ـ"
PARTED = "-‐‑‒–—―/_­\u00a0"
TABLE = str.maketrans({**LETTERS, **dict.fromkeys(DROPPED, ""), **dict.fromkeys(PARTED, " ")})
#: Words that are abbreviated at will.
SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt", "sankt": "st", "county": "co"}
#: Articles that open a name in one style and are left out in another.
ARTICLES = (
    "the ", "al ", "el ", "ash ", "as ", "ad ", "an ", "ar ", "az ", "at ", "les ", "la ", "le ", "los ", "las ",
)  # fmt: skip


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """
    The key under which a name is looked up.

    In:      as printed: "ST. LOUIS", "Saint Louis", "N'Djaména", "Şanlıurfa", "هه‌ولێر"
    Out:     "st louis", "st louis", "ndjamena", "sanliurfa", "هولير"; "" when nothing is left
    Raises:  nothing
    Rule:    W28, W38: case, diacritics, Arabic and Kurdish letter variants, digits, tatweel, zero-width joiners,
             direction marks, full stops, apostrophes and hyphens make no difference; nor do St. and Saint
    """
    if name.isascii():
        letters = name.casefold().translate(TABLE)
    else:
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
        letters = "".join(map(_plain, apart)).translate(TABLE)
    words = letters.split()
    return " ".join([SHORT.get(word, word) for word in words])


def without_article(key: str) -> str:
    """A key without the article that opens it: "the hague" is "hague"; the same key when none does."""
    for article in ARTICLES:
        if key.startswith(article) and len(key) > len(article) + 2:
            return key[len(article) :]
    if key.startswith("ال") and len(key) > 4:
        return key[2:]
    return key


def _plain(letter: str) -> str:
    """One letter without marks; digits of every script as 0 to 9; nothing for what only joins or directs."""
    if letter.isascii():
        return letter
    match unicodedata.category(letter):
        case "Mn" | "Me" | "Cf":
            return ""
        case "Nd":
            return str(unicodedata.digit(letter))
        case _:
            return letter
