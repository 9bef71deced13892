"""Wherever two embargoes meet, the later one holds, in whatever order they come (W52)."""

from __future__ import annotations

import datetime as dt
import json
from itertools import permutations

import pytest

from articles.reading import formats, prose
from articles.reading.draft import Draft, PubStatus, Version

RECEIVED = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
EARLY, LATE = dt.datetime(2019, 3, 5, 6, tzinfo=dt.UTC), dt.datetime(2019, 3, 8, 6, tzinfo=dt.UTC)
ORDERS = pytest.mark.parametrize(
    ("first", "second"), list(permutations((EARLY, LATE))), ids=["later last", "later first"]
)
UNREADABLE = "EMBARGOED until the minister has spoken"


def line(until: dt.datetime) -> str:
    return f"EMBARGOED until 0600 GMT March {until.day}"


def read(draft: Draft) -> Draft:
    return prose.read_prose(draft, received=RECEIVED, known_place=lambda name: name == "London")


def copy_with(*lines: str) -> Draft:
    return Draft(copy="\n\n".join(["Tea rises", *lines, "LONDON (Harbour Wire) - Tea rose."]), published=RECEIVED)


def nitf(*, elements: str = "", message: str = "") -> bytes:
    return (
        f'<nitf><head><docdata><date.issue norm="20190304T110000Z"/>{elements}<ed-msg info="{message}"/>'
        "</docdata></head>"
        "<body><body.head><hedline><hl1>Tea rises</hl1></hedline></body.head>"
        "<body.content><p>LONDON (Harbour Wire) - Tea rose.</p></body.content></body></nitf>"
    ).encode()


def released(until: dt.datetime) -> str:
    return f'<date.release norm="{until:%Y%m%dT%H%M%SZ}"/>'


def newsmlg2(*embargoed: str, inside: str = "") -> bytes:
    content = inside or '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Tea rose.</p></body></html>'
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:tea:1" version="1"><itemMeta>'
        '<itemClass qcode="ninat:text"/><versionCreated>2019-03-04T11:00:00Z</versionCreated>'
        f"{''.join(f'<embargoed>{text}</embargoed>' for text in embargoed)}</itemMeta>"
        f"<contentMeta><headline>Tea rises</headline></contentMeta><contentSet><inlineXML>{content}</inlineXML>"
        "</contentSet></newsItem>"
    ).encode()


def newsml(*until: str) -> bytes:
    changes = "".join(
        f'<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>{text}</DateAndTime></StatusWillChange>'
        for text in until
    )
    return (
        "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:tea:1</PublicIdentifier>"
        "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20190304T110000Z</FirstCreated>"
        f'<Status FormalName="Embargoed"/>{changes}</NewsManagement><NewsComponent><NewsLines><HeadLine>Tea rises'
        "</HeadLine></NewsLines><ContentItem><DataContent><p>Tea rose.</p></DataContent></ContentItem></NewsComponent>"
        "</NewsItem></NewsML>"
    ).encode()


@ORDERS
def test_of_a_field_and_the_copy(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    told = Draft(copy=copy_with(line(second)).copy, published=RECEIVED, embargo=first)

    assert read(told).embargo == LATE


@ORDERS
def test_of_a_field_and_a_note_of_the_feed(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    draft = Draft(copy="Tea rose.", headline="Tea rises", published=RECEIVED, embargo=first, notes=(line(second),))

    assert read(draft).embargo == LATE


@ORDERS
def test_of_two_lines_of_the_header(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    draft = read(copy_with(line(first), line(second)))

    assert draft.embargo == LATE
    assert (draft.headline, draft.standfirst, draft.paragraphs) == ("Tea rises", "", ("Tea rose.",))
    assert set(draft.notes) == {line(first), line(second)}


@ORDERS
def test_of_a_line_of_the_header_and_a_note_in_the_copy(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    assert read(copy_with(line(first), f"Eds: {line(second)}")).embargo == LATE


@ORDERS
def test_of_two_notes_that_the_feed_states(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    draft = Draft(copy="Tea rose.", headline="Tea rises", published=RECEIVED, notes=(line(first), line(second)))

    assert read(draft).embargo == LATE


@ORDERS
def test_of_two_elements_of_nitf(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    (draft,) = formats.read(nitf(elements=released(first) + released(second)))

    assert draft.embargo == LATE


@ORDERS
def test_of_the_head_of_nitf_and_its_message_to_editors(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    (draft,) = formats.read(nitf(elements=released(first), message=line(second)))

    assert read(draft).embargo == LATE


@ORDERS
def test_of_two_elements_of_newsml_g2(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    (draft,) = formats.read(newsmlg2(first.isoformat(), second.isoformat()))

    assert draft.embargo == LATE


@ORDERS
def test_of_an_envelope_and_the_nitf_inside_it(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    inside = nitf(elements=released(second)).decode()

    (draft,) = formats.read(newsmlg2(first.isoformat(), inside=inside))

    assert draft.embargo == LATE


@ORDERS
def test_of_two_changes_of_status_of_newsml(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    (draft,) = formats.read(newsml(first.isoformat(), second.isoformat()))

    assert draft.embargo == LATE


@ORDERS
def test_of_two_properties_of_ninjs(first: dt.datetime, second: dt.datetime) -> None:
    """W52"""
    told = {"uri": "urn:tea:1", "headline": "Tea rises", "body_text": "Tea rose.", "versioncreated": "2019-03-04"}

    (draft,) = formats.read(
        json.dumps(told | {"embargoed": first.isoformat(), "embargoeduntil": second.isoformat()}).encode()
    )

    assert draft.embargo == LATE


@ORDERS
def test_of_two_takes_of_a_story(first: dt.datetime, second: dt.datetime) -> None:
    """W52, W50"""
    takes = [
        Draft(slug="tea", version=Version("take", number), embargo=until, paragraphs=("Tea rose.",))
        for number, until in enumerate((first, second), 1)
    ]

    (story,) = prose.join_takes(takes)

    assert story.embargo == LATE


def test_a_take_that_is_held_back_holds_back_the_story() -> None:
    """W52, W50"""
    takes = [
        Draft(slug="tea", version=Version("take", number), status=status)
        for number, status in enumerate((PubStatus.USABLE, PubStatus.WITHHELD), 1)
    ]

    (story,) = prose.join_takes(takes)

    assert story.status is PubStatus.WITHHELD


@pytest.mark.parametrize(
    "lines", list(permutations((line(LATE), UNREADABLE))), ids=["unreadable last", "unreadable first"]
)
def test_one_that_cannot_be_read_is_later_than_any_other_of_the_copy(lines: tuple[str, ...]) -> None:
    """W52"""
    draft = read(copy_with(*lines))

    assert draft.status is PubStatus.WITHHELD
    assert f"An embargo that cannot be read holds the story back: {UNREADABLE}" in draft.problems


@pytest.mark.parametrize("texts", list(permutations((LATE.isoformat(), "next Tuesday"))))
def test_one_that_cannot_be_read_is_later_than_any_other_of_the_elements(texts: tuple[str, ...]) -> None:
    """W52"""
    (draft,) = formats.read(newsmlg2(*texts))

    assert draft.status is PubStatus.WITHHELD
