"""What a list consists of, as pages and feeds show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict

from articles.models import Article, ArticleQuerySet


class WrongParameter(Exception):
    """A parameter has a value that means nothing; the reason is a sentence for whoever typed it."""

    def __init__(self, parameter: str, value: str, reason: str) -> None:
        super().__init__(f"{parameter}={value}: {reason}")
        self.parameter = parameter
        self.value = value
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, with how many stories of the list have it, and which chosen values it lies within."""

    value: str
    label: str
    count: int
    chosen: bool = False
    excluded: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list; `name` is its parameter, but for years."""

    name: str
    label: str
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force, in words; taking it off takes this value from this parameter."""

    parameter: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SearchReading:
    """
    How a search was read.

    said:     in words, plain text; "" for plain words, which need no explanation
    notes:    sentences on what could not be read as it was meant
    literal:  the same search with the names in it in quotation marks, so that it means the words alone; "" for none
    """

    said: str
    notes: tuple[str, ...]
    literal: str


@dataclass(frozen=True, slots=True)
class SuggestedSearch:
    """A search that may have been meant, and how many stories it finds."""

    typed: str
    stories: int


@dataclass(frozen=True)
class Listing:
    """
    One page of a list.

    `parameters` mean this list; `next` is the cursor of the following page, "" at the end; without `searchable` there
    is no index, and the database has answered. `reading` says how a search was read, where that needs saying. Facets
    are counted when they are first looked at; `company` tells how many stories of the list itself have which values of
    some facets, also of one that is set. `rows` are its stories from this page on.
    """

    articles: Sequence[Article]
    total: int
    title: str
    chips: list[Chip]
    parameters: QueryDict
    order: str
    next: str
    searchable: bool
    rows: Callable[[], ArticleQuerySet]
    count: Callable[[], list[Facet]] = list
    company: Callable[[Sequence[str]], dict[str, list[Choice]]] = lambda names: {}
    reading: SearchReading | None = None
    suggest: Callable[[], Sequence[SuggestedSearch]] = list

    @cached_property
    def suggested(self) -> Sequence[SuggestedSearch]:
        """Searches that may have been meant, where this one finds nothing or little."""
        return self.suggest()

    @cached_property
    def facets(self) -> list[Facet]:
        return self.count()
