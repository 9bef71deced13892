"""What lists have by the dozen, faster than a template draws it: rows of stories are kept, facets made of strings."""

from __future__ import annotations

from html import escape
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article
from articles.templatetags.list_urls import Way
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
    key = (*sorted(options.items()), *_values(article))
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
    choice = way.choice
    label, value = escape(choice.label), escape(choice.value)
    state = ' aria-current="true"' if choice.chosen or choice.excluded else ""
    if choice.excluded:
        state += f' data-excluded aria-label="Left out: {label}"'
    leave_out = (
        f'<a class="leave-out" id="not-{name}-{value}" href="{escape(way.leave_out)}" title="Leave out {label}">'
        f"{icon('minus')}</a>"
        if way.leave_out
        else ""
    )
    return mark_safe(
        f'<li><a class="choice" id="{name}-{value}" href="{escape(way.toggle)}"{state}><bdi>{label}</bdi> '
        f'<span class="count">{choice.count:,}</span></a>{leave_out}</li>'
    )


def _values(article: Article) -> list[Any]:
    """All that a row of a list may show, without asking the database."""
    source = article.source
    values = [source.name if source else None]
    for name, value in vars(article).items():
        if name != "_state":
            values += (name, repr(value) if isinstance(value, list | dict) else value)
    return values
