"""The values of a story as the record of acts keeps them: one key for each field, and one for each link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from articles.desk.article_state import GROUPS, State, states
from articles.models import Article, Notice
from articles.parsing import FIELDS
from articles.store import OTHER_SOURCES, SOURCE, suggestible

#: {key: value} of one story: fields by their names, links as "places.12", "credits.7.byline", "other_sources.3".
Values = dict[str, Any]

#: The columns of a story that the record keeps.
COLUMNS = (*FIELDS, f"{SOURCE}_id")
#: Those that a batch about links may change: without the texts, however many stories it has.
OF_BATCHES = (f"{SOURCE}_id", "status")
#: Which fields a person has set; kept beside their values, so that a word can be given back to whoever had it.
CORRECTED = "corrected"
NOTICES = "notices"
#: The columns that say what a link leads to, by the names of GROUPS.
LEADS_TO = {"dateline_places": "place_id", "credits": "person_id", "places": "place_id",
            "organisations": "organisation_id"}  # fmt: skip


def values_of(stories: Iterable[int], fields: Sequence[str] = COLUMNS) -> dict[int, Values]:
    """The values of each of these stories, links included, in a few queries however many they are."""
    keys = list(stories)
    found = {key: _told(state, fields) for key, state in states(keys, fields).items()}
    for key, names in Article.objects.filter(pk__in=keys).values_list("pk", CORRECTED):
        found[key][CORRECTED] = names
    for notice in Notice.objects.filter(article__in=keys).exclude(released=None):
        found[notice.article_id][f"{NOTICES}.{notice.pk}"] = {
            "released": suggestible(notice.released), "released_by_id": notice.released_by_id, "reason": notice.reason,
        }  # fmt: skip
    return found


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Values, Values]:
    """What differs between the values of a story, in each of them; None for a link that there was not."""
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return {key: before.get(key) for key in keys}, {key: after.get(key) for key in keys}


def is_link(key: str) -> bool:
    """Whether a key is of a link, a further source or a notice, of which there may be many."""
    return "." in key


def group_of(key: str) -> str:
    """Which links a key is of: "places" of "places.12"."""
    return key.partition(".")[0]


def number_of(key: str) -> int:
    """The key of the row that a link leads to: 12 of "places.12"."""
    return int(key.split(".")[1])


def link_key(group: str, row: Mapping[str, Any]) -> str:
    """The key of a link by its columns."""
    role = f".{row['role']}" if "role" in row else ""
    return f"{group}.{row[LEADS_TO[group]]}{role}"


def _told(state: State, fields: Iterable[str]) -> Values:
    values = {name.removesuffix("_id"): state[name] for name in fields}
    for group in GROUPS:
        values |= {link_key(group, row): row for row in state[group]}
    return values | {f"{OTHER_SOURCES}.{key}": {"source_id": key} for key in state[OTHER_SOURCES]}
