"""The facets of a list: counts with the names of what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from articles.listing.list_parts import Choice, Facet
from articles.listing.list_query import ListQuery
from articles.listing.wording import language_label, year_of
from articles.models import Organisation, Person, Place, Source
from articles.query import Chosen, Key
from articles.reading import PlaceKind
from articles.search import FACETS, Answer, Counts

#: Values of one facet.
MOST = 20
LABELS = {
    "place": "About",
    "dateline": "Filed from",
    "organisation": "Organisations",
    "source": "Sources",
    "byline": "By",
    "editor": "Edited by",
    "language": "Language",
    "year": "Year",
}
MODELS: dict[str, type[Any]] = {
    "place": Place,
    "dateline": Place,
    "organisation": Organisation,
    "source": Source,
    "byline": Person,
    "editor": Person,
}

PLACES = ("place", "dateline")
#: Towns of a chosen country that are shown, and values that are looked through for them.
INSIDE, LOOKED_THROUGH = 12, 200


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


Rows = dict[Key, FacetValue]


def facets(asked: ListQuery, answer: Answer) -> list[Facet]:
    """
    Every facet with its values, the most frequent first, the chosen ones among them whatever their count.

    Rule:  one query for all names; towns of a country that is chosen are shown with it
    """
    counts = answer.count(FACETS, MOST)
    inside = {facet: answer.beside(facet, LOOKED_THROUGH) for facet in PLACES if asked.question.chosen(facet).wanted}
    rows = _rows(counts, inside)
    found = []
    for name, counted in counts.items():
        of_name = rows[MODELS[name]] if name in MODELS else {key: _plain(name, key) for key in counted}
        if name == "language":
            counted = _languages(counted, asked.question.chosen(name))
        if name in PLACES:
            counted = _places(counted, inside.get(name, {}), of_name, asked.question.chosen(name))
        found.append(Facet(name, LABELS[name], _choices(asked, name, counted, of_name)))
    return found


def company(asked: ListQuery, answer: Answer, names: Sequence[str]) -> dict[str, list[Choice]]:
    """How many stories of the list have which values of some facets, those being set as they are; one query."""
    counts = {name: answer.beside(name, LOOKED_THROUGH) for name in names}
    rows = _rows(counts, {})
    return {name: _choices(asked, name, counted, rows[MODELS[name]]) for name, counted in counts.items()}


def _rows(counts: Counts, inside: Counts) -> dict[type[Any], Rows]:
    """What every entity counted is called, of all kinds in one query."""
    keys: dict[type[Any], set[Key]] = {model: set() for model in MODELS.values()}
    for name, counted in (*counts.items(), *inside.items()):
        if name in MODELS:
            keys[MODELS[name]].update(counted)
    found: dict[type[Any], Rows] = {model: {} for model in keys}
    models = [model for model, wanted in keys.items() if wanted]
    named = [_named(model, keys[model], number) for number, model in enumerate(models)]
    if named:
        for number, key, *called in named[0].union(*named[1:], all=True):
            found[models[number]][key] = FacetValue(*called)
    return found


def _named(model: type[Any], keys: set[Key], number: int) -> Any:
    """The rows of one kind, in columns that all kinds have; only places have a path, a kind and something above."""
    own: dict[str, Any] = {"lies": Value(""), "sort": Value(""), "above": Value("")}
    if model is Place:
        own = {"lies": F("path"), "sort": F("kind"), "above": Coalesce("parent__name", Value(""))}
    rows: Any = model._default_manager.filter(pk__in=keys).order_by()
    rows = rows.annotate(model=Value(number), **own)
    return rows.values_list("model", "pk", "slug", "name", "lies", "sort", "above")


def _plain(facet: str, key: Key) -> FacetValue:
    return FacetValue(str(key), language_label(str(key)) if facet == "language" else str(key))


def _languages(counted: dict[Key, int], chosen: Chosen) -> dict[Key, int]:
    """Languages without their kinds, which they count already, unless one of these is asked for."""
    return {key: count for key, count in counted.items() if "-" not in str(key) or key in chosen.keys}


def _places(counted: dict[Key, int], beside: dict[Key, int], rows: Rows, chosen: Chosen) -> dict[Key, int]:
    """
    The places worth showing: with the most frequent those within a chosen one, whose stories are all found anyway, so
    that its count is the same; without regions that say no more than their town does.
    """
    wanted = [rows[key] for key in chosen.wanted if key in rows]
    inside = [key for key in beside if key in rows and any(rows[key].is_within(outer) for outer in wanted)]
    shown = counted | {key: beside[key] for key in inside[:INSIDE]}
    return {
        key: count
        for key, count in shown.items()
        if key in chosen.keys or not (key in rows and _says_no_more(key, shown, rows))
    }


def _says_no_more(region: Key, shown: Mapping[Key, int], rows: Rows) -> bool:
    return rows[region].kind == PlaceKind.REGION and any(
        count == shown[region] and key in rows and rows[key].is_within(rows[region]) for key, count in shown.items()
    )


def _choices(asked: ListQuery, facet: str, counted: Mapping[Key, int], rows: Rows) -> list[Choice]:
    wanted, excluded = _set(asked, facet)
    outer = [rows[key] for key in wanted if key in rows]
    names = Counter(rows[key].name for key in counted if key in rows)
    choices = [
        Choice(
            row.slug,
            f"{row.name}, {row.above}" if row.above and names[row.name] > 1 else row.name,
            count,
            chosen=key in wanted,
            excluded=key in excluded,
            within=tuple(other.slug for other in outer if row.is_within(other)),
        )
        for key, count in counted.items()
        if (row := rows.get(key))
    ]
    return sorted(choices, key=_years_back if facet == "year" else _most_frequent)


def _set(asked: ListQuery, facet: str) -> tuple[set[Key], set[Key]]:
    if facet == "year":
        cleaned = asked.filter.form.cleaned_data
        year = year_of(cleaned["since"], cleaned["until"])
        return ({year} if year else set()), set()
    chosen = asked.question.chosen(facet)
    return set(chosen.wanted), set(chosen.excluded)


def _most_frequent(choice: Choice) -> tuple[int, str, str]:
    return -choice.count, choice.label.casefold(), choice.value


def _years_back(choice: Choice) -> int:
    return -int(choice.value)
