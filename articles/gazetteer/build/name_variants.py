"""Whether another name of a place is its first name spelled otherwise, shortened, or written in another script."""

from __future__ import annotations

import re

from articles.recognition import name_key, without_article

#: Letters and pairs of them by which one sound is written in several ways, the longer first.
SOUNDS = (
    ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("dj", "j"), ("zh", "j"),
    ("dh", "d"),
    ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("x", "h"), ("w", "v"), ("c", "j"),
)  # fmt: skip
VOWELS = re.compile(r"[aeiouy]|h\b")
DOUBLED = re.compile(r"(.)\1+")
ARTICLE = re.compile(r"\b(?:al|el|ul|ash|esh|as|es|ad|ed|an|en|ar|er|az|ez|at|et)\s+(?=\w{3})")
#: What stands between the parts of a double name.
PARTS = re.compile(r"\s*[/–—-]\s*|\s+\(")
#: A shorter opening says too little.
SHORTEST = 4


def is_variant(name: str, first: str) -> bool:
    """
    Whether a name is the first name in another spelling.

    In:      "Rawah", "Rawa"; "Tall Afar", "Tal Afar"; "Paura", "Bafra"
    Out:     True; True; False
    Raises:  nothing
    Rule:    what copy romanises in several ways has the same consonants: W38
    """
    sounds = _sounds(name_key(name))
    return len(sounds) >= 2 and sounds == _sounds(name_key(first))


def is_part(name: str, first: str) -> bool:
    """
    Whether a name is the opening of the first name, or a part of a double one.

    In:      "Klagenfurt", "Klagenfurt am Wörthersee"; "Bautzen", "Bautzen/Budyšin"; "Rio", "Riom"
    Out:     True; True; False
    """
    key = name_key(name)
    if len(key) < SHORTEST:
        return False
    return name_key(first).startswith(f"{key} ") or key in map(name_key, PARTS.split(first)[:2])


def is_of_another_script(name: str, first: str) -> bool:
    """Whether a name is not in the letters of the first: one in Arabic letters has no other first name."""
    return "\u0530" <= name[:1] <= "\u07ff" and first[:1] < "\u0250"


def _sounds(key: str) -> str:
    if not key.isascii():
        return ""
    key = ARTICLE.sub("", without_article(key)).replace(" ", "")
    for written, sound in SOUNDS:
        key = key.replace(written, sound)
    opening = key[:1] if key[:1] in "aeiou" else ""
    return ("a" if opening else "") + DOUBLED.sub(r"\1", VOWELS.sub("", key))
