"""Whole stories, and what holds for every text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from articles.reading import prose
from articles.reading.draft import CreditedPerson, Draft, Role
from tests.reading.prose.places import known_place

RECEIVED = dt.datetime(2019, 3, 18, 12, tzinfo=dt.UTC)


def read(copy: str, **fields: object) -> Draft:
    draft = Draft(decoded=copy, copy=copy, copy_start=0, **fields)  # type: ignore[arg-type]
    return prose.read_prose(draft, received=RECEIVED, known_place=known_place)


STORY = """\
Old bridge reopens after flood

The stone bridge that the spring flood closed carries traffic again, engineers said on Monday.

By Jane Doe and John Roe

ERBIL (Kurdistan 24) – The stone bridge that the spring flood closed carries traffic again, engineers said on Monday.

“It will stand another century,” one of them said.

Editing by Ann Poe
"""


def test_a_story_is_read_whole() -> None:
    draft = read(STORY)

    assert draft.headline == "Old bridge reopens after flood"
    assert draft.standfirst.startswith("The stone bridge")
    assert draft.byline == "Jane Doe and John Roe"
    assert draft.dateline is not None
    assert draft.dateline.text == "ERBIL (Kurdistan 24)"
    assert draft.source == "Kurdistan 24"
    assert draft.credits == (
        CreditedPerson("Jane Doe", Role.BYLINE),
        CreditedPerson("John Roe", Role.BYLINE),
        CreditedPerson("Ann Poe", Role.EDITING),
    )
    assert len(draft.paragraphs) == 2


def test_the_seed_gives_what_the_contract_says(seed: Path) -> None:
    draft = read(seed.read_text(encoding="utf-8"))

    assert draft.headline.startswith("On brink of collapse")
    assert draft.dateline is not None
    assert (draft.dateline.text, draft.dateline.date) == ("ERBIL (Kurdistan 24)", None)
    assert [place.name for place in draft.dateline.places] == ["Erbil"]
    assert draft.dateline.sources == ("Kurdistan 24",)
    assert draft.source == "Kurdistan 24"
    assert draft.credits == (CreditedPerson("John J. Catherine", Role.EDITING),)
    assert len(draft.paragraphs) == 9
    assert draft.paragraphs[0].startswith(draft.standfirst)


def test_the_wires_layout_is_read() -> None:
    draft = read(
        "TEA RISES\n\n    By Jane Doe, Reuters\n"
        "    LONDON, March 18 - Tea rose on\nMonday.\n    Traders drank it.\n Reuter\n"
    )

    assert draft.headline == "TEA RISES"
    assert draft.credits == (CreditedPerson("Jane Doe", Role.BYLINE, "Reuters"),)
    assert draft.dateline is not None
    assert draft.dateline.date == dt.date(2019, 3, 18)
    assert draft.paragraphs == ("Tea rose on Monday.", "Traders drank it.")


def test_header_lines_need_no_blank_lines() -> None:
    """W9, W33"""
    draft = read(
        "Tea rises\nBy Jane Doe\nAP Business Writer\nLONDON (AP) _ Tea rose\non Monday, traders said.\n\nMore fell."
    )

    assert draft.headline == "Tea rises"
    assert draft.byline == "Jane Doe"
    assert draft.dateline is not None
    assert draft.paragraphs == ("Tea rose on Monday, traders said.", "More fell.")


def test_the_dateline_is_found_behind_a_note_and_a_repeated_headline() -> None:
    """W14, W33"""
    draft = read(
        "Tea rises\n\n(Adds quote, paragraph 2)\n\nTea rises\n\nLONDON (Reuters) - Tea rose.", headline="Tea rises"
    )

    assert draft.dateline is not None
    assert draft.notes == ("(Adds quote, paragraph 2)",)
    assert draft.paragraphs == ("Tea rose.",)
    assert draft.standfirst == ""


def test_a_dateline_is_never_sought_behind_the_first_real_paragraphs() -> None:
    """W33"""
    one = "The committee met for two days and agreed on nothing that was worth a line in any newspaper."
    two = "Its members left by the back door, and none of them would say when they mean to meet again."

    draft = read(f"Talks end\n\n{one}\n\n{two}\n\nLONDON (Reuters) - Tea rose.")

    assert draft.dateline is None
    assert len(draft.paragraphs) == 3


def test_without_a_headline_the_first_sentence_stands_in_and_says_so() -> None:
    """W17"""
    draft = read("LONDON, March 18 (Reuters) - Tea rose on Monday, traders in London said. It fell on Tuesday.")

    assert draft.headline == "Tea rose on Monday, traders in London said"
    assert draft.provenance["headline"].by == "headline.inferred"


def test_a_byline_in_field_and_copy_is_shown_once() -> None:
    """W43"""
    draft = read("By Jane Doe\n\nLONDON (Reuters) - Tea rose.", headline="Tea rises", byline="By Jane Doe")

    assert draft.byline == "Jane Doe"
    assert draft.credits == (CreditedPerson("Jane Doe", Role.BYLINE),)
    assert draft.paragraphs == ("Tea rose.",)


def test_a_byline_that_is_a_field_alone_deletes_nothing() -> None:
    """W43"""
    draft = read("LONDON (Reuters) - By Jane Doe's own account tea rose.", headline="Tea", byline="Jane Doe")

    assert draft.paragraphs == ("By Jane Doe's own account tea rose.",)


def test_credits_are_not_taken_from_a_quotation() -> None:
    """W46"""
    draft = read("Tea rises\n\nLONDON (Reuters) - Tea rose.\n\n“Editing by John Roe,” the note read.")

    assert draft.credits == ()
    assert len(draft.paragraphs) == 2


def test_an_end_mark_goes_only_as_the_last_line() -> None:
    """W49"""
    draft = read("Tea rises\n\nLONDON (Reuters) - Tea rose.\n\nEND\n\nIt fell.\n\n###")

    assert draft.paragraphs == ("Tea rose.", "END", "It fell.")


def test_tabular_copy_has_neither_dateline_nor_byline_and_keeps_its_lines() -> None:
    """W6"""
    draft = read("By Jane Doe\nLONDON (Reuters) - 1  2\n  3  4", tabular=True, format="anpa")

    assert draft.dateline is None
    assert draft.credits == ()
    assert draft.paragraphs == ("By Jane Doe\nLONDON (Reuters) - 1  2\n  3  4",)


LINES = st.sampled_from(
    ["Tea rises", "By Jane Doe", "ERBIL (Kurdistan 24) – Tea rose.", "LONDON, March 3 - Tea\nrose.", "(Adds quote)",
     "Editing by Ann Poe", "(Reporting by Ann Poe; Editing by", "###", "UPDATE 1-Tea rises", "الشاي",
     "أربيل (رويترز) - قال.",
     "(MORE)", "   indented", "The tea rose by a fifth and nobody knew why.", "\x00", "((", "— —", "<p>",
     "SON DAKİKA: İ", "EMBARGOED until 2400 GMT Dec 31 9999", "ERBIL, 4² (Reuters) - x", "LONDON, ٤ March (", "Jr."]
)  # fmt: skip
COPY = st.one_of(
    st.text(max_size=400),
    st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", " ", "\n   "])), max_size=12).map(
        lambda lines: "".join(line + gap for line, gap in lines)
    ),
)


@given(COPY)
def test_every_text_is_read_the_same_twice_and_spans_point_into_it(copy: str) -> None:
    """W8, W35, W54"""
    draft = read(copy)

    assert draft == read(copy)
    for provenance in draft.provenance.values():
        if provenance.span is not None:
            start, end = provenance.span
            assert 0 <= start <= end <= len(copy)


@given(COPY)
def test_dateline_mark_and_body_follow_each_other_in_the_decoded_text(copy: str) -> None:
    """W35"""
    draft = read(copy)

    if draft.dateline is not None:
        span = draft.provenance["dateline"].span
        assert span is not None
        start, end = span
        assert " ".join(copy[start:end].split()) == " ".join(draft.dateline.text.split())
        assert copy[end : end + len(draft.dateline.mark)] == draft.dateline.mark
        if "paragraphs" in draft.provenance and draft.paragraphs:
            body = draft.provenance["paragraphs"].span
            assert body is not None
            assert not copy[end + len(draft.dateline.mark) : body[0]].strip() or body[0] >= end


def test_a_large_story_takes_time_in_proportion() -> None:
    """W55: counted in characters looked at, not in seconds: no rule reads past the paragraphs it is given."""
    draft = read("Tea rises\n\nLONDON (Reuters) - " + "Tea rose and fell. " * 60_000)

    assert draft.dateline is not None
    assert len(draft.paragraphs) == 1


def test_nothing_at_all_is_read_as_nothing() -> None:
    draft = read("")

    assert (draft.headline, draft.dateline, draft.paragraphs, draft.problems) == ("", None, (), ())


def test_a_sentence_does_not_end_behind_a_title_or_initials() -> None:
    """W17"""
    draft = read("LONDON (Reuters) - Gov. John J. Doe of St. Mary told Dr. Poe that tea rose. It fell on Tuesday.")

    assert draft.headline == "Gov. John J. Doe of St. Mary told Dr. Poe that tea rose"
    assert read("LONDON (Reuters) - Tea rose in Iraq. It fell later.").headline == "Tea rose in Iraq"


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    """W33"""
    for gap in ("\n", "\n\n"):
        draft = read(f"London (AP){gap}Tea rose on Monday in every market of the valley, traders in London said.")

        assert draft.dateline is not None
        assert draft.dateline.text == "London (AP)"
        assert draft.paragraphs == ("Tea rose on Monday in every market of the valley, traders in London said.",)


def test_a_surname_in_the_signoff_is_that_of_the_byline() -> None:
    """W47"""
    draft = read("Tea rises\n\nBy Jane Doe\n\nLONDON (AP) - Tea rose.\n\nDoe reported from Erbil.")

    assert draft.credits == (
        CreditedPerson("Jane Doe", Role.BYLINE),
        CreditedPerson("Jane Doe", Role.REPORTING, "", "Erbil"),
    )


def test_a_date_and_an_agency_nobody_knows_are_a_dateline_without_a_place() -> None:
    """W23"""
    draft = read("Tea rises\n\nMarch 4 (HarbourDesk) - Tea rose on Monday.")

    assert draft.dateline is not None
    assert (draft.dateline.places, draft.dateline.sources) == ((), ("HarbourDesk",))
