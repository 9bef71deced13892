"""The tables of facts that the gazetteer is built from."""

from __future__ import annotations

from collections import Counter

import pytest

from articles.gazetteer.build.fact_tables import table_paths, table_rows
from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.draft import PlaceKind
from articles.recognition.places.name_keys import name_key

KURDISTAN = {"IQ", "SY", "TR", "IR"}


def test_every_line_of_every_table_is_whole() -> None:
    for path in table_paths():
        for row in table_rows(path.stem):
            assert len(row) > 1 and row[0] and row[1], row
            assert all(row), f"{path.name}: an empty cell in {row}"


def test_features_have_a_kind_a_country_that_exists_and_a_point_on_earth() -> None:
    gazetteer = open_gazetteer()

    for name, kind, country, where, *_ in table_rows("features"):
        assert PlaceKind(kind) is not PlaceKind.COUNTRY
        assert country == "-" or gazetteer.country(country), name
        if where != "-":
            latitude, longitude = map(float, where.split())
            assert -90 <= latitude <= 90 and -180 <= longitude <= 180, name


@pytest.mark.parametrize("table", ["towns", "regions"])
def test_every_town_and_region_of_the_tables_is_found_by_each_of_its_names(table: str) -> None:
    gazetteer = open_gazetteer()

    for name, country, *cells in table_rows(table):
        others = [cell for cell in cells if not cell.startswith("@")]
        found = [
            {place.geonames_id for place in gazetteer.candidates(one) if place.country == country}
            for one in (name, *others)
        ]
        assert set.intersection(*found), f"{name}: no place of {country} bears all of its names"


def test_the_tables_tell_of_enough_towns_and_features() -> None:
    towns = Counter(country for _, country, *_ in table_rows("towns"))
    kinds = Counter(kind for _, kind, *_ in table_rows("features"))

    assert sum(towns[country] for country in KURDISTAN) >= 150
    assert kinds["water"] + kinds["mountain"] >= 200
    assert sum(kinds.values()) >= 450


def test_no_feature_is_told_twice() -> None:
    names = Counter((name_key(name), country) for name, _, country, *_ in table_rows("features"))

    assert [name for name, count in names.items() if count > 1] == []
