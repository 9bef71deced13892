"""The rules of docs/rules.md: each is defined once, none is cited that does not exist, each in force has a test."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve()
#: Found by what lies there, so that this file may lie anywhere below it.
ROOT = next(folder for folder in HERE.parents if (folder / "manage.py").exists())
PAGE = ROOT / "docs" / "rules.md"
#: Numbers are never taken back: at least these rules are there.
FIRST_RULES = range(1, 73)
#: Rules that copy from elsewhere taught later; only these may wait for their test.
LATER = range(56, 73)
#: Labelled cases, and what samples are expected to say.
CASES = (".json", ".jsonl")

HEADING = re.compile(r"^### W([1-9]\d*) — \S.*\n", re.MULTILINE)
ANY_HEADING = re.compile(r"^#{1,3} ", re.MULTILINE)
EXAMPLE = re.compile(r"^Example:\n- in: \S.*(?:\n  .*)*\n- out: \S", re.MULTILINE)
WAITING = re.compile(r"^## Not yet held by a test\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
NUMBER = re.compile(r"\bW([1-9]\d*)\b")
#: "W45 to W47" tells where one is; it is no proof of what lies between.
RANGE = re.compile(r"\bW[1-9]\d* (?:to|–|-) W[1-9]\d*\b")
#: In the name of a test: "test_w4_a_mark_goes", "test_kansas_city_is_two_w24_w25".
IN_A_NAME = re.compile(r"(?<![a-z0-9])w([1-9]\d*)(?![a-z0-9])")


def defined(page: str) -> dict[int, str]:
    """The text below each rule's heading; fails where a number is given twice."""
    found: dict[int, str] = {}
    for heading in HEADING.finditer(page):
        number = int(heading[1])
        assert number not in found, f"W{number} is defined twice"
        end = ANY_HEADING.search(page, heading.end())
        found[number] = page[heading.end() : end.start() if end else len(page)]
    return found


def waiting(page: str) -> list[int]:
    """The rules that the page says have no test yet."""
    section = WAITING.search(page)
    return [int(number) for number in re.findall(r"^- W([1-9]\d*)\b", section[1] if section else "", re.MULTILINE)]


def numbers(text: str) -> set[int]:
    return {int(number) for number in NUMBER.findall(text)}


def named(source: str) -> set[int]:
    """The rules that names of test functions cite."""
    return {int(number) for name in re.findall(r"\bdef (test_\w+)", source) for number in IN_A_NAME.findall(name)}


def proofs(source: str) -> set[int]:
    """The rules that test functions cite: in name, docstring, comments or parameters, ranges apart."""
    lines = source.splitlines()
    found: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            found |= numbers(RANGE.sub("", "\n".join(lines[first - 1 : node.end_lineno])))
    return found | named(source)


def proofs_of_cases(text: str) -> set[int]:
    """The rules that labelled cases say they are there for, in JSON as a whole or a case a line; their copy is free."""
    try:
        values = [json.loads(text)]
    except json.JSONDecodeError:
        values = [json.loads(line) for line in text.splitlines() if line.strip()]
    return {number for reason in reasons(values) for number in numbers(reason)}


def reasons(value: Any) -> Iterator[str]:
    """What stands under "why" and "rule", however deep."""
    if isinstance(value, dict):
        yield from (str(said) for key, said in value.items() if key in ("why", "rule"))
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from reasons(inner)


def files(*endings: str) -> Iterator[Path]:
    """Files of the repository with these endings, wherever they lie, without this one and what is not ours."""
    for top in sorted(ROOT.iterdir()):
        if top.name.startswith(".") or top.name in ("var", "node_modules"):
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.suffix in endings and path != HERE:
                yield path


def cited(path: Path) -> set[int]:
    """The rules that a file names."""
    text = path.read_text(encoding="utf-8")
    if path.suffix in CASES:
        return proofs_of_cases(text)
    return numbers(text) | (named(text) if path.suffix == ".py" else set())


def lost(paths: Iterable[Path], known: Iterable[int]) -> list[str]:
    """Where a rule is cited that does not exist."""
    return [f"{path.name}: W{number}" for path in paths for number in sorted(cited(path) - set(known))]


def cases() -> list[Path]:
    """The files of labelled cases and of what samples are expected to say, in any folder of tests."""
    return [path for path in files(*CASES) if "tests" in path.parts]


@pytest.fixture(scope="module")
def proved() -> set[int]:
    """Every rule that a test or a labelled case cites."""
    sources = [path.read_text(encoding="utf-8") for path in files(".py") if path.name.startswith("test_")]
    found = [*map(proofs, sources), *map(cited, cases())]
    return set().union(*found)


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_rules_are_numbered_without_gaps(page: str) -> None:
    rules = sorted(defined(page))

    assert rules == list(range(1, len(rules) + 1))
    assert set(FIRST_RULES) <= set(rules)


def test_every_rule_says_what_holds_and_has_an_example(page: str) -> None:
    rules = defined(page).items()

    assert not [f"W{number}" for number, text in rules if text.startswith(("\n", "Example:"))]
    assert not [f"W{number}" for number, text in rules if len(EXAMPLE.findall(text)) != 1]


def test_every_rule_that_is_cited_exists(page: str) -> None:
    assert not lost([*files(".py", ".md"), *cases()], defined(page))


def test_every_rule_is_proved_or_waits_for_its_test(page: str, proved: set[int]) -> None:
    unproved = set(defined(page)) - proved - set(waiting(page))

    assert not [f"W{number}" for number in sorted(unproved)]


def test_no_rule_waits_that_is_proved_or_that_always_had_its_test(page: str, proved: set[int]) -> None:
    listed = waiting(page)

    assert len(listed) == len(set(listed))
    assert not [f"W{number}" for number in listed if number in proved]
    assert set(listed) <= set(LATER)


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ('def test_a() -> None:\n    """W19, W20"""\n', {19, 20}),
        ("def test_a_mark_goes_w4() -> None:\n    pass\n", {4}),
        ("class TestOfIt:\n    def test_a(self) -> None:\n        assert True  # W7\n", {7}),
        ('@parametrize("case", ["W8"])\ndef test_a(case: str) -> None:\n    pass\n', {8}),
        ('"""Closing credits (W45)."""\n\n\ndef test_a() -> None:\n    """W45 to W47"""\n', set()),
        ('def helper() -> None:\n    """W19"""\n', set()),
        ("def test_articles_w003_warns() -> None:\n    assert 'articles.W003'\n", set()),
    ],
)
def test_only_what_a_test_itself_cites_is_proof(source: str, rules: set[int]) -> None:
    assert proofs(source) == rules


def test_a_case_proves_what_it_is_there_for_and_not_what_its_copy_says() -> None:
    lines = '{"copy": "W31", "why": "W19, W20 in small letters"}\n{"copy": "x"}\n'

    assert proofs_of_cases(lines) == {19, 20}
    assert proofs_of_cases('{"items": [{"rule": "W21", "slug": "W22"}]}') == {21}


def test_a_rule_that_does_not_exist_is_told_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "test_tea.py"
    path.write_text('def test_tea_w98() -> None:\n    """W19, W99"""\n', encoding="utf-8")

    assert lost([path], [19]) == ["test_tea.py: W98", "test_tea.py: W99"]
