"""What is in the news more than usual: places and organisations of the last stories against those before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from django.db.models import Count, Q

from articles.models import Article, Entity, Organisation, OrganisationMention, Place, PlaceMention

#: Stories that are usual, the least that name what rises, and how surely more than usual that must be.
USUAL, LEAST, SURELY = 1_500, 3, 2.0
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Rising:
    """A place or an organisation, the parameter of lists about it, and how many of the last stories name it."""

    entity: Entity
    parameter: str
    count: int


def rising(latest: Sequence[int]) -> list[Rising]:
    """
    Places, then organisations that the latest stories name more often than the 1,500 stories up to them do.

    In:    keys of readable stories
    Rule:  by the excess over what is expected, in its standard deviations; none while there is little to compare with.
           What only hidden copy names counts nowhere (W52, W67)
    """
    return [
        *_risen(latest, Place, PlaceMention, "place"),
        *_risen(latest, Organisation, OrganisationMention, "organisation"),
    ]


def _risen(
    latest: Sequence[int], model: type[Entity], links: type[PlaceMention | OrganisationMention], name: str
) -> list[Rising]:
    usual = Article.objects.readable().newest_first().values("pk")[:USUAL]
    counts = (
        links.objects.in_force()
        .filter(article__in=usual)
        .order_by()
        .values_list(name)
        .annotate(all=Count("pk"), now=Count("pk", filter=Q(article__in=list(latest))))
        .filter(now__gte=LEAST)
    )
    total = Article.objects.readable().newest_first()[:USUAL].count()
    if total < 4 * len(latest):
        return []
    excess = {}
    for key, everywhere, now in counts:
        expected = (everywhere - now) * len(latest) / (total - len(latest))
        if (more := (now - expected) / sqrt(expected + 1)) >= SURELY:
            excess[key] = (more, now)
    first = sorted(excess, key=lambda key: (-excess[key][0], key))[:SHOWN]
    named = model._default_manager.in_bulk(first)
    return [Rising(named[key], name, excess[key][1]) for key in first]
