"""Organisations that are stored twice: found by their names, and merged as one batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.acts.story_values import OF_BATCHES
from articles.desk.ledger import Ledger, keep
from articles.desk.merge import merge_within
from articles.models import Batch, Organisation, OrganisationMention
from articles.recognition import folded_name

#: A name in fewer letters may be anybody's initials (W70).
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Doubles:
    """One organisation, and the rows that are the same."""

    into: Organisation
    others: tuple[Organisation, ...]


def find_doubles() -> list[Doubles]:
    """
    The organisations that are stored more than once.

    Out:     each with its doubles; what stays is the one that the lexicon knows, else the one with most stories
    Raises:  nothing
    Rule:    two are one when their names fold to one key, or the name of the one is a name that the other alone is
             known by; two bodies of the lexicon never are. What is merged already is left alone, and so is what has
             fewer than four letters (W70)
    """
    rows = list(Organisation.objects.filter(merged_into=None).annotate(often=Count("mentions")).order_by("pk"))
    known = {row.pk: row for row in rows}
    groups: dict[int, list[Organisation]] = defaultdict(list)
    bearers = _bearers(rows)
    for key, same in _by_name(rows).items():
        into = known[_target(key, _leader(same), bearers, known)]
        groups[into.pk] += [row for row in same if row.pk != into.pk and not (row.code and into.code)]
    return [Doubles(known[key], tuple(others)) for key, others in _settled(groups) if others]


def merge_doubles(found: Iterable[Doubles], *, by: Editor) -> Batch | None:
    """
    Merge doubles.

    In:      what `find_doubles` found, and who says so
    Out:     one batch for all, which `undo` takes back; None where there are none
    Raises:  Unmergeable where one of them has been merged since
    """
    pairs = [(other, one.into) for one in found for other in one.others]
    if not pairs:
        return None
    with transaction.atomic():
        ledger = Ledger()
        keys = [other.pk for other, _ in pairs]
        links = OrganisationMention.objects.filter(organisation__in=keys)
        stories = set(links.values_list("article_id", flat=True))
        recorder = StoryRecorder(stories, fields=OF_BATCHES)
        changed = [merge_within(ledger, other, into) for other, into in pairs]
        title = f"Doubles of organisations: {len(pairs):,} merged into {len({into.pk for _, into in pairs}):,}"
        batch = keep(ledger, Batch.Kind.MERGE, title, by=by, articles=stories, recorder=recorder)
        for enter in changed:
            enter(batch, by)
    return batch


def _bearers(rows: Iterable[Organisation]) -> dict[str, set[int]]:
    """The keys of the rows that are known by each folded name."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for name in _known_names(row):
            bearers[folded_name(name)].add(row.pk)
    return bearers


def _by_name(rows: Iterable[Organisation]) -> dict[str, list[Organisation]]:
    by_name: dict[str, list[Organisation]] = defaultdict(list)
    for row in rows:
        by_name[folded_name(row.name)].append(row)
    return by_name


def _known_names(row: Organisation) -> Iterator[str]:
    yield row.name
    yield from (name for name in row.aliases if len(name) >= SHORTEST)
    if len(row.acronym) >= SHORTEST:
        yield row.acronym


def _leader(same: Iterable[Organisation]) -> Organisation:
    return max(same, key=lambda row: (bool(row.code), getattr(row, "often", 0), -row.pk))


def _target(key: str, leader: Organisation, bearers: Mapping[str, set[int]], known: Mapping[int, Organisation]) -> int:
    """The only row of another name that is called so too, where the lexicon knows it; else the leader."""
    others = [pk for pk in bearers[key] if folded_name(known[pk].name) != key and known[pk].code]
    # "Sears Plc" is not the Sears of another country: a legal form has to agree.
    is_whole = len(leader.name.split()) == len(key.split()) and len(key) >= SHORTEST
    return others[0] if len(others) == 1 and not leader.code and is_whole else leader.pk


def _settled(groups: dict[int, list[Organisation]]) -> Iterator[tuple[int, list[Organisation]]]:
    """Groups of which none leads to another: what goes keeps nothing that goes into it."""
    going = {row.pk for others in groups.values() for row in others}
    yield from ((key, others) for key, others in groups.items() if key not in going)
