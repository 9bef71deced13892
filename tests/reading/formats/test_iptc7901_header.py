"""IPTC 7901: its header line, and the header that dpa sets before its stories."""

from __future__ import annotations

import pytest

from articles.reading import prose
from articles.reading.draft import Draft, Version
from articles.reading.formats import iptc7901

HEADER = "hwa0620 4 i 211 ccccb   HW 0610"


def read(heading: str, *, header: str = HEADER, body: str = "\n\nErbil (HW) - It sailed.\n") -> Draft:
    raw = f"\x01{header}\n\nFerry/\n\x02{heading}{body}\x03\n\n131137 GMT Mar 19\n\x7f\x7f"
    (draft,) = iptc7901.read(raw.encode())
    return prose.read_prose(draft, received=None, known_place=lambda name: name == "Erbil")


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
