"""The facets of a list: counts with the names of what they count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Value

from articles.listing.asked import Asked
from articles.listing.parts import Choice, Facet
from articles.listing.wording import language, year_of
from articles.models import Organisation, Person, Place, Source
from articles.search.counting import Counts
from articles.search.questions import Key

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

#: A value of a facet: as its parameter has it, and its name.
Named = tuple[str, str]


def facets(asked: Asked, counts: Counts) -> list[Facet]:
    """
    Every facet with its values, the most frequent first, the chosen ones among them whatever their count.

    Rule:  one query, however many values there are
    """
    rows = _rows(counts)
    named: dict[str, Callable[[Key], Named | None]] = {
        "language": lambda code: (str(code), language(str(code))),
        "year": lambda year: (str(year), str(year)),
    }
    found = []
    for name, counted in counts.items():
        model = MODELS.get(name)
        name_of = named[name] if model is None else rows[model].get
        found.append(Facet(name, LABELS[name], _choices(asked, name, counted, name_of)))
    return found


def _rows(counts: Counts) -> dict[type[Any], dict[Key, Named]]:
    """The slug and the name of every entity counted, of all kinds in one query."""
    keys: dict[type[Any], set[Key]] = {}
    for name, counted in counts.items():
        if model := MODELS.get(name):
            keys.setdefault(model, set()).update(counted)
    models = [model for model, wanted in keys.items() if wanted]
    found: dict[type[Any], dict[Key, Named]] = {model: {} for model in keys}
    named = [
        model._default_manager.filter(pk__in=keys[model])
        .order_by()
        .annotate(model=Value(number))
        .values_list("model", "pk", "slug", "name")
        for number, model in enumerate(models)
    ]
    if named:
        for number, key, slug, name in named[0].union(*named[1:], all=True):
            found[models[number]][key] = (slug, name)
    return found


def _choices(
    asked: Asked, facet: str, counted: Mapping[Key, int], name_of: Callable[[Key], Named | None]
) -> list[Choice]:
    wanted, excluded = _set(asked, facet)
    choices = []
    for key, count in counted.items():
        named = name_of(key)
        if named is not None:
            choices.append(Choice(*named, count, chosen=key in wanted, excluded=key in excluded))
    return sorted(choices, key=_years_back if facet == "year" else _most_frequent)


def _set(asked: Asked, facet: str) -> tuple[set[Key], set[Key]]:
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
