"""Recognises the places and organisations that stories name."""

from __future__ import annotations

from articles.entities.found import FoundOrganisation, FoundPlace, Recognition, Story

__all__ = ["FoundOrganisation", "FoundPlace", "Recognition", "Story"]
