"""Several JSON Feeds in one file."""

from __future__ import annotations

import json

from articles.reading import formats

VERSION = "https://jsonfeed.org/version/1.1"


def test_feeds_one_after_another_give_the_items_of_all_with_their_own_titles() -> None:
    lines = [
        json.dumps(
            {"version": VERSION, "title": house, "items": [{"id": house, "title": "Tea", "content_text": "Rose."}]}
        )
        for house in ("Harbour", "Hill")
    ]

    drafts = formats.read("\n".join(lines).encode())

    assert [(draft.format, draft.id, draft.source) for draft in drafts] == [
        ("jsonfeed", "Harbour", "Harbour"),
        ("jsonfeed", "Hill", "Hill"),
    ]
