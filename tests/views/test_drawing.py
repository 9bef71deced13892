"""What is drawn without a template looks as the template's; a row that is kept is never an old one."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.http import QueryDict
from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from articles.listing import Choice, ChoiceRelation, Facet
from articles.models import Article, Source
from articles.templatetags.drawing import facet_section, story_row
from articles.templatetags.list_urls import together, ways
from tests.factories import make_article

#: What `facet_section` draws, in the template language.
SECTION = Template(
    '{% load i18n humanize list_urls newsroom %}{% icon "minus" as minus %}{% icon "close" as close %}'
    '<section class="facet" id="facet-{{ facet.name }}" aria-labelledby="label-{{ facet.name }}">'
    '<h2 id="label-{{ facet.name }}">{{ facet.label }}</h2>'
    '{% if facet.name == "place" %}<p class="mention-choice" role="group"'
    ' aria-label="How much a story is about a place">'
    '<a id="mention-any" href="{% put parameters "mention" "" %}"{% if not parameters.mention %} aria-current="true"'
    "{% endif %}>Any mention</a>"
    '<a id="mention-main" href="{% put parameters "mention" "main" %}"{% if parameters.mention %} aria-current="true"'
    "{% endif %}>Mainly about</a></p>{% endif %}"
    "{% ways parameters facet as found %}{% regroup found by choice.relation as groups %}{% for group in groups %}"
    '{% if group.grouper == "and" %}<h3 id="and-{{ facet.name }}">And</h3>'
    '{% elif group.grouper == "or" %}<h3 id="or-{{ facet.name }}">Or</h3>'
    '{% elif group.grouper == "within" %}<h3 id="within-{{ facet.name }}">Within</h3>{% endif %}'
    '<ul{% if group.grouper == "and" or group.grouper == "or" or group.grouper == "within" %}'
    ' aria-labelledby="{{ group.grouper }}-{{ facet.name }}"{% endif %}>'
    "{% for way in group.list %}{% with choice=way.choice %}"
    '<li{% if choice.depth %} data-depth="{{ choice.depth }}"{% endif %}>'
    '<a class="choice" id="{% if choice.relation == "and" %}and-{% endif %}{{ facet.name }}-{{ choice.value|slug_id }}"'
    ' href="{{ way.toggle }}"{% if choice.chosen or choice.excluded %} aria-current="true"{% endif %}'
    '{% if choice.excluded %} data-excluded aria-label="Left out: {{ choice.label }}"{% endif %}>'
    '<bdi>{{ choice.label }}</bdi> <span class="count">{% if choice.relation == "or" %}+{% endif %}'
    '{{ choice.count|intcomma }}</span>{% if choice.relation == "set" %}{{ close }}{% endif %}</a>'
    '{% if choice.relation != "set" and choice.relation != "or" %}<a class="leave-out" tabindex="-1"'
    ' href="{{ way.leave_out }}" title="Leave out {{ choice.label }}">{{ minus }}</a>{% endif %}</li>'
    "{% endwith %}{% endfor %}</ul>{% endfor %}"
    '{% if facet.more %}<a class="all-values" id="all-{{ facet.name }}" href="{% values_of parameters facet.name %}"'
    ' hx-boost="false">All<span class="unseen">: {{ facet.label }}</span></a>{% endif %}</section>'
)
#: What `story_row` draws, in the template language.
ROW = Template(
    "{% load i18n interface newsroom %}"
    '<li class="story"{% if article.language %} lang="{{ article.language }}"'
    '{% endif %} dir="{{ article.direction }}">\n'
    '  <h3><a id="{{ list }}story-{{ article.pk }}" href="{{ article.get_absolute_url }}">'
    "{{ article.headline }}</a></h3>\n"
    '  <p class="lead">{% if article.snippet %}{{ article.snippet }}{% else %}'
    '{% if article.dateline %}<span class="dateline">{{ article.dateline }}</span> – '
    "{% endif %}{{ article|opening }}{% endif %}</p>\n"
    '  <p class="meta" {% interface_lang %}><bdi>{% if article.source %}{{ article.source }}'
    '{% else %}{% translate "Source not named" %}{% endif %}</bdi>'
    "{% if dated %}<span><bdi>{{ article.published|moment }}</bdi></span>"
    "{% elif article.published|time_of_day %}<span><bdi>{{ article.published|time_of_day }}</bdi></span>"
    "{% endif %}{% if article.byline %}<span><bdi>{{ article.byline }}</bdi></span>{% endif %}"
    '{% if article.corrected or article.version_kind == "correction" %}<span class="corrected">'
    '{% translate "Corrected" %}</span>{% endif %}{% if article.sample %}<span>'
    '{% translate "Sample" %}</span>{% endif %}</p>\n'
    '{% if explain %}  <p class="what" {% interface_lang %}><span {% interface %}>'
    "{% if article.version_kind %}{{ article.version_kind|word|capfirst }}"
    "{% if article.version_number %} {{ article.version_number }}{% endif %} "
    '{% translate "from the agency" %}{% endif %}'
    "{% if article.version_kind and article.corrected %}; {% endif %}{% if article.corrected %}"
    '{% translate "Corrected here" %}: {{ article.corrected|field_names }}{% endif %}</span></p>\n'
    "{% endif %}"
    "</li>\n"
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
@pytest.mark.parametrize("query", ["", "place=syria&q=%3C%3F'&source=-hill-press", "source=hill&q=%00&order=oldest"])
def test_a_facet_is_the_same_as_in_the_template_language(
    label: str, relation: ChoiceRelation, chosen: bool, excluded: bool, query: str
) -> None:
    choice = Choice("iraq syria", label, 12345, chosen=chosen, excluded=excluded, relation=relation, depth=int(chosen))
    facet = Facet("place", label, [choice, Choice("tyre", "Tyre", 12)], more=chosen)
    parameters = QueryDict(query)

    drawn = re.sub(r"\n *", "", facet_section(parameters, facet))

    assert drawn == SECTION.render(Context({"parameters": parameters, "facet": facet}))


@pytest.mark.parametrize("query", ["", "source=b&q=%3F&after=x", "editor=-ann+poe&editor=bo&q=%00&until=2020-01-01"])
@given(value=st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_value_is_put_where_the_one_address_of_its_list_has_it(query: str, value: str) -> None:
    parameters = QueryDict(query)

    (way,) = ways(parameters, Facet("place", "About", [Choice(value, "label", 1)]))

    assert way.toggle == together(parameters, "place", value)
    assert way.leave_out == together(parameters, "place", f"-{value}")


def listed(article: Article) -> Article:
    return Article.objects.for_list().get(pk=article.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("changed", CHANGES, ids=lambda changed: next(iter(changed)))
def test_a_row_is_that_of_the_story_as_it_is_now(changed: dict[str, Any]) -> None:
    article = make_article()
    before = story_row(listed(article), dated=True)
    Article.objects.filter(pk=article.pk).update(**changed)

    now = listed(article)

    for options in ({"dated": True}, {"explain": True, "list": "near-"}, {}):
        assert story_row(now, **options) == ROW.render(Context({"article": now, **options}))
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


@pytest.mark.django_db
@pytest.mark.parametrize("snippet", ["<b>plain</b>", mark_safe("<mark>found</mark>")])
@pytest.mark.parametrize("headline", ["<i>Tea</i> & 'salt'", '"\u0661" rises'])
def test_a_row_is_the_same_as_in_the_template_language(headline: str, snippet: str) -> None:
    article = listed(make_article(headline=headline, byline="A <c>", version_kind="correction"))
    article.__dict__["snippet"] = snippet
    article.dateline = "LONDON & <co>"

    with override("fr"):
        assert story_row(article, explain=True) == ROW.render(Context({"article": article, "explain": True}))
