"""WordPress' own export."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Draft, PubStatus, Unreadable
from articles.reading.formats import wordpress
from articles.reading.toolkit.encoding.sniffing import file_head

OPENING = (
    '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    "<title>Quay</title><language>en</language><wp:author><wp:author_login>ann</wp:author_login>"
    "<wp:author_display_name>Ann Poe</wp:author_display_name></wp:author>"
)


def read(item: str) -> Draft:
    (draft,) = wordpress.read(f"{OPENING}<item>{item}</item></channel></rss>".encode())
    return draft


def test_an_export_is_detected_by_its_namespace() -> None:
    assert wordpress.detect(file_head(OPENING.encode()))
    assert not wordpress.detect(file_head(b"<rss><channel>"))


def test_a_post_has_the_fields_of_its_elements() -> None:
    draft = read(
        "<title>Tea</title><guid>7</guid><dc:creator>ann</dc:creator><wp:post_name>tea</wp:post_name>"
        "<wp:post_date_gmt>2019-03-04 12:00:00</wp:post_date_gmt><wp:post_date>2019-03-04 13:00:00</wp:post_date>"
        "<content:encoded>One.\n\n[caption id='1']No.[/caption]Two\nlines.</content:encoded>"
        "<excerpt:encoded>Prices since 1990.</excerpt:encoded>"
        '<category domain="post_tag" nicename="t">tea &amp;amp; salt</category>'
        '<category domain="category" nicename="uncategorized">Uncategorized</category>'
        '<category domain="nav" nicename="n">nav</category>'
    )

    assert (draft.headline, draft.id, draft.byline, draft.slug) == ("Tea", "7", "Ann Poe", "tea")
    assert (draft.copy, draft.standfirst) == ("One.\n\nTwo\nlines.", "Prices since 1990.")
    assert draft.keywords == ("tea & salt",)
    assert draft.published == dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
    assert (draft.source, draft.language, draft.status) == ("Quay", "en", PubStatus.USABLE)


def test_paragraphs_that_have_tags_are_parted_by_them_alone() -> None:
    content = "<content:encoded><![CDATA[<p>One,\n\nstill one.</p><p>Two.</p>]]></content:encoded>"

    assert read(f"<title>Tea</title>{content}").copy == "One, still one.\n\nTwo."


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("publish", PubStatus.USABLE),
        ("Draft", PubStatus.WITHHELD),
        ("private", PubStatus.WITHHELD),
        ("trash", PubStatus.CANCELED),
    ],
)
def test_what_is_not_published_is_not_usable(state: str, status: PubStatus) -> None:
    assert read(f"<title>Tea</title><wp:status>{state}</wp:status>").status is status


@pytest.mark.parametrize(
    ("kind", "skipped"),
    [("attachment", "picture or other attachment"), ("nav_menu_item", "menu item"), ("wp_block", "wp block")],
)
def test_what_is_no_post_is_skipped(kind: str, skipped: str) -> None:
    assert read(f"<title>Tea</title><wp:post_type>{kind}</wp:post_type>").skipped == skipped


def test_a_time_that_wordpress_never_filled_in_is_none() -> None:
    times = "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><pubDate>Mon, 30 Nov -0001 00:00:00</pubDate>"

    assert read(f"<title>Tea</title>{times}").published is None
    assert read(f"<title>Tea</title>{times}<wp:post_date>2019-03-04 13:00:00</wp:post_date>").published == dt.datetime(
        2019, 3, 4, 13, tzinfo=dt.UTC
    )


def test_an_export_without_an_item_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="contains no item"):
        wordpress.read(f"{OPENING}</channel></rss>".encode())
