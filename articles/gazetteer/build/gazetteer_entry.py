"""One place while the gazetteer is being built."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.reading import PlaceKind


@dataclass(slots=True)
class GazetteerEntry:
    """
    A place as the sources tell it, added to until it is written.

    names:    what it is called first of all, which weighs most among namesakes; `name` is the first of them
    aliases:  its other names
    level:    1 for a first-level region, 2 for one within, 0 for all else
    bonus:    what is added to its weight because of what it is (a capital, a sea)
    """

    number: int
    names: list[str]
    kind: PlaceKind
    country: str
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    timezone: str = ""
    parent: int | None = None
    admin1: str = ""
    level: int = 0
    bonus: int = 0
    slug: str = ""
    aliases: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What it is called first of all."""
        return self.names[0]


Entries = dict[int, GazetteerEntry]
