"""Which format a file is in is told by its content; what is no copy says so in a sentence (W54, W55)."""

from __future__ import annotations

import pytest

from articles.reading import formats
from articles.reading.draft import Unreadable

REFUSED = [
    (b"", "The file is empty."),
    (b" \n\t\n", "The file contains nothing but white space."),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "The file is a JPEG picture, not copy."),
    (b"\x89PNG\r\n\x1a\n" + bytes(20), "The file is a PNG picture, not copy."),
    (b"%PDF-1.7\n%\xe2\xe3", "The file is a PDF document, not copy."),
    (b"\x7fELF" + bytes(60), "The file is a program, not copy."),
    (b"MZ\x90\x00" + bytes(60), "The file is a program, not copy."),
    (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "The file is a video, not copy."),
    (b"PK\x03\x04" + bytes(30), "The file is a zip archive, not copy."),
    (b"SQLite format 3\x00" + bytes(30), "The file is a database, not copy."),
    (bytes(range(256)) * 8, "The file is a binary file, not copy."),
    (bytes(1000), "The file is a binary file, not copy."),
    (b"<rss><channel></channel></rss>", "The feed contains no item."),
    (b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "The feed contains no entry."),
    (b"<?xml version='1.0'?><tides/>", "The file is XML of a form that no reader knows: its root element is “tides”."),
    (b"<tides><t>1</t></tides>\n", "The file is XML of a form that no reader knows: its root element is “tides”."),
    (b'{"tides": [1, 2]}', "The file is JSON of a form that no reader knows."),
    (b"[1, 2]", "The file is JSON of a form that no reader knows."),
    (b'{"tides": [1, 2', "The JSON is not well formed: Expecting ',' delimiter, line 1."),
    (b'{"version": "https://jsonfeed.org/version/1", "items": []}', "The feed contains no item."),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_what_is_no_copy_says_what_it_is(raw: bytes, sentence: str) -> None:
    """W54"""
    with pytest.raises(Unreadable) as refused:
        formats.read(raw)

    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "OTTO WAGNER HONOURED",
        "MZ grows",
        "ID3 is a format, she said",
        "PK as in Poe",
        "BM sells its mines",
        "%40 of it",
    ],
)
def test_a_headline_that_begins_as_a_program_or_a_picture_does_is_text(text: str) -> None:
    assert formats.read(f"{text}\n\nIt was so.\n".encode())[0].format == "text"


@pytest.mark.parametrize(
    ("raw", "name", "form"),
    [
        (b"Tea rises\n\nTea rose.", "tea.xml", "text"),
        (b'<rss version="2.0"><channel><item><title>a</title></item></channel></rss>', "tea.txt", "rss"),
        (b'\xef\xbb\xbf \n<rss version="2.0"><channel><item><title>a</title></item></channel></rss>', "", "rss"),
        (b"<!-- a --><?x y?>\n<!DOCTYPE html><html><body><p>Tea rose.</p></body></html>", "tea.txt", "html"),
        (b"From: a@b.example\nDate: Mon, 4 Mar 2019 09:00:00 +0000\nSubject: Tea\n\nTea rose.", "tea", "email"),
        (b"From: the mayor\nTo: all citizens\n\nTea rose.", "tea.eml", "text"),
        (b"Date: Monday\n\nTea rose.", "tea.eml", "text"),
        (b"1 < 2 is a headline\n\nIt is so.", "", "text"),
        (b"[Tides] Monday\n\nHigh at noon.", "", "text"),
        (b"{Tides} Monday\n\nHigh at noon.", "", "text"),
        (b"<Brick Co> SELLS\n\nIt sold.", "", "text"),
    ],
)
def test_the_content_tells_the_format_and_the_name_does_not(raw: bytes, name: str, form: str) -> None:
    assert formats.read(raw, name)[0].format == form


def test_sixteen_bit_markup_is_told_too() -> None:
    raw = '<?xml version="1.0" encoding="utf-16"?><rss><channel><item><title>Çay</title></item></channel></rss>'

    drafts = formats.read(raw.encode("utf-16"))

    assert (drafts[0].format, drafts[0].headline) == ("rss", "Çay")


def test_entities_of_its_own_stay_references_and_are_named() -> None:
    """W55, W64"""
    doctype = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    item = "<item><title>T</title><description>&b; rose.</description></item>"

    (draft,) = formats.read(f"{doctype}<rss><channel>{item}</channel></rss>".encode())

    assert draft.copy == "&b; rose."
    assert [problem for problem in draft.problems if "“&b;”" in problem]


def test_an_external_entity_is_never_read() -> None:
    """W55, W64"""
    doctype = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    feed = "<rss><channel><item><title>Tea &a;</title></item></channel></rss>"

    assert formats.read(f"{doctype}{feed}".encode())[0].headline == "Tea &a;"


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("<nitf><body><body.content><p>Tea rose.</p></body.content></body></nitf>", "nitf"),
        ('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', "newsmlg2"),
        ("<rss><channel><item><title>Tea</title></item></channel></rss>", "rss"),
        ('<entry xmlns="http://www.w3.org/2005/Atom"><title>Tea</title></entry>', "atom"),
    ],
)
def test_a_format_is_told_behind_a_document_type_however_long(root: str, form: str) -> None:
    """W64"""
    doctype = "<!DOCTYPE x PUBLIC '-//x>' 'x' [" + "<!ENTITY % a SYSTEM 'a]>b'> %a; <!-- it's -->" * 900 + "]>"

    assert formats.read(f"<?xml version='1.0'?>{doctype}\n{root}".encode())[0].format == form


def test_a_document_type_elsewhere_is_never_fetched() -> None:
    """W55"""
    raw = b'<!DOCTYPE rss SYSTEM "http://nowhere.example/rss.dtd"><rss><channel><item><title>Tea&nbsp;rose</title></item></channel></rss>'

    assert formats.read(raw)[0].headline == "Tea rose"


def test_each_format_has_one_line_and_a_name_of_its_own() -> None:
    names = [name for name, _, _ in formats.REGISTRY]

    assert len(names) == len(set(names))
    assert names[-1] == "text"


def test_a_document_type_definition_beside_the_copy_is_no_story() -> None:
    (draft,) = formats.read(
        b"<!-- Forms of the harbour's copy -->\n<!ELEMENT STORY O O (HEAD,TEXT)>\n<!ELEMENT HEAD - - (#PCDATA)>\n"
    )

    assert draft.skipped == "document type definition"
