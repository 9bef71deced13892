"""Atom (RFC 4287), and WENN's elements in it."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import atom
from articles.reading.toolkit.encoding.sniffing import file_head

NAMESPACE = 'xmlns="http://www.w3.org/2005/Atom"'


def read(entry: str, feed: str = "<title>Quay</title><author><name>Tea Desk</name></author>") -> Draft:
    (draft,) = atom.read(f'<feed {NAMESPACE} xml:lang="en">{feed}<entry>{entry}</entry></feed>'.encode())
    return draft


def test_a_feed_is_detected_by_its_namespace() -> None:
    assert atom.detect(file_head(f"<feed {NAMESPACE}>".encode()))
    assert atom.detect(file_head(b'<entry xmlns="http://purl.org/atom/ns#">'))
    assert not atom.detect(file_head(b"<feed>"))


def test_an_entry_has_the_fields_of_its_elements() -> None:
    draft = read(
        '<id>urn:7</id><title type="html">Tea &lt;b&gt;rises&lt;/b&gt;</title><author><name>Ann Poe</name></author>'
        '<category term="t" label="tea"/><category term="salt"/><summary>Prices since 1990.</summary>'
        '<content type="xhtml" xml:lang="de"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tea rose.</p></div></content>'
        "<published>2019-03-04T12:00:00Z</published><updated>2019-03-05T12:00:00Z</updated>"
    )

    assert (draft.id, draft.headline, draft.byline, draft.source) == ("urn:7", "Tea rises", "Ann Poe", "Quay")
    assert (draft.copy, draft.standfirst, draft.language) == ("Tea rose.", "Prices since 1990.", "de")
    assert draft.keywords == ("tea", "salt")
    assert draft.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
    assert draft.updated == dt.datetime(2019, 3, 5, 12, tzinfo=dt.UTC)


def test_what_an_entry_does_not_say_its_origin_or_its_feed_says() -> None:
    own = read("<title>Tea</title><updated>2019-03-05T12:00:00Z</updated>")
    copied = read("<title>Tea</title><source><title>Harbour</title><author><name>Bo Roe</name></author></source>")

    assert (own.byline, own.source, own.provenance["published"].by) == ("Tea Desk", "Quay", "atom:updated")
    assert (copied.byline, copied.source, copied.provenance["source"].by) == ("Bo Roe", "Harbour", "atom:source")


def test_without_an_id_a_link_to_the_story_stands_for_it() -> None:
    links = '<link rel="self" href="urn:self"/><link href="urn:story"/>'

    assert read(f"<title>Tea</title>{links}").id == "urn:story"
    assert read('<title>Tea</title><link rel="self" href="urn:self"/>').id == "urn:self"


@pytest.mark.parametrize(
    ("content", "copy"),
    [
        ("<content>Tea &lt; salt.\n\nTwo.</content>", "Tea < salt.\n\nTwo."),
        ("<content>&lt;p&gt;Tea.&lt;/p&gt;</content>", "Tea."),
        ('<content type="image/png">iVBORw0=</content>', ""),
        ('<content type="text/html">&lt;p&gt;Tea.</content>', "Tea."),
    ],
)
def test_content_is_read_as_its_type_says(content: str, copy: str) -> None:
    assert read(f"<title>Tea</title>{content}").copy == copy


def test_a_single_entry_is_its_own_document() -> None:
    (draft,) = atom.read(f"<entry {NAMESPACE}><title>Tea</title></entry>".encode())

    assert (draft.headline, draft.source) == ("Tea", "")


def test_a_feed_without_an_entry_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="contains no entry"):
        atom.read(f"<feed {NAMESPACE}/>".encode())
