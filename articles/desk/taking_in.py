"""Copy taken in by hand: by the readers and the gate as any other, and kept as a draft where that is wanted."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from articles.desk.acts.recording import Editor, StoryRecorder
from articles.desk.corrections import correct
from articles.intake import Arrival, store_copy
from articles.models import Act, Article
from articles.reading import PubStatus

TAKEN_IN, DRAFT = "Taken in by hand", "Kept as a draft"


class AlreadyKnown(Exception):
    """Why copy is not taken in as it was asked for, in one sentence."""


@transaction.atomic
def take_in_copy(arrival: Arrival, *, received: dt.datetime, as_draft: bool, by: Editor) -> list[Article]:
    """
    Store copy that a person hands in.

    In:      the copy, when it came, whether it waits for a person to publish it, and who hands it in
    Out:     the stories that were stored or updated; none where it has no story, or cannot be read
    Raises:  AlreadyKnown where the same copy has been settled, or a draft would hide a story that there is already
    Rule:    a draft is withheld as by a person's word, in the same transaction: it is never public in between
    """
    delivery, new = store_copy(arrival, received=received)
    stories = list(Article.objects.filter(delivery=delivery).order_by("item"))
    if not new:
        raise AlreadyKnown("This copy has been taken in already.")
    before = [story for story in stories if story.stored < received]
    if before and as_draft:
        raise AlreadyKnown(f"This copy updates “{before[0]}”, so that it cannot be a draft.")
    for story in stories:
        if story not in before:
            StoryRecorder.of_new(story.pk).enter(Act.Deed.WRITTEN, by=by, why=TAKEN_IN)
        if as_draft:
            correct(story.pk, {"status": PubStatus.WITHHELD}, by=by, why=DRAFT)
            Article.objects.filter(pk=story.pk).update(last_public=None)  # nobody has seen it
    return stories
