"""The record of acts at the desk: the history of a story, bringing back what stood before, the log of all."""

from __future__ import annotations
