"""What every test may lean on."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture
def corpora() -> Path:
    """Real copy to measure on, beside the repository where there is any; a clone has none, and skips by saying so."""
    folder = SHARED / "corpora"
    if not folder.is_dir():
        pytest.skip(f"needs the corpora, which are not at {folder}")
    return folder


@pytest.fixture
def seed() -> Path:
    """The model story, likewise."""
    path = SHARED / "seed" / "000_3dc9e21d550bcb1a.txt"
    if not path.is_file():
        pytest.skip(f"needs the model story, which is not at {path}")
    return path
