"""Trees of what is asked."""

from __future__ import annotations

from articles.query.expression import AllOf, AnyOf, AtLeast, Days, Near, Not, Paragraph, Prefix, Word, joined, leaves

A, B, C = Word("a"), Word("b"), Prefix("rain")


def test_the_ends_of_a_tree_are_told_with_whether_they_are_wanted() -> None:
    tree = AllOf((AnyOf((A, Not(B))), Not(AllOf((C, Not(Days()))))))

    assert list(leaves(tree)) == [(A, True), (B, False), (C, False), (Days(), True)]


def test_what_asks_where_words_stand_has_them_for_ends() -> None:
    tree = AllOf((Near(A, B, 5), Not(Paragraph((B, C))), AtLeast(3, A)))

    assert list(leaves(tree)) == [(A, True), (B, True), (B, False), (C, False), (A, True)]


def test_parts_of_one_kind_are_joined_flat_and_each_is_there_once() -> None:
    assert joined(AllOf, [A, AllOf((B, A)), AnyOf((A, B))]) == AllOf((A, B, AnyOf((A, B))))
    assert joined(AnyOf, [A, A]) == A
    assert joined(AnyOf, []) is None
