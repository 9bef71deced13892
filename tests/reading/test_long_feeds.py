"""A long feed read in parts gives what it gives as a whole."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import Dateline, Draft, formats, read_copy, read_part
from tests.reading.formats.samples import is_place

RECEIVED = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
WORDS = st.lists(st.sampled_from(("tea", "rose", "šalt", "茶", "& oil", "<b>", "“quay”")), min_size=1, max_size=8).map(
    " ".join
)
RSS = (
    "<?xml version='1.0' encoding='UTF-8'?>{eol}<rss version='2.0'><channel><title>Tide</title>{eol}"
    "{items}</channel></rss>"
)
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Tide</title>{eol}{items}<rights>Tide’s own</rights></feed>{eol}"
)


class Places:
    """Knows the places of the samples, and nothing more of them."""

    def knows(self, name: str) -> bool:
        return is_place(name)

    def resolve(self, dateline: Dateline, *, source: str) -> Dateline:
        return dateline


def rss_item(number: int, words: str) -> str:
    return (
        f"<item><title>Headline {number}</title><guid>urn:tide:{number}</guid>"
        f"<description><![CDATA[LONDON, March 4 (Tide) - </item> {number}]]> {escape(words)}</description></item>"
    )


def atom_entry(number: int, words: str) -> str:
    return (
        f"<!-- {number} --><entry><title>Headline {number}</title><id>urn:tide:{number}</id>"
        f"<content>LONDON (Tide) - Story {number}. {escape(words)}</content></entry>"
    )


def ninjs_line(number: int, words: str) -> str:
    story = {"uri": f"urn:tide:{number}", "headline": f"Headline {number}", "body_text": f"{words} told {number}."}
    return json.dumps(story, ensure_ascii=False)


FORMATS = {
    "rss": (RSS, rss_item),
    "atom": (ATOM, atom_entry),
    "ninjs": ("{items}", ninjs_line),
}


def feed(form: str, stories: Sequence[str], eol: str = "\n", mark: str = "") -> bytes:
    frame, item = FORMATS[form]
    items = eol.join(item(number, words) for number, words in enumerate(stories))
    return (mark + frame.format(items=items, eol=eol)).encode()


def whole(raw: bytes) -> list[Draft]:
    return read_copy(raw, name="feed", received=RECEIVED, places=Places())


def in_parts(raw: bytes, part_bytes: int) -> list[Draft]:
    """What its parts give one after another, each item counted on; the whole where it has none."""
    drafts: list[Draft] = []
    for part in formats.cut(raw, "feed", part_bytes=part_bytes):
        before = len(drafts)
        for draft in read_part(part, received=RECEIVED, places=Places()):
            drafts.append(replace(draft, item=before + draft.item))
    return drafts


def told(drafts: list[Draft]) -> list[Draft]:
    """Drafts without the text of the file that they were read from."""
    return [replace(draft, decoded="", copy_start=None) for draft in drafts]


@given(
    st.sampled_from(tuple(FORMATS)),
    st.lists(WORDS, min_size=12, max_size=30),
    st.integers(1, 900),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("", "\ufeff")),
)
def test_any_size_of_parts_gives_the_same_stories_order_and_spans(
    form: str, stories: list[str], part_bytes: int, eol: str, mark: str
) -> None:
    """W8, W35, W55."""
    raw = feed(form, stories, eol, mark)
    assert told(in_parts(raw, part_bytes)) == told(whole(raw))


@pytest.mark.parametrize("form", FORMATS)
def test_spans_of_a_part_point_into_the_text_of_the_feed(form: str) -> None:
    """W35."""
    raw = feed(form, ["šalt"] * 40, "\r\n")
    text = raw.decode().replace("\r\n", "\n")
    drafts = in_parts(raw, 1000)
    assert len(drafts) == 40
    for number, draft in enumerate(drafts):
        span = draft.provenance["headline"].span
        assert span is not None
        assert text[span.start : span.end] == f"Headline {number}"


@pytest.mark.parametrize("form", FORMATS)
def test_no_part_is_much_longer_than_asked_and_together_they_are_the_feed(form: str) -> None:
    """W55."""
    raw = feed(form, ["tea rose"] * 60)
    parts = list(formats.cut(raw, part_bytes=1000))
    assert len(parts) >= 5
    assert max(len(part.raw) for part in parts) < 1600
    assert sum(part.size for part in parts) == len(raw)
    assert [part.is_last for part in parts] == [False] * (len(parts) - 1) + [True]


@pytest.mark.parametrize("form", FORMATS)
def test_a_broken_item_costs_no_item_of_another_part(form: str) -> None:
    """W54."""
    raw = feed(form, ["tea rose"] * 60).replace(b"Headline 7", b"Headline \x01 &nosuch; \\x 7")
    headlines = [draft.headline for draft in in_parts(raw, 1000)]
    assert headlines[-40:] == [f"Headline {number}" for number in range(20, 60)]


def test_a_problem_names_the_line_of_the_file() -> None:
    """W54."""
    lines = feed("ninjs", ["tea rose"] * 60).splitlines()
    lines.insert(50, b'{"uri": }')
    problems = [problem for draft in in_parts(b"\n".join(lines), 1000) for problem in draft.problems]
    assert [problem.rsplit(", ", 1)[1] for problem in problems] == ["line 51."]


LONG = ["tea rose"] * 60


@pytest.mark.parametrize(
    "raw",
    [
        feed("rss", LONG).replace(b"UTF-8", b"iso-8859-1"),
        feed("rss", LONG).replace(b"rose", b"ros\xe9"),
        feed("rss", LONG).replace(b"rose", b"ro\0se"),
        feed("rss", LONG).replace(b"urn:tide:59<", b"urn:tide:0<"),
        feed("ninjs", LONG).replace(b'urn:tide:59"', b'urn:tide:0"'),
        feed("atom", LONG).replace(b"urn:tide:59<", b"urn:tide:0<"),
        feed("rss", LONG).replace(b"</description></item>", b"</description></item>loose", 1),
        feed("rss", LONG).replace(b"<title>Tide", b"<title>" + b"Tide" * 20_000),
        feed("rss", LONG).replace(b"<title>Headline 59", b"<item></item><title>Headline 59"),
        feed("rss", LONG).replace(b"<title>Headline 59", b"</item><item><item><title>Headline 59"),
        feed("rss", LONG).replace(b"</item></channel></rss>", b""),
        feed("atom", LONG).replace(b"<title>Headline 59", b"<entry/><title>Headline 59"),
        feed("rss", LONG).decode().encode("utf-16"),
        b"Tea rises\n\nLONDON (Tide) - Tea rose.\n" * 200,
        feed("rss", LONG[:3]),
    ],
    ids=("declared", "no UTF-8", "NUL", "guid again", "uri again", "id again", "text between items", "long head",
         "item in item", "item twice opened", "cut off", "empty entry in entry", "UTF-16", "text", "short"),
)  # fmt: skip
def test_what_only_the_whole_tells_is_not_cut(raw: bytes) -> None:
    """W8: the encoding, ids that are there again, what stands between items."""
    assert not list(formats.cut(raw, part_bytes=2000))


@pytest.mark.parametrize("follows", ["1st Add", "=2", "Take 2"])
def test_takes_that_follow_one_another_are_joined_where_a_part_would_end_between_them(follows: str) -> None:
    """W50"""
    told = [f"<p>Tea rose {number}.</p>" for number in range(12)]
    told[5] += "<p>(MORE)</p>"
    told[6] = f"<p>{follows}</p><p>It fell again.</p>"
    items = "".join(
        f"<item><title>{'Harbour' if number in (5, 6) else f'Tea {number}'}</title><guid>urn:tide:{number}</guid>"
        f"<description>{escape(text)}</description></item>"
        for number, text in enumerate(told)
    )
    raw = RSS.format(items=items, eol="\n").encode()
    first = raw.index(b"<item>")
    # A part ends where so many bytes are reached: before the item that goes on.
    length = raw.index(b"<item><title>Harbour", raw.index(b"urn:tide:5")) - first

    parts = list(formats.cut(raw, "feed.xml", part_bytes=length))
    stories = [story for part in parts for story in read_part(part, received=RECEIVED, places=Places())]

    assert len(parts) > 1
    assert [story.paragraphs for story in stories] == [story.paragraphs for story in whole(raw)]
    assert ("Tea rose 5.", "It fell again.") in [story.paragraphs for story in stories]


def test_items_that_all_look_like_takes_are_cut_all_the_same() -> None:
    """W55"""
    raw = feed("rss", ["take 2"] * 60)

    parts = list(formats.cut(raw, "feed.xml", part_bytes=700))

    assert len(parts) > 3
    assert max(part.size for part in parts) < 4 * 700
