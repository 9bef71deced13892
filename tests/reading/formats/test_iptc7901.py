"""IPTC 7901 with the header of dpa (W2, W3, W10, W11)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Draft, Unreadable, Version
from articles.reading.formats import iptc7901
from articles.reading.toolkit.encoding.sniffing import file_head

HEADER = "\x01dbt0200 3 pl 60  dpa-tns 0200\r\nTee/Preise/\r\n"


def message(*lines: str, closing: str = "041029 GMT Mär 19", header: str = HEADER) -> bytes:
    return (f"{header}\x02" + "\r\n".join(lines) + f"\r\n\x03{closing}\r\n").encode()


def read(*lines: str, closing: str = "041029 GMT Mär 19", header: str = HEADER) -> Draft:
    (draft,) = iptc7901.read(message(*lines, closing=closing, header=header))
    return draft


def test_a_transmission_is_detected_by_its_header() -> None:
    assert iptc7901.detect(file_head(message("Tee.")))
    assert not iptc7901.detect(file_head(b"dbt0200 3 pl 60"))
    assert not iptc7901.detect(file_head(b"\x16\x16\x01a0100"))


def test_w10_the_header_ends_at_the_line_with_an_equals_sign() -> None:
    draft = read(
        "Berichtigung",
        "(Neu: Preis)",
        "Tee wird teurer",
        "und Salz nicht",
        "Von Ann Poe, dpa =",
        "",
        "Oslo (dpa) - Ja.",
    )

    assert (draft.headline, draft.byline) == ("Tee wird teurer und Salz nicht", "Von Ann Poe, dpa")
    assert (draft.version, draft.notes) == (Version("correction"), ("(Neu: Preis)",))
    assert (draft.slug, draft.source) == ("Tee/Preise", "dpa")
    assert draft.copy.strip() == "Oslo (dpa) - Ja."
    assert draft.published == dt.datetime(2019, 3, 4, 10, 29, tzinfo=dt.UTC)


def test_values_stand_where_they_are_said_to() -> None:
    draft = read("Tee wird teurer =", "Ja.")

    spans = {name: provenance.span for name, provenance in draft.provenance.items() if provenance.span}
    assert {name: draft.decoded[slice(*span)] for name, span in spans.items()} == {
        "headline": "Tee wird teurer",
        "slug": "Tee/Preise",
        "source": "dpa",
    }
    assert draft.copy_start is not None and draft.decoded.startswith(draft.copy, draft.copy_start)


def test_a_single_line_is_a_headline_and_no_byline_or_note() -> None:
    assert read("Von Ann Poe =", "Ja.").headline == "Von Ann Poe"
    assert read("(Tee und Salz) =", "Ja.").headline == "(Tee und Salz)"


def test_without_that_line_the_text_is_prose() -> None:
    for lines in (("Tee wird teurer", "Ja."), ("Tee", "", "Salz =", "Ja."), ("x" * 400 + " =", "Ja.")):
        draft = read(*lines)

        assert (draft.headline, draft.copy.strip()) == ("", "\n".join(lines))


@pytest.mark.parametrize(
    ("mark", "version"),
    [
        ("2nd Lead", Version("lead", 2)),
        ("Lead 3", Version("lead", 3)),
        ("UPDATE 1", Version("update", 1)),
        ("Eil", Version("urgent")),
        ("Zusammenfassung", Version("roundup")),
        ("KILL - REFILE", Version("kill")),
    ],
)
def test_w11_marks_say_which_version_it_is(mark: str, version: Version) -> None:
    assert read(mark, "Tee wird teurer =", "Ja.").version == version


def test_w2_controls_never_reach_the_copy() -> None:
    draft = read("Tee \x1fteurer =", "J\x1fa.")

    assert (draft.headline, draft.copy.strip(), draft.copy_start) == ("Tee teurer", "Ja.", None)


def test_what_breaks_off_says_so() -> None:
    (draft,) = iptc7901.read(message("Tee.").split(b"\x03")[0])

    assert draft.problems == ("The transmission breaks off before its end.",)


@pytest.mark.parametrize("raw", [b"Tee.", message("")], ids=["no transmission", "no text"])
def test_a_file_without_text_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        iptc7901.read(raw)
