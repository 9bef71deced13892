"""The facets of a list: counts with the names of what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.listing.facets.facet_names import MODELS, FacetValue, Rows, name_values
from articles.listing.list_parts import Choice, ChoiceRelation, Facet
from articles.listing.list_query import ListQuery
from articles.listing.local_names import local_name
from articles.listing.parameters import VALUED
from articles.listing.wording import labelled
from articles.query import Chosen, Key
from articles.reading import PlaceKind
from articles.search import Answer, Counts

#: Values of one facet that are looked at; of a facet that is set, those that could be added and those of its own list.
MOST, ADDED, OWN = 20, 200, 1000
#: Years that are counted with them.
MOST_YEARS = 120
#: Values that are shown of each: of a facet that is not set, within a chosen place, in addition, instead.
SHOWN, WITHIN, AND, OR = 7, 7, 5, 5
#: Values within a chosen place are looked for among so many.
LOOKED_THROUGH = 200
LABELS = {
    "place": _("About"),
    "dateline": _("Filed from"),
    "organisation": _("Organisations"),
    "source": _("Sources"),
    "byline": _("By"),
    "editor": _("Edited by"),
    "language": _("Language"),
}
PLACES = ("place", "dateline")

Counted = dict[Key, int]


@dataclass(frozen=True, slots=True)
class SetFacet:
    """
    The counts of a facet that is set.

    chosen:  how many stories there are of each of its values that are set, as if it were set to that alone
    own:     how many stories of the list have which values
    added:   how many more there would be with which values
    total:   how many stories the list has
    """

    total: int
    chosen: dict[str, int]
    own: Counted
    added: Counted


def count_free(asked: ListQuery, answer: Answer) -> Counts:
    """What facets that are not set are counted by, years among them, all of them at once."""
    free = [name for name in (*VALUED, "year") if not asked.question.is_set(name)]
    return answer.count(free, MOST_YEARS) if free else {}


def facets(asked: ListQuery, answer: Answer, counts: Counts) -> list[Facet]:
    """
    Every facet with its values: those that are set first, whatever their count, then the most frequent.

    In:    `counts`: those of `count_free`
    Rule:  one query for all names. What is counted as if its facet were not set is said to be added ("+12")
    """
    free = {name: dict(islice(counted.items(), MOST)) for name, counted in counts.items() if name in VALUED}
    taken = {name: _set_facet(asked, answer, name) for name in VALUED if asked.question.is_set(name)}
    keys: dict[str, list[Key]] = {name: list(counted) for name, counted in free.items()}
    for name, of_facet in taken.items():
        looked_through = LOOKED_THROUGH if name in PLACES else MOST
        keys[name] = [*list(of_facet.own)[:looked_through], *of_facet.added]
    rows = name_values(keys)
    return [
        _taken(asked, name, taken[name], rows[name]) if name in taken else _free(name, free[name], rows[name])
        for name in VALUED
    ]


def company(asked: ListQuery, answer: Answer, names: Sequence[str]) -> dict[str, list[Choice]]:
    """How many stories of the list have which values of some facets, those being set as they are; one query."""
    counts = {name: answer.beside(name, LOOKED_THROUGH) for name in names}
    rows = name_values(counts)
    return {name: make_choices(counted, rows[name]) for name, counted in counts.items()}


def make_choices(
    counted: Mapping[Key, int], rows: Rows, relation: ChoiceRelation = ChoiceRelation.FREE
) -> list[Choice]:
    """The values that have a name, the most frequent first; those of one name with what they lie in."""
    names = Counter(rows[key].name for key in counted if key in rows)
    choices = [
        Choice(
            row.slug,
            _within(row) if row.above and names[row.name] > 1 else local_name(row.name, row.kind),
            count,
            relation=relation,
        )
        for key, count in counted.items()
        if (row := rows.get(key))
    ]
    return sorted(choices, key=lambda choice: (-choice.count, choice.label.casefold(), choice.value))


def _within(row: FacetValue) -> str:
    """One of several of a name, with what it lies in, whose kind nobody asked for: a country or else a region."""
    above = local_name(row.above)
    return gettext("%(place)s, %(above)s") % {
        "place": local_name(row.name, row.kind),
        "above": local_name(row.above, PlaceKind.REGION) if above == row.above else above,
    }


def joined(chosen: Chosen, key: Key) -> Chosen:
    """What is chosen and has this value too."""
    together = (*((wanted, key) for wanted in chosen.wanted), *((*group, key) for group in chosen.together))
    return Chosen((), chosen.excluded, together, chosen.apart)


def _set_facet(asked: ListQuery, answer: Answer, name: str) -> SetFacet:
    chosen = asked.question.chosen(name)
    whole = answer.count([name], ADDED)[name]
    own = answer.beside(name, OWN)
    counts = {}
    for value in asked.values(name):
        (key, *others) = value.keys
        alone = Chosen(together=(value.keys,))
        counts[value.written] = answer.holding(name, alone) if others else whole.get(key, 0)
    added: Counted = {}
    if chosen.narrows:
        more = Counter({key: count - own.get(key, 0) for key, count in whole.items() if key not in chosen.keys})
        for key, count in more.most_common(MOST):
            if key not in own and len(own) == OWN:
                count = whole[key] - answer.holding(name, joined(chosen, key))
            if count > 0:
                added[key] = count
    return SetFacet(answer.page.total, counts, own, added)


def _free(name: str, counted: Counted, rows: Rows) -> Facet:
    """A facet that is not set: its most frequent values, places as a tree."""
    worth = _worth_showing(name, counted, rows)
    choices = make_choices(worth, rows)
    shown = choices[:SHOWN]
    return Facet(name, str(LABELS[name]), _as_tree(shown, rows) if name in PLACES else shown, more=len(choices) > SHOWN)


def _taken(asked: ListQuery, name: str, counts: SetFacet, rows: Rows) -> Facet:
    """A facet that is set: what it is set to, what lies within that, what could be asked in addition, what instead."""
    chosen = asked.question.chosen(name)
    pinned = [
        Choice(value.written.removeprefix("-"), label, counts.chosen[value.written], relation=ChoiceRelation.SET,
               chosen=not value.excluded, excluded=value.excluded)
        for value, label in labelled(asked, name)
    ]  # fmt: skip
    own = {key: count for key, count in _worth_showing(name, counts.own, rows).items() if key not in chosen.keys}
    outer = [rows[key] for key in chosen.wanted if key in rows]
    inside = {key: count for key, count in own.items() if any(rows[key].is_within(place) for place in outer)}
    beside = {key: count for key, count in own.items() if key not in inside and not _is_asked_anyway(key, chosen)}
    shown = [
        *_replacing(make_choices(inside, rows, ChoiceRelation.WITHIN), inside, rows, outer)[:WITHIN],
        *_besides(name, chosen, counts, beside, rows),
    ]
    return Facet(name, str(LABELS[name]), [*pinned, *shown], more=len(own) + len(counts.added) > len(shown))


def _besides(name: str, chosen: Chosen, counts: SetFacet, beside: Counted, rows: Rows) -> list[Choice]:
    """What narrows the list further, and what adds to it; where values are only left out, what is left."""
    if not chosen.narrows:
        return make_choices(beside, rows)[:SHOWN]
    narrowing = {key: count for key, count in beside.items() if count < counts.total}
    added = _worth_showing(name, counts.added, rows)
    return [
        *make_choices(narrowing, rows, ChoiceRelation.AND)[:AND],
        *make_choices(added, rows, ChoiceRelation.OR)[:OR],
    ]


def _is_asked_anyway(key: Key, chosen: Chosen) -> bool:
    """Whether a value is part of a group that is asked for."""
    return any(key in group for group in chosen.together)


def _replacing(choices: list[Choice], inside: Counted, rows: Rows, outer: Iterable[FacetValue]) -> list[Choice]:
    """Each with the chosen values in whose place it is put."""
    places = {rows[key].slug: rows[key] for key in inside}
    return [
        replace(choice, within=tuple(place.slug for place in outer if places[choice.value].is_within(place)))
        for choice in choices
    ]


def _worth_showing(name: str, counted: Counted, rows: Rows) -> Counted:
    """Without regions that say no more than their town does, and without kinds of languages, which these count."""
    if name in PLACES:
        alike: dict[int, list[FacetValue]] = {}
        for key, count in counted.items():
            if key in rows:
                alike.setdefault(count, []).append(rows[key])
        return {key: n for key, n in counted.items() if key in rows and not _says_no_more(rows[key], alike[n])}
    return {key: n for key, n in counted.items() if key in rows and (name in MODELS or "-" not in str(key))}


def _says_no_more(place: FacetValue, alike: Iterable[FacetValue]) -> bool:
    """Whether it is a region, and one of the places with as many stories lies in it."""
    return place.kind == PlaceKind.REGION and any(other.is_within(place) for other in alike)


def _as_tree(choices: Sequence[Choice], rows: Rows) -> list[Choice]:
    """Each place under what it lies in, where that is shown too; `depth` says how far in."""
    places = {row.slug: row for row in rows.values()}
    found: list[Choice] = []

    def add(outer: Choice | None, depth: int) -> None:
        for choice in choices:
            if _nearest(choice, choices, places) == outer:
                found.append(replace(choice, depth=depth))
                add(choice, depth + 1)

    add(None, 0)
    return found


def _nearest(choice: Choice, choices: Iterable[Choice], places: Mapping[str, FacetValue]) -> Choice | None:
    """The innermost of the places shown that one lies in."""
    around = [other for other in choices if places[choice.value].is_within(places[other.value])]
    return max(around, key=lambda other: len(places[other.value].path), default=None)
