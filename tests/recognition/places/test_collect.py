"""Names of places gathered and resolved: what is kept, what is none, what becomes one."""

from __future__ import annotations

import pytest

from articles.reading.draft import Dateline, FilingPlace, Origin, PlaceKind
from articles.recognition.candidates.candidate import Candidate, EntityType
from articles.recognition.places.collect import collect_places
from articles.recognition.story import FoundPlace, Story
from tests.recognition.small_gazetteer import open_small


def gather(
    body: str, *names: str, weight: float = 0.9, code: str = "", dateline: Dateline | None = None
) -> list[FoundPlace]:
    claims = [
        Candidate(body.index(name), body.index(name) + len(name), EntityType.PLACE, weight, "test", code)
        for name in names
    ]
    return collect_places(claims, body, Story(body=body, dateline=dateline), open_small())


def test_two_names_of_one_place_are_one_with_all_spans() -> None:
    body = "in Erbil and Hewlêr"

    (erbil,) = gather(body, "Erbil", "Hewlêr")

    assert (erbil.geonames_id, erbil.name, erbil.country) == (24, "Erbil", "IQ")
    assert [body[start:end] for start, end in erbil.spans] == ["Erbil", "Hewlêr"]


def test_a_code_stands_for_its_country() -> None:
    assert [one.geonames_id for one in gather("the Turks voted", "Turks", code="TR")] == [6]


@pytest.mark.parametrize(
    ("body", "name", "weight", "kept"),
    [
        ("in Qirdasha", "Qirdasha", 0.9, True),
        ("in Qirdasha", "Qirdasha", 0.64, False),
        ("in Zzyzx Street", "Zzyzx Street", 0.9, False),
        ("in Zzyzx Highway Nine", "Zzyzx Highway Nine", 0.9, False),
        ("is Iraq-wide", "Iraq-wide", 0.9, False),
        ("is Zzyzx-wide", "Zzyzx-wide", 0.9, True),
        ("in Salt", "Salt", 0.9, False),
        ("in Hewlêr", "Hewlêr", 0.6, True),
        ("in Afula", "Afula", 0.6, True),
        ("in the Afula", "the Afula", 0.6, False),
        ("in the Afula", "the Afula", 0.8, True),
        ("in Iraq", "Iraq", 0.1, True),
    ],
)
def test_words_that_probably_name_no_place_are_left_out(body: str, name: str, weight: float, *, kept: bool) -> None:
    assert bool(gather(body, name, weight=weight)) is kept


def test_an_unlisted_place_keeps_its_name_and_lies_where_the_copy_says() -> None:
    (village,) = gather("Qirdasha, Syria, is small", "Qirdasha")

    assert (village.geonames_id, village.name, village.country, village.within) == (None, "Qirdasha", "SY", 2)
    assert village.latitude is None


def test_the_dateline_adds_its_places_and_what_it_shares_is_more_salient() -> None:
    filed = FilingPlace("ERBIL", "Erbil", "", PlaceKind.CITY, "IQ", 24, 36.2, 44.0, 0.97)
    dateline = Dateline("ERBIL", places=(filed,))

    (alone,) = gather("tea", dateline=dateline)
    (named,) = gather("in Erbil", "Erbil", dateline=dateline)
    (without,) = gather("in Erbil", "Erbil")

    assert (alone.origin, alone.spans, alone.confidence) == (Origin.DATELINE, (), 0.97)
    assert named.origin is Origin.TEXT and named.salience == pytest.approx(min(1.0, without.salience + 0.3))


def test_a_place_of_the_dateline_of_which_only_the_text_is_known_is_called_so() -> None:
    (place,) = gather("tea", dateline=Dateline("", places=(FilingPlace("ZZYZX", ""),)))

    assert (place.name, place.kind, place.country) == ("ZZYZX", PlaceKind.OTHER, None)
