"""Names in a search: what is typed as a word may be what a place or an organisation is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from articles.query.expression import AllOf, AnyOf, Called, Expression, Named, Not, Span, Word, joined
from articles.query.search_note import SearchNote, gettext_noop
from articles.query.words import SearchWords

#: Words of one name, and names that are looked up for one search.
LONGEST_NAME, MOST_NAMES = 4, 60
#: A name that is asked for: "place" or "organisation" where the search says so, "" where it is typed as a word.
AskedName: TypeAlias = tuple[str, str]
Found: TypeAlias = Mapping[AskedName, Sequence[Named]]


def names_in(words: SearchWords) -> list[AskedName]:
    """The names that may be looked up, the longer before the shorter; never what stands in quotation marks."""
    found = dict.fromkeys(_names(words.tree)) if words.tree else {}
    return sorted(found, key=lambda name: -name[1].count(" "))[:MOST_NAMES]


def with_names(words: SearchWords, found: Found) -> SearchWords:
    """
    The same search, where words that name something mean it by any of its names, or the words themselves.

    In:      what has been found of `names_in`
    Rule:    of names that overlap the longer counts, then the earlier; a name that is asked for as such and is not
             found is taken for words
    """
    if words.tree is None:
        return words
    naming = _Naming(found)
    tree = naming.change(words.tree)
    return replace(words, expression=tree, notes=(*words.notes, *naming.notes), named_at=tuple(naming.spans))


def in_quotation_marks(text: str, spans: Sequence[Span]) -> str:
    """A search with some of it in quotation marks, so that it means those words alone."""
    for start, end in sorted(spans, reverse=True):
        text = f'{text[:start]}"{text[start:end]}"{text[end:]}'
    return text


def _is_plain(node: Expression) -> bool:
    return isinstance(node, Word) and not node.quoted and not node.within


def _typed(run: Sequence[Expression]) -> str:
    return " ".join(word.typed or word.term for word in run if isinstance(word, Word))


def _runs(parts: Sequence[Expression], start: int) -> Iterator[Sequence[Expression]]:
    """Words from one on that may be a name together, the longest first."""
    for length in range(LONGEST_NAME, 0, -1):
        run = parts[start : start + length]
        if len(run) == length and all(map(_is_plain, run)):
            yield run


def _names(node: Expression) -> Iterator[AskedName]:
    match node:
        case AllOf(parts):
            for start, part in enumerate(parts):
                yield from (("", _typed(run)) for run in _runs(parts, start))
                if not _is_plain(part):
                    yield from _names(part)
        case AnyOf(parts):
            for part in parts:
                yield from _names(part)
        case Not(part):
            yield from _names(part)
        case Called(facet, name):
            yield facet, name
        case Word() if _is_plain(node):
            yield "", _typed([node])


class _Naming:
    """Puts what was found into a tree; `spans` are where names were typed as words."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.spans: list[Span] = []
        self.notes: list[SearchNote] = []

    def change(self, node: Expression) -> Expression:
        match node:
            case AllOf(parts):
                return joined(AllOf, list(self._conjunction(parts))) or node
            case AnyOf(parts):
                return joined(AnyOf, [self.change(part) for part in parts]) or node
            case Not(part):
                return Not(self.change(part))
            case Called(facet, name, words):
                return self._called(facet, name, words)
            case Word() if _is_plain(node):
                return self._meant([node]) or node
        return node

    def _conjunction(self, parts: Sequence[Expression]) -> Iterator[Expression]:
        start = 0
        while start < len(parts):
            for run in _runs(parts, start):
                if meant := self._meant(run):
                    yield meant
                    start += len(run)
                    break
            else:
                yield parts[start] if _is_plain(parts[start]) else self.change(parts[start])
                start += 1

    def _meant(self, run: Sequence[Expression]) -> Expression | None:
        """What words name, or the words themselves."""
        named = self.found.get(("", _typed(run)))
        if not named:
            return None
        ends = [word.at for word in run if isinstance(word, Word)]
        self.spans.append((ends[0][0], ends[-1][1]))
        return joined(AnyOf, [*named, joined(AllOf, list(run)) or run[0]])

    def _called(self, facet: str, name: str, words: Word) -> Expression:
        named = self.found.get((facet, name))
        if named:
            return joined(AnyOf, list(named)) or named[0]
        message = (
            gettext_noop("No story names a place called “%(name)s”; it was taken for words.")
            if facet == "place"
            else gettext_noop("No story names an organisation called “%(name)s”; it was taken for words.")
        )
        self.notes.append(SearchNote(message, {"name": name}))
        return words
