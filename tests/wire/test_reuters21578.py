"""Reuters-21578: labels, texts that are verbatim, stories without one."""

from __future__ import annotations

import pytest

from articles.draft import NamedEntity
from articles.wire import reuters21578
from articles.wire import reuters21578_names as names

BODY = "<TITLE>TIDE RISES</TITLE><BODY>The tide rose on Monday.\n Reuter\n&#3;</BODY>"


def story(text: str = BODY, labels: str = "") -> str:
    return f'<REUTERS NEWID="7">\n{labels}\n<TEXT>&#2;\n{text}</TEXT>\n</REUTERS>\n'


@pytest.mark.parametrize(
    ("label", "entity"),
    [
        ("usa", ("United States", "US")),
        ("uk", ("United Kingdom", "GB")),
        ("west-germany", ("West Germany", "DE")),
        ("ussr", ("Soviet Union", "")),
        ("papua-new-guinea", ("Papua New Guinea", "PG")),
        ("ivory-coast", ("Ivory Coast", "CI")),
        ("no-such-country", ("No Such Country", "")),
    ],
)
def test_a_label_means_a_country_as_it_was(label: str, entity: tuple[str, str]) -> None:
    assert names.country(label) == NamedEntity(*entity, "reuters21578")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("opec", "Organization of the Petroleum Exporting Countries"),
        ("ec", "European Community"),
        ("ico-coffee", "International Coffee Organization"),
        ("xyz", "XYZ"),
    ],
)
def test_a_label_means_an_organisation(label: str, name: str) -> None:
    assert names.organisation(label) == NamedEntity(name, label, "reuters21578")


def test_every_label_of_the_collection_has_a_name_and_every_code_two_letters() -> None:
    codes = [code for _, code in names.COUNTRIES.values()] + list(names.CODES.values())

    assert all(len(code) in (0, 2) for code in codes)
    assert not set(names.CODES) & set(names.COUNTRIES)


def test_labels_become_places_and_organisations() -> None:
    labels = "<PLACES><D>usa</D><D>japan</D></PLACES><ORGS><D>gatt</D></ORGS>"

    (draft,) = reuters21578.read(story(labels=labels).encode())

    assert [place.name for place in draft.places] == ["United States", "Japan"]
    assert [body.code for body in draft.organisations] == ["gatt"]


def test_w35_a_body_that_stands_alone_is_found_where_it_stands() -> None:
    (draft,) = reuters21578.read(story().encode())

    assert draft.copy_start is not None
    assert draft.decoded.startswith(draft.copy, draft.copy_start)
    assert draft.copy.startswith("The tide rose")


def test_w35_a_text_put_together_of_two_elements_stands_nowhere() -> None:
    text = "<TITLE>TIDE</TITLE><DATELINE> LONDON, March 4 - </DATELINE><BODY>The tide rose.</BODY>"

    (draft,) = reuters21578.read(story(text).encode())

    assert draft.copy == " LONDON, March 4 - The tide rose."
    assert draft.copy_start is None


def test_a_headline_is_found_where_it_stands() -> None:
    (draft,) = reuters21578.read(story().encode())

    span = draft.provenance["headline"].span
    assert span is not None
    assert draft.decoded[slice(*span)] == "TIDE RISES"


def test_a_file_of_many_stories_keeps_its_text_once() -> None:
    drafts = reuters21578.read((story() * 50).encode())

    assert len({id(draft.decoded) for draft in drafts}) == 1
    assert [draft.item for draft in drafts] == list(range(50))


def test_filler_is_no_story() -> None:
    (draft,) = reuters21578.read(story("<TITLE>TIDE</TITLE><BODY>blah blah blah.\n&#3;</BODY>").encode())

    assert draft.copy == ""


def test_w6_a_table_keeps_its_columns() -> None:
    table = "WEEKLY TIDES\n Monday............1.20 vs......1.10\n Tuesday...........1.30 vs......1.15\n"
    raw = story().replace("<TEXT>", '<TEXT TYPE="UNPROC">').replace(BODY, table)

    (draft,) = reuters21578.read(raw.encode())

    assert draft.tabular
    assert draft.headline == "WEEKLY TIDES"
    assert " Monday............1.20 vs......1.10\n" in draft.copy
