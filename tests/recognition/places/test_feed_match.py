"""That what a feed's elements state of a place decides which namesake is meant (W37)."""

from __future__ import annotations

from dataclasses import replace

from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.draft import Dateline, FilingPlace
from articles.recognition.places import dateline_resolution

PARIS = FilingPlace("PARIS", "Paris")
IN_TEXAS = 4717560


def resolve(place: FilingPlace) -> FilingPlace:
    return dateline_resolution.resolve_dateline(Dateline(place.text, places=(place,)), open_gazetteer()).places[0]


def test_an_id_says_which_place_is_meant() -> None:
    """W37"""
    place = resolve(replace(PARIS, geonames_id=IN_TEXAS))

    assert (place.geonames_id, place.country) == (IN_TEXAS, "US")


def test_a_point_says_which_place_is_meant() -> None:
    """W37"""
    place = resolve(replace(PARIS, latitude=33.66, longitude=-95.55))

    assert place.geonames_id == IN_TEXAS


def test_a_country_says_which_place_is_meant() -> None:
    """W37"""
    place = resolve(replace(PARIS, country="US"))

    assert place.country == "US"


def test_what_fits_no_place_of_the_name_is_left_aside() -> None:
    place = resolve(replace(PARIS, latitude=-80.0, longitude=10.0, country="JP"))

    assert place.country == "FR"
