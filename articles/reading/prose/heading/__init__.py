"""What stands before a story: headline, standfirst, notes, version marks."""

from __future__ import annotations
