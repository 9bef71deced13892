"""Files made for programs are no prose (W54)."""

from __future__ import annotations

import pytest

from articles.reading.draft import Unreadable
from articles.reading.formats.unknown_data import refuse_unknown_data
from articles.reading.toolkit.encoding.sniffing import file_head


def refuse(raw: bytes) -> None:
    refuse_unknown_data(raw, file_head(raw))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<?xml version='1.0'?><tides/>", "XML of a form that no reader knows: its root element is “tides”"),
        (b"<t:tides>1</t:tides >\n", "XML of a form that no reader knows: its root element is “tides”"),
        (b'{"tides": 1}', "JSON of a form that no reader knows"),
        (b" {}", "JSON of a form that no reader knows"),
        (b"[1, 2]", "JSON of a form that no reader knows"),
        (b'{"tides": ', "The JSON is not well formed"),
    ],
)
def test_a_form_that_no_reader_knows_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        refuse(raw)


@pytest.mark.parametrize(
    "raw", [b"Tea rose.", b"<Brick Co> SELLS\n\nIt sold.", b"[Tides] High at noon.", b"{Tides} High.", b"<tides>High"]
)
def test_prose_that_opens_with_a_bracket_is_not(raw: bytes) -> None:
    refuse(raw)
