"""Which stored story a reading is a version of, and which readings must wait for a person (W68)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from django.db.models import Q

from articles.models import Article
from articles.parsing import RowValues
from articles.reading import PubStatus
from articles.store.standing_notices import asks_to_hold
from articles.store.update_rules import last_read

Key: TypeAlias = tuple[str, str]

#: Words long enough to be about something; of scripts that write them short or together, more.
LONG_WORD = re.compile(r"[a-zà-öø-ÿāăąćčďđēęěğīłńňōőœřśşšťūůűźżž]{5,}|[^\W\d_a-zà-öø-ÿ\u3040-\u30ff\u4e00-\u9fff]{4,}")
ANY_WORD = re.compile(r"[^\W_]{2,}")
UNSPACED = re.compile(r"(?=([\u3040-\u30ff\u4e00-\u9fff]{2}))")
#: Less than this share of the shorter text's words in common is nothing in common.
LITTLE = 0.15
#: Words of one text that one in common with the other proves nothing for.
FEW = 4
COMPARED = 20_000

ELSEWHERE = "The story came by another way than this update of it."
UNLIKE = "The update has no text in common with the story that has its id."


def key_of(reading: RowValues) -> Key:
    """Provider and id of a reading."""
    return reading.provider, reading.guid


def stored_stories(readings: Sequence[RowValues]) -> dict[Key, list[Article]]:
    """The stories of the readings' providers and ids, held; of an id that a document repeats, those it may mean."""
    single = {reading.guid for reading in readings if not reading.variant}
    repeated = [reading for reading in readings if reading.variant]
    wanted = Q(guid__in=single) | Q(
        guid__in={reading.guid for reading in repeated}, variant__in={"", *(reading.variant for reading in repeated)}
    )
    keys = {key_of(reading) for reading in readings}
    found: dict[Key, list[Article]] = {}
    for article in Article.objects.select_for_update(of=("self",)).filter(wanted).order_by("pk"):
        if (article.provider, article.guid) in keys:
            found.setdefault((article.provider, article.guid), []).append(article)
    return found


def matching(reading: RowValues, stories: Sequence[Article]) -> Article | None:
    """
    The story that a reading is a version of.

    In:      a reading, and the stories of its provider and id
    Out:     the story; None where the reading is of one that is not stored
    Rule:    of an id that its document repeats, the one of its headline alone; else the likest there is
    """
    alike = [article for article in stories if _is_same(reading, article)]
    if reading.variant:
        own = [article for article in stories if article.variant == reading.variant]
        return next(iter(own + alike), None)
    return max(alike or stories, key=lambda article: _common(reading, article), default=None)


def reason_to_hold(reading: RowValues, article: Article, feed: int | None) -> str:
    """
    Why an update must wait for a person.

    In:      a reading, the story it is of, and the polled feed that it came by
    Out:     a sentence, or "" where it need not wait
    Rule:    a polled feed changes only what it delivered; a text that shares nothing with the story is another story,
             but that of a kill is its own (W51)
    """
    if feed is not None and feed != article.feed_id:
        return ELSEWHERE
    if reading.fields["status"] == PubStatus.CANCELED or _is_same(reading, article) or _shares_text(reading, article):
        return ""
    return UNLIKE


def brings_text(reading: RowValues, article: Article) -> bool:
    """Whether an update would change what a story says, or show one that is held back; a kill is no text."""
    if reading.fields["status"] == PubStatus.CANCELED:
        return False
    names = ("headline", "body") if asks_to_hold(reading) else ("headline", "body", "status")
    return any(last_read(article, name) != reading.fields[name] for name in names)


def _is_same(reading: RowValues, article: Article) -> bool:
    """Whether headline or, of an id that is repeated by headlines too, the whole text is what was read last."""
    same = [last_read(article, name) == reading.fields[name] for name in ("headline", "body")]
    return all(same) if reading.variant else any(same)


def _shares_text(reading: RowValues, article: Article) -> bool:
    theirs, ours = _texts(reading, article)
    for words in (_long_words, _any_words):
        one, other = words(theirs), words(ours)
        least = min(len(one), len(other))
        common = len(one & other)
        if common >= (2 if least > FEW else 1) and common >= LITTLE * least:
            return True
        if least > 1:
            return False
    return False


def _common(reading: RowValues, article: Article) -> float:
    """How much of the shorter text's words two texts have in common, from 0 to 1."""
    one, other = map(_any_words, _texts(reading, article))
    return len(one & other) / (min(len(one), len(other)) or 1)


def _texts(reading: RowValues, article: Article) -> tuple[str, str]:
    names = ("headline", "standfirst", "body")
    return (
        " ".join(reading.fields[name][:COMPARED] for name in names).casefold(),
        " ".join(str(last_read(article, name))[:COMPARED] for name in names).casefold(),
    )


def _long_words(text: str) -> set[str]:
    return {*LONG_WORD.findall(text), *UNSPACED.findall(text)}


def _any_words(text: str) -> set[str]:
    return {*ANY_WORD.findall(text), *UNSPACED.findall(text)}
