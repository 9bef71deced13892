"""What the recogniser takes of a draft."""

from __future__ import annotations

from articles.reading.draft import Dateline, Draft, FeedEntity, FilingPlace, Origin, PlaceKind
from articles.recognition import FoundPlace, Story, place_of_dateline, story_of_draft


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


def test_a_resolved_place_of_a_dateline_is_a_place_that_the_story_names() -> None:
    filed = FilingPlace("ERBIL, Iraq", "Erbil", "Iraq", PlaceKind.CITY, "IQ", 95446, 36.2, 44.0, 0.9, (94298,))

    assert place_of_dateline(filed) == FoundPlace(
        "Erbil", PlaceKind.CITY, "IQ", 95446, 36.2, 44.0, origin=Origin.DATELINE, confidence=0.9, runners_up=(94298,)
    )


def test_a_place_of_a_dateline_that_is_not_resolved_is_called_as_printed() -> None:
    found = place_of_dateline(FilingPlace("ZZYZX", ""))

    assert (found.name, found.kind, found.country, found.geonames_id) == ("ZZYZX", PlaceKind.OTHER, None, None)
