"""What stories name: places and organisations, found, told apart from people, and folded to one each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.background.loader import load_recogniser
from articles.reading.draft import Dateline, FeedEntity, FilingPlace, Origin, PlaceKind
from articles.recognition.recogniser import FoundOrganisation, FoundPlace, Recognition, Story


def recognise(body: str, *, language: str = "en", **fields: object) -> Recognition:
    story = Story(body=body, language=language, **fields)  # type: ignore[arg-type]
    return load_recogniser()([story])[0]


def places(body: str, **fields: object) -> list[str]:
    found = recognise(body, **fields).places
    return sorted(body[start:end] for place in found for start, end in place.spans)


def bodies(body: str, **fields: object) -> list[str]:
    found = recognise(body, **fields).organisations
    return sorted(body[start:end] for one in found for start, end in one.spans)


def place(found: Recognition, name: str) -> FoundPlace:
    return next(one for one in found.places if one.name == name)


def organisation(found: Recognition, code: str) -> FoundOrganisation:
    return next(one for one in found.organisations if one.code == code)


def test_a_body_its_acronym_and_its_other_names_are_one() -> None:
    body = (
        "The Syrian Democratic Forces’ (SDF) took two villages from Daesh. ISIS fled, the SDF said. Islamic State lost."
    )

    found = recognise(body)

    forces, state = organisation(found, "sdf"), organisation(found, "islamic-state")
    assert (forces.name, forces.acronym) == ("Syrian Democratic Forces", "SDF")
    assert [body[start:end] for start, end in forces.spans] == ["Syrian Democratic Forces", "SDF", "SDF"]
    assert state.name == "Islamic State" and "ISIS" in state.aliases and len(state.spans) == 3


def test_what_copy_defines_goes_before_the_lexicon() -> None:
    body = "The Sorrel Day Fund (SDF) met in Riga. The SDF lends to bakers."

    found = recognise(body)

    assert not any(one.code == "sdf" for one in found.organisations)
    (fund,) = [one for one in found.organisations if one.acronym == "SDF"]
    assert fund.name == "Sorrel Day Fund" and len(fund.spans) == 3


def test_an_acronym_of_several_bodies_is_unsure_until_the_story_settles_it() -> None:
    unsure = recognise("The MAS fell on Monday, dealers said.")
    settled = recognise("The MAS fell on Monday. Malaysia Airlines has lost money for years.")

    assert unsure.organisations[0].confidence < 0.5
    assert organisation(settled, "malaysia-airlines").confidence >= 0.9


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Ministry of Tea and Spices said prices rose.", "Ministry of Tea and Spices"),
        ("He leads the Ruritanian Harvest Party now.", "Ruritanian Harvest Party"),
        ("She taught at the University of Sorrel until May.", "University of Sorrel"),
        ("Shares of Sorrel Holdings Ltd. fell again.", "Sorrel Holdings Ltd."),
        ("A Sorrel Mills, Inc. spokesman said so.", "Sorrel Mills, Inc."),
        ("Workers at Sorrel & Poe Corp. went home.", "Sorrel & Poe Corp."),
        ("Copy of The Sorrel Herald sold out.", "The Sorrel Herald"),
    ],
)
def test_some_names_say_themselves_what_they_are(body: str, name: str) -> None:
    assert bodies(body) == [name]


def test_forms_with_and_without_legal_form_are_one_body() -> None:
    found = recognise(
        "Sorrel Mills Inc. rose. Traders like Sorrel Mills, they said on Monday. SORREL MILLS INC. is old."
    )

    (mills,) = found.organisations
    assert mills.name.startswith("Sorrel Mills") and len(mills.spans) == 3


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Sorrel Tea Growers Union met. SGU? No: the STGU said so.", "Sorrel Tea Growers Union"),
        ("The Turkish Tea Authority met. A Tea Authority official left.", "Turkish Tea Authority"),
        ("The U.S. Transportation Department met. The Transportation Department paid.", "Transportation Department"),
    ],
)
def test_initials_and_a_missing_nationality_are_the_same_body(body: str, name: str) -> None:
    found = [one for one in recognise(body).organisations if one.name == name]

    assert [len(one.spans) for one in found] == [2]


def test_people_are_neither_and_neither_are_their_surnames_later() -> None:
    body = "Mary Danbury met President Paul Aleppo in Vienna. Danbury said Aleppo was tired. Danbury then left."

    assert places(body) == ["Vienna"]
    assert bodies(body) == []


def test_days_peoples_and_titles_of_books_are_no_places() -> None:
    body = (
        "On Monday Muslims in Vienna read “The Road to Damascus”, a French novel, and Frenchmen in France read it too."
    )

    assert places(body) == ["France", "Vienna"]


def test_a_people_stands_for_its_country_only_where_nothing_else_does() -> None:
    alone = recognise("A Turkish farmer won. The Turkish judges wept.")
    named = recognise("A Turkish farmer won in Turkey. The Turkish judges wept.")

    assert [one.country for one in alone.places] == ["TR"] and len(alone.places[0].spans) == 2
    assert place(alone, "Turkey").confidence < place(named, "Turkey").confidence
    assert len(place(named, "Turkey").spans) == 1


def test_the_agency_that_sent_the_story_is_no_organisation_of_it() -> None:
    body = "A minister told Reuters that the World Bank would pay."

    assert bodies(body, source="Reuters") == ["World Bank"]
    assert bodies(body) == ["Reuters", "World Bank"]


def test_the_dateline_counts_and_so_does_a_headline_alone() -> None:
    filed = FilingPlace("ERBIL", "Erbil", "", PlaceKind.CITY, "IQ", 95446, 36.2, 44.0, 0.97)

    found = recognise(
        "Tea rose again.", headline="Tea rises in Norway, World Bank says", dateline=Dateline("ERBIL", places=(filed,))
    )

    assert place(found, "Erbil").origin is Origin.DATELINE and place(found, "Erbil").spans == ()
    assert place(found, "Norway").spans == () and organisation(found, "worldbank").spans == ()


def test_what_the_feed_names_is_found_in_the_body() -> None:
    body = "Dealers at Quill met in Orsk Bay. Quill pays."

    found = recognise(body, places=(FeedEntity("Orsk Bay"),), organisations=(FeedEntity("Quill"),))

    assert [(one.name, len(one.spans)) for one in found.organisations] == [("Quill", 2)]
    assert [body[start:end] for one in found.places for start, end in one.spans] == ["Orsk Bay"]


def test_a_dateline_inside_a_body_names_its_places_w24() -> None:
    body = "LUSAKA, Zambia (AP) _ Thousands danced.\n\nTOKYO _ Nobody did."

    assert places(body) == ["LUSAKA", "TOKYO", "Zambia"]


def test_a_place_the_gazetteer_lacks_is_kept_in_the_country_that_the_copy_says() -> None:
    found = recognise("Qirdasha is a small village in eastern Syria. Troops entered Qirdasha on Monday.")

    village = place(found, "Qirdasha")
    assert (village.geonames_id, len(village.spans)) == (None, 2)
    assert village.country == "SY" or village.within is not None


def test_states_in_abbreviations_are_places() -> None:
    body = "Sen. Ann Poe, R-Calif., spoke in Salem, Ore., and in Dayton, OH."

    assert {"Calif.", "Ore.", "OH", "Salem", "Dayton"} <= set(places(body))


@pytest.mark.parametrize(
    ("language", "body", "country", "code"),
    [
        ("ar", "قالت الأمم المتحدة إن السوق فتحت في أربيل بالعراق يوم الاثنين.", "IQ", "un"),
        ("ckb", "نەتەوە یەکگرتووەکان لە هەولێر کۆبووەوە.", "IQ", "un"),
        ("kmr", "Neteweyên Yekbûyî li Hewlêrê civiya.", "IQ", "un"),
        ("tr", "Birleşmiş Milletler Erbil'de toplandı.", "IQ", "un"),
        ("fr", "Les Nations unies se réunissent à Erbil lundi.", "IQ", "un"),
    ],
)
def test_other_languages_go_by_gazetteer_and_lexicon(language: str, body: str, country: str, code: str) -> None:
    found = recognise(body, language=language)

    assert country in {one.country for one in found.places}
    assert code in {one.code for one in found.organisations}


def test_what_a_story_is_about_comes_first() -> None:
    body = "Norway sold tea. Norway was glad.\n\n" + "Nobody else cared. " * 20 + "Peru did not."

    found = recognise(body, headline="Norway sells tea")

    assert [one.country for one in found.places] == ["NO", "PE"]
    assert found.places[0].salience > 0.7 > 0.3 > found.places[1].salience


def test_many_stories_at_once_are_answered_in_order() -> None:
    stories = [Story(body=f"Tea rose in {town}.", language=language) for town, language in
               (("Vienna", "en"), ("Paris", "fr"), ("Oslo", "en"))] + [Story()]  # fmt: skip

    found = load_recogniser()(stories)

    assert [[one.name for one in each.places] for each in found] == [["Vienna"], ["Paris"], ["Oslo"], []]


@settings(max_examples=60)
@given(
    st.text(alphabet="ABab .,'’()&\n-–“”``ىهو٣İıß_:;$", max_size=160), st.sampled_from(["en", "", "ar", "kmr", "tr"])
)
def test_any_copy_is_answered_and_every_span_lies_within_the_body(body: str, language: str) -> None:
    found = recognise(body, language=language, headline=body[:40])

    for one in [*found.places, *found.organisations]:
        assert 0.0 <= one.confidence <= 1.0 and 0.0 <= one.salience <= 1.0
        assert all(0 <= start < end <= len(body) for start, end in one.spans)
        assert list(one.spans) == sorted(set(one.spans))
