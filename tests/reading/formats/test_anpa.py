"""ANPA 1312: headers, keywords, headlines, paragraphs, tables, closing stamps (W1, W3, W5, W6, W12, W13)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import Draft, Unreadable, Version
from articles.reading.formats import anpa
from articles.reading.toolkit.encoding.sniffing import file_head

STAMP = "AP-WF-03-04-19 1029GMT<"


def message(*lines: str, layout: str = "\x11", slug: str = "BC-Tea-Prices", stamp: str = STAMP) -> bytes:
    header = f"\x16\x16\x01a0100\x1f____-\r\nr a\x13{layout} {slug}  03-04 0364\r\n"
    return (header + "\x02" + "\r\n".join(lines) + f"\r\n\x03{stamp}\r\n\x04").encode()


def read(*lines: str, layout: str = "\x11", slug: str = "BC-Tea-Prices", stamp: str = STAMP) -> Draft:
    (draft,) = anpa.read(message(*lines, layout=layout, slug=slug, stamp=stamp))
    return draft


def test_a_transmission_is_detected_by_its_controls() -> None:
    assert anpa.detect(file_head(message("Tea.")))
    assert not anpa.detect(file_head(b"a0100 Tea."))
    assert not anpa.detect(file_head(b"\x01dbt0200 3 pl 60"))


def test_w12_header_keyword_headline_and_stamp_are_fields() -> None:
    draft = read("^BC-Tea-Prices, 1st Ld,364<", "^Tea rises<", "^By Ann Poe=", "   OSLO (AP) _ Tea rose.")

    assert (draft.slug, draft.version, draft.headline) == ("Tea-Prices", Version("lead", 1), "Tea rises")
    assert draft.published == dt.datetime(2019, 3, 4, 10, 29, tzinfo=dt.UTC)
    assert (draft.source, draft.copy) == ("AP", "By Ann Poe\n\nOSLO (AP) — Tea rose.")
    span = draft.provenance["headline"].span
    assert span is not None and draft.decoded[slice(*span)] == "Tea rises"
    assert (draft.provenance["published"].confidence, draft.provenance["priority"].note) == (1.0, "routine")


def test_w11_the_headers_version_goes_before_the_keywords() -> None:
    assert read("^BC-Tea, 2nd Ld,12<", "Tea.", slug="BC-Tea, 1st Ld").version == Version("lead", 1)
    assert read("^BC-Tea,12<", "Tea.", slug="BC-Tea, 1st Ld").version == Version("lead", 1)


def test_a_keyword_that_the_header_cut_is_known_from_the_text() -> None:
    assert read("^BC-Tea-Prices Rise,12<", "Tea rose.", slug="BC-Tea-PricesR").slug == "Tea-Prices"


def test_paragraphs_end_at_quads_and_start_at_indents_markers_and_blank_lines() -> None:
    draft = read("\tOne", "goes on.", "\tTwo.<", "Three", "", "Four", "^Five")

    assert draft.copy == "One\ngoes on.\n\nTwo.\n\nThree\n\nFour\n\nFive"


def test_notes_photos_and_rules_in_the_header_are_no_headline() -> None:
    draft = read("^Eds: Updates.<", "^AP Photo NY101<", "^____<", "^Tea rises<", "\tTea rose.<", "^Second<")

    assert (draft.headline, draft.notes) == ("Tea rises", ("AP Photo NY101",))
    assert draft.copy == "Eds: Updates.\n\nTea rose.\n\nSecond"


def test_w6_a_table_keeps_its_lines() -> None:
    draft = read("^BC-Tea-Prices,12<", "Oslo\x1e\x1e1.20<", "Riga\x1f 1.30", layout="\x12")

    assert draft.tabular
    assert draft.copy == "Oslo  1.20\nRiga  1.30"


def test_w13_the_prefix_of_a_sport_is_a_subject() -> None:
    draft = read("Tea.", slug="BC-TEN--Harbour Open")

    assert (draft.slug, draft.subjects) == ("TEN--Harbour Open", ("tennis",))


def test_w3_a_stamp_without_a_zone_is_inferred() -> None:
    draft = read("Tea.", stamp="AP-WF-03-04-19 1029<")

    assert draft.provenance["published"].confidence == 0.7
    assert "no zone" in draft.provenance["published"].note


def test_what_breaks_off_or_has_no_header_says_so() -> None:
    (broken,) = anpa.read(message("Tea rose.").split(b"\x03")[0])
    (bare,) = anpa.read(b"\x16\x16\x01a0100\r\n?\r\n\x02Tea rose.\r\n\x03\x04")

    assert (broken.copy, broken.problems) == ("Tea rose.", ("The transmission breaks off before its end.",))
    assert bare.problems == ("The second line of the header is not as ANPA 1312 has it.",)


def test_several_messages_are_several_items() -> None:
    drafts = anpa.read(message("One.") + message("Two."))

    assert [(draft.item, draft.copy) for draft in drafts] == [(0, "One."), (1, "Two.")]


@pytest.mark.parametrize("raw", [b"Tea rose.", message("")], ids=["no transmission", "no text"])
def test_a_file_without_text_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        anpa.read(raw)
