"""Countries by their names in the language of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils.translation import override
from pytest_django import Settings

from articles.listing import local_name
from articles.reading import PlaceKind


@pytest.mark.parametrize("language, name, called", [
    ("fr", "United States", "États-Unis"),
    ("fr", "Bosnia and Herzegovina", "Bosnie-Herzégovine"),
    ("fr", "Saint Lucia", "Sainte-Lucie"),
    ("fr", "Curacao", "Curaçao"),
    ("fr", "Democratic Republic of the Congo", "Congo-Kinshasa"),
    ("tr", "Turkey", "Türkiye"),
    ("ar", "Iraq", "العراق"),
    ("ckb", "Iraq", "عێراق"),
    ("kmr", "Syria", "Sûrîye"),
])  # fmt: skip
def test_a_country_is_called_as_the_language_of_the_page_calls_it(language: str, name: str, called: str) -> None:
    with override(language):
        assert local_name(name) == called


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_no_country_or_has_no_name_there_keeps_its_own(language: str) -> None:
    with override(language):
        assert local_name("Jordan", PlaceKind.CITY) == "Jordan"
        assert local_name("Nowhere") == "Nowhere"


def test_an_english_page_has_the_name_of_the_row() -> None:
    with override("en"):
        assert local_name("Turkey") == "Turkey"


@pytest.mark.parametrize("language, name, kind, called", [
    ("ckb", "Erbil", PlaceKind.CITY, "هەولێر"),
    ("ar", "Erbil", PlaceKind.CITY, "أربيل"),
    ("kmr", "Erbil", PlaceKind.CITY, "Hewlêr"),
    ("tr", "Aleppo", PlaceKind.CITY, "Halep"),
    ("tr", "Sanliurfa", PlaceKind.CITY, "Şanlıurfa"),
    ("tr", "Ankara", PlaceKind.CITY, "Ankara"),
    ("fr", "London", PlaceKind.CITY, "Londres"),
    ("fr", "Erbil Governorate", PlaceKind.REGION, "Erbil Governorate"),
    ("ckb", "Europe", PlaceKind.REGION, "ئەورووپا"),
    ("ar", "Euphrates", PlaceKind.WATER, "الفرات"),
])  # fmt: skip
def test_a_place_that_is_no_country_is_called_so_where_its_name_is_known(
    language: str, name: str, kind: str, called: str
) -> None:
    with override(language):
        assert local_name(name, kind) == called


def test_without_a_gazetteer_places_keep_the_name_of_the_row(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "none.sqlite3"
    with override("ckb"):
        assert local_name("Hit", PlaceKind.CITY) == "Hit"
        assert local_name("Iraq") == "عێراق"
