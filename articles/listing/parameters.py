"""The parameters of every list: of pages, feeds, JSON, exports and commands. This is the one definition of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django.db.models import Q
from django_filters import FilterSet

from articles.listing import conditions
from articles.listing.parameter_fields import Value
from articles.listing.parameter_kinds import (
    ORIGINAL,
    REPRINT,
    CopiesFilter,
    CursorFilter,
    EntityFilter,
    LanguageFilter,
    MentionFilter,
    OrderFilter,
    SinceFilter,
    UntilFilter,
    ValuesFilter,
    ViewFilter,
    WhoseFilter,
    WordsFilter,
    end_of,
    start_of,
)
from articles.models import Article, ArticleQuerySet, Organisation, Person, Place, Source
from articles.query import Chosen, Key, Question
from articles.search import ARRIVAL, NEWEST, OLDEST, RELEVANCE

__all__ = ["ALL", "COPIES", "FOLDED", "MAIN", "ORDERS", "PARAMETERS", "VALUED", "ArticleFilter", "Value"]

#: What `mention` says: places that stories are mainly about, or, as without it, all that they name.
MAIN, ANY = "main", "any"
#: How a page shows its list.
VIEWS = ("list", "map")
ORDERS = (NEWEST, OLDEST, RELEVANCE, ARRIVAL)
#: Every item, or one line a story.
ALL, FOLDED = "all", "folded"
COPIES = (ALL, FOLDED)
#: Parameters that may be repeated and whose values may be left out.
VALUED = ("place", "dateline", "organisation", "source", "byline", "editor", "language")
#: All of them, in the order that addresses have them.
PARAMETERS = ("q", *VALUED, "mention", "whose", "since", "until", "copies", "order", "view", "after")


class ArticleFilter(FilterSet):
    """
    Different parameters are "and", one repeated is "or", values joined by + are "and", a value after a hyphen is left
    out.

    `qs` has the stories as rows, in no order of its own; `question` says the same to the index.
    """

    q = WordsFilter(label="words; “…” keeps a phrase together, - leaves a word out")
    place = EntityFilter(conditions.about, model=Place, label="places that stories are about, or what lies within")
    mention = MentionFilter(
        label="main: only places that stories are mainly about, or any", choices=[(each, each) for each in (ANY, MAIN)]
    )
    dateline = EntityFilter(conditions.filed_from, model=Place, label="places that stories were filed from")
    organisation = EntityFilter(conditions.naming, model=Organisation, label="organisations that stories name")
    source = EntityFilter(conditions.from_sources, model=Source, label="agencies and publishers")
    byline = EntityFilter(conditions.written_by, model=Person, label="people who wrote or reported")
    editor = EntityFilter(conditions.edited_by, model=Person, label="people who edited")
    language = LanguageFilter(conditions.in_languages, label="languages, by their codes")
    whose = WhoseFilter(
        label="original: of the first agency to have the story; reprint: of another",
        choices=[(each, each) for each in (ORIGINAL, REPRINT)],
    )
    since = SinceFilter(label="first day, as 2019-03-18")
    until = UntilFilter(label="last day, as 2019-03-18")
    copies = CopiesFilter(
        label="all for every item, folded for one line a story", choices=[(copies, copies) for copies in COPIES]
    )
    order = OrderFilter(
        label="newest, oldest, relevance, or arrival: last come first", choices=[(order, order) for order in ORDERS]
    )
    view = ViewFilter(label="list, or map for its page as a map", choices=[(view, view) for view in VIEWS])
    after = CursorFilter(label="where the page begins, as the one before says")

    class Meta:
        model = Article
        fields: list[str] = []  # nothing is filterable by accident

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if self.data.get("mention") == MAIN:
            cast(ValuesFilter, self.filters["place"]).stories = conditions.mainly_about

    @property
    def question(self) -> Question:
        """What is asked, for a filter that is valid."""
        asked = self.form.cleaned_data
        facets = tuple((name, _chosen(asked[name])) for name in VALUED if asked[name])
        since, until = asked["since"], asked["until"]
        return Question(
            asked["q"],
            facets,
            since=start_of(since) if since else None,
            until=end_of(until) if until else None,
            main=asked["mention"] == MAIN,
            reprints=cast(WhoseFilter, self.filters["whose"]).reprints if asked["whose"] else None,
            originals=asked["whose"] == ORIGINAL,
        )

    def condition(self, name: str, chosen: Chosen) -> Q:
        """The stories that have what is chosen of a parameter; entities by their keys."""
        kind = cast(ValuesFilter, self.filters[name])
        groups = _rows(kind.extra.get("model"), [*((key,) for key in chosen.wanted), *chosen.together])
        left_out = _rows(kind.extra.get("model"), [*((key,) for key in chosen.excluded), *chosen.apart])
        found = kind.any_of(groups) if groups else Q()
        return found & ~kind.any_of(left_out) if left_out else found

    def without(self, names: frozenset[str]) -> ArticleQuerySet:
        """The stories there would be if these parameters were not set."""
        articles = cast(ArticleQuerySet, self.queryset)
        for name, value in self.form.cleaned_data.items():
            if name not in names:
                articles = self.filters[name].filter(articles, value)
        return articles


def _rows(model: Any, groups: list[tuple[Key, ...]]) -> list[tuple[Any, ...]]:
    """Groups of keys as groups of what they are the keys of; languages stand for themselves."""
    if model is None or not groups:
        return [*groups]
    rows = model._default_manager.in_bulk({key for group in groups for key in group})
    return [tuple(rows[key] for key in group) for group in groups]


def _chosen(values: list[Value]) -> Chosen:
    wanted = dict.fromkeys(one.keys for one in values if not one.excluded)
    left_out = dict.fromkeys(one.keys for one in values if one.excluded)
    return Chosen(_alone(wanted), _alone(left_out), _several(wanted), _several(left_out))


def _alone(groups: Iterable[tuple[Key, ...]]) -> tuple[Key, ...]:
    return tuple(group[0] for group in groups if len(group) == 1)


def _several(groups: Iterable[tuple[Key, ...]]) -> tuple[tuple[Key, ...], ...]:
    return tuple(group for group in groups if len(group) > 1)
