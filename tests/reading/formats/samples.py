"""The samples of every format, found where they stand: invented copy, each file beside the values that it holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from articles.reading import draft_as_json, formats, prose
from articles.reading.draft import Draft

FOLDER = Path(__file__).parent
#: A sample is two files of one name: the copy, and beside it in JSON what should be read of it.
EXPECTED = sorted(FOLDER.glob("*/*.json"))
#: The places that the samples were filed from.
PLACES = frozenset(
    [
        "accra",
        "berlin",
        "diyarbakir",
        "duhok",
        "erbil",
        "geneva",
        "haag",
        "helsinki",
        "izmir",
        "köln",
        "london",
        "lyon",
        "madrid",
        "nairobi",
        "oslo",
        "ottawa",
        "paris",
        "porto",
        "riverton",
        "roma",
        "stockholm",
        "strasbourg",
        "sydney",
        "valparaíso",
        "şanliurfa",
        "hewlêr",
        "هەولێر",
        "أربيل",
        "اربيل",
    ]
) | {"são paulo", "newport news"}


def is_place(name: str) -> bool:
    return name.casefold().replace("i̇", "i") in PLACES


def copy_beside(expected: Path) -> Path:
    """The file of copy that an expectation stands beside."""
    return next(other for other in expected.parent.glob(f"{expected.stem}.*") if other != expected)


def wanted(expected: Path) -> list[dict[str, Any]]:
    """What should be read, an item for each story."""
    items = json.loads(expected.read_text(encoding="utf-8"))
    return items if isinstance(items, list) else [items]


def read(expected: Path) -> list[dict[str, Any]]:
    """The items of a sample as `parse --json` shows them, with what else a sample may ask."""
    drafts = formats.read(copy_beside(expected).read_bytes())
    read = [prose.read_prose(draft, received=None, known_place=is_place) for draft in drafts]
    return [draft_as_json(draft, file=expected.stem) | _more(draft) for draft in read]


def _more(draft: Draft) -> dict[str, Any]:
    return {
        "skipped": draft.skipped,
        "named_places": [entity.name for entity in draft.places],
        "named_organisations": [entity.name for entity in draft.organisations],
        "notes_include": list(draft.notes),
    }


def misses(wanted: Any, given: Any, name: str) -> list[str]:
    """Where an answer lacks what a sample asks for; what it does not ask is free."""
    if name.endswith("notes_include"):
        return [f"{name}: {note!r} is missing" for note in wanted if note not in given]
    parts = _parts(wanted, given, name)
    if parts is not None:
        return [miss for part in parts for miss in misses(*part)]
    return [] if wanted == given else [f"{name}: {wanted!r} was read as {given!r}"]


def _parts(wanted: Any, given: Any, name: str) -> list[tuple[Any, Any, str]] | None:
    """What is compared part by part, with the name of each part; None where both are compared as one value."""
    match wanted, given:
        case dict(), dict():
            return [(value, given.get(key), f"{name}.{key}") for key, value in wanted.items()]
        case list(), list() if len(wanted) == len(given):
            pairs = enumerate(zip(wanted, given, strict=True))
            return [(value, other, f"{name}[{number}]") for number, (value, other) in pairs]
        case _:
            return None
