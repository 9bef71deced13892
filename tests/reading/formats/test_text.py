"""Plain text (W4)."""

from __future__ import annotations

import pytest

from articles.reading.draft import Unreadable
from articles.reading.formats import text
from articles.reading.toolkit.encoding.sniffing import file_head


def test_the_whole_file_is_copy() -> None:
    (draft,) = text.read("Été\r\n\r\nTea rose.\n".encode("cp1252"))

    assert (draft.copy, draft.decoded, draft.copy_start) == ("Été\n\nTea rose.\n", "Été\n\nTea rose.\n", 0)
    assert (draft.format, draft.encoding, draft.skipped) == ("text", "windows-1252", "")


def test_any_file_may_be_plain_text() -> None:
    assert text.detect(file_head(b"<a/>"))
    assert text.detect(file_head(b""))


def test_white_space_is_no_copy() -> None:
    with pytest.raises(Unreadable, match="nothing but white space"):
        text.read(b" \n\t")


def test_a_document_type_definition_is_skipped() -> None:
    (skipped,) = text.read(b"<!-- Forms -->\n<!ATTLIST story id CDATA #REQUIRED>\n")
    (prose,) = text.read(b"<!ELEMENTARY, he said\n")

    assert (skipped.skipped, skipped.copy) == ("document type definition", "")
    assert prose.skipped == ""
