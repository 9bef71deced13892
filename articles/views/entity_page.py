"""The page of one place, organisation, person or source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render

from articles.listing import Choice, Listing, make_listing
from articles.models import Entity, Organisation, Person, Place, Source
from articles.views.chronicle import chronicle
from articles.views.directory_entries import DirectoryEntry, entries, fold
from articles.views.mapping import locate
from articles.views.page_base import page

LATEST = 10
TOGETHER = 8  # of each kind that it is named together with

#: The list parameters that a kind of entity answers to, each with the words for what it gives.
PARAMETERS: dict[type[Entity], dict[str, str]] = {
    Place: {"place": "about", "dateline": "filed from"},
    Organisation: {"organisation": "naming"},
    Person: {"byline": "by", "editor": "edited by"},
    Source: {"source": "from"},
}
#: What an entity is named together with: the facet, and the words over it.
COMPANY = {"place": "With these places", "organisation": "With these organisations", "byline": "By", "source": "From"}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The latest stories that one list parameter gives for an entity, and how many there are."""

    parameter: str
    words: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class Company:
    """What of one kind the entity is named together with, most often first."""

    parameter: str
    words: str
    choices: list[Choice]


@page
def entity(request: HttpRequest, model: type[Entity], slug: str) -> HttpResponse:
    """Its names, what it is and where, its stories over time, what it is named with, and the ways to all of them."""
    if "\0" in slug:  # which PostgreSQL would not even compare
        raise Http404
    found = get_object_or_404(model.objects.select_related("merged_into"), slug=slug)
    if not found.is_readable:
        raise Http404
    if found.merged_into:
        return redirect(found.merged_into, permanent=True)
    context = {
        "entity": found,
        "canonical": request.build_absolute_uri(found.get_absolute_url()),
        "kind": model._meta.verbose_name,
        "directory": f"articles:{model.directory}",
        "directory_title": model.directory.capitalize(),
        "names": other_names(found),
    }
    inside, outside = _around(found)
    kin = {slug, *(entry.slug for entry in inside), *(place.slug for place in outside)}
    where = {"above": outside, "within": inside, "locator": locate(found, inside) if isinstance(found, Place) else None}
    stories = _stories_of(found, kin)
    told = (f"{part.listing.total:,} {part.words} {found.name}" for part in stories["coverage"])
    described = {"description": f"{found.name}, {model._meta.verbose_name}. Stories: {', '.join(told)}"}
    return render(request, "articles/entity.html", context | where | stories | described)


def _around(found: Entity) -> tuple[list[DirectoryEntry], list[Place]]:
    """What lies within a place, and what it lies in; nothing for what is no place."""
    return (within(found), above(found)) if isinstance(found, Place) else ([], [])


def _stories_of(found: Entity, kin: set[str]) -> dict[str, Any]:
    """The stories that name an entity in each role, over time, and what they name besides it and its kin."""
    parts = [_coverage(parameter, words, found) for parameter, words in PARAMETERS[type(found)].items()]
    coverage = [part for part in parts if part.listing.total]
    if not coverage:
        return {"coverage": [], "chronicle": None, "company": []}
    first = coverage[0]
    return {
        "coverage": coverage,
        "chronicle": chronicle(first.listing.rows()),
        "company": company(first, kin),
    }


def company(part: Coverage, kin: set[str]) -> list[Company]:
    """With whom and where it is named together, in the stories of its own list; without itself and its kin."""
    named = part.listing.company(list(COMPANY))
    found = []
    for parameter, words in COMPANY.items():
        choices = [choice for choice in named[parameter] if choice.value not in kin]
        if choices:
            found.append(Company(parameter, words, choices[:TOGETHER]))
    return found


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


def within(place: Place) -> list[DirectoryEntry]:
    """The places within this one that stories name, most covered first."""
    inside = [entry for entry in entries(Place) if entry.parent == place.pk]
    return sorted(inside, key=lambda entry: (-entry.count, fold(entry.name)))


def _coverage(parameter: str, words: str, found: Entity) -> Coverage:
    query = QueryDict(mutable=True)
    query[parameter] = found.slug
    return Coverage(parameter, words, make_listing(query, size=LATEST, known=found))
