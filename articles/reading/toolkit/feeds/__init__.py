"""What formats of web feeds share: the item, its authors, the elements of RSS."""

from __future__ import annotations
