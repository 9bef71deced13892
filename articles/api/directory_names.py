"""Who of a directory is called so: every name of its entries, folded, kept in step with the directory."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from threading import Lock

from rapidfuzz import fuzz, process

from articles.models import Entity
from articles.query import fold_text, other_spellings
from articles.views import DirectoryContents, DirectoryEntry, directory_of

#: How well a name fits: the entry's own name, another name or acronym of it, its words in another order.
OWN, OTHER, REORDERED = 100.0, 97.0, 95.0
#: What a name that is only like another may reach, and must.
NEAREST, LEAST = 90.0, 40.0
_CLOSE = 80.0  # of 100, how like a key must be where no word is the same
_BEARERS = 500  # entries that are compared because a word is the same
_WORDS = 8  # words of a name that are looked up
_BEGINNING = 1000  # names with one beginning that are looked through
_LAST = chr(0x10FFFF)
_WORD = re.compile(r"[^\W_]+")


def name_key(name: str) -> str:
    """
    A name as it is compared: its words, without case, accents, punctuation and a leading "the".

    In:   "The São Paulo Post", "U.N.", "أربيل"
    Out:  "sao paulo post", "un", "اربيل"
    """
    words = _WORD.findall(fold_text(name))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def name_keys(name: str) -> list[str]:
    """The keys of a name, and of it as keyboards without its letters write it: "koln" and "koeln"."""
    keys = [name_key(name)]
    if not name.isascii() or "'" in name:
        keys.append(name_key(" ".join(next(other_spellings(word), word) for word in name.split())))
    return [key for key in dict.fromkeys(keys) if key]


def reordered(key: str) -> str:
    return " ".join(sorted(key.split()))


@dataclass(slots=True, eq=False)
class DirectoryNames:
    """
    The names of one directory.

    Rule:  only names that changed are folded anew; whoever asks looks what was found up in the directory as it is now,
           so that a name that has just gone is found by nobody
    """

    named: dict[int, tuple[str, ...]] = field(default_factory=dict)
    own: dict[int, str] = field(default_factory=dict)
    called: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    words: dict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))
    ordered: list[str] = field(default_factory=list)
    seen: Sequence[DirectoryEntry] | None = None
    lock: Lock = field(default_factory=Lock)

    def follow(self, entries: Sequence[DirectoryEntry]) -> None:
        """Take in what the directory has now."""
        with self.lock:
            if self.seen is entries:
                return
            now = {entry.pk: (entry.name, entry.acronym, *entry.aliases) for entry in entries}
            gone = [key for key, names in self.named.items() if now.get(key) != names]
            come = [key for key, names in now.items() if self.named.get(key) != names]
            for key in gone:
                self._forget(key)
            for key in come:
                self._enter(key, now[key])
            if gone or come:
                self.ordered = sorted(self.called)
            self.seen = entries

    def exactly(self, name: str) -> dict[int, float]:
        """Whoever is called so, each with how well that fits."""
        keys = name_keys(name)
        found: dict[int, float] = {}
        for key in [*keys, *map(reordered, keys[:1])]:
            for pk, fits in list(self.called.get(key, {}).items()):
                found[pk] = max(fits if key in keys else min(fits, REORDERED), found.get(pk, 0.0))
        return found

    def nearly(self, name: str, most: int) -> dict[int, float]:
        """Whoever has a name like it: nearly the same letters, or a word in common; the work is bounded."""
        key = name_key(name)
        if not key:
            return {}
        found: dict[int, float] = {}
        alike = process.extract(key, self._beginning(key[0]), scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=most)
        for other, likeness, _ in alike:
            for pk in list(self.called.get(other, {})):
                found[pk] = max(found.get(pk, 0.0), likeness * NEAREST / 100)
        for pk in islice(self._sharing(key), _BEARERS):
            likeness = fuzz.token_sort_ratio(key, self.own.get(pk, "")) * NEAREST / 100
            if likeness >= LEAST:
                found[pk] = max(found.get(pk, 0.0), likeness)
        return found

    def beginning(self, prefix: str) -> dict[int, float]:
        """Whoever has a name that begins so."""
        found: dict[int, float] = {}
        for key in self._beginning(name_key(prefix))[:_BEGINNING]:
            for pk, fits in list(self.called.get(key, {}).items()):
                found[pk] = max(found.get(pk, 0.0), fits)
        return found

    def _beginning(self, start: str) -> list[str]:
        ordered = self.ordered
        return ordered[bisect_left(ordered, start) : bisect_left(ordered, start + _LAST)] if start else []

    def _sharing(self, key: str) -> Iterator[int]:
        """Bearers of a word of the key, of the rarest word first."""
        bearers = [list(self.words.get(word, {})) for word in key.split()[:_WORDS]]
        return (pk for several in sorted(bearers, key=len) for pk in several)

    def _enter(self, pk: int, names: tuple[str, ...]) -> None:
        self.named[pk] = names
        self.own[pk] = name_key(names[0])
        for key, fits in _fitting(names):
            self.called[key][pk] = max(fits, self.called[key].get(pk, 0.0))
        for word in self.own[pk].split():
            self.words[word][pk] = None

    def _forget(self, pk: int) -> None:
        names, own = self.named.pop(pk), self.own.pop(pk)
        _take_out(self.called, [key for key, _ in _fitting(names)], pk)
        _take_out(self.words, own.split(), pk)


def _fitting(names: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    own, *others = names
    for key in name_keys(own):
        yield key, OWN
        yield reordered(key), OWN if reordered(key) == key else REORDERED
    for other in others:
        yield from ((key, OTHER) for key in name_keys(other))


def _take_out(kept: dict[str, dict[int, float]] | dict[str, dict[int, None]], keys: Sequence[str], pk: int) -> None:
    for key in keys:
        bearers = kept.get(key)
        if bearers is not None:
            bearers.pop(pk, None)
            if not bearers:
                kept.pop(key, None)


@dataclass(frozen=True, slots=True)
class NamedDirectory:
    """A directory as it is now, by keys, and what its entries are called."""

    model: type[Entity]
    entries: dict[int, DirectoryEntry]
    names: DirectoryNames


def named_directory(model: type[Entity]) -> NamedDirectory:
    """What readable stories name of one kind, with its names."""
    contents = directory_of(model)
    names = _names_of(model.directory)
    names.follow(contents.entries)
    return NamedDirectory(model, _by_key(contents), names)


def _by_key(contents: DirectoryContents) -> dict[int, DirectoryEntry]:
    if "by key" not in contents.drawn:
        contents.drawn["by key"] = {entry.pk: entry for entry in contents.entries}
    kept: dict[int, DirectoryEntry] = contents.drawn["by key"]
    return kept


@cache
def _names_of(directory: str) -> DirectoryNames:
    return DirectoryNames()
