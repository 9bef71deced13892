"""What a name is the name of: context words, forms of the name, and overlapping candidates."""

from __future__ import annotations
