"""What a search asks for, as Tantivy's query objects: typed text becomes terms, and never meets a parser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import TypeVar

from django.utils import timezone
from tantivy import Occur, Query

from articles.query import (
    MOST_TIMES,
    AllOf,
    AnyOf,
    AtLeast,
    Days,
    Expression,
    Leaf,
    Named,
    Near,
    Not,
    Paragraph,
    Prefix,
    SearchWords,
    Word,
)
from articles.search.schema import ANALYZERS, MANNERS, PLAIN, SCHEMA
from articles.search.text_tokens import STRIDE, TIMES, WRITTEN, tokens_of

#: How much more a word counts in the headline.
HEADLINE = 3.0
Clauses = list[tuple[Occur, Query]]
Side = TypeVar("Side")
#: Stories listed from one moment to before another.
Between = Callable[[dt.datetime | None, dt.datetime | None], Query]


def word_clauses(words: SearchWords, between: Between) -> Clauses:
    """The clauses that the words of a search add to all others; only they score."""
    match words.tree:
        case None:
            return [(Occur.Must, Query.empty_query())]
        case AllOf(parts):
            return _clauses(parts, between)
        case tree:
            return _clauses((tree,), between)


def _clauses(parts: Iterable[Expression], between: Between) -> Clauses:
    return [
        (Occur.MustNot, express(part.part, between)) if isinstance(part, Not) else (Occur.Must, express(part, between))
        for part in parts
    ]


def express(node: Expression, between: Between) -> Query:
    """A tree as one query."""
    match node:
        case Word() | Prefix():
            return _leaf(node)
        case AllOf(parts):
            everything = Query.const_score_query(Query.all_query(), 0.0)
            return Query.boolean_query([(Occur.Must, everything), *_clauses(parts, between)])
        case AnyOf(parts):
            return _any(express(part, between) for part in parts)
        case Not():
            return express(AllOf((node,)), between)
        case Days(since, until):
            return Query.const_score_query(between(_midnight(since), _midnight(until, dt.timedelta(days=1))), 0.0)
        case Named(facet, keys):
            return Query.const_score_query(Query.term_set_query(SCHEMA, facet, list(keys)), 1.0)
        case Near() | Paragraph() | AtLeast():
            return _placed(node)
    return Query.empty_query()


def _placed(node: Near | Paragraph | AtLeast) -> Query:
    """What asks where words stand, in every spelling of them."""
    match node:
        case Near(left, right):
            return _any(_near(one, other, node) for one, other in product(_spelled(left), _spelled(right)))
        case Paragraph(parts):
            return _any(map(_paragraph, product(*map(_spelled, parts))))
        case AtLeast(number, part):
            return _any(_at_least(number, one) for one in _spelled(part))


def _midnight(day: dt.date | None, later: dt.timedelta = dt.timedelta()) -> dt.datetime | None:
    """The first moment of a day where the newsroom is, or of one so much later."""
    if day is None:
        return None
    return timezone.make_aware(dt.datetime.combine(day + later, dt.time.min), timezone.get_default_timezone())


def _any(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _all(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _spelled(leaf: Leaf) -> list[Leaf]:
    """A leaf, and the same in its other spellings."""
    return [leaf, *map(Word, leaf.spellings)] if isinstance(leaf, Word) else [leaf]


def _leaf(leaf: Leaf) -> Query:
    """A word or a beginning of words, anywhere or in one part of the story."""
    if isinstance(leaf, Prefix):
        return _any(Query.regex_query(SCHEMA, field, _beginning(leaf, field)) for field in _written_fields(leaf.within))
    return Query.boolean_query([clause for term in (leaf.term, *leaf.spellings) for clause in _clauses_of(term, leaf)])


def _clauses_of(term: str, leaf: Word) -> Clauses:
    match leaf.within:
        case "":
            return in_any_language(term)
        case "headline":
            found = [_following(f"headline_{manner}", tokens) for manner, tokens in _stems(term)]
        case "lead":
            found = [_following("lead", tokens) for tokens in tokens_of(term).values()]
        case named:
            found = [_following(f"{named}_words", ANALYZERS[PLAIN].analyze(term))]
    return [(Occur.Should, query) for query in found]


def _written_fields(within: str) -> Sequence[str]:
    """The fields that have words as they are written."""
    match within:
        case "":
            return "body", "headline_words", "other_words"
        case "lead":
            return ("lead",)
    return (f"{within}_words",)


def _beginning(prefix: Prefix, field: str) -> str:
    return f"{WRITTEN if field in ('body', 'lead') else ''}{prefix.start}.*"


def in_any_language(term: str) -> Clauses:
    """A term as each language's stories have it, since nobody says what language they search in."""
    found: Clauses = []
    for manner, tokens in _stems(term):
        headline = Query.boost_query(_following(f"headline_{manner}", tokens), HEADLINE)
        found += [(Occur.Should, headline), (Occur.Should, _following(f"text_{manner}", tokens))]
    if term.isalnum():
        found.append((Occur.Should, Query.term_query(SCHEMA, "spellings", term)))
    return found


def _stems(term: str) -> list[tuple[str, list[str]]]:
    """The tokens of a term in each manner that has any."""
    return [(manner, tokens) for manner in MANNERS if (tokens := ANALYZERS[manner].analyze(term))]


def _following(field: str, tokens: list[str]) -> Query:
    if len(tokens) == 1:
        return Query.term_query(SCHEMA, field, tokens[0])
    return Query.phrase_query(SCHEMA, field, list(tokens))


def _near(left: Leaf, right: Leaf, asked: Near) -> Query:
    """Two leaves by every distance that is allowed, in one order or in both."""
    if isinstance(left, Word) and isinstance(right, Word):
        one, other = tokens_of(left.term), tokens_of(right.term)
        return _any(
            query for manner in one if manner in other for query in _near_stems(one[manner], other[manner], asked)
        )
    found = []
    for first, second in _orders(_patterns(left), _patterns(right), asked):
        if len(first) == len(second) == 1:
            (inside, one_pattern), (other_inside, other_pattern) = first[0], second[0]
            words = [(0, one_pattern), (_middle(asked) + other_inside - inside, other_pattern)]
            found.append(Query.regex_phrase_query(SCHEMA, "body", [*words], slop=_spread(asked)))
        else:
            found += [_apart(first, second, distance) for distance in range(1, asked.distance + 1)]
    return _any(found)


def _near_stems(one: list[str], other: list[str], asked: Near) -> list[Query]:
    if len(one) == len(other) == 1:
        return [
            _exact([(0, first[0]), (_middle(asked), second[0])], slop=_spread(asked))
            for first, second in _orders(one, other, asked)
        ]
    return [
        _exact(_offsets(first, second, distance))
        for first, second in _orders(one, other, asked)
        for distance in range(1, asked.distance + 1)
    ]


def _orders(left: Side, right: Side, asked: Near) -> list[tuple[Side, Side]]:
    return [(left, right)] if asked.ordered else [(left, right), (right, left)]


def _middle(asked: Near) -> int:
    """The middle of all places that the second of two words may take, from the place of the first one on."""
    return STRIDE * (asked.distance + 1) // 2


def _spread(asked: Near) -> int:
    """How far from that middle it may be: Tantivy's slop is to either side."""
    return STRIDE * (asked.distance - 1) // 2


def _offsets(first: Sequence[str], second: Sequence[str], distance: int) -> list[tuple[int, str]]:
    """Where the words of both stand from the first one on."""
    begin = len(first) - 1 + distance
    return [(STRIDE * place, token) for place, token in [*enumerate(first), *enumerate(second, begin)]]


def _exact(words: Sequence[tuple[int, str]], slop: int = 0) -> Query:
    return Query.phrase_query(SCHEMA, "body", list(words), slop=slop)


def _patterns(leaf: Leaf) -> list[tuple[int, str]]:
    """Of each word of a leaf, where in its place it stands and a pattern for it in any manner."""
    if isinstance(leaf, Prefix):
        return [(1, f"{WRITTEN}{leaf.start}.*")]
    in_manners = list(tokens_of(leaf.term).values())
    return [(0, f"({'|'.join(dict.fromkeys(tokens))})") for tokens in zip(*in_manners, strict=True)]


def _apart(first: list[tuple[int, str]], second: list[tuple[int, str]], distance: int) -> Query:
    begin = len(first) - 1 + distance
    words = [
        (STRIDE * place + inside, token)
        for place, (inside, token) in [*enumerate(first), *enumerate(second, begin)]
    ]  # fmt: skip
    return Query.regex_phrase_query(SCHEMA, "body", [(offset - words[0][0], token) for offset, token in words])


def _in_body(leaf: Leaf) -> Query:
    if isinstance(leaf, Prefix):
        return Query.regex_query(SCHEMA, "body", f"{WRITTEN}{leaf.start}.*")
    phrases = [[(STRIDE * place, token) for place, token in enumerate(run)] for run in tokens_of(leaf.term).values()]
    return _any(
        Query.term_query(SCHEMA, "body", words[0][1]) if len(words) == 1 else _exact(words) for words in phrases
    )


def _paragraph(parts: Sequence[Leaf]) -> Query:
    words = [part for part in parts if isinstance(part, Word)]
    whole = [_in_body(word) for word in words if " " in word.term]
    if len(words) < len(parts):
        patterns = dict.fromkeys(pattern for part in parts for _, pattern in _patterns(part))
        return _all([_together(list(patterns), are_patterns=True), *whole])
    runs = tokens_of(" ".join(word.term for word in words)).values()
    return _all([_any(_together(list(dict.fromkeys(run))) for run in runs), *whole])


def _together(tokens: list[str], *, are_patterns: bool = False) -> Query:
    """Stories with a paragraph that has all of these."""
    if len(tokens) == 1:
        one = Query.regex_query if are_patterns else Query.term_query
        return one(SCHEMA, "paragraphs", tokens[0])
    together = Query.regex_phrase_query if are_patterns else Query.phrase_query
    return together(SCHEMA, "paragraphs", [(0, token) for token in tokens])


def _at_least(number: int, leaf: Leaf) -> Query:
    if number == 1:
        return _in_body(leaf)
    times = range(number, MOST_TIMES + 1)
    if isinstance(leaf, Prefix):
        counts = "|".join(map(str, times))
        return Query.regex_query(SCHEMA, "repeats", f"{WRITTEN}{leaf.start}[^{TIMES}]*{TIMES}({counts})")
    found = []
    for tokens in tokens_of(leaf.term).values():
        each = [[f"{token}{TIMES}{count}" for count in times] for token in tokens]
        found.append(_all(Query.term_set_query(SCHEMA, "repeats", counted) for counted in each))
    return _all([_any(found), _in_body(leaf)]) if " " in leaf.term else _any(found)
