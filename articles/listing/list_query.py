"""What an address asks for, checked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import QueryDict
from django.utils.translation import gettext

from articles.listing.canonical import canonical_pairs, usual_order
from articles.listing.list_parts import WrongParameter
from articles.listing.parameter_names import check_names
from articles.listing.parameters import FOLDED, PARAMETERS, VALUED, ArticleFilter, Value
from articles.models import Article, Entity
from articles.query import Cursor, Question
from articles.search import ARRIVAL, NEWEST, OLDEST, RELEVANCE


@dataclass(frozen=True, slots=True)
class ListQuery:
    """
    A list that is asked for.

    `parameters` are those given that mean something, merged entities by the names they have now, in one order, so that
    one list has one address.
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


def read_query(parameters: QueryDict, known: Entity | None = None, *, folds: bool = True) -> ListQuery:
    """
    Check the parameters of a list.

    In:      `known`: an entity among them that has been looked up and may be read; `folds`: whether items of one
             story are one where the parameters do not say
    Raises:  WrongParameter for the first parameter that no list has, else for the first value that means nothing
    Rule:    a parameter without a value is passed over, and so are those of trackers
    """
    check_names(parameters, PARAMETERS)
    articles = ArticleFilter(parameters, queryset=Article.objects.readable())
    for field in articles.form.fields.values():
        if isinstance(known, getattr(field, "model", ())):
            field.known = known
    if not articles.is_valid():
        raise _wrong(articles, parameters)
    asked = articles.form.cleaned_data
    order = asked["order"] or usual_order(words=asked["q"] is not None)
    if order == RELEVANCE and asked["q"] is None:
        order = NEWEST
    after = asked["after"]
    if after is not None and not _is_of(after, order):
        raise WrongParameter("after", str(parameters["after"]), gettext("That page is of a list in another order."))
    folded = asked["copies"] == FOLDED if asked["copies"] else folds
    question = replace(articles.question, folded=folded)
    return ListQuery(articles, _meaningful(articles, parameters), question, order, after)


def _is_of(cursor: Cursor, order: str) -> bool:
    """Whether a cursor may be one of a list in this order."""
    if cursor.listed is not None:
        return order in {NEWEST, OLDEST}
    return order == (ARRIVAL if cursor.by_arrival else RELEVANCE)


def _wrong(articles: ArticleFilter, parameters: QueryDict) -> WrongParameter:
    name, errors = next(iter(articles.errors.as_data().items()))
    error = errors[0]
    value = (error.params or {}).get("value", parameters.get(name, ""))
    return WrongParameter(name, str(value), str(error.messages[0]))


def _meaningful(articles: ArticleFilter, parameters: QueryDict) -> QueryDict:
    cleaned = articles.form.cleaned_data
    pairs = [(name, value.written) for name in VALUED for value in cleaned[name]]
    pairs += [(name, str(parameters.get(name, "")).strip()) for name in PARAMETERS if name not in VALUED]
    kept = QueryDict(mutable=True)
    for name, value in canonical_pairs(pairs):
        kept.appendlist(name, value)
    return kept
