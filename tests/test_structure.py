"""The structure of the code: who may import whom, what pure rooms may not touch, how large a thing may be."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "articles"

PURE = ("reading", "recognition", "stories", "query")
IMPURE_MODULES = {"django", "os", "pathlib", "shutil", "socket", "urllib.request", "http", "requests", "httpx", "time",
                  "tempfile", "subprocess"}  # fmt: skip
CLOCKS = {"now", "today", "utcnow"}

#: Each room with how far along the way of the data it stands; a room imports only from rooms before it.
STEPS = [
    {"reading"},
    {"recognition", "stories"},
    {"gazetteer"},
    {"parsing"},
    {"models", "query"},
    {"search", "tasks"},
    {"store"},
    {"background", "intake"},
    {"desk", "evaluation"},
    {"listing"},
    {"exports", "following"},
    {"views"},
    {"feeds"},
    {"api", "admin", "health", "checks", "templatetags", "samples", "bench", "backup", "integrity"},
    {"urls", "management", "apps"},
]
STEP = {room: step for step, rooms in enumerate(STEPS) for room in rooms}
#: Names of modules that Django or a package gives, so that more than one room has them.
SHARED_NAMES = {"__init__", "urls", "views", "apps"}
LONGEST_FUNCTION, MOST_COMPLEX, MOST_MODULES = 40, 12, 15
#: Where Django wants dotted paths; everything else is imported where it is used.
DOTTED_PATHS = {"newsroom/settings.py", "newsroom/textbook_settings.py", "newsroom/urls.py", "newsroom/wsgi.py"}
#: Where Django calls once rooms with rows can be imported.
READY = ARTICLES / "apps.py"


def python_files(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


MODULES = python_files("articles")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room(module: str) -> str:
    """The room of a dotted name: "reading" of "articles.reading.prose"."""
    return module.split(".")[1] if "." in module else ""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each module that a file imports from, with the names that it takes from there."""
    for node in ast.walk(tree(path)):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, []) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module, [alias.name for alias in names]


def imported_modules(path: Path) -> set[str]:
    """The modules of this project that a file imports, wherever the import stands."""
    known = {dotted(module) for module in MODULES}
    found = {f"{module}.{name}" if f"{module}.{name}" in known else module
             for module, names in imports(path) for name in (names or [""])}  # fmt: skip
    return found & known


def test_every_room_has_its_place_along_the_way_of_the_data() -> None:
    assert {room(dotted(path)) for path in MODULES} - {""} <= set(STEP)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_only_backwards(path: Path) -> None:
    here = room(dotted(path))

    ahead = [
        other for other in imported_modules(path)
        if here and room(other) not in ("", here) and STEP[room(other)] >= STEP[here]
    ]  # fmt: skip

    assert not ahead, f"{here} may not import {ahead}"


@pytest.mark.parametrize("path", python_files("articles", "newsroom"), ids=name_of)
def test_another_room_is_entered_by_its_face(path: Path) -> None:
    here = room(dotted(path))

    behind = [
        f"{module}: {', '.join(names)}" for module, names in imports(path)
        if module.startswith("articles.") and room(module) != here
        and (module.count(".") > 1 or any((ARTICLES / room(module) / f"{name}.py").exists() for name in names))
    ]  # fmt: skip

    assert not behind, f"import these from the package itself: {behind}"


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {dotted(path): imported_modules(path) - {dotted(path)} for path in MODULES}
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way[way.index(module) :], module))
        if module not in done:
            for other in sorted(graph[module]):
                # A package's face imports its modules; a module of it that imports a sibling by the package's
                # name enters no circle, since Python has the sibling's module by then.
                if not module.startswith(f"{other}."):
                    visit(other, (*way, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", [path for path in MODULES if room(dotted(path)) in PURE], ids=name_of)
def test_pure_rooms_have_no_django_no_clock_no_file_and_no_network(path: Path) -> None:
    impure = {name for name, _ in imports(path) if {name, name.split(".")[0]} & IMPURE_MODULES}
    impure |= set(filter(None, map(impurity, ast.walk(tree(path)))))

    assert not impure


def impurity(node: ast.AST) -> str | None:
    """The clock that an expression reads or the file that it opens, by the name that it does this by."""
    match node:
        case ast.Attribute(attr=name) if name in CLOCKS:
            return name
        case ast.Call(func=ast.Name(id="open" as name)):
            return name
        case _:
            return None


@pytest.mark.parametrize("path", [path for path in MODULES if path != READY], ids=name_of)
def test_imports_stand_at_the_head_of_a_module(path: Path) -> None:
    inside = [
        name
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [node.module if isinstance(node, ast.ImportFrom) else node.names[0].name]
        if name and name.startswith("articles")
    ]

    assert not inside


@pytest.mark.parametrize(
    "path", [path for path in python_files("articles", "newsroom") if name_of(path) not in DOTTED_PATHS], ids=name_of
)
def test_no_import_hides_in_a_string(path: Path) -> None:
    known = {dotted(module) for module in MODULES} - {"articles"}
    written = {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}

    hidden = [text for text in written if isinstance(text, str) and {text, text.rpartition(".")[0]} & known]

    assert not hidden


def test_no_folder_has_more_modules_than_one_keeps_in_mind() -> None:
    folders: dict[Path, int] = defaultdict(int)
    for path in python_files("articles", "newsroom"):
        folders[path.parent] += 1

    assert not {name_of(folder): number for folder, number in folders.items() if number > MOST_MODULES}


def test_a_name_of_a_module_stands_in_one_room_only() -> None:
    rooms: dict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        if path.stem not in SHARED_NAMES and "commands" not in path.parts and path.parent != ARTICLES:
            rooms[path.stem].add(room(dotted(path)))

    assert not {name: where for name, where in rooms.items() if len(where) > 1}


def test_a_name_of_a_class_stands_once() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and node.name not in ("Meta", "Command"):
                places[node.name].append(name_of(path))

    assert not {name: where for name, where in places.items() if len(where) > 1}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", python_files("articles", "newsroom", "tests"), ids=name_of)
def test_functions_are_short(path: Path) -> None:
    assert not [one.name for one in functions(path) if (one.end_lineno or 0) - one.lineno >= LONGEST_FUNCTION]


@pytest.mark.parametrize("path", python_files("articles", "newsroom", "tests"), ids=name_of)
def test_functions_ask_little_at_a_time(path: Path) -> None:
    assert not {one.name: complexity(one) for one in functions(path) if complexity(one) > MOST_COMPLEX}


def complexity(function: ast.AST) -> int:
    """Cyclomatic complexity: one, and one more for each way that its own code can take besides the first."""
    return 1 + sum(map(_ways, _own_nodes(function)))


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield node
            yield from _own_nodes(node)


def _ways(node: ast.AST) -> int:
    match node:
        case ast.BoolOp():
            return len(node.values) - 1
        case ast.comprehension():
            return 1 + len(node.ifs)
        case ast.If() | ast.IfExp() | ast.For() | ast.AsyncFor() | ast.While() | ast.ExceptHandler() | ast.Assert():
            return 1
        case ast.match_case():
            return 0 if isinstance(node.pattern, ast.MatchAs) and node.pattern.pattern is None else 1
        case _:
            return 0
