"""Rows for the names that copy files under."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Organisation
from articles.reading import Span
from articles.reading.draft import PubStatus
from articles.recognition import Recognition
from articles.recognition.story import FoundOrganisation, Origin
from articles.store.entity_rows import PlainOrganisation, organisation_rows
from articles.store.writing.mention_writer import write_mentions
from tests.factories import make_article, make_organisation
from tests.small_atlas import places

pytestmark = pytest.mark.django_db

EMBARGOED = {"embargo": timezone.now() + dt.timedelta(days=1)}
WITHHELD = {"status": PubStatus.WITHHELD}
RECALLED = {"status": PubStatus.CANCELED, "last_public": timezone.now()}


def growers(code: str = "") -> FoundOrganisation:
    return FoundOrganisation("Tea Growers", "TGR", code, ("Growers", "TGR"), (Span(0, 3),), Origin.TEXT, 1.0, 0.5)


def recognise(code: str, *stories: dict[str, Any]) -> Organisation:
    """The organisation once these stories, together, have been found to name it."""
    keys = [make_article(f"Tea {number}", **fields).pk for number, fields in enumerate(stories)]
    write_mentions({key: Recognition((), (growers(code),)) for key in keys}, places())
    return Organisation.objects.get(slug="tea-growers")


@pytest.mark.parametrize("code", ["", "tea-growers"])
@pytest.mark.parametrize("fields", [EMBARGOED, WITHHELD])
@pytest.mark.parametrize("known", [True, False])
def test_what_only_hidden_copy_calls_an_organisation_is_learned_once_copy_that_may_be_read_does(
    code: str, fields: dict[str, Any], known: bool
) -> None:
    """W67"""
    if known:
        make_organisation("Tea Growers")

    body = recognise(code, fields)
    assert (body.acronym, body.aliases, body.mentions.count()) == ("", [], 1)

    body = recognise(code, {})
    assert (body.acronym, body.aliases, body.mentions.count()) == ("TGR", ["Growers", "TGR"], 2)


@pytest.mark.parametrize("stories", [({}, WITHHELD), (WITHHELD, {}), (RECALLED,)])
def test_what_copy_that_was_public_calls_it_is_learned(stories: tuple[dict[str, Any], ...]) -> None:
    """W67"""
    assert recognise("", *stories).aliases == ["Growers", "TGR"]


def test_variants_of_a_name_are_one_row_from_the_start() -> None:
    names = ["Sorrel Mills Co", "The Sorrel Mills", "Sorrel Mills, Inc.", "Sorrel Bank"]

    keys = organisation_rows([PlainOrganisation(name) for name in names])

    assert len(set(keys.values())) == 2
    assert set(organisation_rows([PlainOrganisation("Sorrel Mills Ltd")]).values()) < set(keys.values())
