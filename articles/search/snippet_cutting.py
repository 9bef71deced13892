"""The passage of a story that shows best why it was found, with the words searched for marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.query import Named, SearchWords, fold_text, leaves, other_spellings
from articles.search.schema import ANALYZERS, LONGEST, PLAIN, analyzer_name

#: Characters of a story that are looked through, and that a snippet shows.
LOOKED_THROUGH, LENGTH = 20_000, 280
#: What may stand inside a word without being a letter of it: accents, vowel signs, tatweel, joiners.
_INSIDE = "\u0300-\u036f\u0640\u064b-\u0652\u200c\u200d"
_WORD = re.compile(f"[^\\W_]+(?:[{_INSIDE}][^\\W_]*)*")
_SPACED = re.compile(r"\s+")
#: Languages whose stemmers may take away how a word begins; all others leave an ASCII word its first letter.
_CUT_IN_FRONT = frozenset({"arabic", "dutch", "tamil"})

#: Where a word of the search stands, from and to, and the word as the index has it.
Hit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one story to cut from, and its language."""

    text: str
    language: str


def cut_snippets(passages: Mapping[int, Passage], words: SearchWords | None) -> dict[int, SafeString]:
    """
    A snippet of each story that has one of the words in its text.

    Out:     HTML: the story's own text escaped, the words found in <mark>
    Rule:    the words are compared folded and stemmed as the index has them; the passage with most different words
             is shown, of these the first
    """
    if words is None or not (words.wanted or words.beginnings or words.named_at):
        return {}
    by_manner: dict[str, dict[int, str]] = {}
    for key, passage in passages.items():
        text = _SPACED.sub(" ", passage.text[:LOOKED_THROUGH])
        by_manner.setdefault(analyzer_name(passage.language), {})[key] = text
    found: dict[int, SafeString] = {}
    for how, texts in by_manner.items():
        forms = _forms_of(words, texts, how)
        found |= {key: _cut(text, hits) for key, text in texts.items() if (hits := _hits(text, forms))}
    return found


def _forms_of(words: SearchWords, texts: Mapping[int, str], how: str) -> dict[str, str]:
    """The words of the texts that a search means, as they are written, each with the token it stands for."""
    terms = {spelling for term in words.wanted for spelling in words.spelled(term)} | _names_of(words)
    sought = {token for term in terms for token in ANALYZERS[how].analyze(term)}
    written = {word for text in texts.values() for word in _WORD.findall(text)}
    forms = {word: token for word, token in _tokens(_likely(written, sought, how), how) if token in sought}
    forms |= _beginning(words.beginnings, written)
    return _otherwise(terms, written) | forms


def _otherwise(terms: set[str], written: set[str]) -> dict[str, str]:
    """The words that another spelling of theirs was looked for by."""
    # None of ASCII, since an apostrophe ends a word here.
    marked = [word for word in written if not word.isascii()]
    return {word: other for word in marked for other in other_spellings(word) if other in terms}


def _likely(written: set[str], sought: set[str], how: str) -> set[str]:
    """The words that may have one of these stems: all but those of ASCII that begin with another letter."""
    if how in _CUT_IN_FRONT:
        return written
    begin = {token[:1] for token in sought}
    return {word for word in written if word[0].lower() in begin or not word.isascii()}


def _beginning(beginnings: tuple[str, ...], written: set[str]) -> dict[str, str]:
    """The words that begin as a search wants, as they are written."""
    tokens = _tokens(written, PLAIN) if beginnings else ()
    return {word: token for word, token in tokens if token.startswith(beginnings)}


def _names_of(words: SearchWords) -> set[str]:
    """The names of who and what a search means by a name."""
    named = [leaf for leaf, wanted in leaves(words.tree) if wanted] if words.tree else []
    return {name for leaf in named if isinstance(leaf, Named) for name in leaf.names}


def _hits(text: str, forms: Mapping[str, str]) -> list[Hit]:
    """Where these words stand, which are told as they are written, each with what the index has for it."""
    if not forms:
        return []
    longest_first = sorted(map(re.escape, forms), key=len, reverse=True)
    pattern = re.compile(f"(?<![^\\W_])(?:{'|'.join(longest_first)})(?![^\\W_]|[{_INSIDE}])")
    return [(*match.span(), forms[match[0]]) for match in pattern.finditer(text)]


def _tokens(written: set[str], how: str) -> Iterator[tuple[str, str]]:
    """Each word with what the index has for it. All are folded and stemmed at once, since each call has its price."""
    words = sorted(written)
    folded = fold_text("\n".join(words)).split("\n") if words else []
    whole = [word.isalnum() and word.isascii() and len(word) <= LONGEST for word in folded]
    stemmed = iter(ANALYZERS[how].analyze(" ".join(compress(folded, whole))))
    for word, one, is_whole in zip(words, folded, whole, strict=True):
        if is_whole:
            yield word, next(stemmed)
        else:
            yield from ((word, token) for token in ANALYZERS[how].analyze(one))


def _cut(text: str, hits: Sequence[Hit]) -> SafeString:
    best, most = hits[0][0], 0
    for number, (start, _, _) in enumerate(hits):
        inside = {token for begin, _, token in hits[number : number + 50] if begin < start + LENGTH * 3 // 4}
        if len(inside) > most:
            best, most = start, len(inside)
    begin = _word_border(text, max(best - LENGTH // 5, 0))
    end = min(begin + LENGTH, len(text))
    if end < len(text):
        end = max(text.rfind(" ", begin, end), begin + LENGTH // 2)
    pieces = ["…" if begin else ""]
    at = begin
    for start, stop, _ in hits:
        if start >= at and stop <= end:
            pieces += [escape(text[at:start]), f"<mark>{escape(text[start:stop])}</mark>"]
            at = stop
    pieces += [escape(text[at:end]), "…" if end < len(text) else ""]
    return mark_safe("".join(pieces))


def _word_border(text: str, at: int) -> int:
    """The start of the word at a position; in scripts without spaces the position itself."""
    space = text.rfind(" ", max(at - 40, 0), at + 1)
    return space + 1 if at and space >= 0 else at
