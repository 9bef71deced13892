"""The command that writes stories out."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from lxml import etree

from articles.exports.exported_story import FIRST
from articles.reading.draft import PubStatus
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def export(*arguments: str) -> str:
    output = io.StringIO()
    call_command("export", *arguments, stdout=output)
    return output.getvalue()


def test_it_writes_what_the_filters_mean() -> None:
    make_article("In Erbil", places=["Erbil"])
    make_article("In Mosul", places=["Mosul"])

    written = json.loads(export("place=mosul", "since=2000-01-01", "--format", "ninjs"))

    assert [item["headlines"][0]["value"] for item in written] == ["In Mosul"]


def test_several_stories_are_one_document() -> None:
    make_article("One")
    make_article("Two")

    assert len(etree.fromstring(export("--format", "nitf").encode())) == 2
    assert len(etree.fromstring(export("--format", "newsmlg2").encode()).findall(".//{*}newsItem")) == 2
    assert [json.loads(line)["headline"] for line in export("--format", "jsonl").splitlines()] == ["One", "Two"]
    assert export("--format", "csv").count("\r\n") == 3


def test_what_may_not_be_read_stays() -> None:
    make_article("Held", status=PubStatus.WITHHELD)

    assert export("--format", "jsonl") == ""


@pytest.mark.parametrize(
    ("filter", "said"),
    [("place=atlantis", "atlantis"), ("plaice=erbil", "is not a filter"), ("erbil", "is not a filter")],
)
def test_what_it_cannot_understand_it_names(filter: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        export(filter, "--format", "csv")


def test_a_file_is_written_whole_and_its_stories_counted(tmp_path: Path) -> None:
    make_article("One")
    errors = io.StringIO()

    call_command("export", "--format", "csv", "--output", str(tmp_path / "out.csv"), stderr=errors)

    assert (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("number,id,")
    assert "Wrote 1 " in errors.getvalue()
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no-such-folder"):
        export("--format", "csv", "--output", str(tmp_path / "no-such-folder" / "out.csv"))


def test_it_asks_as_many_questions_for_a_full_page_as_for_a_few_stories(django_assert_max_num_queries: object) -> None:
    """The first page is short, so that a reader waits for few."""
    for number in range(FIRST + 3):
        make_article(f"Story {number}", places=["Erbil"], byline=["Ann Poe"])
    with django_assert_max_num_queries(40) as few:  # type: ignore
        export("--format", "jsonl")
    for number in range(60):
        make_article(f"More {number}", places=["Erbil"], byline=["Ann Poe"])

    with django_assert_max_num_queries(len(few)):  # type: ignore
        export("--format", "jsonl")
