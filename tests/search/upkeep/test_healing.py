"""An index that is deleted or damaged is built anew by whoever looks after it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.http import QueryDict

from articles import search
from articles.listing import make_listing
from articles.search.generations import current_generation, held
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def folder() -> Path:
    generation = current_generation()
    assert generation
    return generation.folder


def pages_have_search() -> bool:
    listing = make_listing(QueryDict())
    return listing.searchable and [article.headline for article in listing.articles] == ["Told"]


def test_an_index_that_is_well_is_left_as_it_is(index: Path) -> None:
    before = folder()

    assert not search.heal_index()
    assert folder() == before


def test_an_index_that_was_deleted_is_built_anew(index: Path) -> None:
    make_article("Told")
    shutil.rmtree(index)
    meanwhile = make_listing(QueryDict())

    assert search.heal_index()
    assert [article.headline for article in meanwhile.articles] == ["Told"] and not meanwhile.searchable
    assert pages_have_search()


def test_an_index_whose_files_are_gone_is_built_anew_though_this_process_has_them_open(index: Path) -> None:
    make_article("Told")
    search.rebuild_index()
    assert pages_have_search()
    for path in folder().glob("*.term"):
        path.unlink()

    assert search.heal_index()
    assert search.is_open() and pages_have_search()


def test_damage_that_a_reader_met_is_looked_for_and_replaced(index: Path) -> None:
    make_article("Told")
    search.rebuild_index()
    path = next(folder().glob("*.fast"))
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(content)

    unnoticed = search.heal_index()
    (index / "damaged").touch()
    noticed = search.heal_index()

    assert (unnoticed, noticed) == (False, True)
    assert not search.damaged_files() and pages_have_search()


def test_a_reader_that_meets_damage_leaves_a_sign(index: Path) -> None:
    make_article("Told")
    search.rebuild_index()
    pages_have_search()
    (folder() / "meta.json").write_text("none")

    make_listing(QueryDict())

    assert (index / "damaged").exists()
    assert search.heal_index()
    assert not (index / "damaged").exists() and pages_have_search()


def test_one_process_at_a_time_heals(index: Path) -> None:
    shutil.rmtree(index)

    with held("heal", wait=False):
        assert not search.heal_index()
