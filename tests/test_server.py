"""Slow clients hold nobody up, nothing waits for ever, and what cannot be answered in time is refused at once."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from newsroom import server

PATIENCE = 20.0
BODY = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\na=b"
Start = Callable[[Any], int]


@pytest.fixture
def start(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a server of one process with two threads for a WSGI application; its port."""
    settings.NEWSROOM_REQUEST_SECONDS, settings.NEWSROOM_QUEUE_SECONDS, settings.NEWSROOM_STOP_SECONDS = 30, 30, 3
    monkeypatch.setattr(server, "TICK", 0.05)
    stopped = threading.Event()
    running = []

    def started(application: Any) -> int:
        bound = server.listen("127.0.0.1", 0)
        running.append(threading.Thread(target=server.answer, args=[application, bound, 2, stopped]))
        port: int = bound.getsockname()[1]
        running[-1].start()
        return port

    yield started
    stopped.set()
    for thread in running:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def echo(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """Says how long the body was, having read it whole."""
    length = len(environ["wsgi.input"].read())
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(length).encode()]


def get(port: int, path: str = "/") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers={"Connection": "close"})
    return connection.getresponse()


def half_sent(port: int, words: bytes, number: int, stack: ExitStack) -> list[socket.socket]:
    clients = [stack.enter_context(socket.create_connection(("127.0.0.1", port), PATIENCE)) for _ in range(number)]
    for client in clients:
        client.sendall(words)
    return clients


@pytest.mark.parametrize("words", [b"GET / HTTP/1.1\r\nHost: x", BODY], ids=["heads", "bodies"])
def test_two_hundred_clients_that_stop_in_the_middle_hold_nobody_up(start: Start, words: bytes) -> None:
    port = start(echo)

    with ExitStack() as stack:
        half_sent(port, words, 200, stack)
        answers = [get(port) for _ in range(5)]

        assert [(one.status, one.read()) for one in answers] == [(200, b"0")] * 5


@pytest.mark.parametrize("words", [b"GET / HTTP/1.1\r\nHost: x", BODY], ids=["head", "body"])
def test_a_request_that_does_not_arrive_in_its_time_is_dropped_though_it_goes_on_arriving(
    start: Start, settings: Settings, words: bytes
) -> None:
    settings.NEWSROOM_REQUEST_SECONDS = 1
    port = start(echo)

    with ExitStack() as stack:
        (client,) = half_sent(port, words, 1, stack)
        client.settimeout(0.1)
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            try:
                client.sendall(b"x")
                if client.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break

    assert time.monotonic() < give_up


def test_a_client_that_does_not_read_its_answer_holds_no_thread_for_ever(start: Start, settings: Settings) -> None:
    settings.NEWSROOM_REQUEST_SECONDS = 1
    ended = threading.Event()

    def long(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
        start_response("200 OK", [])
        try:
            while True:
                yield bytes(1 << 20)
        finally:
            ended.set()

    port = start(long)

    with ExitStack() as stack:
        half_sent(port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", 1, stack)

        assert ended.wait(PATIENCE)


def test_what_would_be_answered_too_late_is_refused_at_once_but_for_probes(start: Start, settings: Settings) -> None:
    settings.NEWSROOM_QUEUE_SECONDS = 0.2
    free, at_it = threading.Event(), threading.Semaphore(0)

    def slow(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        if environ["PATH_INFO"] == "/slow":
            at_it.release()
            free.wait(PATIENCE)
        return echo(environ, start_response)

    port = start(slow)
    with ExitStack() as stack:
        half_sent(port, b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n", 2, stack)
        assert all(at_it.acquire(timeout=PATIENCE) for _ in range(2))
        late, probe = http.client.HTTPConnection("127.0.0.1", port), http.client.HTTPConnection("127.0.0.1", port)
        late.request("GET", "/")
        probe.request("GET", "/health/live")
        threading.Timer(0.6, free.set).start()
        refused, told = late.getresponse(), probe.getresponse()

        assert (refused.status, told.status) == (503, 200)
        assert refused.headers["Retry-After"] == "5" and "no-store" in refused.headers["Cache-Control"]
        assert get(port).status == 200
        late.close()
        probe.close()


def test_what_a_proxy_says_reaches_the_application(start: Start) -> None:
    def told(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [])
        return [environ.get("HTTP_X_FORWARDED_PROTO", "").encode()]

    port = start(told)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", "/", headers={"X-Forwarded-Proto": "https", "Connection": "close"})

    assert connection.getresponse().read() == b"https"


def serving(folder: Path, **settings: str) -> subprocess.Popen[str]:
    (folder / "static").mkdir(exist_ok=True)
    environment = {**os.environ, "NEWSROOM_VAR": str(folder), "DATABASE_URL": "", **settings}
    command = [sys.executable, "-m", "newsroom.server", "--bind", "127.0.0.1:0", "--workers", "1"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def test_settings_that_cannot_serve_end_it_with_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path, ALLOWED_HOSTS="") as process:
        _, told = process.communicate(timeout=60)

    assert process.returncode == 1
    assert told == "ALLOWED_HOSTS is not set: give the host names that Newsroom answers to.\n"


def test_a_process_that_dies_is_replaced_and_all_end_when_told(tmp_path: Path) -> None:
    with serving(tmp_path) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while not (first := children.read_text().split()):
            time.sleep(0.01)
        os.kill(int(first[0]), signal.SIGKILL)
        assert (
            process.stderr and process.stderr.readline() == "A process of the server ended with -9; another starts.\n"
        )
        while not (second := children.read_text().split()):
            time.sleep(0.01)
        process.terminate()
        process.wait(60)

    assert first != second and process.returncode == 0
    assert not Path(f"/proc/{second[0]}").exists()


def test_being_told_to_stop_while_a_process_is_replaced_ends_them_all(tmp_path: Path) -> None:
    with serving(tmp_path) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while not (first := children.read_text().split()):
            time.sleep(0.01)
        os.kill(int(first[0]), signal.SIGKILL)
        assert process.stderr and process.stderr.readline().startswith("A process of the server ended with -9")
        process.terminate()
        try:
            ended = process.wait(30)
        finally:
            process.kill()

    assert ended == 0
