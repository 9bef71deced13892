"""What an address asks for, checked."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from articles.listing.list_parts import WrongParameter
from articles.listing.parameters import VALUED, ArticleFilter, Value
from articles.models import Article, Entity
from articles.query import Cursor, Question
from articles.search import NEWEST, RELEVANCE

#: Parameters that have one value.
SINGLE = ("q", "since", "until", "order", "after")


@dataclass(frozen=True, slots=True)
class ListQuery:
    """
    A list that is asked for.

    `parameters` are those given that mean something, merged entities by the names they have now.
    """

    filter: ArticleFilter
    parameters: QueryDict
    question: Question
    order: str
    after: Cursor | None

    def given(self, parameter: str) -> str:
        """The one value of a parameter, "" for none."""
        return str(self.parameters.get(parameter, ""))

    def values(self, parameter: str) -> list[Value]:
        return list(self.filter.form.cleaned_data[parameter])


def read_query(parameters: QueryDict, known: Entity | None = None) -> ListQuery:
    """
    Check the parameters of a list.

    In:      `known`: an entity among them that has been looked up and may be read
    Raises:  WrongParameter for the first value that means nothing
    Rule:    a parameter that no list has is passed over, as trackers and swaps add them; so is one without a value
    """
    articles = ArticleFilter(parameters, queryset=Article.objects.readable())
    for field in articles.form.fields.values():
        if isinstance(known, getattr(field, "model", ())):
            field.known = known
    if not articles.is_valid():
        raise _wrong(articles, parameters)
    asked = articles.form.cleaned_data
    order = asked["order"] or NEWEST
    if order == RELEVANCE and asked["q"] is None:
        order = NEWEST
    after = asked["after"]
    if after is not None and (order == RELEVANCE) != (after.listed is None):
        raise WrongParameter("after", str(parameters["after"]), "That page is of a list in another order.")
    return ListQuery(articles, _meaningful(articles, parameters), articles.question, order, after)


def _wrong(articles: ArticleFilter, parameters: QueryDict) -> WrongParameter:
    name, errors = next(iter(articles.errors.as_data().items()))
    error = errors[0]
    value = (error.params or {}).get("value", parameters.get(name, ""))
    return WrongParameter(name, str(value), str(error.messages[0]))


def _meaningful(articles: ArticleFilter, parameters: QueryDict) -> QueryDict:
    kept = QueryDict(mutable=True)
    for name in parameters:
        if name in VALUED:
            written = dict.fromkeys(value.written for value in articles.form.cleaned_data[name])
            if written:
                kept.setlist(name, list(written))
        elif name in SINGLE and (value := str(parameters[name]).strip()):
            kept[name] = value
    return kept
