"""What a person says of one thing of the queue, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import search
from articles.desk.acts.recording import ARTICLE, Editor
from articles.desk.acts.restoring import take_back_act
from articles.desk.corrections import accept_suggestion
from articles.desk.deciding import decide
from articles.desk.editing.link_edits import editing_links
from articles.desk.linking import confirm_link, redirect_link, reject_link
from articles.desk.merge import undo
from articles.desk.place_search import UNNAMED, place_of_choice
from articles.desk.queue.doubts import IN_QUEUE
from articles.desk.queue.queue_keys import DELIVERY, DIFFERENCE, NOTICE, PUBLISH, UPDATE, QueueKey
from articles.models import Act, Amendment, Article, HeldUpdate, LinkStatus, Notice, SetAside

ACCEPT, REJECT, KEEP = "accept", "reject", "keep"
#: How something is taken back, by what was made: [how, key].
Done = list[Any]
ACT, BATCH, ASIDE, SEEN, SAID = "act", "batch", "aside", "seen", "said"


@transaction.atomic
def judge(key: QueueKey, said: str, *, by: Editor, words: str = "") -> Done:
    """
    Do with one thing of the queue what a person says.

    In:      the thing; "accept", "reject", or one of the other choices there are for it; words for readers
    Out:     what `take_back` takes back
    Raises:  ValueError, in one sentence, for what somebody else has settled meanwhile, and for no choice
    """
    if key.kind in IN_QUEUE:
        return _judge_doubt(key, said, by)
    does: dict[str, Callable[[int, str, Editor, str], Done]] = {
        NOTICE: _see,
        UPDATE: _decide,
        DELIVERY: lambda row, said, by, words: _set_aside(SetAside.Thing.DELIVERY, row, by),
        DIFFERENCE: _settle,
        PUBLISH: _say,
    }
    return does[key.kind](key.row, said, by, words)


@transaction.atomic
def take_back(done: Done, *, by: Editor) -> None:
    """
    Take back what was said of one thing.

    Raises:  ValueError where it cannot be any more
    """
    how, number = str(done[0]), int(done[1])
    if how == ACT:
        held = Act.objects.filter(pk=number, subject=ARTICLE).first()
        if held is not None and Article.objects.filter(pk=held.subject_id).exists():
            take_back_act(held.pk, by=by)
    elif how == BATCH:
        undo(number, by=by)
    elif how == ASIDE:
        SetAside.objects.filter(pk=number).delete()
    elif how == SEEN:
        Notice.objects.filter(pk=number, released=None).update(seen=None, seen_by=None)
    else:
        said = Amendment.objects.filter(pk=number)
        search.note_changes(list(said.values_list("article_id", flat=True)))
        said.update(kind=Amendment.Nature.UNDECIDED, words="")


def _judge_doubt(key: QueueKey, said: str, by: Editor) -> Done:
    """A value in doubt is right, is wrong, or is another place."""
    model, _ = IN_QUEUE[key.kind]
    row = model.objects.filter(pk=key.row, standing=LinkStatus.MACHINE).first()
    if row is None:
        raise ValueError("Somebody has settled this value meanwhile.")
    target = place_of_choice(said) if said.startswith(UNNAMED) else None
    if target is None and said not in (ACCEPT, REJECT):
        raise ValueError("Choose what the value is.")
    with editing_links(row.article_id, by=by):
        if target is not None:
            redirect_link(row, target)
        elif said == ACCEPT:
            confirm_link(row)
        else:
            reject_link(row)
    return _act_on(row.article_id)


def _see(row: int, said: str, by: Editor, words: str) -> Done:
    seen = {"seen": timezone.now(), "seen_by_id": getattr(by, "pk", None)}
    if not Notice.objects.filter(pk=row, seen=None).update(**seen):
        raise ValueError("Somebody has seen this notice meanwhile.")
    return [SEEN, row]


def _decide(row: int, said: str, by: Editor, words: str) -> Done:
    decisions = {
        ACCEPT: HeldUpdate.Decision.TAKEN,
        REJECT: HeldUpdate.Decision.DROPPED,
        KEEP: HeldUpdate.Decision.KEPT,
    }
    if said not in decisions or not HeldUpdate.objects.filter(pk=row).exists():
        raise ValueError("Choose what is to become of the update.")
    return [BATCH, decide(row, decisions[said], by=by).pk]


def _settle(row: int, said: str, by: Editor, words: str) -> Done:
    """Take what the machine reads instead of what an editor has set, or leave the editor's."""
    if said != ACCEPT:
        return _set_aside(SetAside.Thing.SUGGESTION, row, by)
    article = Article.objects.filter(pk=row).first()
    if article is None or not article.suggested:
        raise ValueError("Nothing differs any more.")
    accept_suggestion(row, list(article.suggested), by=by)
    return _act_on(row)


def _say(row: int, said: str, by: Editor, words: str) -> Done:
    """What a change of a published story is, and what readers are told of it."""
    kinds = {ACCEPT: Amendment.Nature.CORRECTION, REJECT: Amendment.Nature.HOUSEKEEPING, KEEP: Amendment.Nature.UPDATE}
    if said not in kinds:
        raise ValueError("Say whether it is a correction, an update or housekeeping.")
    say_of_amendments([row], kinds[said], words, by=by)
    return [SAID, row]


def say_of_amendments(rows: list[int], kind: Amendment.Nature, words: str, *, by: Editor) -> None:
    """Say what changes of published stories are that nobody has said that of yet."""
    told = {"kind": kind, "words": words.strip(), "by_id": getattr(by, "pk", None)}
    undecided = Amendment.objects.undecided().filter(pk__in=rows)
    stories = list(undecided.values_list("article_id", flat=True))
    if not undecided.update(**told):
        raise ValueError("Somebody has said it meanwhile.")
    search.note_changes(stories)


def tell_readers(story: int, kind: str, words: str, *, by: Editor) -> bool:
    """
    Say what the changes of a story are that nobody has said that of yet.

    Out:     whether there were any, and the kind is one
    """
    if kind not in Amendment.Nature.values or kind == Amendment.Nature.UNDECIDED:
        return False
    rows = list(Amendment.objects.undecided().filter(article=story).values_list("pk", flat=True))
    if rows:
        say_of_amendments(rows, Amendment.Nature(kind), words, by=by)
    return bool(rows)


def _set_aside(kind: SetAside.Thing, row: int, by: Editor) -> Done:
    said = {"at": timezone.now(), "by_id": getattr(by, "pk", None)}
    return [ASIDE, SetAside.objects.update_or_create(kind=kind, subject_id=row, defaults=said)[0].pk]


def _act_on(story: int) -> Done:
    """The act that was just entered."""
    act = Act.objects.filter(subject=ARTICLE, subject_id=story).order_by("-pk").first()
    if act is None:
        raise ValueError("Nothing was changed.")
    return [ACT, act.pk]
