from __future__ import annotations

import pytest

from articles.recognition.classify.place_cues import is_towards, stands_as_place
from articles.recognition.text import tokens


@pytest.mark.parametrize(
    "text",
    [
        "Police in Afula waited",
        "Hundreds fled Afula at night",
        "The mayor of Afula resigned",
        "They live south of Afula now",
        "Many Afula residents left",
        "The road between Afula and the sea",
    ],
)
def test_a_place_is_what_stands_behind_these_words(text: str) -> None:
    words = tokens.tokenize(text)
    at = next(index for index, word in enumerate(words) if word.text == "Afula")

    assert stands_as_place(words, at, at)


@pytest.mark.parametrize("text", ["The son of Afula said", "Shares in, Afula said", "Afula said so", "They told Afula"])
def test_other_words_say_nothing_of_a_place(text: str) -> None:
    words = tokens.tokenize(text)
    at = next(index for index, word in enumerate(words) if word.text == "Afula")

    assert not stands_as_place(words, at, at)


def test_a_direction_is_weaker() -> None:
    words = tokens.tokenize("They drove from Afula")

    assert is_towards(words, 3)
    assert not stands_as_place(words, 3, 3)
