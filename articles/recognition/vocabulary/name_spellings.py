"""Letters, marks and words that are written in several ways in names of places."""

from __future__ import annotations

#: Letters that no decomposition leads to a common form: Latin ones, then those of Arabic, Persian, Kurdish and Urdu.
LETTERS = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "e", "ħ": "h", "ŧ": "t",
    "ى": "ي", "ی": "ي", "ے": "ي", "ې": "ي", "ێ": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ة": "ه",
    "ۀ": "ه", "ۆ": "و", "ۇ": "و", "ۈ": "و", "ۋ": "و", "ڵ": "ل", "ڕ": "ر", "ٱ": "ا", "ڤ": "ف", "ں": "ن",
}  # fmt: skip
#: Marks that are written or left out at will, and what else is no part of a name.
DROPPED = ".·،,'’‘ʼʻ`´ʿʾ′“”\"ـ"
#: What parts words as a space does.
PARTED = "-‐‑‒–—―/_­\u00a0"
#: Words that are abbreviated at will.
ABBREVIATED = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt", "sankt": "st", "county": "co"}
#: Articles that open a name in one style and are left out in another.
ARTICLES = (
    "the ", "al ", "el ", "ash ", "as ", "ad ", "an ", "ar ", "az ", "at ", "les ", "la ", "le ", "los ", "las ",
)  # fmt: skip
