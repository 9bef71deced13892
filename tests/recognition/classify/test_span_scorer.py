"""Which claims of names stand: features of the words and their surroundings, weighed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from articles.recognition import ReadText, drop_unlikely, features_of, likelihoods, read_weights
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.name_model import Tagged
from articles.recognition.text import tokens
from tests.recognition import small_gazetteer

TEXT = "Envoys of Sorrel Mills met in Quillhaven."
MILLS = Candidate(10, 22, EntityType.BODY, 0.8, "pattern")
TOWN = Candidate(30, 40, EntityType.PLACE, 0.7, "weighed")


def told(text: str = TEXT) -> ReadText:
    labels = [Tagged(10, 22, "ORG")] if text == TEXT else []
    people = StoryPeople((), frozenset(), frozenset())
    return ReadText(text, tokens.tokenize(text), labels, [], people, small_gazetteer.known(), frozenset())


def test_features_tell_the_label_the_words_and_what_stands_beside_them() -> None:
    ((_, features), (_, others)) = features_of([MILLS, TOWN], told())

    assert features is not None and others is not None
    assert {"label ORG", "by pattern, BODY", "words 2", "behind of", "before a word"} <= features.keys()
    assert {"label ", "words 1", "behind in"} <= others.keys()


def test_no_feature_holds_a_word_of_a_name() -> None:
    for _, features in features_of([MILLS, TOWN], told()):
        assert features is not None
        assert not any(word in feature for feature in features for word in ("orrel", "uillhaven", "ills"))


def test_what_is_hardly_any_name_falls_and_what_is_rather_the_other_changes() -> None:
    neither, place = {"any": (0.0, 0.0, 5.0)}, {"any": (5.0, 0.0, 0.0)}

    assert drop_unlikely([MILLS, TOWN], told(), neither) == []
    assert drop_unlikely([MILLS, TOWN], told(), place) == [replace(MILLS, sort=EntityType.PLACE), TOWN]


@pytest.mark.parametrize("by", ["feed", "dateline", "definition", "abbreviation"])
def test_what_does_not_rest_on_the_words_alone_stands(by: str) -> None:
    claim = replace(MILLS, by=by)

    assert drop_unlikely([claim], told(), {"any": (0.0, 0.0, 50.0)}) == [claim]


def test_people_and_others_are_not_judged() -> None:
    claim = replace(MILLS, sort=EntityType.PERSON)

    assert drop_unlikely([claim], told(), {"any": (0.0, 0.0, 50.0)}) == [claim]


@given(some.dictionaries(some.sampled_from("abc"), some.floats(-9, 9)), some.floats(-900, 900))
def test_likelihoods_add_up_to_one(features: dict[str, float], weight: float) -> None:
    told_of = likelihoods(features, {"a": (weight, 0.0, 1.0), "b": (0.0, -weight, 2.0)})

    assert sum(told_of) == pytest.approx(1.0) and min(told_of) >= 0.0


def test_a_wrong_line_of_weights_is_named() -> None:
    assert read_weights("# note\nany\t1\t-2\t0.5\n") == {"any": (1.0, -2.0, 0.5)}
    with pytest.raises(ValueError, match="Line 2"):
        read_weights("any\t1\t2\t3\nnext\t1\t2\n")
