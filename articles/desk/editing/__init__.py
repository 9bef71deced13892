"""What one form says of one story: the versions it was drawn from, its links, the people of its byline."""

from __future__ import annotations
