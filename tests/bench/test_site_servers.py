"""A bench leaves a table after its first page, and goes on to ask for others by the same site."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from articles.bench.site_servers import HOST, TABLE_READ, Site

PAGE = b"a page"


class LongTable(BaseHTTPRequestHandler):
    """Answers with a table that never ends, and with a page at any other address."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        if ".csv" not in self.path:
            self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(PAGE)
            while ".csv" in self.path:
                self.wfile.write(b"a line\r\n" * 1000)
        self.close_connection = ".csv" in self.path

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    with ThreadingHTTPServer((HOST, 0), LongTable) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        served = Site(server.server_port, os.getpid())
        yield served
        served.close()
        server.shutdown()


def test_a_table_is_left_after_its_first_page(site: Site) -> None:
    assert site.get("/articles.csv")[1] == TABLE_READ


def test_a_page_after_a_table_is_asked_for_by_a_new_connection(site: Site) -> None:
    site.get("/articles.csv")
    assert site.get("/")[1] == len(PAGE)
