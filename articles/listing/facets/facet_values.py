"""Every value of one facet of a list, a page at a time, so that none is out of reach."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles import search
from articles.listing import database_answer
from articles.listing.facets.facet_counts import Counted, make_choices
from articles.listing.facets.facet_names import MODELS, name_values
from articles.listing.list_parts import Choice, ChoiceRelation
from articles.listing.list_query import read_query
from articles.listing.wording import labelled, language_label, title
from articles.query import Key

#: Values on a page.
SIZE = 100


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value: asked for in addition to the list, and, where the facet is set already, beside what it is set to."""

    narrowing: Choice
    added: Choice | None


@dataclass(frozen=True, slots=True)
class FacetValues:
    """A page of the values of one facet; `total` is how many there are, `title` the list in words."""

    rows: list[ValueRow]
    total: int
    page: int
    more: bool
    title: str
    parameters: QueryDict
    chosen: list[Choice]


def list_values(
    parameters: QueryDict, facet: str, *, called: Collection[Key] | None, words: str = "", page: int = 1
) -> FacetValues:
    """
    The values of one facet that stories of a list have, or that would add stories to it, the most frequent first.

    In:      `called`: only these, which have a name that was looked for; of a language its name has `words` in it
    Raises:  WrongParameter
    Rule:    two counts of the index and one query, whatever there is
    """
    asked = read_query(parameters)
    found = search.answer_question(asked.question, order=asked.order, after=None, size=1)
    answer = found or database_answer.answer_from_database(asked, size=1)
    chosen = asked.question.chosen(facet)
    own = answer.every(facet)
    whole = answer.anyway(facet) if chosen.narrows else own
    keys = [
        key for key in whole.keys() | own.keys() if key not in chosen.keys and _is_called(facet, key, called, words)
    ]
    keys.sort(key=lambda key: (-own.get(key, 0), -whole.get(key, 0), str(key)))
    shown = keys[(page - 1) * SIZE : page * SIZE]
    return FacetValues(
        _rows(facet, shown, own, whole if chosen.narrows else None),
        len(keys),
        page,
        len(keys) > page * SIZE,
        title(asked),
        asked.parameters,
        [
            Choice(
                value.written.removeprefix("-"),
                label,
                0,
                not value.excluded,
                value.excluded,
                relation=ChoiceRelation.SET,
            )
            for value, label in labelled(asked, facet)
        ],
    )


def _rows(facet: str, keys: Sequence[Key], own: Counted, whole: Counted | None) -> list[ValueRow]:
    """The rows of these values; `whole` are their counts as if the facet were not set, where it is set to something."""
    names = name_values({facet: keys})[facet]
    relation = ChoiceRelation.FREE if whole is None else ChoiceRelation.AND
    narrowing = {
        choice.value: choice for choice in make_choices({key: own.get(key, 0) for key in keys}, names, relation)
    }
    more = {} if whole is None else {key: whole.get(key, 0) - own.get(key, 0) for key in keys}
    added = {choice.value: choice for choice in make_choices(more, names, ChoiceRelation.OR)}
    slugs = [names[key].slug for key in keys if key in names]
    return [ValueRow(narrowing[slug], added.get(slug)) for slug in slugs]


def _is_called(facet: str, key: Key, called: Collection[Key] | None, words: str) -> bool:
    if facet in MODELS:
        return called is None or key in called
    return not words or words.casefold() in language_label(str(key)).casefold() or words.casefold() == key
