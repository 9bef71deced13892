"""Who has the form of a story open: noted when it is asked for, forgotten when it is saved or grows old."""

from __future__ import annotations

from django.utils import timezone

from articles.desk.acts.recording import Editor
from articles.models import OPEN_FOR, OpenForm


def note_open(story: int, *, by: Editor) -> None:
    """Note that somebody looks at the form of a story; since when, unless that has grown old."""
    who = getattr(by, "pk", None)
    if who is None:
        return
    now = timezone.now()
    OpenForm.objects.filter(seen__lte=now - OPEN_FOR).delete()
    OpenForm.objects.update_or_create(
        article_id=story, by_id=who, defaults={"seen": now}, create_defaults={"seen": now, "since": now}
    )


def note_closed(story: int, *, by: Editor) -> None:
    """Note that somebody has done with the form."""
    OpenForm.objects.filter(article=story, by_id=getattr(by, "pk", None)).delete()


def others_at(story: int, *, by: Editor) -> list[OpenForm]:
    """Who else has the form of a story open, the first first."""
    others = OpenForm.objects.still_open().filter(article=story).exclude(by_id=getattr(by, "pk", None))
    return list(others.select_related("by").order_by("since", "pk"))
