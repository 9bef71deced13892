"""What is asked: words, question, cursor. Pure: it knows neither rows nor the index."""

from __future__ import annotations
