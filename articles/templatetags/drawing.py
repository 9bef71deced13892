"""What lists have by the dozen, made of strings since that is ten times as fast as a template: rows and facets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Any

from django import template
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import get_script_prefix, get_urlconf
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from articles.listing import ChoiceRelation, Facet, figure, in_digits
from articles.models import Article
from articles.templatetags.interface import interface, interface_lang, word
from articles.templatetags.list_urls import Way, put, slug_id, values_of, ways
from articles.templatetags.newsroom import field_names, headline_state, icon, moment, opening, time_of_day

register = template.Library()

#: Rows of stories that a process keeps.
ROWS = 4000
_ROWS: dict[tuple[Any, ...], SafeString] = {}
#: Values without a way to leave them out.
_TAKEN_OR_ADDED = frozenset({ChoiceRelation.SET, ChoiceRelation.OR})


@register.simple_tag
def story_row(article: Article, *, dated: bool = False, explain: bool = False, **options: str) -> SafeString:
    """
    A story as lists show it.

    In:    a story of `for_list()`, with its `snippet` where it was searched for and its `company` where it stands for
           others; `dated` where no heading says the day, `list` to tell lists on one page apart, `explain` where
           corrections are listed
    Rule:  a row that was drawn is kept by every value that the story has been read with, so that it is never an old one
    """
    if getattr(article, "snippet", ""):
        return _row(article, options.get("list", ""), dated=dated, explain=explain)
    key = (get_language(), dated, explain, *options.items(), *_values(article))
    drawn = _ROWS.get(key)
    if drawn is None:
        drawn = _row(article, options.get("list", ""), dated=dated, explain=explain)
        if len(_ROWS) >= ROWS:
            _ROWS.clear()
        _ROWS[key] = drawn
    return drawn


@register.simple_tag
def stories_by_day(articles: Sequence[Article]) -> SafeString:
    """The rows of a list in order of time, under the days that they are listed on."""
    parts = []
    for _, group in groupby(articles, key=lambda article: timezone.localdate(article.listed)):
        stories = list(group)
        rows = "".join(story_row(each, dated=each.listed_another_day) for each in stories)
        parts.append(f'<h2 class="day">{_day(stories[0])}</h2>\n<ol class="stories">{rows}</ol>\n')
    return mark_safe("".join(parts))


def _day(article: Article) -> str:
    if not article.has_date:
        return escape(gettext("Without a date"))
    listed = timezone.localtime(article.listed)
    return f"{escape(format_date(listed, 'l'))} <span>{escape(in_digits(format_date(listed, 'j F Y')))}</span>"


def _row(article: Article, of_list: str, *, dated: bool, explain: bool) -> SafeString:
    language = f' lang="{escape(article.language)}"' if article.language else ""
    address = escape(article.get_absolute_url())
    return mark_safe(
        f'<li class="story"{language} dir="{article.direction}">\n'
        f'  <h3{headline_state(article.headline)}><a id="{of_list}story-{article.pk}" href="{address}">'
        f"{escape(article.headline)}</a></h3>\n"
        f'  <p class="lead">{_lead(article)}</p>\n'
        f'  <p class="meta" {interface_lang()}>{_facts(article, dated=dated)}</p>\n'
        f"{_company(article)}{_explained(article) if explain else ''}</li>\n"
    )


def _lead(article: Article) -> str:
    """The passage that was found, which is escaped already, else how the copy begins."""
    snippet = getattr(article, "snippet", "")
    if snippet:
        return conditional_escape(snippet)
    dateline = f'<span class="dateline">{escape(article.dateline)}</span> – ' if article.dateline else ""
    return f"{dateline}{escape(opening(article))}"


def _facts(article: Article, *, dated: bool) -> str:
    source = article.source.name if article.source else gettext("Source not named")
    when = (moment if dated else time_of_day)(article.published)
    facts = [f"<bdi>{escape(source)}</bdi>"]
    facts += [f"<span><bdi>{each}</bdi></span>" for each in (when, escape(article.byline)) if each]
    if article.corrected or article.version_kind == "correction":
        facts.append('<span class="corrected">' + escape(gettext("Corrected")) + "</span>")
    if article.sample:
        facts.append("<span>" + escape(gettext("Sample")) + "</span>")
    return "".join(facts)


def _company(article: Article) -> str:
    """The other items of the story that the row stands for, opened in place; "" where it is the only one."""
    company = getattr(article, "company", None)
    return render_to_string("articles/partials/company.html", {"company": company}) if company else ""


def _explained(article: Article) -> str:
    """What was corrected, and by whom."""
    said = []
    if article.version_kind:
        number = f" {article.version_number}" if article.version_number else ""
        said.append(capfirst(word(article.version_kind)) + number + " " + gettext("from the agency"))
    if article.corrected:
        said.append(gettext("Corrected here") + ": " + field_names(article.corrected))
    return f'  <p class="what" {interface_lang()}><span {interface()}>{escape("; ".join(said))}</span></p>\n'


@register.simple_tag
def colophon(spoken: str) -> SafeString:
    """The foot of every page, the same for all pages of a language."""
    return _colophon(spoken, get_language(), get_script_prefix(), get_urlconf())


@lru_cache(maxsize=64)
def _colophon(spoken: str, *drawn_for: str | None) -> SafeString:
    return render_to_string("articles/partials/colophon.html", {"spoken": spoken})


@register.simple_tag
def facet_section(parameters: QueryDict, facet: Facet) -> SafeString:
    """
    A facet: what is set stands first, then its values by what a click on them does; one tab stop a value. Made of
    strings, since there are up to 160 values on a page.
    """
    name = facet.name
    parts = [f'<section class="facet" id="facet-{name}" aria-labelledby="label-{name}">\n']
    parts.append(f'  <h2 id="label-{name}">{escape(facet.label)}</h2>\n')
    if name == "place":
        parts.append(_mention_choice(parameters))
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


def _mention_choice(parameters: QueryDict) -> str:
    """Whether a place may be named anywhere, or is what a story is mainly about."""
    main = bool(parameters.get("mention"))
    label = escape(gettext("How much a story is about a place"))
    parts = [f'  <p class="mention-choice" role="group" aria-label="{label}">\n']
    for value, words, chosen in (("", gettext("Any mention"), not main), ("main", gettext("Mainly about"), main)):
        current = ' aria-current="true"' if chosen else ""
        address = escape(put(parameters, "mention", value))
        parts.append(f'    <a id="mention-{value or "any"}" href="{address}"{current}>{escape(words)}</a>\n')
    return "".join((*parts, "  </p>\n"))


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
            f'<bdi>{label}</bdi> <span class="count">{count}</span>'
            f"{close if relation == ChoiceRelation.SET else ''}</a>"
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
