"""What stands after a story: end marks, contacts, and parts that belong together."""

from __future__ import annotations
