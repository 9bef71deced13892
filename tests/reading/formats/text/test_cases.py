"""Invented copy in many styles and scripts beside what it says: no field of any case may fall."""

from __future__ import annotations

import pytest

from articles.evaluation.labelled_scores import RECEIVED, Case, cases, read
from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.copy_reader import read_copy
from articles.recognition import DatelineResolver

STORY = "{place} ({agency}) – {body}\n"


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.style}-{case.number}")
def test_every_field_of_the_case_is_read(case: Case) -> None:
    answers = read(case)

    assert {field: answers[field] for field in case.expect} == case.expect, case.why


def test_there_are_cases_enough_to_gate_on() -> None:
    assert len(cases()) >= 550


def test_no_case_stands_there_twice() -> None:
    copies = [case.copy for case in cases()]

    assert len(copies) == len(set(copies))


@pytest.mark.parametrize("place", ["ERBIL", "Hewlêr", "أربيل", "اربيل", "أربـيل", "هەولێر", "هه‌ولێر", "\u200fأربيل"])
def test_every_way_of_writing_a_town_means_the_same_place(place: str) -> None:
    """W38"""
    story = STORY.format(place=place, agency="K24", body="The granary reopened on Monday, its keeper said.")

    (draft,) = read_copy(story.encode(), name="story.txt", received=RECEIVED, places=DatelineResolver(open_gazetteer()))

    assert draft.dateline is not None
    assert [where.geonames_id for where in draft.dateline.places] == [95446]
