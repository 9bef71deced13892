"""The editors' desk. Importing these modules is what registers them."""

from __future__ import annotations

from articles.admin import articles, batches, deliveries, entities, feeds, waiting

__all__ = ["articles", "batches", "deliveries", "entities", "feeds", "waiting"]
