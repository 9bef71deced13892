"""Which claims of names stand: features of the words and their surroundings, weighed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from articles.recognition import ReadText, drop_unlikely, features_of, likelihoods, read_weights
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.candidates.person_names import StoryPeople
from articles.recognition.classify.name_form import NameForm
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


def features(text: str, name: str, *labels: tuple[str, str], sort: EntityType = EntityType.BODY) -> dict[str, float]:
    """The features of a name where it first stands; each label is that of another name in the text."""
    tagged = [Tagged(text.index(other), text.index(other) + len(other), label) for other, label in labels]
    people = StoryPeople((), frozenset({"Poe"}), frozenset({"Sorrel"}))
    words = tokens.tokenize(text)
    seen = ReadText(text, words, tagged, [], people, small_gazetteer.known(), {"Mills"})
    claim = Candidate(text.index(name), text.index(name) + len(name), sort, 0.8, "pattern")
    ((_, found),) = features_of([claim], seen)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "name", "labels", "expected"),
    [
        ("tea of Mills", "Mills", [], {"short for a body": 1.0, "mentions": 1 / 6, "words 1": 1.0, "gazetteer 0": 1.0}),
        ("Mills, Mills, tea", "Mills", [], {"opens a sentence": 1.0, "mentions": 2 / 6, "before mark ,": 1.0}),
        ("the (Mills) tea", "Mills", [], {"behind mark (": 1.0, "before mark )": 1.0}),
        ("the tea’s Mills rose", "Mills", [], {"behind a word": 1.0, "before a word": 1.0}),
        ("the Quill Mills Poe", "Mills", [("Quill", "ORG"), ("Poe", "PERSON")],
         {"behind name ORG": 1.0, "before name PERSON": 1.0, "behind a capital": 1.0, "before a capital": 1.0}),
        ("the Tea Mills", "Mills", [("Tea Mills", "GPE")],
         {"label ": 1.0, "overlaps GPE": 1.0, "in a longer name, 1": 1.0}),
        ("at the Mills's tea", "Mills", [("the Mills's", "LOC")],
         {"label LOC": 1.0, "elsewhere LOC": 1.0, "possessive": 1.0}),
        ("tea in Iraq", "Iraq", [], {"country": 1.0, "gazetteer 6": 1.0, "stands as a place": 1.0}),
        ("tea from Afula", "Afula", [], {"gazetteer 4": 1.0, "behind a direction": 1.0}),
        ("the Tea Board met", "Tea Board", [], {"lexicon": 1.0, "words 2": 1.0}),
        ("the TB met", "TB", [], {"capitals 2": 1.0}),
        ("the QUILLHAVEN met", "QUILLHAVEN", [], {"capitals more": 1.0}),
        ("the Sorrel Poe met", "Sorrel Poe", [], {"ends surname 2": 1.0, "opens first name 2": 1.0}),
        ("the Turkish Mills met", "Turkish Mills", [], {"opens nationality 2": 1.0}),
        ("the Mills of Afula-2 met", "Mills of Afula-2", [],
         {"words 3": 1.0, "has of": 1.0, "has small letters": 1.0, "has a hyphen": 1.0, "has a digit": 1.0}),
    ],
)  # fmt: skip
def test_each_feature_has_its_value(
    text: str, name: str, labels: list[tuple[str, str]], expected: dict[str, float]
) -> None:
    found = features(text, name, *labels)

    assert {feature: found.get(feature) for feature in expected} == expected


def test_how_the_rules_weighed_a_name_is_cut_and_scaled() -> None:
    form = NameForm("Mills", mentions=[(1, 1)])
    form.scores |= {EntityType.PLACE: -3.0, EntityType.BODY: 9.0, EntityType.PERSON: 8.0, EntityType.OTHER: 1.0}
    seen = replace(told("the Mills met"), weighed=[form])

    ((_, found),) = features_of([Candidate(4, 9, EntityType.BODY, 0.8, "weighed")], seen)

    assert found is not None
    scores = {name: value for name, value in found.items() if name.startswith(("score", "margin"))}
    assert scores == {
        "score PLACE": -0.5, "score BODY": 2.0, "score PERSON": 2.0, "score OTHER": 0.25, "margin BODY": 0.25,
    }  # fmt: skip
