"""Organisations that are stored twice: found by name, merged as one batch, and apart again."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from articles import desk
from articles.models import Batch, Organisation
from tests.factories import make_article, make_organisation

pytestmark = pytest.mark.django_db


def pairs() -> set[tuple[str, str]]:
    return {(str(one.into), str(other)) for one in desk.find_doubles() for other in one.others}


def test_variants_of_a_name_are_doubles_of_the_one_with_most_stories() -> None:
    one, other = make_organisation("Sorrel Mills Inc"), make_organisation("The Sorrel Mills")
    make_organisation("Sorrel Bank")
    make_article(organisations=[one])
    make_article(organisations=[one, other])

    assert pairs() == {("Sorrel Mills Inc", "The Sorrel Mills")}


def test_a_name_that_only_a_body_of_the_lexicon_has_beside_its_own_is_that_body() -> None:
    make_organisation("Sorrel Growers Union", code="sorrel-growers", acronym="SOGU", aliases=["Sorrel Growers"])
    make_organisation("Sorrel Growers")
    make_organisation("SOGU")

    assert pairs() == {("Sorrel Growers Union", "Sorrel Growers"), ("Sorrel Growers Union", "SOGU")}


def test_two_bodies_of_the_lexicon_and_short_initials_are_never_doubles() -> None:
    make_organisation("Sorrel Mills", code="sorrel-mills")
    make_organisation("Sorrel Mills Ltd", code="sorrel-mills-lb")
    make_organisation("Tea Growers League", code="tgl", acronym="TGL")
    make_organisation("TGL")
    make_organisation("Quill, Roebuck", code="quill", aliases=["Quill"])
    make_organisation("Quill Plc")

    assert pairs() == set()


def test_all_are_merged_as_one_batch_and_undone() -> None:
    rows = [make_organisation(name) for name in ("Sorrel Mills", "Sorrel Mills Co", "Tea Centre", "Tea Center")]
    for row in rows:
        make_article(organisations=[row])

    batch = desk.merge_doubles(desk.find_doubles(), by=None)

    assert batch is not None and batch.stories == 2
    assert Organisation.objects.filter(merged_into=None).count() == 2
    assert rows[0].mentions.count() == 2
    assert pairs() == set() and desk.merge_doubles(desk.find_doubles(), by=None) is None
    desk.undo(batch.pk, by=None)
    assert Organisation.objects.filter(merged_into=None).count() == 4
    assert [row.mentions.count() for row in rows] == [1, 1, 1, 1]


def test_the_command_lists_merges_and_takes_back() -> None:
    make_organisation("Sorrel Mills")
    make_organisation("Sorrel Mills Co")
    printed = io.StringIO()

    call_command("doubles", stdout=printed)
    assert "Sorrel Mills Co" in printed.getvalue() and not Batch.objects.exists()
    call_command("doubles", merge=True, stdout=printed)
    key = Batch.objects.get().pk
    call_command("doubles", undo=key, stdout=printed)

    assert Batch.objects.get().undone
    with pytest.raises(CommandError, match="undone already"):
        call_command("doubles", undo=key, stdout=printed)
    with pytest.raises(CommandError, match=r"There is no batch 999999\."):
        call_command("doubles", undo=999_999, stdout=printed)
