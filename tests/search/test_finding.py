"""Whatever a story says, each word of it finds it, and all of it as a phrase."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from articles import search
from articles.query.question import Question
from articles.query.words import SearchWords, parse_words
from articles.search import tokenize
from articles.search.schema import STEMMERS
from tests.factories import make_article

pytestmark = pytest.mark.django_db

#: No quotation marks and hyphens, which a search reads as its own, and no NUL, which no database keeps.
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters='"“”„«»-\x00')
ALPHABETS = (
    st.sampled_from(
        "abcéßñ'. ABC",
    )
    | st.sampled_from("أإةىبغداد َ")
    | st.sampled_from("東京 한국 กขำ")
    | LETTERS
)
TEXTS = st.text(ALPHABETS, min_size=1, max_size=60)


def found(words: SearchWords) -> list[int]:
    return search.matching_keys(Question(words=words)) or []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, language=st.sampled_from(["", "ckb", "ja", *STEMMERS]))
def test_every_word_of_a_story_finds_it(settings: Settings, tmp_path: Path, text: str, language: str) -> None:
    settings.NEWSROOM_INDEX = tmp_path / "index"
    with transaction.atomic():
        article = make_article("Told", body=text, language=language)
        search.rebuild_index()
        words = {
            word: found(parse_words(word, tokenize=tokenize))
            for word in text.split()
            if parse_words(word, tokenize=tokenize).terms
        }
        whole = parse_words(f'"{text}"', tokenize=tokenize)
        phrase = found(whole) if whole.terms else [article.pk]
        transaction.set_rollback(True)

    assert words == dict.fromkeys(words, [article.pk])
    assert phrase == [article.pk]
