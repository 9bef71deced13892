"""Where a value stands verbatim in a file (W35)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import samples
from articles.reading import formats, prose
from articles.reading.draft import Dateline, Draft, Provenance
from articles.reading.toolkit.spans import Occurrences, Regions

FOLDER = Path(__file__).parent.parent / "formats"
#: Where the folder of a format has another name than the registry.
FOLDER_OF_FORMAT = {"newsml": "newsml1"}
SAMPLES = Path(samples.__file__).parent

FILE = '<item><t>Tea</t><k>[Oil]</k></item><item><t>Tea</t><j>"Salt"</j><p>Tea leaf</p></item>'


def test_each_item_has_a_stretch_of_its_own() -> None:
    regions = Regions(FILE, "<item>", 2)

    first, second = regions.span(0, "Tea"), regions.span(1, "Tea")

    assert first == (FILE.index("Tea"), FILE.index("Tea") + 3)
    assert second is not None and second[0] > FILE.rindex("<item>")


def test_a_value_stands_between_tags_brackets_or_quotation_marks() -> None:
    regions = Regions(FILE, "<item>", 2)

    spans = [regions.span(0, "Oil"), regions.span(1, "Salt")]

    assert [FILE[slice(*span)] for span in spans if span] == ["Oil", "Salt"]


def test_a_word_inside_a_longer_value_is_not_found() -> None:
    assert Regions(FILE, "<item>", 2).span(1, "leaf") is None


def test_another_items_value_is_not_found() -> None:
    regions = Regions(FILE, "<item>", 2)

    assert regions.span(0, "Salt") is None
    assert regions.span(2, "Tea") is None
    assert regions.span(0, "") is None


def test_nothing_is_told_where_the_items_cannot_be_counted() -> None:
    assert Regions(FILE, "<item>", 3).span(0, "Tea") is None


LEDGER = 'Title: Tea rises\nPlace: Oslo\nText: He said "tea" rose.\n\nIt did.\n'


def read_ledger(raw: bytes) -> list[Draft]:
    """A reader as somebody writes one who knows nothing of spans: values, the elements they stand in, the copy."""
    text = raw.decode()
    drafts = []
    for number, item in enumerate(text.split("\n--\n")):
        said = dict(line.split(": ", 1) for line in item.splitlines() if ": " in line)
        copy = item.partition("Text: ")[2].rstrip("\n")
        drafts.append(
            Draft(
                item=number,
                format="ledger",
                decoded=text,
                headline=said["Title"],
                dateline=Dateline(said["Place"]),
                copy=copy,
                provenance={"headline": Provenance("ledger:Title"), "dateline": Provenance("ledger:Place")},
            )
        )
    return drafts


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    registered = ("ledger", lambda head: head.text.startswith("Title: "), read_ledger)
    monkeypatch.setattr(formats, "REGISTRY", (registered, *formats.REGISTRY))


def said_at(draft: Draft) -> dict[str, str]:
    """What stands where the spans of a draft point."""
    spans = {name: one.span for name, one in draft.provenance.items() if one.span is not None}
    return {name: draft.decoded[slice(*span)] for name, span in spans.items()}


@pytest.mark.usefixtures("ledger")
def test_a_reader_that_says_nothing_of_spans_has_them() -> None:
    """W35"""
    (draft,) = formats.read(LEDGER.encode())

    assert said_at(draft) == {"headline": "Tea rises", "dateline": "Oslo"}
    assert draft.copy_start == LEDGER.index("He said")


@pytest.mark.usefixtures("ledger")
def test_so_has_what_is_read_from_its_prose() -> None:
    """W35"""
    copy = "LONDON (Harbour Wire) - Tea rose."
    (draft,) = formats.read(f"Title: Tea rises\nPlace: Oslo\nText: {copy}\n".encode())

    read = prose.read_prose(draft, received=None, known_place=lambda name: name == "London")

    assert said_at(read)["dateline"] == "LONDON (Harbour Wire)"
    assert said_at(read)["paragraphs"] == "Tea rose."


@pytest.mark.usefixtures("ledger")
def test_of_several_items_only_what_stands_once_is_located() -> None:
    """W35"""
    drafts = formats.read((LEDGER + "--\n" + LEDGER.replace("Tea rises", "Salt falls").replace("He", "She")).encode())

    assert [said_at(draft) for draft in drafts] == [{"headline": "Tea rises"}, {"headline": "Salt falls"}]
    assert [draft.decoded[draft.copy_start or 0 :][:3] for draft in drafts] == ["He ", "She"]


@pytest.mark.parametrize(
    ("text", "words", "spans"),
    [
        ("<t>Tea</t><t> Tea </t>", "Tea", [(3, 6), (14, 17)]),
        ("<t>Tea leaf</t>", "Tea", []),
        ('<t>"Tea" rose</t>', '"Tea" rose', [(3, 13)]),
        ('<t>He has "tea" leaves</t>', 'He has "tea"', []),
        ("key = Tea", "Tea", [(6, 9)]),
        ("Tea: it rose", "Tea: it rose", [(0, 12)]),
        ("Tea\n\nSalt", "Tea\n\nSalt", [(0, 9)]),
        ("Tea\n\nSalt", "Tea\n\nOil", []),
        ("", "Tea", []),
        ('"', '"', []),
    ],
)
def test_words_are_found_alone_and_to_the_letter(text: str, words: str, spans: list[tuple[int, int]]) -> None:
    assert Occurrences(text, [words]).spans(words) == spans


@given(st.text("Tea :=\n<>[]\"'", max_size=40), st.text("Tea :=\n<>[]\"'", min_size=1, max_size=8))
def test_wherever_words_are_found_they_stand(text: str, words: str) -> None:
    assert all(text[slice(*span)] == words for span in Occurrences(text, [words]).spans(words))


def test_looking_through_a_text_takes_time_in_proportion_to_it() -> None:
    """W55"""
    lines = [f"line {number}" for number in range(20_000)]

    found = Occurrences("\n".join(lines), lines)

    assert sum(len(found.spans(line)) for line in lines) == len(lines)


def drafts_of(form: str) -> list[Draft]:
    """The items of all samples of a format."""
    files = [
        path for folder in (FOLDER / FOLDER_OF_FORMAT.get(form, form), SAMPLES) for path in sorted(folder.iterdir())
    ]
    copies = [path for path in files if path.suffix not in (".json", ".jsonl", ".py") and path.is_file()]
    drafts = [draft for path in copies for draft in formats.read(path.read_bytes(), path.name)]
    return [draft for draft in drafts if draft.format == form and not draft.skipped]


@pytest.mark.parametrize("form", [form for form, _, _ in formats.REGISTRY])
def test_every_format_says_where_values_stand(form: str) -> None:
    """W35"""
    read = [prose.read_prose(draft, received=None, known_place=lambda name: True) for draft in drafts_of(form)]

    assert any("headline" in said_at(draft) for draft in read)


@pytest.mark.parametrize("form", [form for form, _, _ in formats.REGISTRY])
def test_what_stands_there_is_the_value(form: str) -> None:
    """W35"""
    for draft in drafts_of(form):
        values = {name: getattr(draft, name) for name in said_at(draft)}
        said = {name: value.text if isinstance(value, Dateline) else value for name, value in values.items()}
        words = {name: value for name, value in said.items() if isinstance(value, str)}

        assert {name: said_at(draft)[name] for name in words} == words
        assert draft.copy_start is None or draft.decoded.startswith(draft.copy, draft.copy_start)
