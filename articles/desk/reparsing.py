"""Reading the archive again with what the reader has learned since: shown first, done as a batch, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles import search
from articles.desk.article_state import OWN_NOTES, State, moved, put_back, states
from articles.gazetteer import open_gazetteer
from articles.intake import readings, write_group
from articles.models import Article, Batch, Correction
from articles.store import RECOGNISED_IN, Places, mark_for_recognition

STEP = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """How one story changes: what differs, before and after."""

    article: int
    before: State
    after: State


class Reparse:
    """One reading of stories anew. Iterating does it, group by group; `batch` takes it back, once there is any."""

    def __init__(self, articles: QuerySet[Article], *, title: str, dry_run: bool = False) -> None:
        self.articles = articles
        self.title = title
        self.dry_run = dry_run
        self.batch: Batch | None = None
        self.read = 0

    def __iter__(self) -> Iterator[Difference]:
        """The differences; with `dry_run` everything is written and rolled back, so that they are exactly these."""
        places = Places(open_gazetteer())
        for group in readings(self.articles):
            keys = [article.pk for article, _ in group]
            self.read += len(keys)
            with transaction.atomic():
                before = states(keys)
                write_group(group, places)
                after = states(keys)
                found = [Difference(key, *moved(before[key], after[key])) for key in keys]
                found = [difference for difference in found if difference.before]
                if self.dry_run:
                    transaction.set_rollback(True)
                elif found:
                    self._keep(found)
            yield from found

    def _keep(self, found: list[Difference]) -> None:
        if self.batch is None:
            self.batch = Batch.objects.create(kind=Batch.Kind.REPARSE, title=self.title[:300])
        batch = self.batch
        batch.stories += len(found)
        batch.save(update_fields=["stories"])
        Correction.objects.bulk_create(
            Correction(batch=batch, article_id=one.article, before=one.before, after=one.after) for one in found
        )


def undo_reparse(number: int) -> tuple[Batch, int]:
    """
    Take back what a reading anew did.

    Out:     the batch, and how many stories were put back
    Raises:  Batch.DoesNotExist; ValueError when it was no reading anew or has been undone already
    Rule:    what editors or newer copy changed since stays
    """
    batch = Batch.objects.get(pk=number)
    if batch.kind != Batch.Kind.REPARSE:
        raise ValueError(f"Batch {number} is not a reparse; undo it at the desk.")
    if batch.undone:
        raise ValueError(f"Batch {number} has been undone already.")
    restored = 0
    corrections = Correction.objects.filter(batch=batch).order_by("article_id")
    keys = list(corrections.values_list("pk", flat=True))
    for start in range(0, len(keys), STEP):
        with transaction.atomic():
            restored += put_back_stories(corrections.filter(pk__in=keys[start : start + STEP]))
    batch.undone = timezone.now()
    batch.save(update_fields=["undone"])
    return batch, restored


def put_back_stories(corrections: QuerySet[Correction]) -> int:
    """Bring stories back to what they were before a batch; how many that were."""
    told = {correction.article_id: correction for correction in corrections}
    held = Article.objects.select_for_update(of=("self",)).filter(pk__in=told).order_by("pk")
    noted = []
    for article in held:
        if put_back(article, told[article.pk].before, told[article.pk].after):
            noted.append(article.pk)
    mark_for_recognition([key for key in noted if RECOGNISED_IN & told[key].before.keys()])
    search.note_changes(noted)
    return len(noted)


def changed_fields(difference: Difference) -> list[str]:
    """The names of what a reader of the story would see change; a change of the reader's own notes alone is none."""
    return [name for name in difference.before if name not in OWN_NOTES]
