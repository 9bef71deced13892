"""Bringing back what stood before an act: a field, a link, or all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.desk.acts.recording import ARTICLE, Editor, StoryRecorder
from articles.desk.acts.story_values import (
    CORRECTED,
    LEADS_TO,
    NOTICES,
    Values,
    group_of,
    is_link,
    link_key,
    number_of,
    values_of,
)
from articles.desk.article_state import GROUPS
from articles.desk.corrections import guard, locked, put_stored, read_anew, save
from articles.models import Act, Article, LinkStatus, Notice
from articles.store import OTHER_SOURCES, SOURCE

#: What says whose word a value is; it is brought back with the values.
WHOSE = CORRECTED


@dataclass(frozen=True, slots=True)
class Restorable:
    """One value that differs from what stood before an act."""

    key: str
    now: Any
    then: Any
    is_machines: bool


def restorable(act: Act) -> list[Restorable]:
    """
    What of a story would change if it were brought back to what stood before an act.

    Rule:  what no act has changed since stays: newer copy may have moved it. A field that was the machine's is given
           back to it, with what it reads by now
    """
    article = Article.objects.get(pk=act.subject_id)
    return list(_restorable(article, act, values_of([article.pk])[article.pk]))


@transaction.atomic
def restore(act: int, keys: Iterable[str], *, by: Editor, why: str = "") -> list[Act]:
    """
    Bring back what stood before an act.

    In:      the act, the keys of what is wanted back, and who says so
    Out:     the act that this is, which can be taken back alike; none where nothing differs
    Raises:  ValueError where it would show a story that a notice holds back, and for an act on anything but a story
    """
    held = Act.objects.get(pk=act)
    if held.subject != ARTICLE:
        raise ValueError(f"“{held}” is not about a story.")
    article = locked(held.subject_id)
    recorder = StoryRecorder([article.pk])
    public, wanted = article.is_readable, set(keys)
    chosen = [one for one in _restorable(article, held, recorder.before[article.pk]) if one.key in wanted]
    for one in chosen:
        _put(article, one)
    _drop_settled(article)
    guard(article, public=public)
    save(article, moved={group_of(one.key) for one in chosen})
    if any(group_of(one.key) in GROUPS for one in chosen):
        read_anew([article.pk], since=held.at)
    return recorder.enter(Act.Deed.RESTORED, by=by, why=why)


@transaction.atomic
def take_back_act(act: int, *, by: Editor, why: str = "") -> list[Act]:
    """
    Take back just what an act did to a story, as the message after it offers.

    Raises:  as `restore`, and ValueError where somebody has said otherwise since: the history shows both
    """
    held = Act.objects.get(pk=act)
    if held.subject == ARTICLE:
        article = locked(held.subject_id)
        now = values_of([article.pk])[article.pk]
        for key, value in held.after.items():
            if key != WHOSE and now.get(key) != value and _is_persons(key, now):
                raise ValueError("Somebody has changed the same since. Bring back what you want from its history.")
    return restore(act, held.after, by=by, why=why)


def _is_persons(key: str, now: Values) -> bool:
    """Whether a value is a person's word as it stands; one that there is not is nobody's."""
    if group_of(key) not in GROUPS:
        return key in now[WHOSE] or (is_link(key) and now.get(key) is not None)
    return bool(now.get(key)) and now[key]["standing"] != LinkStatus.MACHINE


def _restorable(article: Article, act: Act, now: Values) -> Iterable[Restorable]:
    then = _before(act)
    persons = then.get(WHOSE, now[WHOSE]) or ()
    for key, value in then.items():
        machines = not is_link(key) and key not in persons
        if machines and key != SOURCE:
            value = article.suggested.get(key, value)
        if key != WHOSE and (value != now.get(key) or (machines and key in now[WHOSE])):
            yield Restorable(key, now.get(key), value, machines)


def _before(act: Act) -> Values:
    """What stood before an act, of all that it and later acts changed."""
    later = Act.objects.filter(subject=act.subject, subject_id=act.subject_id, pk__gte=act.pk).order_by("-pk")
    found: Values = {}
    for before in later.values_list("before", flat=True):
        found |= before
    return found


def _put(article: Article, one: Restorable) -> None:
    if not is_link(one.key):
        put_stored(article, one.key, one.then, machines=one.is_machines)
    elif group_of(one.key) == NOTICES:
        given = {"released": None, "released_by_id": None, "reason": ""}
        Notice.objects.filter(pk=number_of(one.key), article=article).update(**(one.then or given))
    elif group_of(one.key) == OTHER_SOURCES:
        change = article.other_sources.add if one.then else article.other_sources.remove
        change(number_of(one.key))
    else:
        _put_link(article, one.key, one.then)


def _drop_settled(article: Article) -> None:
    """Forget what the wire would have said of links where no person's word is left that it differs from."""
    for name in [name for name in article.suggested if group_of(name) in GROUPS]:
        group, _, role = name.partition(".")
        rows = GROUPS[group].objects.filter(article=article, **({"role": role} if role else {}))
        if not rows.exclude(standing=LinkStatus.MACHINE).exists():
            del article.suggested[name]


def _put_link(article: Article, key: str, then: Mapping[str, Any] | None) -> None:
    """Have a link as it was, or none where there was none."""
    group = group_of(key)
    for row in GROUPS[group].objects.filter(article=article, **{LEADS_TO[group]: number_of(key)}):
        told = {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
        if link_key(group, told) == key:
            row.delete()
    if then:
        GROUPS[group].objects.create(article=article, **then)
