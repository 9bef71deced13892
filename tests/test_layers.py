"""The architecture, as a test: who may import whom, and what the pure rooms may not touch."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ARTICLES = Path(__file__).resolve().parent.parent / "articles"

PURE = ("draft", "wire", "prose", "entities")
IMPURE_MODULES = {"django", "os", "pathlib", "io", "shutil", "socket", "urllib.request", "http", "requests", "httpx",
                  "time", "tempfile", "subprocess"}  # fmt: skip
CLOCKS = {"now", "today", "utcnow"}

#: Each room with how far along the way of the data it stands; a room imports only from its own step or from before it.
STEPS = [
    {"draft"},
    {"wire"},
    {"prose"},
    {"entities"},
    {"atlas", "gazetteer", "models"},
    {"reading"},
    {"parsed"},
    {"search", "tasks"},
    {"ingest", "desk", "evaluation"},
    {"filters"},
    {"listing"},
    {"views", "feeds", "api", "exports", "admin", "health", "checks", "templatetags", "samples", "apps", "bench"},
    {"urls", "management"},
]
STEP = {room: step for step, rooms in enumerate(STEPS) for room in rooms}


def modules() -> list[Path]:
    return [path for path in sorted(ARTICLES.rglob("*.py")) if "migrations" not in path.parts]


def room(path: Path) -> str:
    return path.relative_to(ARTICLES).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node


def test_every_room_has_its_place_along_the_way_of_the_data() -> None:
    assert {room(path) for path in modules()} - {"__init__"} <= set(STEP)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ARTICLES)))
def test_imports_point_only_backwards(path: Path) -> None:
    here = room(path)

    ahead = [
        name
        for name, _ in imported(path)
        if name.startswith("articles.") and here in STEP and STEP[name.split(".")[1]] > STEP[here]
    ]

    assert not ahead, f"{here} may not import {ahead}"


@pytest.mark.parametrize(
    "path", [path for path in modules() if room(path) in PURE], ids=lambda path: str(path.relative_to(ARTICLES))
)
def test_pure_rooms_have_no_django_no_clock_no_file_and_no_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    touched = {name for name, _ in imported(path) if name in IMPURE_MODULES or name.split(".")[0] in IMPURE_MODULES}
    clocks = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in CLOCKS}
    opened = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]

    assert not touched - {"io"} and not clocks and not opened


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ARTICLES)))
def test_no_circular_import_is_healed_inside_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    inside = [
        name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [node.module if isinstance(node, ast.ImportFrom) else node.names[0].name]
        if name and name.startswith("articles")
    ]

    assert not inside
