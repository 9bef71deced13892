"""Scores on Reuters-21578 read as the plain copy it was: dateline, date, headline, byline."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from articles.evaluation.score_table import ScoreRow, ScoreTable, commonest, kind_of, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import Draft, Role, read_copy
from articles.recognition import DatelineResolver

FOLDER = "reuters21578"
STORY = re.compile(r"<REUTERS\b[^>]*\bNEWID=\"(\d+)\"[^>]*>(.*?)</REUTERS>", re.DOTALL)
MARK = re.compile(r"\s*[-–—_:]+\s*$")
#: The truth's own reading of a date, which owes nothing to the rules under test.
DATE = re.compile(r"(?:\b([A-Za-z]+)\.? +(\d+)|\b(\d+) +([A-Za-z]+))(?:, *reuters?)?,? *$", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Truth:
    """What the collection says of a story; `dateline` and `author` are empty where it says nothing."""

    number: str
    title: str
    author: str
    dateline: str
    body: str
    day: dt.datetime


def stories(corpora: Path) -> Iterator[Truth]:
    """Every story of the collection, in order."""
    for path in sorted((corpora / FOLDER).glob("*.sgm")):
        for number, story in STORY.findall(path.read_text(encoding="latin-1")):
            day = re.search(r"\d+-[A-Z]{3}-\d{4}", _element(story, "DATE"))
            yield Truth(
                number=number,
                title=_element(story, "TITLE"),
                author=_element(story, "AUTHOR"),
                dateline=_element(story, "DATELINE"),
                body=_element(story, "BODY").rstrip("\x03"),
                day=dt.datetime.strptime(day[0] if day else "1-JAN-1987", "%d-%b-%Y").replace(tzinfo=dt.UTC),
            )


def as_sent(story: Truth, *, dateline: bool = True) -> str:
    """The text that the wire sent: title, a blank line, the author's line, and the dateline joined to the body."""
    author = f"{story.author}\n" if story.author else ""
    return f"{story.title.strip(chr(10))}\n\n{author}{story.dateline if dateline else '    '}{story.body}"


def score_reuters(corpora: Path) -> ScoreTable:
    """How often what the wire sent gives back title, author, dateline and date."""
    counts: Counter[str] = Counter()
    misses: list[tuple[str, str]] = []
    people: tuple[list[set[str]], list[set[str]]] = ([], [])
    for truth, draft in _read(corpora):
        answers = {
            "headline": (_headline(truth), draft.headline),
            "dateline text": (_text(truth), _given(draft)),
            "dateline date": (_date(truth), draft.dateline.date if draft.dateline else None),
        }
        if truth.author:
            wanted = _people(truth.author)
            given = [credit.name.casefold() for credit in draft.credits if credit.role is Role.BYLINE]
            people[0].append(set(wanted))
            people[1].append(set(given))
            answers["byline people"] = (str(wanted), str(given))
        else:
            answers["no byline invented"] = ("", draft.byline)
        for field, (want, give) in answers.items():
            counts[f"{field} of"] += 1
            counts[field] += want == give
            if want != give:
                misses.append((f"{field}, {kind_of(want, give)}", f"{truth.number} {want!r} was read as {give!r}"))
    rows = [
        ScoreRow(field, counts[field], counts[f"{field} of"])
        for field in ("dateline text", "dateline date", "headline")
    ]
    rows.append(ScoreRow("byline people", counts["byline people"], counts["byline people of"]))
    rows.append(of_sets("each person of a byline", *people))
    rows.append(ScoreRow("no byline invented", counts["no byline invented"], counts["no byline invented of"]))
    return ScoreTable("Reuters-21578 as plain copy", tuple(rows), commonest(misses))


def score_without(corpora: Path) -> ScoreTable:
    """How often copy that has no dateline is given none: the same stories with theirs cut off, and titles alone."""
    wrong: list[str] = []
    total = 0
    for story in stories(corpora):
        if not story.title:
            continue
        text = as_sent(story, dateline=False) if story.body else story.title
        draft = _draft(text, story.day)
        total += 1
        if draft.dateline is not None:
            wrong.append(f"{story.number}: {draft.dateline.text!r} is no dateline")
    return ScoreTable("Copy without a dateline", (ScoreRow("given none", total - len(wrong), total),), tuple(wrong))


def score_confidence(corpora: Path) -> ScoreTable:
    """How often a value was right, by how sure the reader was of it."""
    tenths: dict[tuple[str, int], list[bool]] = {}
    for truth, draft in _read(corpora):
        right = {
            "headline": _headline(truth) == draft.headline,
            "dateline": _text(truth) == _given(draft),
            "byline": bool(truth.author) == bool(draft.byline),
        }
        for field, answer in right.items():
            if field in draft.provenance:
                tenth = min(9, int(draft.provenance[field].confidence * 10))
                tenths.setdefault((field, tenth), []).append(answer)
    rows = (
        ScoreRow(f"{field} {tenth / 10:.1f} to {(tenth + 1) / 10:.1f}", sum(answers), len(answers))
        for (field, tenth), answers in sorted(tenths.items())
    )
    return ScoreTable("Reuters-21578 by confidence", tuple(rows))


@lru_cache(maxsize=1)
def _read(corpora: Path) -> list[tuple[Truth, Draft]]:
    whole = (story for story in stories(corpora) if story.title and story.dateline and story.body)
    return [(story, _draft(as_sent(story), story.day)) for story in whole]


def _draft(text: str, received: dt.datetime) -> Draft:
    drafts = read_copy(text.encode(), name="story.txt", received=received, places=DatelineResolver(open_gazetteer()))
    return drafts[0]


def _element(story: str, name: str) -> str:
    found = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", story, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def _headline(truth: Truth) -> str:
    """The title without the mark of a new version, which is no part of a headline (W15)."""
    return re.sub(r"^\(?(?:CORRECTED|RPT)\)?\s*-\s*", "", " ".join(truth.title.split()))


def _text(truth: Truth) -> str:
    return MARK.sub("", " ".join(truth.dateline.split())).strip("* ")


def _given(draft: Draft) -> str:
    return " ".join(draft.dateline.text.split()) if draft.dateline else ""


def _date(truth: Truth) -> dt.date | None:
    found = DATE.search(_text(truth))
    if found is None:
        return None
    name, day = (found[1], found[2]) if found[1] else (found[4], found[3])
    letters = name.lower()[:3]
    month = MONTHS.index(letters) + 1 if letters in MONTHS else {"nar": 3, "mac": 3}.get(letters, 0)
    try:
        return dt.date(truth.day.year, month, int(day))
    except ValueError:
        return None


def _people(author: str) -> list[str]:
    words = re.sub(r"^\s*by\s+", "", author, flags=re.IGNORECASE)
    words = re.sub(r",?\s*reuters?\.?\s*$", "", words, flags=re.IGNORECASE)
    return [name.strip().casefold() for name in re.split(r",| and ", words, flags=re.IGNORECASE)]
