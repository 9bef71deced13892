"""The index finds what reading every story through would find."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from pytest_django import Settings

from articles import search
from articles.models import Article
from articles.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Expression,
    Near,
    Not,
    Paragraph,
    Prefix,
    Question,
    SearchWords,
    Word,
)
from tests.factories import make_article
from tests.search.brute_force import finds

pytestmark = pytest.mark.django_db

WORDS = ["oil", "oils", "price", "prices", "rain", "rains", "rainy", "köln", "koeln", "n'djamena", "the"]
TERMS = ["oil", "price", "prices", "rain", "rainy", "koln", "koeln", "n djamena", "oil price", "the rain", "absent"]
PARTS = ["", "headline", "lead", "byline", "editor", "dateline", "source"]


def words_of(chance: random.Random, most: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, most)))


@pytest.fixture
def archive(settings: Settings, tmp_path: Path) -> Iterator[list[Article]]:
    """Sixty stories of a few words, in three languages, in an index."""
    settings.NEWSROOM_INDEX = tmp_path / "index"
    chance = random.Random(7)
    stories = [
        make_article(
            words_of(chance, 3),
            body="\n\n".join(words_of(chance, 9) for _ in range(chance.randint(1, 4))),
            standfirst=words_of(chance, 3) if chance.random() < 0.3 else "",
            language=chance.choice(["en", "de", ""]),
            byline=[chance.choice(["Oil Price", "Rainy Koeln"])] if chance.random() < 0.3 else [],
            editor=[chance.choice(["The Rain", "Prices Köln"])] if chance.random() < 0.3 else [],
            dateline_text=chance.choice(["", "KÖLN, Oil", "RAIN"]),
            source=chance.choice(["Oil Wire", "Rainy Prices"]),
            slug=chance.choice(["", "OIL-PRICE"]),
        )
        for _ in range(60)
    ]
    search.rebuild_index()
    yield stories


LEAVES = st.builds(Word, st.sampled_from(TERMS), st.sampled_from([(), ("koeln",)])) | st.builds(
    Prefix, st.sampled_from(["rai", "rain", "pri", "koe"])
)
SCOPED = st.builds(Word, st.sampled_from(TERMS), within=st.sampled_from(PARTS)) | st.builds(
    Prefix, st.sampled_from(["rai", "pri", "koe"]), st.sampled_from(PARTS)
)
PLACED = (
    st.builds(Near, LEAVES, LEAVES, st.integers(1, 5), st.booleans())
    | st.builds(Paragraph, st.lists(LEAVES, min_size=1, max_size=3).map(tuple))
    | st.builds(AtLeast, st.integers(1, 4), LEAVES)
)
TREES = st.recursive(
    SCOPED | PLACED,
    lambda parts: (
        st.builds(AllOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(Not, parts)
    ),
    max_leaves=4,
)


def found(tree: Expression) -> set[int]:
    return set(search.matching_keys(Question(SearchWords(expression=tree))) or [])


@examples(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=PLACED)
def test_where_words_stand_is_answered_as_reading_through_answers_it(archive: list[Article], tree: Expression) -> None:
    assert found(tree) == {story.pk for story in archive if finds(tree, story)}


@examples(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=TREES)
def test_every_tree_is_answered_as_reading_through_answers_it(archive: list[Article], tree: Expression) -> None:
    assert found(tree) == {story.pk for story in archive if finds(tree, story)}
