"""Decides what the later of two items is to the earlier: the rules of what is one story (docs/stories.md)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.stories.copy_words import is_figure, words_of
from articles.stories.filed_copy import FiledCopy
from articles.stories.likeness import Likeness
from articles.stories.relation import Relation

#: Items further apart are never compared.
DAYS = 5
#: The wire's marks, by what they make of an item.
CORRECTIONS = frozenset({"correction", "refile", "clarification"})
REPEATS = frozenset({"repeat"})
UPDATES = frozenset({"update", "lead", "writethru", "add", "take", "recast", "urgent", "flash"})
ROUND_UPS = frozenset({"roundup", "wrapup"})
#: Headlines of items that carry other items.
CARRIES = re.compile(
    r"\b(?:round-?up|digest|highlights|at a glance|in brief|briefs?|news summary|headlines|top stories|diary|"
    r"überblick|kurznachrichten|en bref|resumen|panorama)\b",
    re.IGNORECASE,
)
#: What copy says of itself in its first or last line when it corrects.
CORRECTS = re.compile(r"^\W*(?:corrects?|correcting|corrected|refiles|clarifies)\b", re.IGNORECASE)

#: So much of the shorter in the longer makes them copies; less, where headline, names and figures agree.
COPIES, LIKELY, COVERED = 0.5, 0.3, 0.2
#: What is contained so far is of the same subject, whatever it begins with; else so many figures may be the same.
NEARLY, SUBJECT_FIGURES = 0.85, 0.75
#: So much of names, and of figures, that two versions share.
NAMES, FIGURES = 0.6, 0.6
#: So much of the headline that two versions share.
HEADINGS = 0.34
#: An item so many times as long as another may carry it.
CARRIED, SOMEWHAT_LONGER = 2.2, 1.3
#: A cut version has at most so much of the length, and so much of it is in the whole.
CUT_LENGTH, CUT_KEPT = 0.85, 0.7
#: What is wholly in the other is a cut version when little is left out.
WHOLE, WHOLE_LENGTH = 0.97, 0.95
#: Copy of another day with as few words and figures that says the same is a notice of the day.
NOTICE_WORDS, NOTICE_FIGURES, NEXT_DAY = 100, 3, 18.0
SHORT_NOTICE, ALIKE = 60, 0.95
#: Copy that is as short says whom it is about in its headline.
SHORT = 40
#: How long after a delivery the same item comes again by another way.
AT_ONCE = 1.0
#: Hours between an alert and its story, and between two stories of an event.
ALERT_HOURS, EVENT_HOURS = 12.0, 48.0
#: An alert with fewer words says too little; its story says the same in so many words.
ALERT_WORDS, ALERT_OPENING = 3, 80
#: Hours between two readings of a table whose words differ.
TABLE_HOURS = 4.0
#: So many figures of a table of another day are the same where it is sent once more.
SAME_TABLE = 0.9


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: what it is called, what it asks, and the answer."""

    name: str
    holds: Callable[[Likeness], bool]
    relation: Relation


def relate(one: FiledCopy, other: FiledCopy) -> Relation:
    """
    What the later of two items is to the earlier.

    In:      two items in any order
    Out:     a relation; the two are one story where it `joins`
    Raises:  nothing
    Rule:    the first row whose question is answered with yes decides (docs/stories.md)
    """
    older, newer = sorted((one, other), key=lambda item: (item.at, len(item.body), item.body, item.headline))
    likeness = Likeness(older, newer)
    if likeness.hours > DAYS * 24:
        return Relation.NONE
    return next((rule.relation for rule in RULES if rule.holds(likeness)), Relation.NONE)


def _announces(pair: Likeness) -> bool:
    """Whether an alert is of the story: what it names first, its figures and nearly all its words open the story."""
    alert, story = (pair.older, pair.newer) if pair.older.is_alert else (pair.newer, pair.older)
    if pair.hours > ALERT_HOURS or len(alert.heading) < ALERT_WORDS:
        return False
    printed = words_of(alert.headline)
    known = frozenset(words_of(story.headline)) | frozenset(story.words[:ALERT_OPENING])
    figures = {word for word in printed if is_figure(word)}
    subject = [word for word in printed if word in alert.heading][:1]
    said = alert.heading | alert.vocabulary
    told = figures <= known and set(subject) <= known and len(alert.heading & story.heading) >= 2
    return told and len(said & known) >= 0.75 * len(said)


def _alerts(pair: Likeness) -> bool:
    return pair.older.is_alert and pair.newer.is_alert


def _same_alert(pair: Likeness) -> bool:
    return pair.same_headline and pair.hours <= ALERT_HOURS and pair.figures == 1.0


def _carries(pair: Likeness) -> bool:
    """Whether the longer carries the other among others: containment is asked both ways, and where it stands."""
    longer, shorter = pair.by_length
    marked = _is_marked(longer)
    if marked != _is_marked(shorter):
        return marked or pair.headings < 0.75
    times = len(longer.words) / max(1, len(shorter.words))
    if times >= SOMEWHAT_LONGER and _stands_below(pair):
        return True
    if times < CARRIED:
        return False
    return _is_small_part(pair)


def _is_marked(one: FiledCopy) -> bool:
    """Whether an item says itself that it carries others."""
    return one.kind in ROUND_UPS or bool(CARRIES.search(one.headline))


def _stands_below(pair: Likeness) -> bool:
    """Whether the longer opens with something else, and has only a part of the shorter."""
    return max(pair.contained - CUT_KEPT, pair.longer_opening - 0.2, pair.headings - HEADINGS) < 0


def _is_small_part(pair: Likeness) -> bool:
    """Whether little of the longer is in the shorter."""
    if pair.contained < CUT_KEPT and pair.covered < COVERED:
        return True
    if pair.headings >= HEADINGS:
        return False
    # What came after the longer was rather cut from it than carried by it.
    return pair.longer_opening < 0.5 or (pair.covered < 0.25 and _is_longer_newer(pair))


def _is_longer_newer(pair: Likeness) -> bool:
    return len(pair.newer.words) >= len(pair.older.words)


def _template(pair: Likeness) -> bool:
    """Whether two items are the notice of two days, or of two subjects, in the same words."""
    if max(pair.contained, pair.skeletons) < LIKELY:
        return False
    if pair.contained < NEARLY and _other_subject(pair):
        return True
    if _is_short(pair) and _headed_otherwise(pair):
        return True
    if pair.newer.kind in REPEATS or _corrects(pair):
        return False
    return pair.other_day and _of_another_day(pair)


def _other_subject(pair: Likeness) -> bool:
    """Whether the two are about different people, companies or places."""
    if pair.other_subject or (pair.headings_replaced and _other_names(pair) and not _same_start(pair)):
        return True
    if not pair.figures_replaced or pair.figures > SUBJECT_FIGURES or _same_table(pair):
        return False
    if pair.headings_replaced or max(pair.figures, pair.headings) < 0.4:
        return True
    return pair.same_headings < 1 and _is_short(pair) and pair.names_replaced


def _other_names(pair: Likeness) -> bool:
    """Whether names were replaced where few words are the same, in short copy or between days."""
    return pair.names_replaced and (_is_short(pair) or (pair.other_day and pair.contained < 0.6))


def _is_short(pair: Likeness) -> bool:
    return len(pair.by_length[1].words) < SHORT


def _headed_otherwise(pair: Likeness) -> bool:
    """Whether the headlines of two short items say that they are about something else."""
    if len(pair.by_length[1].words) < SHORT / 2:
        return not _same_start(pair) and pair.headings < 0.75
    same_words = pair.contained > 0.9 and not pair.figures_replaced
    return pair.headings < HEADINGS + 0.2 and not same_words


def _of_another_day(pair: Likeness) -> bool:
    """Whether figures were replaced between two days, or a short notice with hardly any is given again."""
    if pair.figures_replaced and pair.figures < 0.67:
        return True
    if pair.tables and pair.figures >= SAME_TABLE and _same_start(pair):
        return False
    longer, _ = pair.by_length
    if len(longer.words) >= NOTICE_WORDS or pair.hours < NEXT_DAY:
        return False
    return pair.figures_replaced or (len(longer.words) < SHORT_NOTICE and _is_given_again(pair))


def _is_given_again(pair: Likeness) -> bool:
    """Whether a notice with hardly any figures is as long as the one before, of the same agency."""
    alike = ALIKE if pair.contained >= WHOLE else NEARLY
    few = len(pair.newer.figures) <= NOTICE_FIGURES
    return alike <= pair.ratio <= 1 / alike and few and not pair.other_agency


def _is_copy(pair: Likeness) -> bool:
    if pair.contained >= COPIES:
        return pair.tables or pair.names >= (0.3 if pair.contained >= CUT_KEPT else 0.5)
    if _is_reading(pair):
        return True
    enough = pair.contained >= LIKELY and pair.covered >= COVERED
    alike = pair.headings >= HEADINGS or _corrects(pair)
    return enough and alike and pair.names >= NAMES and pair.figures >= FIGURES


def _is_reading(pair: Likeness) -> bool:
    """Whether the two are readings of one table on one day."""
    if pair.other_day or max(pair.same_headings, pair.headings) < 0.6:
        return False
    if pair.same_headings >= 0.75 and pair.contained >= LIKELY and pair.names >= 0.4:
        return True
    return (pair.skeletons >= 0.75 and pair.same_headings >= 0.75) or _same_table(pair)


def _same_table(pair: Likeness) -> bool:
    """Whether both are tables under headlines that begin with the same name, filed within hours."""
    if not pair.tables or pair.hours > TABLE_HOURS:
        return False
    return _same_start(pair) and pair.headings >= 0.6 and len(pair.by_length[1].words) >= SHORT / 2


def _same_start(pair: Likeness) -> bool:
    """Whether both headlines begin with the same two words, as those about one company do."""
    older, newer = (words_of(item.headline)[:2] for item in (pair.older, pair.newer))
    return older == newer and len(older) == 2


def _corrects(pair: Likeness) -> bool:
    if pair.newer.kind in CORRECTIONS:
        return True
    lines = pair.newer.body.split("\n")
    return any(CORRECTS.match(line) for line in (lines[0], lines[-1]))


def _is_cut(pair: Likeness) -> bool:
    length = WHOLE_LENGTH if pair.contained >= WHOLE else CUT_LENGTH
    other_table = pair.tables and pair.figures_replaced
    return pair.ratio <= length and pair.contained >= CUT_KEPT and not other_table


def _is_event(pair: Likeness) -> bool:
    """Whether the same people and places are named, and headlines or nearly all names agree."""
    heading = len(pair.older.heading & pair.newer.heading)
    few = pair.names_in_common >= 2 and pair.names >= NAMES and heading >= 2
    many = pair.names_in_common >= 3 and pair.names >= 0.8 and heading >= 1
    return pair.hours <= EVENT_HOURS and (few or many) and not pair.other_subject


RULES = (
    Rule("the same alert", lambda pair: _alerts(pair) and _same_alert(pair), Relation.REPEAT),
    Rule("two alerts", _alerts, Relation.NONE),
    Rule(
        "an alert and its story, of another agency",
        lambda pair: pair.older.is_alert != pair.newer.is_alert and _announces(pair) and pair.other_agency,
        Relation.SAME_EVENT,
    ),
    Rule(
        "an alert and its story",
        lambda pair: pair.older.is_alert != pair.newer.is_alert and _announces(pair),
        Relation.UPDATE,
    ),
    Rule("an item that carries others", _carries, Relation.NONE),
    Rule("the notice of another day or subject", _template, Relation.NONE),
    Rule("copy of another agency", lambda pair: _is_copy(pair) and pair.other_agency, Relation.REPRINT),
    Rule("a correction", lambda pair: _is_copy(pair) and _corrects(pair), Relation.CORRECTION),
    Rule("marked as a repeat", lambda pair: _is_copy(pair) and pair.newer.kind in REPEATS, Relation.REPEAT),
    Rule(
        "the same again at once",
        lambda pair: pair.same_words and pair.same_headline and pair.hours <= AT_ONCE,
        Relation.SAME_DELIVERY,
    ),
    Rule("the same again", lambda pair: pair.same_words, Relation.REPEAT),
    Rule("marked as an update", lambda pair: _is_copy(pair) and pair.newer.kind in UPDATES, Relation.UPDATE),
    Rule("a cut version", lambda pair: _is_copy(pair) and _is_cut(pair), Relation.CUT),
    Rule("a newer version", _is_copy, Relation.UPDATE),
    Rule("another story of the event", _is_event, Relation.SAME_EVENT),
)
