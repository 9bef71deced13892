"""Organisations: the lexicon, and the mentions that are one body."""

from __future__ import annotations
