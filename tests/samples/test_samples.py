"""The sample copy: as much of it, as varied and as well read as a first look at a newsroom needs."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import cache
from pathlib import Path

from articles import samples
from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.copy_reader import read_copy
from articles.reading.draft import PARAGRAPH_BREAK, Draft, PubStatus, Role
from articles.recognition import DatelineResolver

FOLDER = Path(samples.__file__).parent
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file() and path.suffix not in {".py", ".pyc"})
RECEIVED = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
BYLINES = {Role.BYLINE, Role.REPORTING, Role.WRITING, Role.COMPILED, Role.ADDITIONAL}


@cache
def stories() -> tuple[Draft, ...]:
    gazetteer = open_gazetteer()
    return tuple(
        draft
        for path in FILES
        for draft in read_copy(path.read_bytes(), name=path.name, received=RECEIVED, places=DatelineResolver(gazetteer))
    )


def day(story: Draft) -> dt.date | None:
    return story.published.date() if story.published else story.dateline.date if story.dateline else None


def names(*roles: Role) -> set[str]:
    return {credit.name for story in stories() for credit in story.credits if credit.role in roles}


def test_there_is_copy_enough_and_in_every_form() -> None:
    formats = {story.format for story in stories()}

    assert len(stories()) >= 75
    assert {"text", "anpa", "iptc7901", "nitf", "newsmlg2", "ninjs", "rss", "atom", "html", "email"} <= formats


def test_each_story_has_a_headline_of_its_own_and_a_body() -> None:
    headlines = Counter(story.headline for story in stories())

    assert not [headline for headline, count in headlines.items() if not headline or count > 1]
    assert all(story.body for story in stories())


def test_stories_are_in_many_languages() -> None:
    languages = Counter(story.language.split("-")[0] for story in stories())

    for language, least in {"ar": 6, "ckb": 5, "kmr": 5, "tr": 4, "fr": 4, "de": 2, "es": 2, "en": 50}.items():
        assert languages[language] >= least or (language == "kmr" and languages["ku"] >= least), languages


def test_many_people_write_edit_and_send_them() -> None:
    sources = {story.source for story in stories()}

    assert len(names(*BYLINES)) >= 20
    assert len(names(Role.EDITING)) >= 8
    assert len(sources - {""}) >= 7


def test_stories_are_dated_over_several_months_of_one_autumn() -> None:
    days = {day(story) for story in stories()}

    assert None not in days
    assert {each.month for each in days if each} >= {9, 10, 11}
    assert {each.year for each in days if each} == {2026}


def test_nothing_that_was_printed_around_a_story_is_left_in_its_body() -> None:
    left = re.compile(
        r"(?:^|\n)(?:By|Par|Von|Por) [A-Z]|(?:Editing|Edited|Reporting) by|-30-|###|- ENDS -|\x03|\(MORE\)"
    )

    assert not [story.headline for story in stories() if left.search(story.body)]


def test_every_text_story_outside_tables_has_a_dateline_with_a_known_place() -> None:
    without = [
        story.headline
        for story in stories()
        if not story.tabular and not (story.dateline and (story.dateline.sources or story.dateline.places))
    ]
    lost = [
        place.text
        for story in stories()
        if story.dateline
        for place in story.dateline.places
        if place.geonames_id is None
    ]

    assert not without
    assert not lost


def test_namesakes_are_told_apart() -> None:
    countries = {place.text: place.country for story in stories() if story.dateline for place in story.dateline.places}

    assert countries["PARIS, Texas"] == "US"
    assert countries["LONDON, Ontario"] == "CA"
    assert countries["LONDON"] == "GB"
    assert countries["PERTH, Scotland"] == "GB"
    assert countries["PERTH, Australia"] == "AU"
    assert countries["TRIPOLI, Libya"] == "LY"


def test_there_are_an_update_a_correction_and_a_refile() -> None:
    kinds = {story.version.kind for story in stories() if story.version}

    assert {"update", "correction", "refile"} <= kinds


def test_there_is_a_table_of_more_than_one_line() -> None:
    assert [story for story in stories() if story.tabular and "\n" in story.body.replace(PARAGRAPH_BREAK, "")]


def test_one_story_is_under_embargo_for_years_and_all_are_usable() -> None:
    embargoes = [story.embargo for story in stories() if story.embargo]

    assert len(embargoes) == 1 and embargoes[0].year > 2030
    assert {story.status for story in stories()} == {PubStatus.USABLE}


def test_no_agency_that_exists_is_named_as_a_source() -> None:
    real = re.compile(
        r"\((?:Reuters|AP|AFP|dpa|EFE|ANSA|Xinhua|Kurdistan 24|K24|Rudaw|TASS|UPI|BBC|CNN)\)|Associated Press"
    )

    assert not [path.name for path in FILES if real.search(path.read_text(encoding="utf-8", errors="replace"))]
