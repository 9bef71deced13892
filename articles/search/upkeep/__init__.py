"""Keeping the index: applying what changed, rebuilding it, healing it, and finding where it has drifted."""
