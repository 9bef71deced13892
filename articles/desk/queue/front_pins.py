"""What leads the front page because an editor says so, and for how long."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from articles.desk.acts.recording import Editor, enter_entity, entity_values
from articles.models import Act, Article, FrontPin

#: For how many hours a story may be chosen.
PIN_HOURS = (1, 3, 6, 12, 24)


@transaction.atomic
def pin_front(story: int, *, hours: int, by: Editor) -> FrontPin:
    """
    Have a story lead the front page for some hours; what led it by another's choice does so no more.

    Out:     the pin, which ends by itself
    Raises:  ValueError where the story may not lead: nobody may read it, or it has no date of its own that has come
    """
    if hours not in PIN_HOURS:
        raise ValueError(f"Choose {', '.join(map(str, PIN_HOURS))} hours.")
    now = timezone.now()
    article = Article.objects.select_for_update().get(pk=story)
    if not article.is_readable:
        raise ValueError("Readers may not see this story, so it cannot lead the front page.")
    if not article.has_date or article.published > now:
        raise ValueError("Only a story with a date of its own that has come may lead the front page.")
    for other in FrontPin.objects.select_for_update().in_force(now):
        _end(other, by=by, why="Another story leads")
    pin = FrontPin.objects.create(
        article=article, made=now, until=now + dt.timedelta(hours=hours), by_id=getattr(by, "pk", None)
    )
    enter_entity(Act.Deed.PINNED, pin, {}, by=by)
    return pin


@transaction.atomic
def unpin_front(story: int, *, by: Editor) -> None:
    """
    Take a story off the lead of the front page.

    Raises:  ValueError where nobody has it lead now
    """
    pins = list(FrontPin.objects.select_for_update().in_force(timezone.now()).filter(article=story))
    if not pins:
        raise ValueError("This story leads the front page by nobody's choice now.")
    for pin in pins:
        _end(pin, by=by)


def front_pin(story: int | None = None) -> FrontPin | None:
    """The pin in force of one story, or of any."""
    pins = FrontPin.objects.in_force(timezone.now())
    return (pins if story is None else pins.filter(article=story)).first()


def _end(pin: FrontPin, *, by: Editor, why: str = "") -> None:
    before = entity_values(pin)
    pin.ended = timezone.now()
    pin.save(update_fields=["ended"])
    enter_entity(Act.Deed.UNPINNED, pin, before, by=by, why=why)
