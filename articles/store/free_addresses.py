"""Addresses that entities hold which only hidden stories name: they are left to whoever else needs them."""

from __future__ import annotations

import hashlib
from typing import Any

from django.apps import apps

from articles.models import NAMED_BY, Article, Organisation, Person, Place, Source

#: Behind the address of who gave way stand so many hexadecimal digits.
DIGITS = 8
KEPT = 100


def is_free(model: type[Source] | type[Person] | type[Place] | type[Organisation], slug: str) -> bool:
    """
    Whether an entity may have this address; who holds it and was only ever named by hidden stories gives way.

    In:    a kind of entity, and an address for a new one; in a transaction
    Out:   False where the public may know or has known of the holder, or no story names it: it was made at the desk
    Rule:  W67: an address that differs because somebody else has the plain one would confirm a hidden entity
    """
    holder = model._default_manager.select_for_update(of=("self",)).filter(slug=slug).first()
    if holder is None:
        return True
    if not _is_only_hidden(holder):
        return False
    digits = hashlib.sha256(f"{slug} {holder.pk}".encode()).hexdigest()[:DIGITS]
    model._default_manager.filter(pk=holder.pk).update(slug=f"{slug[:KEPT]}-{digits}")
    return True


def _is_only_hidden(entity: Source | Person | Place | Organisation) -> bool:
    """Whether stories name an entity, or what is within it or merged into it, and none of them was ever public."""
    stories: set[int] = set()
    within = _with_others(entity)
    for link, column in NAMED_BY[str(entity._meta.model_name)]:
        rows: Any = apps.get_model("articles", link)._default_manager.order_by()
        named = rows.filter(**{f"{column}__in": within})
        key = "pk" if link == "Article" else "article_id"
        known = Article.objects.filter(pk__in=named.values(key)).exclude(
            pk__in=Article.objects.never_public().values("pk")
        )
        if known.exists():
            return False
        stories.update(named.values_list(key, flat=True)[:1])
    return bool(stories)


def _with_others(entity: Source | Person | Place | Organisation) -> Any:
    """The keys of an entity, of what was merged into it and, of a place, of what lies within it."""
    rows: Any = type(entity)._default_manager
    if entity.merged_into_id:
        return [entity.pk, entity.merged_into_id]
    found = rows.filter(pk=entity.pk) | rows.filter(merged_into=entity)
    if isinstance(entity, Place) and entity.path:
        found |= rows.filter(path__startswith=entity.path)
    return found.values("pk")
