"""What the values of a parameter may be, and the sentence for one that is wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from articles.listing.words.asked_names import look_up
from articles.models import Entity
from articles.query import MOST, Cursor, SearchWords, decode_cursor, read_search
from articles.search import tokenize

LONGEST = 400  # characters of a search
VALUES = 50  # of one parameter
FIRST_YEAR, LAST_YEAR = 1800, 2299  # wires are younger, and calendars go no further
#: What joins values of which a story must have all: a plus in an address is read as a space.
JOIN = " "
_JOINED = re.compile(r"[ +]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Value:
    """
    One value of a parameter: as given, what it stands for, and whether it is left out.

    meant:  entities or languages, all of which a story must have; mostly it is one
    """

    given: str
    meant: tuple[Any, ...]
    excluded: bool = False

    @property
    def keys(self) -> tuple[int | str, ...]:
        return tuple(one if isinstance(one, str) else int(one.pk) for one in self.meant)

    @property
    def bare(self) -> str:
        """What the parameter is given to have stories with it, whatever it was given."""
        return JOIN.join(one if isinstance(one, str) else str(one.slug) for one in self.meant)

    @property
    def written(self) -> str:
        """As the parameter is best given: a merged entity by the name it is known by now."""
        return f"-{self.bare}" if self.excluded else self.bare


class ValuesField(forms.Field):
    """
    Some values of one parameter, a hyphen before those that are left out.

    Rule:  iraq+syria, whose plus is a space once it is decoded, means stories that have both
    """

    widget = forms.MultipleHiddenInput

    def clean(self, value: Sequence[str] | None) -> list[Value]:
        given = list(dict.fromkeys(one for one in value or () if one))
        parts = {one: _JOINED.split(one.removeprefix("-").strip(" +")) for one in given}
        each = [one for one in given for _ in parts[one]]
        if len(each) > VALUES:
            raise ValidationError(
                gettext("At most %(most)s values can be asked for at once.") % {"most": VALUES},
                params={"value": each[VALUES]},
            )
        found = self.find({part for several in parts.values() for part in several}) if given else {}
        return [self._read(one, parts[one], found) for one in given]

    def _read(self, given: str, parts: list[str], found: dict[str, Any]) -> Value:
        if not all(found.get(part) for part in parts):
            raise ValidationError(self.reason(), params={"value": given})
        meant = {found[part] if isinstance(found[part], str) else found[part].slug: found[part] for part in parts}
        return Value(given, tuple(meant[name] for name in sorted(meant)), excluded=given.startswith("-"))

    def find(self, given: set[str]) -> dict[str, Any]:
        raise NotImplementedError

    def reason(self) -> str:
        raise NotImplementedError


class EntitiesField(ValuesField):
    """
    Entities by the slugs of their addresses; one that was merged leads to what it was merged into.

    One that no readable story names is refused in the words for one that never was. `known` is one that has been
    looked up, and is not looked up again.
    """

    known: Entity | None = None

    def __init__(self, *, model: type[Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.model = model

    def find(self, given: set[str]) -> dict[str, Any]:
        slugs = [slug for slug in given if "\x00" not in slug]
        if self.known is not None and slugs == [self.known.slug]:
            return {self.known.slug: self.known}
        rows = self.model.objects.readable_by_slug(slugs)
        return {slug: row.merged_into or row for slug, row in rows.items()}

    def reason(self) -> str:
        return gettext(
            {
                "place": gettext_noop("There is no place of that name."),
                "organisation": gettext_noop("There is no organisation of that name."),
                "person": gettext_noop("There is no person of that name."),
                "source": gettext_noop("There is no source of that name."),
            }[self.model._meta.model_name]
        )


class LanguagesField(ValuesField):
    def find(self, given: set[str]) -> dict[str, Any]:
        return {code: code.lower() for code in given if _LANGUAGE.fullmatch(code)}

    def reason(self) -> str:
        return gettext("Name a language by its code: en, ar, ckb, pt-BR.")


class DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        reason = _("Write a day that there is as 2019-03-18.")
        super().__init__(input_formats=["%Y-%m-%d"], error_messages={"invalid": reason}, **kwargs)

    def to_python(self, value: Any) -> dt.date | None:
        day = super().to_python(value)
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValidationError(
                gettext("Write a day of the years from %(first)s to %(last)s.")
                % {"first": FIRST_YEAR, "last": LAST_YEAR}
            )
        return day


class CursorField(forms.Field):
    widget = forms.HiddenInput

    def clean(self, value: str | None) -> Cursor | None:
        if not value:
            return None
        try:
            return decode_cursor(value)
        except ValueError as error:
            raise ValidationError(gettext("No page of the list begins there.")) from error


class WordsField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        too_long = f"Search for at most {LONGEST} characters."
        super().__init__(max_length=LONGEST, error_messages={"max_length": too_long}, **kwargs)

    def clean(self, value: Any) -> SearchWords | None:
        text = super().clean(value)
        if not text:
            return None
        words = read_search(text, tokenize=tokenize, today=timezone.localdate(timezone=timezone.get_default_timezone()))
        if words.size > MOST:
            raise ValidationError(gettext("Search for at most %(most)s words.") % {"most": MOST})
        return look_up(words)
