"""Updates that wait for a person, and the texts that updates replace."""

from __future__ import annotations

from collections.abc import Iterable

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


def earlier_text(article: Article, read_from: tuple[int, int]) -> EarlierText:
    """
    The text of a story as it stands, to be kept as a version before another replaces it.

    In:      the story; the delivery that replaces its text, and the item's position there
    Rule:    readers see it only where they could before (W51, W52), and not where the same item is read again:
             what the reader got wrong is no version, and may have been private (W48)
    """
    return EarlierText(
        published=article.published,
        updated=article.updated,
        version_kind=article.version_kind,
        version_number=article.version_number,
        withdrawn=not article.is_readable or (article.delivery_id, article.item) == read_from,
        article=article,
        headline=article.headline,
        standfirst=article.standfirst,
        body=article.body,
        delivery_id=article.delivery_id,
    )


def withdraw_versions(articles: Iterable[int]) -> None:
    """Take every earlier version of these stories from the readers, since a kill reaches all of them (W51)."""
    EarlierText.objects.filter(article__in=articles, withdrawn=False).update(withdrawn=True)
