"""Changes of published stories: what readers may have seen is noted, until somebody says what they are told of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from articles.models import Act, Amendment, Article, Source
from articles.reading import PubStatus
from articles.store import SOURCE

#: The values of a story that a change of is noted, as the record of acts names them.
STATUS, SOURCE_KEY = "status", f"{SOURCE}_id"
SEEN_BY_READERS = (
    *("headline", "standfirst", "body", "byline", "dateline", "dateline_date", STATUS),
    SOURCE_KEY,
)
#: What people do to one story that may change what readers see.
NOTED = frozenset({Act.Deed.CORRECTED, Act.Deed.TAKEN, Act.Deed.RESTORED})


def note_amendments(acts: Iterable[Act]) -> None:
    """
    Note what acts on stories changed that readers could see.

    Rule:  a story has one change at a time of which nobody has said what it is: a second one is put together with it,
           and what was changed back is no change
    """
    told = {act.subject_id: act for act in acts if act.kind in NOTED and set(SEEN_BY_READERS) & act.after.keys()}
    if not told:
        return
    public = _public(told)
    open_now = {row.article_id: row for row in Amendment.objects.undecided().filter(article__in=told)}
    names = _source_names(told.values())
    for story in told:
        if story in public or story in open_now:
            _note(open_now.get(story), told[story], names)


def _note(held: Amendment | None, act: Act, names: Mapping[Any, str]) -> None:
    row = held or Amendment(article_id=act.subject_id)
    keys = [key for key in SEEN_BY_READERS if key in act.after]
    before = {**_named(act.before, keys, names), **row.before}
    after = {**row.after, **_named(act.after, keys, names)}
    moved = [key for key in after if before.get(key) != after[key]]
    if not moved:
        if row.pk:
            row.delete()
        return
    row.before, row.after = {key: before.get(key) for key in moved}, {key: after[key] for key in moved}
    row.act, row.by_id, row.at = act, act.by_id, act.at
    row.save()


def _public(acts: Mapping[int, Act]) -> set[int]:
    """The stories that readers saw before: those that they see still, and those that were just taken from them."""
    rows = Article.objects.filter(pk__in=acts)
    now = set(rows.readable().values_list("pk", flat=True))
    taken = {key for key, act in acts.items() if act.before.get(STATUS) == PubStatus.USABLE}
    gone = set(rows.filter(pk__in=taken, last_public__isnull=False).values_list("pk", flat=True)) if taken else set()
    return {key for key in now | gone if acts[key].before.get(STATUS, PubStatus.USABLE) == PubStatus.USABLE}


def _source_names(acts: Iterable[Act]) -> dict[Any, str]:
    keys = {told.get(SOURCE_KEY) for act in acts for told in (act.before, act.after)} - {None}
    return dict(Source.objects.filter(pk__in=keys).values_list("pk", "name")) if keys else {}


def _named(told: Mapping[str, Any], keys: Iterable[str], names: Mapping[Any, str]) -> dict[str, Any]:
    """Values by the names that readers know: a source by what it is called."""
    return {
        SOURCE if key == SOURCE_KEY else key: names.get(told.get(key), "") if key == SOURCE_KEY else told.get(key)
        for key in keys
    }
