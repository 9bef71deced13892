"""What a search asks for as a condition on the rows, for when there is no index: words are those of headlines."""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import and_, or_

from django.db.models import Q
from django.utils import timezone

from articles.listing import conditions
from articles.models import UNDATED, Article, Credit, DatelinePlace, Organisation, Place, PlaceMention
from articles.query import AllOf, AnyOf, AtLeast, Days, Expression, Leaf, Named, Near, Not, Paragraph, Prefix, Word
from articles.search import EDITORS, WRITERS


def in_rows(node: Expression) -> Q:
    """
    A tree as a condition.

    Rule:    where words stand in a story no row tells, so words that must be near each other must both be there
    """
    match node:
        case Word() | Prefix():
            return _leaf(node)
        case AllOf(parts) | Paragraph(parts):
            return reduce(and_, map(in_rows, parts))
        case AnyOf(parts):
            return reduce(or_, map(in_rows, parts))
        case Not(part):
            return Q(pk__in=Article.objects.exclude(in_rows(part)).order_by().values("pk"))
        case Near(left, right):
            return in_rows(left) & in_rows(right)
        case AtLeast(_, part):
            return in_rows(part)
        case Days():
            return _listed(node)
        case Named():
            return _naming(node)
    return Q(pk__in=())


def _leaf(leaf: Leaf) -> Q:
    text = leaf.start if isinstance(leaf, Prefix) else leaf.term
    match leaf.within:
        case "byline":
            return Q(byline__icontains=text) | _credited(text, WRITERS)
        case "editor":
            return _credited(text, EDITORS)
        case "dateline":
            return Q(dateline__icontains=text)
        case "source":
            shared = Article.other_sources.through.objects.filter(source__name__icontains=text)
            return Q(source__isnull=False, source__name__icontains=text) | Q(pk__in=shared.values("article"))
    return Q(headline__icontains=text)


def _credited(name: str, roles: frozenset[str]) -> Q:
    credits = Credit.objects.in_force().filter(person__name__icontains=name, role__in=roles)
    return Q(pk__in=credits.values("article"))


def _listed(days: Days) -> Q:
    found = Q(listed__gt=UNDATED)
    if days.since:
        found &= Q(listed__gte=_midnight(days.since))
    return found & Q(listed__lt=_midnight(days.until + dt.timedelta(days=1))) if days.until else found


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min), timezone.get_default_timezone())


def _naming(named: Named) -> Q:
    match named.facet:
        case "called":
            links = [model.objects.in_force().filter(place__in=named.keys) for model in (PlaceMention, DatelinePlace)]
            return reduce(or_, (Q(pk__in=rows.values("article")) for rows in links))
        case "place":
            return conditions.about(list(Place.objects.filter(pk__in=named.keys)))
    return conditions.naming(list(Organisation.objects.filter(pk__in=named.keys)))
