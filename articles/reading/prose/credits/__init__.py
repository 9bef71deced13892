"""Credits: byline, sign-off, contributors, and the people they name."""

from __future__ import annotations
