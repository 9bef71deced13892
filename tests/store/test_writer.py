"""The machine's layer: what is written, what is left alone, and when nothing changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User

from articles import desk
from articles.models import Act, Article, LinkStatus, OrganisationMention, Outcome, Person, Place, PlaceMention, Waiting
from articles.reading.draft import CreditedPerson, Dateline, FeedEntity, PubStatus, Role, Version
from tests.factories import make_organisation, make_source
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


def test_the_same_again_changes_nothing() -> None:
    """W53"""
    take_in(make_draft())
    before = Article.objects.values().get()

    assert take_in(make_draft()) == [Outcome.UNCHANGED]
    assert take_in(make_draft(), delivery="again.txt") == [Outcome.UNCHANGED]
    assert Article.objects.values().get() == before


def test_one_story_twice_in_a_batch_is_stored_once_with_its_last_word() -> None:
    assert take_in(make_draft(), make_draft(headline="Bridges open")) == [Outcome.STORED, Outcome.UPDATED]
    assert story().headline == "Bridges open"


def test_a_revision_of_newsml_is_a_version_of_the_same_story() -> None:
    take_in(make_draft(id="urn:newsml:harbour.example:20190318T100000Z:HB1:1"))

    newer = make_draft(id="urn:newsml:harbour.example:20190318T100000Z:HB1:2U", headline="One opens", updated=LATER)

    assert take_in(newer, delivery="two.txt") == [Outcome.UPDATED]
    assert story().headline == "One opens"


def test_a_newer_version_updates() -> None:
    """W53"""
    take_in(make_draft())

    newer = make_draft(
        headline="One bridge opens", updated=LATER, dateline=Dateline("BAGHDAD", places=filed_from("Baghdad"))
    )

    assert take_in(newer, delivery="two.txt") == [Outcome.UPDATED]
    assert story().headline == "One bridge opens"
    assert [link.place.slug for link in story().dateline_places.all()] == ["baghdad"]


def test_an_older_version_arriving_late_replaces_nothing() -> None:
    """W53"""
    take_in(make_draft())

    assert take_in(make_draft(headline="Bridges to close", published=EARLIER), delivery="two.txt") == [
        Outcome.UNCHANGED
    ]
    assert story().headline == "Bridges stay closed"


def test_versions_without_times_go_by_their_numbers() -> None:
    """W53"""
    take_in(make_draft(published=None, version=Version("update", 2)))

    late = make_draft(published=None, version=Version("update", 1), headline="Bridges to close")
    newer = make_draft(published=None, version=Version("update", 3), headline="One bridge opens")

    assert take_in(late, delivery="two.txt") == [Outcome.UNCHANGED]
    assert take_in(newer, delivery="three.txt") == [Outcome.UPDATED]
    assert story().headline == "One bridge opens"


def test_a_notice_takes_the_story_back_and_leaves_its_text() -> None:
    take_in(make_draft())

    kill = make_draft(status=PubStatus.CANCELED, headline="KILL", paragraphs=(), updated=LATER)

    assert take_in(kill, delivery="kill.txt") == [Outcome.UPDATED]
    assert (story().status, story().headline) == ("canceled", "Bridges stay closed")


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


def test_a_corrected_field_stays_and_the_reading_becomes_a_suggestion() -> None:
    """W53"""
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    assert story().headline == "Two bridges stay closed"
    assert story().suggested["headline"] == "One bridge opens"
    assert story().updated == LATER


def test_a_suggestion_goes_when_the_machine_comes_to_agree() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    take_in(make_draft(headline="Two bridges stay closed", updated=LATER), delivery="two.txt")

    assert "headline" not in story().suggested


def test_a_corrected_source_stays() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"source": make_source("Coast Wire")}, by=None)

    take_in(make_draft(source="Third Agency", updated=LATER), delivery="two.txt")

    assert story().source == make_source("Coast Wire")
    assert story().suggested["source"] == "Third Agency"


def test_a_removed_mention_stays_removed_and_the_others_go_on() -> None:
    take_in(make_draft())
    desk.reject_link(PlaceMention.objects.get())

    take_in(make_draft(places=(FeedEntity("Iraq"), FeedEntity("Syria"))))

    standing = {mention.place.slug: mention.standing for mention in PlaceMention.objects.all()}
    assert standing == {"iraq": LinkStatus.REMOVED, "syria": LinkStatus.MACHINE}


def test_an_added_mention_stays_when_no_copy_names_it() -> None:
    take_in(make_draft())
    desk.confirm_link(OrganisationMention(article=story(), organisation=make_organisation("Red Crescent")))

    take_in(make_draft(organisations=()))

    assert [body.slug for body in story().organisations.all()] == ["red-crescent"]


def test_the_places_of_a_dateline_are_one_field_once_a_person_touched_them() -> None:
    take_in(make_draft(dateline=Dateline("ERBIL/BAGHDAD", places=filed_from("Erbil", "Baghdad"))))
    desk.reject_link(story().dateline_places.get(place__slug="baghdad"))

    take_in(make_draft(dateline=Dateline("SYRIA", places=filed_from("Syria"))))

    assert [link.place.slug for link in story().dateline_places.exclude(standing="removed")] == ["erbil"]
    assert story().suggested["dateline_places"] == ["SYRIA"]


def test_the_credits_of_one_role_are_one_field_and_other_roles_go_on() -> None:
    take_in(make_draft())
    editing = story().credits.get(role=Role.EDITING)
    desk.redirect_link(editing, Person.objects.create(name="Jane Roe", slug="jane-roe"))

    take_in(make_draft(credits=(CreditedPerson("Ana Bell", Role.BYLINE), CreditedPerson("Tom Ash", Role.EDITING))))

    in_force = story().credits.exclude(standing="removed").order_by("role")
    assert [(credit.person.name, credit.role) for credit in in_force] == [
        ("Ana Bell", "byline"),
        ("Jane Roe", "editing"),
    ]
    assert story().suggested["credits.editing"] == ["Tom Ash"]


def test_taking_the_machines_word_gives_the_field_back_to_it() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)

    desk.accept_suggestion(story().pk, ["headline"], by=None)
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    assert (story().headline, story().corrected, story().suggested) == ("One bridge opens", [], {})


def test_history_tells_what_stood_before_the_first_correction_and_who_changed_it() -> None:
    take_in(make_draft())
    editor = User.objects.create_user("editor")

    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=editor)

    act = Act.objects.about(story()).get()
    assert (act.before["headline"], act.after["headline"]) == ("Bridges stay closed", "Two bridges stay closed")
    assert (act.by, act.who) == (editor, "editor")


def test_what_the_machine_moved_between_two_corrections_is_not_laid_on_the_editor() -> None:
    take_in(make_draft())
    desk.correct(story().pk, {"headline": "Two bridges stay closed"}, by=None)
    desk.accept_suggestion(story().pk, ["headline"], by=None)
    take_in(make_draft(headline="One bridge opens", updated=LATER), delivery="two.txt")

    desk.correct(story().pk, {"headline": "Rain"}, by=None)

    told = [
        (entry.act.kind if entry.act else None, change.before, change.after)
        for entry in desk.history(story(), most=10)
        for change in entry.changes
    ]
    assert told == [
        ("corrected", "One bridge opens", "Rain"),
        (None, "Bridges stay closed", "One bridge opens"),
        ("taken", "Two bridges stay closed", "Bridges stay closed"),
        ("corrected", "Bridges stay closed", "Two bridges stay closed"),
    ]


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
