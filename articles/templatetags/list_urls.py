"""Ways from a list to other lists: the addresses behind facets, chips, pages, feeds and facts."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote_plus, urlencode

from django import template
from django.http import QueryDict
from django.urls import reverse

from articles.listing import Choice, ChoiceRelation, Facet, canonical_pairs
from articles.models import Article

register = template.Library()

Pairs = list[tuple[str, str]]

#: Stands for a value that is yet to come.
_ANY = "?"
#: Parameters that say where in a list one is, not which list it is.
POSITION = frozenset({"after", "mentions"})


@dataclass(frozen=True, slots=True)
class Way:
    """A facet's value with where a click on it leads, and a click on "leave out"; the latter "" where there is none."""

    choice: Choice
    toggle: str
    leave_out: str


@register.simple_tag
def ways(parameters: QueryDict, facet: Facet) -> list[Way]:
    """Every choice of a facet with its addresses."""
    path, kept = reverse("articles:list"), _pairs(parameters)
    if any(name == facet.name for name, _ in kept):
        return [_way(path, kept, facet.name, choice) for choice in facet.choices]
    before, after = _around(path, kept, facet.name)
    values = [(choice, quote_plus(choice.value)) for choice in facet.choices]
    return [Way(each, f"{before}{value}{after}", f"{before}-{value}{after}") for each, value in values]


def _around(path: str, kept: Pairs, name: str) -> tuple[str, str]:
    """What stands before and behind the value in the address of a list with one value of a parameter that it lacks."""
    pairs = canonical_pairs([*kept, (name, _ANY)])
    at = pairs.index((name, _ANY))
    before = "".join(f"{urlencode([pair])}&" for pair in pairs[:at])
    return f"{path}?{before}{name}=", "".join(f"&{urlencode([pair])}" for pair in pairs[at + 1 :])


@register.simple_tag
def list_of(**parameters: object) -> str:
    """The list's address with these parameters: {% list_of place="syria" %}."""
    return _address(reverse("articles:list"), [(name, str(value)) for name, value in parameters.items()])


@register.simple_tag
def list_of_one(name: str, value: str) -> str:
    """The list with one parameter whose name the template only knows as a value."""
    return list_of(**{name: value})


@register.simple_tag
def list_between(name: str, value: str, since: str, until: str) -> str:
    """The list of one entity between two days."""
    return list_of(**{name: value}, since=since, until=until)


@register.simple_tag
def feed_of(**parameters: object) -> str:
    """The RSS feed of the list with these parameters."""
    return list_of(**parameters).replace("/?", ".rss?", 1)


@register.simple_tag
def together(parameters: QueryDict, name: str, value: str) -> str:
    """The list of those stories that have this value as well, in addition to all there is."""
    return _address(reverse("articles:list"), [*_pairs(parameters), (name, value)])


@register.simple_tag
def without(parameters: QueryDict, name: str, value: str) -> str:
    """The list with one filter taken off."""
    return _address(reverse("articles:list"), _without(_pairs(parameters), name, value))


@register.simple_tag
def put(parameters: QueryDict, name: str, value: str) -> str:
    """The list with one parameter set, as its order or the cursor of the next page; "" takes it away."""
    kept = [pair for pair in _pairs(parameters) if pair[0] != name]
    return _address(reverse("articles:list"), [*kept, (name, value)] if value else kept)


@register.simple_tag
def in_time(parameters: QueryDict, since: str, until: str) -> str:
    """The list between two days in place of those it is between now; "" for no end."""
    kept = [pair for pair in _pairs(parameters) if pair[0] not in {"since", "until"}]
    return _address(reverse("articles:list"), [*kept, ("since", since), ("until", until)])


@register.simple_tag
def values_of(parameters: QueryDict, facet: str, **more: object) -> str:
    """The page with every value of a facet of the list: {% values_of listing.parameters "place" page=2 %}."""
    pairs = [*_pairs(parameters), *((name, str(value)) for name, value in more.items() if value)]
    return _address(reverse("articles:values", args=[facet]), pairs)


@register.simple_tag
def counts_of(parameters: QueryDict, per: str = "", ending: str = "") -> str:
    """The counts of a list, as a page or a table: {% counts_of listing.parameters "month" "csv" %}."""
    path = reverse("articles:counts-csv" if ending else "articles:counts")
    kept = [pair for pair in _pairs(parameters) if pair[0] not in {"order", "view"}]
    return _address(path, [*kept, ("per", per)])


@register.simple_tag
def way_of(parameters: QueryDict, facet: str, choice: Choice) -> Way:
    """One choice of a facet with its addresses."""
    return _way(reverse("articles:list"), _pairs(parameters), facet, choice)


@register.simple_tag
def in_format(parameters: QueryDict | None, ending: str) -> str:
    """
    The same list as a feed or as data: {% in_format listing.parameters "rss" %}. A feed is newest first, by the time of
    stories or by their arrival.
    """
    kept = [pair for pair in _pairs(parameters or QueryDict()) if pair[0] != "view"]
    if ending in {"rss", "atom"}:
        kept = [pair for pair in kept if pair[0] != "order" or pair[1] == "arrival"]
    return _address(f"{reverse('articles:list').rstrip('/')}.{ending}", kept)


@register.simple_tag
def follow_of(parameters: QueryDict) -> str:
    """The page that follows a list: {% follow_of listing.parameters %}."""
    kept = [pair for pair in _pairs(parameters) if pair[0] not in {"order", "view"}]
    return _address(reverse("articles:follow"), kept)


@register.simple_tag
def story_in(article: Article, ending: str) -> str:
    """The same story as data: {% story_in article "json" %}."""
    return f"{article.get_absolute_url().rstrip('/')}.{ending}"


@register.simple_tag
def everything_of(parameters: QueryDict) -> Pairs:
    """All parameters of a list, for a form that narrows it further."""
    return _pairs(parameters)


@register.filter
def slug_id(value: str) -> str:
    """A value of a parameter as the id of an element, which has no spaces."""
    return value.replace(" ", "+")


@register.simple_tag
def carried(parameters: QueryDict) -> Pairs:
    """The parameters that a search keeps as they are: all that the form does not show itself."""
    return [(name, value) for name, value in _pairs(parameters) if name not in {"q", "since", "until"}]


def _way(path: str, kept: Pairs, name: str, choice: Choice) -> Way:
    rest = _without(kept, name, choice.value)
    # A town instead of its country, since either of the two would be the country.
    inside = [pair for pair in rest if pair[0] != name or pair[1] not in choice.within]
    if choice.relation == ChoiceRelation.SET:
        toggled = rest
    elif choice.relation == ChoiceRelation.AND:
        toggled = _with_all(rest, name, choice.value)
    else:
        toggled = [*inside, (name, choice.value)]
    left_out = "" if choice.excluded else _address(path, [*rest, (name, f"-{choice.value}")])
    return Way(choice, _address(path, toggled), left_out)


def _with_all(pairs: Pairs, name: str, value: str) -> Pairs:
    """With a value in addition to each that is wanted of a parameter: (A or B) and C is A and C, or B and C."""
    return [
        (each, " ".join(sorted({*given.split(), value})))
        if each == name and not given.startswith("-")
        else (each, given)
        for each, given in pairs
    ]


def _pairs(parameters: QueryDict) -> Pairs:
    return [(name, value) for name, values in parameters.lists() if name not in POSITION for value in values]


def _without(pairs: Pairs, name: str, value: str) -> Pairs:
    """Without this value, be it wanted or left out."""
    bare = value.removeprefix("-")
    gone = {(name, bare), (name, f"-{bare}")}
    return [pair for pair in pairs if pair not in gone]


def _address(path: str, pairs: Pairs) -> str:
    kept = canonical_pairs(pairs)
    return f"{path}?{urlencode(kept)}" if kept else path
