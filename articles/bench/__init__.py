"""How fast the pages and the readers are, over a newsroom of invented copy."""

from articles.bench.filling import Newsroom
from articles.bench.invented_copy import Wire
from articles.bench.page_kinds import Choosing, PageKind
from articles.bench.readers import time_readers
from articles.bench.record import Run, add_run
from articles.bench.site_servers import OURS, TEXTBOOK, Site, collect_static, serving
from articles.bench.throwaway_database import throwaway
from articles.bench.timing import Figures, late, pages_a_second, time_change, time_ingest, time_kind

__all__ = [
    "Choosing",
    "Figures",
    "Newsroom",
    "OURS",
    "PageKind",
    "Run",
    "Site",
    "TEXTBOOK",
    "Wire",
    "add_run",
    "collect_static",
    "late",
    "pages_a_second",
    "serving",
    "throwaway",
    "time_change",
    "time_ingest",
    "time_kind",
    "time_readers",
]
