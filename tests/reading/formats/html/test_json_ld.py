"""What a page says in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from articles.reading.formats.html.json_ld import JsonLdStory, read_json_ld
from articles.reading.formats.html.page_tree import parse_page


def read(*values: Any) -> JsonLdStory:
    scripts = "".join(
        f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'
        for value in values
    )
    return read_json_ld(parse_page(f"<html><head>{scripts}</head><body><p>x</p></body></html>".encode()))


STORY = {
    "@type": "NewsArticle",
    "headline": "Tea &amp; <b>salt</b>",
    "articleBody": "Tea rose.",
    "author": [{"@type": "Person", "name": "Ann Poe"}, {"@type": "NewsMediaOrganization", "name": "Quay"}, "Bo Roe"],
    "publisher": {"name": "Quay Wire"},
    "dateCreated": "2019-03-04",
    "dateModified": "2019-03-05",
    "inLanguage": "en",
    "keywords": "tea, salt,",
}


def test_a_story_states_its_fields() -> None:
    said = read(STORY)

    assert said.headline == "Tea & salt"
    assert (said.people, said.organisations) == (("Ann Poe", "Bo Roe"), ("Quay",))
    assert (said.publisher, said.body, said.language) == ("Quay Wire", "Tea rose.", "en")
    assert (said.published, said.updated) == ("2019-03-04", "2019-03-05")
    assert said.keywords == ("tea", "salt")


def test_the_story_goes_before_the_page_it_stands_on() -> None:
    page = {"@type": "WebPage", "headline": "Page", "datePublished": "2018-01-01"}

    assert read(page, {"@type": "BlogPosting", "headline": "Story"}).headline == "Story"
    assert read(page, {"@type": "BlogPosting", "headline": "Story"}).published == "2018-01-01"
    assert read(page).headline == "Page"


def test_references_are_followed() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Tea", "author": {"@id": "#ann"}, "publisher": {"@id": "#none"}},
            {"@id": "#ann", "@type": "Person", "name": "Ann Poe"},
        ]
    }

    assert (read(graph).people, read(graph).publisher) == (("Ann Poe",), "")


def test_an_address_is_no_name() -> None:
    assert read({"@type": "Article", "author": "https://quay.example/ann"}).people == ()


def test_what_is_wrapped_or_has_one_comma_too_many_is_read() -> None:
    assert read('<!-- {"@type": "Article", "headline": "Tea",} -->').headline == "Tea"
    assert read('//<![CDATA[\n{"@type": "Article", "headline": "Tea"}\n//]]>').headline == "Tea"


def test_what_is_no_json_and_no_article_says_nothing() -> None:
    assert read('{"@type": ', {"@type": "BreadcrumbList", "headline": "Home"}) == JsonLdStory()
