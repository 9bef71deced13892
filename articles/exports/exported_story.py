"""What of a story may leave the house: the one definition that every export, feed and API answer writes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BigIntegerField, Prefetch

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

Spans = Sequence[Sequence[int]]
#: What is told of a place, in the order of `ExportedPlace`.
PLACE = ("name", "slug", "kind", "country", "geonames_id", "latitude", "longitude")
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
    """The articles with the rows of all that they name, in a number of queries that does not grow with them."""
    return articles.select_related("source").prefetch_related(
        "other_sources",
        _prefetched("credits", Credit, "person", "position"),
        _prefetched("dateline_places", DatelinePlace, "place", "position"),
        _prefetched("place_mentions", PlaceMention, "place", "-salience"),
        _prefetched("organisation_mentions", OrganisationMention, "organisation", "-salience"),
    )


@dataclass(slots=True)
class StoryLinks:
    """What one story names, in the order that exports have."""

    dateline_places: list[ExportedPlace] = field(default_factory=list)
    other_sources: list[str] = field(default_factory=list)
    credits: list[ExportedCredit] = field(default_factory=list)
    places: list[ExportedPlace] = field(default_factory=list)
    organisations: list[ExportedOrganisation] = field(default_factory=list)
    amendments: list[ExportedAmendment] = field(default_factory=list)


def export_story(article: Article) -> ExportedStory:
    """The story of one article that was fetched by `with_all_links`, without its amendments."""
    links = StoryLinks(
        dateline_places=[
            _place([getattr(link.place, name) for name in PLACE], text=link.text)
            for link in article.dateline_places.all()
        ],
        other_sources=[source.name for source in article.other_sources.all()],
        credits=[
            _credit(link.person.name, link.person.slug, link.role, link.outlet, link.place)
            for link in article.credits.all()
        ],
        places=[
            _place([getattr(link.place, name) for name in PLACE], spans=link.spans)
            for link in article.place_mentions.all()
        ],
        organisations=[
            _organisation(link.organisation.name, link.organisation.slug, link.organisation.acronym, link.spans)
            for link in article.organisation_mentions.all()
        ],
    )
    return _story(article, links)


def export_all(articles: ArticleQuerySet) -> Iterator[ExportedStory]:
    """
    The stories of a queryset that is ordered by time, however many, with a few of them in memory at a time.

    Rule:  a page of them after another, so that none is held open or sorted whole while the reader takes the rest
    """
    page = list(_told(articles)[:FIRST])
    while page:
        yield from _stories(page)
        page = list(_told(articles.behind(page[-1]))[:CHUNK])


def export_keys(keys: Sequence[int]) -> list[ExportedStory]:
    """The stories of a page, by their keys and in that order; one that is not readable or cannot be is left out."""
    found = _told(Article.objects.readable()).in_bulk([key for key in keys if key <= BigIntegerField.MAX_BIGINT])
    return _stories([found[key] for key in keys if key in found])


def _told(articles: ArticleQuerySet) -> ArticleQuerySet:
    """The articles without what no export tells."""
    return articles.select_related("source").defer("provenance", "suggested", "notes", "problems")


def _stories(articles: Sequence[Article]) -> list[ExportedStory]:
    links = _links_of([article.pk for article in articles])
    return [_story(article, links[article.pk]) for article in articles]


def _links_of(keys: Sequence[int]) -> dict[int, StoryLinks]:
    """
    What these stories name, in a number of queries that does not grow with them.

    Rule:  the columns alone: rows of links with rows of what they lead to take Django five times as long
    """
    found = {key: StoryLinks() for key in keys}
    place = [f"place__{name}" for name in PLACE]
    for key, text, *of_place in _in_force(DatelinePlace, keys, "position").values_list("article_id", "text", *place):
        found[key].dateline_places.append(_place(of_place, text=text))
    for key, spans, *of_place in _in_force(PlaceMention, keys, "-salience").values_list("article_id", "spans", *place):
        found[key].places.append(_place(of_place, spans=spans))
    bodies = _in_force(OrganisationMention, keys, "-salience")
    for key, *told in bodies.values_list(
        "article_id", "organisation__name", "organisation__slug", "organisation__acronym", "spans"
    ):
        found[key].organisations.append(_organisation(*told))
    credits = _in_force(Credit, keys, "position")
    for key, *told in credits.values_list("article_id", "person__name", "person__slug", "role", "outlet", "place"):
        found[key].credits.append(_credit(*told))
    others = Article.other_sources.through.objects.filter(article__in=keys)
    for key, name in others.values_list("article_id", "source__name"):
        found[key].other_sources.append(name)
    for amendment in Amendment.objects.told().filter(article__in=keys):
        found[amendment.article_id].amendments.append(_amendment(amendment))
    return found


def _story(article: Article, links: StoryLinks) -> ExportedStory:
    return ExportedStory(
        number=article.pk,
        address=article.get_absolute_url(),
        id=article.guid,
        headline=article.headline,
        standfirst=article.standfirst,
        byline=article.byline,
        dateline=article.dateline,
        dateline_date=article.dateline_date,
        dateline_places=tuple(links.dateline_places),
        source=article.source.name if article.source else "",
        other_sources=tuple(sorted(links.other_sources)),
        credits=tuple(links.credits),
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
        places=tuple(links.places),
        organisations=tuple(links.organisations),
        amendments=tuple(links.amendments),
    )


def _amendment(row: Amendment) -> ExportedAmendment:
    return ExportedAmendment(row.kind, row.at, row.words, tuple(row.after))


def _credit(name: str, slug: str, role: str, outlet: str, place: str) -> ExportedCredit:
    return ExportedCredit(name, slug, Role(role), outlet, place)


def _place(told: Sequence[Any], text: str = "", spans: Spans = ()) -> ExportedPlace:
    return ExportedPlace(*[*told, text, _spans(spans)])


def _organisation(name: str, slug: str, acronym: str, spans: Spans) -> ExportedOrganisation:
    return ExportedOrganisation(name, slug, acronym, _spans(spans))


def _spans(spans: Spans) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in spans)


def _in_force(model: type[Any], keys: Sequence[int], order: str) -> Any:
    return model.objects.in_force().filter(article__in=keys).order_by(order, "pk")


def _prefetched(name: str, model: type[Link], to: str, order: str) -> Prefetch[str]:
    return Prefetch(name, model.objects.in_force().select_related(to).order_by(order, "pk"))
