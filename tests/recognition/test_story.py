"""What the recogniser takes of a draft."""

from __future__ import annotations

from articles.reading.draft import Dateline, Draft, FeedEntity
from articles.recognition import Story, story_of_draft


def test_a_draft_becomes_a_story_with_all_that_recognition_uses() -> None:
    dateline = Dateline("ERBIL (Harbour News)")
    draft = Draft(
        headline="Bridges stay closed",
        paragraphs=("Two bridges stay closed.", "Engineers are on their way."),
        dateline=dateline,
        source="Harbour News",
        language="en",
        places=(FeedEntity("Iraq"),),
        organisations=(FeedEntity("United Nations"),),
    )

    assert story_of_draft(draft) == Story(
        headline="Bridges stay closed",
        body="Two bridges stay closed.\n\nEngineers are on their way.",
        dateline=dateline,
        source="Harbour News",
        language="en",
        places=(FeedEntity("Iraq"),),
        organisations=(FeedEntity("United Nations"),),
    )
