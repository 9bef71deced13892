"""Which of the texts before a story are headline, kicker and standfirst (W9, W18)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.prose.credits.sign_off import read_sign_off
from articles.reading.prose.ending.end_marks import is_end_mark
from articles.reading.prose.paragraphs import Block, join_lines

#: A headline is never longer than this,
LONGEST = 250
#: nor one that is a sentence than this, before a story and where nothing follows it.
SENTENCE, SENTENCE_ALONE = 140, 99
KICKER, KICKER_WORDS = 40, 4
#: What ends a statement, and may stand behind that; a headline is printed without.
FULL_STOPS, CLOSING = (".", "。", "۔", "।"), "\"'”’»)] "
SENTENCE_END = re.compile(r"[.!?؟।。][\"”’'»)\]]*$")


@dataclass(frozen=True, slots=True)
class HeadingRoles:
    """The paragraphs that are headline, kicker and standfirst, or None, and those that are the story's."""

    headline: Block | None
    kicker: Block | None
    standfirst: Block | None
    story: list[Block]


def assign_roles(texts: list[Block], body: list[Block], *, headline: str, opened: bool, signed: bool) -> HeadingRoles:
    """
    Decide which of the texts before a story are no part of it.

    In:      the texts before the dateline or the story's first real paragraph, and the paragraphs behind; the headline
             where the format states one; whether a dateline parts the two; whether a byline stands behind a text that
             is no headline
    Out:     the headings; the texts that are none begin the story
    Raises:  nothing
    Rule:    W9; W18 what the story's first sentence says again is a standfirst
    """
    kicker = found = None
    if headline:
        texts = _without(headline, texts)
    elif texts and _may_be_headline(texts[0], followed=opened or len(texts + body) > 1):
        found, texts = _headline(texts)
        if opened and texts and _is_kicker(found, texts[0]):
            kicker, found, texts = found, texts[0], texts[1:]
    if _opens_with_standfirst(texts, body, parted=opened or signed):
        return HeadingRoles(found, kicker, texts[0], texts[1:] + body)
    return HeadingRoles(found, kicker, None, texts + body)


def _headline(texts: list[Block]) -> tuple[Block, list[Block]]:
    """The headline that opens the texts, its lines in capitals together, and what is left of them."""
    first, *rest = texts
    while rest and _goes_on(first, rest[0]):
        gap = rest[0].start - first.end
        first = Block(first.start, rest[0].end, first.raw + "\n" + " " * (gap - 1) + rest[0].raw)
        rest = rest[1:]
    return first, rest


def _may_be_headline(block: Block, *, followed: bool) -> bool:
    if len(block.raw) > LONGEST or is_end_mark(block.raw):
        return False
    if not followed and read_sign_off(block.raw) is not None:
        return False
    limit = SENTENCE if followed else SENTENCE_ALONE
    return SENTENCE_END.search(block.raw) is None or block.raw.isupper() or len(block.raw) <= limit


def _goes_on(first: Block, second: Block) -> bool:
    """Whether a headline in capitals goes on in the next line, which is indented."""
    return (
        not second.parted
        and first.raw.isupper()
        and second.raw.isupper()
        and len(first.raw) > 40
        and len(first.raw) + len(second.raw) < LONGEST
    )


def _is_kicker(first: Block, second: Block) -> bool:
    """Whether a short line in capitals stands above a longer headline that is not."""
    return (
        len(first.raw) <= KICKER
        and len(first.raw.split()) <= KICKER_WORDS
        and (first.raw.isupper() or first.raw.endswith(":"))
        and not second.raw.isupper()
        and not is_prose(second)
        and len(second.raw) > len(first.raw)
    )


def is_prose(block: Block) -> bool:
    """Whether a paragraph before the story is as long as only the story's own are, or a long sentence."""
    return len(block.raw) > 400 or (len(block.raw) > 80 and SENTENCE_END.search(block.raw) is not None)


def _opens_with_standfirst(texts: list[Block], body: list[Block], *, parted: bool) -> bool:
    """Whether the first text is parted from the story, or said again by the next text or the story (W18)."""
    if not texts:
        return False
    return parted or any(_repeats(texts[0], behind) for behind in [*texts[1:2], *body[:1]])


def _without(headline: str, texts: list[Block]) -> list[Block]:
    """
    The texts that do not say the same as the headline, or as what of it stands behind a colon.

    A sentence that a headline was made from is the story's.
    """
    told = {_letters(headline), _letters(headline.partition(": ")[2])} - {""}
    inferred = not headline.rstrip(CLOSING).endswith(FULL_STOPS)
    return [
        block
        for block in texts
        if _letters(join_lines(block.raw)) not in told or (inferred and block.raw.rstrip(CLOSING).endswith(FULL_STOPS))
    ]


def _repeats(standfirst: Block, story: Block) -> bool:
    """Whether the story's first sentence says the standfirst again (W18)."""
    one = _letters(standfirst.raw)
    return len(one) > 30 and _letters(story.raw[: len(standfirst.raw) * 2 + 200]).startswith(one)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
