from __future__ import annotations

from collections import Counter

from articles.evaluation.towns.town_draw import TownMention
from articles.evaluation.towns.town_scores import score_mentions
from articles.gazetteer import open_gazetteer
from articles.recognition import Story


def test_a_town_is_found_and_resolved_and_no_organisation() -> None:
    (erbil, *_) = open_gazetteer().candidates("Erbil")
    mention = TownMention(erbil, "Erbil", Story(body="Police in Erbil arrested four men.", language="en"))
    unnamed = TownMention(erbil, "Qqqq", Story(body="Nobody said Qqqq.", language="en"))
    misses: Counter[str] = Counter()

    found, bodies, resolved = score_mentions("English", [mention, unnamed], misses)

    assert (found.right, found.total) == (1, 2)
    assert bodies.right == 2
    assert resolved.right == 1
    assert misses == {"English: Qqqq of IQ was missed": 1}
