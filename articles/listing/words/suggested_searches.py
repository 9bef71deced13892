"""Did you mean: the same search with a word that many stories have, where one was typed that hardly any has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles import search
from articles.listing.list_parts import SuggestedSearch
from articles.listing.list_query import ListQuery
from articles.listing.parameter_fields import LONGEST
from articles.query import Word, leaves

#: A list of no more stories than this makes one ask whether something else was meant.
FEW = 2
#: Words that are looked at, words like them that are tried, and searches that are suggested.
WORDS, TRIED, MOST = 4, 4, 2


def suggest(asked: ListQuery, total: int) -> list[SuggestedSearch]:
    """
    Searches with another word that find more.

    In:      what was asked, and how many stories that finds
    Rule:    only what readable stories say is suggested, since each suggestion has been asked; bounded questions
    """
    words = asked.question.words
    if words is None or words.tree is None or total > FEW or asked.after is not None:
        return []
    typed = [leaf for leaf, wanted in leaves(words.tree) if wanted and isinstance(leaf, Word) and _is_plain(leaf)]
    found = [suggested for word in typed[:WORDS] for suggested in _instead(asked, word, total)]
    return sorted(found, key=lambda one: -one.stories)[:MOST]


def _is_plain(leaf: Word) -> bool:
    return bool(leaf.term.isalnum() and not leaf.quoted and not leaf.within and leaf.at[1])


def _instead(asked: ListQuery, word: Word, total: int) -> Iterator[SuggestedSearch]:
    """The search with the first word like this one that finds more."""
    text = asked.given("q")
    for other in search.similar_words(word.term)[:TRIED]:
        typed = f"{text[: word.at[0]]}{other}{text[word.at[1] :]}"
        if len(typed) > LONGEST:
            continue
        stories = search.count_stories(replace(asked.question, words=asked.filter.form.fields["q"].clean(typed)))
        if stories > total:
            yield SuggestedSearch(typed, stories)
            return
