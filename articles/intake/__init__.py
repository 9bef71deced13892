"""Copy on its way in: files, folders, feeds and deliveries, read in processes of their own."""

from __future__ import annotations
