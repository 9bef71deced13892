"""Embargoes and kills as further agencies word them, in notices that are short or have no colon."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading import PubStatus
from tests.reading.prose.gate.test_release_gate import plain, read

UNTIL = dt.datetime(2030, 3, 12, 6, tzinfo=dt.UTC)
EMBARGOES = [
    "SPERRFRIST Dienstag, 12. März 2030, 7.00 Uhr MEZ", "EMBARGO mardi 12 mars 2030, 06h00 GMT",
    "EMBARGO dinsdag 12 maart 2030 06.00 uur GMT", "SPERRFRIST Dienstag 12. März 2030, 6 Uhr GMT",
    "PROHIBIDA SU DIFUSIÓN ANTES DE LAS 06:00 GMT DEL 12 DE MARZO DE 2030",
    "PROIBIDA A DIVULGAÇÃO ANTES DAS 06:00 GMT DE 12 DE MARÇO DE 2030",
    "VIETATA LA DIFFUSIONE PRIMA DELLE 06:00 GMT DEL 12 MARZO 2030",
    "PUBLICATION INTERDITE AVANT LE 12 MARS 2030 À 06H00 GMT",
]  # fmt: skip
KILLS = [
    "ACHTUNG: Die Meldung Kai (hw 0123) von 10.30 Uhr ist falsch. Bitte nicht verwenden!",
    "WICHTIG: In der Meldung Kai stimmen die Zahlen nicht. Bitte löschen.",
    "Our item Quay, sent at 10.30, is wrong. Please do not use it.",
    "La dépêche Quai de 10h30 est fausse. Merci de ne pas l'utiliser.",
]


@pytest.mark.parametrize("words", EMBARGOES)
def test_an_embargo_with_its_weekday_or_as_a_ban_is_read(words: str) -> None:
    """W52, W67"""
    first = read(plain(words, ["Quay to reopen", "ERBIL (Hill) - The quay reopens on Monday."]))
    second = read(plain("Quay to reopen", [words, "ERBIL (Hill) - The quay reopens on Monday."]))

    assert [draft.embargo for draft in (first, second)] == [UNTIL, UNTIL]


@pytest.mark.parametrize("words", KILLS)
def test_short_copy_from_nowhere_takes_back_in_any_sentence(words: str) -> None:
    """W51, W67"""
    assert read(plain(words, [])).status is PubStatus.CANCELED


@pytest.mark.parametrize("words", KILLS)
def test_what_a_filed_story_quotes_takes_nothing_back(words: str) -> None:
    """W51"""
    story = (
        f"ERBIL (Hill) - A notice in the harbour spoke of a “story”. {words.partition('. ')[0]}. People laughed at it."
    )

    assert read(plain("Quay opens", [story])).status is PubStatus.USABLE
