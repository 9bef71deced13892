"""The front page: one lead by weight, two or three seconds, a river of the rest by the hour."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from articles.listing import MAIN, Listing, WrongParameter, language_label, local_name, make_listing
from articles.models import Article, Place, PlaceMention
from articles.reading import PlaceKind
from articles.views.front.pinned import pinned_article, with_pinned
from articles.views.front.rising import Rising, rising
from articles.views.front.weight import FrontStory, fold, heaviest, weigh
from articles.views.kept_pages import kept
from articles.views.page_base import page, template_for
from articles.views.page_language import reading_language
from articles.views.story_list import TEMPLATE, address_of

#: The latest stories that one front is made of, those of its river, its seconds, and those of a section.
LATEST, RIVER, SECONDS, IN_SECTION = 120, 36, 3, 4
#: Lines of the river that are as tall as the lead with its seconds, and as one section: so many stand beside them.
BESIDE_TOP, BESIDE_SECTION = 8, 2
#: Stories that a section is chosen from, since most may be on the page already.
LOOKED_AT = RIVER + SECONDS + 2 * IN_SECTION
#: Sections at most, whatever the settings say, and those of a newsroom that names none.
MOST_SECTIONS, OWN_SECTIONS = 6, 3
#: Links that are read at most to find them.
MOST_LINKS = 2_000
#: How copy names the languages of the pages where it differs.
COPY = {"kmr": ("kmr", "ku"), "ckb": ("ckb",)}


@dataclass(slots=True)
class Section:
    """Stories under one heading, and the address of the list that has them all."""

    label: str
    address: str
    articles: list[Article]
    language: str = ""


@dataclass(slots=True)
class FrontPage:
    """What the front shows, each story once."""

    lead: FrontStory
    seconds: list[FrontStory]
    river: list[FrontStory]
    rising: list[Rising]
    own: Section | None = None
    sections: list[Section] = field(default_factory=list)

    @property
    def beside(self) -> list[FrontStory]:
        """The first of the river: what stands beside the lead and the sections without leaving them a gap."""
        return self.river[: self._beside]

    @property
    def below(self) -> list[FrontStory]:
        """The rest of the river, over the whole width of the page."""
        return self.river[self._beside :]

    @property
    def _beside(self) -> int:
        return BESIDE_TOP + BESIDE_SECTION * (len(self.sections) + (self.own is not None))


@kept
@page
def front(request: HttpRequest) -> HttpResponse:
    """The front page; with parameters the list that they mean, and the newest copy where nothing may lead."""
    if not request.GET and not getattr(request, "htmx", None):
        made = make_front(reading_language(request))
        if made is not None:
            address = request.build_absolute_uri(reverse("articles:home"))
            return render(request, "articles/front.html", {"page": made, "canonical": address})
    return _list(request, make_listing(request.GET))


def _list(request: HttpRequest, listing: Listing) -> HttpResponse:
    whole = not listing.parameters
    address = reverse("articles:home") if whole else address_of(reverse("articles:list"), listing)
    context = {"listing": listing, "front": whole, "canonical": request.build_absolute_uri(address)}
    return render(request, template_for(request, TEMPLATE, "listing"), context)


def make_front(language: str) -> FrontPage | None:
    """
    The front page of this moment.

    In:    the language in which the reader has the pages
    Out:   None where no story may lead
    Rule:  what an editor has lead does so, else the heaviest. W52, W66: only what the public may read and what has a
           date of its own that has come. The work is the same however much copy there is
    """
    now = timezone.now()
    stories = fold(_dated(make_listing(QueryDict(), size=LATEST, facets=False).articles))
    weigh(stories, now)
    heavy = with_pinned(pinned_article(now), stories, heaviest(stories))
    if not heavy:
        return None
    top = heavy[: 1 + SECONDS]
    shown = {story.article.pk for story in top}
    river = [story for story in stories if story.article.pk not in shown][:RIVER]
    mark_hours(river)
    seen = {key for story in (*top, *river) for key in story.items}
    made = FrontPage(top[0], top[1:], river, rising([story.article.pk for story in stories]))
    made.own = _own_language(language, [story.article for story in (*top, *river)], seen)
    made.sections = _sections(stories, seen)
    return made


def _dated(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if article.has_date]


def _sections(stories: Sequence[FrontStory], seen: set[int]) -> list[Section]:
    """The sections by region that have a story which is not on the page yet."""
    places = _regions(stories)
    made = (_section(local_name(place.name, place.kind), "place", place.slug, seen) for place in places)
    return [section for section in made if section]


def mark_hours(river: Sequence[FrontStory]) -> None:
    """Marks the first story of each hour of a river."""
    before: dt.datetime | None = None
    for story in river:
        hour = timezone.localtime(story.article.listed).replace(minute=0, second=0, microsecond=0)
        story.new_hour, before = hour != before, hour


def _own_language(language: str, shown: Sequence[Article], seen: set[int]) -> Section | None:
    """Stories in the reader's own language, where few of those on the page are in it."""
    codes = COPY.get(language, (language,))
    if 2 * sum(article.language.partition("-")[0] in codes for article in shown) >= len(shown):
        return None
    for code in codes:
        if section := _section(language_label(code), "language", code, seen):
            section.language = code
            return section
    return None


def _regions(stories: Sequence[FrontStory]) -> list[Place]:
    """The places that the settings name, in their order; else the countries that the latest stories name most."""
    slugs = settings.NEWSROOM_SECTIONS[:MOST_SECTIONS]
    if slugs:
        found = Place.objects.readable_by_slug(slugs)
        return [found[slug] for slug in slugs if slug in found]
    links = PlaceMention.objects.in_force().filter(article__in=[story.article.pk for story in stories])
    named = set(links.exclude(place__path="").values_list("article", "place__path")[:MOST_LINKS])
    told = {(article, int(path.split("/")[1])) for article, path in named}
    first = [key for key, _ in Counter(root for _, root in sorted(told)).most_common(OWN_SECTIONS)]
    places = Place.objects.filter(kind=PlaceKind.COUNTRY).in_bulk(first)
    return [places[key] for key in first if key in places]


def _section(label: str, parameter: str, value: str, seen: set[int]) -> Section | None:
    """
    The newest dated stories of a list that are not on the page yet; None where there are none.

    Rule:  a place has those that are mainly about it, since many only name the larger countries
    """
    asked = QueryDict(mutable=True)
    asked[parameter] = value
    if parameter == "place":
        asked["mention"] = MAIN
    try:
        listing = make_listing(asked, facets=False, size=LOOKED_AT)
    except WrongParameter:
        return None
    now = timezone.now()
    fresh = [story for story in listing.articles if story.pk not in seen and story.has_date and story.published <= now]
    seen.update(story.pk for story in fresh[:IN_SECTION])
    address = address_of(reverse("articles:list"), listing)
    return Section(label, address, fresh[:IN_SECTION]) if fresh else None
