"""Getting what an address holds: bounded, verified, and never from the inner network."""

from __future__ import annotations

import gzip
import ipaddress
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake import fetching
from articles.intake.fetching import Response, Unreachable, fetch_address, is_public
from tests.intake.site import Answer, Site, serving

LARGEST = 1_000_000


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def fetched(address: str, **options: object) -> Response:
    return fetch_address(address, **{"largest": LARGEST, "private": True, **options})  # type: ignore[arg-type]


def test_what_is_there_comes_with_what_its_server_says_of_it(site: Site) -> None:
    site.answers["/feed"] = Answer(
        b"<rss/>", headers={"ETag": '"one"', "Last-Modified": "Mon, 18 Mar 2019 12:00:00 GMT"}
    )

    response = fetched(site.at("/feed"))

    assert (response.raw, response.etag) == (b"<rss/>", '"one"')
    assert response.last_modified == "Mon, 18 Mar 2019 12:00:00 GMT"


def test_what_is_known_is_not_sent_again(site: Site) -> None:
    site.answers["/feed"] = Answer(status=304)

    response = fetched(site.at("/feed"), etag='"one"', last_modified="Mon, 18 Mar 2019 12:00:00 GMT")

    assert response.raw is None
    asked = site.asked[0][1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"one"', "Mon, 18 Mar 2019 12:00:00 GMT")


def test_what_comes_compressed_is_unpacked(site: Site) -> None:
    site.answers["/feed"] = Answer(gzip.compress(b"<rss/>" * 50_000), headers={"Content-Encoding": "gzip"})

    assert fetched(site.at("/feed")).raw == b"<rss/>" * 50_000


def test_a_few_redirects_are_followed_also_relative_ones(site: Site) -> None:
    site.answers["/old/feed"] = Answer(status=301, headers={"Location": "../new"})
    site.answers["/new"] = Answer(status=307, headers={"Location": site.at("/newest")})
    site.answers["/newest"] = Answer(b"<rss/>")

    assert fetched(site.at("/old/feed")).raw == b"<rss/>"


def test_redirects_in_a_circle_end(site: Site) -> None:
    site.answers["/feed"] = Answer(status=302, headers={"Location": "/feed"})

    with pytest.raises(Unreachable, match="leads on more than 5 times"):
        fetched(site.at("/feed"))


@pytest.mark.parametrize("location", ["file:///etc/hostname", "ftp://files.example/feed", "gopher://old.example/"])
def test_a_redirect_to_what_is_not_the_web_is_not_followed(site: Site, location: str) -> None:
    site.answers["/feed"] = Answer(status=302, headers={"Location": location})

    with pytest.raises(Unreachable, match="which is not followed"):
        fetched(site.at("/feed"))


@pytest.mark.parametrize(
    ("address", "location"),
    [("https://news.example/feed", "http://news.example/feed"), ("http://a.example", "http://[")],
)
def test_a_redirect_that_gives_up_encryption_or_is_no_address_is_not_followed(address: str, location: str) -> None:
    with pytest.raises(Unreachable, match="which is"):
        fetching.next_address(address, location)


def test_a_response_larger_than_allowed_is_left(site: Site) -> None:
    site.answers["/feed"] = Answer(b"x" * (LARGEST + 1))

    with pytest.raises(Unreachable, match="more than the 1,000,000 bytes that NEWSROOM_MAX_BYTES allows"):
        fetched(site.at("/feed"))


def test_a_small_response_that_unpacks_to_a_large_one_is_left(site: Site) -> None:
    site.answers["/feed"] = Answer(gzip.compress(bytes(50 * LARGEST)), headers={"Content-Encoding": "gzip"})

    with pytest.raises(Unreachable, match="NEWSROOM_MAX_BYTES"):
        fetched(site.at("/feed"))


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(status=404), "answers 404 Not Found."),
        (Answer(status=500), "answers 500 Internal Server Error."),
        (Answer(status=204), "answers 204 No Content."),
        (Answer(status=302), "leads on without saying where."),
        (Answer(b"<rss>", length=100), "cannot be read: "),
        (Answer(b"no gzip", headers={"Content-Encoding": "gzip"}), "cannot be read: "),
    ],
    ids=["missing", "broken", "nothing", "nowhere", "cut off", "garbled"],
)
def test_what_cannot_be_taken_is_told_in_a_sentence(site: Site, answer: Answer, sentence: str) -> None:
    site.answers["/feed"] = answer

    with pytest.raises(Unreachable) as told:
        fetched(site.at("/feed"))

    assert str(told.value).startswith(sentence) and str(told.value).endswith(".") and "\n" not in str(told.value)


def test_a_server_that_says_nothing_is_left_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SILENCE", 0.05)

    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(Unreachable, match="did not answer within"):
        fetched(f"http://127.0.0.1:{silent.getsockname()[1]}/feed")


@pytest.mark.parametrize(
    "opening", [b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"]
)
def test_a_server_that_drips_is_left_after_a_while(opening: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "WHOLE", 0.2)
    left = threading.Event()

    def drip(listening: socket.socket) -> None:
        asked, _ = listening.accept()
        with asked, suppress(OSError):
            asked.sendall(opening)
            while not left.wait(0.01):
                asked.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = threading.Thread(target=drip, args=[listening])
        server.start()
        try:
            with pytest.raises(Unreachable, match="had not given all after 0 seconds"):
                fetched(f"http://127.0.0.1:{listening.getsockname()[1]}/feed")
        finally:
            left.set()
            server.join()


def test_where_nobody_listens_is_told(site: Site) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    with pytest.raises(Unreachable, match=f"127.0.0.1 does not answer at port {port}"):
        fetched(f"http://127.0.0.1:{port}/feed")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"])
def test_the_inner_network_is_never_asked(site: Site, host: str) -> None:
    port = site.address.rsplit(":", 1)[1]

    with pytest.raises(Unreachable, match="inner network|has no address"):
        fetched(f"http://{host}:{port}/feed", private=False)

    assert not site.asked


def test_a_name_that_leads_to_the_inner_network_is_not_asked_either_and_is_looked_up_once(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.address.rsplit(":", 1)[1])
    lookups = []

    def rebinding(host: str, *args: object, **options: object) -> list[tuple[object, ...]]:
        lookups.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7" if len(lookups) == 1 else "127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)

    with pytest.raises(Unreachable, match="inner network"):
        fetched(f"http://news.example:{port}/feed", private=False)
    assert (lookups, site.asked) == (["news.example"], [])


def test_a_public_address_that_leads_on_into_the_inner_network_is_not_followed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.address.rsplit(":", 1)[1])
    site.answers["/feed"] = Answer(status=302, headers={"Location": f"http://inner.example:{port}/secret"})
    monkeypatch.setattr(socket, "getaddrinfo", by_name({"news.example": "8.8.8.8", "inner.example": "127.0.0.1"}, port))
    real = fetching.create_connection
    monkeypatch.setattr(fetching, "create_connection", lambda place, *args, **options: real(("127.0.0.1", port)))

    with pytest.raises(Unreachable, match=r"inner network \(inner.example\)"):
        fetched(f"http://news.example:{port}/feed", private=False)

    assert [path for path, _ in site.asked] == ["/feed"]


def by_name(places: dict[str, str], port: int) -> object:
    def look_up(host: str, *args: object, **options: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (places.get(host, host), port))]

    return look_up


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    if not shutil.which("openssl"):
        pytest.skip("needs openssl, to make a certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*make.split(), *names], check=True, capture_output=True)

    with serving(certificate=certificate, key=key) as site, pytest.raises(Unreachable) as told:
        fetched(site.at("/feed"))

    assert str(told.value).startswith("cannot be trusted: ") and "self" in str(told.value)
    assert not site.asked


@given(st.ip_addresses(v=4))
def test_an_address_is_public_however_it_is_wrapped_only_where_it_is_plain(address: ipaddress.IPv4Address) -> None:
    number = int(address)

    wrapped = [
        ipaddress.IPv6Address(number | 0xFFFF << 32),
        ipaddress.IPv6Address(number | int(ipaddress.IPv6Address("64:ff9b::"))),
        ipaddress.IPv6Address(number << 80 | 0x2002 << 112),
    ]

    assert {is_public(str(one)) for one in wrapped} == {is_public(str(address))}


@pytest.mark.parametrize(
    "address",
    ["10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "fe80::1%eth0", "fc00::1", "::"],
)
def test_no_address_of_the_inner_network_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111"])
def test_addresses_of_the_outer_network_are_public(address: str) -> None:
    assert is_public(address)
