"""The desk's initials behind a story, which never reach a reader (W48)."""

from __future__ import annotations

import pytest

from articles.prose import private


@pytest.mark.parametrize(
    "line", ["hh/ph/ts/hd", "dpa wsz jln npr", "AAP RTV ar", "AFP sn", "dpa pre yyhe n1 deg", "rl-ph"]
)
def test_initials_are_the_desks(line: str) -> None:
    """W48"""
    assert private.is_desk(line)


@pytest.mark.parametrize(
    "line", ["He said so.", "and then", "Rain fell", "A/B", "to be or not", "It ended 2-1", "dpa", ""]
)
def test_words_are_the_storys(line: str) -> None:
    assert not private.is_desk(line)
