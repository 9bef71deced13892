"""Copy to the values of rows, in processes of their own. This room and all that it imports know no rows."""

from __future__ import annotations

from articles.parsing.reading_processes import (
    NO_STORY,
    Held,
    Job,
    Parsed,
    Readers,
    Work,
    counted_on,
    parse_job,
    parts_of_job,
    peak_memory,
)
from articles.parsing.row_values import FIELDS, FROM_DATELINE, FROM_RECEIPT, RowValues, clean, credited, cut, variant_of

__all__ = [
    "FIELDS",
    "FROM_DATELINE",
    "FROM_RECEIPT",
    "Held",
    "Job",
    "NO_STORY",
    "Parsed",
    "Readers",
    "RowValues",
    "Work",
    "clean",
    "counted_on",
    "credited",
    "cut",
    "parse_job",
    "parts_of_job",
    "peak_memory",
    "variant_of",
]
