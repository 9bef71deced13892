"""What a list consists of, as pages and feeds show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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


@dataclass(frozen=True)
class Listing:
    """
    One page of a list.

    `parameters` mean this list; `next` is the cursor of the following page, "" at the end; without `searchable` there
    is no index, and the database has answered. Facets are counted when they are first looked at; `company` tells how
    many stories of the list itself have which values of some facets, also of one that is set, `months` how many are of
    which month: year * 12 + month - 1. `rows` are its stories from this page on.
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
    months: Callable[[], Mapping[int, int]] = dict

    @cached_property
    def facets(self) -> list[Facet]:
        return self.count()
