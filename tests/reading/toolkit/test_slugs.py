"""Slugs taken apart (W11 to W13)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.draft import Version
from articles.reading.toolkit.slugs import Slug, split_slug, take_version, whole_keyword


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        (
            "BC-US--Harbour Strike, 1st Ld-Writethru,127",
            Slug("Harbour Strike", "BC", "US", "", Version("lead", 1), 127),
        ),
        ("AM-Grain", Slug("Grain", "AM")),
        ("PM-EU--Grain-Talks,90", Slug("Grain-Talks", "PM", "EU", words=90)),
        ("BC-TEN--Harbour Open, 2nd Add", Slug("TEN--Harbour Open", "BC", "", "tennis", Version("add", 2))),
        ("BC-XYZ--Unheard Of", Slug("XYZ--Unheard Of", "BC")),
        ("Oil-Markets", Slug("Oil-Markets")),
        ("GrainPrices 3rdLd-Writethru", Slug("GrainPrices", version=Version("lead", 3))),
        ("", Slug("")),
    ],
)
def test_a_slug_is_taken_apart(printed: str, slug: Slug) -> None:
    assert split_slug(printed) == slug


@pytest.mark.parametrize(
    ("short", "long", "whole"),
    [
        ("Harbour-CouncilM", "Harbour-Council Meets", "Harbour-Council"),
        ("Harbour-Brid", "Harbour-Bridges", "Harbour"),
        ("HarbourCouncil", "Harbour Council", "HarbourCouncil"),
        ("Another", "Harbour Council", "Another"),
        ("Harbour", "Harbour Council", "Harbour"),
    ],
)
def test_a_keyword_that_was_cut_loses_the_piece_of_a_word(short: str, long: str, whole: str) -> None:
    assert whole_keyword(short, long) == whole


@given(text=st.text(max_size=80), other=st.text(max_size=80))
def test_no_text_breaks_a_slug(text: str, other: str) -> None:
    split_slug(text)
    take_version(text)
    whole_keyword(text, other)
