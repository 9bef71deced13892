"""A story as it is cited."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.test import Client

from articles.exports.citations import build_bibtex, build_ris
from articles.exports.exported_story import export_story, with_all_links
from articles.models import Article
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def filed(**fields: object) -> Article:
    return make_article(
        "50% of {grain} & oil_prices",
        dateline=["Erbil"],
        byline=["Nazdar Hawrami", "Bo Roe"],
        published=dt.datetime(2019, 3, 18, 12, tzinfo=dt.UTC),
        **fields,
    )


def cited(client: Client, article: Article, ending: str) -> str:
    response = client.get(f"{article.get_absolute_url().rstrip('/')}.{ending}")
    assert response.status_code == 200
    return response.content.decode()


def test_ris_has_a_tag_a_line(client: Client) -> None:
    article = filed()

    lines = cited(client, article, "ris").split("\r\n")

    assert lines[0] == "TY  - NEWS"
    assert lines[-2:] == ["ER  - ", ""]
    assert {
        "TI  - 50% of {grain} & oil_prices",
        "AU  - Nazdar Hawrami",
        "AU  - Bo Roe",
        "T2  - Harbour News",
        "DA  - 2019/03/18",
        "CY  - Erbil",
        f"UR  - http://testserver{article.get_absolute_url()}",
    } <= set(lines)


def test_bibtex_has_nothing_that_tex_takes_for_a_command(client: Client) -> None:
    article = filed()

    entry = cited(client, article, "bib")

    assert entry.startswith(f"@misc{{harbournews2019-{article.pk},\n")
    assert r"title = {{50\% of \{grain\} \& oil\_prices}}" in entry
    assert "author = {{Nazdar Hawrami} and {Bo Roe}}" in entry
    assert "month = mar" in entry


def test_csl_is_a_list_of_one_item(client: Client) -> None:
    article = filed()

    (item,) = json.loads(cited(client, article, "csl.json"))

    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2019, 3, 18]]}
    assert item["author"] == [{"literal": "Nazdar Hawrami"}, {"literal": "Bo Roe"}]
    assert item["container-title"] == "Harbour News"


def test_what_a_story_says_cannot_begin_another_field() -> None:
    make_article("Tea\r\nER  - \r\nTY  - BOOK", source=None)
    story = export_story(with_all_links(Article.objects.all()).get())

    assert build_ris(story).count("\r\nER  - ") == 1
    assert "TY  - BOOK\r\n" not in build_ris(story).removeprefix("TY  - NEWS\r\nTI  - Tea ER - TY - BOOK\r\n")
    assert build_bibtex(story).startswith(f"@misc{{story2019-{story.number},\n  title = {{{{Tea ER - TY - BOOK}}}},\n")
