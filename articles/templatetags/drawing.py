"""What lists have by the dozen, faster than a template draws it: rows of stories are kept, facets made of strings."""

from __future__ import annotations

from html import escape
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from articles.listing import ChoiceRelation, figure
from articles.models import Article
from articles.templatetags.list_urls import Way, slug_id
from articles.templatetags.newsroom import icon

register = template.Library()

#: Rows of stories that a process keeps.
ROWS = 4000
_ROWS: dict[tuple[Any, ...], SafeString] = {}


@register.simple_tag
def story_row(article: Article, **options: Any) -> SafeString:
    """
    A story as lists show it, which is articles/partials/story.html with these options.

    Rule:  a row that was drawn is kept by every value that the story has been read with, so that it is never an old one
    """
    key = (get_language(), *sorted(options.items()), *_values(article))
    drawn = _ROWS.get(key)
    if drawn is None:
        drawn = render_to_string("articles/partials/story.html", {"article": article, **options})
        if len(_ROWS) >= ROWS:
            _ROWS.clear()
        _ROWS[key] = drawn
    return drawn


@register.simple_tag
def choice_line(name: str, way: Way) -> SafeString:
    """A value of a facet with its two links. Made of strings, since there are up to 160 of them on a page."""
    choice, relation = way.choice, way.choice.relation
    label = escape(choice.label)
    state = ' aria-current="true"' if choice.chosen or choice.excluded else ""
    if choice.excluded:
        state += f' data-excluded aria-label="{escape(gettext("Left out"))}: {label}"'
    depth = f' data-depth="{choice.depth}"' if choice.depth else ""
    both = "and-" if relation == ChoiceRelation.AND else ""
    close = icon("close") if relation == ChoiceRelation.SET else ""
    count = ("+" if relation == ChoiceRelation.OR else "") + figure(choice.count)
    return mark_safe(
        f'<li{depth}><a class="choice" id="{both}{name}-{escape(slug_id(choice.value))}"'
        f' href="{escape(way.toggle)}"{state}>'
        f'<bdi>{label}</bdi> <span class="count">{count}</span>{close}</a>'
        f"{_leave_out(way, label)}</li>"
    )


def _leave_out(way: Way, label: str) -> str:
    if way.choice.relation in (ChoiceRelation.SET, ChoiceRelation.OR):
        return ""
    title = f"{escape(gettext('Leave out'))} {label}"
    return f'<a class="leave-out" tabindex="-1" href="{escape(way.leave_out)}" title="{title}">{icon("minus")}</a>'


def _values(article: Article) -> list[Any]:
    """All that a row of a list may show, without asking the database."""
    source = article.source
    values = [source.name if source else None]
    for name, value in vars(article).items():
        if name != "_state":
            values += (name, repr(value) if isinstance(value, list | dict) else value)
    return values
