"""The machine's layer: drafts to rows. The one writer of what was read; never of what a person set."""

from __future__ import annotations
