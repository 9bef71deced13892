"""Looking for places in the whole gazetteer and among those made by hand, exact names first, in any script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from articles.gazetteer import open_gazetteer
from articles.models import DatelinePlace, Place, PlaceMention
from articles.reading import PlaceKind
from articles.recognition import FoundPlace, Gazetteer, GazetteerPlace
from articles.store import Places

#: Before the number of a place that the gazetteer has and that no copy has named yet.
UNNAMED = "geonames:"
MOST = 20
#: How many places made by hand stand before names that only begin with what is looked for.
OWN = 5


@dataclass(frozen=True, slots=True)
class FoundForDesk:
    """
    One place that was found.

    choice:   what stands for it in a form: the key of its row, or "geonames:" and its number where it has none yet
    within:   what it lies in, nearest first: region, country
    stories:  how many stories name it, or were filed there where those are more
    """

    choice: str
    name: str
    within: tuple[str, ...]
    kind: str
    stories: int = 0

    @property
    def words(self) -> str:
        """All of it, as it stands in a list to choose from."""
        told = f"{self.stories:,} {'story' if self.stories == 1 else 'stories'}" if self.stories else "no stories yet"
        return f"{', '.join([self.name, *self.within])} ({self.kind}; {told})"


def find_places(term: str, *, rows: QuerySet[Place], most: int = MOST) -> list[FoundForDesk]:
    """
    The places that a name may mean.

    In:      a name or its beginning, in any script; the rows that may be shown; how many are wanted
    Out:     those of exactly that name, the likeliest first, then those whose names begin or contain it; each once,
             what was merged as what it was merged into
    """
    return search_places(term, rows=rows, gazetteer=open_gazetteer(), most=most)


def search_places(term: str, *, rows: QuerySet[Place], gazetteer: Gazetteer, most: int = MOST) -> list[FoundForDesk]:
    """The same, over a gazetteer that is given."""
    term = term.strip()
    if not term:
        return []
    exact = [place for place in gazetteer.candidates(term) if place.geonames_id > 0]
    listed = [*exact, *(place for place in gazetteer.beginning(term, most) if place.geonames_id > 0)][
        : most + len(exact)
    ]
    named = rows.filter(Q(name__icontains=term) | Q(aliases__icontains=term), merged_into=None)
    own = list(named.filter(geonames_id=None).select_related("parent__parent").order_by("name")[:most])
    same = [place for place in own if place.name.casefold() == term.casefold()]
    stored = _stored(rows, [place.geonames_id for place in listed])
    found: dict[str, FoundForDesk] = {}
    told = [
        _of_row(row, gazetteer, place) if (row := stored.get(place.geonames_id)) else _of_gazetteer(gazetteer, place)
        for place in listed
    ]
    # What was made by hand stands before names that only begin so, or it would never be seen.
    for one in (*map(_of_row, same), *told[: len(exact)], *map(_of_row, own[:OWN]), *told, *map(_of_row, own)):
        found.setdefault(one.choice, one)
    return _counted(list(found.values())[:most])


def place_of_choice(choice: str) -> Place | None:
    """
    The place that a choice stands for, made with its identity and all that it lies in where no copy has named it yet.

    Out:     None where there is no such place
    """
    if not choice.startswith(UNNAMED):
        return Place.objects.filter(pk=choice).first() if choice.isdecimal() else None
    number = choice.removeprefix(UNNAMED)
    places = Places(open_gazetteer())
    found = places.gazetteer.place(int(number)) if number.isdecimal() else None
    if found is None:
        return None
    name = FoundPlace(found.name, geonames_id=found.geonames_id)
    return Place.objects.get(pk=places.keys([name])[name])


def namesakes(name: str, country: str) -> list[FoundForDesk]:
    """
    The places of the gazetteer that a place made by hand may be: of exactly its name and, where that is said, country.
    """
    gazetteer = open_gazetteer()
    found = [place for place in gazetteer.candidates(name) if place.geonames_id > 0]
    found = [place for place in found if not country or place.country == country]
    stored = _stored(Place.objects.all(), [place.geonames_id for place in found])
    return [
        _of_row(stored[place.geonames_id], gazetteer, place)
        if place.geonames_id in stored
        else _of_gazetteer(gazetteer, place)
        for place in found
    ]


def _stored(rows: QuerySet[Place], numbers: Iterable[int]) -> dict[int | None, Place]:
    """Rows of the gazetteer's places; of one that was merged, what it was merged into."""
    found = rows.filter(geonames_id__in=list(numbers)).select_related("merged_into__parent__parent", "parent__parent")
    led: dict[int | None, Any] = {row.geonames_id: row.merged_into or row for row in found}
    return led


def _of_row(row: Place, gazetteer: Gazetteer | None = None, place: GazetteerPlace | None = None) -> FoundForDesk:
    above = tuple(one.name for one in (row.parent, row.parent.parent if row.parent else None) if one)
    if gazetteer is not None and place is not None and row.geonames_id == place.geonames_id:
        above = tuple(one.name for one in gazetteer.parents(place))
    return FoundForDesk(str(row.pk), row.name, above, str(PlaceKind(row.kind).value))


def _of_gazetteer(gazetteer: Gazetteer, place: GazetteerPlace) -> FoundForDesk:
    above = tuple(one.name for one in gazetteer.parents(place))
    return FoundForDesk(f"{UNNAMED}{place.geonames_id}", place.name, above, place.kind.value)


def _counted(found: list[FoundForDesk]) -> list[FoundForDesk]:
    keys = [int(one.choice) for one in found if one.choice.isdecimal()]
    stories: dict[int, int] = dict.fromkeys(keys, 0)
    for link in (PlaceMention, DatelinePlace) if keys else ():
        rows = link.objects.in_force().filter(place__in=keys).order_by().values("place").annotate(named=Count("pk"))
        for row in rows:
            # Most datelines name a place that the text has too: the larger number, not the sum.
            stories[row["place"]] = max(stories[row["place"]], row["named"])
    return [
        FoundForDesk(one.choice, one.name, one.within, one.kind, stories.get(int(one.choice), 0))
        if one.choice.isdecimal()
        else one
        for one in found
    ]
