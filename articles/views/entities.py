"""The page of one place, organisation, person or source."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render

from articles.listing import Listing, make_listing
from articles.models import Organisation, Person, Place, Source
from articles.models.entities import Entity
from articles.views.entries import Entry, entries, fold
from articles.views.pages import page

LATEST = 10

#: The list parameters that a kind of entity answers to, each with the words for what it gives.
PARAMETERS: dict[type[Entity], dict[str, str]] = {
    Place: {"place": "about", "dateline": "filed from"},
    Organisation: {"organisation": "naming"},
    Person: {"byline": "by", "editor": "edited by"},
    Source: {"source": "from"},
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The latest stories that one list parameter gives for an entity, and how many there are."""

    parameter: str
    words: str
    listing: Listing


@page
def entity(request: HttpRequest, model: type[Entity], slug: str) -> HttpResponse:
    """Its names, what it is, the latest stories, and the ways to all of them."""
    found = get_object_or_404(model, slug=slug)
    coverage = [
        Coverage(parameter, words, make_listing(_parameters(parameter, slug), size=LATEST, facets=False))
        for parameter, words in PARAMETERS[model].items()
    ]
    context = {
        "entity": found,
        "kind": model._meta.verbose_name,
        "directory": f"articles:{model.directory}",
        "directory_title": model.directory.capitalize(),
        "names": other_names(found),
        "coverage": [part for part in coverage if part.listing.total],
        "above": above(found) if isinstance(found, Place) else (),
        "within": within(found) if isinstance(found, Place) else (),
    }
    return render(request, "articles/entity.html", context)


def other_names(found: Entity) -> list[str]:
    """Its names besides the first, the acronym before all; none twice for a difference of case or accents."""
    names = {fold(found.name): ""}
    for name in [getattr(found, "acronym", ""), *found.aliases]:
        if name:
            names.setdefault(fold(name), name)
    return [name for name in names.values() if name]


def above(place: Place) -> list[Place]:
    """The places that this one is within, the country first."""
    return list(Place.objects.filter(pk__in=place.lineage[:-1]).order_by("path"))


def within(place: Place) -> list[Entry]:
    """The places within this one that stories name, most covered first."""
    inside = [entry for entry in entries(Place) if entry.parent == place.pk]
    return sorted(inside, key=lambda entry: (-entry.count, fold(entry.name)))


def _parameters(name: str, value: str) -> QueryDict:
    query = QueryDict(mutable=True)
    query[name] = value
    return query
