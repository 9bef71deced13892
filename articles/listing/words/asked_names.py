"""Places and organisations by the names that a search gives them: in any spelling and script that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Q
from django.db.models.functions import Lower

from articles.background import load_lexicon
from articles.gazetteer import open_gazetteer
from articles.models import Entity, Organisation, Place
from articles.query import AskedName, Named, SearchWords, fold_text, names_in, with_names
from articles.search import tokenize

#: Places and bodies of one name that are looked for, the likeliest first.
NAMESAKES = 5
#: Names of one place that are marked in what was found.
MARKED = 60

_BY_NAME = "name"
#: What may be meant by a name: by its number or code, or by the name itself, the likeliest first.
Meanings = dict[AskedName, list[Any]]


def look_up(words: SearchWords) -> SearchWords:
    """
    A search with the places and organisations that its names mean.

    Rule:  only those that the public may know of; of namesakes the likeliest; two queries however many names there are,
           and none where no name is known
    """
    asked = names_in(words)
    if not asked:
        return words
    named: dict[AskedName, list[Named]] = {}
    for facet, found in (("place", _places(asked)), ("organisation", _organisations(asked))):
        for (kind, name), entity in found.items():
            how = "called" if facet == "place" and not kind else facet
            named.setdefault((kind, name), []).append(Named(how, (entity.pk,), str(entity), _folded(entity)))
    return with_names(words, named) if named or any(kind for kind, _ in asked) else words


def _places(asked: Iterable[AskedName]) -> dict[AskedName, Entity]:
    try:
        gazetteer = open_gazetteer()
    except ImproperlyConfigured:  # every page works without one
        return {}
    meanings = {
        (kind, name): [bearer.place.geonames_id for bearer in gazetteer.bearers(name)[:NAMESAKES]]
        for kind, name in asked
        if kind == "place" or (not kind and gazetteer.knows(name))
    }
    return _readable(Place, "geonames_id", meanings)


def _organisations(asked: Iterable[AskedName]) -> dict[AskedName, Entity]:
    lexicon = load_lexicon()
    meanings: Meanings = {}
    for kind, name in asked:
        bodies = lexicon.named(name) if kind == "organisation" or not kind else ()
        if not kind and name.islower():
            # "un", "who" and "it" are words before they are anybody's initials.
            bodies = tuple(body for body in bodies if body not in lexicon.abbreviated(name))
        if bodies or kind == "organisation":
            meanings[kind, name] = [body.code for body in bodies[:NAMESAKES]]
    return _readable(Organisation, "code", meanings)


def _readable(model: type[Any], column: str, meanings: Meanings) -> dict[AskedName, Entity]:
    """Of each name the likeliest that the public may know of; a name that the search gives as one also by the row's."""
    values = {value for several in meanings.values() for value in several}
    names = {name.lower() for kind, name in meanings if kind}
    if not values and not names:
        return {}
    rows = model.objects.alias(lower=Lower("name")).filter(Q(**{f"{column}__in": values}) | Q(lower__in=names))
    known = _by_value_and_name(rows.select_related("merged_into").readable().order_by("pk"), column)
    keys = {asked: [*several, *_own_name(*asked)] for asked, several in meanings.items()}
    return {asked: known[key] for asked, several in keys.items() for key in reversed(several) if key in known}


def _by_value_and_name(rows: Iterable[Any], column: str) -> dict[Any, Entity]:
    known: dict[Any, Entity] = {}
    for row in rows:
        known.setdefault(getattr(row, column), row.merged_into or row)
        known.setdefault((_BY_NAME, row.name.lower()), row.merged_into or row)
    return known


def _own_name(kind: str, name: str) -> list[Any]:
    """What a name that the search gives as one is known by in the end: the row's own name."""
    return [(_BY_NAME, name.lower())] if kind else []


def _folded(entity: Entity) -> tuple[str, ...]:
    """The names of one word that an entity has, as search sees words."""
    names: Sequence[str] = [entity.name, *entity.aliases][:MARKED]
    words = (tokenize(fold_text(name)) for name in names)
    return tuple(dict.fromkeys(found[0] for found in words if len(found) == 1))
