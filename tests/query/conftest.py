"""The index and what it finds, as the tests of search have them."""

from __future__ import annotations

from tests.search.conftest import find, index

__all__ = ["find", "index"]
