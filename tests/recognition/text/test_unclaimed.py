"""The stretches of a text that no rule has claimed yet."""

from __future__ import annotations

import pytest

from articles.recognition.name_model import Tagged
from articles.recognition.text.unclaimed import find_unclaimed
from tests.recognition import small_gazetteer


def find(text: str, *tagged: tuple[str, str], taken: str = "") -> list[tuple[str, str]]:
    """Names with the model's label, in a text of which one stretch is claimed."""
    words, runs = small_gazetteer.read(text)
    told = [Tagged(text.index(name), text.index(name) + len(name), label) for name, label in tagged]
    claimed = set(range(text.index(taken), text.index(taken) + len(taken))) if taken else set()
    found = find_unclaimed(words, runs, told, claimed, small_gazetteer.known())
    return [(text[words[first].start : words[last].end], label) for first, last, label in found]


def test_the_names_of_the_model_come_first_then_the_runs_it_leaves() -> None:
    assert find("Later Sorrel Mills met Quill there.", ("Quill", "ORG")) == [("Quill", "ORG"), ("Sorrel Mills", "")]


def test_a_run_that_is_claimed_in_part_leaves_the_rest() -> None:
    assert find("Later Sorrel Mills Quill met.", taken="Mills") == [("Sorrel", ""), ("Quill", "")]


def test_a_name_that_is_claimed_is_not_asked_again() -> None:
    assert find("Later Sorrel met.", ("Sorrel", "ORG"), taken="Sorrel") == []


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("Later the Sorrel met.", "the Sorrel", ["Sorrel"]),
        ("But Sorrel met.", "But Sorrel", ["Sorrel"]),
        ("Later Deputy Chief Sorrel met.", "Deputy Chief Sorrel", ["Sorrel"]),
        ("Later Sorrel Turks met.", "Sorrel Turks", ["Sorrel"]),
        ("Later Works Minister met.", "Works Minister", []),
        ("Later Sorrel Monday met.", "Sorrel Monday", ["Sorrel"]),
        ("Later Sorrel and Quill met.", "Sorrel and Quill", ["Sorrel", "Quill"]),
        ("Later Sorrel, Quill met.", "Sorrel, Quill", ["Sorrel", "Quill"]),
        ("Later Turks met.", "Turks", ["Turks"]),
        ("Later sorrel met.", "sorrel", []),
    ],
)
def test_names_are_trimmed_and_parted(text: str, tagged: str, names: list[str]) -> None:
    assert [name for name, label in find(text, (tagged, "ORG")) if label] == names


def test_a_country_behind_another_word_stands_alone_where_no_place_is_called_so() -> None:
    assert find("Later Zzyzx Iraq met.", ("Zzyzx Iraq", "GPE"))[0] == ("Iraq", "GPE")
    assert find("Later Zzyzx Iraq met.", ("Zzyzx Iraq", "ORG"))[0] == ("Zzyzx Iraq", "ORG")
    assert find("Later New Sorrel met.", ("New Sorrel", "GPE"))[0] == ("New Sorrel", "GPE")
