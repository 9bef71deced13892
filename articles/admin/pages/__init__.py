"""Pages of the desk that are no list and no form of one row."""

from __future__ import annotations
