"""The body of a structured item as copy (W6, W7, W36)."""

from __future__ import annotations

import pytest
from lxml import etree

from articles.reading.toolkit.blocks import StructuredBody, body_of_elements, of_data


def body(markup: str) -> StructuredBody:
    return body_of_elements(etree.fromstring(markup))


def test_copy_that_a_wire_wrapped_is_parted_at_its_indents() -> None:
    told = body("<body><p>By Ann Poe\n    PARIS (AP) - Rain fell on\nMonday.\n    It stopped.\n\n (END)</p></body>")

    assert told.copy == "By Ann Poe\n\nPARIS (AP) - Rain fell on Monday.\n\nIt stopped.\n\n(END)"


def test_a_document_that_was_indented_as_a_whole_is_not() -> None:
    told = body("<body>\n  <p>\n    Rain fell on\n      <b>Monday</b>\n    and stopped.\n  </p>\n</body>")

    assert told.copy == "Rain fell on Monday and stopped."


def test_a_table_keeps_its_rows_and_columns() -> None:
    told = body("<body><table><tr><th>Town</th><th>Pts</th></tr><tr><td>New  Haven</td><td>9</td></tr></table></body>")

    assert told == StructuredBody("Town\tPts\nNew Haven\t9", tabular=True)


def test_a_table_in_a_story_does_not_make_it_one() -> None:
    prose = "<p>The towns played all day in the rain, and nobody won anything at all.</p>"

    told = body(f"<body>{prose}<table><tr><td>Town</td><td>1</td></tr></table></body>")

    assert not told.tabular


def test_preformatted_prose_is_prose() -> None:
    lines = (
        "PARIS (AP) - Rain fell on the city all day long on Monday and\n"
        "nobody in the whole of it could say when it would stop."
    )

    assert not body(f"<body><pre>{lines}</pre></body>").tabular
    assert body(f'<body><pre class="tabular">{lines}</pre></body>').tabular


def test_the_header_of_a_page_is_no_copy_where_there_is_another() -> None:
    assert body("<body><header><h1>H</h1></header><p>Rain.</p></body>").copy == "Rain."
    assert body("<body><header><p>Rain.</p></header></body>").copy == "Rain."


@pytest.mark.parametrize(
    ("words", "copy", "problems"),
    [
        ("UmFpbiBm\n ZWxsLg==", "Rain fell.", []),
        ("Rain fell.", "", ["The body could not be read: it is said to be in base64, and is not."]),
    ],
)
def test_a_body_that_is_not_the_base64_it_is_said_to_be_is_left_out_and_said(
    words: str, copy: str, problems: list[str]
) -> None:
    """W63"""
    found: list[str] = []

    assert of_data(etree.fromstring(f"<d>{words}</d>"), "Base64", found).copy == copy
    assert found == problems
