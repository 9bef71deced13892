"""Which stories: one definition each of what may be read and what a row shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.db.models.functions import Coalesce, Left
from django.utils import timezone

from articles.reading import PubStatus

if TYPE_CHECKING:
    from articles.models import Article, Entity, Place  # noqa: F401  (the type parameters below)

AnyEntity = TypeVar("AnyEntity", bound="Entity", covariant=True)

#: A kind of version that puts something right, or a field that a person has set. In literals, since a partial index has
#: the same condition, and SQLite finds that it may use it only where both are written out.
PUT_RIGHT = Q(
    Func(
        F("version_kind"),
        template="%(expressions)s IN ('correction', 'refile', 'kill', 'withdrawal')",
        output_field=models.BooleanField(),
    )
) | Q(Func(F("corrected"), template="%(expressions)s <> '[]'", output_field=models.BooleanField()))
#: Where the machine reads something else than a person has set.
DIFFERS = Q(Func(F("suggested"), template="%(expressions)s <> '{}'", output_field=models.BooleanField()))
#: What the desk looks for among many stories; each has an index of its own, so it is written as its index is.
CORRECTED = Q(Func(F("corrected"), template="%(expressions)s <> '[]'", output_field=models.BooleanField()))
PROBLEMATIC = Q(Func(F("problems"), template="%(expressions)s <> '[]'", output_field=models.BooleanField()))
NOT_USABLE = Q(Func(F("status"), template="%(expressions)s <> 'usable'", output_field=models.BooleanField()))
FEW = 5  # entities that are quicker asked about one by one
LEAD = 400  # characters of the body that a row of the list may show


def readable_story(prefix: str = "") -> Q:
    """That a story may be seen by the public now: usable, and past any embargo; `prefix` leads to the story."""
    return Q(**{f"{prefix}status": PubStatus.USABLE}) & ~Q(**{f"{prefix}embargo__gt": timezone.now()})


class ArticleQuerySet(models.QuerySet["Article"]):
    def readable(self) -> Self:
        """Stories the public may see: usable, and past any embargo."""
        return self.filter(readable_story())

    def never_public(self) -> Self:
        """Stories that the public may not see and never could, so that it must not learn of them either."""
        return self.filter(~readable_story(), last_public=None)

    def for_list(self) -> Self:
        """All that a row of the list shows, in one query however long it is."""
        return (
            self.select_related("source")
            .annotate(lead=Left("body", LEAD))
            .defer("body", "provenance", "suggested", "notes", "keywords", "subjects")
        )

    def newest_first(self) -> Self:
        """By the earlier of the story's own time and its arrival, undated copy last (W66)."""
        return self.order_by("-listed", "-id")

    def behind(self, article: Article) -> Self:
        """
        Those that follow a story in the order that these have, which is by a time and then by key.

        Rule:  the time is bounded by itself as well, or databases sort all that follow instead of walking an index
        """
        first = str(self.query.order_by[0])
        name = first.removeprefix("-")
        than = "lt" if first.startswith("-") == self.query.standard_ordering else "gt"
        moment = getattr(article, name)
        further = Q(**{f"{name}__{than}": moment}) | Q(**{name: moment, f"pk__{than}": article.pk})
        return self.filter(further, **{f"{name}__{than}e": moment})

    def put_right(self) -> Self:
        """
        Stories that an agency corrected, refiled or withdrew, and those that an editor here put right.

        Rule:  what somebody here said of a change, or has yet to say, is told of by that, and is no matter of these
        """
        agencies = Q(version_kind__in=["correction", "refile", "kill", "withdrawal"])
        spoken_of = Exists(apps.get_model("articles", "Amendment")._default_manager.filter(article=OuterRef("pk")))
        return self.filter(PUT_RIGHT).filter(agencies | ~spoken_of)


#: What joins each kind of entity to stories: the model of the link, and its column for the entity.
NAMED_BY = {
    "place": (("PlaceMention", "place"), ("DatelinePlace", "place")),
    "organisation": (("OrganisationMention", "organisation"),),
    "person": (("Credit", "person"),),
    "source": (("Article", "source"), ("Article_other_sources", "source")),
}


class EntityQuerySet(models.QuerySet[AnyEntity]):
    def readable(self) -> Self:
        """
        Entities that the public may know of: those that a readable story names, and those merged into such a one.

        Rule:  W52, W67: any other answers at every address and in every parameter as one that never was. Each row
               costs a look or two into an index, so narrow it by slugs or keys where there may be many
        """
        return self.alias(meant=Coalesce("merged_into", "pk")).filter(named(self.model, OuterRef("meant")))

    def readable_by_slug(self, slugs: Collection[str]) -> dict[str, AnyEntity]:
        """
        Those of these addresses that the public may know of, each with what it was merged into.

        Rule:  W52, W67. For few of them the short questions of `Entity.is_readable` are quicker than the one of
               `readable`, which Django takes milliseconds to put together
        """
        rows = self.filter(slug__in=slugs).select_related("merged_into")
        if len(slugs) > FEW:
            return {row.slug: row for row in rows.readable()}
        return {row.slug: row for row in rows if row.is_readable}


class PlaceQuerySet(EntityQuerySet["Place"]):
    def readable(self) -> Self:
        """Those, and what such a place lies within."""
        below = self.model._default_manager.filter(path__startswith=OuterRef("lies")).order_by()
        within = ~Q(lies="") & Q(Exists(below.filter(named(self.model, OuterRef("pk")))))
        places = self.alias(meant=Coalesce("merged_into", "pk"), lies=Coalesce("merged_into__path", "path"))
        return places.filter(named(self.model, OuterRef("meant")) | within)


def named(model: type[models.Model], key: OuterRef) -> Q:
    """That a readable story names the entity of that key itself, by a link in force."""
    return reduce(or_, (Q(Exists(links)) for links in readable_links(model, "", key)))


def readable_links(model: type[models.Model], lookup: str, value: Any) -> Iterator[models.QuerySet[Any]]:
    """
    The links in force by which readable stories name entities of a kind, a queryset for each way of naming one.

    In:   a lookup of the entity that is named and its value, as "__in" and some keys; "" and one key
    """
    for link, column in NAMED_BY[str(model._meta.model_name)]:
        links: Any = apps.get_model("articles", link)._default_manager.order_by()
        in_force = links.in_force() if hasattr(links, "in_force") else links
        # A story is itself the link to its source.
        yield in_force.filter(readable_story("" if link == "Article" else "article__"), **{column + lookup: value})
