<<<<<<< HEAD
"""IPTC 7901: its header line, and the header that dpa sets before its stories."""

from __future__ import annotations

import pytest

from articles import prose
from articles.draft import Draft, Version
from articles.wire import iptc7901

HEADER = "hwa0620 4 i 211 ccccb   HW 0610"


def read(heading: str, *, header: str = HEADER, body: str = "\n\nErbil (HW) - It sailed.\n") -> Draft:
    raw = f"\x01{header}\n\nFerry/\n\x02{heading}{body}\x03\n\n131137 GMT Mar 19\n\x7f\x7f"
    (draft,) = iptc7901.read(raw.encode())
    return prose.read(draft, received=None, known_place=lambda name: name == "Erbil")


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (HEADER, ("hwa", "0620", "4", "i", "211", "HW")),
        ("bdt0111 3 pl 100  hill-tns 0111", ("bdt", "0111", "3", "pl", "100", "hill")),
        ("bdt0111 3 pl  HW 0111", ("bdt", "0111", "3", "pl", None, "HW")),
    ],
)
def test_a_header_line_gives_source_number_priority_category_and_words(
    header: str, fields: tuple[str | None, ...]
) -> None:
    """W2"""
    found = iptc7901.HEADER.match(header)

    assert found is not None
    names = ("source", "sequence", "priority", "category", "words")
    assert (*(found[name] for name in names), read("Ferry sails =", header=header).source) == fields


def test_controls_reach_no_stored_text() -> None:
    """W2"""
    draft = read("Ferry\x7f sails =", body="\n\nErbil (HW) - It\x7f sailed\x01.\n\n\x7fIt docked.\n")

    stored = "".join((draft.headline, draft.byline, draft.slug, *draft.notes, *draft.paragraphs))
    assert draft.paragraphs == ("It sailed.", "It docked.")
    assert not set("\x01\x02\x03\x7f") & set(stored)


@pytest.mark.parametrize(
    ("heading", "headline", "byline", "version"),
    [
        ("Ferry sails =", "Ferry sails", "", None),
        ("1ST LEAD\nFerry sails =", "Ferry sails", "", Version("lead", 1)),
        ("Ferry sails\nBy Ann Poe, HW =", "Ferry sails", "Ann Poe, HW", None),
        ("1ST LEAD\nFerry sails\nBy Ann Poe, HW =", "Ferry sails", "Ann Poe, HW", Version("lead", 1)),
        ("EXTRA\nA headline that runs\nover two lines\nBy Ann Poe =", "A headline that runs over two lines", "Ann Poe",
         Version("extra")),
    ],
)  # fmt: skip
def test_a_heading_of_one_to_four_lines_ends_at_its_sign(
    heading: str, headline: str, byline: str, version: Version | None
) -> None:
    """W10, W11"""
    draft = read(heading)

    assert (draft.headline, draft.byline, draft.version) == (headline, byline, version)
    assert draft.paragraphs == ("It sailed.",)


def test_an_equals_sign_inside_a_line_ends_no_heading() -> None:
    """W10"""
    draft = read("Two and two = four\nthe council says =")

    assert draft.headline == "Two and two = four the council says"
=======
"""IPTC 7901 with the header of dpa (W2, W3, W10, W11)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.draft import Draft, Unreadable, Version
from articles.wire import beginning, iptc7901

HEADER = "\x01dbt0200 3 pl 60  dpa-tns 0200\r\nTee/Preise/\r\n"


def message(*lines: str, closing: str = "041029 GMT Mär 19", header: str = HEADER) -> bytes:
    return (f"{header}\x02" + "\r\n".join(lines) + f"\r\n\x03{closing}\r\n").encode()


def read(*lines: str, closing: str = "041029 GMT Mär 19", header: str = HEADER) -> Draft:
    (draft,) = iptc7901.read(message(*lines, closing=closing, header=header))
    return draft


def test_a_transmission_is_detected_by_its_header() -> None:
    assert iptc7901.detect(beginning.of(message("Tee.")))
    assert not iptc7901.detect(beginning.of(b"dbt0200 3 pl 60"))
    assert not iptc7901.detect(beginning.of(b"\x16\x16\x01a0100"))


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
>>>>>>> wire
