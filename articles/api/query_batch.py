"""The questions of a reconciliation batch, read from what a client sent."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.listing import WrongParameter

#: Questions of one batch, characters of all and of each name, candidates for each, properties of each.
MOST_QUERIES, LONGEST_BATCH, LONGEST_NAME, MOST_CANDIDATES, MOST_PROPERTIES = 50, 200_000, 300, 100, 20
CANDIDATES = 10  # where a question names no limit
COUNTRY, GEONAMES = "country", "geonames"
#: What a question may have, and how several types may be joined.
_PARTS = frozenset({"query", "type", "limit", "properties", "type_strict"})
_STRICT = ("any", "should", "all")
#: A GeoNames id, alone or at the end of its address.
_NUMBER = re.compile(r"(?:^|/)([1-9][0-9]{0,9})(?:\.0)?/?$")

_HIGHEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class EntityQuery:
    """
    One question: who is called so.

    types:      ids of types, any of which will do; none where all will
    countries:  codes or names of the country that it is said to lie in
    geonames:   the ids that it is said to have
    """

    name: str
    types: tuple[str, ...] = ()
    limit: int = CANDIDATES
    countries: tuple[str, ...] = ()
    geonames: tuple[int, ...] = ()


def read_batch(text: str) -> dict[str, EntityQuery]:
    """
    The questions of a batch by their keys.

    In:      JSON as the Reconciliation Service API 0.2 has it
    Raises:  WrongParameter, in one sentence that names the question
    """
    if len(text) > LONGEST_BATCH:
        raise _wrong(text, f"A batch has at most {LONGEST_BATCH:,} characters.")
    try:
        # Once more, so that no half of a character is left, which JSON may have and texts may not.
        batch = json.loads(json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        raise _wrong(text, "The queries are not JSON.") from None
    if not isinstance(batch, dict):
        raise _wrong(text, "The queries are a JSON object, with a key for each query.")
    if len(batch) > MOST_QUERIES:
        raise _wrong(text, f"A batch has at most {MOST_QUERIES} queries; this one has {len(batch)}.")
    return {key: _query(key, said, text) for key, said in batch.items()}


def _wrong(value: str, reason: str) -> WrongParameter:
    return WrongParameter("queries", value, reason)


def _query(key: str, said: Any, text: str) -> EntityQuery:
    which = f"Query “{key[:40]}”"
    if not isinstance(said, dict):
        raise _wrong(text, f"{which} is not a JSON object.")
    if unknown := sorted(said.keys() - _PARTS):
        raise _wrong(text, f"{which} has “{unknown[0][:40]}”, which no query has.")
    name = said.get("query", "")
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise _wrong(text, f"{which} has a name that is not a text of at most {LONGEST_NAME} characters.")
    countries, geonames = _properties(said.get("properties", []), which, text)
    if "query" not in said and not said.get("properties"):
        raise _wrong(text, f"{which} has neither a name to look for nor properties.")
    return EntityQuery(
        name.strip(), _types(said, which, text), _limit(said.get("limit"), which, text), countries, geonames
    )


def _types(said: Mapping[str, Any], which: str, text: str) -> tuple[str, ...]:
    types = said.get("type")
    several = types if isinstance(types, list) else [types] if types is not None else []
    if not all(isinstance(one, str) for one in several):
        raise _wrong(text, f"{which} has a type that is neither a text nor a list of texts.")
    strict = said.get("type_strict", _STRICT[0])
    if strict not in _STRICT:
        raise _wrong(text, f"{which} has a type_strict that is none of {', '.join(_STRICT)}.")
    several = [one for one in dict.fromkeys(several) if one]
    if strict == "all" and len(several) > 1:
        return (" ".join(several),)  # nothing is of two types
    return tuple(several)


def _limit(limit: Any, which: str, text: str) -> int:
    if limit is None:
        return CANDIDATES
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not 0 <= limit < float("inf"):
        raise _wrong(text, f"{which} has a limit that is not a number from 0 on.")
    return int(min(limit, MOST_CANDIDATES))


def _properties(said: Any, which: str, text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    if not isinstance(said, list) or len(said) > MOST_PROPERTIES:
        raise _wrong(text, f"{which} has properties that are not a list of at most {MOST_PROPERTIES}.")
    values: dict[str, list[str]] = defaultdict(list)
    for one in said:
        if not isinstance(one, dict) or not isinstance(one.get("pid"), str) or "v" not in one:
            raise _wrong(text, f"{which} has a property without “pid” or “v”.")
        values[one["pid"]] += _texts(one["v"])
    return tuple(values[COUNTRY]), tuple(_numbers(values[GEONAMES]))


def _numbers(values: Iterable[str]) -> Iterator[int]:
    for value in values:
        found = _NUMBER.search(value)
        if found and int(found[1]) <= _HIGHEST:
            yield int(found[1])


def _texts(said: Any) -> list[str]:
    given = said[:MOST_PROPERTIES] if isinstance(said, list) else [said]
    return [text for text in map(_value, given) if text]


def _value(said: Any) -> str:
    """A value as text; of an entity that was matched before, its name or id."""
    if isinstance(said, dict):
        said = said.get("name") or said.get("id")
    return str(said).strip()[:LONGEST_NAME] if isinstance(said, str | int | float) else ""
