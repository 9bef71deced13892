"""Stories as other systems read them: a module a format, each writing the same `Story`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.exports import csv_table, jsonl, newsmlg2_document, ninjs_object_document, nitf_story, plain_text
from articles.exports.exported_story import Story, tell, tell_all, tell_these, whole

__all__ = ["DOCUMENTS", "FORMATS", "Document", "Story", "tell", "tell_all", "tell_these", "whole"]


@dataclass(frozen=True, slots=True)
class Document:
    """How one story is written as a document of its own."""

    write: Callable[[Story], str]
    content_type: str


#: By the name that `export --format` gives: many stories as pieces of one text.
FORMATS: dict[str, Callable[[Iterable[Story]], Iterator[str]]] = {
    "ninjs": ninjs_object_document.write,
    "nitf": nitf_story.write,
    "newsmlg2": newsmlg2_document.write,
    "csv": csv_table.write,
    "jsonl": jsonl.write,
    "text": plain_text.write,
}

#: By the ending of a story's address.
DOCUMENTS = {
    "json": Document(ninjs_object_document.document, "application/json"),
    "txt": Document(plain_text.document, "text/plain; charset=utf-8"),
    "nitf.xml": Document(nitf_story.document, "application/xml; charset=utf-8"),
    "newsmlg2.xml": Document(newsmlg2_document.document, "application/vnd.iptc.g2.newsitem+xml; charset=utf-8"),
}
