"""A story as text: tokens, runs of capitalised words, case, suffixes."""

from __future__ import annotations
