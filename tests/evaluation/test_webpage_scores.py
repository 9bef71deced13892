"""Web pages scored beside trafilatura alone, on pages of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.evaluation import webpage_scores

STORY = (
    "<p>"
    + "The harbour of Riverton has been dredged, and ships of twelve metres can call at both of its quays. " * 4
    + "</p>"
)
HEAD = '<title>{title} | Quay</title><meta property="article:published_time" content="2019-03-04T10:00:00Z">'


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "html"
    (folder / "pages").mkdir(parents=True)
    rows = ["file,url,title,author,date,sitename"]
    for number, author in enumerate(["Ann Poe", "Bo Roe"]):
        head = HEAD.format(title=f"Harbour {number} dredged")
        body = f"<article><h1>Harbour {number} dredged</h1><p class='byline'>By {author}</p>{STORY}</article>"
        page = f"<html><head>{head}</head><body>{body}</body></html>"
        (folder / "pages" / f"{number}.html").write_text(page, encoding="utf-8")
        rows.append(f"{number}.html,,Harbour {number} dredged,{author},2019-03-0{4 + number},")
    (folder / "expected.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_each_field_is_scored_for_both_readers(corpora: Path) -> None:
    table = webpage_scores.score_webpages(corpora)

    ours = {row.field: (row.right, row.total) for row in table.rows}
    assert ours["title"] == (2, 2)
    assert ours["author"] == (2, 2)
    assert ours["date"] == (1, 2)
    assert ours["title, trafilatura alone"][1] == 2


def test_a_miss_names_the_page_and_both_answers(corpora: Path) -> None:
    table = webpage_scores.score_webpages(corpora)

    assert table.misses == ("1.html date: '2019-03-05' was read as '2019-03-04'",)


def test_several_authors_are_a_set() -> None:
    assert webpage_scores.people_named("['Ann Poe', 'Bo Roe']") == webpage_scores.people_named("Bo Roe and Ann Poe")
