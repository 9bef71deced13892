"""How fast the pages and the readers are, over a newsroom of invented copy."""

from articles.bench.filling import Newsroom
from articles.bench.invented_copy import Wire
from articles.bench.readers import time_readers
from articles.bench.throwaway_database import throwaway
from articles.bench.timing import addresses, time_page

__all__ = ["Newsroom", "Wire", "addresses", "time_page", "time_readers", "throwaway"]
