"""Samples of what the web and mail send, of plain text and of Reuters-21578: invented, each beside what it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.reading import prose, formats
from articles.reading.as_json import parsed
from tests.reading.formats.test_agency_samples import misses

FOLDER = Path(__file__).parent
FORMATS = ("atom", "email", "html", "jsonfeed", "reuters21578", "rss", "text", "wordpress")
EXPECTED = sorted(path for form in FORMATS for path in (FOLDER / form).glob("*.json"))
#: The places that the samples were filed from.
PLACES = frozenset(
    (
        "london",
        "paris",
        "erbil",
        "berlin",
        "madrid",
        "lyon",
        "hewlêr",
        "هەولێر",
        "أربيل",
        "اربيل",
        "nairobi",
        "são paulo",
    )
    + ("valparaíso", "izmir", "şanliurfa", "köln", "porto", "duhok", "oslo", "geneva", "accra", "riverton")
)


def is_place(name: str) -> bool:
    return name.casefold().replace("i̇", "i") in PLACES


def sample_of(path: Path) -> Path:
    """The file that an expectation stands beside."""
    return next(other for other in path.parent.glob(f"{path.stem}.*") if other != path)


def read(path: Path) -> list[dict[str, Any]]:
    """The items of a sample as `parse --json` says them."""
    drafts = [prose.read(draft, received=None, known_place=is_place) for draft in formats.read(path.read_bytes())]
    return [parsed(draft, file=path.stem) | {"skipped": draft.skipped} for draft in drafts]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_is_read_as_it_should_be(path: Path) -> None:
    wanted = json.loads(path.read_text(encoding="utf-8"))

    items = read(sample_of(path))

    assert not misses(wanted if isinstance(wanted, list) else [wanted], items, path.stem)


def test_there_are_samples_of_every_format() -> None:
    items = [json.loads(path.read_text(encoding="utf-8")) for path in EXPECTED]

    assert {path.parent.name for path in EXPECTED} == set(FORMATS)
    assert sum(len(item) if isinstance(item, list) else 1 for item in items) >= 100
