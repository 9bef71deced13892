"""What the front page of the desk shows of notices, and of updates that wait for a person."""

from __future__ import annotations

from typing import Any

from django import template

from articles.models import HeldUpdate, Notice

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
