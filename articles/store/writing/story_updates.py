"""Updates stored stories: what a newer version may change, what a notice may, and what waits for a person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.utils import timezone

from articles.models import Article, Outcome
from articles.parsing import FIELDS, RowValues
from articles.reading import PubStatus
from articles.store import link_changes
from articles.store.held_updates import earlier_text, hold_update, withdraw_versions
from articles.store.identity import brings_text, reason_to_hold
from articles.store.link_changes import StoredLinks
from articles.store.references import Filing
from articles.store.standing_notices import EMBARGO, STATUS, asks_to_hold, left_public
from articles.store.update_rules import Update, is_older, is_receipt
from articles.store.writing.batch_changes import BatchChanges
from articles.store.writing.link_updates import LinkUpdater
from articles.store.writing.pending_story import PendingStory
from articles.store.writing.recognition_marks import RECOGNISED_IN

#: All that a notice which takes a story back may change of it, beside the status (W51).
OF_A_NOTICE = ("version_kind", "version_number", "updated")
#: What a version may, but for what holds the story back, which notices decide.
OF_A_VERSION = tuple(name for name in FIELDS if name not in (STATUS, EMBARGO))


class StoryUpdater:
    """Updates stored stories of a batch; `changes` collects what goes with it."""

    def __init__(self, articles: Collection[Article], filing: Filing, changes: BatchChanges) -> None:
        self.changes = changes
        self.links = LinkUpdater(filing, changes)
        self.stored = link_changes.stored_links(article.pk for article in articles)
        self.others = _other_sources(articles)

    def update(self, article: Article, item: PendingStory) -> Outcome:
        """
        Update a stored story to a reading.

        Out:     whether it was updated, is unchanged, or an update waits for a person
        Rule:    an older version replaces nothing (W53); a notice changes the status and leaves the text (W51); W67
        """
        reading, rows = item.reading, self.stored[article.pk]
        if is_older(reading, article):
            return Outcome.UNCHANGED
        if item.story is None and (reason := reason_to_hold(reading, article, item.feed)):
            return self._hold(article, item, reason, rows)
        is_notice = reading.fields["status"] == PubStatus.CANCELED and not reading.fields["body"]
        update = Update(article)
        self.changes.notices.apply(update, reading, item.delivery)
        _update_fields(update, reading, OF_A_NOTICE if is_notice else OF_A_VERSION)
        if not is_notice:
            self.links.update(update, reading, rows, self.others[article.pk])
        provenance = _provenance(reading, article)
        if article.delivery_id == item.delivery and provenance != article.provenance:
            update.values["provenance"] = provenance
        if not update.happened:
            return Outcome.UNCHANGED
        if not is_notice:
            update.values |= _read_from(item) | {"provenance": provenance}
        update.values |= _arrival(update, reading)
        self._save(update, (item.delivery, reading.item), rows)
        return Outcome.UPDATED

    def _hold(self, article: Article, item: PendingStory, reason: str, rows: StoredLinks) -> Outcome:
        """Keep the text of an update for a person; what it asks to hold back acts at once all the same (W67)."""
        reading = item.reading
        waits = brings_text(reading, article)
        outcome = hold_update(article, reading, item.delivery, reason) if waits else Outcome.UNCHANGED
        update = Update(article)
        if asks_to_hold(reading):
            self.changes.notices.apply(update, reading, item.delivery)
        if not update.happened:
            return outcome
        self._save(update, (item.delivery, reading.item), rows)
        return Outcome.HELD if outcome == Outcome.HELD else Outcome.UPDATED

    def _save(self, update: Update, read_from: tuple[int, int], rows: StoredLinks) -> None:
        """Write what changed of a story; spans into a text that has changed go, and the story is recognised again."""
        key = update.article.pk
        if update.values.keys() & {"headline", "standfirst", "body"}:
            self.changes.replaced.append(earlier_text(update.article, read_from))
            self.changes.uncompared.append(key)
        if "body" in update.values:
            for model in link_changes.TARGET:
                link_changes.forget_text(self.changes.links, model, rows[model])
        if update.values.get(STATUS) == PubStatus.CANCELED:
            withdraw_versions([key])
        values = update.values | left_public(update.article, update.values)
        Article.objects.filter(pk=key).update(**values, changed=timezone.now())
        self.changes.noted.append(key)
        if update.moved & RECOGNISED_IN:
            self.changes.waiting.append(key)


def _other_sources(articles: Iterable[Article]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {article.pk: set() for article in articles}
    rows = Article.other_sources.through.objects.filter(article_id__in=found)
    for article, source in rows.values_list("article_id", "source_id"):
        found[article].add(source)
    return found


def _update_fields(update: Update, reading: RowValues, names: Iterable[str]) -> None:
    """Set columns to what was read; when a delivery came says nothing about a story that is already known."""
    for name in names:
        if name != "published" or not is_receipt(reading.provenance):
            update.field(name, reading.fields[name])


def _provenance(reading: RowValues, article: Article) -> dict[str, Any]:
    """Where the values were read; of a time of arrival, what was known of the story before."""
    provenance = dict(reading.provenance)
    if is_receipt(provenance):
        provenance["published"] = article.provenance.get("published", provenance["published"])
    return provenance


def _arrival(update: Update, reading: RowValues) -> dict[str, Any]:
    """When the delivery came that stated the story's time, where it is another time than before (W66)."""
    return {"arrived": reading.arrived} if "published" in update.values else {}


def _read_from(item: PendingStory) -> dict[str, Any]:
    """What a story notes of the item that it was read from."""
    return {"problems": list(item.reading.problems), "delivery_id": item.delivery, "item": item.reading.item}
