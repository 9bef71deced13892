"""What the templates ask: addresses of filtered lists, times as a newspaper writes them, icons."""

from __future__ import annotations

import datetime as dt

from django import template
from django.conf import settings
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language_info

from articles.draft import PARAGRAPH_BREAK
from articles.models import Article

register = template.Library()

#: Languages of the wire that Django has no name for.
LANGUAGES = {"ckb": "Sorani Kurdish", "ku": "Kurdish", "kmr": "Kurmanji Kurdish", "ps": "Pashto"}

#: Parameters that say where in a list one is, not which list it is.
POSITION = ("after", "mentions")


@register.simple_tag
def site_name() -> str:
    """The name on the masthead."""
    return str(settings.NEWSROOM_NAME)


@register.simple_tag
def list_of(**parameters: object) -> str:
    """The list's address with these parameters: {% list_of place="syria" %}."""
    query = QueryDict(mutable=True)
    for name, value in parameters.items():
        query[name] = str(value)
    return _address(query)


@register.simple_tag
def list_of_one(name: str, value: str) -> str:
    """The list with one parameter whose name the template only knows as a value."""
    return list_of(**{name: value})


@register.simple_tag
def list_between(name: str, value: str, since: str, until: str) -> str:
    """The list of one entity between two days."""
    return list_of(**{name: value}, since=since, until=until)


@register.simple_tag
def together(parameters: QueryDict, name: str, value: str) -> str:
    """The list of those stories that have this value as well, in addition to all there is."""
    query = parameters.copy()
    query.appendlist(name, value)
    return _address(query)


@register.simple_tag
def feed_of(**parameters: object) -> str:
    """The RSS feed of the list with these parameters."""
    return list_of(**parameters).replace("/?", ".rss?", 1)


@register.simple_tag
def toggle(parameters: QueryDict, name: str, value: str) -> str:
    """The list with a facet's value put in, or taken out where it is in (as it is or excluded)."""
    query = _without(parameters, name, value)
    if query == _without(parameters, "after", ""):
        if name == "year":
            query["since"], query["until"] = f"{value}-01-01", f"{value}-12-31"
        else:
            query.appendlist(name, value)
    return _address(query)


@register.simple_tag
def leave_out(parameters: QueryDict, name: str, value: str) -> str:
    """The list without the stories that have this value."""
    query = _without(parameters, name, value)
    query.appendlist(name, f"-{value}")
    return _address(query)


@register.simple_tag
def without(parameters: QueryDict, name: str, value: str) -> str:
    """The list with one filter taken off."""
    return _address(_without(parameters, name, value))


@register.simple_tag
def put(parameters: QueryDict, name: str, value: str) -> str:
    """The list with one parameter set, as its order or the cursor of the next page."""
    query = _without(parameters, "after", "")
    if value:
        query[name] = value
    else:
        query.pop(name, None)
    return _address(query)


@register.simple_tag
def in_format(parameters: QueryDict | None, ending: str) -> str:
    """The same list as a feed or as data: {% in_format listing.parameters "rss" %}."""
    query = _without(parameters or QueryDict(), "after", "")
    if ending in {"rss", "atom"}:
        query.pop("order", None)
    return _address(query, reverse("articles:list").rstrip("/") + f".{ending}")


@register.simple_tag
def story_in(article: Article, ending: str) -> str:
    """The same story as data: {% story_in article "json" %}."""
    return article.get_absolute_url().rstrip("/") + f".{ending}"


@register.simple_tag
def carried(parameters: QueryDict) -> list[tuple[str, str]]:
    """The parameters that a search keeps as they are: all that the form does not show itself."""
    shown = {"q", "since", "until", *POSITION}
    return [(name, value) for name, values in parameters.lists() if name not in shown for value in values]


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon drawn in the colour of the text beside it."""
    return mark_safe(render_to_string(f"icons/{name}.svg").strip())


@register.filter
def opening(article: Article) -> str:
    """What a row of the list shows under the headline: the standfirst, else how the copy begins."""
    text = article.standfirst or getattr(article, "lead", "").partition(PARAGRAPH_BREAK)[0]
    return Truncator(" ".join(text.split())).chars(280)


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
    """ "ckb" as "Central Kurdish", where Django knows the language; else the code itself."""
    try:
        return str(get_language_info(code)["name"])
    except KeyError:
        return LANGUAGES.get(code.partition("-")[0], code)


@register.filter
def field_names(fields: list[str]) -> str:
    """["dateline_date", "source"] as "dateline date, source"."""
    return ", ".join(field.replace("_", " ") for field in fields)


@register.filter
def coordinate(degrees: float, sides: str) -> str:
    """-43.53 with "NS" as 43.5° S."""
    return f"{abs(degrees):.1f}° {sides[degrees < 0]}"


@register.filter
def percent(value: float) -> str:
    """0.987 as 99 %."""
    return f"{round(value * 100)} %"


def _time(local: dt.datetime, form: str) -> SafeString:
    whole = format_date(local, "l j F Y, H:i T")
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), whole, format_date(local, form))


def _is_day(local: dt.datetime) -> bool:
    return (local.hour, local.minute, local.second) == (0, 0, 0)


def _without(parameters: QueryDict, name: str, value: str) -> QueryDict:
    """A copy from its first page on, without this value of this parameter, be it wanted or excluded."""
    query = parameters.copy()
    for position in POSITION:
        query.pop(position, None)
    if name == "year":
        if query.get("since", "")[:4] == value or query.get("until", "")[:4] == value:
            query.pop("since", None)
            query.pop("until", None)
    elif name not in POSITION:
        bare = value.removeprefix("-")
        query.setlist(name, [kept for kept in query.getlist(name) if kept not in {bare, f"-{bare}"}])
        if not query.getlist(name):
            query.pop(name, None)
    return query


def _address(query: QueryDict, path: str = "") -> str:
    encoded = query.urlencode()
    return (path or reverse("articles:list")) + (f"?{encoded}" if encoded else "")
