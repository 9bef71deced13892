"""Rules for names that people make from their corrections: tried on the archive first, then held, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.desk.acts.recording import ARTICLE, Editor
from articles.desk.acts.story_values import group_of, number_of
from articles.desk.bulk_corrections import reject_entity, replace_entity
from articles.desk.merge import undo
from articles.intake import read_again
from articles.models import Act, Article, DatelinePlace, LinkStatus, NamingRule, OrganisationMention, PlaceMention
from articles.store import mark_for_recognition, names_alone

#: Kinds of links that rules are about, by their groups in the record of acts.
RULED: dict[str, tuple[type[Any], str]] = {
    "places": (PlaceMention, "place"),
    "organisations": (OrganisationMention, "organisation"),
    "dateline_places": (DatelinePlace, "place"),
}
#: So many stories of the archive are tried at most, the newest first, and so many are shown.
TRIED, EXAMPLES = 1000, 10


@dataclass
class TriedRule:
    """What a rule would change in the archive."""

    rule: NamingRule
    stories: list[int] = field(default_factory=list)
    examples: list[Article] = field(default_factory=list)
    tried: int = 0


def rules_of_act(number: int) -> list[NamingRule]:
    """
    The rules that a person's correction of one story may become, not stored yet.

    Out:     one for each link that they removed from what the machine read, with what they put in its place; none
             for an act of the machine's, or whose names do not stand in the text
    """
    act = Act.objects.filter(pk=number, subject=ARTICLE).exclude(who="").first()
    article = Article.objects.filter(pk=act.subject_id).first() if act else None
    return [] if act is None or article is None else list(_rules(act, article))


def try_rule(rule: NamingRule) -> TriedRule:
    """Which stories of the archive a rule would change: where the machine reads just that name so."""
    model, target = _kind(rule)
    rows = model.objects.filter(**{target: getattr(rule, target)}, standing=LinkStatus.MACHINE).order_by("-pk")
    if rule.source_id:
        rows = rows.filter(article__source=rule.source_id)
    tried = TriedRule(rule)
    for row in rows.select_related("article__source").defer("article__provenance")[:TRIED]:
        tried.tried += 1
        if _is_named(rule, row):
            tried.stories.append(row.article_id)
            if len(tried.examples) < EXAMPLES:
                tried.examples.append(row.article)
    return tried


@transaction.atomic
def hold_rule(rule: NamingRule, *, by: Editor) -> NamingRule:
    """Have a rule hold from now on, and mend the archive by it as one batch that is undone with it."""
    model, target = _kind(rule)
    read, instead = getattr(rule, target), getattr(rule, f"{target}_instead")
    stories = try_rule(rule).stories
    if stories and instead is not None:
        rule.batch = replace_entity(model, read, instead, stories, by=by)
    elif stories:
        rule.batch = reject_entity(model, read, stories, by=by)
    rule.by_id = getattr(by, "pk", None)
    rule.save()
    return rule


@transaction.atomic
def undo_rule(number: int, *, by: Editor) -> NamingRule:
    """
    Have a rule hold no more, and take back what it mended.

    Raises:  ValueError when it has been undone already
    """
    rule = NamingRule.objects.select_for_update(of=("self",)).get(pk=number)
    if rule.undone:
        raise ValueError("The rule has been undone already.")
    if rule.batch_id is not None and rule.batch is not None and rule.batch.undone is None:
        undo(rule.batch_id, by=by)
    rule.undone = timezone.now()
    rule.save(update_fields=["undone"])
    _read_without(rule)
    return rule


def _read_without(rule: NamingRule) -> None:
    """Have stories with the name read again in which the machine has what the rule gave, or nothing because of it."""
    model, target = _kind(rule)
    stories = Article.objects.filter(source=rule.source_id) if rule.source_id else Article.objects.all()
    if getattr(rule, f"{target}_instead_id"):
        given = model.objects.filter(standing=LinkStatus.MACHINE, **{target: getattr(rule, f"{target}_instead_id")})
        stories = stories.filter(pk__in=given.values("article"))
    if rule.filed:
        read_again(stories.filter(dateline__icontains=rule.name))
    else:
        mark_for_recognition(stories.filter(body__icontains=rule.name).values_list("pk", flat=True))


def _rules(act: Act, article: Article) -> Iterator[NamingRule]:
    for group, (model, target) in RULED.items():
        keys = [key for key in act.after if group_of(key) == group]
        gone = [key for key in keys if _standing(act.after[key]) == LinkStatus.REMOVED]
        set_now = [key for key in keys if _standing(act.after[key]) == LinkStatus.EDITOR]
        for key in gone:
            if _standing(act.before.get(key)) != LinkStatus.MACHINE:
                continue
            row = model.objects.filter(article=article, **{f"{target}_id": number_of(key)}).first()
            name = _only_name(article, row)
            if not name:
                continue
            values = {target: getattr(row, target), "source": article.source, "name": name}
            values["filed"] = model is DatelinePlace
            if len(gone) == len(set_now) == 1:
                values[f"{target}_instead_id"] = number_of(set_now[0])
            yield NamingRule(**values)


def _only_name(article: Article, row: Any) -> str:
    """The one name that a story has for what a link leads to; "" where it has none, or several."""
    if isinstance(row, DatelinePlace):
        return row.text
    said = {article.body[start:end] for start, end in row.spans} if row else set()
    return min(said)[:200] if len({one.casefold() for one in said}) == 1 else ""


def _is_named(rule: NamingRule, row: Any) -> bool:
    """Whether a story has just the name of a rule for what a link leads to."""
    if isinstance(row, DatelinePlace):
        return row.text.casefold() == rule.name.casefold()
    return names_alone(rule.name, row.spans, row.article.body)


def _standing(told: Any) -> str:
    return str(told.get("standing", "")) if isinstance(told, dict) else ""


def _kind(rule: NamingRule) -> tuple[type[Any], str]:
    return RULED["dateline_places" if rule.filed else "places" if rule.place_id else "organisations"]
