"""What of a story may leave the house: the one definition that every export, feed and API answer writes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from articles.models import (
    Amendment,
    Article,
    ArticleQuerySet,
    Credit,
    DatelinePlace,
    Link,
    OrganisationMention,
    PlaceMention,
)
from articles.reading import PARAGRAPH_BREAK, PubStatus, Role, Span

FIRST, CHUNK = 25, 500  # stories held in memory at once: few at first, so that a reader waits for few


@dataclass(frozen=True, slots=True)
class ExportedPlace:
    """A place that a story names or was filed from. `text` is as the dateline prints it; spans count in the body."""

    name: str
    slug: str
    kind: str
    country: str
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    text: str = ""
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedOrganisation:
    name: str
    slug: str
    acronym: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedCredit:
    name: str
    slug: str
    role: Role
    outlet: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ExportedAmendment:
    """A change of the newsroom's that readers are told of: a correction or an update, of these fields."""

    kind: str
    at: dt.datetime
    words: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportedStory:
    """
    One story as it may be handed on.

    Rule:  notes, problems, provenance, suggestions and the delivery are for editors and have no place here (W48), nor
           has who corrected what; only people whom the copy credits are named
    """

    number: int
    address: str
    id: str
    headline: str
    standfirst: str
    byline: str
    dateline: str
    dateline_date: dt.date | None
    dateline_places: tuple[ExportedPlace, ...]
    source: str
    other_sources: tuple[str, ...]
    credits: tuple[ExportedCredit, ...]
    published: dt.datetime
    updated: dt.datetime | None
    embargo: dt.datetime | None
    status: PubStatus
    version_kind: str
    version_number: int | None
    language: str
    direction: str
    slug: str
    keywords: tuple[str, ...]
    subjects: tuple[str, ...]
    paragraphs: tuple[str, ...]
    tabular: bool
    sample: bool
    places: tuple[ExportedPlace, ...]
    organisations: tuple[ExportedOrganisation, ...]
    arrived: dt.datetime | None = None
    amendments: tuple[ExportedAmendment, ...] = ()

    @property
    def body(self) -> str:
        return PARAGRAPH_BREAK.join(self.paragraphs)

    def credited(self, *roles: Role) -> tuple[ExportedCredit, ...]:
        return tuple(credit for credit in self.credits if credit.role in roles)


def with_all_links(articles: ArticleQuerySet) -> ArticleQuerySet:
    """The articles with all that a story tells, in a number of queries that does not grow with them."""
    return articles.select_related("source").prefetch_related(
        "other_sources",
        _in_force("credits", Credit, "person", "position"),
        _in_force("dateline_places", DatelinePlace, "place", "position"),
        _in_force("place_mentions", PlaceMention, "place", "-salience"),
        _in_force("organisation_mentions", OrganisationMention, "organisation", "-salience"),
        Prefetch("amendments", Amendment.objects.told(), to_attr="told_amendments"),
    )


def export_story(article: Article) -> ExportedStory:
    """The story of one article that was fetched by `whole`."""
    return ExportedStory(
        number=article.pk,
        address=article.get_absolute_url(),
        id=article.guid,
        headline=article.headline,
        standfirst=article.standfirst,
        byline=article.byline,
        dateline=article.dateline,
        dateline_date=article.dateline_date,
        dateline_places=tuple(_place(link.place, text=link.text) for link in article.dateline_places.all()),
        source=article.source.name if article.source else "",
        other_sources=tuple(sorted(source.name for source in article.other_sources.all())),
        credits=tuple(map(_credit, article.credits.all())),
        published=article.published,
        arrived=article.arrived or article.stored,
        updated=article.updated,
        embargo=article.embargo,
        status=PubStatus(article.status),
        version_kind=article.version_kind,
        version_number=article.version_number,
        language=article.language,
        direction=article.direction,
        slug=article.slug,
        keywords=tuple(map(str, article.keywords)),
        subjects=tuple(map(str, article.subjects)),
        paragraphs=tuple(article.paragraphs),
        tabular=article.tabular,
        sample=article.sample,
        places=tuple(_place(link.place, spans=link.spans) for link in article.place_mentions.all()),
        organisations=tuple(
            ExportedOrganisation(
                link.organisation.name, link.organisation.slug, link.organisation.acronym, _spans(link.spans)
            )
            for link in article.organisation_mentions.all()
        ),
        amendments=tuple(
            ExportedAmendment(row.kind, row.at, row.words, tuple(row.after))
            for row in getattr(article, "told_amendments", ())
        ),
    )


def export_all(articles: ArticleQuerySet) -> Iterator[ExportedStory]:
    """
    The stories of a queryset that is ordered by time, however many, with a few of them in memory at a time.

    Rule:  a page of them after another, so that none is held open or sorted whole while the reader takes the rest
    """
    page = list(with_all_links(articles)[:FIRST])
    while page:
        yield from map(export_story, page)
        page = list(with_all_links(articles.behind(page[-1]))[:CHUNK])


def export_keys(keys: Sequence[int]) -> list[ExportedStory]:
    """The stories of a page, by their keys and in that order; one that is not readable any more is left out."""
    found = with_all_links(Article.objects.readable()).in_bulk(keys)
    return [export_story(found[key]) for key in keys if key in found]


def _credit(link: Credit) -> ExportedCredit:
    return ExportedCredit(link.person.name, link.person.slug, Role(link.role), link.outlet, link.place)


def _place(place: Any, *, text: str = "", spans: list[list[int]] | None = None) -> ExportedPlace:
    return ExportedPlace(
        name=place.name,
        slug=place.slug,
        kind=place.kind,
        country=place.country,
        geonames_id=place.geonames_id,
        latitude=place.latitude,
        longitude=place.longitude,
        text=text,
        mentions=_spans(spans or []),
    )


def _spans(spans: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in spans)


def _in_force(name: str, model: type[Link], to: str, order: str) -> Prefetch[str]:
    return Prefetch(name, model.objects.in_force().select_related(to).order_by(order, "pk"))
