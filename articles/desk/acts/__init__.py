"""The record of what people do: entering it, telling it, and bringing back what stood before."""

from __future__ import annotations
