"""Which stories wait to be recognised, and which changes make them wait."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import OrganisationMention, PlaceMention, Waiting
from articles.store.update_rules import DATELINE_PLACES
from articles.tasks import enqueue_recognition

#: Changes of these make a story wait to be recognised again.
RECOGNISED_IN = frozenset({"headline", "standfirst", "body", "dateline", "language", DATELINE_PLACES}) | {
    # What a feed names no longer may be named in the text.
    model.__name__
    for model in (PlaceMention, OrganisationMention)
}


def mark_for_recognition(articles: Iterable[int]) -> None:
    """Have the places and organisations of these stories recognised, again where they are being recognised."""
    rows = [Waiting(article_id=key) for key in dict.fromkeys(articles)]
    if not rows:
        return
    Waiting.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["leased_until", "attempts", "error"],
        batch_size=500,
    )
    enqueue_recognition()
