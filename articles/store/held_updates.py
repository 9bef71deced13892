"""Updates that wait for a person, and the texts that updates replace."""

from __future__ import annotations

from articles.models import Article, EarlierText, HeldUpdate, Outcome
from articles.parsing import RowValues
from articles.reading import digest


def hold_update(article: Article, reading: RowValues, delivery: int, reason: str) -> Outcome:
    """
    Keep an update for a person, once however often it comes.

    In:      the story it would change, what was read, the delivery, and why it waits
    Out:     held; unchanged where a person has decided on it
    Rule:    W68
    """
    text = {name: reading.fields[name] for name in ("headline", "standfirst", "body")}
    row, _ = HeldUpdate.objects.get_or_create(
        article=article,
        digest=digest("\0".join(text.values())),
        defaults={**text, "delivery_id": delivery, "item": reading.item, "reason": reason},
    )
    return Outcome.HELD if row.decision == HeldUpdate.Decision.WAITING else Outcome.UNCHANGED


def earlier_text(article: Article) -> EarlierText:
    """The text of a story as it stands, to be kept before another replaces it."""
    return EarlierText(
        article=article,
        headline=article.headline,
        standfirst=article.standfirst,
        body=article.body,
        delivery_id=article.delivery_id,
    )
