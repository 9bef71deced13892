"""What copy is filed under: sources, places, organisations, people."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse

from articles.models.querysets import EntityQuerySet, PlaceQuerySet, readable_links
from articles.reading import PlaceKind


class Entity(models.Model):
    """Something with one identity, however copy spells it."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120, unique=True)
    aliases = models.JSONField(default=list, blank=True, help_text="Other names, in any language or script.")
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        help_text="What this is the same as: its address leads there, and copy that names it is filed there.",
    )

    objects: ClassVar[Any] = EntityQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["name"]

    #: The list parameter that filters by this entity, and the name of its directory.
    directory = ""

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse(f"articles:{self.directory}-page", args=[self.slug])

    @property
    def is_readable(self) -> bool:
        """Whether the public may know of it; the same as `EntityQuerySet.readable`, in short questions."""
        return (self.merged_into or self).is_named

    @property
    def is_named(self) -> bool:
        """Whether a readable story names it, for a place also something within it."""
        return any(links.exists() for links in readable_links(type(self), "", self.pk))


class Source(Entity):
    """An agency or publisher."""

    directory = "sources"

    class Meta(Entity.Meta):
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="source_has_a_name")]


class Person(Entity):
    """Somebody credited: a reporter, an editor, a translator, a photographer."""

    directory = "people"

    class Meta(Entity.Meta):
        verbose_name_plural = "people"
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="person_has_a_name")]


class Organisation(Entity):
    """A body that copy names; its acronym and other names fold to it."""

    directory = "organisations"

    acronym = models.CharField(max_length=30, blank=True)
    kind = models.CharField(max_length=30, blank=True)
    code = models.CharField(
        max_length=60, blank=True, help_text="Its key in the lexicon; empty when only copy names it."
    )

    class Meta(Entity.Meta):
        indexes = [models.Index(Lower("name"), name="organisation_name")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="organisation_has_a_name"),
            models.UniqueConstraint(fields=["code"], condition=~models.Q(code=""), name="organisation_code_once"),
        ]


class Place(Entity):
    """
    A place with its GeoNames identity, in a tree: country, region, city.

    `path` is the chain of primary keys from the root to this place, "/3/17/204/", so that everything within a place
    is one prefix; `ingest.places` keeps it. A place that the gazetteer does not know has no `geonames_id`.
    """

    directory = "places"

    geonames_id = models.PositiveIntegerField(unique=True, null=True, blank=True)
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in PlaceKind])
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    population = models.PositiveBigIntegerField(default=0)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=120, blank=True, db_index=True, editable=False)

    objects: ClassVar[Any] = PlaceQuerySet.as_manager()

    class Meta(Entity.Meta):
        indexes = [models.Index(Lower("name"), name="place_name")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="place_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_is_on_earth",
            ),
        ]

    @property
    def is_named(self) -> bool:
        """Whether a readable story names it or something within it."""
        if not self.path:
            return super().is_named
        below = Place.objects.filter(path__startswith=self.path).order_by().values("pk")  # itself among them
        mentions = next(readable_links(Place, "", self.pk))
        return mentions.exists() or any(links.exists() for links in readable_links(Place, "__in", below))

    @property
    def lineage(self) -> list[int]:
        """Primary keys from the root down to this place itself."""
        return [int(key) for key in self.path.strip("/").split("/") if key]
