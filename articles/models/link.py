"""What joins a story to places, organisations and people: who says so, and where in the text."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Func, Q

from articles.models.article import Article
from articles.models.entity import Organisation, Person, Place
from articles.reading import Origin, Role


class LinkStatus(models.TextChoices):
    """Whose word a link is. The machine adds, changes and deletes only what is MACHINE."""

    MACHINE = "read", "read from the copy"
    EDITOR = "set", "set by an editor"
    REMOVED = "removed", "removed by an editor"


AnyLink = TypeVar("AnyLink", bound="Link", covariant=True)


def _float(*parts: F | Func, template: str = "(%(expressions)s)") -> Func:
    """A number in literals: SQLite finds an index over an expression only where both are written out alike."""
    return Func(*parts, arg_joiner=" * ", template=template, output_field=models.FloatField())


#: What the machine read and is not sure of.
IN_DOUBT = Q(
    Func(
        F("standing"),
        F("confidence"),
        arg_joiner=" = 'read' AND ",
        template="(%(expressions)s < 0.75)",
        output_field=models.BooleanField(),
    )
)
#: How much a link in doubt asks for a person: by its doubt, its weight in the story, and double for its main place.
DOUBT = _float(F("confidence"), template="(1.0 - %(expressions)s)")
WEIGHED_DOUBT = _float(DOUBT, F("salience"))
PLACE_DOUBT = _float(
    DOUBT, F("salience"), _float(F("about"), template="(CASE WHEN %(expressions)s THEN 2.0 ELSE 1.0 END)")
)


class LinkQuerySet(models.QuerySet[AnyLink]):
    def in_force(self) -> Self:
        """Links that count: all but those a person removed, which are kept so that they stay removed."""
        return self.exclude(standing=LinkStatus.REMOVED)

    def mainly_about(self) -> Self:
        """Mentions of places in force that say what a story is mainly about."""
        return self.in_force().filter(about=True)


class Link(models.Model):
    standing = models.CharField(max_length=7, choices=LinkStatus.choices, default=LinkStatus.MACHINE)
    confidence = models.FloatField(default=1.0)

    objects = LinkQuerySet.as_manager()

    class Meta:
        abstract = True


class DatelinePlace(Link):
    """One place a dateline names: where the story was filed."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="dateline_places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="dateline_articles")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=200, blank=True, help_text="As printed, with its qualifier.")
    runners_up = models.JSONField(default=list, blank=True, help_text="GeoNames ids of what else it could be.")

    class Meta:
        ordering = ["article", "position", "id"]
        indexes = [models.Index(DOUBT.desc(), F("id").desc(), condition=IN_DOUBT, name="dateline_place_doubt")]
        constraints = [models.UniqueConstraint(fields=["article", "place"], name="dateline_place_once")]

    def __str__(self) -> str:
        return self.text or str(self.place)


class Credit(Link):
    """What a person did for a story."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="credits")
    person = models.ForeignKey(Person, models.PROTECT, related_name="credits")
    role = models.CharField(max_length=12, choices=[(role.value, role.value) for role in Role])
    position = models.PositiveSmallIntegerField(default=0)
    outlet = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True, help_text="Where from, as printed.")

    class Meta:
        ordering = ["article", "position", "id"]
        indexes = [models.Index(fields=["person", "role"], name="credit_person_role")]
        constraints = [
            models.UniqueConstraint(fields=["article", "person", "role"], name="credit_once"),
            models.CheckConstraint(condition=Q(role__in=[role.value for role in Role]), name="credit_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"


class Mention(Link):
    """That a story names something: every span of it in the body, [[start, end), …]."""

    spans = models.JSONField(default=list, blank=True)
    origin = models.CharField(max_length=8, choices=[(origin.value, origin.value) for origin in Origin])
    salience = models.FloatField(default=0.0, help_text="0..1: headline, lead and count.")

    class Meta:
        abstract = True


class PlaceMention(Mention):
    article = models.ForeignKey(Article, models.CASCADE, related_name="place_mentions")
    place = models.ForeignKey(Place, models.PROTECT, related_name="mentions")
    runners_up = models.JSONField(default=list, blank=True)
    about = models.BooleanField(
        null=True,
        editable=False,
        help_text="Whether the story is mainly about the place; unknown until it is recognised again.",
    )

    class Meta:
        indexes = [models.Index(PLACE_DOUBT.desc(), F("id").desc(), condition=IN_DOUBT, name="place_mention_doubt")]
        constraints = [models.UniqueConstraint(fields=["article", "place"], name="place_mention_once")]

    def __str__(self) -> str:
        return str(self.place)


class OrganisationMention(Mention):
    article = models.ForeignKey(Article, models.CASCADE, related_name="organisation_mentions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="mentions")

    class Meta:
        indexes = [
            models.Index(WEIGHED_DOUBT.desc(), F("id").desc(), condition=IN_DOUBT, name="organisation_mention_doubt")
        ]
        constraints = [models.UniqueConstraint(fields=["article", "organisation"], name="organisation_mention_once")]

    def __str__(self) -> str:
        return str(self.organisation)
