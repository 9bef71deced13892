"""Takes: a long story that the wire sends in parts, put together again (W50)."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from articles.reading.draft import Draft, PubStatus
from articles.reading.prose.findings import NO_BODY

#: What a story says when more of it follows, until the rest has come.
MORE = "The story says that more follows."
#: What of a status counts for a whole story where its takes differ: the last of these.
HELD_BACK = (PubStatus.USABLE, PubStatus.WITHHELD, PubStatus.CANCELED)


def join_takes(drafts: list[Draft]) -> list[Draft]:
    """
    Put the takes of one delivery together.

    In:      the drafts of a file, read, in the order they came
    Out:     each story once: the takes of the same keyword follow their first one in the order of their numbers
    Raises:  nothing
    Rule:    W50, W12; a take that is missing is reported as a problem of the story; the story is held back as long as
             any of its takes (W52)
    """
    stories: list[Draft] = []
    waiting: dict[str, list[Draft]] = {}
    open_at: dict[str, int] = {}
    for draft in drafts:
        key = _key(draft)
        if _is_take(draft) and key in open_at:
            waiting.setdefault(key, []).append(draft)
            continue
        if MORE in draft.problems or _is_take(draft):
            open_at[key] = len(stories)
        stories.append(draft)
    for key, takes in waiting.items():
        stories[open_at[key]] = _together(stories[open_at[key]], takes)
    return stories


def _key(draft: Draft) -> str:
    """What takes are joined by: the keyword, or the headline where there is none."""
    return (draft.slug or draft.headline).casefold()


def _is_take(draft: Draft) -> bool:
    return draft.version is not None and draft.version.kind in ("add", "take")


def _number(draft: Draft) -> int:
    return draft.version.number if draft.version is not None and draft.version.number is not None else 0


def _together(first: Draft, takes: list[Draft]) -> Draft:
    takes = sorted(takes, key=_number)
    parts = (first, *takes)
    problems = [problem for problem in first.problems if problem not in (MORE, NO_BODY)]
    paragraphs = tuple(chain.from_iterable(part.paragraphs for part in parts))
    if MORE in takes[-1].problems:
        problems.append(MORE)
    problems += [f"Part {number} of the story is missing." for number in _missing(takes)]
    return replace(
        first,
        paragraphs=paragraphs,
        credits=tuple(dict.fromkeys(chain.from_iterable(part.credits for part in parts))),
        notes=tuple(dict.fromkeys(chain.from_iterable(part.notes for part in parts))),
        status=max((part.status for part in parts), key=HELD_BACK.index),
        embargo=max((part.embargo for part in parts if part.embargo is not None), default=None),
        problems=(*problems, *([] if paragraphs else [NO_BODY])),
    )


def _missing(takes: list[Draft]) -> list[int]:
    """The numbers that were left out before the last take that came."""
    # An "add" counts from the story on (1st Add), a "take" counts the story itself (Take 2).
    start = 1 if takes[0].version is not None and takes[0].version.kind == "add" else 2
    numbers = set(map(_number, takes))
    return [number for number in range(start, max(numbers) + 1) if number not in numbers]
