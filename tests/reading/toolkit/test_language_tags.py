"""Stated languages as tags of BCP 47."""

from __future__ import annotations

import pytest

from articles.reading.toolkit import language_tags


@pytest.mark.parametrize(
    ("stated", "tag"),
    [
        ("EN", "en"),
        (" en ", "en"),
        ("en_us", "en-US"),
        ("fre", "fr"),
        ("fra-CA", "fr-CA"),
        ("ku-arab", "ku-Arab"),
        ("ZH-hant-tw", "zh-Hant-TW"),
        ("ckb", "ckb"),
        ("de-1996", "de-1996"),
    ],
)
def test_a_language_is_a_tag(stated: str, tag: str) -> None:
    assert language_tags.language_tag(stated) == tag


@pytest.mark.parametrize("stated", ["", "x-default", "und", "MUL-latn", "zxx", "English", "e", "en us"])
def test_what_names_no_language_is_none(stated: str) -> None:
    assert language_tags.language_tag(stated) == ""


def test_short_codes_have_two_letters() -> None:
    assert all(len(long) == 3 and len(short) == 2 for long, short in language_tags.SHORT.items())
