"""What a reading is filed under: the keys of all that it names, and the links to them, not stored yet."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Credit, DatelinePlace, OrganisationMention, PlaceMention
from articles.parsing import RowValues, clean, credited, cut
from articles.reading import Role
from articles.store.entity_rows import of_wire, organisation_rows, person_rows, source_rows
from articles.store.link_changes import Mention
from articles.store.naming_rules import DatelineRules
from articles.store.place_rows import Places


class Filing:
    """The keys of everything that some readings name, made where they are missing, in a few queries for all of them."""

    def __init__(self, readings: Sequence[RowValues], places: Places) -> None:
        names = [reading.source for reading in readings]
        names += [name for reading in readings for name in reading.other_sources]
        wanted = [places.of_dateline(place) for reading in readings for place in reading.dateline_places]
        wanted += [places.of_wire(place) for reading in readings for place in reading.places]
        bodies = [of_wire(one) for reading in readings for one in reading.organisations]
        self._of = places
        self._sources = source_rows(names)
        self._people = person_rows(credit.name for reading in readings for credit in reading.credits)
        self._places = places.keys(wanted)
        self._organisations = organisation_rows(bodies)
        self._rules = DatelineRules(self._sources.values())

    def source(self, reading: RowValues) -> int | None:
        return self._sources.get(reading.source)

    def dateline(self, reading: RowValues) -> list[DatelinePlace]:
        """Where it was filed, each place once, in order, as people's rules for names say."""
        found: dict[int, DatelinePlace] = {}
        for place in reading.dateline_places:
            key = self._places.get(self._of.of_dateline(place))
            if key is not None and key not in found:
                found[key] = DatelinePlace(
                    place_id=key,
                    position=len(found),
                    text=cut(clean(place.text), 200),
                    confidence=place.confidence,
                    runners_up=list(place.runners_up),
                )
        return self._rules.apply(self.source(reading), list(found.values()))

    def credits(self, reading: RowValues, role: Role) -> list[Credit]:
        """Who did this for it, each person once, in order."""
        found: dict[int, Credit] = {}
        for credit in credited(reading.credits, role):
            key = self._people.get(credit.name)
            if key is not None and key not in found:
                found[key] = Credit(
                    person_id=key,
                    role=role.value,
                    position=len(found),
                    outlet=cut(clean(credit.outlet), 120),
                    place=cut(clean(credit.place), 120),
                )
        return list(found.values())

    def named(self, reading: RowValues) -> dict[type[Mention], list[int]]:
        """The keys of what the feed itself names in elements."""
        places = [self._places.get(self._of.of_wire(place)) for place in reading.places]
        bodies = [of_wire(one) for one in reading.organisations]
        organisations = [self._organisations.get((one.code, one.name)) for one in bodies]
        return {
            PlaceMention: [key for key in places if key is not None],
            OrganisationMention: [key for key in organisations if key is not None],
        }

    def others(self, reading: RowValues) -> set[int]:
        """The keys of further sources that its dateline names."""
        keys = {self._sources[name] for name in reading.other_sources if name in self._sources}
        return keys - {self._sources.get(reading.source)}
