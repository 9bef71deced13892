"""Rules that people made of their corrections, applied to what the machine reads before it is written."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any

from articles.models import NamingRule

#: No more rules than these are looked at for a batch of stories, the newest first.
MOST_RULES = 2000


class NamingRules:
    """The rules in force for stories of some sources; read in one query."""

    def __init__(self, sources: Iterable[int | None]) -> None:
        keys = {key for key in sources if key is not None}
        rows = NamingRule.objects.in_force()
        of_sources = rows.filter(source=None) | rows.filter(source__in=keys)
        self._rules = list(of_sources[:MOST_RULES])

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
