"""Moving a place, with all that lies within it, elsewhere in the tree."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from articles import search
from articles.models import Article, Place


@transaction.atomic
def move_place(place: Place) -> int:
    """
    Bring `path` in line with the place's parent, down to its last village, and have the index see whom it concerns.

    Out:     how many places moved
    """
    old = place.path
    place.path = f"{place.parent.path if place.parent else '/'}{place.pk}/"
    if place.path == old:
        return 0
    within = list(Place.objects.filter(path__startswith=old).exclude(pk=place.pk)) if old else []
    for one in within:
        one.path = place.path + one.path.removeprefix(old)
    moved = [place, *within]
    Place.objects.bulk_update(moved, ["path"], batch_size=500)
    named = Q(place_mentions__place__in=moved) | Q(dateline_places__place__in=moved)
    search.note_changes(list(Article.objects.filter(named).values_list("pk", flat=True).distinct()))
    return len(moved)
