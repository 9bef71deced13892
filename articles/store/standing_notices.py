"""What kills and embargoes do to stories that are known: at once, whatever a person has set, but only once (W67)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from articles.models import Article, Notice
from articles.parsing import RowValues
from articles.reading import PubStatus, digest
from articles.store.update_rules import Update

#: From what may be shown to what never may.
ORDER = tuple(status.value for status in (PubStatus.USABLE, PubStatus.WITHHELD, PubStatus.CANCELED))
#: The columns that hold a story back.
STATUS, EMBARGO = "status", "embargo"
LATER_VERSION = "A later version of the copy lifts it."


class StandingNotices:
    """The notices of some stories, and those that come in with the readings that are being written."""

    def __init__(self, articles: Iterable[int]) -> None:
        self.of: dict[int, list[Notice]] = {}
        self.new: list[Notice] = []
        self.load(articles)

    def load(self, articles: Iterable[int]) -> None:
        missing = [key for key in articles if key not in self.of]
        self.of |= {key: [] for key in missing}
        for notice in Notice.objects.filter(article_id__in=missing).order_by("pk"):
            self.of[notice.article_id].append(notice)

    def note(self, article: Article, reading: RowValues, delivery: int) -> None:
        """Keep the notice that a reading is, for the desk."""
        embargo = reading.fields[EMBARGO]
        status = reading.fields[STATUS]
        notice = Notice(
            article=article,
            kind=Notice.Hold.EMBARGO if status == PubStatus.USABLE else Notice.Hold(status),
            until=embargo,
            words=_words(reading),
            key=_key(reading),
            delivery_id=delivery,
            item=reading.item,
            sent=reading.own_time,
        )
        self.of.setdefault(article.pk, []).append(notice)
        self.new.append(notice)

    def write(self) -> None:
        Notice.objects.bulk_create(self.new, ignore_conflicts=True)
        self.new = []

    def apply(self, update: Update, reading: RowValues, delivery: int) -> None:
        """
        Set status and embargo of a known story to what a reading says.

        Rule:  W67: a notice that is news holds the story back whatever a person has set; the same notice again leaves a
               person's word alone; what it holds back only a later version, the mended reading of the same item, or a
               person shows again
        """
        article = update.article
        if asks_to_hold(reading) and not self._is_known(article, reading, delivery):
            self.note(article, reading, delivery)
            hold(update, reading)
            return
        standing = [notice for notice in self.of[article.pk] if notice.released is None]
        if standing and _loosens(article, reading):
            if not all(_may_lift(notice, article, reading, delivery) for notice in standing):
                return
            if STATUS not in article.corrected:
                _lift(standing)
        for name in (STATUS, EMBARGO):
            update.field(name, reading.fields[name])

    def withdraw(self, update: Update, reading: RowValues, delivery: int) -> None:
        """Take back a story that a notice of its own names; a notice that is known does nothing."""
        if self._is_known(update.article, reading, delivery):
            return
        self.note(update.article, reading, delivery)
        update.force(STATUS, PubStatus.CANCELED.value)

    def _is_known(self, article: Article, reading: RowValues, delivery: int) -> bool:
        """Whether a notice has come in before: the same item read anew, or the same words of the same time."""
        key, item = _key(reading), (delivery, reading.item)
        notices = self.of[article.pk]
        known = any(notice.key == key or (notice.delivery_id, notice.item) == item for notice in notices)
        return known or (not notices and _was_overruled(article, reading, delivery))


def asks_to_hold(reading: RowValues) -> bool:
    """Whether a reading says that its story may not be shown, or not yet."""
    embargo = reading.fields[EMBARGO]
    return reading.fields[STATUS] != PubStatus.USABLE or (embargo is not None and embargo > timezone.now())


def hold(update: Update, reading: RowValues) -> None:
    """Hold a story back as a notice asks; what a person has set more strictly stays, and the later embargo holds."""
    article, status, embargo = update.article, reading.fields[STATUS], reading.fields[EMBARGO]
    set_by_person = STATUS in article.corrected
    update.force(STATUS, max(status, article.status, key=ORDER.index) if set_by_person else status)
    if embargo is not None:
        kept = article.embargo if EMBARGO in article.corrected else None
        update.force(EMBARGO, max(embargo, kept or embargo))


def left_public(article: Article, values: dict[str, Any]) -> dict[str, Any]:
    """What a story notes when these values take it from the public."""
    hides = values.get(STATUS, PubStatus.USABLE) != PubStatus.USABLE or values.get(EMBARGO) is not None
    if not hides or not article.is_readable:
        return {}
    after = Article(status=values.get(STATUS, article.status), embargo=values.get(EMBARGO, article.embargo))
    return {} if after.is_readable else {"last_public": timezone.now()}


def _words(reading: RowValues) -> str:
    """Why a story is held back, for the desk."""
    for name in (STATUS, EMBARGO):
        if note := reading.provenance.get(name, {}).get("note"):
            return str(note)
    held = (problem for problem in reading.problems if re.search(r"\b(?:held|holds|embargo|publication)\b", problem))
    return next(held, str(reading.fields["headline"]))


def _key(reading: RowValues) -> str:
    """What tells a notice from others for the same story."""
    parts = [reading.fields[name] for name in (STATUS, EMBARGO, "headline", "body", "version_number")]
    return digest("\0".join(map(str, [*parts, reading.own_time])))


def _was_overruled(article: Article, reading: RowValues, delivery: int) -> bool:
    """Whether a person has overruled this very item before notices were kept."""
    same = (article.delivery_id, article.item) == (delivery, reading.item)
    return same and article.suggested.get(STATUS) == reading.fields[STATUS] != PubStatus.USABLE


def _loosens(article: Article, reading: RowValues) -> bool:
    """Whether a reading would show a story more, or sooner, than it is shown now."""
    if ORDER.index(reading.fields[STATUS]) < ORDER.index(article.status):
        return True
    embargo = reading.fields[EMBARGO]
    return article.embargo is not None and (embargo is None or embargo < article.embargo)


def _may_lift(notice: Notice, article: Article, reading: RowValues, delivery: int) -> bool:
    """Whether a reading is the very item read anew, a later version, or, where nobody knows, at least another text."""
    if (notice.delivery_id, notice.item) == (delivery, reading.item):
        return True
    if reading.own_time is not None and notice.sent is not None:
        return reading.own_time > notice.sent
    return bool(reading.fields["body"] != article.body)


def _lift(notices: Iterable[Notice]) -> None:
    for notice in notices:
        notice.released, notice.reason = timezone.now(), LATER_VERSION
        if notice.pk is not None:
            notice.save(update_fields=["released", "reason"])
