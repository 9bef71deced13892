"""The story itself: the values in force, which of them people set, and where the rest were read."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from articles.models.delivery import Delivery
from articles.models.entity import Organisation, Place, Source
from articles.models.feed import Feed
from articles.models.listing_time import UNDATED, listing_time
from articles.models.querysets import CORRECTED, DIFFERS, NOT_USABLE, PROBLEMATIC, PUT_RIGHT, ArticleQuerySet
from articles.reading import PARAGRAPH_BREAK, PubStatus

#: Written in a script that runs from right to left (the primary subtags of Unicode CLDR's `characters` orientation).
RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "ps", "sd", "ug", "ur", "yi"}
)
#: How the ids of stories begin that were written at the desk.
WRITTEN_HERE = "desk:"


class Article(models.Model):
    """
    One story.

    The columns hold the value in force. `corrected` lists the fields a person has set: only a person moves those, and
    what the machine reads there instead is kept in `suggested`. `provenance` says of each value the machine read by
    which rule or element, from which span of the decoded copy, how surely.
    """

    provider = models.CharField(
        max_length=200, blank=True, help_text="Who gave the id: a host, a code or a name; empty where nobody is known."
    )
    guid = models.CharField(max_length=255, help_text="The provider's id, or one made from the content.")
    variant = models.CharField(
        max_length=64, blank=True, help_text="What tells it from other stories that the provider gave the same id."
    )
    headline = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    body = models.TextField(blank=True)
    tabular = models.BooleanField(default=False, help_text="Columns are meaningful: lines are kept as they are.")
    language = models.CharField(max_length=20, blank=True, help_text="BCP 47")
    byline = models.CharField(max_length=400, blank=True, help_text="As printed, without “By”.")
    dateline = models.CharField(max_length=300, blank=True, help_text="As printed, without the closing mark.")
    dateline_date = models.DateField(null=True, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="articles")
    other_sources = models.ManyToManyField(
        Source, blank=True, related_name="shared_articles", help_text="Further agencies a dateline names (tca/dpa)."
    )

    published = models.DateTimeField(help_text="The item's own time; else its dateline's; else when it was received.")
    updated = models.DateTimeField(null=True, blank=True)
    embargo = models.DateTimeField(null=True, blank=True, help_text="Hidden everywhere until then.")
    status = models.CharField(
        max_length=10, choices=[(status.value, status.value) for status in PubStatus], default=PubStatus.USABLE
    )
    version_kind = models.CharField(max_length=20, blank=True, help_text="update, correction, refile, repeat …")
    version_number = models.PositiveIntegerField(null=True, blank=True)
    slug = models.CharField(max_length=200, blank=True, help_text="The desk's catchline, kept as the agency wrote it.")
    keywords = models.JSONField(default=list, blank=True)
    subjects = models.JSONField(default=list, blank=True)
    notes = models.JSONField(default=list, blank=True, help_text="For editors; never shown to readers.")
    sample = models.BooleanField(default=False, help_text="Invented copy that comes with Newsroom.")

    feed = models.ForeignKey(
        Feed,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        help_text="The polled feed that delivered it.",
    )
    delivery = models.ForeignKey(Delivery, models.PROTECT, null=True, blank=True, related_name="articles")
    item = models.PositiveIntegerField(default=0, help_text="Its position in the delivery.")
    corrected = models.JSONField(default=list, blank=True, help_text="Fields that a person has set.")
    suggested = models.JSONField(default=dict, blank=True, help_text="What the machine reads in corrected fields.")
    provenance = models.JSONField(default=dict, blank=True)
    problems = models.JSONField(default=list, blank=True)
    last_public = models.DateTimeField(
        null=True, blank=True, help_text="When it was taken from the public; empty where it never was to be seen."
    )
    stored = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    arrived = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When the delivery of its time came; None for a person's own."
    )
    listed = models.GeneratedField(
        expression=listing_time(), output_field=models.DateTimeField(), db_persist=True, help_text="Its place in lists."
    )

    places = models.ManyToManyField(Place, through="PlaceMention", related_name="articles")
    organisations = models.ManyToManyField(Organisation, through="OrganisationMention", related_name="articles")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        get_latest_by = "listed"
        indexes = [
            models.Index(fields=["-listed", "-id"], name="article_listed"),
            models.Index(fields=["source", "-listed", "-id"], name="article_source_listed"),
            models.Index(fields=["embargo"], condition=models.Q(embargo__isnull=False), name="article_embargo"),
            models.Index(fields=["slug"], name="article_slug"),
            models.Index(fields=["language", "-listed", "-id"], name="article_language_listed"),
            models.Index(fields=["status", "-listed", "-id"], condition=NOT_USABLE, name="article_not_usable"),
            models.Index(fields=["-listed", "-id"], condition=CORRECTED, name="article_corrected"),
            models.Index(fields=["-listed", "-id"], condition=PROBLEMATIC, name="article_problematic"),
            models.Index(fields=["-listed", "-id"], condition=PUT_RIGHT, name="article_put_right"),
            models.Index(fields=["-changed", "-id"], condition=DIFFERS, name="article_differs"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["guid", "provider", "variant"], name="article_identity"),
            models.CheckConstraint(condition=~models.Q(headline=""), name="article_has_a_headline"),
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in PubStatus]), name="article_status_known"
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("articles:article", args=[self.pk, self.address_slug])

    @property
    def has_date(self) -> bool:
        """Whether its copy says when it is from."""
        return bool(self.listed != UNDATED)

    @property
    def listed_another_day(self) -> bool:
        """Whether lists have it on another day than its own: it is dated later than it came, or has no date (W66)."""
        return timezone.localdate(self.listed) != timezone.localdate(self.published)

    @property
    def address_slug(self) -> str:
        """The headline as it stands in the address; "story" when nothing of it can."""
        return slugify(self.headline, allow_unicode=True)[:80].strip("-") or "story"

    @property
    def is_readable(self) -> bool:
        """Whether the public may see it now; the same as `ArticleQuerySet.readable`."""
        return self.status == PubStatus.USABLE and not (self.embargo and self.embargo > timezone.now())

    @property
    def held_by_desk(self) -> bool:
        """Whether a person of the desk holds the story back, and no notice of whoever sent it."""
        by_person = self.is_written_here or not {"status", "embargo"}.isdisjoint(self.corrected)
        return by_person and not self.notices.holding().exists()

    @property
    def is_written_here(self) -> bool:
        """Whether a person of the desk wrote it, and no delivery brought it."""
        return self.guid.startswith(WRITTEN_HERE) and self.delivery_id is None

    @property
    def paragraphs(self) -> list[str]:
        return self.body.split(PARAGRAPH_BREAK) if self.body else []

    @property
    def direction(self) -> str:
        """ "rtl" or "ltr", by the language's script: a script subtag decides, else the language's usual one."""
        language, _, rest = self.language.lower().partition("-")
        script = rest.split("-")[0]
        if len(script) == 4:
            return "rtl" if script in {"arab", "hebr", "syrc", "thaa"} else "ltr"
        return "rtl" if language in RIGHT_TO_LEFT else "ltr"
