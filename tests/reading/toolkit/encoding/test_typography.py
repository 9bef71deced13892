"""The conventions of wires set in typography (W2, W5)."""

from __future__ import annotations

import pytest

from articles.reading.toolkit.encoding.typography import CONTROLS, typeset


@pytest.mark.parametrize(
    ("wired", "set_in_type"),
    [
        ("``Stay,'' he said.", "“Stay,” he said."),
        ("``He said `stay' twice.''", "“He said ‘stay' twice.”"),
        ("and went on.''", "and went on.”"),
        ("a `word alone", "a ‘word alone"),
        ("ERBIL (AP) _ Rain fell.", "ERBIL (AP) — Rain fell."),
        ("He scored 19 _ a record _ and left.", "He scored 19 — a record — and left."),
        ("ERBIL (AP)_", "ERBIL (AP)—"),
        ("___", "___"),
        ("snake_case stays", "snake_case stays"),
        ("It's late", "It's late"),
        ("x`y", "x`y"),
    ],
)
def test_w5_conventions_of_wires_become_typography(wired: str, set_in_type: str) -> None:
    assert typeset(wired) == set_in_type


def test_w2_controls_are_all_but_line_ends_and_tabulators() -> None:
    assert CONTROLS.sub("", "a\x00b\tc\nd\x1fe\x7ff\x0bg\rh") == "ab\tc\ndefgh"
