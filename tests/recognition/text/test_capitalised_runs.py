"""Runs of capitalised words: where each begins and ends."""

from __future__ import annotations

import pytest

from tests.recognition import small_gazetteer


def runs(text: str) -> list[str]:
    words, found = small_gazetteer.read(text)
    return [" ".join(word.text for word in words[run.first : run.last + 1]) for run in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("later Sorrel Mills met", ["Sorrel Mills"]),
        ("later Sorrel, Mills met", ["Sorrel", "Mills"]),
        ("later Sorrel and Mills met", ["Sorrel", "Mills"]),
        ("later Sorrel Monday Mills met", ["Sorrel", "Mills"]),
        ("later The Mills met", ["Mills"]),
        ("later I met", []),
        ("However Sorrel met", ["Sorrel"]),
        ("later However Sorrel met", ["However Sorrel"]),
        ("Zzyzx Sorrel met", ["Zzyzx Sorrel"]),
        ("AN Sorrel met", ["AN Sorrel"]),
        ("later Sorrel", ["Sorrel"]),
        ("later", []),
        ("", []),
    ],
)
def test_a_run_ends_where_a_name_does(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_a_run_is_as_long_as_its_words() -> None:
    _, (run,) = small_gazetteer.read("later Sorrel Quill Mills met")

    assert (run.first, run.last, len(run)) == (1, 3, 3)
