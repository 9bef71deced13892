"""Stories as other systems read them: a module a format, each writing the same `Story`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.exports.citations import build_bibtex, build_csl, build_ris
from articles.exports.csv_table import guarded, write_csv
from articles.exports.exported_story import ExportedStory, export_all, export_keys, export_story, with_all_links
from articles.exports.flat_records import flat_record
from articles.exports.jsonl import write_jsonl
from articles.exports.legal_text import legal_xml
from articles.exports.newsmlg2_document import build_newsmlg2, write_newsmlg2
from articles.exports.ninjs_object_document import build_ninjs, guid_uri, write_ninjs
from articles.exports.nitf_story import build_nitf, write_nitf
from articles.exports.plain_text import build_text, write_text
from articles.exports.schema_org import build_news_article, script_of

__all__ = [
    "DOCUMENTS",
    "Document",
    "FORMATS",
    "ExportedStory",
    "build_news_article",
    "export_all",
    "export_keys",
    "export_story",
    "flat_record",
    "guarded",
    "guid_uri",
    "legal_xml",
    "script_of",
    "with_all_links",
    "write_csv",
]


@dataclass(frozen=True, slots=True)
class Document:
    """How one story is written as a document of its own."""

    write: Callable[[ExportedStory], str]
    content_type: str


#: By the name that `export --format` gives: many stories as pieces of one text.
FORMATS: dict[str, Callable[[Iterable[ExportedStory]], Iterator[str]]] = {
    "ninjs": write_ninjs,
    "nitf": write_nitf,
    "newsmlg2": write_newsmlg2,
    "csv": write_csv,
    "jsonl": write_jsonl,
    "text": write_text,
}

#: By the ending of a story's address.
DOCUMENTS = {
    # Before the ending that it ends with.
    "csl.json": Document(build_csl, "application/vnd.citationstyles.csl+json"),
    "json": Document(build_ninjs, "application/json"),
    "txt": Document(build_text, "text/plain; charset=utf-8"),
    "nitf.xml": Document(build_nitf, "application/xml; charset=utf-8"),
    "ris": Document(build_ris, "application/x-research-info-systems; charset=utf-8"),
    "bib": Document(build_bibtex, "application/x-bibtex; charset=utf-8"),
    "newsmlg2.xml": Document(build_newsmlg2, "application/vnd.iptc.g2.newsitem+xml; charset=utf-8"),
}
