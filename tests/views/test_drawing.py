"""What is drawn without a template looks as the template's; a row that is kept is never an old one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string

from articles.listing import Choice, ChoiceRelation
from articles.models import Article, Source
from articles.templatetags.drawing import choice_line, story_row
from articles.templatetags.list_urls import Way
from tests.factories import make_article

LINE = Template(
    '{% load humanize list_urls newsroom %}{% icon "minus" as minus %}{% icon "close" as close %}'
    "{% with choice=way.choice %}"
    '<li{% if choice.depth %} data-depth="{{ choice.depth }}"{% endif %}>'
    '<a class="choice" id="{% if choice.relation == "and" %}and-{% endif %}{{ name }}-{{ choice.value|slug_id }}"'
    ' href="{{ way.toggle }}"{% if choice.chosen or choice.excluded %} aria-current="true"{% endif %}'
    '{% if choice.excluded %} data-excluded aria-label="Left out: {{ choice.label }}"{% endif %}>'
    '<bdi>{{ choice.label }}</bdi> <span class="count">{% if choice.relation == "or" %}+{% endif %}'
    '{{ choice.count|intcomma }}</span>{% if choice.relation == "set" %}{{ close }}{% endif %}</a>'
    '{% if choice.relation != "set" and choice.relation != "or" %}<a class="leave-out" tabindex="-1"'
    ' href="{{ way.leave_out }}" title="Leave out {{ choice.label }}">{{ minus }}</a>{% endif %}</li>{% endwith %}'
)
CHANGES: list[dict[str, Any]] = [
    {"headline": "Roads are open"},
    {"standfirst": "Engineers came."},
    {"body": "Another text."},
    {"dateline": "ERBIL"},
    {"byline": "Ann Poe"},
    {"language": "ar"},
    {"published": dt.datetime(2018, 1, 1, 12, tzinfo=dt.UTC)},
    {"corrected": ["headline"]},
    {"version_kind": "correction"},
    {"sample": True},
    {"source": None},
]


@pytest.mark.parametrize("label", ["Iraq", "A & B <c> \"d\" 'e'", "العراق"])
@pytest.mark.parametrize("relation", ChoiceRelation)
@pytest.mark.parametrize(("chosen", "excluded"), [(False, False), (True, False), (False, True)])
def test_a_line_of_a_facet_is_the_same_as_in_the_template_language(
    label: str, relation: ChoiceRelation, chosen: bool, excluded: bool
) -> None:
    choice = Choice("iraq syria", label, 12345, chosen=chosen, excluded=excluded, relation=relation, depth=int(chosen))
    way = Way(choice, "/articles/?place=iraq&q=%3C", "/articles/?place=-iraq&q='")

    assert choice_line("place", way) == LINE.render(Context({"name": "place", "way": way}))


def listed(article: Article) -> Article:
    return Article.objects.for_list().get(pk=article.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("changed", CHANGES, ids=lambda changed: next(iter(changed)))
def test_a_row_is_that_of_the_story_as_it_is_now(changed: dict[str, Any]) -> None:
    article = make_article()
    before = story_row(listed(article), dated=True)
    Article.objects.filter(pk=article.pk).update(**changed)

    now = listed(article)

    assert story_row(now, dated=True) == render_to_string(
        "articles/partials/story.html", {"article": now, "dated": True}
    )
    assert story_row(now, dated=True) != before


@pytest.mark.django_db
def test_a_row_has_the_name_that_its_source_has_now() -> None:
    article = make_article(source="Harbour News")
    story_row(listed(article))
    Source.objects.update(name="Hill News")

    assert "Hill News" in story_row(listed(article))


@pytest.mark.django_db
def test_a_row_is_drawn_again_for_other_options_and_another_snippet() -> None:
    article = listed(make_article(version_kind="correction"))
    plain, explained = story_row(article), story_row(article, explain=True)
    article.__dict__["snippet"] = "found here"

    assert "from the agency" in explained and "from the agency" not in plain
    assert "found here" in story_row(article)
