"""Where newsrooms are at home (W25)."""

from __future__ import annotations

import pytest

from articles.recognition.places.agency_home import BY_NAME, agency_country


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("DPA", "DE"), ("Zaman al-Wasl", "SY"), ("رووداو", "IQ"), ("Fox News", "US"), ("Cox News Service", "US"),
        ("news.example.de", "DE"), ("example.gov", "US"), ("example.edu/path", "US"), ("https://example.uk/a.b", "GB"),
        ("example.io", ""), ("example.com", ""), ("A. Poe", ""), ("Zzyzx", ""),
    ],
)  # fmt: skip
def test_a_source_is_at_home_by_name_or_by_domain(source: str, country: str) -> None:
    assert agency_country(source) == country


def test_a_name_in_two_countries_is_at_home_in_the_first() -> None:
    assert BY_NAME["the guardian"] == "GB"
    assert len(BY_NAME) > 300 and all(len(code) == 2 for code in BY_NAME.values())
