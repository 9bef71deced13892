"""The documentation, as far as a machine can tell whether it is true."""

from __future__ import annotations

import ast
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands, load_command_class
from django.test import override_settings
from django.urls import Resolver404, resolve

from articles.listing.parameters import ArticleFilter

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(?:#([\w-]+))?\)")
MANAGE = re.compile(r"(?:python manage\.py|manage\.py) ([a-z_]+)((?: [^`#|\n]*)?)")
MADE = re.compile(r"\bmake ([a-z]+)\b(?=[`\s;:.,\"]|$)", re.MULTILINE)
NAMED = re.compile(r"`((?:articles|tests|newsroom|docs)/[\w./-]*)`")
#: Words after "make" that stand in prose, not in code.
SHELL = ("sh", "ini")
SETTINGS = ROOT / "newsroom" / "settings.py"


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def title(path: Path) -> str:
    return str(path.relative_to(ROOT))


def fences(language: str) -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for fence in FENCE.finditer(page.read_text(encoding="utf-8")):
            if fence[1] == language:
                yield page, fence[2]


def settings_read() -> set[str]:
    """Every name that the settings ask the environment for."""
    calls = [node for node in ast.walk(ast.parse(SETTINGS.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return {
        call.args[0].value
        for call in calls
        if ast.unparse(call.func).split(".")[0] == "env" and call.args and isinstance(call.args[0], ast.Constant)
    }


def our_commands() -> set[str]:
    return {path.stem for path in (ROOT / "articles" / "management" / "commands").glob("[a-z]*.py")}


def manage_lines() -> Iterator[tuple[str, str, str]]:
    for page in PAGES:
        for found in MANAGE.finditer(page.read_text(encoding="utf-8")):
            yield title(page), found[1], found[2].strip()


@pytest.mark.parametrize("name", sorted(settings_read()))
def test_every_setting_is_told_to_operators(name: str) -> None:
    assert f"| `{name}` |" in text("docs/operator.md")


def test_no_setting_is_told_that_there_is_not() -> None:
    table = text("docs/operator.md").split("## Settings", 1)[1].split("## Commands", 1)[0]

    told = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))

    assert told <= settings_read()


@pytest.mark.parametrize("name", sorted(our_commands()))
def test_every_command_is_told_to_operators(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", text("docs/operator.md"), re.MULTILINE)


def test_no_command_is_told_that_there_is_not() -> None:
    unknown = {(page, name) for page, name, _ in manage_lines() if name not in get_commands()}
    table = set(re.findall(r"^\| `([a-z]+)(?: [A-Z…]+)?` \|", text("docs/operator.md"), re.MULTILINE))

    assert not unknown
    assert table <= set(get_commands())


@pytest.mark.parametrize(("page", "name", "words"), sorted(set(manage_lines())))
def test_the_options_of_a_command_in_the_documentation_exist(page: str, name: str, words: str) -> None:
    command = load_command_class(get_commands()[name], name)
    known = {option for action in command.create_parser("manage.py", name)._actions for option in action.option_strings}

    options = {word.split("=")[0].rstrip(".,;:") for word in words.split() if re.match(r"--\w", word)}

    assert options <= known, page


def test_what_is_made_in_the_documentation_can_be_made() -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    code = [part for page in PAGES for part in re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))]
    code += [fence for language in SHELL for _, fence in fences(language)]

    made = {name for part in code for name in MADE.findall(part)}

    assert {"run", "test", "setup"} <= made <= targets


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_links_between_pages_resolve(page: Path) -> None:
    broken = [
        link[0] for link in LINK.finditer(page.read_text(encoding="utf-8")) if not (page.parent / link[1]).exists()
    ]

    assert not broken


def test_every_page_of_the_documentation_is_linked_from_its_index() -> None:
    index = text("docs/index.md")

    assert not [
        page.name for page in (ROOT / "docs").glob("*.md") if page.name != "index.md" and page.name not in index
    ]


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_files_that_a_page_names_exist(page: Path) -> None:
    missing = [name for name in NAMED.findall(page.read_text(encoding="utf-8")) if not (ROOT / name).exists()]

    assert not missing


@pytest.mark.parametrize("example", [pytest.param(code, id=title(page)) for page, code in fences("python")])
def test_an_example_in_python_runs(example: str) -> None:
    exec(compile(example, "example", "exec"), {})


@pytest.mark.django_db(transaction=True)
def test_the_commands_of_the_readme_run(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Tea rises\n\nLONDON, 4 March 2026 (Northern Wire) - Tea rose.\n", encoding="utf-8")
    block = next(code for page, code in fences("sh") if page.name == "README.md" and "manage.py" in code)

    ran = []
    for line in block.splitlines():
        words = shlex.split(line.replace("story.txt", str(story)).replace("~/wire/", str(tmp_path)), comments=True)
        call_command(*words[2:], stdout=io.StringIO())
        ran.append(words[2])

    assert ran == ["parse", "ingest", "enrich"]


@pytest.mark.parametrize("page", ["README.md", "docs/developer.md", "docs/operator.md", "docs/reader.md"])
@override_settings(ROOT_URLCONF="newsroom.urls")
def test_addresses_in_the_documentation_lead_somewhere(page: str) -> None:
    places = {"<id>": "1", "<slug>": "erbil"}
    table = [
        address for row in re.findall(r"^\| (`.*?) \|", text(page), re.MULTILINE) for address in row.split("`")[1::2]
    ]

    lost = []
    for address in table:
        path = address.split("?")[0]
        for name, value in places.items():
            path = path.replace(name, value)
        if not path.startswith("/") or "…" in path:
            continue
        try:
            resolve(path)
        except Resolver404:
            lost.append(address)

    assert not lost


@pytest.mark.parametrize("page", ["docs/reader.md", "docs/developer.md"])
def test_every_parameter_of_the_list_is_told(page: str) -> None:
    assert not [name for name in ArticleFilter.base_filters if f"`{name}`" not in text(page)]
