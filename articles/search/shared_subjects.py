"""What happened before a story and what came after: stories with the same names and words, rare ones above all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import tantivy
from django.utils import timezone
from tantivy import Occur, Query

from articles.models import UNDATED
from articles.query import fold_text
from articles.search.asking import EARLIEST, embargoed, total
from articles.search.generations import View, current_generation
from articles.search.schema import ANALYZERS, KEY_BITS, SCHEMA, analyzer_name, time_rank
from articles.search.text_tokens import stemmed
from articles.search.upkeep.damage import unless_damaged

#: Names of each kind and words of the headline that are looked up, and of all of these the rarest that are asked for.
NAMES, WORDS, RAREST = 8, 16, 12
#: What more stories have than one in so many tells nothing, unless these are few.
TELLING, FEW = 12, 8
#: How much a word of the headline weighs beside a name.
WORD = 0.6
#: Stories that are weighed by time as well, and the days after which one weighs half.
WEIGHED, HALVED = 40, 120
#: The least that two stories have in common, of all that could be, and as a weight: two rare names or more.
SHARE, LEAST = 0.35, 5.0
_KEY = (1 << KEY_BITS) - 1


@dataclass(frozen=True, slots=True)
class Subject:
    """What a story is told from others by; `story` is what its versions share, or None. Names are by their keys."""

    key: int
    listed: dt.datetime
    headline: str
    language: str
    story: int | None
    places: Sequence[int]
    organisations: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Term:
    query: Query
    weight: float


def related_stories(subject: Subject, size: int) -> tuple[list[int], list[int]]:
    """
    Stories about the same before and after one, each by its nearest item, the likeliest first.

    Out:     two lists of at most so many keys; empty without an index, and for undated copy
    Rule:    W52, W67: what readers may not see is neither named nor weighed. The number of questions is bounded,
             however much copy there is
    """
    generation = current_generation()
    if generation is None or subject.listed == UNDATED:
        return [], []
    nothing: tuple[list[int], list[int]] = ([], [])
    return unless_damaged(lambda: _related(generation.view(), subject, size), nothing)


def _related(view: View, subject: Subject, size: int) -> tuple[list[int], list[int]]:
    terms = _telling(view, subject)
    if not terms:
        return [], []
    here = time_rank(subject.listed, subject.key)
    before = Query.range_query(SCHEMA, "rank", tantivy.FieldType.Unsigned, EARLIEST, here - 1)
    after = Query.range_query(SCHEMA, "rank", tantivy.FieldType.Unsigned, here + 1, None)
    return _found(view, subject, terms, before, size), _found(view, subject, terms, after, size)


def _telling(view: View, subject: Subject) -> list[_Term]:
    """The rarest of the names and words of a story that others have too."""
    shown = [(Occur.MustNot, Query.term_query(SCHEMA, "hidden", 1)), (Occur.MustNot, embargoed(timezone.now()))]
    everything = total(view.searcher.search(Query.boolean_query([(Occur.Must, Query.all_query()), *shown]), limit=1))
    found = []
    for query, worth in _terms(subject):
        stories = total(view.searcher.search(Query.boolean_query([(Occur.Must, query), *shown]), limit=1))
        if 1 < stories <= max(everything // TELLING, FEW):
            found.append(_Term(query, worth * log(everything / stories)))
    return sorted(found, key=lambda term: -term.weight)[:RAREST]


def _terms(subject: Subject) -> Iterator[tuple[Query, float]]:
    for field, keys in (("called", subject.places), ("organisation", subject.organisations)):
        for key in keys[:NAMES]:
            yield Query.term_query(SCHEMA, field, key), 1.0
    manner = analyzer_name(subject.language)
    words = dict.fromkeys(ANALYZERS[manner].analyze(fold_text(subject.headline)))
    for word in [word for word in words if len(word) > 1 or not word.isascii()][:WORDS]:
        yield Query.term_query(SCHEMA, "body", stemmed(manner, word)), WORD


def _found(view: View, subject: Subject, terms: Sequence[_Term], time: Query, size: int) -> list[int]:
    own = Query.term_query(SCHEMA, "story", subject.story) if subject.story else Query.empty_query()
    filters = [
        (Occur.Must, Query.const_score_query(time, 0.0)),
        *((Occur.MustNot, each) for each in (Query.term_query(SCHEMA, "hidden", 1), embargoed(timezone.now()), own)),
    ]
    weighed = [(Occur.Should, Query.const_score_query(term.query, term.weight)) for term in terms]
    asked = Query.boolean_query([*filters, (Occur.Must, Query.boolean_query(weighed))])
    hits = view.searcher.search(asked, limit=WEIGHED, count=False).hits
    least = max(LEAST, SHARE * sum(term.weight for term in terms))
    addresses = [address for _, address in hits]
    ranks = view.searcher.fast_field_values("rank", addresses)
    stories = view.searcher.fast_field_values("story", addresses)
    here, day = time_rank(subject.listed), 86_400 << KEY_BITS
    faded = [
        (float(score) * 0.5 ** (abs(rank - here) / day / HALVED), rank, int(story or -rank))
        for (score, _), rank, story in zip(hits, [int(rank or 0) for rank in ranks], stories, strict=True)
    ]
    nearest: dict[int, int] = {}
    for worth, rank, story in sorted(faded, key=lambda one: (-one[0], -one[1])):
        if worth >= least:
            nearest.setdefault(story, rank & _KEY)
    return list(nearest.values())[:size]
