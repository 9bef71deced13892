"""Putting two changes of one text together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.desk.acts.three_way import merge_texts

texts = st.lists(st.sampled_from("ABCDE"), max_size=6).map("\n\n".join)


def text(letters: str) -> str:
    return "\n\n".join(letters)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("abc", "aXc", "abY", "aXY"),
        ("abc", "Xabc", "abcY", "XabcY"),
        ("abcd", "acd", "abcY", "acY"),
        ("abc", "aXc", "aXc", "aXc"),
        ("ab", "Xb", "aYZ", "XYZ"),
        ("", "X", "", "X"),
    ],
)
def test_changes_of_different_paragraphs_are_both_kept(base: str, mine: str, theirs: str, merged: str) -> None:
    found = merge_texts(text(base), text(mine), text(theirs))

    assert found.is_settled
    assert found.mine == text(merged)


def test_of_one_paragraph_changed_twice_both_are_told_beside_what_is_settled() -> None:
    found = merge_texts(text("abcd"), text("XbcM"), text("YbNd"))

    assert (found.mine, found.theirs) == (text("XbNM"), text("YbNM"))


@given(base=texts, mine=texts)
def test_what_one_alone_changed_stands(base: str, mine: str) -> None:
    assert merge_texts(base, mine, base).mine == merge_texts(base, base, mine).theirs == mine


@given(base=texts, mine=texts, theirs=texts)
def test_either_side_gives_the_same_pair(base: str, mine: str, theirs: str) -> None:
    one, other = merge_texts(base, mine, theirs), merge_texts(base, theirs, mine)

    assert (one.mine, one.theirs) == (other.theirs, other.mine)


@given(base=texts, mine=texts, theirs=texts)
def test_no_new_paragraph_is_lost(base: str, mine: str, theirs: str) -> None:
    found = merge_texts(base, mine, theirs)

    assert set(mine.split("\n\n")) - set(base.split("\n\n")) <= set(found.mine.split("\n\n"))
    assert set(theirs.split("\n\n")) - set(base.split("\n\n")) <= set(found.theirs.split("\n\n"))
