"""The queue on the front page of the desk, and what stands beside it."""

from __future__ import annotations

from typing import Any

from django import template

from articles import desk
from articles.admin.queue.beside import beside
from articles.admin.queue.form_aside import TELL, TELL_WORDS
from articles.admin.queue.queue_cards import cards
from articles.models import Amendment, Article

register = template.Library()
#: So many of each part are shown; the rest come up one after the other.
SHOWN = 5
#: What the front page lists in full above.
ABOVE = frozenset({"notice", "update"})


@register.inclusion_tag("admin/queue/front.html", takes_context=True)
def queue_front(context: dict[str, Any]) -> dict[str, Any]:
    """The queue with the first of each part, to whom may change stories."""
    if not context["request"].user.has_perm("articles.change_article"):
        return {"allowed": False}
    keys = desk.queue()
    of_part = {part: [key for key in keys if key.part == part] for part in desk.PARTS}
    shown = cards(key for part, found in of_part.items() if part not in ABOVE for key in found[:SHOWN])
    parts = [
        {
            "name": desk.PARTS[part],
            "part": part,
            "count": len(found),
            "full": len(found) >= desk.LISTED,
            "first": found[0],
            "cards": [card for card in shown if card.key.part == part],
        }
        for part, found in of_part.items()
        if found
    ]
    return {"allowed": True, "parts": parts, "waiting": len(keys), **beside()}


@register.inclusion_tag("admin/queue/presence.html", takes_context=True)
def presence(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """Who else has the form of a story open."""
    return {"others": desk.others_at(article.pk, by=context["request"].user) if article else []}


@register.inclusion_tag("admin/queue/tell_readers.html", takes_context=True)
def tell_readers(context: dict[str, Any], article: Article | None) -> dict[str, Any]:
    """What a change is to readers, asked of a story that they may see, or of whose change nobody has said it yet."""
    if article is None or not context["request"].user.has_perm("articles.change_article"):
        return {"asked": False}
    asked = article.is_readable or Amendment.objects.undecided().filter(article=article).exists()
    sent = context["request"].POST
    kinds = [choice for choice in Amendment.Nature.choices if choice[0] != Amendment.Nature.UNDECIDED]
    said = {"chosen": sent.get(TELL, ""), "words": sent.get(TELL_WORDS, "")}
    return {"asked": asked, "name": TELL, "words_name": TELL_WORDS, "kinds": kinds, **said}
