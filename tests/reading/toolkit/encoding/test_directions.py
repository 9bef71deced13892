"""Controls of the direction of writing, closed or dropped (W38)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.draft import CreditedPerson, Draft, Role
from articles.reading.prose import read_prose
from articles.reading.toolkit.encoding.directions import CLOSES, OVERRIDES, POP, POP_ISOLATE, close_directions

RLO, RLE, LRI, PDF, PDI, RLM = "\u202e", "\u202b", "\u2066", "\u202c", "\u2069", "\u200f"


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        (f"Tea {RLO}rises", "Tea rises"),
        (f"Tea {RLO}rises{PDF} today", "Tea rises today"),
        (f"{RLE}شاي", f"{RLE}شاي{PDF}"),
        (f"{LRI}Tea{PDI} rises", f"{LRI}Tea{PDI} rises"),
        (f"{LRI}Tea {RLE}rises{PDI}", f"{LRI}Tea {RLE}rises{PDF}{PDI}"),
        (f"Tea{PDF}{PDI} rises", "Tea rises"),
        (f"{RLM}شاي", f"{RLM}شاي"),
    ],
)
def test_a_control_is_closed_or_dropped(text: str, closed: str) -> None:
    """W38"""
    assert close_directions(text) == closed


@given(st.text(alphabet=[*CLOSES, *OVERRIDES, POP, POP_ISOLATE, "a", "ش", " "], max_size=30))
def test_whatever_is_opened_is_closed(text: str) -> None:
    """W38: always."""
    closed = close_directions(text)

    depth: list[str] = []
    for letter in closed:
        assert letter not in OVERRIDES
        if letter in CLOSES:
            depth.append(CLOSES[letter])
        elif letter in (POP, POP_ISOLATE):
            assert depth.pop() == letter
    assert not depth
    assert close_directions(closed) == closed


def test_no_text_of_a_story_turns_what_stands_behind_it() -> None:
    """W38, W40"""
    draft = Draft(
        headline=f"Tea {RLO}rises",
        byline=f"Ann {RLO}Poe",
        copy=f"By Ann {RLE}Poe\n\nLONDON (Reuters) - Tea {LRI}rose.\n\nEditing by Bo Roe{RLO}",
        credits=(CreditedPerson(f"Cy{RLO} Loe", Role.EDITING),),
    )

    story = read_prose(draft, received=None, known_place=lambda name: name.casefold() == "london")

    texts = (story.headline, story.byline, *story.paragraphs, *(credit.name for credit in story.credits))
    assert all(close_directions(text) == text for text in texts)
    assert story.headline == "Tea rises"
