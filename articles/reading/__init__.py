"""Bytes to drafts: the formats that agencies send, and the rules for prose. Pure: no Django, clock, file or network."""

from __future__ import annotations
