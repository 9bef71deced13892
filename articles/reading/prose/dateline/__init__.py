"""The dateline: where, for whom and when copy was filed."""

from __future__ import annotations
