"""Rows for the names that copy files under: sources, people and organisations, made where they are missing."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Protocol

from django.db import models
from django.utils.text import slugify

from articles.models import Organisation, Person, Source
from articles.parsing import clean, cut
from articles.reading import FeedEntity
from articles.recognition import folded_name, name_key
from articles.store.free_addresses import is_free

SLUG_LENGTH = 120
ACRONYM_LENGTH = 30
CODE_LENGTH = 60


class OrganisationNames(Protocol):
    """An organisation as the recogniser or the lexicon tells it."""

    @property
    def name(self) -> str: ...
    @property
    def acronym(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class PlainOrganisation:
    """An organisation of which nothing but a name is known."""

    name: str
    acronym: str = ""
    code: str = ""
    aliases: tuple[str, ...] = ()


def slug_of(name: str) -> str:
    """
    The name as it stands in an address.

    In:      "Kurdistan 24", "رووداو", "…"
    Out:     "kurdistan-24", "رووداو", "x-" and a short hash where nothing of a name can stand there
    Rule:    Latin letters lose their accents; a name that would lose its letters keeps its script
    """
    latin, whole = slugify(name), slugify(name, allow_unicode=True)
    slug = latin if len(latin) * 2 > len(whole) else whole
    return slug[:SLUG_LENGTH].strip("-") or f"x-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def source_rows(names: Iterable[str]) -> dict[str, int]:
    """The key of each source by its name."""
    return _named(Source, names)


def person_rows(names: Iterable[str]) -> dict[str, int]:
    """The key of each person by their name."""
    return _named(Person, names)


def organisation_rows(found: Iterable[OrganisationNames]) -> dict[tuple[str, str], int]:
    """
    The key of each organisation by (code, name).

    Rule: the lexicon's code is its identity; without one, its name as it stands in an address, where articles,
          legal forms and ways of spelling make no difference
    """
    wanted = {(one.code, one.name): one for one in found if clean(one.name).strip()}
    coded = _rows_by_code(wanted)
    _name_bare(one for one in wanted.values() if one.code in coded)
    slugs = {key: _slugs_of(one.name) for key, one in wanted.items() if one.code not in coded}
    by_slug = _rows_by_slug(set(chain.from_iterable(slugs.values())))
    keys: dict[tuple[str, str], int] = {}
    for key, one in sorted(wanted.items()):
        code = one.code[:CODE_LENGTH]
        if code not in coded:
            row = _row_of(one, code, slugs[key][-1], _first(by_slug, slugs[key]))
            by_slug[row.slug] = row
            keys[key] = row.merged_into_id or row.pk
            coded |= {code: keys[key]} if code else {}
        else:
            keys[key] = coded[code]
    return keys


def _slugs_of(name: str) -> tuple[str, str]:
    """An organisation's name as it stands in an address: as it is, and folded, so that its variants are one row."""
    folded = folded_name(name)
    return slug_of(name), slug_of(folded if folded != name_key(name) else name)


def _rows_by_code(wanted: Iterable[tuple[str, str]]) -> dict[str, int]:
    """The key of each organisation of the codes that (code, name) have; of one that was merged, the other's."""
    codes = {code for code, _ in wanted if code}
    rows = Organisation.objects.filter(code__in=codes).values_list("code", "merged_into", "pk") if codes else ()
    return {code: merged or key for code, merged, key in rows}


def _name_bare(known: Iterable[OrganisationNames]) -> None:
    """Give its other names to an organisation of the lexicon that until now only copy named that was never public."""
    named = {one.code: one for one in known if one.acronym or one.aliases}
    bare = Organisation.objects.filter(code__in=named, acronym="", aliases=[], merged_into=None) if named else ()
    for row in bare:
        _complete(row, named[row.code], row.code)


def _rows_by_slug(slugs: Collection[str]) -> dict[str, Organisation]:
    return {row.slug: row for row in Organisation.objects.filter(slug__in=slugs)} if slugs else {}


def _first(by_slug: Mapping[str, Organisation], slugs: Iterable[str]) -> Organisation | None:
    return next((by_slug[slug] for slug in slugs if slug in by_slug), None)


def _row_of(one: OrganisationNames, code: str, slug: str, known: Organisation | None) -> Organisation:
    """The row of an organisation: the known one of its address unless that has another code, else a new one."""
    if known is None:
        return _organisation(slug, one, code)
    if code and known.code and known.code != code:
        if is_free(Organisation, slug):
            return _organisation(slug, one, code)
        return _organisation(f"{slug}-{slug_of(code)}"[:SLUG_LENGTH], one, code)
    if code or (one.acronym and not known.acronym):
        _complete(known, one, code)
    return known


def _organisation(slug: str, one: OrganisationNames, code: str) -> Organisation:
    row, _ = Organisation.objects.get_or_create(
        slug=slug,
        defaults={
            "name": cut(clean(one.name), 200),
            "acronym": clean(one.acronym)[:ACRONYM_LENGTH],
            "code": code,
            "aliases": clean(list(one.aliases)),
        },
    )
    return row


def _complete(row: Organisation, one: OrganisationNames, code: str) -> None:
    """Fill in what was not known when the row was made; nothing that stands is replaced."""
    row.code = row.code or code
    row.acronym = row.acronym or clean(one.acronym)[:ACRONYM_LENGTH]
    known = {row.name, *row.aliases}
    row.aliases = [*row.aliases, *(alias for alias in clean(list(one.aliases)) if alias not in known)]
    row.save(update_fields=["code", "acronym", "aliases"])


def _named(model: type[Source] | type[Person], names: Iterable[str]) -> dict[str, int]:
    slugs = {name: slug_of(clean(name)) for name in dict.fromkeys(names) if clean(name).strip()}
    if not slugs:
        return {}
    wanted: dict[str, Mapping[str, Any]] = {}
    for name, slug in slugs.items():
        wanted.setdefault(slug, {"name": cut(clean(name), 200), "slug": slug})
    rows: models.Manager[Any] = model._default_manager
    known = _led(rows, wanted)
    missing: list[Any] = [model(**wanted[slug]) for slug in sorted(wanted.keys() - known.keys())]
    if missing:
        # Another process may be making the same ones.
        rows.bulk_create(missing, ignore_conflicts=True)
        known = _led(rows, wanted)
    return {name: known[slug] for name, slug in slugs.items()}


def _led(rows: models.Manager[Any], slugs: Iterable[str]) -> dict[str, int]:
    """The keys of the entities at these addresses; one that was merged leads to the other."""
    found = rows.filter(slug__in=list(slugs)).values_list("slug", "merged_into", "pk")
    return {slug: merged or key for slug, merged, key in found}


def without_names(one: OrganisationNames) -> PlainOrganisation:
    """An organisation as a story may file it that nobody may know of: what else it calls it is told to nobody."""
    return PlainOrganisation(one.name, code=one.code)


def of_wire(entity: FeedEntity) -> PlainOrganisation:
    """The organisation that an element of the feed names."""
    return PlainOrganisation(entity.name)
