"""What a directory lists: everything of one kind that readable stories name, with how many of them do."""

from __future__ import annotations

import time
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.core.cache import cache

from articles import search
from articles.listing import local_name, public_state
from articles.models import Entity, Organisation, Person, Place
from articles.search import EntityCoverage
from articles.views.database_counts import count_stories

KEPT = 60  # seconds
OTHER = "#"
#: What follows a surname.
DESCENT = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
#: Alphabets whose order is not that of Unicode without its marks.
ALPHABETS = {
    "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ",
    "kmr": "abcçdeêfghiîjklmnopqrsştuûvwxyz",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
}
#: Names that took longer to read than this are read again only after this many times as long.
QUICK, RESTS = 0.1, 10


@dataclass(slots=True, eq=False)
class DirectoryEntry:
    """
    One line of a directory.

    count:   how many stories name it, or for a place something within it
    letter:  the capital it stands under: its first letter without accents and articles, or # for what is no letter
    folded:  its name without case and accents
    filed:   what it stands under within its letter: people with the surname first, everything else by name
    """

    pk: int
    name: str
    slug: str
    count: int
    letter: str
    folded: str
    filed: str = ""
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    kind: str = ""
    country: str = ""
    parent: int | None = None
    latitude: float | None = None
    longitude: float | None = None

    @property
    def mapped(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    def is_called(self, words: str) -> bool:
        """Whether a name of it holds these folded words."""
        return words in self.folded or any(words in fold(name) for name in (self.acronym, *self.aliases))


@dataclass(frozen=True)
class DirectoryContents:
    """All entries of one kind in the order of their letters, and what pages ask of them, worked out once."""

    entries: list[DirectoryEntry]
    state: Hashable = None
    made: float = 0.0
    language: str = "en"

    @cached_property
    def by_slug(self) -> dict[str, DirectoryEntry]:
        """In the order of the slugs."""
        return {entry.slug: entry for entry in sorted(self.entries, key=lambda entry: entry.slug)}

    @cached_property
    def most_covered(self) -> list[DirectoryEntry]:
        return sorted(self.entries, key=lambda entry: -entry.count)

    @cached_property
    def letters(self) -> list[str]:
        return sorted({entry.letter for entry in self.entries}, key=lambda each: alphabetical(each, self.language))

    @cached_property
    def by_parent(self) -> dict[int | None, list[DirectoryEntry]]:
        """What lies right within each place, most covered first."""
        found = defaultdict(list)
        for entry in sorted(self.entries, key=lambda entry: (-entry.count, entry.folded)):
            found[entry.parent].append(entry)
        return found

    def spoken(self, language: str) -> DirectoryContents:
        """
        The same as a page in a language shows it.

        Out:  each entry under the letter of what the language calls it, in the order of its alphabet
        """
        if language == "en":
            return self
        if ("spoken", language) not in self.drawn:
            entries = [_spoken(entry, language) for entry in self.entries]
            entries.sort(key=lambda entry: (entry.letter == OTHER, alphabetical(entry.filed, language), entry.slug))
            self.drawn["spoken", language] = DirectoryContents(entries, self.state, self.made, language)
        found: DirectoryContents = self.drawn["spoken", language]
        return found

    @cached_property
    def drawn(self) -> dict[Hashable, Any]:
        """For pages that show all of it: what each has made of it."""
        return {}


@dataclass(slots=True)
class KeptNames:
    """What entities of a kind are called, in the order of their letters; when it was read, and how long that took."""

    rows: dict[int, dict[str, Any]]
    read: float
    took: float = 0.0
    order: list[int] = field(default_factory=list)

    def is_due(self, now: float) -> bool:
        return now - self.read > (self.took * RESTS if self.took > QUICK else 0.0)


def fold(text: str) -> str:
    """Letters without case and accents, so that "sao" finds São Paulo."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def alphabetical(name: str, language: str) -> tuple[int, ...]:
    """
    Where a name stands in the alphabet of a language; letters of other scripts follow its own.

    In:   "پاریس", "ckb"
    Out:  a key by which it stands behind "بەغدا" and before "تاران", where Unicode has it behind both
    """
    alphabet = ALPHABETS.get(language, "")
    letters = name.casefold() if alphabet else fold(name)
    return tuple(place if (place := alphabet.find(letter)) >= 0 else len(alphabet) + ord(letter) for letter in letters)


def _spoken(entry: DirectoryEntry, language: str) -> DirectoryEntry:
    """Rule: what is found by its English name is found by that still, as one of its other names."""
    name = local_name(entry.name, entry.kind) if entry.kind else entry.name
    name = name.replace("\N{ARABIC LETTER HEH DOACHASHMEE}", "\N{ARABIC LETTER HEH}")
    filed = name if entry.kind else entry.filed
    first = next(filter(str.isalpha, filed), "")
    letter = first.upper() if first.casefold() in ALPHABETS.get(language, "") else _letter(filed)
    others = entry.aliases if name == entry.name else (entry.name, *entry.aliases)
    return replace(entry, name=name, letter=letter, folded=fold(name), filed=filed, aliases=others)


def entries(model: type[Entity]) -> list[DirectoryEntry]:
    """Every entry of a directory in the order of its letters."""
    return directory_of(model).entries


def directory_of(model: type[Entity]) -> DirectoryContents:
    """
    The directory as it is now.

    Rule:  counted anew when a story has changed and when an embargo ends, by one reader while others of the process
           are shown the last; a name that changes alone is read within a minute. Without an index, or where it holds
           more than it can count, the database counts
    """
    covered = search.entity_coverage()
    if covered is None:
        return _from_database(model)
    kept: DirectoryContents | None = covered.kept.get(model.directory)
    if kept is not None and kept.state == covered.state and time.monotonic() - kept.made < KEPT:
        return kept
    if not covered.lock.acquire(blocking=kept is None):
        return kept or _from_database(model)
    try:
        ready: DirectoryContents | None = covered.kept.get(model.directory)
        return ready if ready is not None and ready is not kept else _from_index(model, covered)
    finally:
        covered.lock.release()


def _from_index(model: type[Entity], covered: EntityCoverage) -> DirectoryContents:
    counts = covered.counts(str(model._meta.model_name))
    if counts is None:
        return _from_database(model)
    key = ("names", model.directory)
    names: KeptNames | None = covered.kept.get(key)
    now = time.monotonic()
    if names is None or names.is_due(now):
        names = _read_names(model, counts)
    elif missing := counts.keys() - names.rows.keys():
        names = _ordered(KeptNames(names.rows | _rows(model, missing), names.read, names.took))
    covered.kept[key] = names
    made = DirectoryContents(_entries(names, counts), covered.state, now)
    covered.kept[model.directory] = made
    return made


def _from_database(model: type[Entity]) -> DirectoryContents:
    """Kept by what the public may know to have changed (W52, W67)."""
    state = public_state()
    key = f"directory:{model.directory}:{state.newest}:{state.since.timestamp()}" if state else model.directory
    found: list[DirectoryEntry] | None = cache.get(key)
    if found is None:
        counts = count_stories(model)
        found = _entries(_read_names(model, counts), counts)
        cache.set(key, found, KEPT)
    return DirectoryContents(found)


def _entries(names: KeptNames, counts: Mapping[int, int]) -> list[DirectoryEntry]:
    return [DirectoryEntry(count=counts[key], **names.rows[key]) for key in names.order if key in counts]


def _read_names(model: type[Entity], counts: Mapping[int, int]) -> KeptNames:
    started = time.monotonic()
    rows = _rows(model)
    return _ordered(
        KeptNames({key: row for key, row in rows.items() if key in counts}, started, time.monotonic() - started)
    )


def _ordered(names: KeptNames) -> KeptNames:
    rows = names.rows.values()
    ordered = sorted(rows, key=lambda row: (row["letter"] == OTHER, fold(row["filed"]), row["slug"]))
    names.order = [row["pk"] for row in ordered]
    return names


def _rows(model: type[Entity], keys: Sequence[int] | set[int] | None = None) -> dict[int, dict[str, Any]]:
    fields = ["pk", "name", "slug", "aliases"]
    if model is Place:
        fields += ["kind", "country", "parent_id", "latitude", "longitude"]
    if model is Organisation:
        fields += ["acronym", "kind"]
    rows = model._default_manager.order_by().values(*fields)
    if keys is not None:
        rows = rows.filter(pk__in=keys)
    found = {}
    for row in rows:
        row["aliases"] = tuple(row["aliases"])
        if model is Place:
            row["parent"] = row.pop("parent_id")
        filed = by_surname(row["name"]) if model is Person else row["name"]
        found[row["pk"]] = row | {"letter": _letter(filed), "folded": fold(row["name"]), "filed": filed}
    return found


def by_surname(name: str) -> str:
    """
    A name as people are filed: "Marchand Élodie", "King Martin Luther Jr."; one word stays as it is.

    Rule:  the last word is the surname, but for marks of descent; where a family name comes first nothing tells so
    """
    words = name.split()
    end = len(words)
    while end > 1 and words[end - 1].strip(".,").casefold() in DESCENT:
        end -= 1
    return " ".join([*words[end - 1 : end], *words[: end - 1], *words[end:]])


def _letter(name: str) -> str:
    for character in unicodedata.normalize("NFKD", name):
        if character.isalpha():
            return character.upper()
    return OTHER
