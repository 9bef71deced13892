"""Items for tests of what is one story, with complete defaults."""

from __future__ import annotations

import datetime as dt

from articles.stories import FiledCopy

NOON = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
HEADLINE = "Varnholm reopens its northern port"
BODY = """The port of Varnholm reopened its northern basin on Wednesday after a storm that kept sixty ships at anchor.

Twelve freighters left before dusk, harbour master Inga Brandt said, and the other 48 would follow by Friday night.

The southern basin stays shut until divers have looked at its gate, which a barge of the Okeland line struck on Monday.

Fishermen said that waves were still four metres high beyond the mole, and that smaller boats would wait."""


def item(
    body: str = BODY, *, headline: str = HEADLINE, hours: float = 0, source: str = "Northern Wire", kind: str = ""
) -> FiledCopy:
    """An item that was filed so many hours after noon."""
    return FiledCopy(headline, body, NOON + dt.timedelta(hours=hours), source, kind=kind)


def paragraphs(*numbers: int) -> str:
    """Some paragraphs of the body, counted from 0."""
    parts = BODY.split("\n\n")
    return "\n\n".join(parts[number] for number in numbers)
