"""Which state of the copy the public sees: what any answer that is kept is kept by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from articles.models import Article, Change


@dataclass(frozen=True, slots=True)
class PublicState:
    """The newest change that the public may know of, when it was made, and the embargo that ended last."""

    newest: int
    at: dt.datetime
    ended: dt.datetime | None

    @property
    def since(self) -> dt.datetime:
        """Since when nothing has changed for the public."""
        return max(self.at, self.ended or self.at)


def public_state() -> PublicState | None:
    """
    The state now: two queries, however much copy there is.

    Out:     None while no change is on record
    Rule:    W52, W67: that a story came which nobody may see changes nothing for the public, until it may be seen
    """
    change = Change.objects.public().order_by("-id").values_list("id", "at").first()
    if change is None:
        return None
    embargoes = Article.objects.readable().filter(embargo__isnull=False).order_by("-embargo")
    return PublicState(*change, embargoes.values_list("embargo", flat=True).first())
