"""Whether what is stored is whole: deliveries, stories and the index, each compared with what it was made from."""

from __future__ import annotations

from articles.integrity.examining import Examination, Finding, examinations

__all__ = ["Examination", "Finding", "examinations"]
