"""The gazetteer: what a name leads to, and which words are no names of places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.draft import PlaceKind
from articles.recognition.places.gazetteer_index import Gazetteer
from articles.recognition.places.name_keys import name_key


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ST. LOUIS", "Saint Louis"),
        ("N’Djaména", "NDJAMENA"),
        ("AIX-EN-PROVENCE", "Aix en Provence"),
        ("SÃO PAULO", "Sao Paulo"),
        ("ŞANLIURFA", "Şanlıurfa"),
        ("DIYARBAKIR", "Diyarbakır"),
        ("Dêrik", "derik"),
        ("هه‌ولێر", "هەولێر"),
        ("کرکوک", "كركوك"),
        ("أربيل", "اربيل"),
        ("بغـــداد", "بغداد"),
        ("\u200fدمشق\u200f", "دمشق"),
        ("الموصل ٢", "الموصل 2"),
    ],
)
def test_ways_of_writing_one_name_are_one_key_w28_w38(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@given(st.text(max_size=60))
def test_folding_takes_any_text_and_folding_again_changes_nothing(name: str) -> None:
    folded = name_key(name)

    assert name_key(folded) == folded


@given(st.text(max_size=40))
def test_any_text_may_be_looked_up(name: str) -> None:
    gazetteer = open_gazetteer()

    assert gazetteer.knows(name) in (True, False)
    assert isinstance(gazetteer.candidates(name), tuple)


@pytest.mark.parametrize(
    "name",
    [
        "NEW YORK",
        "ST. LOUIS",
        "N'DJAMENA",
        "SAO PAULO",
        "ERBIL",
        "Qamişlo",
        "هەولێر",
        "أربيل",
        "THE HAGUE",
        "TEXAS",
        "Iraq",
    ],
)
def test_names_of_places_are_known_w28(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.knows(name)


@pytest.mark.parametrize(
    "word", ["OIL", "TRADE", "CORN", "MORE", "REUTER", "MARCH", "URGENT", "POLICE", "", "...", "Q&A"]
)
def test_ordinary_words_are_no_places_w32(gazetteer: Gazetteer, word: str) -> None:
    assert not gazetteer.knows(word)


@pytest.mark.parametrize(
    ("names", "country"),
    [
        ("ERBIL|Hewlêr|هەولێر|أربيل|اربيل|Arbil", "IQ"),
        ("Sulaimani|Sulaymaniyah|Silêmanî|سلێمانی|السليمانية", "IQ"),
        ("Duhok|Dohuk|Dihok|دهۆک|دهوك", "IQ"),
        ("Kirkuk|Kerkûk|کەرکووک|كركوك", "IQ"),
        ("Qamishli|Qamişlo|قامشلۆ|القامشلي", "SY"),
        ("Kobani|Kobanê|کۆبانی|كوباني|Ayn al-Arab", "SY"),
        ("Derik|Dêrik|المالكية", "SY"),
        ("Diyarbakir|Diyarbakır|Amed|ئامەد", "TR"),
        ("Urmia|Ûrmiye|ورمێ|ارومیه", "IR"),
        ("Sanandaj|Sine|سنە|سنندج", "IR"),
        ("Damascus|دمشق|Şam|Dîmeşq", "SY"),
        ("Moscow|Moskova|Москва|موسكو", "RU"),
    ],
)
def test_a_town_is_one_place_in_every_script_w38(gazetteer: Gazetteer, names: str, country: str) -> None:
    found = {
        next(place.geonames_id for place in gazetteer.candidates(name) if place.country == country)
        for name in names.split("|")
    }

    assert len(found) == 1


@pytest.mark.parametrize(
    ("iso2", "names"),
    [
        ("IQ", "Iraq|العراق|عێراق|Êraq|Irak|عراق"),
        ("SY", "Syria|سوريا|سورية|Sûriye|Suriye|Syrien|Syrie|Siria"),
        ("TR", "Turkey|Türkiye|تركيا|تورکیا|Türkei|Turquie|Turchia"),
        ("US", "United States|U.S.|USA|Etats-Unis|Estados Unidos|ABD|الولايات المتحدة"),
        ("GB", "Britain|UK|United Kingdom|Royaume-Uni|بريطانيا"),
        ("MM", "Burma|Myanmar"),
        ("RU", "Soviet Union|USSR|Russia"),
        ("DE", "West Germany|East Germany|Almanya|ألمانيا"),
    ],
)
def test_a_country_is_one_place_in_every_language(gazetteer: Gazetteer, iso2: str, names: str) -> None:
    for name in names.split("|"):
        assert gazetteer.candidates(name)[0] == gazetteer.country(iso2), name


def test_countries_come_before_towns_and_large_towns_before_small(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("Syria")[0].kind is PlaceKind.COUNTRY
    towns = [place for place in gazetteer.candidates("Paris") if place.kind is PlaceKind.CITY]
    populations = [place.population for place in towns[:3]]
    assert populations == sorted(populations, reverse=True)


def test_a_town_lies_in_its_region_and_its_country(gazetteer: Gazetteer) -> None:
    erbil = gazetteer.candidates("Erbil")[0]

    parents = gazetteer.parents(erbil)

    assert [place.name for place in parents] == ["Erbil Governorate", "Iraq"]
    assert parents[-1].geonames_id == 99237
    assert gazetteer.parents(parents[-1]) == ()


def test_addresses_are_bare_for_the_weightiest_and_longer_for_namesakes(gazetteer: Gazetteer) -> None:
    slugs = [place.slug for place in gazetteer.candidates("Paris") if place.kind is PlaceKind.CITY]

    assert slugs[0] == "paris"
    assert "paris-us-tx" in slugs
    assert len(set(slugs)) == len(slugs)
    assert [gazetteer.candidates(name)[0].slug for name in ("Erbil", "Iraq", "Syria")] == ["erbil", "iraq", "syria"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Euphrates River", PlaceKind.WATER),
        ("Strait of Hormuz", PlaceKind.WATER),
        ("الفرات", PlaceKind.WATER),
        ("Golan Heights", PlaceKind.MOUNTAIN),
        ("Qandil", PlaceKind.MOUNTAIN),
        ("Kurdistan Region", PlaceKind.REGION),
        ("Gaza Strip", PlaceKind.REGION),
        ("Middle East", PlaceKind.REGION),
        ("Africa", PlaceKind.REGION),
        ("Bavaria", PlaceKind.REGION),
        ("United Nations", PlaceKind.OTHER),
    ],
)
def test_waters_mountains_and_regions_are_places_too(gazetteer: Gazetteer, name: str, kind: PlaceKind) -> None:
    assert gazetteer.candidates(name)[0].kind is kind


def test_what_geonames_does_not_list_has_no_number_of_its(gazetteer: Gazetteer) -> None:
    zab = gazetteer.candidates("Great Zab")[0]

    assert not zab.listed and zab.geonames_id < 0
    assert gazetteer.place(zab.geonames_id) == zab


def test_an_unknown_number_or_code_leads_nowhere(gazetteer: Gazetteer) -> None:
    assert gazetteer.place(1) is None
    assert gazetteer.country("ZZ") is None
