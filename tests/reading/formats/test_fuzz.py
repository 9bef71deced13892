"""No input makes a reader raise anything but Unreadable, and every span points into the text (W35, W54, W55)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.reading import formats
from articles.reading.draft import Draft, Unreadable
from tests.reading.formats.samples import EXPECTED, copy_beside

SAMPLES = {path: copy_beside(path).read_bytes() for path in EXPECTED}
PIECES = [
    b"<", b">", b"&", b"&#0;", b"&lt;", b"\0", b"\xff", b"<![CDATA[", b"]]>", b"<!--", b"-->", b'"', b"{", b"}", b"[",
    b"=?utf-8?B?", b"?=", b"--m\n", b"\xd8\x00", b"<item>", b"<p>", b"\\ud800", b"null", b"-0001", b"<BODY>", b"\x1a",
    b"\r\n\r\n", b"\n\n",
]  # fmt: skip
OPENINGS = [
    b"", b"<rss>", b"<html>", b"<feed xmlns='http://www.w3.org/2005/Atom'>", b'{"version":"https://jsonfeed.org/version/1",',
    b"From: a@b.example\nMessage-ID: <x>\nSubject: ", b"<REUTERS>", b"<rss xmlns:wp='http://wordpress.org/export/1.2/'>",
]  # fmt: skip
#: The budget of a test run; a longer one is asked for on the command line.
SHORT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def read(raw: bytes) -> list[Draft]:
    """What is read of any bytes at all; nothing where they are refused with a sentence."""
    try:
        return formats.read(raw)
    except Unreadable as refused:
        assert str(refused).endswith(".") and "\n" not in str(refused)
        return []


def prove(raw: bytes) -> None:
    drafts = read(raw)

    assert read(raw) == drafts
    for draft in drafts:
        assert draft.copy_start is None or draft.decoded.startswith(draft.copy, draft.copy_start)
        for value in draft.provenance.values():
            assert value.span is None or 0 <= value.span[0] <= value.span[1] <= len(draft.decoded)
        assert "\0" not in draft.copy
        (draft.copy + draft.headline + draft.byline + draft.id + draft.source).encode()


@SHORT
@given(st.sampled_from(OPENINGS), st.binary(max_size=300))
def test_any_bytes(opening: bytes, raw: bytes) -> None:
    """W35, W54"""
    prove(opening + raw)


@SHORT
@given(st.data())
def test_samples_that_were_spliced_cut_and_doubled(data: st.DataObject) -> None:
    raw = data.draw(st.sampled_from(list(SAMPLES.values())))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, len(raw)))
        piece = data.draw(st.sampled_from([b"", raw[start:end] * 2, *PIECES]) | st.binary(max_size=20))
        raw = raw[:start] + piece + raw[end if len(piece) % 2 else start :]

    prove(raw)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_w8_the_same_bytes_give_the_same_drafts(path: Path) -> None:
    prove(SAMPLES[path])
