"""What the templates ask: times as a newspaper writes them, names of languages and fields, icons."""

from __future__ import annotations

import datetime as dt
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext

from articles.listing import in_digits, language_label
from articles.models import Article
from articles.reading import PARAGRAPH_BREAK
from newsroom import __version__

register = template.Library()

#: Letters up to which capitals may be names ("UN, NATO").
SHORTEST_CAPITALS = 8


@register.simple_tag
def site_name() -> str:
    """The name on the masthead."""
    return str(settings.NEWSROOM_NAME)


@register.simple_tag
def newsroom_version() -> str:
    """The version that runs, for the foot of the desk."""
    return __version__


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """An icon drawn in the colour of the text beside it."""
    return mark_safe(render_to_string(f"icons/{name}.svg").strip())


@register.filter
def opening(article: Article) -> str:
    """What a row of the list shows under the headline: the standfirst, else how the copy begins."""
    text = article.standfirst or getattr(article, "lead", "").partition(PARAGRAPH_BREAK)[0]
    return Truncator(" ".join(text.split())).chars(280)


@register.filter
def headline_state(headline: str) -> SafeString:
    """An attribute that says that a wire sent a headline in capitals alone, so that it is set smaller and spaced."""
    letters = [letter for letter in headline if letter.isalpha()]
    return mark_safe(" data-capitals" if len(letters) > SHORTEST_CAPITALS and headline.isupper() else "")


@register.filter
def moment(value: dt.datetime) -> SafeString:
    """A time as a newspaper writes it, machine-readable as well; midnight sharp is a day without a time of day."""
    local = timezone.localtime(value)
    return _time(local, "j F Y" if _is_day(local) else "j F Y, H:i")


@register.filter
def time_of_day(value: dt.datetime) -> SafeString:
    """The time of day alone, under a heading that says the day; nothing for a day without one."""
    local = timezone.localtime(value)
    return mark_safe("") if _is_day(local) else _time(local, "H:i")


@register.filter
def language_name(code: str) -> str:
    """ "ckb" as "Central Kurdish", where Newsroom knows the language; else the code itself."""
    return language_label(code)


@register.filter
def field_names(fields: list[str]) -> str:
    """["dateline_date", "source"] as "dateline date, source"."""
    return gettext(", ").join(gettext(field.replace("_", " ")) for field in fields)


@register.filter
def coordinate(degrees: float, sides: str) -> str:
    """-43.53 with "NS" as 43.5° S."""
    return f"{abs(degrees):.1f}° {sides[degrees < 0]}"


@register.filter
def percent(value: float) -> str:
    """0.987 as 99 %."""
    return in_digits(f"{round(value * 100)} %")


def _time(local: dt.datetime, form: str) -> SafeString:
    whole = format_date(local, "l j F Y, H:i T")
    shown = in_digits(format_date(local, form))
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), in_digits(whole), shown)


def _is_day(local: dt.datetime) -> bool:
    return (local.hour, local.minute, local.second) == (0, 0, 0)
