"""NITF 3.x: documents, alone or several in one element (W35, W36)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Unreadable
from articles.reading.formats.nitf import nitf_document
from articles.reading.toolkit.encoding.sniffing import file_head

STORY = (
    "<nitf {}><head><title>TEA-PRICES</title></head><body>"
    "<body.head><hedline><hl1>Tea rises</hl1></hedline></body.head>"
    "<body.content><p>Tea rose.</p></body.content></body></nitf>"
)


def test_a_file_is_detected_by_its_root() -> None:
    assert nitf_document.detect(file_head(b"<nitf>"))
    assert nitf_document.detect(file_head(b"<collection><nitf>"))
    assert not nitf_document.detect(file_head(b"<collection><rss>"))


def test_a_document_is_a_story() -> None:
    (draft,) = nitf_document.read(STORY.format('xml:lang="en-gb"').encode())

    assert (draft.headline, draft.slug, draft.copy, draft.language) == ("Tea rises", "TEA-PRICES", "Tea rose.", "en-GB")
    span = draft.provenance["headline"].span
    assert span is not None and draft.decoded[slice(*span)] == "Tea rises"
    assert draft.copy_start is not None and draft.decoded.startswith(draft.copy, draft.copy_start)


def test_the_language_may_be_the_documents_base_or_the_bodys() -> None:
    (base,) = nitf_document.read(STORY.format('baselang="de"').encode())
    (body,) = nitf_document.read(STORY.format("").replace("<body>", '<body xml:lang="fr">').encode())

    assert (base.language, body.language) == ("de", "fr")


def test_several_documents_are_several_items() -> None:
    second = STORY.format("").replace("Tea", "Salt")

    drafts = nitf_document.read(f"<collection>{STORY.format('')}{second}</collection>".encode())

    assert [(draft.item, draft.headline) for draft in drafts] == [(0, "Tea rises"), (1, "Salt rises")]
    spans = [draft.provenance["headline"].span for draft in drafts]
    assert spans[0] is not None and spans[1] is not None and spans[0] < spans[1]


@pytest.mark.parametrize("raw", [b"<collection/>", b"<nitf>", b"Tea"])
def test_a_file_without_a_story_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        nitf_document.read(raw)


@pytest.mark.parametrize(
    ("head", "story", "published"),
    [
        ('<pubdata date.publication="20190304T000000Z"/>', "", dt.datetime(2019, 3, 4, tzinfo=dt.UTC)),
        ('<pubdata name="Quay"/><pubdata date.publication="20190304"/>', "", dt.datetime(2019, 3, 4, tzinfo=dt.UTC)),
        (
            '<pubdata date.publication="20190305T000000Z"/>',
            '<dateline><story.date norm="20190304T100000Z"/></dateline>',
            dt.datetime(2019, 3, 4, 10, tzinfo=dt.UTC),
        ),
        (
            '<docdata><date.issue norm="20190303T100000Z"/></docdata><pubdata date.publication="20190305T000000Z"/>',
            "",
            dt.datetime(2019, 3, 3, 10, tzinfo=dt.UTC),
        ),
    ],
)
def test_a_document_without_a_time_of_issue_has_that_of_its_story_or_its_printing(
    head: str, story: str, published: dt.datetime
) -> None:
    """W69"""
    raw = (
        f"<nitf><head>{head}</head><body><body.head>{story}</body.head>"
        "<body.content><p>Tea.</p></body.content></body></nitf>"
    )

    (draft,) = nitf_document.read(raw.encode())

    assert draft.published == published
