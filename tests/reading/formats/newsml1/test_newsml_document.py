"""NewsML 1.x: items, their media and their stories (W36, W37)."""

from __future__ import annotations

import pytest

from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.newsml1 import newsml_document
from articles.reading.toolkit.encoding.sniffing import file_head


def component(held: str, role: str = "Main", media: str = "Text") -> str:
    kind = f'<MediaType FormalName="{media}"/>' if media else ""
    return (
        f'<NewsComponent><Role FormalName="{role}"/><ContentItem>{kind}<DataContent>{held}</DataContent></ContentItem>'
        "</NewsComponent>"
    )


def read(*components: str) -> list[Draft]:
    return newsml_document.read(
        f"<NewsML><NewsItem><NewsComponent>{''.join(components)}</NewsComponent></NewsItem></NewsML>".encode()
    )


def test_a_document_is_detected_by_its_root() -> None:
    assert newsml_document.detect(file_head(b"<NewsML Version='1.2'>"))
    assert not newsml_document.detect(file_head(b"<newsMessage>"))


@pytest.mark.parametrize(
    "held",
    [
        "<p>One.</p><p>Two.</p>",
        "<html><head><title>No</title></head><body><p>One.</p><p>Two.</p></body></html>",
        "<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>",
        "<body.content><p>One.</p><p>Two.</p></body.content>",
        "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;",
        "One.\n\nTwo.",
    ],
)
def test_w36_a_story_is_read_in_whatever_form_it_is_held(held: str) -> None:
    (draft,) = read(component(held))

    assert (draft.copy, draft.skipped) == ("One.\n\nTwo.", "")


def test_title_and_lead_may_stand_in_components_of_their_own() -> None:
    (draft,) = read(
        component("A caption.", "Caption"),
        component("Tea rises", "Title"),
        component("Prices since 1990.", "Lead"),
        component("<p>Sidebar.</p>", "Sidebar"),
        component("<p>Tea rose.</p>", "Main Text"),
    )

    assert (draft.headline, draft.standfirst, draft.copy) == ("Tea rises", "Prices since 1990.", "Tea rose.")


def test_a_lead_alone_is_the_story() -> None:
    (draft,) = read(component("<p>Tea rose.</p>", "Lead"))

    assert draft.copy == "Tea rose."


@pytest.mark.parametrize(
    ("media", "skipped"),
    [("Photo", "picture"), ("Graphic", "graphic"), ("Video clip", "video"), ("Hologram", "hologram")],
)
def test_what_is_no_text_is_skipped_by_its_kind(media: str, skipped: str) -> None:
    (draft,) = read(component("<p>A caption.</p>", media=media))

    assert (draft.skipped, draft.copy) == (skipped, "")


def test_text_beside_a_picture_is_a_story() -> None:
    (draft,) = read(component("x", media="Photo"), component("<p>Tea rose.</p>"))

    assert (draft.skipped, draft.copy) == ("", "Tea rose.")


def test_an_item_that_only_points_to_others_is_a_package() -> None:
    (draft,) = read('<NewsItemRef NewsItem="urn:7"/>')

    assert draft.skipped == "package"


def test_items_in_items_are_items_of_their_own() -> None:
    inner = f"<NewsItem><NewsComponent>{component('<p>Inner.</p>')}</NewsComponent></NewsItem>"

    drafts = read(component("<p>Outer.</p>"), inner)

    assert [(draft.item, draft.copy) for draft in drafts] == [(0, "Outer."), (1, "Inner.")]


@pytest.mark.parametrize("raw", [b"<NewsML/>", b"<NewsML>"])
def test_a_file_without_an_item_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        newsml_document.read(raw)
