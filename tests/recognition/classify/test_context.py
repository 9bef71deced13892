"""What the words around a name say of it, one cue at a time."""

from __future__ import annotations

import pytest

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.classify.context import weigh_context
from tests.recognition import small_gazetteer


def weigh(text: str, name: str, *somebody: str) -> list[tuple[EntityType, float]]:
    words, _ = small_gazetteer.read(text)
    return list(weigh_context(small_gazetteer.mentions(words, name), words, frozenset(somebody)))


@pytest.mark.parametrize(
    ("text", "name", "sort", "weight"),
    [
        ("They met in Afula now.", "Afula", EntityType.PLACE, 0.6),
        ("Snow fell on the town of Afula now.", "Afula", EntityType.PLACE, 1.5),
        ("Later Afula, a small town, voted.", "Afula", EntityType.PLACE, 1.5),
        ("Later Danbury police came.", "Danbury", EntityType.PLACE, 1.2),
        ("Later Ann (BN-Tambun) spoke.", "Tambun", EntityType.PLACE, 2.5),
        ("Later the company Sorrel fell.", "Sorrel", EntityType.BODY, 1.4),
        ("Later Sorrel company fell.", "Sorrel", EntityType.BODY, 1.4),
        ("Later Sorrel, the big company, fell.", "Sorrel", EntityType.BODY, 1.4),
        ("Later the Sorrel fell.", "Sorrel", EntityType.BODY, 0.4),
        ("Later Sorrel, which fell, rose.", "Sorrel", EntityType.BODY, 0.7),
        ("Later President Danbury left.", "Danbury", EntityType.PERSON, 2.5),
        ("Later Danbury said so.", "Danbury", EntityType.PERSON, 0.6),
        ("Later Danbury, who left, came.", "Danbury", EntityType.PERSON, 1.0),
        ("A book by Danbury sold.", "Danbury", EntityType.PERSON, 0.3),
    ],
)
def test_each_cue_speaks_for_one_sort(text: str, name: str, sort: EntityType, weight: float) -> None:
    assert weigh(text, name) == [(sort, weight)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in “Afula” now.", "Afula"),
        ("Snow fell on the hat of Afula now.", "Afula"),
        ("Later Danbury, police said.", "Danbury"),
        ("Later Sorrel, company of Poe.", "Sorrel"),
        ("Later Sorrel, a Poe company, fell.", "Sorrel"),
        ("Later Sorrel, a thing that by and by became a company, fell.", "Sorrel"),
        ("Later President, Danbury left.", "Danbury"),
        ("Later (ann-Tambun) spoke.", "Tambun"),
    ],
)
def test_what_only_looks_like_a_cue_says_nothing(text: str, name: str) -> None:
    assert weigh(text, name) == []


def test_a_company_in_a_town_is_no_town() -> None:
    assert weigh("Later Sorrel, a bank district, fell.", "Sorrel") == [(EntityType.BODY, 1.4)]


def test_somebody_beside_a_name_makes_it_somebodys() -> None:
    assert weigh("Later Frank and Malachy left.", "Malachy", "Frank") == [(EntityType.PERSON, 1.5)]
    assert weigh("Later Malachy and Frank left.", "Malachy", "Frank") == [(EntityType.PERSON, 1.5)]
    assert weigh("Later Frank and Malachy left.", "Malachy", "Poe") == []


def test_a_cue_counts_at_every_mention_and_at_most_so_much() -> None:
    twice, often = "They met in Afula now, in Afula then", ", in Afula again" * 5

    assert weigh(twice, "Afula") == [(EntityType.PLACE, 1.2)]
    assert weigh(twice + often, "Afula") == [(EntityType.PLACE, 1.4)]


def test_a_kind_before_and_one_behind_both_count() -> None:
    assert weigh("Later company Sorrel group fell.", "Sorrel") == [(EntityType.BODY, 2.8)]


def test_cues_for_several_sorts_are_all_told() -> None:
    assert weigh("They met in Danbury, who left.", "Danbury") == [(EntityType.PLACE, 0.6), (EntityType.PERSON, 1.0)]
