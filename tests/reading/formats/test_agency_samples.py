"""Samples of the agencies' formats, invented, each beside what should be read of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.reading import prose, formats as wire
from articles.reading.draft import Draft
from articles.reading.as_json import parsed

FOLDER = Path(__file__).parent
FORMATS = ("anpa", "iptc7901", "newsml", "newsmlg2", "ninjs", "nitf", "ritzau")
EXPECTED = sorted(path for form in FORMATS for path in (FOLDER / form).glob("*.json"))
#: The places that the samples were filed from.
PLACES = frozenset(
    ("london", "paris", "erbil", "berlin", "madrid", "geneva", "stockholm", "oslo", "sydney", "helsinki", "ottawa")
    + ("haag", "roma", "strasbourg", "diyarbakir", "hewlêr", "هەولێر", "أربيل", "são paulo", "newport news")
)


def read(path: Path) -> list[dict[str, Any]]:
    """The items of a sample as `parse --json` says them, with what else a sample may ask."""
    raw = next(other for other in path.parent.glob(f"{path.stem}.*") if other != path).read_bytes()
    drafts = [prose.read(draft, received=None, known_place=_is_place) for draft in wire.read(raw)]
    return [parsed(draft, file=path.stem) | _named(draft) for draft in drafts]


def _is_place(name: str) -> bool:
    return name.casefold().replace("i̇", "i") in PLACES


def _named(draft: Draft) -> dict[str, Any]:
    return {
        "named_places": [entity.name for entity in draft.places],
        "named_organisations": [entity.name for entity in draft.organisations],
        "notes_include": list(draft.notes),
    }


def misses(wanted: Any, given: Any, name: str) -> list[str]:
    """Where an answer lacks what a sample asks for; what it does not ask is free."""
    if name.endswith("notes_include"):
        return [f"{name}: {note!r} is missing" for note in wanted if note not in given]
    if isinstance(wanted, dict) and isinstance(given, dict):
        return [miss for key, value in wanted.items() for miss in misses(value, given.get(key), f"{name}.{key}")]
    if isinstance(wanted, list) and isinstance(given, list) and len(wanted) == len(given):
        pairs = enumerate(zip(wanted, given, strict=True))
        return [miss for number, pair in pairs for miss in misses(*pair, f"{name}[{number}]")]
    return [] if wanted == given else [f"{name}: {wanted!r} was read as {given!r}"]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_is_read_as_it_should_be(path: Path) -> None:
    wanted = json.loads(path.read_text(encoding="utf-8"))

    items = read(path)

    assert not misses(wanted if isinstance(wanted, list) else [wanted], items, path.stem)


def test_there_are_samples_of_every_format() -> None:
    formats = {path.parent.name for path in EXPECTED}

    assert formats == set(FORMATS)
    assert len(EXPECTED) >= 60
