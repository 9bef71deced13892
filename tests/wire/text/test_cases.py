"""Invented copy in many styles and scripts beside what it says: no field of any case may fall."""

from __future__ import annotations

import pytest

from articles.evaluation.labelled import Case, cases, read


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.style}-{case.number}")
def test_every_field_of_the_case_is_read(case: Case) -> None:
    answers = read(case)

    assert {field: answers[field] for field in case.expect} == case.expect, case.why


def test_there_are_cases_enough_to_gate_on() -> None:
    assert len(cases()) >= 400


def test_no_case_stands_there_twice() -> None:
    copies = [case.copy for case in cases()]

    assert len(copies) == len(set(copies))
