"""Places and datelines that elements state (W37)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import PlaceKind
from articles.reading.toolkit import feed_location
from articles.reading.toolkit.feed_location import FeedLocation


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("cptype:statprov", PlaceKind.REGION),
        ("loctyp:City", PlaceKind.CITY),
        ("http://cv.example/type/country", PlaceKind.COUNTRY),
        ("Sub-Location", PlaceKind.DISTRICT),
        ("planet", None),
    ],
)
def test_a_word_of_a_scheme_means_a_kind_of_place(word: str, kind: PlaceKind | None) -> None:
    assert feed_location.place_kind(word) is kind


@pytest.mark.parametrize(
    ("identity", "geonames"),
    [
        ("https://sws.geonames.org/95446/", 95446),
        ("geonames:95446", 95446),
        ("http://www.geonames.org/95446", 95446),
        ("wikidata:Q95446", None),
        ("", None),
    ],
)
def test_geonames_is_known_in_every_writing(identity: str, geonames: int | None) -> None:
    assert feed_location.geonames_id(identity) == geonames


def test_nobody_files_from_where_greenwich_meets_the_equator() -> None:
    assert feed_location.coordinates("0", "0") is None
    assert feed_location.coordinates("91", "0") is None
    assert feed_location.coordinates("x", "0") is None
    assert feed_location.coordinates("36.19", "44.01") == (36.19, 44.01)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("OSLO (AP) --", "OSLO (AP)"),
        ("Oslo,\n Norway :", "Oslo, Norway"),
        ("OSLO", "OSLO"),
        ("2014-07-17 00:24:11 GMT+00:00", ""),
        ("4/4/2018", ""),
    ],
)
def test_the_mark_that_closes_a_dateline_goes_and_a_time_alone_is_none(printed: str, text: str) -> None:
    assert feed_location.dateline_text(printed) == text


def test_a_dateline_that_says_nothing_is_none() -> None:
    assert feed_location.stated_dateline_of("", []) is None
    assert feed_location.stated_dateline_of("4/4/2018", []) is None
    assert feed_location.stated_dateline_of("", [FeedLocation("  ")]) is None


def test_the_places_of_elements_stand_in_for_words() -> None:
    oslo = FeedLocation("Oslo, Norway", country="NOR", identity="https://sws.geonames.org/3143244/")

    dateline = feed_location.stated_dateline_of("", [oslo, FeedLocation("Riga", printed="RIGA")], dt.date(2019, 3, 4))

    assert dateline is not None
    assert (dateline.text, dateline.date) == ("Oslo, Norway/RIGA", dt.date(2019, 3, 4))
    assert [(place.name, place.qualifier) for place in dateline.places] == [("Oslo", "Norway"), ("Riga", "")]
    assert (dateline.places[0].country, dateline.places[0].geonames_id) == ("NO", 3143244)


def test_printed_words_win_and_each_place_says_what_is_known_of_it() -> None:
    place = FeedLocation("Oslo", PlaceKind.CITY, ("Oslo", "Viken", "Viken"), "no", latitude=59.9, longitude=10.7)

    dateline = feed_location.stated_dateline_of("OSLO (NW) -", [place])

    assert dateline is not None and dateline.text == "OSLO (NW)"
    (found,) = dateline.places
    assert (found.qualifier, found.kind, found.country) == ("Viken", PlaceKind.CITY, "NO")
    assert (found.latitude, found.longitude) == (59.9, 10.7)


def test_half_a_point_is_none() -> None:
    dateline = feed_location.stated_dateline_of("", [FeedLocation("Oslo", latitude=59.9)])

    assert dateline is not None
    assert (dateline.places[0].latitude, dateline.places[0].longitude) == (None, None)


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("SAID TO BE IDLIB, SYRIA", "IDLIB"),
        ("Believed to be in Mosul, Iraq", "Mosul"),
        ("REPORTEDLY RAQQA, SYRIA", "RAQQA"),
        ("Unverified: Aleppo", "Aleppo"),
        ("Angeblich Homs, Syrien", "Homs"),
        ("Reportedly in Hama", "Hama"),
        ("Believed to be near Hama, Syria", "Hama"),
    ],
)
def test_a_place_that_nobody_could_verify_is_that_place_less_surely(stated: str, name: str) -> None:
    """W37"""
    dateline = feed_location.stated_dateline_of("", [FeedLocation(stated, printed=stated)])

    assert dateline is not None
    assert (dateline.text, dateline.places[0].name) == (stated, name)
    assert dateline.places[0].confidence < 0.9


def test_a_day_that_is_only_said_to_be_that_day_is_no_words_of_a_dateline() -> None:
    """W37"""
    dateline = feed_location.stated_dateline_of("SAID TO BE MARCH 4, 2019", [FeedLocation("Said to be Idlib")])

    assert dateline is not None
    assert (dateline.text, dateline.date) == ("Said to be Idlib", dt.date(2019, 3, 4))


@pytest.mark.parametrize(
    "words", ["UNKNOWN LOCATION", "Various locations", "Location undisclosed", "At an unknown place"]
)
def test_a_place_that_nobody_knows_is_none(words: str) -> None:
    assert feed_location.stated_dateline_of("", [FeedLocation(words)]) is None


@pytest.mark.parametrize("words", ["Said", "Reporter's Hill", "Various Artists' Quay"])
def test_a_place_may_begin_like_such_words(words: str) -> None:
    dateline = feed_location.stated_dateline_of("", [FeedLocation(words)])

    assert dateline is not None
    assert dateline.places[0].name == words
