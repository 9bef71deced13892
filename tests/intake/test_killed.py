"""Killed without warning: what was begun is finished by the next run, none lost, none twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.newsroom_process import Newsroom, newsroom, wait_for

STORIES = 450
#: Everything that a run leaves, told without keys and times.
ROWS = (
    "SELECT guid, headline, body, dateline, byline FROM articles_article ORDER BY guid",
    "SELECT name, outcome, size FROM articles_delivery ORDER BY name",
    "SELECT a.guid, p.slug, l.position FROM articles_datelineplace l JOIN articles_article a ON a.id = l.article_id"
    " JOIN articles_place p ON p.id = l.place_id ORDER BY 1, 2",
    "SELECT a.guid, p.slug, c.role FROM articles_credit c JOIN articles_article a ON a.id = c.article_id"
    " JOIN articles_person p ON p.id = c.person_id ORDER BY 1, 2, 3",
    "SELECT a.guid FROM articles_waiting w JOIN articles_article a ON a.id = w.article_id ORDER BY 1",
    "SELECT slug FROM articles_source ORDER BY 1",
)
ARTICLES = "SELECT count(*) FROM articles_article"
DELIVERIES = "SELECT count(*) FROM articles_delivery"


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Many small files, and one that holds many stories."""
    folder = tmp_path_factory.mktemp("wire")
    for number in range(STORIES):
        (folder / f"{number:04}.txt").write_text(
            f"Ferry number {number} runs again\n\nERBIL, March 3, 2019 (Harbour News) - Ferry {number} crossed the "
            f"river again.\n\nIt had lain still for {number} days.\n\nEditing by Tom Ash\n",
            encoding="utf-8",
        )
    items = "".join(
        f"<item><guid>ferry:{number}</guid><title>Ticket {number} sold</title>"
        f"<description>BAGHDAD (Harbour News) - Ticket {number} went to a child.</description></item>"
        for number in range(STORIES)
    )
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>{items}</channel></rss>"
    (folder / "zz-feed.xml").write_text(feed, encoding="utf-8")
    return folder


@pytest.fixture
def killed(django_db_setup: None) -> Iterator[Newsroom]:
    with newsroom() as made:
        yield made


@pytest.fixture(scope="module")
def undisturbed(django_db_setup: None, wire: Path) -> list[list[tuple[object, ...]]]:
    with newsroom() as made:
        ran = made.run("ingest", str(wire), "--received", "2019-03-18T12:00:00Z", "--processes", "1")
        assert ran.returncode == 0, ran.stderr
        return [made.rows(sql) for sql in ROWS]


@pytest.mark.parametrize(("sql", "reached"), [(DELIVERIES, 1), (ARTICLES, 1), (ARTICLES, 2 * STORIES - 200)])
def test_ingest_killed_and_run_again_leaves_the_rows_of_an_undisturbed_run(
    killed: Newsroom, wire: Path, undisturbed: list[list[tuple[object, ...]]], sql: str, reached: int
) -> None:
    words = ("ingest", str(wire), "--received", "2019-03-18T12:00:00Z", "--processes", "1")
    assert killed.kill_when(sql, reached, *words)

    ran = killed.run(*words)

    assert ran.returncode == 0, ran.stderr
    assert [killed.rows(sql) for sql in ROWS] == undisturbed


def test_what_a_killed_ingest_left_waiting_is_read_by_the_worker(
    killed: Newsroom, wire: Path, undisturbed: list[list[tuple[object, ...]]]
) -> None:
    """W54"""
    words = ("ingest", str(wire), "--received", "2019-03-18T12:00:00Z", "--processes", "1")
    assert killed.kill_when(DELIVERIES, STORIES, *words)
    kept = killed.count(DELIVERIES)

    ran = killed.run("enrich")

    assert ran.returncode == 0, ran.stderr
    assert killed.count("SELECT count(*) FROM articles_delivery WHERE outcome = 'waiting'") == 0
    assert killed.count(DELIVERIES) == kept
    assert killed.count(ARTICLES) >= STORIES


#: More than two parts of a feed, and more than one batch of stories in the first. In a language that is recognised
#: without a model, which would take most of the time here.
PARTS_STORIES, BEFORE = 1600, "Die Fähre fuhr wieder über den Fluss, und niemand am Ufer hatte davon gehört. " * 9
CHUNKS = "SELECT content FROM articles_deliverychunk ORDER BY delivery_id, position"


@pytest.fixture(scope="module")
def feed_in_parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    items = "".join(
        f"<item><guid>ferry:{number}</guid><title>Ticket {number} sold</title>"
        f"<description>BAGDAD (Harbour News) - Das Los {number} ging an ein Kind. {BEFORE}</description></item>"
        for number in range(PARTS_STORIES)
    )
    path = tmp_path_factory.mktemp("parts") / "feed.xml"
    path.write_text(
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>{items}</channel></rss>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("again", ["ingest", "enrich"])
def test_a_feed_that_is_read_in_parts_goes_on_where_a_kill_stopped_it(
    killed: Newsroom, feed_in_parts: Path, again: str
) -> None:
    """W54, W55"""
    words = ("ingest", str(feed_in_parts), "--received", "2019-03-18T12:00:00Z", "--processes", "1")
    assert killed.kill_when(ARTICLES, 1, *words)
    before = killed.count(ARTICLES)

    ran = killed.run(*(words if again == "ingest" else ("enrich",)))

    assert ran.returncode == 0, ran.stderr
    assert 0 < before < PARTS_STORIES
    expected = sorted((f"ferry:{number}", f"Ticket {number} sold", number) for number in range(PARTS_STORIES))
    assert killed.rows("SELECT guid, headline, item FROM articles_article ORDER BY guid") == expected
    assert killed.rows("SELECT outcome, size FROM articles_delivery") == [("stored", feed_in_parts.stat().st_size)]
    assert b"".join(bytes(content) for (content,) in killed.rows(CHUNKS)) == feed_in_parts.read_bytes()  # type: ignore[arg-type]


WORKER = """
import sys
from django.utils import timezone
from articles.background.lease import lease_waiting, recognise_leased
from articles.gazetteer import open_gazetteer
from articles.recognition import Recognition
from articles.store import Places

told = 0

def recogniser(stories):
    global told
    told += 1
    if told == {batch}:
        print("at it", flush=True)
        sys.stdin.read()
    return [Recognition((), ()) for _ in stories]

places = Places(open_gazetteer())
while leased := lease_waiting(now=timezone.now(), size=8):
    print("did", recognise_leased(leased, recogniser, places).recognised, flush=True)
"""


#: The dead worker's lease has run out.
EXPIRED = """
from articles.models import Waiting
Waiting.objects.exclude(leased_until=None).update(leased_until="2019-01-01T00:00Z")
"""


@pytest.mark.parametrize("batch", [1, 3])
def test_a_worker_killed_while_it_recognises_leaves_every_story_to_the_next(
    killed: Newsroom, wire: Path, batch: int
) -> None:
    killed.run("ingest", *(str(wire / f"{number:04}.txt") for number in range(40)))
    first = killed.script(WORKER.format(batch=batch))
    assert first.stdout and first.stdin
    with first:
        assert wait_for(first, "at it")
        first.kill()
    assert killed.count("SELECT count(*) FROM articles_waiting") == 40 - 8 * (batch - 1)

    with killed.script(EXPIRED + WORKER.format(batch=0)) as second:
        told, _ = second.communicate()

    recognised = [int(line.split()[1]) for line in told.splitlines()]
    assert sum(recognised) == 40 - 8 * (batch - 1)
    assert killed.count("SELECT count(*) FROM articles_waiting") == 0
