"""The gazetteer: builds the file of places, and opens it."""

from __future__ import annotations
