"""How to search: the language of searches, by examples that lead to what they find."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.views.page_base import page


@dataclass(frozen=True, slots=True)
class SearchExample:
    """A search as it is typed, and which stories it finds."""

    typed: str
    finds: str | Promise

    @property
    def address(self) -> str:
        return f"{reverse('articles:list')}?{urlencode({'q': self.typed})}"


@dataclass(frozen=True, slots=True)
class GuideSection:
    """Some examples of one kind."""

    title: str | Promise
    examples: tuple[SearchExample, ...]
    note: str | Promise = ""


GUIDE = (
    GuideSection(
        _("Words"),
        (
            SearchExample("oil prices", _("stories with both words, in any order and any form: “price” too")),
            SearchExample("oil AND prices", _("the same")),
            SearchExample("cocoa OR coffee", _("stories with either word")),
            SearchExample("coffee -cocoa", _("stories with the one word and without the other")),
            SearchExample("coffee NOT cocoa", _("the same")),
            SearchExample("(cocoa OR coffee) harvest", _("stories with the last word and either of the others")),
            SearchExample('"oil ministry"', _("stories with these words one after the other")),
            SearchExample("rain*", _("stories with words that begin so, as they are written: “rainfall”, “rains”")),
        ),
        _("Operators are written in capitals. A star needs at least three letters before it."),
    ),
    GuideSection(
        _("Where words stand"),
        (
            SearchExample("oil NEAR/5 price", _("the words at most five words apart, in either order")),
            SearchExample(
                '"oil ministry" PRE/10 resign*', _("the same, but in this order, here at most ten words apart")
            ),
            SearchExample("PARA(flood bridge)", _("the words in one paragraph")),
            SearchExample("ATLEAST/3(bank)", _("the word at least three times")),
        ),
        _(
            "These look at the body of a story, not at its headline. NEAR, PRE and ATLEAST go up to 50; a star needs "
            "four letters. Of a phrase in PARA or ATLEAST each word is asked for so, and the phrase anywhere in the "
            "body."
        ),
    ),
    GuideSection(
        _("Parts of a story"),
        (
            SearchExample("headline:flood", _("stories with the word in the headline")),
            SearchExample("lead:(flood OR drought)", _("in the standfirst or the first paragraph")),
            SearchExample("dateline:erbil", _("in the dateline as it is printed")),
            SearchExample("byline:hawrami", _("in the byline, or the name of somebody who wrote")),
            SearchExample("editor:catherine", _("in the name of somebody who edited")),
            SearchExample("source:harbour", _("in the name of an agency or publisher")),
        ),
    ),
    GuideSection(
        _("Names"),
        (
            SearchExample("Hewlêr", _("stories that name Erbil in any spelling or script, or have this word")),
            SearchExample('"Hewlêr"', _("stories that have this very word")),
            SearchExample("place:iraq", _("stories about a place or anything within it")),
            SearchExample('org:"united nations"', _("stories that name an organisation, by any of its names")),
        ),
        _("A name of initials that is also a word, such as “who”, means the organisation only in capitals."),
    ),
    GuideSection(
        _("Days"),
        (
            SearchExample("flood since:7d", _("of the last seven days; also 2w, 3m and 1y")),
            SearchExample("flood since:yesterday", _("since yesterday; also today")),
            SearchExample(
                "flood since:2019-03 until:2019-04", _("from the first day of March to the last of April 2019")
            ),
        ),
    ),
)


@page
def search_guide(request: HttpRequest) -> HttpResponse:
    """How to search."""
    return render(request, "articles/search_guide.html", {"guide": GUIDE})
