"""A feed that is read in parts stays one delivery: counted as one, gone on with after a stop, read again the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from articles.intake import Ingest, LeftWaiting, deliveries, read_again, run, spooled_file
from articles.intake.files import Arrival, Found, arrivals
from articles.models import Article, Delivery, Outcome
from articles.parsing import reading_processes
from articles.reading import Draft, FeedPart, Unreadable, formats
from tests.small_atlas import Atlas

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
STORIES = 40
ITEMS = "".join(
    f"<item><title>Ferry {number} runs</title><guid>ferry:{number}</guid>\n"
    f"<description>LONDON (Tide) - Ferry {number} crossed the šalt again.</description></item>\n"
    for number in range(STORIES)
)
FEED = f"<rss version='2.0'><channel><title>Tide</title>{ITEMS}</channel></rss>".encode()


def cut(raw: bytes, *, name: str) -> Iterator[FeedPart]:
    return formats.cut(raw, name, part_bytes=1000)


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_processes, "open_gazetteer", Atlas)
    monkeypatch.setattr(run, "open_gazetteer", Atlas)
    monkeypatch.setattr(run, "BATCH", 7)
    monkeypatch.setattr(reading_processes, "cut_copy", cut)


def stored() -> list[tuple[object, ...]]:
    return list(Article.objects.order_by("item").values_list("item", "guid", "headline", "body", "provenance"))


def test_parts_of_a_feed_are_one_delivery(monkeypatch: pytest.MonkeyPatch) -> None:
    """W54, W55"""
    taken: list[int] = []
    short = Arrival("short.txt", b"Tea rises\n\nTea rose.\n")
    tally = Ingest(received=NOW, advance=taken.append).run([short, Arrival("feed.xml", FEED), short])

    assert (tally.files, tally.counts[Outcome.STORED], tally.counts[Outcome.UNCHANGED]) == (3, STORIES + 1, 0)
    delivery = Delivery.objects.get(name="feed.xml")
    assert (delivery.outcome, delivery.format, delivery.counts) == (Outcome.STORED, "rss", {Outcome.STORED: STORIES})
    assert sum(taken) == len(FEED) + 2 * len(short.raw)
    Article.objects.filter(delivery__name="short.txt").delete()
    in_parts = stored()

    Article.objects.all().delete()
    Delivery.objects.all().delete()
    monkeypatch.setattr(reading_processes, "cut_copy", lambda raw, name: iter(()))
    Ingest(received=NOW).run([Arrival("feed.xml", FEED)])
    assert len(in_parts) == STORIES
    assert in_parts == stored()


def test_spans_of_stories_point_into_the_delivery() -> None:
    """W35"""
    Ingest(received=NOW).run([Arrival("feed.xml", FEED)])

    for story in Article.objects.all():
        start, end = story.provenance["headline"]["span"]
        assert FEED.decode()[start:end] == story.headline


@pytest.mark.parametrize("batches", range(1, 6))
def test_a_run_that_stops_between_parts_is_gone_on_with(monkeypatch: pytest.MonkeyPatch, batches: int) -> None:
    """W54"""
    write_batch, done = run.write_batch, iter(range(batches))

    def stop(*arguments: object, **named: object) -> dict[str, int]:
        if next(done, None) is None:
            raise KeyboardInterrupt
        return write_batch(*arguments, **named)

    monkeypatch.setattr(run, "write_batch", stop)
    with pytest.raises(KeyboardInterrupt):
        Ingest(received=NOW).run([Arrival("feed.xml", FEED)])
    assert Article.objects.count() == 7 * batches
    monkeypatch.setattr(run, "write_batch", write_batch)

    tally = LeftWaiting().take_up(at_once=True)

    assert tally.counts[Outcome.STORED] == STORIES - 7 * batches
    assert [item for item, *_ in stored()] == list(range(STORIES))
    assert Delivery.objects.get().counts == {Outcome.STORED: STORIES}


def test_stories_of_a_long_feed_are_found_again_by_their_position() -> None:
    """W8"""
    Ingest(received=NOW).run([Arrival("feed.xml", FEED)])
    before = stored()

    outcomes = read_again(Article.objects.all())

    assert set(outcomes.values()) == {Outcome.UNCHANGED}
    assert len(outcomes) == STORIES
    assert stored() == before


@pytest.mark.parametrize("error", [Unreadable("The part is broken."), ValueError("a fault")])
def test_a_part_that_cannot_be_read_is_held_and_the_others_are_stored(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """W54"""
    read_part = reading_processes.read_part

    def read(part: FeedPart, **named: object) -> list[Draft]:
        if b"ferry:20<" in part.raw:
            raise error
        return read_part(part, **named)

    monkeypatch.setattr(reading_processes, "read_part", read)
    complaints: list[str] = []
    tally = Ingest(received=NOW, complain=lambda name, reason: complaints.append(reason)).run(
        [Arrival("feed.xml", FEED)]
    )

    delivery = Delivery.objects.get()
    assert (tally.counts[Outcome.HELD], delivery.outcome, complaints) == (1, Outcome.STORED, [])
    assert Article.objects.filter(guid__in=["ferry:0", f"ferry:{STORIES - 1}"]).count() == 2
    assert len(delivery.problems) == 1


def test_two_processes_read_the_parts_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """W8"""
    readers = partial(reading_processes.Readers, 1)
    with readers() as reading:
        jobs = list(reading_processes.parts_of_job(reading_processes.Job(1, "feed.xml", FEED, NOW)))
        works = [reading.submit([job]) for job in jobs]
        read = [parsed for work in works for parsed in reading.result(work)]
    before = 0
    for job, parsed in zip(jobs, read, strict=True):
        counted = reading_processes.counted_on(job, parsed, before)
        assert [item.item for item in counted.items] == list(range(before, before + len(counted.items)))
        before += len(counted.items)
    assert before == STORIES


def test_a_feed_that_is_never_held_as_a_whole_gives_the_same_stories_and_is_kept_as_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """W55"""
    Ingest(received=NOW).run([Arrival("feed.xml", FEED)])
    in_memory = stored()
    Article.objects.all().delete()
    Delivery.objects.all().delete()
    monkeypatch.setattr(spooled_file, "LONG_FILE", 1000)
    monkeypatch.setattr(spooled_file, "LOOKED_AT", 700)
    monkeypatch.setattr(deliveries, "LONG", 1000)
    path = tmp_path / "feed.xml"
    path.write_bytes(FEED)

    tally = Ingest(received=NOW).run(arrivals([Found(path, len(FEED))], largest=10**9))

    assert tally.counts[Outcome.STORED] == STORIES
    assert stored() == in_memory
    delivery = Delivery.objects.get()
    assert (bytes(delivery.raw), delivery.content) == (b"", FEED)
    assert set(read_again(Article.objects.all()).values()) == {Outcome.UNCHANGED}
