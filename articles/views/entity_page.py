"""The page of one place, organisation, person or source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.listing import Choice, Listing, count_stories, local_name, make_listing
from articles.models import Entity, Organisation, Person, Place, Source, reprinting
from articles.views.chronicle import chronicle
from articles.views.directory_entries import DirectoryEntry, directory_of, fold
from articles.views.kept_pages import kept
from articles.views.mapping import locate
from articles.views.page_base import page

LATEST = 10
TOGETHER = 8  # of each kind that it is named together with

#: The list parameters that a kind of entity answers to, each with the words for what it gives.
PARAMETERS: dict[type[Entity], dict[str, Promise]] = {
    Place: {"place": _("{stories} about {name}"), "dateline": _("{stories} filed from {name}")},
    Organisation: {"organisation": _("{stories} naming {name}")},
    Person: {"byline": _("{stories} by {name}"), "editor": _("{stories} edited by {name}")},
    Source: {"source": _("{stories} from {name}")},
}
#: What an entity is named together with: the facet, and the words over it.
COMPANY = {
    "place": _("With these places"),
    "organisation": _("With these organisations"),
    "byline": _("By"),
    "source": _("From"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The latest stories that one list parameter gives for an entity, and how many there are."""

    parameter: str
    heading: SafeString
    listing: Listing


@dataclass(frozen=True, slots=True)
class Company:
    """What of one kind the entity is named together with, most often first."""

    parameter: str
    words: Promise
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class Reprinting:
    """Sources that reprint this one, or that it reprints, by how many of its latest stories."""

    words: Promise
    sources: list[tuple[Source, int]]


@kept
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
        "kind": gettext(str(model._meta.verbose_name)),
        "directory": f"articles:{model.directory}",
        "directory_title": gettext(model.directory.capitalize()),
        "names": other_names(found),
    }
    inside, outside = _around(found)
    kin = {slug, *(entry.slug for entry in inside), *(place.slug for place in outside)}
    where = {"above": outside, "within": inside, "locator": locate(found, inside) if isinstance(found, Place) else None}
    stories = _stories_of(found, kin)
    name = local_name(found.name, getattr(found, "kind", ""))
    told = (strip_tags(part.heading) for part in stories["coverage"])
    described = {"description": f"{name}, {gettext(str(model._meta.verbose_name))}: {gettext(', ').join(told)}"}
    context["reprinting"] = _reprinting(found) if isinstance(found, Source) else []
    return render(request, "articles/entity.html", context | where | stories | described)


def _reprinting(source: Source) -> list[Reprinting]:
    """Who reprints a source and whom it reprints, most often first; three queries."""
    by, of = reprinting(source.pk)
    rows = Source.objects.in_bulk({*by, *of})
    found = []
    for words, counted in ((_("Reprinted by"), by), (_("Reprints"), of)):
        sources = sorted(((rows[key], count) for key, count in counted.items()), key=lambda one: (-one[1], one[0].name))
        if sources:
            found.append(Reprinting(words, sources[:TOGETHER]))
    return found


def _around(found: Entity) -> tuple[list[DirectoryEntry], list[Place]]:
    """What lies within a place, and what it lies in; nothing for what is no place."""
    return (within(found), above(found)) if isinstance(found, Place) else ([], [])


def _stories_of(found: Entity, kin: set[str]) -> dict[str, Any]:
    """The stories that name an entity in each role, over time, and what they name besides it and its kin."""
    parts = [_coverage(parameter, heading, found) for parameter, heading in PARAMETERS[type(found)].items()]
    coverage = [part for part in parts if part.listing.total]
    if not coverage:
        return {"coverage": [], "chronicle": None, "company": []}
    first = coverage[0]
    return {
        "coverage": coverage,
        "chronicle": chronicle(first.listing.months()),
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
    return directory_of(Place).by_parent.get(place.pk, [])


def _coverage(parameter: str, heading: Promise, found: Entity) -> Coverage:
    query = QueryDict(mutable=True)
    query[parameter] = found.slug
    listing = make_listing(query, size=LATEST, known=found)
    name = format_html("<bdi>{}</bdi>", local_name(found.name, getattr(found, "kind", "")))
    return Coverage(parameter, format_html(str(heading), stories=count_stories(listing.total), name=name), listing)
