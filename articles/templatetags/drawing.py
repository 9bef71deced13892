"""What lists have by the dozen, faster than a template draws it: rows of stories are kept, facets made of strings."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Any

from django import template
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from articles.listing import ChoiceRelation, Facet, figure
from articles.models import Article
from articles.templatetags.list_urls import Way, slug_id, values_of, ways
from articles.templatetags.newsroom import icon

register = template.Library()

#: Rows of stories that a process keeps.
ROWS = 4000
_ROWS: dict[tuple[Any, ...], SafeString] = {}
#: Values without a way to leave them out.
_TAKEN_OR_ADDED = frozenset({ChoiceRelation.SET, ChoiceRelation.OR})


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
def facet_section(parameters: QueryDict, facet: Facet) -> SafeString:
    """
    A facet: what is set stands first, then its values by what a click on them does; one tab stop a value. Made of
    strings, since there are up to 160 values on a page.
    """
    name = facet.name
    parts = [f'<section class="facet" id="facet-{name}" aria-labelledby="label-{name}">\n']
    parts.append(f'  <h2 id="label-{name}">{escape(facet.label)}</h2>\n')
    for relation, group in groupby(ways(parameters, facet), key=lambda way: way.choice.relation):
        heading = _headings().get(relation, "")
        if heading:
            parts.append(f'  <h3 id="{relation}-{name}">{escape(heading)}</h3>\n')
        labelled = f' aria-labelledby="{relation}-{name}"' if heading else ""
        parts.append(f"  <ul{labelled}>\n  {choice_lines(name, list(group))}\n  </ul>\n")
    if facet.more:
        address, said = escape(values_of(parameters, name)), escape(gettext("All"))
        parts.append(f'  <a class="all-values" id="all-{name}" href="{address}" hx-boost="false">{said}')
        parts.append(f'<span class="unseen">: {escape(facet.label)}</span></a>\n')
    return mark_safe("".join([*parts, "</section>"]))


def choice_lines(name: str, ways_of_facet: Sequence[Way]) -> str:
    """Values of a facet, each with its two links."""
    left_out, leave_out = escape(gettext("Left out")), escape(gettext("Leave out"))
    close, minus = icon("close"), icon("minus")
    lines = []
    for way in ways_of_facet:
        choice, relation = way.choice, way.choice.relation
        label = escape(choice.label)
        state = ' aria-current="true"' if choice.chosen or choice.excluded else ""
        if choice.excluded:
            state += f' data-excluded aria-label="{left_out}: {label}"'
        depth = f' data-depth="{choice.depth}"' if choice.depth else ""
        both = "and-" if relation == ChoiceRelation.AND else ""
        count = ("+" if relation == ChoiceRelation.OR else "") + figure(choice.count)
        other = ""
        if relation not in _TAKEN_OR_ADDED:
            title = f"{leave_out} {label}"
            other = f'<a class="leave-out" tabindex="-1" href="{escape(way.leave_out)}" title="{title}">{minus}</a>'
        lines.append(
            f'<li{depth}><a class="choice" id="{both}{name}-{escape(slug_id(choice.value))}"'
            f' href="{escape(way.toggle)}"{state}>'
            f'<bdi>{label}</bdi> <span class="count">{count}</span>{close if relation == ChoiceRelation.SET else ""}</a>'
            f"{other}</li>"
        )
    return "".join(lines)


def _headings() -> dict[ChoiceRelation, str]:
    return {
        ChoiceRelation.AND: gettext("And"),
        ChoiceRelation.OR: gettext("Or"),
        ChoiceRelation.WITHIN: gettext("Within"),
    }


def _values(article: Article) -> list[Any]:
    """All that a row of a list may show, without asking the database."""
    source = article.source
    values = [source.name if source else None]
    for name, value in vars(article).items():
        if name != "_state":
            values += (name, repr(value) if isinstance(value, list | dict) else value)
    return values
