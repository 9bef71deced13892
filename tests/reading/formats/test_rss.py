"""RSS 2.0 and its forerunners."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import rss
from articles.reading.toolkit.encoding.sniffing import file_head

MODULES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:atom="http://www.w3.org/2005/Atom"'
)


def read(item: str, channel: str = "<title>Quay</title><language>en-gb</language>") -> Draft:
    (draft,) = rss.read(f'<rss version="2.0" {MODULES}><channel>{channel}<item>{item}</item></channel></rss>'.encode())
    return draft


def test_a_feed_is_detected_by_its_root() -> None:
    rdf = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'

    assert rss.detect(file_head(b'<rss version="2.0">'))
    assert rss.detect(file_head(rdf))
    assert not rss.detect(file_head(b'<RDF xmlns="urn:other">'))
    assert not rss.detect(file_head(b"<feed>"))


def test_an_item_has_the_fields_of_its_elements() -> None:
    draft = read(
        "<title>Tea &lt;b&gt;rises&lt;/b&gt;</title><guid>7</guid><category>tea</category><category>salt</category>"
        "<dc:creator>Ann Poe</dc:creator><pubDate>Mon, 04 Mar 2019 12:00:00 GMT</pubDate>"
        "<description>Prices since 1990.</description><content:encoded>&lt;p&gt;Tea rose.&lt;/p&gt;</content:encoded>"
    )

    assert (draft.headline, draft.id, draft.byline, draft.source) == ("Tea rises", "7", "Ann Poe", "Quay")
    assert (draft.standfirst, draft.copy, draft.language) == ("Prices since 1990.", "Tea rose.", "en-GB")
    assert draft.keywords == ("tea", "salt")
    assert draft.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)


def test_the_item_says_more_exactly_than_the_channel() -> None:
    draft = read(
        "<title>Tea</title><source>Harbour</source><dc:language>fr</dc:language><author>a@b.example (Bo)</author>"
    )

    assert (draft.source, draft.language, draft.byline) == ("Harbour", "fr", "Bo")


def test_an_item_of_rss_1_is_known_by_its_address() -> None:
    raw = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        b'<channel><title>Quay</title></channel><item rdf:about="urn:7"><title>Tea</title></item></rdf:RDF>'
    )

    (draft,) = rss.read(raw)

    assert (draft.id, draft.source) == ("urn:7", "Quay")


def test_xhtml_is_the_story() -> None:
    assert read('<title>Tea</title><body xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></body>').copy == (
        "One.\n\nTwo."
    )


@pytest.mark.parametrize("raw", [b"<rss><channel/></rss>", b"Tea", b'<rss><x:item xmlns:x="urn:o"/></rss>'])
def test_a_feed_without_an_item_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        rss.read(raw)


@pytest.mark.parametrize("zone", ["IST", "XYZ", "Mars/Olympus"])
def test_w69_an_uncertain_zone_is_a_problem_of_the_item(zone: str) -> None:
    draft = read(f"<title>Tea</title><pubDate>Mon, 04 Mar 2019 12:00:00 {zone}</pubDate>")

    assert draft.published is not None
    assert draft.provenance["published"].confidence <= 0.5
    (problem,) = draft.problems
    assert zone in problem and "uncertain" in problem


def test_w69_a_certain_zone_is_none() -> None:
    draft = read("<title>Tea</title><pubDate>Mon, 04 Mar 2019 12:00:00 KST</pubDate>")

    assert draft.published == dt.datetime(2019, 3, 4, 3, tzinfo=dt.UTC)
    assert (draft.problems, draft.provenance["published"].confidence) == ((), 1.0)


def test_w69_a_time_that_cannot_be_read_gives_way_to_one_that_can() -> None:
    draft = read("<title>Tea</title><pubDate>soon</pubDate><dc:date>2019-03-04T12:00:00Z</dc:date>")

    assert draft.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
