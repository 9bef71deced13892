"""Feeds and folders are polled as told, taken in as any other copy is, and what fails is told in a sentence."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from articles.intake import folders, polling
from articles.intake.polling import Polled
from articles.models import Article, Delivery, Feed, Outcome
from tests.intake.site import Answer, Site, serving

pytestmark = pytest.mark.django_db

STORY = "Bridges stay closed\n\nERBIL, March 3, 2019 (Harbour News) - The bridges stay closed.\n"


def rss(*items: tuple[str, str]) -> bytes:
    """A feed of stories, each by its guid and its headline."""
    told = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{headline}</title>"
        "<description>The bridges over the river stay closed, a committee said.</description>"
        "<pubDate>Mon, 18 Mar 2019 10:00:00 GMT</pubDate></item>"
        for guid, headline in items
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>{told}</channel></rss>".encode()
    )


@pytest.fixture
def site(settings: Settings) -> Iterator[Site]:
    settings.NEWSROOM_PRIVATE_FEEDS = True
    with serving() as served:
        yield served


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    made = tmp_path / "wire" / "in"
    made.mkdir(parents=True)
    settings.NEWSROOM_FOLDERS = [tmp_path / "wire"]
    return made


def make_feed(address: object, **fields: object) -> Feed:
    return Feed.objects.create(**{"name": "Harbour News", "address": str(address), **fields})


def polled(feed: Feed, *, later: dt.timedelta = dt.timedelta(minutes=1)) -> Polled:
    """A poll of it a minute from now, when the files of a test have settled."""
    feed.refresh_from_db()
    done = polling.poll_feed(feed, now=timezone.now() + later, complain=lambda name, reason: None)
    assert done
    feed.refresh_from_db()
    return done


def fetch(*options: str) -> tuple[dict[str, str], str, str]:
    """The closing table, all of the output, and the errors."""
    output, errors = io.StringIO(), io.StringIO()
    failed = ""
    try:
        call_command("fetch", *options, stdout=output, stderr=errors)
    except CommandError as error:
        failed = f"{error.returncode}: {error}"
    lines = [line.rsplit(None, 1) for line in output.getvalue().splitlines() if len(line.split()) == 2]
    return {line[0]: line[1] for line in lines}, output.getvalue(), errors.getvalue() + failed


def test_a_feed_is_taken_in_and_kept_as_it_came(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed"), ("harbour:2", "Ferries run again")))
    feed = make_feed(site.at("/feed"))

    done = polled(feed)

    assert done.tally.counts[Outcome.STORED] == 2
    assert sorted(Article.objects.values_list("headline", flat=True)) == ["Bridges stay closed", "Ferries run again"]
    delivery = Delivery.objects.get()
    assert (delivery.name, bytes(delivery.raw)) == (feed.address, site.answers["/feed"].body)  # type: ignore[union-attr]
    assert (feed.outcome, feed.problem) == (Feed.PollOutcome.NEW, "")


def test_the_same_response_again_changes_nothing(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed")))
    feed = make_feed(site.at("/feed"))
    polled(feed)

    done = polled(feed)

    assert (done.tally.written, done.tally.counts[Outcome.UNCHANGED]) == (0, 1)
    assert (feed.outcome, Delivery.objects.count(), Article.objects.count()) == (Feed.PollOutcome.UNCHANGED, 1, 1)


def test_what_a_feed_adds_is_stored_and_what_it_changes_is_updated(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed"), ("harbour:2", "Ferries run again")))
    feed = make_feed(site.at("/feed"))
    polled(feed)
    site.answers["/feed"] = Answer(
        rss(("harbour:1", "Bridges open"), ("harbour:2", "Ferries run again"), ("harbour:3", "Tea rises"))
    )

    counts = polled(feed).tally.counts

    assert (counts[Outcome.STORED], counts[Outcome.UPDATED], counts[Outcome.UNCHANGED]) == (1, 1, 1)


def test_the_server_is_asked_for_what_changed_since_the_response_that_was_taken_in(site: Site) -> None:
    site.answers["/feed"] = lambda headers: (
        Answer(status=304)
        if headers["If-None-Match"] == '"one"'
        else Answer(rss(("harbour:1", "Bridges stay closed")), headers={"ETag": '"one"'})
    )
    feed = make_feed(site.at("/feed"))
    polled(feed)

    done = polled(feed)

    assert (done.tally.files, feed.outcome, feed.etag) == (0, Feed.PollOutcome.UNCHANGED, '"one"')


def test_a_response_that_cannot_be_read_is_asked_for_again(site: Site) -> None:
    site.answers["/feed"] = Answer(b"", headers={"ETag": '"empty"'})
    feed = make_feed(site.at("/feed"))

    done = polled(feed)

    assert done.problem.startswith(feed.address)
    assert (feed.outcome, feed.problem, feed.etag) == (Feed.PollOutcome.FAILED, done.problem, "")


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><title>Sign in</title>", b"\n<!-- portal --><HTML lang='en'>", b"\xef\xbb\xbf<html>"]
)
def test_a_page_for_people_is_no_feed(site: Site, page: bytes) -> None:
    site.answers["/feed"] = Answer(page)
    feed = make_feed(site.at("/feed"))

    done = polled(feed)

    assert done.problem == f"{feed.address}: answers with a web page, not with a feed."
    assert not Delivery.objects.exists()


def test_a_mark_too_long_to_keep_is_forgotten_whole(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed")), headers={"ETag": f'"{"x" * 500}"'})
    feed = make_feed(site.at("/feed"))

    polled(feed)

    assert (feed.etag, feed.outcome) == ("", Feed.PollOutcome.NEW)


def test_a_feed_that_leads_elsewhere_meanwhile_is_not_told_what_its_old_address_said(site: Site) -> None:
    feed = make_feed(site.at("/feed"))

    def moved(headers: object) -> Answer:
        return Answer(rss(("harbour:1", "Bridges stay closed")), headers={"ETag": '"old"'})

    site.answers["/feed"] = moved
    taken = polling.take_feed(feed)
    Feed.objects.update(address=site.at("/new"))
    polling.remember_feed(feed, **taken.seen)

    feed.refresh_from_db()
    assert feed.etag == ""


def test_a_feed_in_the_inner_network_is_refused_unless_allowed(site: Site, settings: Settings) -> None:
    settings.NEWSROOM_PRIVATE_FEEDS = False
    feed = make_feed(site.at("/feed"))

    done = polled(feed)

    assert "NEWSROOM_PRIVATE_FEEDS" in done.problem
    assert not site.asked


def test_a_feed_that_another_process_polls_is_left_to_it(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed")))
    feed = make_feed(site.at("/feed"))
    known = Feed.objects.get()
    polled(feed)

    assert polling.poll_feed(known, now=timezone.now(), complain=lambda name, reason: None) is None
    assert len(site.asked) == 1


def test_a_feed_is_due_when_its_interval_has_passed_and_only_while_it_is_active() -> None:
    now = timezone.now()
    make_feed("https://one.example/feed", name="new")
    make_feed("https://two.example/feed", name="polled", checked=now - dt.timedelta(minutes=14))
    make_feed("https://three.example/feed", name="due", checked=now - dt.timedelta(minutes=15))
    make_feed("https://four.example/feed", name="off", active=False)

    assert [feed.name for feed in polling.due_feeds(now)] == ["due", "new"]
    assert [feed.name for feed in polling.due_feeds(now, every=True)] == ["due", "new", "polled"]


def test_a_folder_is_taken_in_and_after_that_only_what_came_since(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "SETTLE", dt.timedelta())
    (folder / "one.txt").write_text(STORY)
    feed = make_feed(folder)

    first = polled(feed, later=dt.timedelta())
    (folder / "sub").mkdir()
    (folder / "sub" / "two.txt").write_text(STORY.replace("Bridges", "Ferries"))
    os.utime(folder / "sub" / "two.txt", (0, 0))  # as when an old file is moved in
    second, third = polled(feed, later=dt.timedelta()), polled(feed, later=dt.timedelta())

    assert [done.tally.files for done in (first, second, third)] == [1, 1, 0]
    assert Article.objects.count() == 2


def test_a_file_that_is_being_written_is_left_for_the_next_time(folder: Path) -> None:
    (folder / "one.txt").write_text(STORY)
    feed = make_feed(folder)

    now = polled(feed, later=dt.timedelta(seconds=0))
    then = polled(feed, later=dt.timedelta(minutes=1))

    assert (now.tally.files, then.tally.counts[Outcome.STORED]) == (0, 1)


def test_half_written_files_and_links_that_lead_out_stay_where_they_are(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The key\n\nis under the mat.\n")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "away").symlink_to(tmp_path)
    (folder / ".one.txt.Xy12").write_text(STORY)
    (folder / ".partial").mkdir()
    (folder / ".partial" / "two.txt").write_text(STORY)
    feed = make_feed(folder)

    done = polled(feed)

    assert done.problem == f"{folder / 'link.txt'}: is a link that leads out of the folder."
    assert not Delivery.objects.exists()


def test_a_bad_file_is_told_once_and_the_rest_is_taken_in(folder: Path) -> None:
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 40)
    (folder / "one.txt").write_text(STORY)
    feed = make_feed(folder)

    first, second = polled(feed), polled(feed, later=dt.timedelta(minutes=2))

    assert first.problem.startswith(f"{folder / 'bad.jpg'}: ") and first.tally.counts[Outcome.STORED] == 1
    assert second.problem == ""


@pytest.mark.parametrize("roots", [[], ["elsewhere"], ["wire/inner"]])
def test_a_folder_that_no_setting_allows_is_not_polled(
    folder: Path, settings: Settings, tmp_path: Path, roots: list[str]
) -> None:
    settings.NEWSROOM_FOLDERS = [tmp_path / root for root in roots]
    (folder / "one.txt").write_text(STORY)

    done = polled(make_feed(folder))

    assert done.problem == f"{folder}: is not under a folder that NEWSROOM_FOLDERS names."


def test_a_folder_that_leads_out_of_what_is_allowed_by_a_link_is_not_polled(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (folder / "door").symlink_to(tmp_path / "other")

    done = polled(make_feed(folder / "door"))

    assert "NEWSROOM_FOLDERS" in done.problem


def test_a_folder_that_is_gone_is_told(folder: Path) -> None:
    done = polled(make_feed(folder / "gone"))

    assert done.problem == f"{folder / 'gone'}: is no folder."


def test_fetch_polls_what_is_due_closes_with_a_table_and_fails_when_one_failed(site: Site) -> None:
    site.answers["/good"] = Answer(rss(("harbour:1", "Bridges stay closed")))
    make_feed(site.at("/bad"), name="bad")
    make_feed(site.at("/good"), name="good")

    table, _, errors = fetch()

    assert (table["polled"], table["failed"], table["stored"]) == ("2", "1", "1")
    assert f"{site.at('/bad')}: answers 404 Not Found.\n" in errors
    assert errors.endswith("1: 1 of 2 polls failed; each is named above.")


def test_fetch_polls_again_only_when_it_is_due_or_when_told_to(site: Site) -> None:
    site.answers["/feed"] = Answer(rss(("harbour:1", "Bridges stay closed")))
    make_feed(site.at("/feed"))
    fetch()

    soon, _, _ = fetch()
    told, _, errors = fetch("--all")

    assert (soon["polled"], told["polled"], told["unchanged"], errors) == ("0", "1", "1", "")


def test_fetch_without_feeds_says_where_they_are_kept() -> None:
    _, output, errors = fetch()

    assert "entered at the desk, under Feeds" in output and errors == ""


def test_looking_what_is_due_is_one_query(django_assert_num_queries: object) -> None:
    for number in range(5):
        make_feed(f"https://{number}.example/feed")

    with django_assert_num_queries(1, connection=connection):  # type: ignore[operator]
        polling.due_feeds(timezone.now())


def test_a_feed_that_fails_is_left_alone_for_longer_each_time_and_a_day_at_most(site: Site) -> None:
    feed = make_feed(f"{site.address}/missing", interval=15)

    polled(feed)
    polled(feed)
    after_two = feed.pause
    feed.failures = 60

    assert after_two == dt.timedelta(hours=1)
    assert feed.pause == dt.timedelta(days=1)
    assert feed.succeeded is None
