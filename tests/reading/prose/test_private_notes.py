"""Notes of NewsML-G2: what is for editors, and what is for nobody (W48, W52)."""

from __future__ import annotations

import datetime as dt

from articles.reading import formats, prose
from articles.reading.draft import Draft

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:n:1" version="1">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Harbour Wire"/>
<versionCreated>2019-03-04T10:00:00Z</versionCreated>{}</itemMeta>
<contentMeta><headline>Bridges open</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Bridges opened.</p></body></html></inlineXML></contentSet>
</newsItem>"""


def read(note: str) -> Draft:
    draft = formats.read(ITEM.format(note).encode())[0]
    return prose.read_prose(draft, received=None, known_place=lambda name: False)


def test_a_note_is_for_editors() -> None:
    draft = read("<edNote>Pictures follow.</edNote>")

    assert draft.notes == ("Pictures follow.",)


def test_a_contact_gives_its_name_and_neither_phone_nor_address() -> None:
    """W48"""
    draft = read("<edNote>Editing by: Bo Roe, +49 30 1234567, desk@example.org</edNote>")

    assert [(credit.name, credit.role.value) for credit in draft.credits] == [("Bo Roe", "editing")]
    assert draft.notes == ()
    assert draft.paragraphs == ("Bridges opened.",)


def test_an_embargo_in_a_note_with_digits_is_an_embargo() -> None:
    """W52"""
    draft = read("<edNote>EMBARGOED until 2019-03-05 00:01 GMT</edNote>")

    assert draft.embargo == dt.datetime(2019, 3, 5, 0, 1, tzinfo=dt.UTC)
