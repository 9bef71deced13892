"""The one JSON parser: plain values or a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.draft import Unreadable
from articles.reading.toolkit import json

BROKEN = {
    b"[" * 100_000: "nested too deep",
    b'{"a": ': "not well formed",
    b"{'a': 1}": "not well formed",
    b"[" + b"9" * 10_000 + b"]": "a number that is too long",
}


@pytest.mark.parametrize(("raw", "said"), BROKEN.items(), ids=list(BROKEN.values()))
def test_w55_what_is_no_json_says_why(raw: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        json.parse_json(raw)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"[NaN, Infinity, -Infinity, 1e999]", [None, None, None, float("inf")]),
        (b'"two\nlines"', "two\nlines"),
        (b'"\\ud83d\\ude00 \\ud83d \\ude00"', "😀 � �"),
        (b"\xef\xbb\xbf[1]", [1]),
        ('["é"]'.encode("utf-16"), ["é"]),
    ],
)
def test_oddities_are_plain_values(raw: bytes, value: object) -> None:
    assert json.parse_json(raw).value == value


@given(
    st.recursive(st.none() | st.booleans() | st.text() | st.integers(), lambda inside: st.lists(inside), max_leaves=9)
)
def test_any_value_is_a_string_a_mapping_and_a_sequence(value: object) -> None:
    assert isinstance(json.string(value), str)
    assert isinstance(json.mapping(value), dict)
    assert isinstance(json.sequence(value), list)


def test_escaped_nuls_are_dropped_and_escaped_backslashes_are_not() -> None:
    assert json.parse_json(rb'{"a": "b\u0000c", "d": "\\u0000", "e": "\\\u0000f"}').value == {
        "a": "bc",
        "d": "\\u0000",
        "e": "\\f",
    }


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}\n{"a": 2}\n',
        '{"a": 1}{"a": 2}',
        '\n{"a": 1},\r\n\r\n{"a": 2},',
        '\x1e{"a": 1}\n\x1e{"a": 2}\n',
        '[{"a": 1}, {"a": 2}]',
    ],
)
def test_values_one_after_another_are_a_list(text: str) -> None:
    assert json.parse_json(text.encode()).value == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("broken", ['{"a": 9', "{a: 9}", "tea"])
def test_of_several_values_a_broken_one_costs_only_itself(broken: str) -> None:
    """W54"""
    document = json.parse_json(f'{{"a": 1}}\n{broken}\n{{"a": 2}}'.encode(), what="feed")

    assert document.value == [{"a": 1}, {"a": 2}]
    (problem,) = document.problems
    assert problem.startswith("A line of the feed could not be read and was left out: ")
