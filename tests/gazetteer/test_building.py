"""What the gazetteer is built of: weights, addresses, names in English."""

from __future__ import annotations

import pytest

from articles.gazetteer.build.english_names import english_name
from articles.gazetteer.build.gazetteer_entry import GazetteerEntry
from articles.gazetteer.build.place_slugs import give_slugs
from articles.gazetteer.build.place_weights import alias_weight, name_weight
from articles.reading.draft import PlaceKind


def town(number: int, name: str, country: str, people: int, admin1: str = "") -> GazetteerEntry:
    return GazetteerEntry(number, [name], PlaceKind.CITY, country, population=people, admin1=admin1)


@pytest.mark.parametrize(
    ("name", "others", "expected"),
    [
        ("Hubei Sheng", ["Hubei", "Hubei Province"], "Hubei"),
        ("Moskovskaya oblast'", ["Moscow", "Moscow Oblast"], "Moscow Oblast"),
        ("Jawa Barat", ["Provinsi Jawa Barat", "West Java"], "West Java"),
        ("Murcia, Región de", ["Region of Murcia"], "Murcia"),
        ("Texas", ["Estado de Texas", "State of Texas"], "Texas"),
    ],
)
def test_regions_are_called_what_english_papers_call_them(name: str, others: list[str], expected: str) -> None:
    assert english_name(name, others) == expected


def test_countries_weigh_more_than_regions_and_regions_less_than_towns_of_as_many_people() -> None:
    country = GazetteerEntry(1, ["Ruritania"], PlaceKind.COUNTRY, "RU", population=1_000_000)
    region = GazetteerEntry(2, ["Ruritania"], PlaceKind.REGION, "RU", population=1_000_000, level=1)

    assert name_weight(country) > name_weight(town(3, "Ruritania", "RU", 1_000_000)) > name_weight(region)


def test_a_place_weighs_less_by_another_name_except_a_country() -> None:
    country = GazetteerEntry(1, ["Ruritania"], PlaceKind.COUNTRY, "RU", population=1_000_000)
    strelsau = town(2, "Strelsau", "RU", 500_000)

    assert alias_weight(strelsau, "Königstadt") < name_weight(strelsau) - 100
    assert alias_weight(country, "Rurytania") == name_weight(country)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Klagenfurt am Wörthersee", "Klagenfurt"),
        ("Bautzen/Budyšin", "Budyšin"),
        ("Rawa", "Rawah"),
        ("Tal Afar", "Tall 'Afar"),
        ("Makhmour", "Makhmur"),
        ("Daquq", "داقوق"),
    ],
)
def test_a_part_a_spelling_or_another_script_of_the_first_name_weighs_nearly_as_much(first: str, other: str) -> None:
    entry = town(1, first, "AT", 90_000)

    assert name_weight(entry) - 100 < alias_weight(entry, other) < name_weight(entry)


def test_a_town_of_whom_nobody_is_counted_weighs_more_where_seats_are_among_them() -> None:
    assert name_weight(town(1, "Daquq", "IQ", 0)) > name_weight(town(2, "Xikou", "CN", 0)) + 100


def test_namesakes_have_addresses_of_their_own() -> None:
    towns = [town(1, "Zenda", "RU", 900), town(2, "Zenda", "US", 50, "KS"), town(3, "Zenda", "US", 40, "KS")]

    give_slugs({entry.number: entry for entry in towns})

    assert [entry.slug for entry in towns] == ["zenda", "zenda-us-ks", "zenda-us-3"]


def test_a_name_without_latin_letters_still_has_an_address() -> None:
    entry = town(7, "東京", "JP", 100)

    give_slugs({7: entry})

    assert entry.slug == "place"
