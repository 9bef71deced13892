"""What is stored of new stories, and what kills among them take back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from articles import desk
from articles.models import Article, Outcome, Place, Waiting
from articles.reading.draft import Dateline, PubStatus
from tests.small_atlas import filed_from, make_draft, take_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2019, 3, 18, 11, 0, tzinfo=dt.UTC)
EARLIER = dt.datetime(2019, 3, 18, 9, 0, tzinfo=dt.UTC)


def story() -> Article:
    return Article.objects.get()


def filed_under(article: Article) -> dict[str, list[Any]]:
    """What a story is linked to, by slug; credits by name and role."""
    return {
        "dateline": [link.place.slug for link in article.dateline_places.all()],
        "credits": [(link.person.name, link.role) for link in article.credits.order_by("role")],
        "places": [place.slug for place in article.places.all()],
        "organisations": [body.slug for body in article.organisations.all()],
    }


def test_a_new_story_is_stored_with_everything_it_is_filed_under() -> None:
    outcomes = take_in(make_draft())

    article = story()
    assert outcomes == [Outcome.STORED]
    assert (article.headline, article.source and article.source.slug) == ("Bridges stay closed", "harbour-news")
    assert filed_under(article) == {
        "dateline": ["erbil"],
        "credits": [("Nazdar Hawrami", "byline"), ("Élodie Marchand", "editing")],
        "places": ["iraq"],
        "organisations": ["united-nations"],
    }
    assert Waiting.objects.filter(article=article).exists()


def test_a_place_is_made_with_its_parents_and_its_path() -> None:
    take_in(make_draft())

    erbil = Place.objects.get(slug="erbil")
    assert [Place.objects.get(pk=key).slug for key in erbil.lineage] == ["iraq", "erbil-governorate", "erbil"]


def test_a_place_the_gazetteer_lacks_is_one_of_its_own() -> None:
    take_in(make_draft(dateline=Dateline("BAGHOUZ", places=filed_from("Baghouz"))))

    place = Place.objects.get(slug="baghouz")
    assert (place.geonames_id, place.path) == (None, f"/{place.pk}/")


def test_one_story_twice_in_a_batch_is_stored_once_with_its_last_word() -> None:
    assert take_in(make_draft(), make_draft(headline="Bridges open")) == [Outcome.STORED, Outcome.UPDATED]
    assert story().headline == "Bridges open"


@pytest.mark.parametrize(
    "notice",
    [
        {"slug": "BRIDGES", "headline": "KILL"},
        {"headline": "Kill the story slugged BRIDGES."},
        {"headline": "Bridges stay closed"},
        {"headline": "KILL", "notes": ("Eds: Please kill the story slugged “Bridges”.",)},
    ],
)
def test_a_notice_of_its_own_takes_back_every_version_of_the_story_it_names(notice: dict[str, Any]) -> None:
    """W51"""
    take_in(make_draft(id="one", slug="BRIDGES"), make_draft(id="two", slug="BRIDGES", published=EARLIER))

    take_in(make_draft(**{"id": "kill", "status": PubStatus.CANCELED, "published": LATER, "slug": "", **notice}))

    assert set(Article.objects.values_list("guid", "status")) == {
        ("one", "canceled"),
        ("two", "canceled"),
        ("kill", "canceled"),
    }


def test_a_notice_leaves_other_agencies_and_older_stories_alone_but_not_an_editors_word() -> None:
    """W51, W67"""
    take_in(
        make_draft(id="theirs", slug="BRIDGES", source="Coast Wire"),
        make_draft(id="old", slug="BRIDGES", published=EARLIER - dt.timedelta(days=30)),
        make_draft(id="ours", slug="BRIDGES"),
    )
    desk.correct(Article.objects.get(guid="ours").pk, {"status": "usable"}, by=None)

    take_in(make_draft(id="kill", status=PubStatus.CANCELED, slug="BRIDGES", published=LATER))

    assert set(Article.objects.filter(status="usable").values_list("guid", flat=True)) == {"theirs", "old"}
    assert Article.objects.get(guid="ours").suggested == {}


def test_text_that_no_database_holds_is_cleaned() -> None:
    take_in(make_draft(headline="Bridges\0 stay \ud800closed", notes=("a\0b",), id="x" * 400))

    assert (story().headline, story().notes) == ("Bridges stay ?closed", ["ab"])


def test_values_longer_than_their_columns_are_cut() -> None:
    take_in(make_draft(headline="x" * 600, byline="y" * 500, source="z" * 300))

    assert (len(story().headline), len(story().byline)) == (500, 400)


def test_a_story_with_no_time_is_published_when_its_dateline_says_with_a_year_else_when_it_came() -> None:
    dated = Dateline("ERBIL, March 3, 2018", places=filed_from("Erbil"), date=dt.date(2018, 3, 3))
    inferred = replace(dated, date=dt.date(2019, 3, 3), year_inferred=True)

    take_in(make_draft(published=None, dateline=dated, id="a"), make_draft(published=None, dateline=inferred, id="b"))

    assert [article.published.date().isoformat() for article in Article.objects.order_by("guid")] == [
        "2018-03-03",
        "2019-03-18",
    ]


def test_writing_stories_takes_as_many_queries_for_many_as_for_few(django_assert_max_num_queries: object) -> None:
    take_in(make_draft(id="warm"))
    few = [make_draft(id=f"few:{number}") for number in range(3)]
    many = [make_draft(id=f"many:{number}") for number in range(60)]

    with django_assert_max_num_queries(25):  # type: ignore[operator]
        take_in(*few)
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        take_in(*many)
