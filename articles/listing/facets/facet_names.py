"""What the values of facets are called: entities by their rows, many kinds in one query; languages by their codes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Coalesce

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
    named = [_named(model, wanted[model], number) for number, model in enumerate(models)]
    if named:
        for number, key, *called in named[0].union(*named[1:], all=True):
            found[models[number]][key] = FacetValue(*called)
    return {**found}


def _named(model: type[Any], keys: set[Key], number: int) -> Any:
    """The rows of one kind, in columns that all kinds have; only places have a path, a kind and something above."""
    own: dict[str, Any] = {"lies": Value(""), "sort": Value(""), "above": Value("")}
    if model is Place:
        own = {"lies": F("path"), "sort": F("kind"), "above": Coalesce("parent__name", Value(""))}
    rows: Any = model._default_manager.filter(pk__in=keys).order_by()
    rows = rows.annotate(model=Value(number), **own)
    return rows.values_list("model", "pk", "slug", "name", "lies", "sort", "above")


def _plain(key: Key) -> FacetValue:
    return FacetValue(str(key), language_label(str(key)))
