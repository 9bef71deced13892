"""Recognition after ingest: what waits, who takes it up, and the queue that calls workers."""

from __future__ import annotations
