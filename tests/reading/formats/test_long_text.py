"""Plain text longer than any story: its beginning is read, in bounded memory, and waits for a person."""

from __future__ import annotations

import pytest

from articles.reading import PubStatus, formats
from articles.reading.formats import text

STORY = "Quay reopens\n\nOSLO, March 4 (HN) - The quay reopened.\n\n"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(text, "LONGEST", 4000)
    return 4000


@pytest.mark.parametrize("line", ["Boats came in å.\n", "Boats came å. "])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_a_text_longer_than_any_story_is_cut_between_characters_and_held_back(
    short: int, line: str, encoding: str
) -> None:
    """W4, W55, W67"""
    raw = (STORY + line * 1000).encode(encoding)

    (draft,) = formats.read(raw)

    assert (draft.status, draft.problems) == (PubStatus.WITHHELD, (text.TOO_LONG,))
    assert draft.copy == (STORY + line * 1000)[: len(draft.copy)]
    assert len(draft.copy.encode(encoding)) > short - len(line.encode(encoding)) - 4


def test_a_long_text_is_one_part_that_says_the_same(short: int) -> None:
    """W8, W55"""
    raw = (STORY + "Boats came in.\n" * 1000).encode()

    (part,) = formats.cut(raw, part_bytes=1000)

    assert (len(part.raw), part.size, part.is_last) == (short + 1, len(raw), True)
    assert formats.read_part(part) == formats.read(raw)


@pytest.mark.parametrize("opening", ["<?xml version='1.0'?><notes>", "{", "[1, "])
def test_long_data_is_not_taken_for_text(short: int, opening: str) -> None:
    """W54"""
    assert not list(formats.cut(opening.encode() + b"1, " * 3000, part_bytes=1000))
