"""Scores on openings of stories as agencies and papers print them: their datelines, as a person read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.evaluation.score_table import ScoreRow, ScoreTable, of_sets
from articles.gazetteer import open_gazetteer
from articles.reading import Dateline, FilingPlace, read_copy
from articles.recognition import DatelineResolver

FOLDER = "leads"
#: By collection and line the facts that an opening states and none of its other words. The lines are of the second
#: halves of the files, which nobody may read who writes a rule.
TRUTH = Path(__file__).with_name("leads_truth.json")
HEADLINE = "Council opens second hall after delay"


@dataclass(frozen=True, slots=True)
class DatelineFacts:
    """
    What a dateline says.

    text:     as printed, without the mark that closes it; "" where the opening has no dateline
    places:   as printed, without state or country
    sources:  the agencies
    """

    text: str
    places: frozenset[str]
    sources: frozenset[str]


def score_leads(corpora: Path, truth: Path = TRUTH) -> ScoreTable:
    """How often the dateline of an opening is read exactly, and how often none is invented."""
    pairs = [(want, _read(opening)) for want, opening in leads(corpora, truth)]
    without = [give for want, give in pairs if not want.text]
    rows = (
        ScoreRow("datelines", sum(want.text == give.text for want, give in pairs), len(pairs)),
        of_sets("dateline places", [set(want.places) for want, _ in pairs], [set(give.places) for _, give in pairs]),
        of_sets("dateline sources", [set(want.sources) for want, _ in pairs], [set(give.sources) for _, give in pairs]),
        ScoreRow("given none where there is none", sum(not give.text for give in without), len(without)),
    )
    title = "Datelines of openings (AG News, CNN, Der Standard)"
    return ScoreTable(title, rows, (), stories=len(pairs), seen=False)  # a rule might be made of a miss that is printed


def leads(corpora: Path, truth: Path) -> Iterator[tuple[DatelineFacts, str]]:
    """What each opening says of where, for whom and when it was filed, and the opening."""
    facts = json.loads(truth.read_text(encoding="utf-8"))
    lines = {
        collection: (corpora / FOLDER / f"{collection}.jsonl").read_text(encoding="utf-8").splitlines()
        for collection in {lead["collection"] for lead in facts}
    }
    for lead in facts:
        opening: str = json.loads(lines[lead["collection"]][lead["line"]])["text"]
        yield _facts(lead["dateline"] or "", lead["places"], lead["sources"]), opening


def _read(opening: str) -> DatelineFacts:
    draft = read_copy(
        f"{HEADLINE}\n\n{opening}\n".encode(),
        name="story.txt",
        received=None,
        places=DatelineResolver(open_gazetteer()),
    )[0]
    dateline = draft.dateline or Dateline("")
    return _facts(dateline.text, [_bare(place) for place in dateline.places], list(dateline.sources))


def _facts(text: str, places: list[str], sources: list[str]) -> DatelineFacts:
    """How wide the space between two words is says nothing."""
    return DatelineFacts(" ".join(text.split()), frozenset(places), frozenset(sources))


def _bare(place: FilingPlace) -> str:
    """A place as printed, without the state or country behind it."""
    name = place.text.rpartition(place.qualifier)[0] if place.qualifier else place.text
    return name.rstrip(" ,(")
