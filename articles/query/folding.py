"""Letters as search sees them: what is written in several ways is one, whether it is indexed or asked for."""

from __future__ import annotations

import re
import unicodedata

#: One letter for each that Arabic, Persian, Urdu and Kurdish keyboards write in several ways; no tatweel.
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیېۍێئ", "ي"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةۀەھہۂۃ", "ه"),
    **dict.fromkeys("ؤۆۊ", "و"),
    "ڕ": "ر",
    "ڵ": "ل",
    "ګ": "گ",
    "ـ": "",
    "ı": "i",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ħ": "h",
    "’": "'",
    "ʼ": "'",
    "‘": "'",
}
#: The zeros of digits that are not Latin: Arabic-Indic, extended, Devanagari, Bengali, Thai.
_ZEROS = "٠۰०০๐"
#: Joiners, direction marks and soft hyphens say how to draw a text, not what it says.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"

_TABLE = str.maketrans(
    {
        **_LETTERS,
        **{chr(ord(zero) + digit): str(digit) for zero in _ZEROS for digit in range(10)},
        **dict.fromkeys(_INVISIBLE, ""),
    }
)
#: Accents, Hebrew points and Arabic vowel signs; but й is a letter of its own, and so are the vowels of Indic scripts.
_MARKS = re.compile("[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]|(?<![иу])\u0306")
_UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
#: Scripts that put no space between words: each character stands alone, and a word is a phrase of them.
_ALONE = re.compile(f"([{_UNSPACED}])")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def fold_text(text: str) -> str:
    """
    A text without differences that a search should not see.

    In:      "São Paulo", "أربيل", "U.N.", "東京"
    Out:     "sao paulo", "اربيل", "un", " 東  京 "; the same again when folded again
    Rule:    case, accents, Arabic and Kurdish letter variants, digits, tatweel, joiners, full stops between initials
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().translate(_TABLE))
        # Once more, for what taking apart has brought forth.
        text = unicodedata.normalize("NFC", _MARKS.sub("", text)).casefold().translate(_TABLE)
        text = _ALONE.sub(r" \1 ", text)
    else:
        text = text.lower()
    return _INITIALS.sub(_without_stops, text)


def _without_stops(initials: re.Match[str]) -> str:
    return initials[0].replace(".", "")
