"""What a parameter does to a list: one class for each kind of parameter."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from functools import cached_property, reduce
from operator import and_
from typing import Any

from django import forms
from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django_filters import Filter

from articles import search
from articles.listing.parameter_fields import CursorField, DayField, EntitiesField, LanguagesField, Value, WordsField
from articles.listing.words.words_in_rows import in_rows
from articles.models import UNDATED, ArticleQuerySet, reprint_keys
from articles.query import Question, SearchWords


class ValuesFilter(Filter):
    """
    Any of the values wanted, none of those left out; a value of several joined ones means all of them.

    stories:   gives the condition of the stories that have any of some values
    """

    def __init__(self, stories: Callable[[Sequence[Any]], Q], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.stories = stories

    def filter(self, qs: ArticleQuerySet, value: Sequence[Value] | None) -> ArticleQuerySet:
        wanted = [one.meant for one in value or () if not one.excluded]
        excluded = [one.meant for one in value or () if one.excluded]
        if wanted:
            qs = qs.filter(self.any_of(wanted))
        return qs.filter(~self.any_of(excluded)) if excluded else qs

    def any_of(self, groups: Sequence[tuple[Any, ...]]) -> Q:
        """Stories that have all of any of these groups."""
        alone = [group[0] for group in groups if len(group) == 1]
        found = self.stories(alone) if alone else Q()
        for group in groups:
            if len(group) > 1:
                found |= reduce(and_, (self.stories([one]) for one in group))
        return found


class EntityFilter(ValuesFilter):
    field_class = EntitiesField


class LanguageFilter(ValuesFilter):
    field_class = LanguagesField


#: What `whose` says: copy of the first agency to have a story, or that of others.
ORIGINAL, REPRINT = "original", "reprint"


class WordsFilter(Filter):
    """
    Stories with these words, of which the index knows; without one only headlines are looked through, as they stand,
    since no database here finds words in a million stories while somebody waits.
    """

    field_class = WordsField

    def filter(self, qs: ArticleQuerySet, value: SearchWords | None) -> ArticleQuerySet:
        if value is None:
            return qs
        found = search.matching_keys(Question(words=value))
        if found is not None:
            return qs.filter(pk__in=listed_keys(found))
        return qs.filter(in_rows(value.tree)) if value.tree else qs.none()


class SinceFilter(Filter):
    field_class = DayField

    def filter(self, qs: ArticleQuerySet, value: dt.date | None) -> ArticleQuerySet:
        return qs.filter(listed__gte=start_of(value)) if value else qs


class UntilFilter(Filter):
    field_class = DayField

    def filter(self, qs: ArticleQuerySet, value: dt.date | None) -> ArticleQuerySet:
        return qs.filter(listed__gt=UNDATED, listed__lt=end_of(value)) if value else qs


class PositionFilter(Filter):
    """Where in the list one is, or in which order it stands: not which stories it has."""

    def filter(self, qs: ArticleQuerySet, value: Any) -> ArticleQuerySet:
        return qs


class CursorFilter(PositionFilter):
    field_class = CursorField


class OrderFilter(PositionFilter):
    field_class = forms.ChoiceField


class ViewFilter(PositionFilter):
    field_class = forms.ChoiceField


class MentionFilter(PositionFilter):
    """How much of a story a place must be: what the filter of places asks, and nothing by itself."""

    field_class = forms.ChoiceField


class CopiesFilter(PositionFilter):
    """Whether each item has a line or each story: the rows are the same."""

    field_class = forms.ChoiceField


class WhoseFilter(Filter):
    """Whether the first agency to have the story sent an item, or one that reprints it."""

    field_class = forms.ChoiceField

    @cached_property
    def reprints(self) -> frozenset[int]:
        """The items that readers may see and that are reprints now, looked up once for each list."""
        return reprint_keys()

    def filter(self, qs: ArticleQuerySet, value: str) -> ArticleQuerySet:
        if not value:
            return qs
        keys = listed_keys(sorted(self.reprints))
        return qs.filter(pk__in=keys) if value == REPRINT else qs.exclude(pk__in=keys)


def start_of(day: dt.date) -> dt.datetime:
    """The first moment of a day where the newsroom is."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min), timezone.get_default_timezone())


def end_of(day: dt.date) -> dt.datetime:
    """The first moment after a day."""
    return start_of(day + dt.timedelta(days=1))


def listed_keys(keys: Sequence[int]) -> RawSQL:
    """Any number of keys as one parameter: a database takes only so many of these."""
    if connection.vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::bigint[])", [list(keys)])
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(list(keys))])
