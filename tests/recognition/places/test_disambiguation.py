"""Places named in a story: all of them resolved together."""

from __future__ import annotations

import re
from itertools import islice, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.draft import Dateline, FeedEntity, FilingPlace
from articles.recognition.places import dateline_resolution
from articles.recognition.places.agency_home import agency_country
from articles.recognition.places.containment import area_contains, kilometres
from articles.recognition.places.disambiguation import disambiguate
from articles.recognition.places.name_evidence import NameEvidence
from articles.recognition.story import Story


def resolve(
    body: str, *names: str, filed: str = "", source: str = "", stated: tuple[str, ...] = ()
) -> list[NameEvidence]:
    """Resolve names wherever they stand in a body."""
    gazetteer = open_gazetteer()
    named = {(name, ""): [found.span() for found in re.finditer(rf"\b{re.escape(name)}(?!\w)", body)] for name in names}
    dateline = None
    if filed:
        name, _, qualifier = filed.partition(", ")
        place = FilingPlace(filed, name.title(), qualifier)
        dateline = dateline_resolution.resolve_dateline(Dateline(filed, places=(place,)), gazetteer)
    entities = tuple(FeedEntity(one) for one in stated)
    return disambiguate(named, Story("", body, dateline, source, "en", entities), gazetteer)


def slugs(answers: list[NameEvidence]) -> list[str]:
    return [answer.place.slug if answer.place else "" for answer in answers]


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        ("The mill in Paris, Texas, closed.", "Paris", "paris-us-tx"),
        ("The mill in Paris, Tex., closed.", "Paris", "paris-us-tx"),
        ("The mill in Paris (Ontario) closed.", "Paris", "paris-ca-on"),
        ("The mill in London, Ont., closed.", "London", "london-ca-on"),
        ("The mill in the Lebanese city of Tripoli closed.", "Tripoli", "tripoli-lb-as"),
        ("The mill in Paris closed.", "Paris", "paris"),
        ("They met in London and Paris.", "Paris", "paris"),
    ],
)
def test_what_stands_beside_a_name_says_which_is_meant_w24_w25(body: str, name: str, expected: str) -> None:
    answers = resolve(body, name)

    assert slugs(answers) == [expected]


def test_a_name_that_is_qualified_once_means_the_same_throughout() -> None:
    body = "A barge sank near Cairo, Illinois. The mayor of Cairo thanked the crew; CAIRO has two bridges."

    cairo, capitals = resolve(body, "Cairo", "CAIRO")

    assert cairo.place == capitals.place
    assert cairo.place is not None and cairo.place.country == "US"


def test_a_name_means_in_the_story_what_it_means_in_the_dateline() -> None:
    answers = resolve("The council of London voted.", "London", filed="LONDON, Ontario")

    assert slugs(answers) == ["london-ca-on"]


def test_names_near_each_other_speak_for_each_other() -> None:
    body = "Firefighters from Lexington, Frankfort and Georgetown drove to Versailles in Kentucky."

    answers = resolve(body, "Lexington", "Frankfort", "Georgetown", "Versailles", "Kentucky")

    assert {answer.place.admin1 for answer in answers if answer.place} == {"KY"}


def test_countries_in_a_list_do_not_qualify_each_other() -> None:
    answers = resolve("Ministers of Iraq, Syria and Jordan met.", "Iraq", "Syria", "Jordan")

    assert slugs(answers) == ["iraq", "syria", "jordan"]


def test_the_feeds_own_places_speak_for_their_neighbours() -> None:
    alone = resolve("Snow closed schools in Newcastle.", "Newcastle")
    told = resolve("Snow closed schools in Newcastle.", "Newcastle", stated=("Gateshead", "Sunderland", "England"))

    assert alone[0].runners_up
    assert told[0].place is not None and told[0].place.country == "GB"


def test_what_else_a_name_could_be_is_kept_likeliest_first_w25() -> None:
    answer = resolve("Snow fell in Springfield.", "Springfield")[0]

    assert answer.place is not None
    assert len(answer.runners_up) == 5
    assert answer.place.geonames_id not in answer.runners_up
    assert answer.confidence < 0.6


@pytest.mark.parametrize(
    "body",
    [
        "Tel Wardiko is a hamlet of a few farms that lies beside the river in eastern Syria, near the border.",
        "Tel Wardiko, a village in northern Syria, has a new well.",
        "The well in Tel Wardiko in Syria runs dry.",
        "The Syrian village of Tel Wardiko has a new well.",
        "Wells in Tel Wardiko, Syria, run dry.",
    ],
)
def test_an_unlisted_place_lies_in_what_the_copy_says_contains_it(body: str) -> None:
    answer = resolve(body, "Tel Wardiko")[0]

    syria = open_gazetteer().country("SY")
    assert answer.place is None
    assert syria is not None and answer.within == syria


def test_an_unlisted_place_of_which_nothing_is_said_lies_nowhere() -> None:
    answer = resolve("They met at Tel Wardiko on Monday.", "Tel Wardiko")[0]

    assert answer.place is None and answer.within is None
    assert answer.confidence < 0.6


def test_counties_and_abbreviated_states_are_what_their_names_say() -> None:
    county, state = resolve("A farm in Bourbon County was sold. LEXINGTON, Ky.", "Bourbon County", "Ky.")

    assert county.place is not None and county.place.name == "Bourbon County"
    assert slugs([state]) == ["kentucky"]


def test_words_that_stand_for_a_country_lead_to_it() -> None:
    answer = disambiguate({("Turks", "TR"): ((0, 5),)}, Story(body="Turks vote."), open_gazetteer())[0]

    assert slugs([answer]) == ["turkey"]


def test_no_names_give_no_answers() -> None:
    assert disambiguate({}, Story(body="Nothing."), open_gazetteer()) == []


@given(st.lists(st.text(min_size=1, max_size=20), max_size=4), st.text(max_size=60))
def test_any_names_in_any_body_are_answered_in_order(names: list[str], body: str) -> None:
    named = {(name, ""): ((0, min(len(name), len(body))),) for name in names}

    answers = disambiguate(named, Story(body=body), open_gazetteer())

    alone = [disambiguate({one: named[one]}, Story(body=body), open_gazetteer())[0] for one in named]
    assert [bool(answer.place) for answer in answers] == [bool(answer.place) for answer in alone]
    assert all(0.0 <= answer.confidence <= 1.0 for answer in answers)


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("Kurdistan 24", "IQ"), ("dpa", "DE"), ("AFP", "FR"), ("EFE", "ES"), ("ANSA", "IT"), ("SANA", "SY"),
        ("Anadolu Agency", "TR"), ("www.example.co.uk", "GB"), ("https://example.com.au/news", "AU"), ("Reuters", ""),
        ("Nobody's Gazette", ""), ("", ""),
    ],
)  # fmt: skip
def test_sources_are_at_home_somewhere_or_everywhere(source: str, country: str) -> None:
    assert agency_country(source) == country


def test_a_region_contains_its_towns_and_not_itself() -> None:
    gazetteer = open_gazetteer()
    region, erbil, syria = (gazetteer.candidates(name)[0] for name in ("Kurdistan Region", "Erbil", "Syria"))

    assert area_contains(region, erbil, gazetteer)
    assert not area_contains(syria, erbil, gazetteer)
    assert not area_contains(erbil, erbil, gazetteer)
    assert 600 < kilometres(erbil.point, gazetteer.candidates("Damascus")[0].point) < 800


def test_a_building_that_bears_a_towns_name_lies_there() -> None:
    answers = resolve("They met at Ottawa Rideau Hospital.", "Ottawa Rideau Hospital")

    assert slugs(answers) == ["ottawa"]


def test_a_place_within_an_unlisted_region_lies_in_what_is_listed_around_that() -> None:
    answer = resolve("Gundik Zer, a village in the Kurdistan Region, has a new well.", "Gundik Zer")[0]

    iraq = open_gazetteer().country("IQ")
    assert iraq is not None and answer.within == iraq


def test_hundreds_of_names_are_resolved_in_proportion_to_their_number() -> None:
    written = ("".join(letters) for letters in product(*zip("springfield", "SPRINGFIELD", strict=True)))
    names = [*islice(written, 400), *(f"Springfield {number}" for number in range(400))]

    answers = disambiguate({(name, ""): ((0, 1),) for name in names}, Story(), open_gazetteer())

    assert len(answers) == 800
