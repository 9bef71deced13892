"""Getting what an address on the web holds: verified, bounded in time and size, and never from the inner network."""

from __future__ import annotations

import ipaddress
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, SSLError, TimeoutError
from urllib3.response import BaseHTTPResponse
from urllib3.util.connection import create_connection

#: Seconds to connect, to wait for something to come, and for the whole of one response.
CONNECT, SILENCE, WHOLE = 10.0, settings.NEWSROOM_FEED_SILENCE_SECONDS, settings.NEWSROOM_FEED_SECONDS
REDIRECTS = 5
CHUNK = 64 * 1024
REDIRECTED = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": "Newsroom (feed reader)",
    "Accept": "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
}
#: Addresses that carry an IPv4 address, which is where they lead (RFC 6052).
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


class Unreachable(Exception):
    """An address that gives nothing to take in. Its message is the rest of a sentence that begins with the address."""


@dataclass(frozen=True, slots=True)
class Response:
    """What an address answered. `raw` is None where nothing changed since the response that the caller knows."""

    raw: bytes | None
    etag: str = ""
    last_modified: str = ""


def fetch_address(
    address: str, *, etag: str = "", last_modified: str = "", largest: int, private: bool = False
) -> Response:
    """
    What is at an address.

    In:      http or https; what its server said of the response that is known; how many bytes a response may have, also
             unpacked; whether it may be in the inner network
    Raises:  Unreachable
    Rule:    RFC 9110: If-None-Match and If-Modified-Since; few redirects, none of them from https to http
    """
    headers = dict(HEADERS)
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    visit = _Visit(private=private)
    clock = threading.Timer(WHOLE, visit.end)
    clock.start()
    try:
        response = _follow(visit.manager(), address, headers, largest)
    except Unreachable:
        if not visit.late:
            raise
    finally:
        clock.cancel()
    # Also where what came looks whole: headers that end early do.
    if visit.late:
        raise Unreachable(f"had not given all after {WHOLE:.0f} seconds.")
    return response


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public network's."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _follow(manager: PoolManager, address: str, headers: dict[str, str], largest: int) -> Response:
    with manager:
        for _ in range(REDIRECTS + 1):
            response = _answer(manager, address, headers)
            try:
                if response.status in REDIRECTED:
                    address = next_address(address, response.headers.get("Location", ""))
                    continue
                return _read(response, largest)
            finally:
                response.close()
    raise Unreachable(f"leads on more than {REDIRECTS} times.")


def _answer(manager: PoolManager, address: str, headers: dict[str, str]) -> BaseHTTPResponse:
    try:
        return manager.request("GET", address, headers=headers, redirect=False, preload_content=False)
    except HTTPError as error:
        raise Unreachable(_sentence(error)) from error


def next_address(address: str, location: str) -> str:
    if not location:
        raise Unreachable("leads on without saying where.")
    try:
        there = urljoin(address, location)
        schemes = urlsplit(address).scheme, urlsplit(there).scheme
    except ValueError as error:
        raise Unreachable(f"leads on to {location[:200]}, which is not an address.") from error
    if schemes not in {("http", "http"), ("http", "https"), ("https", "https")}:
        raise Unreachable(f"leads on to {there[:200]}, which is not followed.")
    return there


def _read(response: BaseHTTPResponse, largest: int) -> Response:
    if response.status == HTTPStatus.NOT_MODIFIED:
        return Response(None)
    if response.status != HTTPStatus.OK:
        raise Unreachable(f"answers {response.status} {response.reason or ''}".rstrip() + ".")
    raw = bytearray()
    try:
        while part := response.read1(CHUNK, decode_content=True):
            raw += part
            if len(raw) > largest:
                raise Unreachable(f"gives more than the {largest:,} bytes that NEWSROOM_MAX_BYTES allows.")
    except HTTPError as error:
        raise Unreachable(_sentence(error)) from error
    return Response(bytes(raw), response.headers.get("ETag", ""), response.headers.get("Last-Modified", ""))


def _sentence(error: HTTPError) -> str:
    match error:
        case SSLError():
            return f"cannot be trusted: {_reason(error)}."
        case TimeoutError():
            return f"did not answer within {SILENCE:.0f} seconds."
    return f"cannot be read: {_reason(error)}."


def _reason(error: HTTPError) -> str:
    """The innermost error's own words, on one line."""
    inner: BaseException = error
    while isinstance(inner.args[-1] if inner.args else None, BaseException):
        inner = inner.args[-1]
    return " ".join(str(inner).split())[:300].rstrip(".") or type(inner).__name__


class _Visit:
    """The connections that one answer takes, which end together when it takes too long, however it drips."""

    def __init__(self, *, private: bool) -> None:
        self.private = private
        self.opened: list[HTTPConnection] = []
        self.late = False

    def manager(self) -> PoolManager:
        """Proxies of the environment are not used: behind one, nobody could see where a name leads."""
        visit = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return visit.connected(self)

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return visit.connected(self)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        manager = PoolManager(retries=False, timeout=Timeout(connect=CONNECT, read=SILENCE))
        manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
        return manager

    def connected(self, connection: HTTPConnection) -> socket.socket:
        """
        Connect to an address of the host that may be connected to.

        Rule: the name is looked up once and its number connected to, so that no second answer can lead elsewhere
        """
        host, port = connection.host, connection.port
        self.opened.append(connection)
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            raise Unreachable(f"cannot be found: {host} has no address.") from error
        allowed = [numeric for *_, place in found if is_public(numeric := str(place[0])) or self.private]
        if not allowed:
            raise Unreachable(f"is in the inner network ({host}), which NEWSROOM_PRIVATE_FEEDS does not allow.")
        for numeric in dict.fromkeys(allowed):
            try:
                return create_connection((numeric, port), CONNECT, socket_options=connection.socket_options)
            except OSError:
                continue
        raise Unreachable(f"cannot be connected to: {host} does not answer at port {port}.")

    def end(self) -> None:
        """Called from another thread: whoever reads reads no more."""
        self.late = True
        for connection in self.opened:
            if connection.sock:
                with suppress(OSError):
                    connection.sock.shutdown(socket.SHUT_RDWR)
