"""Names of places made comparable: one key for every way of writing the same name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from articles.recognition.vocabulary.name_spellings import ABBREVIATED, ARTICLES, DROPPED, LETTERS, PARTED

TABLE = str.maketrans({**LETTERS, **dict.fromkeys(DROPPED, ""), **dict.fromkeys(PARTED, " ")})


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
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
    return " ".join([ABBREVIATED.get(word, word) for word in words])


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
