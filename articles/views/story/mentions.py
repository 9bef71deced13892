"""The names in a story's text, marked where they stand: what each is, how that is known, what else it could be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from django.utils.translation import gettext_lazy as _

from articles.models import Article, LinkStatus, OrganisationMention, Place, PlaceMention
from articles.reading import PARAGRAPH_BREAK, Origin

#: How it is known that a story names something, in words.
WHY = {
    Origin.WIRE: _("named by the feed in an element of its own"),
    Origin.DATELINE: _("where the story was filed"),
    Origin.TEXT: _("recognised in the text"),
    Origin.EDITOR: _("set by an editor"),
}

Mention = PlaceMention | OrganisationMention


@dataclass(frozen=True, slots=True)
class MarkedName:
    """
    One place or organisation as the marked text explains it.

    key:         its id on the page
    runners_up:  names of what else it could be, likeliest first
    """

    key: str
    mention: Mention
    entity: object
    why: str
    confidence: float
    runners_up: tuple[str, ...]

    @property
    def link(self) -> str:
        """The kind of link as the desk's addresses call it."""
        return "places" if isinstance(self.mention, PlaceMention) else "organisations"


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A piece of a paragraph: plain text, or a name."""

    text: str
    named: MarkedName | None = None


def named_in(article: Article) -> list[MarkedName]:
    """Everything a story names, the places first. One query, for what else they could be."""
    in_places = cast("list[PlaceMention]", list(article.place_mentions.all()))
    in_bodies = cast("list[OrganisationMention]", list(article.organisation_mentions.all()))
    others = {identity for link in in_places for identity in link.runners_up}
    known = Place.objects.filter(geonames_id__in=others).readable().select_related("parent")
    names_of = {place.geonames_id: f"{place}, {place.parent}" if place.parent else str(place) for place in known}
    places = [_named("place", link, link.place, names_of) for link in in_places]
    return [*places, *(_named("body", link, link.organisation, names_of) for link in in_bodies)]


def mark(article: Article, named: Iterable[MarkedName]) -> list[list[MarkedStretch]]:
    """
    The story's paragraphs with its names marked.

    Out:   for each paragraph its stretches; joined they are the paragraph to the character. Where two names overlap
           ("University of Baghdad"), the one that begins first and is longest is marked; a span outside the text,
           or across two paragraphs, is not.
    """
    spans = sorted(
        ((start, end, each) for each in named for start, end in each.mention.spans if start < end),
        key=lambda span: (span[0], -span[1]),
    )
    told, at = [], 0
    for paragraph in article.paragraphs:
        here = [
            (start - at, end - at, each) for start, end, each in spans if at <= start and end <= at + len(paragraph)
        ]
        told.append(_split(paragraph, here))
        at += len(paragraph) + len(PARAGRAPH_BREAK)
    return told


def _split(paragraph: str, spans: list[tuple[int, int, MarkedName]]) -> list[MarkedStretch]:
    stretches, at = [], 0
    for start, end, named in spans:
        if start < at:
            continue
        if start > at:
            stretches.append(MarkedStretch(paragraph[at:start]))
        stretches.append(MarkedStretch(paragraph[start:end], named))
        at = end
    return [*stretches, MarkedStretch(paragraph[at:])] if at < len(paragraph) else stretches


def _named(kind: str, link: Mention, entity: object, names_of: Mapping[int | None, str]) -> MarkedName:
    runners_up = tuple(names_of[each] for each in getattr(link, "runners_up", []) if each in names_of)
    why = WHY[Origin.EDITOR] if link.standing == LinkStatus.EDITOR else WHY[Origin(link.origin)]
    return MarkedName(f"{kind}-{link.pk}", link, entity, str(why), link.confidence, runners_up)
