"""What the front page of the desk shows of notices, and of updates that wait for a person."""

from __future__ import annotations

from typing import Any

from django import template

from articles.models import Article, HeldUpdate, Notice, StoryMember

register = template.Library()
#: So many are shown, the newest first; the rest are counted.
SHOWN = 20


@register.inclusion_tag("admin/articles/notices_to_see.html", takes_context=True)
def notices_to_see(context: dict[str, Any]) -> dict[str, Any]:
    """The notices that nobody has seen yet, to whom may change stories (W67)."""
    if not context["request"].user.has_perm("articles.change_article"):
        return {"notices": []}
    unseen = Notice.objects.filter(seen=None)
    notices = list(unseen.select_related("article__source")[:SHOWN])
    more = unseen.count() - SHOWN if len(notices) == SHOWN else 0
    public = _public_copies([notice.article_id for notice in notices if notice.kind == Notice.Hold.KILL])
    for notice in notices:
        notice.copies = public.get(notice.article_id, [])  # type: ignore[attr-defined]
    return {"notices": notices, "more": more, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("admin/articles/updates_to_decide.html", takes_context=True)
def updates_to_decide(context: dict[str, Any]) -> dict[str, Any]:
    """The held updates that nobody has decided on yet, to whom may change stories (W68)."""
    if not context["request"].user.has_perm("articles.change_article"):
        return {"updates": []}
    waiting = HeldUpdate.objects.filter(decision=HeldUpdate.Decision.WAITING)
    updates = list(waiting.select_related("article__source").defer("body", "article__body")[:SHOWN])
    more = waiting.count() - SHOWN if len(updates) == SHOWN else 0
    return {"updates": updates, "more": more}


def _public_copies(killed: list[int]) -> dict[int, list[Article]]:
    """What of the stories of killed items readers still see, by item: copies and reprints (W51)."""
    members = StoryMember.objects.filter(article__in=killed, group__isnull=False)
    groups = dict(members.values_list("article_id", "group_id"))
    if not groups:
        return {}
    public = Article.objects.readable().filter(membership__group__in=groups.values()).select_related("source")
    found: dict[int, list[Article]] = {}
    for article in public.select_related("membership").order_by("published", "pk").defer("body"):
        found.setdefault(article.membership.group_id or 0, []).append(article)
    return {key: found.get(group, [])[:SHOWN] for key, group in groups.items()}
