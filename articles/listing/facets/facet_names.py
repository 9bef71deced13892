"""What the values of facets are called: entities by their rows, many kinds in one query; languages by their codes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from articles.listing.wording import language_label
from articles.models import Organisation, Person, Place, Source
from articles.query import Key

MODELS: dict[str, type[Any]] = {
    "place": Place,
    "dateline": Place,
    "organisation": Organisation,
    "source": Source,
    "byline": Person,
    "editor": Person,
}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """What a value is called in addresses and on the page; of a place also its path, its kind and what it lies in."""

    slug: str
    name: str
    path: str = ""
    kind: str = ""
    above: str = ""

    def is_within(self, other: FacetValue) -> bool:
        return bool(other.path) and self.path.startswith(other.path) and self.path != other.path


Rows = Mapping[Key, FacetValue]


def name_values(keys: Mapping[str, Collection[Key]]) -> dict[str, Rows]:
    """
    What the values of each facet are called.

    In:    the values by facet
    Rule:  one query, whatever the number of facets and values
    """
    wanted: dict[type[Any], set[Key]] = {model: set() for model in MODELS.values()}
    for facet, of_facet in keys.items():
        if facet in MODELS:
            wanted[MODELS[facet]].update(of_facet)
    rows = _rows(wanted)
    return {
        facet: rows[MODELS[facet]] if facet in MODELS else {key: _plain(key) for key in of_facet}
        for facet, of_facet in keys.items()
    }


def _rows(wanted: Mapping[type[Any], set[Key]]) -> dict[type[Any], Rows]:
    found: dict[type[Any], dict[Key, FacetValue]] = {model: {} for model in wanted}
    models = [model for model, keys in wanted.items() if keys]
    if models:
        with connection.cursor() as cursor:
            asked = " UNION ALL ".join(_named(model, wanted[model], number) for number, model in enumerate(models))
            cursor.execute(asked, [key for model in models for key in wanted[model]])
            for number, key, *called in cursor.fetchall():
                found[models[number]][key] = FacetValue(*called)
    return {**found}


def _named(model: type[Any], keys: set[Key], number: int) -> str:
    """
    The rows of one kind, in columns that all kinds have; only places have a path, a kind and something above. Written
    out, since Django takes longer to put it together than the database to answer it.
    """
    table = model._meta.db_table
    own = "'', '', ''"
    if model is Place:
        own = f"path, kind, COALESCE((SELECT above.name FROM {table} above WHERE above.id = {table}.parent_id), '')"
    asked = ", ".join(["%s"] * len(keys))
    return f"SELECT {number}, id, slug, name, {own} FROM {table} WHERE id IN ({asked})"


def _plain(key: Key) -> FacetValue:
    return FacetValue(str(key), language_label(str(key)))
