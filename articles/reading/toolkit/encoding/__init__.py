"""From bytes to text: which encoding a file is in, what kind of file it is, and the typography of old wires."""

from __future__ import annotations
