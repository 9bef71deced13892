"""When a page's story was published, and last changed (W3)."""

from __future__ import annotations

import pytest

from articles.reading.formats.html import page_dates, page_tree
from articles.reading.formats.html.json_ld import Statement
from articles.reading.formats.html.page_tree import Page

TIMES = '<time datetime="2019-03-01">1 March</time><time datetime="2019-03-04">4 March</time>'


def page(body: str, head: str = "") -> Page:
    return page_tree.parse(f"<html><head>{head}</head><body>{body}<p>Tea rose.</p></body></html>".encode())


def published(source: Page, *, found: str = "", statement: Statement | None = None) -> tuple[str, str]:
    stamp, by = page_dates.published(source, statement or Statement(), found, None)
    return (stamp.time.date().isoformat() if stamp else "", by)


META = '<meta property="article:published_time" content="2019-03-02T09:00:00Z"><meta name="date" content="2019-03-05">'
MICRODATA = '<span itemprop="datePublished" content="2019-03-03">3rd</span>'


def test_what_states_the_time_of_publication_goes_first() -> None:
    everything = page(MICRODATA + TIMES, META)

    assert published(everything, statement=Statement(published="2019-02-01")) == ("2019-02-01", "json-ld:datePublished")
    assert published(everything) == ("2019-03-02", "html:published_time")
    assert published(page(MICRODATA + TIMES)) == ("2019-03-03", "html:itemprop=datePublished")


@pytest.mark.parametrize(("found", "day"), [("", "2019-03-01"), ("2019-03-04", "2019-03-04")])
def test_a_time_element_counts_on_the_day_that_was_found(found: str, day: str) -> None:
    assert published(page(TIMES), found=found) == (day, "html:time")


def test_a_day_that_is_printed_before_the_one_that_was_found_is_publication() -> None:
    printed = page("<p>Published on 2 March 2019</p>")

    assert published(printed, found="2019-03-05") == ("2019-03-02", "html:text")
    assert published(printed, found="2019-03-02") == ("2019-03-02", "trafilatura")
    assert published(printed) == ("2019-03-02", "html:text")


def test_a_pages_own_date_counts_on_the_day_that_was_found() -> None:
    dated = page("", '<meta name="date" content="2019-03-05T10:00:00Z">')

    assert published(dated, found="2019-03-05") == ("2019-03-05", "html:meta date")
    assert published(dated, found="2019-03-06") == ("2019-03-06", "trafilatura")


def test_a_page_without_a_day_has_none() -> None:
    assert published(page("")) == ("", "trafilatura")


def test_nothing_is_changed_before_it_is_published() -> None:
    source = page("", META + '<meta property="article:modified_time" content="2019-03-01">')

    changed = page_dates.updated(source, Statement())

    assert changed is not None
    assert page_dates.published(source, Statement(), "", changed) == (changed, "html:published_time")


def test_json_ld_says_first_when_a_story_was_changed() -> None:
    stamp = page_dates.updated(
        page("", '<meta name="last-modified" content="2019-03-01">'), Statement(updated="2019-04-01")
    )

    assert stamp is not None and stamp.time.month == 4
    assert page_dates.updated(page(""), Statement()) is None
