"""The machine's layer: the one place that writes what was read, and by construction never what a person set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import search
from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    EarlierText,
    OrganisationMention,
    Outcome,
    PlaceMention,
    Waiting,
    insert_each,
)
from articles.parsing import FIELDS, RowValues, credited, variant_of
from articles.reading import PubStatus, Role
from articles.recognition import Recognition
from articles.store import link_changes
from articles.store.cancellations import withdraw_stories
from articles.store.entity_rows import OrganisationNames, organisation_rows, without_names
from articles.store.held_updates import earlier_text, hold_update, withdraw_versions
from articles.store.identity import Key, brings_text, key_of, matching, reason_to_hold, stored_stories
from articles.store.naming_rules import NamingRules
from articles.store.place_rows import Places
from articles.store.references import Filing
from articles.store.same_story import mark_for_comparison
from articles.store.standing_notices import EMBARGO, STATUS, StandingNotices, asks_to_hold, left_public
from articles.store.update_rules import (
    DATELINE_PLACES,
    OTHER_SOURCES,
    SOURCE,
    Update,
    credit_field,
    in_force,
    is_older,
    is_receipt,
)
from articles.tasks import enqueue_recognition

#: Changes of these make a story wait to be recognised again.
RECOGNISED_IN = frozenset({"headline", "standfirst", "body", "dateline", "language", DATELINE_PLACES})
#: All that a notice which takes a story back may change of it, beside the status (W51).
OF_A_NOTICE = ("version_kind", "version_number", "updated")
#: What a version may, but for what holds the story back, which notices decide.
OF_A_VERSION = tuple(name for name in FIELDS if name not in (STATUS, EMBARGO))


@dataclass(frozen=True, slots=True)
class PendingStory:
    """
    One reading and the delivery it came in.

    feed:  the polled feed that brought it
    story: the story that it is of, where a person or its place in its delivery says so; None to find it by its id
    own:   it is a story of its own, whatever its id
    """

    reading: RowValues
    delivery: int
    sample: bool = False
    feed: int | None = None
    story: int | None = None
    own: bool = False


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
            outcomes.extend(_Batch(batch, filing).write())
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


class _Batch:
    """Stories of which each occurs once, on their way into rows."""

    def __init__(self, items: Sequence[PendingStory], filing: Filing) -> None:
        self.items = items
        self.filing = filing
        self.changes = link_changes.LinkChanges()
        self.noted: list[int] = []
        self.waiting: list[int] = []
        self.shared: list[Any] = []
        self.replaced: list[EarlierText] = []
        self.uncompared: list[int] = []
        self.notices = StandingNotices([])

    def write(self) -> list[Outcome]:
        stories = stored_stories([item.reading for item in self.items])
        chosen = {article.pk: article for article in _chosen(self.items)}
        known: dict[Key, Article] = {}
        for item in self.items:
            key = key_of(item.reading)
            if article := _story_of(item, stories.get(key, ()), chosen):
                known[key] = article
        self.notices.load(article.pk for article in known.values())
        self._create([item for item in self.items if key_of(item.reading) not in known], stories)
        stored = link_changes.stored_links(article.pk for article in known.values())
        others = _other_sources(known.values())
        outcomes = [
            self._update(article, item, stored, others)
            if (article := known.get(key_of(item.reading)))
            else Outcome.STORED
            for item in self.items
        ]
        self.changes.apply()
        EarlierText.objects.bulk_create(self.replaced, batch_size=200)
        Article.other_sources.through.objects.bulk_create(self.shared, ignore_conflicts=True)
        mark_for_recognition(self.waiting)
        mark_for_comparison(self.uncompared)
        self._withdraw()
        self.notices.write()
        search.note_changes(self.noted, apply=False)
        return outcomes

    def _withdraw(self) -> None:
        """Take back what the kills among the items name by other means than their ids."""
        for item in self.items:
            if item.reading.fields["status"] == PubStatus.CANCELED:
                source = self.filing.source(item.reading)
                self.noted += withdraw_stories(item.reading, source, self.notices, item.delivery, item.feed)

    def _create(self, items: Sequence[PendingStory], stories: Mapping[Key, Sequence[Article]]) -> None:
        articles = [
            Article(
                guid=item.reading.guid,
                provider=item.reading.provider,
                variant=_variant(item, stories.get(key_of(item.reading), ())),
                feed_id=item.feed,
                **item.reading.fields,
                source_id=self.filing.source(item.reading),
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
            link_changes.change_dateline(self.changes, article, [], self.filing.dateline(reading))
            for role in Role:
                link_changes.change_credits(self.changes, article, [], self.filing.credits(reading, role))
            for model, wanted in self.filing.named(reading).items():
                link_changes.named_by_wire(self.changes, article, model, [], wanted)
            self._share(article, self.filing.others(reading))
            if asks_to_hold(reading):
                self.notices.note(article, reading, item.delivery)
        self.noted += [article.pk for article in articles]
        self.waiting += [article.pk for article in articles]
        self.uncompared += [article.pk for article in articles]

    def _update(
        self,
        article: Article,
        item: PendingStory,
        stored: Mapping[int, Mapping[type[link_changes.LinkRow], list[link_changes.LinkRow]]],
        others: Mapping[int, set[int]],
    ) -> Outcome:
        reading, rows = item.reading, stored[article.pk]
        if is_older(reading, article):
            return Outcome.UNCHANGED
        if item.story is None and (reason := reason_to_hold(reading, article, item.feed)):
            return self._hold(article, item, reason, rows)
        is_notice = reading.fields["status"] == PubStatus.CANCELED and not reading.fields["body"]
        update = Update(article)
        self.notices.apply(update, reading, item.delivery)
        _update_fields(update, reading, OF_A_NOTICE if is_notice else OF_A_VERSION)
        if not is_notice:
            self._update_links(update, reading, rows, others[article.pk])
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

    def _hold(
        self,
        article: Article,
        item: PendingStory,
        reason: str,
        rows: Mapping[type[link_changes.LinkRow], list[link_changes.LinkRow]],
    ) -> Outcome:
        """Keep the text of an update for a person; what it asks to hold back acts at once all the same (W67)."""
        reading = item.reading
        waits = brings_text(reading, article)
        outcome = hold_update(article, reading, item.delivery, reason) if waits else Outcome.UNCHANGED
        update = Update(article)
        if asks_to_hold(reading):
            self.notices.apply(update, reading, item.delivery)
        if not update.happened:
            return outcome
        self._save(update, (item.delivery, reading.item), rows)
        return Outcome.HELD if outcome == Outcome.HELD else Outcome.UPDATED

    def _save(
        self,
        update: Update,
        read_from: tuple[int, int],
        rows: Mapping[type[link_changes.LinkRow], list[link_changes.LinkRow]],
    ) -> None:
        """Write what changed of a story; spans into a text that has changed go, and the story is recognised again."""
        key = update.article.pk
        if update.values.keys() & {"headline", "standfirst", "body"}:
            self.replaced.append(earlier_text(update.article, read_from))
            self.uncompared.append(key)
        if "body" in update.values:
            for model in link_changes.TARGET:
                link_changes.forget_text(self.changes, model, rows[model])
        if update.values.get(STATUS) == PubStatus.CANCELED:
            withdraw_versions([key])
        values = update.values | left_public(update.article, update.values)
        Article.objects.filter(pk=key).update(**values, changed=timezone.now())
        self.noted.append(key)
        if update.moved & RECOGNISED_IN:
            self.waiting.append(key)

    def _update_links(
        self,
        update: Update,
        reading: RowValues,
        rows: Mapping[type[link_changes.LinkRow], list[link_changes.LinkRow]],
        others: set[int],
    ) -> None:
        self._update_sources(update, reading, others)
        self._update_dateline(update, reading, rows[DatelinePlace])
        for role in Role:
            self._update_credits(update, reading, role, link_changes.of_role(rows[Credit], role))
        for model, named in self.filing.named(reading).items():
            if link_changes.named_by_wire(self.changes, update.article, model, rows[model], named):
                update.moved.add(model.__name__)

    def _update_sources(self, update: Update, reading: RowValues, others: set[int]) -> None:
        article = update.article
        source = self.filing.source(reading)
        if update.may(SOURCE, reading.source, same=source == article.source_id) and source != article.source_id:
            update.values["source_id"] = source
            update.moved.add(SOURCE)
        wanted = self.filing.others(reading)
        names = sorted(reading.other_sources)
        if update.may(OTHER_SOURCES, names, same=wanted == others) and wanted != others:
            article.other_sources.remove(*(others - wanted))
            self._share(article, wanted - others)
            update.moved.add(OTHER_SOURCES)

    def _update_dateline(self, update: Update, reading: RowValues, rows: list[link_changes.LinkRow]) -> None:
        filed = self.filing.dateline(reading)
        allowed = update.may(
            DATELINE_PLACES,
            [place.text for place in filed],
            same=[place.place_id for place in filed] == in_force(rows, "place_id"),
            touched=link_changes.is_touched(rows),
        )
        if allowed and link_changes.change_dateline(self.changes, update.article, rows, filed):
            update.moved.add(DATELINE_PLACES)

    def _update_credits(self, update: Update, reading: RowValues, role: Role, rows: list[link_changes.LinkRow]) -> None:
        credits = self.filing.credits(reading, role)
        allowed = update.may(
            credit_field(role),
            [credit.name for credit in credited(reading.credits, role)],
            same=[credit.person_id for credit in credits] == in_force(rows, "person_id"),
            touched=link_changes.is_touched(rows),
        )
        if allowed and link_changes.change_credits(self.changes, update.article, rows, credits):
            update.moved.add(credit_field(role))

    def _share(self, article: Article, sources: Iterable[int]) -> None:
        through = Article.other_sources.through
        self.shared += [through(article_id=article.pk, source_id=key) for key in sources]


def write_mentions(found: Mapping[int, Recognition], places: Places) -> list[int]:
    """
    Write which places and organisations were recognised in these stories.

    In:      what was found in each, by the story's key; called in a transaction that holds the stories' waiting rows
    Out:     the keys of the stories whose mentions changed
    Rule:    link by link: what a person set or removed stays so, and nothing is added that a person removed; what only
             a story that was never public calls an organisation is not learned (W67)
    """
    recognised = list(found.values())
    place_keys = places.keys(places.found(place) for one in recognised for place in one.places)
    body_keys = organisation_rows(_bodies(found))
    stored = link_changes.stored_links(found)
    changes = link_changes.LinkChanges()
    moved = []
    articles = list(Article.objects.filter(pk__in=found).only("pk", "source_id", "body"))
    rules = NamingRules(article.source_id for article in articles)
    for article in articles:
        one, rows = found[article.pk], stored[article.pk]
        named = {
            key: link_changes.measures(place)
            for place in reversed(one.places)
            if (key := place_keys.get(places.found(place))) is not None
        }
        bodies = {
            key: link_changes.measures(body)
            for body in reversed(one.organisations)
            if (key := body_keys.get((body.code, body.name))) is not None
        }
        rules.apply(article.source_id, article.body, named, bodies)
        there = link_changes.found_in_text(changes, article, PlaceMention, rows[PlaceMention], named)
        who = link_changes.found_in_text(changes, article, OrganisationMention, rows[OrganisationMention], bodies)
        if there or who:
            moved.append(article.pk)
    changes.apply()
    return moved


def _bodies(found: Mapping[int, Recognition]) -> list[OrganisationNames]:
    """The organisations of these stories, those behind the others whose names may be learned."""
    unseen = set(Article.objects.filter(pk__in=found).never_public().values_list("pk", flat=True))
    plain = [without_names(body) for key in found if key in unseen for body in found[key].organisations]
    return [*plain, *(body for key in found if key not in unseen for body in found[key].organisations)]


def mark_for_recognition(articles: Iterable[int]) -> None:
    """Have the places and organisations of these stories recognised, anew if somebody is at it."""
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


def _chosen(items: Iterable[PendingStory]) -> Iterable[Article]:
    """The stories that items are said to be of, held."""
    keys = [item.story for item in items if item.story is not None]
    return Article.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk") if keys else ()


def _story_of(item: PendingStory, stories: Sequence[Article], chosen: Mapping[int, Article]) -> Article | None:
    """The story that an item is a version of; None where it is a new one."""
    if item.story is not None:
        return chosen.get(item.story)
    if item.own:
        own = variant_of(item.reading, alone=False)
        return next((article for article in stories if article.variant == own), None)
    return matching(item.reading, stories)


def _variant(item: PendingStory, stories: Sequence[Article]) -> str:
    """What tells a new story from others of its id; the first has "", so that two processes cannot make it twice."""
    if not stories:
        return ""
    whole = variant_of(item.reading, alone=False)
    return whole if item.own else item.reading.variant or whole


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
