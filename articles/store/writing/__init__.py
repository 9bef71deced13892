"""Writes what was read and recognised: new stories, updates of stored ones, and mentions."""
