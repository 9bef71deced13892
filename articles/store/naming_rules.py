"""Rules that people made of their corrections, applied to what the machine reads before it is written."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any

from articles.models import DatelinePlace, NamingRule

#: No more rules than these are looked at for a batch of stories, the newest first.
MOST_RULES = 2000


class NamingRules:
    """The rules in force for stories of some sources; read in one query."""

    def __init__(self, sources: Iterable[int | None]) -> None:
        keys = {key for key in sources if key is not None}
        self._rules = _rules(keys, filed=False)

    def __bool__(self) -> bool:
        return bool(self._rules)

    def apply(
        self,
        source: int | None,
        body: str,
        places: MutableMapping[int, dict[str, Any]],
        organisations: MutableMapping[int, dict[str, Any]],
    ) -> None:
        """
        Change what was found in one story as the rules say.

        In:      its source and text, and what was found by the key of its row, with its spans
        Rule:    only where every span of what was found is the name of the rule: what is named otherwise as well is
                 left alone. A rule changes nothing that a rule gave
        """
        given: set[int] = set()
        for rule in self._rules:
            if rule.source_id not in (None, source):
                continue
            if rule.place_id:
                _apply(places, rule.place_id, rule.place_instead_id, rule.name, body, given)
            elif rule.organisation_id:
                _apply(organisations, rule.organisation_id, rule.organisation_instead_id, rule.name, body, set())


class DatelineRules:
    """The rules in force for places of datelines in stories of some sources; read in one query."""

    def __init__(self, sources: Iterable[int | None]) -> None:
        self._rules = _rules({key for key in sources if key is not None}, filed=True)

    def apply(self, source: int | None, filed: list[DatelinePlace]) -> list[DatelinePlace]:
        """
        The places of a dateline as the rules say, each once, in order.

        In:      the source of the story, and what was read of its dateline, not stored
        Rule:    only where the dateline has the name of the rule for what was read
        """
        found: dict[int, DatelinePlace] = {}
        for place in filed:
            rule = self._rule_of(source, place)
            key = rule.place_instead_id if rule else place.place_id
            if key is None or key in found:
                continue
            if rule:
                # A person said it of this name, so that nothing is in doubt.
                place.place_id, place.confidence, place.runners_up = key, 1.0, []
            place.position = len(found)
            found[key] = place
        return list(found.values())

    def _rule_of(self, source: int | None, place: DatelinePlace) -> NamingRule | None:
        name = place.text.casefold()
        return next(
            (
                rule
                for rule in self._rules
                if rule.place_id == place.place_id and rule.source_id in (None, source) and rule.name.casefold() == name
            ),
            None,
        )


def _rules(sources: set[int], *, filed: bool) -> list[NamingRule]:
    rows = NamingRule.objects.in_force().filter(filed=filed)
    return list((rows.filter(source=None) | rows.filter(source__in=sources))[:MOST_RULES])


def names_alone(name: str, spans: Iterable[Iterable[int]], body: str) -> bool:
    """Whether spans in a text are all just that name, in any case; false where there are none."""
    said = {body[start:end].casefold() for start, end in spans}
    return said == {name.casefold()}


def _apply(
    found: MutableMapping[int, dict[str, Any]], read: int, instead: int | None, name: str, body: str, given: set[int]
) -> None:
    measures = found.get(read)
    if measures is None or read in given or not names_alone(name, measures["spans"], body):
        return
    del found[read]
    if instead is not None and instead not in found:
        # A person said it of this name, so that nothing is in doubt.
        found[instead] = {**measures, "confidence": 1.0} | ({"runners_up": []} if "runners_up" in measures else {})
        given.add(instead)
