"""What a list consists of, as pages and feeds show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import QueryDict

from articles.models import Article, ArticleQuerySet


class WrongParameter(Exception):
    """
    A parameter has a value that means nothing, or there is none of that name.

    reason:   a sentence for whoever typed it
    unknown:  no list has a parameter of that name; `nearest` is the one that was probably meant, or ""
    """

    def __init__(self, parameter: str, value: str, reason: str, *, unknown: bool = False, nearest: str = "") -> None:
        self.parameter = parameter
        self.value = value
        self.reason = reason
        self.unknown = unknown
        self.nearest = nearest
        super().__init__(f"{self.written}: {reason}")

    @property
    def written(self) -> str:
        """As it stands in the address, cut short; the name alone where that is what is wrong."""
        return self.parameter[:120] if self.unknown else f"{self.parameter}={self.value[:120]}"


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
    many stories of the list itself have which values of some facets, also of one that is set. `rows` are its stories
    from this page on.
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

    @cached_property
    def facets(self) -> list[Facet]:
        return self.count()
