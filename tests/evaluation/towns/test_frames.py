from __future__ import annotations

import pytest

from articles.evaluation.towns.frames import FRAMES, sentence


@pytest.mark.parametrize(
    ("frame", "name", "language", "expected"),
    [
        ("{loc} yağmur", "Hopa", "tr", "Hopa'da yağmur"),
        ("{abl} geldi", "Kemerköy", "tr", "Kemerköy'den geldi"),
        ("{gen} yolu", "Turgut", "tr", "Turgut'un yolu"),
        ("{dat} gitti", "Güneş", "tr", "Güneş'e gitti"),
        ("li {obl}", "Qamişlo", "kmr", "li Qamişloyê"),
        ("li {obl}", "Efrîn", "kmr", "li Efrînê"),
        ("in {}", "Erbil", "en", "in Erbil"),
    ],
)
def test_a_name_takes_the_endings_of_its_language(frame: str, name: str, language: str, expected: str) -> None:
    assert sentence(frame, name, language) == expected


def test_every_frame_holds_its_town_once() -> None:
    for language, frames in FRAMES.items():
        assert all(sentence(frame, "Qqq", language).count("Qqq") == 1 for frame in frames)
