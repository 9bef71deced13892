"""The pages' own words: which language they are in, and words and numbers in that language."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, gettext, gettext_noop

from articles.listing import count_stories, in_digits, local_name
from articles.listing import figure as write_figure
from articles.views import reading_language

register = template.Library()
register.filter("figure", write_figure)
register.filter("stories", count_stories)
register.filter("digits", in_digits)

#: Words that rows and readers hold in English, so that a translator finds them.
KINDS = (
    gettext_noop("country"), gettext_noop("region"), gettext_noop("city"), gettext_noop("district"),
    gettext_noop("water"), gettext_noop("mountain"), gettext_noop("place"), gettext_noop("organisation"),
    gettext_noop("person"), gettext_noop("source"),
)  # fmt: skip
VERSIONS = (
    gettext_noop("update"), gettext_noop("correction"), gettext_noop("refile"), gettext_noop("repeat"),
    gettext_noop("wrapup"),
)  # fmt: skip


#: What a story's values say of how they were read.
NOTES = (gettext_noop("no time of its own"),)
PERIODS = (gettext_noop("day"), gettext_noop("month"), gettext_noop("year"))


@register.simple_tag(takes_context=True, name="reading_language")
def page_language(context: template.Context) -> str:
    """The language that the page is to be drawn in; English where there is no request."""
    request = context.get("request")
    return reading_language(request) if request else "en"


@register.simple_tag
def interface() -> SafeString:
    """The attributes of an element that holds the page's own words, for where they stand inside a story."""
    return format_html('lang="{}" dir="{}"', get_language() or "en", "rtl" if get_language_bidi() else "ltr")


@register.simple_tag
def interface_lang() -> SafeString:
    """As `interface`, for an element that takes its direction from the story around it."""
    return format_html('lang="{}"', get_language() or "en")


@register.simple_tag
def interface_languages() -> list[tuple[str, str]]:
    """Each language that the pages speak: its code, and its name in itself."""
    return list(settings.NEWSROOM_LANGUAGES)


@register.filter
def word(english: str) -> str:
    """A word that is kept in English, such as the kind of a place, in the language of the page."""
    return gettext(english) if english else ""


@register.filter
def local(place: Any) -> str:
    """What a row of an entity is called on the page: countries in its language."""
    return local_name(place.name, getattr(place, "kind", ""))
