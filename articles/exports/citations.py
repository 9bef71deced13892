"""A story as programs for literature take it: RIS, BibTeX, and CSL as JSON."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from typing import Any

from articles.exports.exported_story import ExportedStory
from articles.reading import Role

#: Characters that TeX takes for commands.
_TEX = {ord(each): rf"\{each}" for each in "#$%&_{}"} | {
    ord("\\"): r"\textbackslash{}", ord("~"): r"\textasciitilde{}", ord("^"): r"\textasciicircum{}"
}  # fmt: skip
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
#: Of many writers, programs for literature show "et al." anyway.
MOST_AUTHORS = 50


def build_ris(story: ExportedStory) -> str:
    """
    A record of type NEWS.

    Rule:  a tag of two characters, two spaces, a hyphen, a space; a line ends with CR LF, the record with ER
    """
    lines = [("TY", "NEWS"), ("TI", story.headline)]
    lines += [("AU", name) for name in authors(story)]
    lines += [("T2", story.source), ("PB", story.source), ("CY", _places(story))]
    lines += [("DA", f"{story.published:%Y/%m/%d}"), ("PY", f"{story.published:%Y}"), ("AB", story.standfirst)]
    lines += [("KW", word) for word in (*story.keywords, *story.subjects)]
    lines += [("LA", story.language), ("UR", story.address), ("ID", str(story.number)), ("M2", story.dateline)]
    return "".join(f"{tag}  - {_line(text)}\r\n" for tag, text in lines if text) + "ER  - \r\n"


def build_bibtex(story: ExportedStory) -> str:
    """An entry of type misc, which every style knows; double braces keep the capitals of the headline."""
    fields = {
        "title": f"{{{_tex(story.headline)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in authors(story)),
        "howpublished": _tex(story.source),
        "address": _tex(_places(story)),
        "year": f"{story.published:%Y}",
        "month": f"{story.published:%b}".lower(),
        "day": str(story.published.day),
        "language": _tex(story.language),
        "url": story.address,
    }
    told = ",\n".join(
        f"  {name} = {value}" if name == "month" else f"  {name} = {{{value}}}"
        for name, value in fields.items()
        if value
    )
    return f"@misc{{{_key(story)},\n{told}\n}}\n"


def build_csl(story: ExportedStory) -> str:
    """One item of CSL-JSON, in the list that programs expect."""
    told: dict[str, Any] = {
        "id": _key(story),
        "type": "article-newspaper",
        "title": story.headline,
        "author": [{"literal": name} for name in authors(story)],
        "container-title": story.source,
        "publisher-place": _places(story),
        "abstract": story.standfirst,
        "issued": {"date-parts": [_parts(story.published)]},
        "language": story.language,
        "keyword": ", ".join((*story.keywords, *story.subjects)),
        "URL": story.address,
    }
    return json.dumps([{key: value for key, value in told.items() if value}], ensure_ascii=False, indent=1) + "\n"


def authors(story: ExportedStory) -> list[str]:
    """Those in the byline; the byline as printed where nobody of it is known."""
    credited = [one.name for one in story.credited(Role.BYLINE)][:MOST_AUTHORS]
    return credited or ([story.byline] if story.byline else [])


def _places(story: ExportedStory) -> str:
    return ", ".join(place.name for place in story.dateline_places)


def _parts(moment: dt.datetime) -> list[int]:
    return [moment.year, moment.month, moment.day]


def _key(story: ExportedStory) -> str:
    """What documents cite the story by: its source and year, and its number here, which makes it the only one."""
    plain = unicodedata.normalize("NFKD", story.source or "story").encode("ascii", "ignore").decode().lower()
    return f"{_NOT_IN_KEYS.sub('', plain) or 'story'}{story.published:%Y}-{story.number}"


def _tex(text: str) -> str:
    return _line(text).translate(_TEX)


def _line(text: str) -> str:
    """A text without line ends and control characters, which would begin another field."""
    return " ".join("".join(" " if unicodedata.category(each) == "Cc" else each for each in text).split())
