"""Places: the gazetteer's index, which place a name means, and what lies in what."""

from __future__ import annotations
