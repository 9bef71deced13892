"""Endings that languages join to names."""

from __future__ import annotations

import pytest

from articles.recognition.text import tokens
from articles.recognition.text.case_suffixes import trim_suffixes


def trim(text: str, language: str) -> list[str]:
    read = tokens.tokenize(text)
    trim_suffixes(read, language, lambda name: name in ("Hewlêr", "Riha", "Wan"))
    assert all(text[word.start : word.end] == word.text for word in read)
    return [word.text for word in read]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Erbil'de", "tr", "Erbil"),
        ("Erbil’den", "tr-TR", "Erbil"),
        ("Erbil'de", "az", "Erbil"),
        ("Erbil'DE", "tr", "Erbil'DE"),
        ("E'de", "tr", "E'de"),
        ("erbil'de", "tr", "erbil'de"),
        ("Erbil'de", "de", "Erbil'de"),
        ("Hewlêrê", "ku", "Hewlêr"),
        ("Hewlêryan", "kmr", "Hewlêr"),
        ("Hewlêr", "ku", "Hewlêr"),
        ("Zzyzxê", "ku", "Zzyzxê"),
        ("Wana", "ku", "Wan"),
        ("Rihayê", "ku", "Riha"),
    ],
)
def test_an_ending_comes_off_in_its_language(text: str, language: str, expected: str) -> None:
    assert trim(text, language) == [expected]
