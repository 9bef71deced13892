"""Style and types, as a test, so that one command says whether a change may land."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["manage.py", "makemigrations", "--check", "--dry-run"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_passes(command: list[str]) -> None:
    arguments = command if command[0] == "manage.py" else ["-m", *command]

    result = subprocess.run([sys.executable, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr
