"""The directories: places as a tree, organisations, people and sources by letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.listing import check_names
from articles.models import Entity, Place
from articles.reading import PlaceKind
from articles.views.directory_entries import DirectoryContents, DirectoryEntry, alphabetical, directory_of, fold
from articles.views.kept_pages import kept
from articles.views.page_base import page, template_for

AT_ONCE = 400  # a longer directory opens with its most covered, and the rest a letter at a time
COUNTRIES = 36  # shown with their towns; the others stand below, closed
BRANCHES = 6  # towns shown under a country before "more"

#: What a directory is called, what the list calls a member of it, and what one is called.
WORDS = {
    "places": (_("Places"), "place", _("Towns, regions and countries that the copy names or was filed from.")),
    "organisations": (_("Organisations"), "organisation", _("Bodies that the copy names.")),
    "people": (_("People"), "byline", _("Who reported, wrote, translated, photographed and edited the copy.")),
    "sources": (_("Sources"), "source", _("The agencies and publishers the copy came from.")),
}


@dataclass(frozen=True, slots=True)
class Branch:
    """A place with those within it, most covered first; `more` counts the ones not shown here."""

    entry: DirectoryEntry
    within: tuple[DirectoryEntry, ...]
    more: int


@kept
@page
def directory(request: HttpRequest, model: type[Entity]) -> HttpResponse:
    """Everything of one kind, or what of it begins with a letter or has a name that holds the words searched for."""
    title, parameter, about = WORDS[model.directory]
    check_names(request.GET, ("q", "letter"))
    language = get_language() or "en"
    found = directory_of(model).spoken(language)
    everything = found.entries
    words, letter = request.GET.get("q", "").strip(), request.GET.get("letter", "")
    shown = _chosen(everything, words, letter)
    partial = not words and not letter and len(everything) > AT_ONCE
    if partial:
        shown = found.most_covered[:AT_ONCE]
    context = {
        "address": f"articles:{model.directory}",
        "directory": model.directory,
        "title": title,
        "about": about,
        "parameter": parameter,
        "total": len(everything),
        "shown": len(shown),
        "words": words,
        "letter": letter,
        "letters": found.letters,
        "partial": partial,
        **(_tree_context(found) if model is Place and not words and not letter else {}),
        "groups": _by_letter(shown, language),
    }
    return render(request, template_for(request, "articles/directory.html", "entries"), context)


def _tree_context(places: DirectoryContents) -> dict[str, list[Branch]]:
    """The most covered countries, in the order of their letters, and all others."""
    branches = tree(places)
    most = {branch.entry.pk for branch in sorted(branches, key=lambda branch: -branch.entry.count)[:COUNTRIES]}
    return {
        "tree": [branch for branch in branches if branch.entry.pk in most],
        "others": [branch for branch in branches if branch.entry.pk not in most],
    }


def tree(places: DirectoryContents) -> list[Branch]:
    """Countries, and places known to be in none, each with the most covered places within it."""
    if "tree" not in places.drawn:
        places.drawn["tree"] = _grown(places.entries)
    grown: list[Branch] = places.drawn["tree"]
    return grown


def _grown(everything: Iterable[DirectoryEntry]) -> list[Branch]:
    known = {entry.pk: entry for entry in everything}
    roots, within = [], defaultdict(list)
    for entry in known.values():
        root = _root(entry, known)
        if root is entry:
            roots.append(entry)
        elif entry.kind != PlaceKind.COUNTRY:
            within[root.pk].append(entry)
    branches = []
    for root in roots:
        inside = sorted(within[root.pk], key=lambda entry: (-entry.count, entry.folded))
        branches.append(Branch(root, tuple(inside[:BRANCHES]), max(0, len(inside) - BRANCHES)))
    return branches


def _root(entry: DirectoryEntry, known: dict[int, DirectoryEntry]) -> DirectoryEntry:
    while entry.parent in known:
        entry = known[entry.parent]
    return entry


def _chosen(everything: list[DirectoryEntry], words: str, letter: str) -> list[DirectoryEntry]:
    folded = fold(words)
    if folded:
        found = [entry for entry in everything if entry.is_called(folded)]
        return sorted(found, key=lambda entry: (not entry.folded.startswith(folded), -entry.count))[:AT_ONCE]
    return [entry for entry in everything if entry.letter == letter] if letter else everything


def _by_letter(shown: list[DirectoryEntry], language: str) -> list[tuple[str, list[DirectoryEntry]]]:
    ordered = sorted(
        shown, key=lambda entry: (alphabetical(entry.letter, language), alphabetical(entry.filed, language), entry.slug)
    )
    return [(letter, list(group)) for letter, group in groupby(ordered, key=lambda entry: entry.letter)]
