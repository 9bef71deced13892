"""That no copy, however broken or hostile, gets more out of the agencies' readers than a sentence (W54, W55)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.reading import formats, prose
from articles.reading.draft import Draft, Unreadable
from articles.reading.formats import anpa, iptc7901, ritzau
from articles.reading.formats.newsml1 import newsml_document
from articles.reading.formats.newsmlg2 import g2_document
from articles.reading.formats.ninjs import ninjs_document
from articles.reading.formats.nitf import nitf_document

FOLDER = Path(__file__).parent
READERS: dict[str, Callable[[bytes], list[Draft]]] = {
    "anpa": anpa.read,
    "iptc7901": iptc7901.read,
    "newsml1": newsml_document.read,
    "newsmlg2": g2_document.read,
    "ninjs": ninjs_document.read,
    "nitf": nitf_document.read,
    "ritzau": ritzau.read,
}
SEEDS = {
    form: [
        path.read_bytes()
        for path in sorted((FOLDER / form).glob("*"))
        if path.is_file() and path.suffix not in (".json", ".py")
    ]
    for form in READERS
}
BOMB = b"""<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<nitf><body><body.content><p>&b;</p></body.content></body></nitf>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<nitf><body><body.content><p>&x;</p></body.content></body></nitf>"""


def drafts_or_sentence(read: Callable[[bytes], list[Draft]], raw: bytes) -> list[Draft] | str:
    try:
        return read(raw)
    except Unreadable as error:
        return str(error)


@st.composite
def mutated(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    """A sample with a piece cut out, doubled, replaced, or taken from another sample."""
    raw = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((draw(st.integers(0, len(raw))), draw(st.integers(0, len(raw)))))
        match draw(st.sampled_from(["cut", "double", "replace", "splice", "truncate"])):
            case "cut":
                raw = raw[:start] + raw[end:]
            case "double":
                raw = raw[:end] + raw[start:end][:4000] + raw[end:]
            case "replace":
                raw = raw[:start] + draw(st.binary(max_size=12)) + raw[end:]
            case "splice":
                raw = raw[:start] + draw(st.sampled_from(seeds))[start:]
            case _:
                raw = raw[:end]
    return raw


@pytest.mark.parametrize("form", sorted(READERS))
@settings(max_examples=150)
@given(raw=st.binary(max_size=400))
@example(raw=b"")
@example(raw=b"<")
@example(raw=b"[[[[{}]]]]")
@example(raw=b"\x16\x16\x01")
def test_any_bytes_give_drafts_or_a_sentence(form: str, raw: bytes) -> None:
    """W54"""
    found = drafts_or_sentence(READERS[form], raw)

    assert isinstance(found, list) or found.endswith(".")


@pytest.mark.parametrize("form", sorted(READERS))
@settings(max_examples=200)
@given(data=st.data())
def test_a_damaged_sample_gives_drafts_or_a_sentence(form: str, data: st.DataObject) -> None:
    raw = data.draw(mutated(SEEDS[form]))

    found = drafts_or_sentence(READERS[form], raw)

    if isinstance(found, list):
        assert [draft.item for draft in found] == list(range(len(found)))
        for draft in found:
            prose.read_prose(draft, received=None, known_place=lambda name: False)
    else:
        assert found.endswith(".")


@pytest.mark.parametrize("form", sorted(READERS))
@settings(max_examples=60)
@given(data=st.data())
def test_every_span_holds_what_it_says(form: str, data: st.DataObject) -> None:
    """W35"""
    raw = data.draw(st.sampled_from(SEEDS[form]))

    for draft in READERS[form](raw):
        for name, provenance in draft.provenance.items():
            if provenance.span is not None:
                value = getattr(draft, name)
                said = draft.decoded[slice(*provenance.span)]
                assert said == (value.text if name == "dateline" else value)
        if draft.copy_start is not None:
            assert draft.decoded[draft.copy_start :].startswith(draft.copy)


@pytest.mark.parametrize("form", sorted(READERS))
def test_the_same_bytes_give_the_same_drafts(form: str) -> None:
    """W8"""
    for raw in SEEDS[form]:
        first = READERS[form](raw)

        again = READERS[form](raw)

        assert first == again


@pytest.mark.parametrize("raw", [BOMB, OUTSIDE])
def test_entities_stay_references(raw: bytes) -> None:
    """W55, W64"""
    (draft,) = formats.read(raw)

    assert draft.copy in ("&b;", "&x;")
    assert any("not resolved" in problem for problem in draft.problems)


def test_json_nested_beyond_measure_is_refused_with_a_sentence() -> None:
    """W55"""
    raw = b'{"uri": "u", "headline": ' + b"[" * 100_000

    with pytest.raises(Unreadable):
        ninjs_document.read(raw)


def test_markup_nested_beyond_measure_is_refused_or_read() -> None:
    deep = b"<p>" * 5000 + b"word" + b"</p>" * 5000
    raw = b"<nitf><body><body.content>" + deep + b"</body.content></body></nitf>"

    found = drafts_or_sentence(nitf_document.read, raw)

    assert isinstance(found, list) or found.endswith(".")


def test_script_in_a_body_is_no_copy() -> None:
    """W55"""
    raw = b'{"uri": "u:1", "headline": "H", "body_html": "<p>One.</p><script>alert(1)</script><p>Two.</p>"}'

    drafts = ninjs_document.read(raw)

    assert drafts[0].copy == "One.\n\nTwo."
