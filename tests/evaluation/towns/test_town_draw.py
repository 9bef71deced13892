from __future__ import annotations

import dataclasses

from articles.evaluation.towns.town_draw import ELSEWHERE, OF_EACH, REGION, drawn_towns, mentions_in, spellings
from articles.gazetteer import open_gazetteer


def test_the_same_towns_are_drawn_each_time() -> None:
    home, elsewhere = drawn_towns(open_gazetteer())

    assert (home, elsewhere) == drawn_towns(open_gazetteer())
    assert [town.country for town in home].count("SY") == OF_EACH
    assert len(home) == OF_EACH * len(REGION)
    assert len(elsewhere) == ELSEWHERE
    assert not {town.country for town in elsewhere} & set(REGION)


def test_each_language_has_the_names_in_its_letters() -> None:
    (erbil, *_) = open_gazetteer().candidates("Erbil")
    town = dataclasses.replace(erbil, name="Kelar", aliases=("Kelâr", "کەلار", "كلار", "کلار", "Kelarê"))

    assert spellings(town, "en") == ["Kelar"]
    assert spellings(town, "ckb") == ["کەلار"]
    assert spellings(town, "ar") == ["كلار"]
    assert spellings(town, "fa") == ["کلار"]
    assert spellings(town, "kmr") == ["Kelarê"]


def test_a_mention_knows_where_its_town_stands() -> None:
    mention = next(iter(mentions_in("ar", open_gazetteer())))

    assert mention.story.body[slice(*mention.span)] == mention.name
