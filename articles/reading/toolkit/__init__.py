"""What formats share: encodings, XML, JSON, markup, time stamps, slugs, languages, feeds' items."""

from __future__ import annotations
