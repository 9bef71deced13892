"""What a person makes of an update that was held: taken, kept as a story of its own, or dropped (W68)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.article_state import moved, states
from articles.desk.corrections import locked, save
from articles.desk.ledger import Ledger, keep
from articles.gazetteer import open_gazetteer
from articles.intake import reading_of
from articles.models import Article, Batch, Correction, EarlierText, HeldUpdate, Outcome
from articles.parsing import RowValues
from articles.store import PendingStory, Places, write_items

Decision = HeldUpdate.Decision
TITLES = {
    Decision.TAKEN: "Taken as an update",
    Decision.KEPT: "Kept as a story of its own",
    Decision.DROPPED: "Dropped",
}


@transaction.atomic
def decide(number: int, decision: HeldUpdate.Decision, *, by: Editor) -> Batch:
    """
    Do with a held update what a person says.

    In:      its key, the decision, and who decides
    Out:     the batch that `undo` takes back
    Raises:  ValueError where it has been decided already, cannot be read any more, or the story has a newer version
    Rule:    W68; an update that is taken changes only what no person has set, and shows no story that a notice holds
             back (W67)
    """
    update = HeldUpdate.objects.select_for_update(of=("self",)).get(pk=number)
    if update.decision != Decision.WAITING or decision not in TITLES:
        raise ValueError(f"“{update}” has been decided already: {update.get_decision_display()}.")
    ledger = Ledger()
    does: dict[str, Callable[[HeldUpdate, Ledger], tuple[StoryRecorder, Correction | None]]] = {
        Decision.TAKEN: _take,
        Decision.KEPT: _keep_apart,
        Decision.DROPPED: lambda update, ledger: (StoryRecorder([update.article_id]), None),
    }
    recorder, correction = does[decision](update, ledger)
    ledger.change(HeldUpdate.objects.filter(pk=update.pk), "decision", decision.value)
    HeldUpdate.objects.filter(pk=update.pk).update(by_id=getattr(by, "pk", None), decided=timezone.now())
    batch = keep(
        ledger,
        Batch.Kind.HELD,
        f"{TITLES[decision]}: “{update}”",
        by=by,
        articles=recorder.stories,
        recorder=recorder,
        why=TITLES[decision],
    )
    if correction:
        correction.batch = batch
        correction.save()
    return batch


def _take(update: HeldUpdate, ledger: Ledger) -> tuple[StoryRecorder, Correction | None]:
    """Write it over its story, and note what stood before."""
    article = locked(update.article_id)
    recorder = StoryRecorder([article.pk])
    was = states([article.pk])[article.pk]
    earlier = set(article.earlier_texts.values_list("pk", flat=True))
    if _write(update, article, own=False) == Outcome.UNCHANGED and _differs(update, article):
        raise ValueError(f"“{article}” has a newer version than this update; nothing was changed.")
    written = locked(article.pk)
    old, new = moved(was, states([article.pk])[article.pk])
    save(written, moved=())
    for name in ("delivery_id", "item"):
        ledger.note_changed(written, name, getattr(article, name))
    ledger.note_made(EarlierText, set(written.earlier_texts.values_list("pk", flat=True)) - earlier)
    return recorder, Correction(article=article, before=old, after=new)


def _keep_apart(update: HeldUpdate, ledger: Ledger) -> tuple[StoryRecorder, Correction | None]:
    """Store it beside its story."""
    known = set(_of_id(update).values_list("pk", flat=True))
    _write(update, update.article, own=True)
    made = _of_id(update).exclude(pk__in=known).first()
    if made is None:
        raise ValueError(f"“{update}” is stored already.")
    save(made, moved=())
    ledger.note_made(Article, {made.pk})
    return StoryRecorder.of_new(made.pk), None


def _of_id(update: HeldUpdate) -> QuerySet[Article]:
    return Article.objects.filter(guid=update.article.guid, provider=update.article.provider)


def _write(update: HeldUpdate, article: Article, *, own: bool) -> Outcome:
    reading = reading_of(update.delivery, update.item)
    if reading is None:
        raise ValueError(f"“{update}” cannot be read from “{update.delivery}” any more.")
    story = None if own else article.pk
    feed = update.delivery.feed_id
    pending = PendingStory(_as_of(reading, article), update.delivery_id, article.sample, feed, story=story, own=own)
    (outcome,) = write_items([pending], Places(open_gazetteer()))
    return outcome


def _as_of(reading: RowValues, article: Article) -> RowValues:
    """A reading under the id of the story that it was held for."""
    return replace(reading, guid=article.guid, provider=article.provider)


def _differs(update: HeldUpdate, article: Article) -> bool:
    return (update.headline, update.body) != (article.headline, article.body)
