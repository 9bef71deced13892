"""When a page's story was published, and last changed (W3)."""

from __future__ import annotations

import pytest

from articles.reading.formats.html.json_ld import JsonLdStory
from articles.reading.formats.html.page_dates import published_time, updated_time
from articles.reading.formats.html.page_tree import WebPage, parse_page

TIMES = '<time datetime="2019-03-01">1 March</time><time datetime="2019-03-04">4 March</time>'


def page(body: str, head: str = "") -> WebPage:
    return parse_page(f"<html><head>{head}</head><body>{body}<p>Tea rose.</p></body></html>".encode())


def published(source: WebPage, *, found: str = "", statement: JsonLdStory | None = None) -> tuple[str, str]:
    stamp, by = published_time(source, statement or JsonLdStory(), found, None)
    return (stamp.time.date().isoformat() if stamp else "", by)


META = '<meta property="article:published_time" content="2019-03-02T09:00:00Z"><meta name="date" content="2019-03-05">'
MICRODATA = '<span itemprop="datePublished" content="2019-03-03">3rd</span>'


def test_what_states_the_time_of_publication_goes_first() -> None:
    everything = page(MICRODATA + TIMES, META)

    assert published(everything, statement=JsonLdStory(published="2019-02-01")) == (
        "2019-02-01",
        "json-ld:datePublished",
    )
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

    changed = updated_time(source, JsonLdStory())

    assert changed is not None
    assert published_time(source, JsonLdStory(), "", changed) == (changed, "html:published_time")


def test_json_ld_says_first_when_a_story_was_changed() -> None:
    stamp = updated_time(
        page("", '<meta name="last-modified" content="2019-03-01">'), JsonLdStory(updated="2019-04-01")
    )

    assert stamp is not None and stamp.time.month == 4
    assert updated_time(page(""), JsonLdStory()) is None
