"""Writes readings as stories: each is a new story, or updates the stored one that it is a version of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from articles.models import Article, Outcome, insert_each
from articles.reading import PubStatus, Role
from articles.store import link_changes
from articles.store.cancellations import withdraw_stories
from articles.store.identity import Key, key_of, stored_stories
from articles.store.place_rows import Places
from articles.store.references import Filing
from articles.store.standing_notices import asks_to_hold
from articles.store.writing.batch_changes import BatchChanges
from articles.store.writing.pending_story import PendingStory, chosen_stories, new_variant, story_of
from articles.store.writing.story_updates import StoryUpdater


def write_items(items: Sequence[PendingStory], places: Places) -> list[Outcome]:
    """
    Write what was read of these stories, in one transaction with the note for the search index.

    In:      readings in the order they came; two of one story may be among them
    Out:     what became of each: stored, updated, unchanged, or held for a person
    Raises:  IntegrityError when another process stores one of them at the same moment; then nothing was written
    Rule:    the same again changes nothing, a newer version updates, an older one replaces nothing (W53); no field that
             `corrected` lists and no link that a person set or removed is ever written; W68
    """
    outcomes: list[Outcome] = []
    with transaction.atomic():
        filing = Filing([item.reading for item in items], places)
        for batch in _each_story_once(items):
            outcomes.extend(_write_batch(batch, filing))
    return outcomes


def _each_story_once(items: Sequence[PendingStory]) -> Iterable[list[PendingStory]]:
    batch: dict[Key, PendingStory] = {}
    for item in items:
        key = key_of(item.reading)
        if key in batch:
            yield list(batch.values())
            batch = {}
        batch[key] = item
    if batch:
        yield list(batch.values())


def _write_batch(items: Sequence[PendingStory], filing: Filing) -> list[Outcome]:
    """Write stories of which each occurs once."""
    changes = BatchChanges()
    stories = stored_stories([item.reading for item in items])
    known = _known_stories(items, stories)
    changes.notices.load(article.pk for article in known.values())
    _create([item for item in items if key_of(item.reading) not in known], stories, filing, changes)
    updater = StoryUpdater(known.values(), filing, changes)
    outcomes = [
        updater.update(article, item) if (article := known.get(key_of(item.reading))) else Outcome.STORED
        for item in items
    ]
    changes.write_rows()
    _withdraw(items, filing, changes)
    changes.write_notes()
    return outcomes


def _known_stories(items: Sequence[PendingStory], stories: Mapping[Key, Sequence[Article]]) -> dict[Key, Article]:
    """The stored story of each item that is a version of one."""
    chosen = {article.pk: article for article in chosen_stories(items)}
    known: dict[Key, Article] = {}
    for item in items:
        key = key_of(item.reading)
        if article := story_of(item, stories.get(key, ()), chosen):
            known[key] = article
    return known


def _create(
    items: Sequence[PendingStory], stories: Mapping[Key, Sequence[Article]], filing: Filing, changes: BatchChanges
) -> None:
    articles = [
        Article(
            guid=item.reading.guid,
            provider=item.reading.provider,
            variant=new_variant(item, stories.get(key_of(item.reading), ())),
            feed_id=item.feed,
            **item.reading.fields,
            source_id=filing.source(item.reading),
            delivery_id=item.delivery,
            arrived=item.reading.arrived,
            item=item.reading.item,
            sample=item.sample,
            provenance=item.reading.provenance,
            problems=list(item.reading.problems),
        )
        for item in items
    ]
    insert_each(articles)
    for article, item in zip(articles, items, strict=True):
        reading = item.reading
        link_changes.change_dateline(changes.links, article, [], filing.dateline(reading))
        for role in Role:
            link_changes.change_credits(changes.links, article, [], filing.credits(reading, role))
        for model, wanted in filing.named(reading).items():
            link_changes.named_by_wire(changes.links, article, model, [], wanted)
        changes.share(article, filing.others(reading))
        if asks_to_hold(reading):
            changes.notices.note(article, reading, item.delivery)
    changes.noted += [article.pk for article in articles]
    changes.waiting += [article.pk for article in articles]
    changes.uncompared += [article.pk for article in articles]


def _withdraw(items: Iterable[PendingStory], filing: Filing, changes: BatchChanges) -> None:
    """Take back what the kills among the items name by other means than their ids."""
    for item in items:
        if item.reading.fields["status"] == PubStatus.CANCELED:
            source = filing.source(item.reading)
            changes.noted += withdraw_stories(item.reading, source, changes.notices, item.delivery, item.feed)
