"""The addresses (docs/developer.md lists them all)."""

from __future__ import annotations

app_name = "articles"
urlpatterns: list[object] = []
