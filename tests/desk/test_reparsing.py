"""Reading the archive again: what a dry run shows is what happens, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from articles import desk
from articles.desk.article_state import states
from articles.intake import reread
from articles.models import Article, Batch, DatelinePlace, Place, Waiting
from articles.parsing.reading_processes import Job, Parsed
from articles.parsing.row_values import values_of_draft
from articles.reading.draft import Dateline, Draft, FeedEntity, Origin, PlaceKind
from articles.recognition.story import FoundPlace, Recognition
from articles.store.writing.mention_writer import write_mentions
from tests.small_atlas import RECEIVED, Atlas, filed_from, make_draft, places, take_in

pytestmark = pytest.mark.django_db

Learn = Callable[[Draft], None]


@pytest.fixture
def learn(monkeypatch: pytest.MonkeyPatch) -> Learn:
    """Have the reader read the one story in the one delivery like this from now on."""
    read = [make_draft()]

    def parse(job: Job) -> Parsed:
        return Parsed(items=(values_of_draft(read[-1], received=RECEIVED),))

    monkeypatch.setattr(reread, "parse_job", parse)
    monkeypatch.setattr(reread, "open_gazetteer", Atlas)
    monkeypatch.setattr("articles.desk.reparsing.open_gazetteer", Atlas)
    take_in(read[0])
    return read.append


def run(**options: Any) -> tuple[list[desk.Difference], desk.Reparse]:
    reparse = desk.Reparse(Article.objects.all(), title="Read again", **options)
    return list(reparse), reparse


def state() -> dict[int, dict[str, Any]]:
    return states(Article.objects.values_list("pk", flat=True))


LEARNED = make_draft(
    headline="Bridges stay closed in Erbil",
    dateline=Dateline("ERBIL, Iraq", places=filed_from("Erbil", "Baghdad")),
    places=(FeedEntity("Syria"),),
    keywords=("bridges",),
)


#: Where the recogniser finds in the text what the copy's elements name.
SYRIA = FoundPlace(
    name="Syria",
    kind=PlaceKind.COUNTRY,
    country="SY",
    geonames_id=4,
    latitude=35.0,
    longitude=38.0,
    within=None,
    spans=((0, 3),),
    origin=Origin.WIRE,
    confidence=0.8,
    salience=0.5,
    runners_up=(),
)
FROM_BAGHDAD = Dateline("BAGHDAD", places=filed_from("Baghdad"))


def test_nothing_learned_nothing_changed(learn: Learn) -> None:
    differences, reparse = run()

    assert (differences, reparse.batch, reparse.read) == ([], None, 1)


def test_a_dry_run_shows_what_would_change_and_changes_nothing(learn: Learn) -> None:
    learn(LEARNED)
    before = state()

    ((difference,), reparse) = run(dry_run=True)

    assert sorted(desk.changed_fields(difference)) == ["dateline", "dateline_places", "headline", "keywords", "places"]
    assert difference.after["headline"] == "Bridges stay closed in Erbil"
    assert state() == before and reparse.batch is None
    assert not Place.objects.filter(slug="syria").exists()


def test_what_a_dry_run_shows_is_what_happens(learn: Learn) -> None:
    learn(LEARNED)
    (shown,), _ = run(dry_run=True)

    (happened,), reparse = run()

    names = [name for name in shown.before if name not in ("places", "dateline_places")]
    assert {name: happened.after[name] for name in names} == {name: shown.after[name] for name in names}
    assert reparse.batch and reparse.batch.stories == 1
    assert Article.objects.get().headline == "Bridges stay closed in Erbil"


def test_undone_everything_is_as_it_was(learn: Learn) -> None:
    learn(LEARNED)
    before = state()
    _, reparse = run()
    assert reparse.batch

    batch, stories = desk.undo_reparse(reparse.batch.pk)

    assert (state(), stories) == (before, 1)
    assert batch.undone
    assert Waiting.objects.exists()


def test_an_editors_word_moves_neither_way(learn: Learn) -> None:
    desk.correct(Article.objects.get().pk, {"keywords": ["ours"]}, by=None)
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    desk.correct(Article.objects.get().pk, {"headline": "Ours"}, by=None)

    desk.undo_reparse(reparse.batch.pk)

    article = Article.objects.get()
    assert (article.headline, article.keywords) == ("Ours", ["ours"])
    assert article.dateline == "ERBIL (Harbour News)"


def test_what_newer_copy_brought_since_stays(learn: Learn) -> None:
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    newer = replace(
        LEARNED,
        headline="One bridge opens",
        keywords=("ferries",),
        dateline=FROM_BAGHDAD,
        places=(FeedEntity("Turkey"),),
    )
    take_in(newer, delivery="two.txt")

    desk.undo_reparse(reparse.batch.pk)

    article = Article.objects.get()
    assert (article.headline, article.keywords, article.dateline) == ("One bridge opens", ["ferries"], "BAGHDAD")
    assert [link.place.name for link in article.dateline_places.all()] == ["Baghdad"]
    assert [link.place.name for link in article.place_mentions.all()] == ["Turkey"]


def test_that_newer_copy_names_nothing_stays_too(learn: Learn) -> None:
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    take_in(replace(LEARNED, dateline=None, places=(), credits=()), delivery="two.txt")

    desk.undo_reparse(reparse.batch.pk)

    article = Article.objects.get()
    assert (article.dateline, article.dateline_places.count(), article.place_mentions.count()) == ("", 0, 0)


def test_links_are_put_back_though_the_recogniser_has_measured_them_since(learn: Learn) -> None:
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    assert write_mentions({Article.objects.get().pk: Recognition((SYRIA,), ())}, places())

    desk.undo_reparse(reparse.batch.pk)

    assert [link.place.name for link in Article.objects.get().place_mentions.all()] == ["Iraq"]


@pytest.mark.parametrize("said", [desk.confirm_link, desk.reject_link])
@pytest.mark.parametrize(("name", "rest"), [("Baghdad", {"Erbil": "read"}), ("Erbil", {})])
def test_what_a_person_says_of_a_link_stays_and_the_others_are_put_back(
    learn: Learn, said: Callable[[Any], Any], name: str, rest: dict[str, str]
) -> None:
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    said(DatelinePlace.objects.get(place__name=name))
    standing = DatelinePlace.objects.get(place__name=name).standing

    desk.undo_reparse(reparse.batch.pk)

    assert {link.place.name: link.standing for link in DatelinePlace.objects.all()} == {name: standing, **rest}


def test_further_sources_that_the_reading_found_go_with_it(learn: Learn) -> None:
    learn(replace(LEARNED, dateline=Dateline("ERBIL", sources=("Harbour News", "Night Wire"))))
    _, reparse = run()
    assert reparse.batch
    found = Article.objects.get().other_sources.count()

    desk.undo_reparse(reparse.batch.pk)

    assert (found, Article.objects.get().other_sources.count()) == (1, 0)


def test_a_value_that_a_person_has_confirmed_since_stays(learn: Learn) -> None:
    learn(replace(LEARNED, dateline=Dateline("ERBIL", sources=("Harbour News", "Night Wire"))))
    _, reparse = run()
    assert reparse.batch
    article = Article.objects.get()
    other = list(article.other_sources.all())
    desk.correct(article.pk, {"keywords": ["bridges"], "other_sources": other}, by=None)

    desk.undo_reparse(reparse.batch.pk)

    article = Article.objects.get()
    assert (article.headline, article.keywords) == ("Bridges stay closed", ["bridges"])
    assert other and list(article.other_sources.all()) == other


def test_a_story_whose_id_moves_with_the_reading_stays_the_same_story(learn: Learn) -> None:
    learn(replace(LEARNED, id="another"))

    run()

    assert Article.objects.get().guid == "harbour:1"


def test_a_batch_is_undone_once_and_by_its_own_kind(learn: Learn) -> None:
    learn(LEARNED)
    _, reparse = run()
    assert reparse.batch
    desk.undo_reparse(reparse.batch.pk)

    with pytest.raises(ValueError, match="has been undone already"):
        desk.undo_reparse(reparse.batch.pk)
    with pytest.raises(Batch.DoesNotExist):
        desk.undo_reparse(0)
