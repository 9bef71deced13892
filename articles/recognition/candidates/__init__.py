"""Candidates for names: one rule a module, each finding spans that may name something."""

from __future__ import annotations
