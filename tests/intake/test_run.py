"""Taking files in: kept first, written once, gone on with after a stop, and nothing lost of what cannot be read."""

from __future__ import annotations

import datetime as dt
import errno
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import OperationalError

from articles.intake import LeftWaiting, disk_room, files, run
from articles.intake.deliveries import HEADLINE_ALONE
from articles.intake.files import Arrival, Found, Refused
from articles.intake.run import Ingest, Tally
from articles.models import Article, Delivery, Outcome, Waiting
from articles.parsing import reading_processes
from articles.reading.draft import Draft, Unreadable
from tests.small_atlas import Atlas, make_draft

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2019, 3, 18, 12, 0, tzinfo=dt.UTC)


def read_copy(raw: bytes, *, name: str, received: dt.datetime, places: object) -> list[Draft]:
    """Read files of lines: each a story, "-" an item without text, "*" a picture, "headline|" a headline alone."""
    if not raw.strip():
        raise Unreadable("The file is empty.")
    if b"\xff" in raw:
        raise ValueError("a fault")
    return [line_read(position, line) for position, line in enumerate(raw.decode().splitlines())]


def line_read(position: int, line: str) -> Draft:
    if line == "*":
        return Draft(item=position, skipped="picture")
    headline, _, body = line.partition("|") if "|" in line else (line, "", line)
    headline = "" if headline == "-" else headline
    return make_draft(
        id=f"line:{headline}", item=position, headline=headline, paragraphs=(body,) if headline and body else ()
    )


@pytest.fixture(autouse=True)
def reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_processes, "read_copy", read_copy)
    monkeypatch.setattr(reading_processes, "open_gazetteer", Atlas)
    monkeypatch.setattr(run, "open_gazetteer", Atlas)


def take_in(*arrivals: Arrival | Refused) -> tuple[Tally, list[tuple[str, str]]]:
    complaints: list[tuple[str, str]] = []
    tally = Ingest(received=NOW, complain=lambda name, reason: complaints.append((name, reason))).run(arrivals)
    return tally, complaints


def counts(tally: Tally) -> dict[str, int]:
    return {str(name): count for name, count in tally.counts.items() if count}


def lines(*content: str, name: str = "one.txt") -> Arrival:
    return Arrival(name, "\n".join(content).encode())


def test_a_file_of_stories_is_stored_with_its_bytes() -> None:
    tally, _ = take_in(lines("First", "Second", "Alone|", "-", "*"))

    assert counts(tally) == {"stored": 3, "held": 2, HEADLINE_ALONE: 1}
    delivery = Delivery.objects.get()
    assert (delivery.outcome, bytes(delivery.raw)) == ("stored", b"First\nSecond\nAlone|\n-\n*")
    assert delivery.problems == [
        {"item": 3, "reason": "Has neither headline nor body."},
        {"item": 4, "reason": "Is no text: picture."},
    ]
    assert Article.objects.filter(body="").count() == 1
    assert Waiting.objects.count() == 3


def test_the_same_bytes_again_change_nothing_and_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(lines("First", "Second", "-"))
    monkeypatch.setattr(reading_processes, "read_copy", None)

    tally, _ = take_in(lines("First", "Second", "-", name="other.txt"))

    assert counts(tally) == {"unchanged": 2, "held": 1}
    assert Delivery.objects.count() == 1


def test_the_same_story_in_other_bytes_changes_nothing() -> None:
    take_in(lines("First"))

    tally, _ = take_in(Arrival("two.txt", b"First\n"))

    assert counts(tally) == {"unchanged": 1}
    assert [delivery.outcome for delivery in Delivery.objects.order_by("id")] == ["stored", "unchanged"]


def test_one_file_twice_at_once_is_read_once() -> None:
    tally, _ = take_in(lines("First"), lines("First", name="copy.txt"))

    assert counts(tally) == {"stored": 1}


def test_a_file_that_cannot_be_read_is_kept_and_named_and_the_rest_goes_on() -> None:
    """W54"""
    tally, complaints = take_in(Arrival("empty.txt", b""), Arrival("broken.txt", b"\xff"), lines("First"))

    assert complaints == [
        ("empty.txt", "The file is empty."),
        ("broken.txt", "A fault in the reader stopped it (ValueError)."),
    ]
    assert counts(tally) == {"stored": 1, "rejected": 2}
    assert Delivery.objects.filter(outcome=Outcome.REJECTED).count() == 2


def test_a_later_fix_reads_a_rejected_file_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """W54"""
    take_in(Arrival("broken.txt", b"\xff"))
    monkeypatch.setattr(reading_processes, "read_copy", lambda raw, **_: [line_read(0, "Mended")])

    tally, _ = take_in(Arrival("broken.txt", b"\xff"))

    assert counts(tally) == {"stored": 1}
    delivery = Delivery.objects.get()
    assert (delivery.outcome, delivery.problems, delivery.counts) == ("stored", [], {"stored": 1})


def test_a_file_with_nothing_in_it_is_held() -> None:
    tally, _ = take_in(lines("-"))

    assert counts(tally) == {"held": 1}
    assert Delivery.objects.get().outcome == Outcome.HELD


@pytest.mark.parametrize("written", [0, 1, 2, 3])
def test_a_stopped_run_goes_on_where_it_stopped(written: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH", 2)
    content = lines("First", "-", "Second", "Third", "Alone|", "First", "*", "Last")
    write, stopped = run.write_batch, iter([False] * written + [True] * 9)

    def stop(*args: object, **options: object) -> dict[str, int]:
        if next(stopped):
            raise KeyboardInterrupt
        return write(*args, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(run, "write_batch", stop)
        with pytest.raises(KeyboardInterrupt):
            take_in(content)
    take_in(content)

    delivery = Delivery.objects.get()
    assert delivery.counts == {"stored": 5, "held": 2, "unchanged": 1, HEADLINE_ALONE: 1}
    assert (delivery.outcome, len(delivery.problems)) == ("stored", 2)
    assert Article.objects.count() == 5


def test_small_files_are_written_together(django_assert_max_num_queries: object) -> None:
    arrivals = [lines(f"Story {number}", name=f"{number}.txt") for number in range(90)]
    take_in(lines("Warm"))

    with django_assert_max_num_queries(140):  # type: ignore[operator]
        tally, _ = take_in(*arrivals)

    assert counts(tally) == {"stored": 90}


def test_a_file_too_large_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 11)

    (refused,) = files.read_files(Found(path, 11), largest=10, standard_input=io.BytesIO())

    assert isinstance(refused, Refused)
    assert refused.reason == "is larger than the 10 bytes that NEWSROOM_MAX_BYTES allows."


def test_standard_input_is_a_file(tmp_path: Path) -> None:
    (arrival,) = files.read_files(Found(Path("-"), 0), largest=10, standard_input=io.BytesIO(b"First"))

    assert arrival == Arrival("standard input", b"First")


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/two.txt", "b/one.txt", "a/z.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)

    found = [
        one.path.relative_to(tmp_path).as_posix() for one in files.find_files([tmp_path]) if isinstance(one, Found)
    ]

    assert found == ["a/z.txt", "b/one.txt", "b/two.txt", "c.txt"]


def test_what_is_not_there_or_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()

    def denied(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(files.os, "scandir", denied)
    found = list(files.find_files([tmp_path / "nowhere", closed]))

    assert found == [
        Refused(str(tmp_path / "nowhere"), "does not exist."),
        Refused(str(closed), "cannot be read: permission denied."),
    ]


FULL = [
    lambda: OSError(errno.ENOSPC, "No space left on device"),
    lambda: OperationalError("database or disk is full"),
]


@pytest.mark.parametrize("fault", FULL)
@pytest.mark.parametrize("step", ["register_deliveries", "write_batch", "reject_delivery", "search.apply_changes"])
def test_a_full_disk_is_said_once_and_waited_out(
    monkeypatch: pytest.MonkeyPatch, step: str, fault: Callable[[], Exception]
) -> None:
    """W54"""
    owner, name = (run.search, "apply_changes") if "." in step else (run, step)
    works, failures = getattr(owner, name), [fault(), fault(), fault()]
    pauses: list[float] = []

    def full_at_first(*args: object, **options: object) -> object:
        if failures:
            raise failures.pop()
        return works(*args, **options)

    monkeypatch.setattr(owner, name, full_at_first)
    monkeypatch.setattr(disk_room.time, "sleep", pauses.append)

    tally, complaints = take_in(Arrival("one", b"a\nb"), Arrival("two", b"c"), Arrival("bad", b" "))

    assert counts(tally) == {"stored": 3, "rejected": 1}
    assert [(name, reason) for name, reason in complaints if name != "bad"] == [("Intake", disk_room.FULL)]
    assert len(pauses) == 3
    assert sorted(Article.objects.values_list("headline", flat=True)) == ["a", "b", "c"]
    assert not Delivery.objects.filter(outcome=Outcome.WAITING).exists()


def test_a_disk_that_stays_full_ends_the_run_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """W54"""
    with monkeypatch.context() as full:
        full.setattr(disk_room.time, "sleep", lambda seconds: None)
        full.setattr(run, "write_batch", lambda *args, **options: (_ for _ in ()).throw(FULL[1]()))
        with pytest.raises(OperationalError, match="full"):
            take_in(Arrival("one", b"a\nb"))
    assert Delivery.objects.get().outcome == Outcome.WAITING

    tally = LeftWaiting().take_up(at_once=True)

    assert counts(tally) == {"stored": 2}


def test_other_faults_of_a_database_are_not_waited_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        run, "register_deliveries", lambda *args, **options: (_ for _ in ()).throw(OSError(errno.EIO, "x"))
    )

    with pytest.raises(OSError, match="x"):
        take_in(Arrival("one", b"a"))


def test_what_nothing_happened_to_between_two_looks_is_taken_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """W54"""
    run.register_deliveries([Arrival("one", b"a\nb"), Arrival("two", b"c")], received=NOW)
    left = LeftWaiting()

    first = left.take_up()
    moving = Delivery.objects.get(name="two")
    Delivery.objects.filter(pk=moving.pk).update(counts={"held": 1})
    second = left.take_up()

    assert counts(first) == {}
    assert counts(second) == {"stored": 2}
    assert Delivery.objects.get(name="one").outcome == Outcome.STORED
    assert Delivery.objects.get(name="two").outcome == Outcome.WAITING
    assert set(Article.objects.values_list("headline", flat=True)) == {"a", "b"}


def test_a_delivery_half_written_goes_on_behind_what_was_written() -> None:
    """W54"""
    (job,) = run.register_deliveries([Arrival("one", b"a\nb\nc")], received=NOW).jobs
    Delivery.objects.filter(pk=job.delivery).update(counts={"stored": 2})

    tally = LeftWaiting().take_up(at_once=True)

    assert counts(tally) == {"stored": 1}
    assert Article.objects.get().headline == "c"


def test_links_out_of_a_folder_are_left_out_and_said(tmp_path: Path) -> None:
    """W55"""
    folder, outside = tmp_path / "wire", tmp_path / "secret.txt"
    (folder / "deep").mkdir(parents=True)
    outside.write_text("Secret")
    (folder / "a.txt").write_text("Tea")
    (folder / "deep" / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "deep" / "out.txt").symlink_to(outside)
    (folder / "deep" / "up.txt").symlink_to("../../secret.txt")
    (folder / "twice.txt").symlink_to(folder / "deep" / "out.txt")
    (folder / "nowhere.txt").symlink_to(tmp_path / "none")
    (tmp_path / "door").symlink_to(folder)

    for named in (folder, tmp_path / "door"):
        found = list(files.find_files([named]))

        assert [one.path.relative_to(named) for one in found if isinstance(one, Found)] == [
            Path("a.txt"),
            Path("deep/inside.txt"),
        ]
        assert {(Path(one.name).name, one.reason) for one in found if isinstance(one, Refused)} == {
            ("out.txt", "is a link that leads out of the folder."),
            ("up.txt", "is a link that leads out of the folder."),
            ("twice.txt", "is a link that leads out of the folder."),
            ("nowhere.txt", "does not exist."),
        }
