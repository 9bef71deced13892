"""Notices at the desk: who has seen them, and who shows a story in spite of one (W67)."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.corrections import locked, save
from articles.models import Act, Article, Notice
from articles.reading import PubStatus

#: What a release sets of a story.
RELEASED = ("status", "embargo")


def standing(story: int) -> QuerySet[Notice]:
    """The notices that hold a story back and that nobody has released it from."""
    return Notice.objects.standing(story)


def mark_seen(story: int, *, by: Editor) -> int:
    """
    Note that somebody has seen what came in for a story, so that it leaves the desk's front page.

    Out:     how many notices that were
    """
    unseen = Notice.objects.filter(article=story, seen=None)
    return unseen.update(seen=timezone.now(), seen_by_id=getattr(by, "pk", None))


@transaction.atomic
def release(story: int, *, reason: str, by: Editor) -> Article:
    """
    Show a story in spite of the notices that hold it back.

    In:      the story's key, why it may be shown, and who says so
    Out:     the story, usable and without embargo, as if a person had set both
    Raises:  ValueError without a reason
    Rule:    W67: it stays so until another notice comes; the same one delivered or read again is none
    """
    reason = reason.strip()
    if not reason:
        raise ValueError("Say why the story may be shown in spite of the notice.")
    article = locked(story)
    recorder = StoryRecorder([article.pk])
    article.status, article.embargo = PubStatus.USABLE, None
    article.corrected = sorted({*article.corrected, *RELEASED})
    save(article, moved=RELEASED)
    now, who = timezone.now(), getattr(by, "pk", None)
    standing(story).update(released=now, released_by_id=who, reason=reason)
    mark_seen(story, by=by)
    recorder.enter(Act.Deed.RELEASED, by=by, why=reason)
    return article
