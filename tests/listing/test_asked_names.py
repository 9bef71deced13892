"""Names in a search find all their spellings and scripts, with an index and without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries, Settings

from articles import search
from articles.background import load_lexicon
from articles.listing import Listing, make_listing
from articles.listing.parameter_fields import WordsField
from articles.models import Organisation, Place
from articles.reading import PlaceKind, PubStatus
from tests.factories import make_article, make_organisation, make_place

pytestmark = pytest.mark.django_db
Ask = Callable[[str], Listing]
#: In Latin, Arabic, Cyrillic, Greek, Hebrew and Armenian letters.
SPELLINGS = [
    "Erbil",
    "erbil",
    "Arbil",
    "Irbil",
    "Hewlêr",
    "Hewler",
    "هەولێر",
    "أربيل",
    "اربيل",
    "Эрбиль",
    "Ερμπίλ",
    "ארביל",
    "Էրբիլ",
]


@pytest.fixture(params=["index", "database"])
def ask(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Ask:
    settings.NEWSROOM_INDEX = tmp_path / "index"

    def asked(typed: str, **more: str) -> Listing:
        if request.param == "index":
            search.rebuild_index()
        return make_listing(QueryDict(urlencode({"q": typed, **more})), size=100)

    return asked


@pytest.fixture
def erbil(db: None) -> Place:
    return make_place("Erbil", parent="Iraq", geonames_id=95446)


def headlines(listing: Listing) -> list[str]:
    return [article.headline for article in listing.articles]


def test_a_place_is_one_list_in_every_spelling_and_script(ask: Ask, erbil: Place) -> None:
    make_article("Erbil plants trees", places=[erbil], language="en")
    make_article("لە هەولێر دار دەچێنرێت", places=[erbil], language="ckb")
    make_article("أربيل تزرع الأشجار", places=[erbil], language="ar")
    make_article("Filed from there", dateline=[erbil], body="Trees are planted.")
    make_article("Elsewhere", body="Nothing of the kind.")

    lists = {spelling: headlines(ask(spelling)) for spelling in SPELLINGS}

    assert lists == dict.fromkeys(
        SPELLINGS, ["Erbil plants trees", "لە هەولێر دار دەچێنرێت", "أربيل تزرع الأشجار", "Filed from there"]
    )


def test_the_page_says_so_and_leads_to_the_words_alone(ask: Ask, erbil: Place) -> None:
    make_article("Hewlêr plants trees", places=[erbil])
    make_article("Erbil sleeps", places=[erbil])

    named = ask("trees OR Hewlêr")
    alone = ask('trees OR "Hewlêr"')

    assert named.reading is not None
    assert named.reading.said == "“trees” or Erbil by any of its names or “Hewlêr”"
    assert named.reading.literal == 'trees OR "Hewlêr"'
    assert headlines(named) == ["Hewlêr plants trees", "Erbil sleeps"]
    assert headlines(alone) == ["Hewlêr plants trees"]
    assert alone.reading is not None
    assert alone.reading.literal == ""


def test_what_is_named_in_other_letters_is_marked(settings: Settings, tmp_path: Path, erbil: Place) -> None:
    Place.objects.filter(pk=erbil.pk).update(aliases=["هەولێر", "New Erbil Town"])
    settings.NEWSROOM_INDEX = tmp_path / "index"
    make_article("دار", body="لە هەولێر دار دەچێنرێت", places=[erbil], language="ckb")
    search.rebuild_index()

    (article,) = make_listing(QueryDict(urlencode({"q": "Erbil"}))).articles

    assert "<mark>هەولێر</mark>" in article.snippet  # type: ignore[attr-defined]


def test_a_place_that_is_left_out_is_left_out_by_all_its_names(ask: Ask, erbil: Place) -> None:
    make_article("Trees for Hewlêr", places=[erbil])
    make_article("Trees for nobody")

    assert headlines(ask("trees -Arbil")) == ["Trees for nobody"]


def test_a_place_finds_what_names_it_and_place_also_what_lies_within(ask: Ask, erbil: Place) -> None:
    iraq = Place.objects.get(slug="iraq")
    Place.objects.filter(pk=iraq.pk).update(geonames_id=99237)
    make_article("Of the town", places=[erbil])
    make_article("Of the country", places=[iraq])

    assert headlines(ask("Irak")) == ["Of the country"]
    assert headlines(ask("place:Irak")) == ["Of the town", "Of the country"]


def test_an_organisation_is_found_by_every_name_of_the_lexicon(ask: Ask) -> None:
    body = make_organisation("United Nations", code=code_of("United Nations"))
    make_article("Envoy speaks", organisations=[body], body="An envoy of the world body spoke.")
    make_article("Un envoyé parle", body="Un envoyé parle.", language="fr")

    assert headlines(ask("United Nations")) == ["Envoy speaks"]
    assert "Envoy speaks" in headlines(ask("U.N."))
    assert headlines(ask("un")) == headlines(ask('"un"'))
    assert headlines(ask("org:un")) == ["Envoy speaks"]
    assert headlines(ask("org:(un OR opec)"))[:1] == ["Envoy speaks"]


def code_of(name: str) -> str:
    return load_lexicon().named(name)[0].code


def test_what_only_hidden_stories_name_answers_as_what_never_was(ask: Ask, erbil: Place) -> None:
    make_article("Hidden", places=[erbil], organisations=[make_organisation("Tea Board")], status=PubStatus.WITHHELD)
    make_article("Trees for Hewlêr")

    assert headlines(ask("Erbil")) == []
    assert ask("Erbil").reading is None
    for typed, never in (("place:Erbil", "place:Atlantis"), ('org:"Tea Board"', 'org:"Salt Board"')):
        one, other = ask(typed).reading, ask(never).reading
        assert one is not None and other is not None
        assert str(one.notes[0]).split("“")[0] == str(other.notes[0]).split("“")[0]


def test_a_place_that_no_gazetteer_lists_is_found_by_its_own_name(ask: Ask) -> None:
    make_article("Market day", places=[make_place("Qaladze Bazaar")])

    assert headlines(ask('place:"qaladze bazaar"')) == ["Market day"]


def test_a_merged_place_is_what_it_was_merged_into(ask: Ask, erbil: Place) -> None:
    make_place("Arbil region", geonames_id=95444, kind=PlaceKind.REGION, merged_into=erbil)
    Place.objects.filter(pk=erbil.pk).update(geonames_id=None)
    make_article("Of the town", places=[erbil])

    assert headlines(ask('place:"Arbil"')) == ["Of the town"]


def test_names_cost_two_queries_however_many_there_are(
    ask: Ask, erbil: Place, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_article("Of the town", places=[erbil])
    field = WordsField()

    with django_assert_num_queries(2):
        field.clean("Erbil Paris London NATO OPEC")
    with django_assert_num_queries(0):
        field.clean("xyzzy qwerty")


def test_without_a_gazetteer_words_are_words(settings: Settings, tmp_path: Path, ask: Ask, erbil: Place) -> None:
    settings.NEWSROOM_GAZETTEER = tmp_path / "none.sqlite3"
    make_article("Erbil plants trees", places=[erbil])
    make_article("Hewlêr plants trees", places=[erbil])

    assert headlines(ask("Erbil")) == ["Erbil plants trees"]
    assert Organisation.objects.count() == 0
