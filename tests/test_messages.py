"""The catalogues of the pages' words: whole, well formedand compiled."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import override

from articles.listing import count_stories, figure
from tests.messages import SPOKEN, catalogue, compiled, marked, messages_of

PLACEHOLDER = re.compile(r"%\(\w+\)s|{\w+}|</?bdi>")


@pytest.mark.parametrize("language", SPOKEN)
def test_every_marked_message_is_translated(language: str) -> None:
    known = {(each.context, each.id): each for each in messages_of(language)}

    lacking = [
        each.id for each in marked()
        if each.id and not _whole(known[each.context, each.id].string if (each.context, each.id) in known else "")
    ]  # fmt: skip

    assert not lacking, f"make messages, then translate into {language}: {lacking}"


@pytest.mark.parametrize("language", SPOKEN)
def test_no_catalogue_keeps_what_no_page_says(language: str) -> None:
    used = {(each.context, each.id) for each in marked()}

    assert not [
        each.id for each in messages_of(language)
        if (each.context, each.id) not in used and "calendar" not in each.auto_comments
    ]  # fmt: skip


@pytest.mark.parametrize("language", SPOKEN)
def test_a_translation_has_the_placeholders_of_its_message(language: str) -> None:
    for each in messages_of(language):
        if isinstance(each.id, str) and each.id:
            assert sorted(PLACEHOLDER.findall(each.string)) == sorted(PLACEHOLDER.findall(each.id)), each.id


@pytest.mark.parametrize("language", SPOKEN)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    assert catalogue(language).with_suffix(".mo").read_bytes() == compiled(messages_of(language))


def test_numbers_and_plurals_are_those_of_the_language() -> None:
    said = {}
    for language in ("en", "ckb", "ar", "fr"):
        with override(language):
            said[language] = (count_stories(2), figure(12345))

    assert said["en"] == ("2 stories", "12,345")
    assert said["ckb"] == ("٢ هەواڵ", "١٢٬٣٤٥")
    assert said["ar"] == ("خبران", "١٢٬٣٤٥")
    assert said["fr"][0] == "2 dépêches"


def _whole(said: str | tuple[str, ...]) -> bool:
    return all(said) if isinstance(said, tuple) else bool(said)
