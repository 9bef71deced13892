"""Patterns that are tried only where one of their words may be."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.reading.prose.gate import notices
from articles.reading.prose.gate.notice_pattern import NoticePattern, stems_of
from articles.reading.prose.gate.notice_words import fold_letters

PATTERNS = {name: value for name, value in vars(notices).items() if isinstance(value, NoticePattern)}


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        ("kill", {"kill"}),
        (r"\s*(?:spike|kill(?:ed)?)\b", {"spike", "kill"}),
        ("(?:the )?embargo(?:ed)?", {"embargo"}),
        ("(?:no|not)\\s+for\\s+publication", {"publication"}),
        ("(?:tea|salt)+ (?:(?:rises|falls))", {"rises", "falls"}),
        ("(?:tea)*salz?", {"sal"}),
        ("Straße|[ab]c|d", {"strasse", "c", "d"}),
        ("(?:tea|salt)?", set()),
        ("tea|[0-9]", set()),
        (r"(?=tea)\w+", set()),
    ],
)
def test_every_match_has_one_of_the_stems(pattern: str, stems: set[str]) -> None:
    assert stems_of(pattern) == stems


def test_a_pattern_matches_as_it_would_without_its_stems() -> None:
    pattern = NoticePattern("kill(?:ed)?|stra(?:ß|ss)e")

    found = [bool(pattern.search(text)) for text in ("It is KILLED", "STRASSE", "\u212aill", "Tea rises", "")]

    assert found == [True, True, True, False, False]
    assert pattern.match("Not killed") is None
    assert pattern.match("Not killed", 4) is not None
    assert [one[0] for one in pattern.finditer("kill, killed")] == ["kill", "killed"]
    assert list(pattern.finditer("Tea rises")) == []


def test_a_pattern_that_may_match_anything_is_always_tried() -> None:
    assert NoticePattern(r"\d+").search("March 4") is not None


@pytest.mark.parametrize("name", PATTERNS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_notice_is_missed_for_want_of_a_stem(name: str, data: st.DataObject) -> None:
    """W67"""
    pattern = PATTERNS[name]
    text = fold_letters(data.draw(st.from_regex(pattern.compiled)))

    assert pattern.compiled.search(text) is None or pattern.may_be_in(text)


def test_the_patterns_of_notices_are_tried_on_few_texts() -> None:
    """W67"""
    line = "The harbour board said on Monday that ferries would run again."

    tried = {name for name, pattern in PATTERNS.items() if pattern.may_be_in(line)}

    assert len(PATTERNS) == 8
    assert tried <= {"NOT_BEFORE"}
