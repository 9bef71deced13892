"""Datelines: W19 to W33, W35, W38, W39."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.prose.dateline.opening import Opening, find_dateline
from tests.reading.prose.places import known_place, nowhere

MARCH = dt.date(2019, 3, 5)


def find(text: str, *, first: bool = False) -> Opening | None:
    return find_dateline(text, known_place=known_place, reference=MARCH, first=first)


def places(text: str) -> list[tuple[str, str]]:
    opening = find(text)
    assert opening is not None, text
    return [(place.name, place.qualifier) for place in opening.dateline.places]


@pytest.mark.parametrize(
    "mark",
    [" - ", " – ", " — ", " -- ", " _ ", " ― ", "-", "–", "—", "--", "\u2009–\u2009", "\u00a0—\u00a0", ": ", " :\n"],
)
def test_every_mark_closes_a_dateline_and_the_story_begins_behind_it(mark: str) -> None:
    """W19"""
    text = f"ERBIL (Kurdistan 24){mark}The bridge reopened on Monday."

    opening = find(text)

    assert opening is not None
    assert opening.dateline.text == "ERBIL (Kurdistan 24)"
    assert opening.dateline.sources == ("Kurdistan 24",)
    assert text[opening.body :] == "The bridge reopened on Monday."


@pytest.mark.parametrize(
    ("text", "place", "source"),
    [
        ("WASHINGTON (AP) -- The ferry sank.", "Washington", "AP"),
        ("NEW YORK (AP) _ The ferry sank.", "New York", "AP"),
        ("Berlin (dpa) - Die Fähre sank.", "Berlin", "dpa"),
        ("SULAIMANI (K24): The ferry sank.", "Sulaimani", "K24"),
        ("VALLETTA (RFE/RL) - The ferry sank.", "Valletta", "RFE/RL"),
        ("ERBIL (A & B News) - The ferry sank.", "Erbil", "A & B News"),
        ("QALADZE (Rudaw) – The ferry sank.", "Qaladze", "Rudaw"),
        ("Şanlıurfa (K24) – Gemi battı.", "Şanlıurfa", "K24"),
    ],
)
def test_an_agency_in_brackets_is_read_in_capitals_and_mixed_case(text: str, place: str, source: str) -> None:
    """W20, W28"""
    opening = find(text)

    assert opening is not None
    assert [found.name for found in opening.dateline.places] == [place]
    assert opening.dateline.sources == (source,)


def test_a_compound_agency_gives_two_sources() -> None:
    """W21"""
    opening = find("San Diego (tca/dpa) - The harbour froze.")

    assert opening is not None
    assert opening.dateline.sources == ("tca", "dpa")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("LONDON, Feb 26 (Reuters) - Tea rose.", "2019-02-26"),
        ("LONDON, 26 Feb (Reuters) - Tea rose.", "2019-02-26"),
        ("LONDON, February 26 - Tea rose.", "2019-02-26"),
        ("LONDON, Feb. 26, 2014 (Reuters) - Tea rose.", "2014-02-26"),
        ("LONDON, MArch 2 - Tea rose.", "2019-03-02"),
        ("LONDON, Tuesday, March 5 (Reuters) - Tea rose.", "2019-03-05"),
        ("Paris, 9 déc 2018 (AFP) - Le thé augmente.", "2018-12-09"),
        ("ROMA, 01 LUG - Il tè aumenta.", "2018-07-01"),
        ("Madrid, 12 nov (EFE).- El té sube.", "2018-11-12"),
        ("(ANSA) - ROMA, 1 MAR - Il tè aumenta.", "2019-03-01"),
        ("LONDON - Tea rose.", None),
    ],
)
def test_place_and_date_are_read_in_either_order(text: str, date: str | None) -> None:
    """W22, W29, W39"""
    opening = find(text)

    assert opening is not None
    assert (opening.dateline.date.isoformat() if opening.dateline.date else None) == date
    assert len(opening.dateline.places) == 1


def test_a_dateline_may_have_no_place_and_its_date_is_no_city() -> None:
    """W23"""
    opening = find("Oct 22 (Reuters) - Tea rose.")

    assert opening is not None
    assert opening.dateline.places == ()
    assert opening.dateline.date == dt.date(2018, 10, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FORT HILL, Pa. (AP) - x", [("Fort Hill", "Pa.")]),
        ("OAKDALE, South Dakota (AP) - x", [("Oakdale", "South Dakota")]),
        ("BUENOS AIRES, Argentina (AP) - x", [("Buenos Aires", "Argentina")]),
        ("TORRANCE, Calif, March 3 - x", [("Torrance", "Calif")]),
        ("MIDLAND, MICH., Mar 2 - x", [("Midland", "MICH.")]),
        ("ALTOONA, Pa. March 3 - x", [("Altoona", "Pa.")]),
        ("HARPERS FERRY, W. Va. (AP) - x", [("Harpers Ferry", "W. Va.")]),
        ("SANTOS, BRAZIL, MARCH 3 - x", [("Santos", "BRAZIL")]),
        ("ST HELIER, Jersey, March 3 - x", [("St Helier", "Jersey")]),
        ("WOODBRIDGE, N.J. - x", [("Woodbridge", "N.J.")]),
    ],
)
def test_a_qualifier_belongs_to_the_place_before_it(text: str, expected: list[tuple[str, str]]) -> None:
    """W24"""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PARIS/BERLIN (AFP) - x", ["Paris", "Berlin"]),
        ("BEIRUT/ERBIL, March 3 (Reuters) - x", ["Beirut", "Erbil"]),
        ("PARIS, LONDON and BERLIN, March 3 - x", ["Paris", "London", "Berlin"]),
        ("DALLAS/FORT WORTH, Texas, March 3 - x", ["Dallas/Fort Worth"]),
    ],
)
def test_several_places_keep_their_order_and_a_name_with_a_slash_stays_one(text: str, expected: list[str]) -> None:
    """W26"""
    assert [name for name, _ in places(text)] == expected


@pytest.mark.parametrize(
    "place",
    ["ST. LOUIS", "N'DJAMENA", "AIX-EN-PROVENCE", "SÃO PAULO", "UNITED NATIONS", "ABOARD AIR FORCE ONE",
     "ON THE TURKISH-SYRIAN BORDER", "AT SEA", "CAMP BUEHRING"],
)  # fmt: skip
def test_apostrophes_full_stops_hyphens_diacritics_and_special_places_parse(place: str) -> None:
    """W27, W28"""
    opening = find(f"{place} (Reuters) - The gate opened.")

    assert opening is not None
    assert [found.text for found in opening.dateline.places] == [place]


def test_a_slipped_letter_in_the_month_is_accepted_with_less_confidence() -> None:
    """W29"""
    right, slipped = find("LONDON, March 2 - Tea rose."), find("LONDON, Narch 2 - Tea rose.")

    assert right is not None
    assert slipped is not None
    assert slipped.dateline.date == dt.date(2019, 3, 2)
    assert slipped.confidence < right.confidence


def test_an_impossible_day_stays_in_the_text_and_is_no_date() -> None:
    """W29"""
    opening = find("NEW YORK, March 119 - Tea rose.")

    assert opening is not None
    assert opening.dateline.text == "NEW YORK, March 119"
    assert opening.dateline.date is None


def test_the_year_is_the_one_nearest_the_item() -> None:
    """W30"""
    opening = find_dateline("LONDON, Dec 31 - Tea rose.", known_place=known_place, reference=dt.date(2020, 1, 1))

    assert opening is not None
    assert opening.dateline.date == dt.date(2019, 12, 31)
    assert opening.dateline.year_inferred
    assert opening.note


def test_without_a_year_or_an_item_time_no_date_is_made_up() -> None:
    """W8, W30"""
    opening = find_dateline("LONDON, Dec 31 - Tea rose.", known_place=known_place)

    assert opening is not None
    assert opening.dateline.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Oil prices - already high - rose.",
        "BREAKING - The bridge is down.",
        "URGENT - The bridge is down.",
        "WATCH: The bridge falls.",
        "Q&A - Why bridges fall.",
        "FACTBOX - Bridges of the world.",
        "NEW ZEALAND EXCHS CLOSE - 14 bridges.",
        "RAINFALL, MARCH 3 - 14 mm.",
        "China - the largest buyer - bought tea.",
        "Acme Holdings (ACME) - tea merchants - rose.",
        "The minister (no relation) - he was late - spoke.",
        "By Monday - or Tuesday - the bridge will be open.",
        "Poe scored 19 _ a record _ and left.",
        "1-2-3 - go.",
        " - ",
        "",
    ],
)
def test_a_dash_or_capitals_alone_make_no_dateline(text: str) -> None:
    """W5, W31, W32"""
    assert find(text) is None


def test_a_bare_name_is_a_dateline_only_where_the_gazetteer_knows_it() -> None:
    """W32"""
    assert find_dateline("LONDON - Tea rose.", known_place=nowhere) is None


def test_a_headline_that_opens_with_a_place_is_no_dateline() -> None:
    """W33"""
    assert find("GENEVA - talks on tea end", first=True) is None


def test_a_dateline_may_run_over_two_lines() -> None:
    """W7"""
    opening = find("DALLAS/FORT WORTH AIRPORT, Texas, March\n4 - The runway\nopened.")

    assert opening is not None
    assert opening.dateline.text == "DALLAS/FORT WORTH AIRPORT, Texas, March 4"
    assert opening.dateline.date == dt.date(2019, 3, 4)


def test_a_date_behind_a_first_mark_still_belongs_to_the_dateline() -> None:
    opening = find("KANSAS CITY, Mo. - March 4 - The runway opened.")

    assert opening is not None
    assert opening.dateline.text == "KANSAS CITY, Mo. - March 4"


PIECES = """ERBIL|Erbil|LONDON|,|, | |\n|(Reuters)|(AP|)|March 3|Feb 30| - |–|_|/|Pa.|and|\
The tea.|أربيل|،|\u200f|ـ|(|***|3 آذار|:|"|..."""
WORDS = st.sampled_from(PIECES.split("|"))


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=14).map("".join)))
def test_dateline_mark_and_story_are_the_text_character_for_character(text: str) -> None:
    """W35"""
    opening = find(text)

    if opening is not None:
        printed = text[opening.start : opening.end]
        assert text[opening.start :] == printed + opening.dateline.mark + text[opening.body :]
        assert " ".join(printed.split()) == " ".join(opening.dateline.text.split())
        assert 0 < opening.confidence <= 1


@pytest.mark.parametrize(
    ("line", "place", "source", "date"),
    [
        ("بغداد - الزمان\nافتتحت البلدية مدرسة جديدة اليوم.", "بغداد", "الزمان", None),
        ("بيروت – «النهار»\nافتتحت البلدية مدرسة جديدة اليوم.", "بيروت", "النهار", None),
        ("«المدى» (بغداد)\nافتتحت البلدية مدرسة جديدة اليوم.", "بغداد", "المدى", None),
        ("دمشق 3 شعبان 1440 هـ الموافق 4 مارس 2019 م واس\nافتتحت البلدية مدرسة.", "دمشق", "واس", MARCH.replace(day=4)),
        ("بغداد 4 مارس 2019 واس\nافتتحت البلدية مدرسة جديدة اليوم.", "بغداد", "واس", MARCH.replace(day=4)),
    ],
)
def test_a_paper_beside_its_city_is_the_source(line: str, place: str, source: str, date: dt.date | None) -> None:
    """W38, W60"""
    opening = find(line)
    assert opening is not None
    dateline = opening.dateline
    assert ([one.name for one in dateline.places], dateline.sources, dateline.date) == ([place], (source,), date)
    assert line[opening.body :].startswith("افتتحت")


@pytest.mark.parametrize("line", ["بغداد - افتتحت البلدية مدرسة\nجديدة", "«بغداد» (رواية)\nكتاب جديد يصدر اليوم."])
def test_a_line_that_the_story_goes_on_from_names_no_paper(line: str) -> None:
    """W60"""
    opening = find(line)
    assert opening is None or not opening.dateline.sources
