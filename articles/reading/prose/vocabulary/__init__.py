"""The tables of words that the rules for prose look things up in."""

from __future__ import annotations
