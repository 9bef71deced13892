"""Places of datelines: which namesake is meant, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.draft import Dateline, FilingPlace, PlaceKind
from articles.recognition.places import dateline_resolution


def resolve(*names: str, source: str = "", sources: tuple[str, ...] = ()) -> tuple[FilingPlace, ...]:
    """Resolve places written as datelines write them: "PARIS, Texas"."""
    places = []
    for text in names:
        name, _, qualifier = text.partition(", ")
        places.append(FilingPlace(text, name.title() if name.isascii() and name.isupper() else name, qualifier))
    dateline = Dateline("as printed", places=tuple(places), sources=sources)
    return dateline_resolution.resolve_dateline(dateline, open_gazetteer(), source=source).places


def slug(place: FilingPlace) -> str:
    found = open_gazetteer().place(place.geonames_id or 0)
    return found.slug if found else ""


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("FORT WASHINGTON, Pa.", "US-PA"),
        ("FORT WASHINGTON, Penn.", "US-PA"),
        ("PARIS, Tex.", "US-TX"),
        ("PARIS, Texas", "US-TX"),
        ("PARIS, TX", "US-TX"),
        ("CHARLESTON, W.Va.", "US-WV"),
        ("CHARLESTON, W. Va.", "US-WV"),
        ("TORRANCE, Calif", "US-CA"),
        ("TORRANCE, CALIF.", "US-CA"),
        ("KANSAS CITY, Mo.", "US-MO"),
        ("KANSAS CITY, Kan.", "US-KS"),
        ("LONDON, Ontario", "CA-ON"),
        ("VICTORIA, B.C.", "CA-BC"),
        ("BUENOS AIRES, Argentina", "AR-C"),
        ("BATH, England", "GB-ENG"),
        ("TRIPOLI, Lebanon", "LB-AS"),
        ("DUHOK, Kurdistan Region, Iraq", "IQ-DA"),
    ],
)
def test_a_qualifier_in_any_form_says_which_namesake_is_meant_w24_w25(text: str, where: str) -> None:
    place = resolve(text)[0]

    found = open_gazetteer().place(place.geonames_id or 0)
    assert found is not None
    assert f"{found.country}-{found.admin1}" == where
    assert place.confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LONDON", "london"),
        ("PARIS", "paris"),
        ("KANSAS CITY", "kansas-city"),
        ("WASHINGTON", "washington"),
        ("NEW YORK", "new-york"),
        ("ST. LOUIS", "st-louis"),
        ("SÃO PAULO", "sao-paulo"),
        ("N'Djamena", "ndjamena"),
        ("Şanlıurfa", "sanliurfa"),
        ("NEW DELHI", "new-delhi"),
    ],
)
def test_a_place_that_stands_alone_is_the_well_known_one_w25_w28(text: str, expected: str) -> None:
    place = resolve(text)[0]

    assert slug(place) == expected
    assert place.confidence >= 0.5


def test_a_close_call_is_marked_and_its_runners_up_are_ranked_w25() -> None:
    springfield = resolve("SPRINGFIELD")[0]
    london = resolve("LONDON")[0]

    assert springfield.confidence < 0.6
    populations = [open_gazetteer().place(number).population for number in springfield.runners_up]  # type: ignore[union-attr]
    assert len(populations) > 2 and populations == sorted(populations, reverse=True)
    assert london.confidence > 0.9 and london.runners_up


def test_a_qualified_place_that_nobody_lists_is_never_its_namesake_elsewhere_w25() -> None:
    place = resolve("LONDON, Somalia")[0]

    assert place.geonames_id is None
    assert (place.country, place.kind) == ("SO", PlaceKind.CITY)
    assert place.confidence < 0.6


def test_the_agency_tells_which_namesake_is_near_its_home_w25() -> None:
    assert resolve("CAMBRIDGE", sources=("PA",))[0].country == "GB"
    assert resolve("VICTORIA", source="CBC News")[0].country == "CA"
    assert resolve("SORAN", source="Kurdistan 24")[0].country == "IQ"


def test_several_places_keep_their_order_and_help_each_other_w26() -> None:
    places = resolve("BEIRUT", "ERBIL")

    assert [place.name for place in places] == ["Beirut", "Erbil"]


@pytest.mark.parametrize("text", ["ERBIL", "Hewlêr", "أربيل", "اربيل", "هەولێر", "هه‌ولێر"])
def test_erbil_is_one_place_in_arabic_sorani_kurmanji_and_english_w38(text: str) -> None:
    assert resolve(text)[0].geonames_id == 95446


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("UNITED NATIONS", True),
        ("CAMP DAVID", True),
        ("GUANTANAMO BAY", True),
        ("ABOARD AIR FORCE ONE", False),
        ("AT SEA", False),
        ("ON THE TURKISH-SYRIAN BORDER", False),
        ("CAMP EXAMPLE", False),
    ],
)
def test_special_places_have_a_kind_and_a_point_only_where_they_stay_at_one_w27(text: str, *, located: bool) -> None:
    place = resolve(text)[0]

    assert place.kind is PlaceKind.OTHER
    assert (place.latitude is not None, place.longitude is not None) == (located, located)
    assert place.geonames_id is None


def test_near_a_town_is_that_town_and_less_sure_w27() -> None:
    place = resolve("NEAR MOSUL, Iraq")[0]

    assert slug(place) == "mosul"
    assert place.confidence <= 0.7


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=30), st.text(max_size=20)), min_size=1, max_size=3),
    st.text(max_size=10),
)
def test_what_is_printed_always_stays_as_it_is(names: list[tuple[str, str]], source: str) -> None:
    places = tuple(FilingPlace(text=name, name=name, qualifier=qualifier) for name, qualifier in names)
    dateline = Dateline("as printed", " - ", places, (source,))

    resolved = dateline_resolution.resolve_dateline(dateline, open_gazetteer(), source=source)

    assert (resolved.text, resolved.mark, resolved.sources) == ("as printed", " - ", (source,))
    assert [(one.text, one.qualifier) for one in resolved.places] == names
    assert all(0.0 <= one.confidence <= 1.0 for one in resolved.places)
