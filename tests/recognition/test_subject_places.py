"""Which of its places a story is mainly about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.background.loader import load_recogniser
from articles.reading import Dateline, FilingPlace, PlaceKind, Span
from articles.recognition import FoundPlace, Recognition, Story
from articles.recognition.subject_places import mark_subjects

ASIDE = "Bakers counted their loaves and sold them. " * 12
DUBLIN = Dateline("DUBLIN", places=(FilingPlace("Dublin", name="Dublin", country="IE", geonames_id=2964574),))


def subjects(body: str, **fields: object) -> set[str]:
    """The names of the places that a story is about."""
    (found,) = load_recogniser()([Story(body=body, language="en", **fields)])  # type: ignore[arg-type]
    return {place.name for place in (*found.places, *found.only_implied) if place.about}


@pytest.mark.parametrize(
    ("headline", "body", "about"),
    [
        ("Tea rises in Norway", f"Tea rose in Norway. {ASIDE}\n\nSo it did in Chile.", {"Norway"}),
        ("Norwegian tea rises", f"Norwegian tea rose. {ASIDE}\n\nSo it did in Chile.", {"Norway"}),
        ("", f"Norway grows tea. {ASIDE}\n\nNorway sells it in Norway. {ASIDE}\n\nChile does not.", {"Norway"}),
        ("Tea rises", f"{ASIDE}\n\n{ASIDE}\n\nA cup is dear in Chile.", set()),
    ],
)
def test_headline_lead_and_number_tell(headline: str, body: str, about: set[str]) -> None:
    assert subjects(body, headline=headline) == about


def test_the_country_of_a_dateline_is_meant_unless_the_agency_is_at_home_there() -> None:
    assert subjects(ASIDE, dateline=DUBLIN, source="Sorrel Wire") == {"Dublin"}
    assert subjects(ASIDE, dateline=DUBLIN, source="RTE") == set()


def test_a_dateline_says_nothing_of_its_town_where_the_country_is_named() -> None:
    assert subjects(f"{ASIDE}\n\nIreland bakes.", dateline=DUBLIN, source="Sorrel Wire") == {"Ireland"}


def test_a_country_that_only_an_organisation_implies_may_be_the_subject() -> None:
    body = "The Government of Iraq met. The Government of Iraq left. The Iraqi Army stayed."

    assert subjects(body, headline="Iraqi ministers meet") == {"Iraq"}


def test_what_happens_in_a_town_happens_in_its_country() -> None:
    body = f"Tea rose in Oslo. Oslo drinks tea. Shops in Oslo sell it, and Norway pays. {ASIDE}"

    assert {"Oslo", "Norway"} <= subjects(body, headline="Oslo and Norway drink")


@given(st.lists(st.integers(0, 90), max_size=6), st.booleans())
@settings(max_examples=60, deadline=None)
def test_order_places_and_spans_stay_and_a_name_more_never_unmakes_a_subject(starts: list[int], more: bool) -> None:
    body = "x" * 100
    spans = tuple(Span(start, start + 1) for start in sorted(set(starts)))
    place = FoundPlace("Oslo", PlaceKind.CITY, "NO", 1, spans=spans)
    fuller = FoundPlace("Oslo", PlaceKind.CITY, "NO", 1, spans=(*spans, Span(95, 96)))

    marked = mark_subjects(Recognition((place,)), Story(body=body)).places
    again = mark_subjects(Recognition((fuller,)), Story(body=body)).places

    assert [one.spans for one in marked] == [spans]
    assert again[0].about >= marked[0].about
