"""How a search is read, and what it finds."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from articles.listing import WrongParameter, make_listing
from articles.query.words import SearchWords, parse_words
from articles.search import tokenize
from tests.factories import make_article
from tests.search.conftest import Find


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("grain", SearchWords(("grain",))),
        ("Grain  PRICES", SearchWords(("grain", "prices"))),
        ('"oil ministry" grain', SearchWords(("oil ministry", "grain"))),
        ("“oil ministry”", SearchWords(("oil ministry",))),
        ('"oil ministry', SearchWords(("oil ministry",))),
        ("grain -opec", SearchWords(("grain",), ("opec",))),
        ('-"oil ministry"', SearchWords((), ("oil ministry",))),
        ("well-known", SearchWords(("well known",))),
        ("Köln", SearchWords(("koln",), (), (("koln", "koeln"),))),
        ("n'djamena", SearchWords(("n djamena",), (), (("n djamena", "ndjamena"),))),
        ("Iraq's", SearchWords(("iraq s",))),
        ("grain grain", SearchWords(("grain",))),
        ("U.N.", SearchWords(("un",))),
        ("東京", SearchWords(("東 京",))),
        ("AND OR NOT title:grain", SearchWords(("and", "or", "not", "title grain"))),
        ('" * -', SearchWords()),
        ("", SearchWords()),
    ],
)
def test_a_search_is_read(typed: str, words: SearchWords) -> None:
    assert parse_words(typed, tokenize=tokenize) == words


@given(st.text())
def test_every_text_can_be_read(typed: str) -> None:
    words = parse_words(typed, tokenize=tokenize)

    assert all(term.strip() for term in words.terms)


@pytest.mark.django_db
class TestFinding:
    def test_all_words_must_be_there_in_any_order(self, find: Find) -> None:
        make_article("Grain prices rise", body="In the east.")
        make_article("Grain is sown", body="In the west.")

        assert find("q=rises+grain") == ["Grain prices rise"]
        assert find("q=grain") == ["Grain prices rise", "Grain is sown"]

    def test_a_phrase_must_be_there_as_it_is(self, find: Find) -> None:
        make_article("One", body="The oil ministry said so.")
        make_article("Other", body="The ministry said oil flows.")

        assert find('q="oil ministry"') == ["One"]

    def test_a_word_with_a_hyphen_before_it_must_not_be_there(self, find: Find) -> None:
        make_article("One", body="Oil flows.")
        make_article("Other", body="Oil flows, says the cartel.")

        assert find("q=oil+-cartel") == ["One"]
        assert find("q=-cartel") == ["One"]

    def test_words_are_found_in_other_forms_by_the_language_of_the_story(self, find: Find) -> None:
        make_article("One", body="Bridges were closing.", language="en")
        make_article("Un", body="Les ministres parlaient.", language="fr")
        make_article("Keine", body="Bridges were closing.", language="")

        assert find("q=bridge+closed") == ["One"]
        assert find("q=ministre") == ["Un"]
        assert find("q=bridges") == ["One", "Keine"]

    @pytest.mark.parametrize(
        ("text", "language", "typed"),
        [
            ("فتحت بغداد جسرين في أربيل", "ar", "اربيل"),
            ("لە هەولێر کۆبوونەوەیەک کرا", "ckb", "هەولێر"),
            ("東京で会議が開かれた", "ja", "会議"),
            ("서울에서 회담이 열렸다", "ko", "서울"),
            ("การประชุมที่กรุงเทพ", "th", "กรุงเทพ"),
            ("Compromiso en São Paulo", "es", "sao paulo"),
            ("Выборы в Киеве", "ru", "выборы"),
        ],
    )
    def test_words_are_found_in_every_script(self, find: Find, text: str, language: str, typed: str) -> None:
        make_article("This one", body=f"{text}.", language=language)
        make_article("Not this", body="Something else.")

        assert find(f"q={typed}") == ["This one"]

    @pytest.mark.parametrize(
        ("printed", "typed"),
        [
            ("Köln", "koeln"),
            ("Köln", "KOLN"),
            ("Koeln", "köln"),
            ("Sørensen", "soerensen"),
            ("Ålborg", "aalborg"),
            ("N’Djamena", "ndjamena"),
            ("Ndjamena", "n'djamena"),
            ("O’Neill", "oneill"),
            ("O'NEILL", "o’neill"),
            ("M\u0075\u0308ller", "mueller"),
        ],
    )
    def test_a_name_is_found_by_its_other_spellings(self, find: Find, printed: str, typed: str) -> None:
        make_article("This one", body=f"It rained on {printed} again.", language="de")
        make_article("Not this", body="Something else.", language="de")

        assert find(f"q={typed}") == ["This one"]
        assert find(f"q=-{typed}") == ["Not this"]

    def test_what_is_spelled_otherwise_is_another_word_where_no_letter_is_special(self, find: Find) -> None:
        make_article("This one", body="The poet slept.", language="en")

        assert find("q=pot") == []

    def test_words_are_found_in_all_that_a_story_prints(self, find: Find) -> None:
        make_article(
            "One", standfirst="Alpha", dateline_text="BRAVO", byline_text="Charlie", slug="DELTA-X", keywords=["echo"]
        )

        for word in ("alpha", "bravo", "charlie", "delta", "echo"):
            assert find(f"q={word}") == ["One"], word

    def test_notes_for_editors_are_not_searched(self, find: Find) -> None:
        make_article("One", notes=["confidential"])

        assert find("q=confidential") == []

    def test_a_search_without_any_word_finds_nothing_rather_than_everything(self, find: Find) -> None:
        make_article("One")

        assert find("q=*") == []
        assert find("q=+") == ["One"]

    def test_by_relevance_a_headline_counts_more_than_the_text(self, find: Find) -> None:
        make_article("Nothing of the kind", body="Grain, and much besides that has nothing to do with it.")
        make_article("Grain is sown", body="In the west, where much is sown.")

        assert find("q=grain") == ["Nothing of the kind", "Grain is sown"]
        assert find("q=grain&order=relevance") == ["Grain is sown", "Nothing of the kind"]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["x" * 401, " ".join(f"w{number}" for number in range(33)), "nul\x00"])
def test_a_search_has_a_bounded_length(typed: str) -> None:
    query = QueryDict(mutable=True)
    query["q"] = typed

    with pytest.raises(WrongParameter):
        make_listing(query)
