"""Merging and splitting: links follow, a person's word stays, new copy follows too, and all of it is undone."""

from __future__ import annotations

from typing import Any

import pytest

from articles import desk
from articles.models import (
    Article,
    Batch,
    Credit,
    DatelinePlace,
    LinkStatus,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.reading.draft import FeedEntity, PubStatus, Role
from tests.factories import make_article, make_organisation, make_person, make_place, make_source
from tests.small_atlas import make_draft, take_in

pytestmark = pytest.mark.django_db

TABLES = (Article, OrganisationMention, PlaceMention, DatelinePlace, Credit, Organisation, Place, Person, Source)


def everything() -> dict[str, list[dict[str, Any]]]:
    rows = {model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES}
    rows["shared"] = list(
        Article.other_sources.through.objects.order_by("article_id", "source_id").values("article_id", "source_id")
    )
    return rows


def test_every_story_of_the_one_is_a_story_of_the_other() -> None:
    one, other = make_organisation("The Coastal Guard"), make_organisation("Coastal Guard")
    make_article(organisations=[one])
    make_article(organisations=[other])
    make_article(organisations=[one, other])

    batch = desk.merge(one, other, by=None)

    assert other.mentions.count() == 3 and not one.mentions.exists()
    assert batch.stories == 2


def test_names_and_acronym_of_the_one_become_names_of_the_other() -> None:
    one, other = (
        make_organisation("Coast Guard Corps", acronym="CGC", aliases=["The Corps"]),
        make_organisation("Coastal Guard"),
    )

    desk.merge(one, other, by=None)

    other.refresh_from_db()
    assert other.aliases == ["Coast Guard Corps", "The Corps", "CGC"]


def test_names_that_only_hidden_copy_has_do_not_become_names_of_the_other() -> None:
    """W67"""
    one, other = make_organisation("Coast Guard Corps", acronym="CGC"), make_organisation("Coastal Guard")
    make_article(organisations=[one], status=PubStatus.WITHHELD)

    desk.merge(one, other, by=None)

    other.refresh_from_db()
    assert other.aliases == []
    assert other.mentions.count() == 1


def test_a_persons_word_outlives_the_machines_in_a_story_that_has_both() -> None:
    one, other = make_organisation("The Coastal Guard"), make_organisation("Coastal Guard")
    article = make_article(organisations=[one, other])
    desk.confirm_link(one.mentions.get())
    desk.reject_link(other.mentions.get())

    desk.merge(one, other, by=None)

    assert article.organisation_mentions.get().standing == LinkStatus.EDITOR


@pytest.mark.parametrize("removed", [False, True])
def test_undone_everything_is_as_it_was(removed: bool) -> None:
    one, other = make_organisation("The Coastal Guard"), make_organisation("Coastal Guard", aliases=["Guard"])
    make_article(organisations=[one])
    both = make_article(organisations=[one, other])
    if removed:
        desk.reject_link(both.organisation_mentions.get(organisation=other))
    before = everything()

    batch = desk.merge(one, other, by=None)
    assert everything() != before
    desk.undo(batch.pk, by=None)

    assert everything() == before


def test_copy_that_names_the_one_is_filed_under_the_other_from_then_on() -> None:
    one, other = make_organisation("United Nations"), make_organisation("UN Organisation")
    desk.merge(one, other, by=None)

    take_in(make_draft(organisations=(FeedEntity("United Nations"),)))

    assert [body.slug for body in Article.objects.get().organisations.all()] == ["un-organisation"]


def test_a_merge_into_what_is_merged_later_leads_to_the_last() -> None:
    first, second, third = (make_organisation(name) for name in ("One", "Two", "Three"))
    desk.merge(first, second, by=None)

    desk.merge(second, third, by=None)

    first.refresh_from_db()
    assert first.merged_into == third


def test_people_keep_each_role() -> None:
    one, other = make_person("J. Doe"), make_person("Jane Doe")
    article = make_article(byline=[one], editor=[other])

    desk.merge(one, other, by=None)

    assert sorted(article.credits.values_list("person__slug", "role")) == [
        ("jane-doe", "byline"),
        ("jane-doe", "editing"),
    ]


def test_sources_lead_their_stories_along() -> None:
    one, other = make_source("Harbor News"), make_source("Harbour News")
    make_article(source=one)
    make_article(source="Third", other_sources=[one, other])
    before = everything()

    batch = desk.merge(one, other, by=None)

    assert other.articles.count() == 1 and other.shared_articles.count() == 1
    desk.undo(batch.pk, by=None)
    assert everything() == before


def test_places_take_along_what_lies_within_them() -> None:
    one, other = make_place("Old Province", parent="Iraq"), make_place("New Province", parent="Iraq")
    town = make_place("Ferry Town", parent=one)
    make_article(places=[one, town], dateline=[one])
    before = everything()

    batch = desk.merge(one, other, by=None)

    town.refresh_from_db()
    assert (town.parent, town.path) == (other, f"{other.path}{town.pk}/")
    assert other.mentions.count() == 1 and other.dateline_articles.count() == 1
    desk.undo(batch.pk, by=None)
    assert everything() == before


def test_a_place_is_not_merged_into_one_within_it() -> None:
    outer = make_place("Old Province", parent="Iraq")
    inner = make_place("Ferry Town", parent=outer)

    with pytest.raises(desk.Unmergeable, match="Ferry Town lies within Old Province"):
        desk.merge(outer, inner, by=None)


def test_two_that_are_one_already_are_not_merged_again() -> None:
    one, other = make_organisation("One"), make_organisation("Two")
    desk.merge(one, other, by=None)

    with pytest.raises(desk.Unmergeable, match="One has been merged already"):
        desk.merge(one, other, by=None)


def test_two_different_ones_are_split() -> None:
    entity = make_organisation("Guard")
    theirs, ours = make_article(organisations=[entity]), make_article(organisations=[entity])
    before = everything()

    batch = desk.split(entity, "Guard", [ours.pk], by=None)

    other = Organisation.objects.get(slug="guard-2")
    assert [mention.article for mention in other.mentions.all()] == [ours]
    assert {row.article: row.standing for row in entity.mentions.all()} == {theirs: "read", ours: "removed"}
    desk.undo(batch.pk, by=None)
    assert everything() == before


def test_a_source_is_split_for_good() -> None:
    entity = make_source("Guard")
    article = make_article(source=entity)

    desk.split(entity, "Other Guard", [article.pk], by=None)

    article.refresh_from_db()
    assert (article.source and article.source.slug, article.corrected) == ("other-guard", ["source"])


def test_what_was_said_of_one_story_is_said_of_all_others_that_it_touches() -> None:
    entity, other = make_place("Paris"), make_place("Paris, Texas")
    stories = [make_article(places=[entity]) for _ in range(3)]
    kept = make_article(places=[entity])
    desk.confirm_link(kept.place_mentions.get())
    before = everything()

    touched = desk.stories_touched(PlaceMention, entity)
    batch = desk.replace_entity(PlaceMention, entity, other, touched.values_list("pk", flat=True), by=None)

    assert sorted(other.mentions.values_list("article", "standing")) == sorted((story.pk, "set") for story in stories)
    assert list(entity.mentions.exclude(standing="removed").values_list("article", flat=True)) == [kept.pk]
    desk.undo(batch.pk, by=None)
    assert everything() == before


def test_not_this_leaves_what_a_person_set() -> None:
    entity = make_place("Mobile")
    stories = [make_article(places=[entity]) for _ in range(2)]
    desk.confirm_link(stories[0].place_mentions.get())

    batch = desk.reject_entity(PlaceMention, entity, [story.pk for story in stories], by=None)

    assert batch.stories == 1
    assert list(entity.mentions.order_by("article").values_list("standing", flat=True)) == ["set", "removed"]


def test_what_was_changed_since_stays_when_a_batch_is_undone() -> None:
    entity = make_place("Mobile")
    article = make_article(places=[entity])
    batch = desk.reject_entity(PlaceMention, entity, [article.pk], by=None)
    desk.confirm_link(article.place_mentions.get())

    desk.undo(batch.pk, by=None)

    assert article.place_mentions.get().standing == LinkStatus.EDITOR


def test_a_link_that_somebody_removed_since_stays_removed_when_its_batch_is_undone() -> None:
    entity, other = make_place("Paris"), make_place("Paris, Texas")
    article = make_article(places=[entity])
    batch = desk.replace_entity(PlaceMention, entity, other, [article.pk], by=None)
    desk.reject_link(other.mentions.get())

    desk.undo(batch.pk, by=None)

    assert other.mentions.get().standing == LinkStatus.REMOVED
    assert entity.mentions.get().standing == LinkStatus.MACHINE


def test_a_removed_link_goes_with_what_the_batch_made() -> None:
    entity = make_person("Ann Poe")
    article = make_article(byline=[entity])
    batch = desk.split(entity, "Ann Poe of Oslo", [article.pk], by=None)
    desk.reject_link(Credit.objects.get(standing=LinkStatus.EDITOR))

    desk.undo(batch.pk, by=None)

    assert [credit.person for credit in article.credits.all()] == [entity]
    assert Person.objects.count() == 1


def test_names_that_were_added_since_a_merge_stay_when_it_is_undone() -> None:
    one, into = make_organisation("One"), make_organisation("Two")
    batch = desk.merge(one, into, by=None)
    Organisation.objects.filter(pk=into.pk).update(aliases=["One", "Deux"])

    desk.undo(batch.pk, by=None)

    into.refresh_from_db()
    assert into.aliases == ["One", "Deux"]


def test_a_batch_is_undone_once() -> None:
    batch = desk.merge(make_organisation("One"), make_organisation("Two"), by=None)
    desk.undo(batch.pk, by=None)

    with pytest.raises(ValueError, match="has been undone already"):
        desk.undo(batch.pk, by=None)
    assert Batch.objects.get().undone


def test_credits_move_role_by_role() -> None:
    entity, other = make_person("J. Doe"), make_person("Jane Doe")
    article = make_article(byline=[entity, other], editor=[entity])

    desk.replace_entity(Credit, entity, other, [article.pk], by=None)

    in_force = article.credits.exclude(standing="removed")
    assert sorted(in_force.values_list("person__slug", "role")) == [
        ("jane-doe", Role.BYLINE),
        ("jane-doe", Role.EDITING),
    ]


def test_merging_takes_as_many_queries_for_many_as_for_few(django_assert_max_num_queries: Any) -> None:
    one, other = make_organisation("One"), make_organisation("Two")
    for number in range(40):
        make_article(organisations=[one, other] if number % 2 else [one])

    with django_assert_max_num_queries(60):
        desk.merge(one, other, by=None)
