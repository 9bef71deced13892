"""What a list consists of, as pages and feeds show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateformat import format as format_date

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


class ChoiceRelation(StrEnum):
    """What a click on a value of a facet does."""

    FREE = "free"  # narrows the list to it; the facet is not set
    SET = "set"  # takes it off
    WITHIN = "within"  # puts it in the place of what it lies within
    AND = "and"  # asks for it in addition to what is set
    OR = "or"  # asks for it beside what is set, so that its count is added


@dataclass(frozen=True, slots=True)
class Choice:
    """
    One value of a facet, with how many stories have it, or how many more there would be with it (`ChoiceRelation.OR`).

    value:   its name in addresses, two for a value that means both; without the hyphen of one that is left out
    within:  the chosen values that it lies within
    depth:   how many of the places shown before it are around it
    """

    value: str
    label: str
    count: int
    chosen: bool = False
    excluded: bool = False
    within: tuple[str, ...] = ()
    relation: ChoiceRelation = ChoiceRelation.FREE
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list; `name` is its parameter. There may be `more` values than are shown."""

    name: str
    label: str
    choices: list[Choice]
    more: bool = False


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Some days, as the parameters `since` and `until` have them; "" for no end."""

    label: str
    since: str
    until: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """The stories of some days, and how tall their bar is, of 60."""

    span: DateSpan
    count: int
    height: int = 0

    @property
    def y(self) -> int:
        return 60 - self.height


@dataclass(frozen=True, slots=True)
class Timeline:
    """
    Bars from the first to the last, also of a time without a story; none at all where there is no story. `most` is the
    tallest.

    wider:    what the days asked for lie within, the nearest first
    presets:  days that are often asked for
    """

    bars: tuple[TimelineBar, ...]
    most: TimelineBar | None
    first: str
    last: str
    wider: tuple[DateSpan, ...]
    presets: tuple[DateSpan, ...]


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
    some facets, also of one that is set, `months` how many are of which month: year * 12 + month - 1, `by_place` how
    many are about which place, by its key. `rows` are its stories from this page on. Where it is `folded`, items of one
    story are one; `copies` are those behind others.
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
    over_time: Callable[[], Timeline | None] = lambda: None
    company: Callable[[Sequence[str]], dict[str, list[Choice]]] = lambda names: {}
    months: Callable[[], Mapping[int, int]] = dict
    by_place: Callable[[], Mapping[int, int]] = dict
    reading: SearchReading | None = None
    suggest: Callable[[], Sequence[SuggestedSearch]] = list
    folded: bool = False
    copies: int = 0

    @property
    def items(self) -> int:
        """How many items it has, all of each story."""
        return self.total + self.copies

    @cached_property
    def suggested(self) -> Sequence[SuggestedSearch]:
        """Searches that may have been meant, where this one finds nothing or little."""
        return self.suggest()

    @property
    def sentence(self) -> str:
        """The list in a sentence: "Stories about Iraq: 12 stories, first one of 18 March 2019"."""
        stories = f"{self.title}: {self.total:,} {'story' if self.total == 1 else 'stories'}"
        first = self.articles[0] if self.articles else None
        if first is None or not first.has_date:
            return stories
        return f"{stories}, first one of {format_date(timezone.localtime(first.listed), 'j F Y')}"

    @cached_property
    def timeline(self) -> Timeline | None:
        return self.over_time()

    @cached_property
    def facets(self) -> list[Facet]:
        return self.count()
