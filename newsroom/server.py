"""
The server: several processes at one port, each reading requests whole before a thread answers them.

A client that sends or reads slowly holds a connection and nothing else: heads, bodies and answers are buffered by
Waitress, whose one loop never waits for a client. Each of them has its time, and a request that has waited too long for
a thread gets 503 at once, so that under too great a load some are told to come back and the others are answered.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher
from waitress.utilities import Error

#: Connections of one process, each of which costs some kilobytes; more wait until one of them ends.
CONNECTIONS = 1000
#: The largest head and body of a request, in bytes; the desk's forms are far smaller.
LARGEST_HEAD, LARGEST_BODY = 64 << 10, 16 << 20
#: Seconds between looks at which connections have had their time, and from a process that died to the next.
TICK = 0.5
#: Answered however many wait: who asks is to learn that the process runs.
NEVER_SHED = ("/health/", "/metrics")
RETRY = 5
#: What a process ends with that has no settings to serve with, so that starting another is of no use.
MISCONFIGURED = 78
#: What ends the server, and each of its processes.
STOPPING = (signal.SIGTERM, signal.SIGINT)


class Overloaded(Error):
    """What is answered instead of a page that would come too late (RFC 9110, section 15.6.4)."""

    code = 503
    reason = "Service Unavailable"

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        headers = {"Content-Type": "text/plain; charset=utf-8", "Retry-After": str(RETRY), "Cache-Control": "no-store"}
        return f"{self.code} {self.reason}", list(headers.items()), f"{self.body}\n".encode()


class Queue(ThreadedTaskDispatcher):
    """Requests that wait for a thread, with the moment since when they do."""

    def add_task(self, task: Connection) -> None:
        task.queued = time.monotonic()
        super().add_task(task)


class Connection(HTTPChannel):
    """One client. `begun` is when the request began that it is sending now."""

    queued = 0.0
    begun: float | None = None

    def service(self) -> None:
        request = self.requests[0]
        waited = time.monotonic() - self.queued
        if waited > settings.NEWSROOM_QUEUE_SECONDS and not request.path.startswith(NEVER_SHED):
            request.error = Overloaded("Too many pages are asked for at the moment; please try again in a few seconds.")
        super().service()

    def is_overdue(self, now: float) -> bool:
        """Whether its request, or the reading of its answer, has taken longer than either may."""
        if self.request is None:
            self.begun = None
        elif self.begun is None:
            self.begun = now
        longest = settings.NEWSROOM_REQUEST_SECONDS
        sending = self.begun is not None and now - self.begun > longest
        return sending or bool(self.total_outbufs_len and time.time() - self.last_activity > longest)

    @property
    def is_busy(self) -> bool:
        return bool(self.requests or self.total_outbufs_len)


class Server(TcpWSGIServer):
    """One process's share of the port."""

    channel_class = Connection

    def serve(self, stopped: threading.Event) -> None:
        """Until told to stop, and then until everything that was begun is answered, for so long as may be."""
        while not stopped.is_set():
            self.turn()
        self.del_channel()
        self.socket.close()
        end = time.monotonic() + settings.NEWSROOM_STOP_SECONDS - 2 * TICK
        while time.monotonic() < end and any(one.is_busy for one in list(self.active_channels.values())):
            self.turn()
        self.task_dispatcher.shutdown(timeout=TICK)
        self.asyncore.close_all(self._map, ignore_all=True)

    def turn(self) -> None:
        self.asyncore.loop(timeout=TICK, map=self._map, use_poll=True, count=1)
        now = time.monotonic()
        for connection in list(self.active_channels.values()):
            if connection.is_overdue(now):
                connection.handle_close()


def listen(host: str, port: int) -> socket.socket:
    """The socket that all processes accept from."""
    bound = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((host, port))
    bound.listen(CONNECTIONS)
    bound.settimeout(0)
    return bound


def answer(application: Any, bound: socket.socket, threads: int, stopped: threading.Event) -> None:
    """Be one of the processes."""
    adjusted = Adjustments(
        sockets=[bound], threads=threads, asyncore_use_poll=True, ident=None, backlog=CONNECTIONS,
        connection_limit=CONNECTIONS, channel_timeout=settings.NEWSROOM_REQUEST_SECONDS, cleanup_interval=5,
        max_request_header_size=LARGEST_HEAD, max_request_body_size=LARGEST_BODY,
        # Whether what a proxy says counts is for BEHIND_PROXY.
        clear_untrusted_proxy_headers=False,
    )  # fmt: skip
    queue = Queue()
    queue.set_thread_count(threads)
    where = (bound.family, bound.type, bound.proto, bound.getsockname())
    Server(application, _sock=bound, bind_socket=False, dispatcher=queue, adj=adjusted, sockinfo=where).serve(stopped)


def _child(bound: socket.socket, threads: int) -> None:
    stopped, parent = threading.Event(), os.getppid()
    for sign in STOPPING:
        signal.signal(sign, lambda *_: stopped.set())
    try:
        # Loaded in each process, so that no lock, thread or connection of it is shared by a fork.
        application = import_string(settings.WSGI_APPLICATION)
    except ImproperlyConfigured as error:
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        os._exit(MISCONFIGURED)

    def orphaned() -> None:
        while not stopped.wait(TICK):
            if os.getppid() != parent:
                stopped.set()

    threading.Thread(target=orphaned, daemon=True).start()
    answer(application, bound, threads, stopped)


class Processes:
    """The processes that answer: as many as there shall be, until they are stopped."""

    def __init__(self, number: int, start: Callable[[], None]) -> None:
        self.number, self.start = number, start
        self.running: set[int] = set()
        self.stopped = False

    def stop(self, *_: object) -> None:
        self.stopped = True
        for process in list(self.running):
            os.kill(process, signal.SIGTERM)

    def fork(self) -> None:
        """
        Start a process, unless all are to stop.

        Rule:  a signal to stop that comes meanwhile waits until the new process is known, and finds in it no handler of
               this one, so that it is never lost
        """
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
        process = 0 if self.stopped else os.fork()
        if process or self.stopped:
            self.running |= {process} - {0}
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
            return
        try:
            for sign in STOPPING:
                signal.signal(sign, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
            self.start()
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        finally:
            sys.stderr.flush()
        os._exit(0)

    def run(self) -> int:
        """Until stopped; the exit status."""
        for sign in STOPPING:
            signal.signal(sign, self.stop)
        for _ in range(self.number):
            self.fork()
        failed = 0
        while self.running:
            process, status = os.wait()
            self.running.discard(process)
            code = os.waitstatus_to_exitcode(status)
            if code == MISCONFIGURED:
                failed = 1
                self.stop()
            if not self.stopped:
                sys.stderr.write(f"A process of the server ended with {code}; another starts.\n")
                time.sleep(2 * TICK)
                self.fork()
        return failed


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("newsroom.server", description="Serve Newsroom.")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="host and port (127.0.0.1:8000)")
    parser.add_argument("--workers", type=int, default=2, help="processes (2)")
    parser.add_argument("--threads", type=int, default=4, help="threads of each (4)")
    given = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    host, _, port = given.bind.rpartition(":")
    bound = listen(host.strip("[]") or "127.0.0.1", int(port))
    return Processes(given.workers, lambda: _child(bound, given.threads)).run()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
