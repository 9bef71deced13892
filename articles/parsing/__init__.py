"""Copy to the values of rows, in processes of their own. This room and all that it imports know no rows."""

from __future__ import annotations

from articles.parsing.reading_processes import Held, Job, Parsed, Readers, Work, parse_job, peak_memory
from articles.parsing.row_values import FIELDS, FROM_DATELINE, FROM_RECEIPT, RowValues, clean, credited, cut, variant_of

__all__ = [
    "FIELDS",
    "FROM_DATELINE",
    "FROM_RECEIPT",
    "Held",
    "Job",
    "Parsed",
    "Readers",
    "RowValues",
    "Work",
    "clean",
    "credited",
    "cut",
    "parse_job",
    "peak_memory",
    "variant_of",
]
