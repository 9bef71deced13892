"""What stands behind a story and is none of it: credits, notes, end marks, contacts, private blocks (W45 to W50)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from articles.reading.draft import CreditedPerson
from articles.reading.prose import notes
from articles.reading.prose.credits.sign_off import SignOff, read_sign_off
from articles.reading.prose.ending import contact_block, multipart
from articles.reading.prose.ending.agency_marks import agency_mark_at, is_slashed_initials
from articles.reading.prose.ending.end_marks import is_end_mark, is_more_mark
from articles.reading.prose.paragraphs import Block, join_lines
from articles.reading.span import Span
from articles.reading.toolkit.feeds.mail_addresses import without_addresses

#: So many marks, notes and credits are taken off the end of a story; more are a table, or meant to harm.
CLOSING = 100
#: What a house sets under the credits of every story.
BOILERPLATE = re.compile(
    r"(?:our\s+standards\s*:|©|\(c\)\s|copyright\s+(?:©\s*|\(c\)\s*)?(?:19|20)\d\d|all\s+rights\s+reserved|"
    r"this\s+(?:story|material)\s+may\s+not\s+be\s+published|[<〈]?저작권자)",
    re.IGNORECASE,
)
#: Whose the copy is, in a brief closing paragraph of its own.
RIGHTS_LENGTH = 160
RIGHTS = re.compile(
    r"[<〈]저작권자[^<>〈〉]{1,120}[>〉]$|(?:©|\(c\)|copyright)\s*(?:©\s*|\(c\)\s*)?(?:19|20)\d\d\b[^.!?]{0,80}[.!]?(?:\s*all\s+rights\s+reserved\.?)?$",
    re.IGNORECASE,
)
#: What software sets below a story of a site: "The post … appeared first on …".
FOOT = re.compile(
    r"(?:the\s+(?:post|article)\s.{1,300}\s(?:appeared\s+first|first\s+appeared)\s+on|"
    r"der\s+beitrag\s.{1,300}\serschien\s+zuerst\s+auf|l['’]article\s.{1,300}\sest\s+apparu\s+en\s+premier\s+sur|"
    r"(?:la\s+entrada|el\s+art[ií]culo)\s.{1,300}\s(?:se\s+public[óo]\s+primero|aparece\s+primero|apareci[óo]\s+primero)\s+en|"
    r"l['’]articolo\s.{1,300}\s(?:proviene\s+da|sembra\s+essere\s+il\s+primo\s+su)|o\s+post\s.{1,300}\sapareceu\s+primeiro\s+em|"
    r"het\s+bericht\s.{1,300}\sverscheen\s+eerst\s+op|artykuł\s.{1,300}\spochodzi\s+z\s+serwisu|"
    r"inlägget\s.{1,300}\sdök\s+först\s+upp\s+på|ظهرت\s+المقالة\s.{1,300}\sأولا?ً?\s+على)\s.{1,120}$",
    re.IGNORECASE,
)
#: Where a house's notes for editors begin behind the story.
NOTEBOOK = re.compile(r"#{1,3}\s*(?:dpa[\s-]+)?(?:notebook|notizblock|note(?:s)?\s+to\s+editors?)\b", re.IGNORECASE)


@dataclass(slots=True)
class Ending:
    """
    A story's paragraphs without what stands behind them.

    credits, credits_at:  the people that the sign-off names, and the characters of the copy it takes up
    private:              the people that a private block names
    """

    body: list[Block]
    credits: tuple[CreditedPerson, ...] = ()
    credits_at: Span | None = None
    private: tuple[CreditedPerson, ...] = ()
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_ending(
    blocks: list[Block], text: Callable[[Block], str], *, agencies: Iterable[str] = (), release: bool = False
) -> Ending:
    """
    Take off the end of a story what is no story, in whatever order it stands there.

    In:      the paragraphs behind the dateline; how one is written once its lines are joined; the agencies that the
             story says it is from; whether it is the release of a press office
    Out:     the story's paragraphs, the people, notes and problems found behind them
    Raises:  nothing
    Rule:    W45 to W50
    """
    ending = Ending(blocks)
    _private(ending, text)
    if release:
        _about(ending)
    agencies = tuple(agencies)
    for _ in range(CLOSING):
        if not ending.body or not (_take(ending, text) or _take_agency(ending, agencies)):
            break
    return ending


def _private(ending: Ending, text: Callable[[Block], str]) -> None:
    """Cut off what is not for publication, and the notebook before it; people named there are kept (W48)."""
    found = contact_block.find_contact_block(ending.body)
    if found is not None:
        ending.body = ending.body[: found.at]
        ending.private = found.credits
    for index, block in enumerate(ending.body):
        if NOTEBOOK.match(block.raw):
            behind = [text(each).lstrip("#- ") for each in ending.body[index + 1 :]]
            ending.notes += [note for note in behind if note and not contact_block.CONTACT.search(note)]
            ending.body = ending.body[:index]
            return


def _take(ending: Ending, text: Callable[[Block], str]) -> bool:
    """Take the last thing off the end; False when it is the story's."""
    body = ending.body
    last = body[-1]
    line = last.raw.rsplit("\n", 1)[-1]
    more = is_more_mark(line)
    if more or is_end_mark(line):
        ending.problems += [multipart.MORE] * more
        _leave(body, last, len(last.raw) - len(line))
        return True
    found = read_sign_off(last.raw)
    if found is None and _is_desk(last, alone=len(body) == 1):
        body.pop()
        return True
    if len(body) > 1 and _is_note(last, body[-2], signed=found is not None):
        ending.notes.append(text(body.pop()))
        return True
    return found is not None and _take_credits(ending, last, found)


def _take_agency(ending: Ending, agencies: tuple[str, ...]) -> bool:
    """Take off the mark of the story's own agency, initials, or what software sets below a story."""
    body = ending.body
    last = body[-1]
    line = last.raw.rsplit("\n", 1)[-1]
    if len(body) > 1 and (FOOT.match(join_lines(last.raw)) or is_slashed_initials(last.raw)):
        body.pop()
        return True
    if line != last.raw and is_slashed_initials(line):
        _leave(body, last, len(last.raw) - len(line) - 1)
        return True
    mark = agency_mark_at(last.raw, agencies)
    if mark is None or (not mark and len(body) == 1):
        return False
    _leave(body, last, mark)
    return True


def _about(ending: Ending) -> None:
    """Cut off what a press office says of itself behind the mark that ends its release."""
    for index, block in enumerate(ending.body[1:], 1):
        if is_end_mark(block.raw):
            ending.body = ending.body[:index]
            return


def _take_credits(ending: Ending, last: Block, found: SignOff) -> bool:
    """Take the credits off the end; False when what stands behind them is the story's."""
    ending.credits = found.credits + ending.credits
    ending.credits_at = Span(last.start + found.start, ending.credits_at.end if ending.credits_at else last.end)
    _leave(ending.body, last, found.start)
    if BOILERPLATE.match(found.rest):
        ending.notes.append(join_lines(found.rest))
    elif len(found.rest) > 3 and not contact_block.CONTACT.search(found.rest[:200]):
        at = last.start + last.raw.rfind(found.rest)
        ending.body.append(Block(at, at + len(found.rest), found.rest))
        return False
    return True


def _is_desk(last: Block, *, alone: bool) -> bool:
    """Whether the last paragraph is the desk's address, or that of a writer or its initials behind a story."""
    if not alone and "@" in last.raw and not any(map(str.isalnum, without_addresses(last.raw))):
        return True
    return contact_block.is_contact(last.raw) or (not alone and contact_block.is_desk(last.raw))


def _leave(body: list[Block], last: Block, end: int) -> None:
    """Leave of the last paragraph only what stands before that character."""
    left = last.until(end)
    body[-1:] = [left] if left.raw else []


def _is_note(last: Block, before: Block, *, signed: bool) -> bool:
    """Whether a closing paragraph is a note, or what the house sets under the credits of every story."""
    if notes.is_note(last.raw):
        # "(With reporting by …)" and "Editor: Ann Poe" begin as notes do.
        return last.raw.isupper() or not signed
    if len(last.raw) <= RIGHTS_LENGTH and RIGHTS.match(join_lines(last.raw)):
        return True
    return BOILERPLATE.match(last.raw) is not None and read_sign_off(before.raw) is not None
