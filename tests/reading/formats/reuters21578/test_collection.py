"""Reuters-21578: texts that are verbatim, stories without one."""

from __future__ import annotations

from articles.reading.formats.reuters21578 import collection

BODY = "<TITLE>TIDE RISES</TITLE><BODY>The tide rose on Monday.\n Reuter\n&#3;</BODY>"


def story(text: str = BODY, labels: str = "") -> str:
    return f'<REUTERS NEWID="7">\n{labels}\n<TEXT>&#2;\n{text}</TEXT>\n</REUTERS>\n'


def test_labels_become_places_and_organisations() -> None:
    labels = "<PLACES><D>usa</D><D>japan</D></PLACES><ORGS><D>gatt</D></ORGS>"

    (draft,) = collection.read(story(labels=labels).encode())

    assert [place.name for place in draft.places] == ["United States", "Japan"]
    assert [body.code for body in draft.organisations] == ["gatt"]


def test_w35_a_body_that_stands_alone_is_found_where_it_stands() -> None:
    (draft,) = collection.read(story().encode())

    assert draft.copy_start is not None
    assert draft.decoded.startswith(draft.copy, draft.copy_start)
    assert draft.copy.startswith("The tide rose")


def test_w35_a_text_put_together_of_two_elements_stands_nowhere() -> None:
    text = "<TITLE>TIDE</TITLE><DATELINE> LONDON, March 4 - </DATELINE><BODY>The tide rose.</BODY>"

    (draft,) = collection.read(story(text).encode())

    assert draft.copy == " LONDON, March 4 - The tide rose."
    assert draft.copy_start is None


def test_a_headline_is_found_where_it_stands() -> None:
    (draft,) = collection.read(story().encode())

    span = draft.provenance["headline"].span
    assert span is not None
    assert draft.decoded[slice(*span)] == "TIDE RISES"


def test_a_file_of_many_stories_keeps_its_text_once() -> None:
    drafts = collection.read((story() * 50).encode())

    assert len({id(draft.decoded) for draft in drafts}) == 1
    assert [draft.item for draft in drafts] == list(range(50))


def test_filler_is_no_story() -> None:
    (draft,) = collection.read(story("<TITLE>TIDE</TITLE><BODY>blah blah blah.\n&#3;</BODY>").encode())

    assert draft.copy == ""


def test_w6_a_table_keeps_its_columns() -> None:
    table = "WEEKLY TIDES\n Monday............1.20 vs......1.10\n Tuesday...........1.30 vs......1.15\n"
    raw = story().replace("<TEXT>", '<TEXT TYPE="UNPROC">').replace(BODY, table)

    (draft,) = collection.read(raw.encode())

    assert draft.tabular
    assert draft.headline == "WEEKLY TIDES"
    assert " Monday............1.20 vs......1.10\n" in draft.copy
