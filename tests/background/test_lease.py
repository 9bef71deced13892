"""Recognition behind ingest: by lease, in one transaction, nothing lost and nothing twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from articles import desk
from articles.background import lease
from articles.models import Article, LinkStatus, OrganisationMention, PlaceMention, Waiting
from articles.reading.draft import FeedEntity, Origin, PlaceKind
from articles.recognition.recogniser import FoundOrganisation, FoundPlace, Recognition, Story
from tests.small_atlas import make_draft, places, take_in

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC)
SOON, LATER = NOW + dt.timedelta(seconds=30), NOW + dt.timedelta(minutes=10)


def syria(**measures: object) -> FoundPlace:
    values = {
        "spans": ((0, 3),),
        "origin": Origin.TEXT,
        "confidence": 0.9,
        "salience": 0.5,
        "runners_up": (),
        **measures,
    }
    return FoundPlace(
        name="Syria",
        kind=PlaceKind.COUNTRY,
        country="SY",
        geonames_id=4,
        latitude=35.0,
        longitude=38.0,
        within=None,
        **values,
    )  # type: ignore[arg-type]


def forces() -> FoundOrganisation:
    return FoundOrganisation(
        name="Coastal Guard", acronym="CG", code="", aliases=("The Guard",), spans=((4, 9),), origin=Origin.TEXT,
        confidence=0.8, salience=0.4,
    )  # fmt: skip


def finding(stories: Sequence[Story]) -> list[Recognition]:
    return [Recognition((syria(),), (forces(),)) for _ in stories]


def run(now: dt.datetime = NOW, recogniser: lease.RecognisesStories = finding) -> lease.Done:
    leased = lease.lease_waiting(now=now)
    assert leased
    return lease.recognise_leased(leased, recogniser, places())


def test_what_is_recognised_is_linked_and_the_story_waits_no_more() -> None:
    take_in(make_draft())

    assert run() == lease.Done(recognised=1)

    article = Article.objects.get()
    assert sorted(place.slug for place in article.places.all()) == ["iraq", "syria"]
    assert sorted(body.slug for body in article.organisations.all()) == ["coastal-guard", "united-nations"]
    assert PlaceMention.objects.get(place__slug="syria").spans == [[0, 3]]
    assert not Waiting.objects.exists()


def test_the_recogniser_is_told_what_the_wire_named_and_where_the_story_was_filed() -> None:
    take_in(make_draft())
    told: list[Story] = []

    run(recogniser=lambda stories: told.extend(stories) or finding(stories))  # type: ignore[func-returns-value]

    (story,) = told
    assert [place.name for place in story.places] == ["Iraq"]
    assert story.dateline and [place.geonames_id for place in story.dateline.places] == [3]


def test_recognising_again_changes_only_what_differs() -> None:
    take_in(make_draft())
    run()
    before = list(PlaceMention.objects.order_by("pk").values())

    lease.wait_for_all()
    run()

    assert list(PlaceMention.objects.order_by("pk").values()) == before


def test_a_link_says_whether_the_story_is_about_the_place() -> None:
    take_in(make_draft())
    run()
    PlaceMention.objects.update(about=None)
    lease.wait_for_all()

    run(recogniser=lambda stories: [Recognition((syria(about=True),), ()) for _ in stories])

    assert PlaceMention.objects.get(place__slug="syria").about is True
    assert PlaceMention.objects.get(place__slug="iraq").about is None  # named by the wire alone
    assert lease.lease_waiting(now=NOW) is None


def test_what_is_recognised_no_more_goes_and_what_the_wire_named_stays() -> None:
    take_in(make_draft())
    run()
    lease.wait_for_all()

    run(recogniser=lambda stories: [Recognition((), ()) for _ in stories])

    assert [mention.place.slug for mention in PlaceMention.objects.all()] == ["iraq"]


def test_what_an_editor_removed_stays_removed_and_what_they_set_stays_set() -> None:
    take_in(make_draft())
    run()
    desk.reject_link(PlaceMention.objects.get(place__slug="syria"))
    guard = desk.confirm_link(OrganisationMention.objects.get(organisation__slug="coastal-guard"))
    lease.wait_for_all()

    run(recogniser=lambda stories: [Recognition((syria(salience=0.9),), ()) for _ in stories])

    assert PlaceMention.objects.get(place__slug="syria").standing == LinkStatus.REMOVED
    assert OrganisationMention.objects.get(pk=guard.pk).standing == LinkStatus.EDITOR


def test_a_leased_story_is_left_alone_until_the_lease_runs_out() -> None:
    take_in(make_draft())
    lease.lease_waiting(now=NOW)

    assert lease.lease_waiting(now=SOON) is None
    assert run(LATER) == lease.Done(recognised=1)


def test_a_worker_whose_lease_was_taken_over_writes_nothing() -> None:
    take_in(make_draft())
    slow = lease.lease_waiting(now=NOW)
    assert slow
    run(LATER)

    done = lease.recognise_leased(slow, finding, places())

    assert done.recognised == 0
    assert PlaceMention.objects.filter(place__slug="syria").count() == 1


def test_a_story_read_anew_while_it_is_recognised_keeps_waiting() -> None:
    take_in(make_draft())
    leased = lease.lease_waiting(now=NOW)
    assert leased
    take_in(make_draft(paragraphs=("All is new.",)))

    lease.recognise_leased(leased, finding, places())

    assert Waiting.objects.get().leased_until is None
    assert not PlaceMention.objects.filter(place__slug="syria").exists()


def test_one_story_that_breaks_the_recogniser_is_given_up_and_the_others_are_done() -> None:
    take_in(make_draft(id="good"), make_draft(id="bad", headline="Breaks it"), make_draft(id="fine"))

    def breaking(stories: Sequence[Story]) -> list[Recognition]:
        if any(story.headline == "Breaks it" for story in stories):
            raise ValueError("no letters left")
        return finding(stories)

    assert run(recogniser=breaking) == lease.Done(recognised=2, failed=1)
    for minute in range(1, lease.TRIES):
        run(LATER + dt.timedelta(days=minute), breaking)

    assert lease.lease_waiting(now=LATER + dt.timedelta(days=9)) is None
    assert lease.waiting_count() == 0
    assert "no letters left" in Waiting.objects.get().error


def test_a_story_that_a_killed_worker_was_at_is_taken_up_alone() -> None:
    take_in(*(make_draft(id=f"story:{number}") for number in range(3)))
    lease.lease_waiting(now=NOW)

    again = lease.lease_waiting(now=LATER)

    assert again and len(again.articles) == 1


def test_a_new_body_forgets_what_was_recognised_in_the_old_one() -> None:
    take_in(make_draft())
    run()

    take_in(make_draft(paragraphs=("All is new.",), places=(FeedEntity("Iraq"),)))

    assert [mention.place.slug for mention in PlaceMention.objects.all()] == ["iraq"]
    assert Waiting.objects.exists()


def test_recognising_many_takes_as_many_queries_as_few(django_assert_max_num_queries: object) -> None:
    take_in(*(make_draft(id=f"story:{number}") for number in range(lease.BATCH)))

    with django_assert_max_num_queries(45):  # type: ignore[operator]
        run()
