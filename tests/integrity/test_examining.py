"""What is wrong is found and named, what can be mended is, and what is right is left in peace."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles import search
from articles.gazetteer import open_gazetteer
from articles.models import Article, Delivery, Outcome, PlaceMention
from articles.search.generations import current_generation
from tests.factories import make_article, make_place
from tests.search.conftest import index

__all__ = ["index"]
pytestmark = pytest.mark.django_db(transaction=True)

COPY = b"Bridges stay closed\n\nERBIL, March 3, 2019 (Harbour News) - The bridges stay closed.\n"


def verify(*options: str) -> tuple[str, str, bool]:
    """The table, what is named, and whether all is well."""
    output, errors = io.StringIO(), io.StringIO()
    try:
        call_command("verify", *options, stdout=output, stderr=errors)
    except CommandError:
        return output.getvalue(), errors.getvalue(), False
    return output.getvalue(), errors.getvalue(), True


def delivery(raw: bytes = COPY, outcome: Outcome = Outcome.STORED, age: int = 3600) -> Delivery:
    return Delivery.objects.create(
        sha256=hashlib.sha256(raw).hexdigest(), name="wire/one.txt", raw=raw, size=len(raw), outcome=outcome,
        received=timezone.now() - timezone.timedelta(seconds=age),
    )  # fmt: skip


def test_a_newsroom_that_is_whole_is_found_whole(index: Path) -> None:
    make_article(
        "Told", delivery=delivery(), arrived=timezone.now(), places=["Erbil"], dateline=["Mosul"], byline=["Ann Poe"]
    )
    make_article("A person's own", language="ar", status="withheld", standfirst="x", embargo=timezone.now())
    search.rebuild_index()

    table, named, well = verify("--sample", "0")

    assert (named, well) == ("", True)
    assert "deliveries without an outcome" in table


def test_a_delivery_that_nobody_read_is_named_and_read(index: Path) -> None:
    open_gazetteer()
    delivery(outcome=Outcome.WAITING)

    _, named, well = verify()
    *_, mended = verify("--repair")

    assert "deliveries without an outcome: delivery" in named and not well
    assert mended and Article.objects.get().headline == "Bridges stay closed"


def test_a_delivery_that_has_just_come_is_not_late(index: Path) -> None:
    delivery(outcome=Outcome.WAITING, age=5)

    assert verify()[2]


def test_bytes_that_differ_from_their_hash_are_named_and_cannot_be_mended(index: Path) -> None:
    kept = delivery()
    Delivery.objects.filter(pk=kept.pk).update(raw=COPY.replace(b"ERBIL", b"MOSUL"))

    _, named, well = verify("--repair")

    assert f"differ from their hash: delivery {kept.pk}: wire/one.txt" in named
    assert not well


def test_a_story_that_came_and_has_no_delivery_is_named(index: Path) -> None:
    make_article("Lost", arrived=timezone.now())
    search.rebuild_index()

    _, named, well = verify()

    assert "stories without their delivery: story" in named and "Lost" in named
    assert not well


def unnoted_place(article: Article) -> None:
    PlaceMention.objects.create(article=article, place=make_place("Kirkuk"), origin="name")


def taken_place(article: Article) -> None:
    PlaceMention.objects.filter(article=article).delete()


@pytest.mark.parametrize(
    "change",
    [
        lambda article: Article.objects.filter(pk=article.pk).update(headline="Other words"),
        lambda article: Article.objects.filter(pk=article.pk).update(published="2001-01-01T00:00Z"),
        lambda article: Article.objects.filter(pk=article.pk).update(status="withheld"),
        lambda article: Article.objects.filter(pk=article.pk).delete(),
        lambda article: make_article("New"),
        unnoted_place,
        taken_place,
    ],
    ids=["words", "time", "hidden", "gone", "new", "more", "less"],
)
def test_an_index_that_drifts_is_found_and_mended(index: Path, change: Callable[[Article], object]) -> None:
    article = make_article("Told", places=["Erbil"])
    make_article("Beside it")
    search.rebuild_index()
    change(article)

    *_, well = verify()
    *_, mended = verify("--repair")
    *_, after = verify()

    assert (well, mended, after) == (False, True, True)


def test_a_file_of_the_index_with_other_bits_is_found_and_replaced(index: Path) -> None:
    make_article("Told")
    search.rebuild_index()
    generation = current_generation()
    assert generation
    damaged = next(generation.folder.glob("*.store"))
    content = bytearray(damaged.read_bytes())
    content[0] ^= 1
    damaged.write_bytes(content)

    _, named, well = verify()
    *_, mended = verify("--repair")

    assert f"the files of the index: {damaged.name} is damaged" in named
    assert (well, mended) == (False, True)
