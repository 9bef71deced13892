"""Recognises the places and organisations that stories name. Pure: no Django, clock, file or network."""

from __future__ import annotations
