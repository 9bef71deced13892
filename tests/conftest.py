"""What every test may lean on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import settings

from articles.search.upkeep.applying import apply_changes
from articles.search.upkeep.keeping import Tender
from articles.views.kept_pages import PAGES
from tests.newsroom_process import until_the_end

# How long an example takes says more about the machine than about the code; `make fuzz` looks for new examples, while
# a run of the tests tries the same ones each time.
settings.register_profile("newsroom", deadline=None, derandomize=True)
settings.load_profile("newsroom")


@pytest.fixture(autouse=True)
def tended_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader has done behind them is done before they are answered: a test's database is one thread's alone."""
    monkeypatch.setattr(Tender, "call", lambda tender: apply_changes())


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """No page, directory or language that another test has left: stories of both have the same numbers."""
    PAGES.clear()
    cache.clear()
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def shared_until_the_end() -> Iterator[None]:
    with until_the_end:
        yield


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


#: Rooms that know no rows, the gazetteer, which is a file, and what is said of the files of the repository.
ROWLESS = (
    "reading",
    "recognition",
    "stories",
    "query",
    "gazetteer",
    "test_structure.py",
    "test_rules.py",
    "test_messages.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rows", action="store_true", help="only what may be otherwise on another database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--rows"):
        rowless = [item for item in items if _is_rowless(item)]
        config.hook.pytest_deselected(items=rowless)
        items[:] = [item for item in items if not _is_rowless(item)]


def _is_rowless(item: pytest.Item) -> bool:
    room = item.path.relative_to(Path(__file__).parent).parts[0]
    asks = {"db", "transactional_db", "django_db_setup"} & set(getattr(item, "fixturenames", ()))
    return room in ROWLESS and not asks and item.get_closest_marker("django_db") is None


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """
    The name of a test's parameter: bytes are named for the argument, not for what they hold.

    Bytes may hold a time stamp, and tests that have other names in each process cannot be shared out.
    """
    return argname if isinstance(val, bytes) else None
