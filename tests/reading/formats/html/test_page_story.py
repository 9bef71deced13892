"""Web pages (W4, W36)."""

from __future__ import annotations

import json

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.html import page_story
from articles.reading.toolkit.encoding.sniffing import file_head

PROSE = "<p>Tea rose on Monday, the harbour said, as ships came late and merchants waited at the quay for hours.</p>"
LONG = "Tea rose on Monday in Oslo. " * 30


def linked(body: str) -> str:
    story = json.dumps({"@type": "NewsArticle", "headline": "Tea rises", "articleBody": body})
    return f'<script type="application/ld+json">{story}</script>'


def read(body: str, head: str = "") -> Draft:
    (draft,) = page_story.read(f'<html lang="en-gb"><head>{head}</head><body>{body}</body></html>'.encode())
    return draft


@pytest.mark.parametrize(
    ("raw", "is_page"),
    [
        (b"<!DOCTYPE html>\n<x-tea>", True),
        (b"<HTML>", True),
        (b"<p>Tea", True),
        (b"<tides>", False),
        (b"<Brick Co> SELLS", False),
        (b"Tea <p>", False),
    ],
)
def test_a_page_is_detected_by_its_document_type_or_its_root(raw: bytes, *, is_page: bool) -> None:
    assert page_story.detect(file_head(raw)) is is_page


def test_a_page_states_its_fields() -> None:
    head = (
        '<title>Tea rises | Quay</title><link rel="canonical" href=" https://quay.example/7 ">'
        '<meta property="og:site_name" content="Quay"><meta name="keywords" content="tea, salt,">'
        '<meta property="article:published_time" content="2019-03-04T06:00:00Z">'
        '<meta property="article:modified_time" content="2019-03-05T06:00:00Z">'
    )

    draft = read(f"<article><h1>Tea rises</h1><p class='byline'>By Ann Poe</p>{PROSE * 3}</article>", head)

    assert (draft.headline, draft.byline, draft.source) == ("Tea rises", "Ann Poe", "Quay")
    assert (draft.id, draft.language, draft.keywords) == ("https://quay.example/7", "en-GB", ("tea", "salt"))
    assert draft.published is not None and draft.updated is not None
    assert (draft.published.day, draft.updated.day) == (4, 5)
    assert draft.provenance["byline"].by == "html:class"
    assert draft.copy.startswith("Tea rose on Monday")


def test_what_the_page_marks_as_its_body_is_taken_whole() -> None:
    draft = read(f'<h1>Tea rises</h1><div itemprop="articleBody">{PROSE * 3}<p>Ends.</p></div><p>Around.</p>')

    assert draft.copy.endswith("Ends.")
    assert "Around" not in draft.copy


def test_a_story_that_stands_in_json_ld_alone_is_read_there() -> None:
    assert read("<h1>Tea rises</h1><p>Loading.</p>", linked(LONG)).copy == LONG.strip()
    assert "Salt" not in read(f"<h1>Tea rises</h1><article>{PROSE * 9}</article>", linked("Salt fell.")).copy


def test_what_is_short_is_still_read() -> None:
    assert "Tea rose." in read("<h1>Tea rises</h1><article><p>Tea rose.</p></article>").copy


def test_lines_over_a_story_that_say_it_again_are_no_prose() -> None:
    body = "<p>Tea rises</p><p>4 March 2019</p><p>Tea rose.</p><p>© Quay</p><p>Salt fell.</p>"

    draft = read(f"<h1>Tea rises</h1><div itemprop='articleBody'>{body}{PROSE * 3}</div>")

    assert draft.copy.startswith("Tea rose.\n\nSalt fell.")


def test_a_page_without_text_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="contains no text"):
        page_story.read(b"<html><body></body></html>")


def test_a_page_without_text_is_said_by_the_error_alone(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Unreadable):
        page_story.read(b"<html>")

    assert not caplog.records
