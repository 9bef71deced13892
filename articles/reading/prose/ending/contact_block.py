"""The private block behind a story: contacts and credits that are not for publication (W48)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.draft import CreditedPerson, Role
from articles.reading.prose.credits.credited_people import find_credited
from articles.reading.prose.paragraphs import Block, join_lines
from articles.reading.prose.vocabulary.agency_names import is_known_agency

OPENS = re.compile(
    r"[\s*_=#-]*(?:the\s+following\s+information\s+is\s+not\s+(?:intended\s+)?for\s+publication|"
    r"(?:die\s+)?(?:nach)?folgenden?\s+informationen\s+sind\s+nicht\s+(?:zur|für\s+die)\s+ver(?:ö|oe)ffentlichung|"
    r"(?:les\s+)?informations?\s+(?:suivantes?|ci-dessous)\s+ne\s+(?:sont|est)\s+pas\s+(?:destinées?\s+à\s+(?:la\s+)?publi|à\s+publi)|"
    r"la\s+siguiente\s+información\s+no\s+es\s+para\s+(?:su\s+)?publicación|"
    r"not\s+for\s+publication\s*(?:[:.*_-]|$)|(?:internal|private)\s*[,:]\s*not\s+for\s+publication)",
    re.IGNORECASE,
)
#: A paragraph in double brackets is a house's own: ((Main desk: …; jane@example.org)).
DOUBLE = re.compile(r"\(\(.*\)\)\s*$", re.DOTALL)
#: And one in single brackets that holds an address and no sentence.
SINGLE = re.compile(r"\((?=[^()]*@)(?:(?!\.\s+[A-Z])[^()]){1,300}\)\s*$")
CONTACT = re.compile(r"\+?\d[\d\s()/.-]{6,}\d|[\w.+-]+@[\w-]+\.\w|<[^<>\s]+@|\btel\b|\bphone\b", re.IGNORECASE)
LABELS: tuple[tuple[str, Role], ...] = (
    (r"additional reporting|mitarbeit", Role.ADDITIONAL),
    (r"report(?:ing|ers?)?|authors?|autor(?:in|en)?(?:/in)?|auteurs?|autora?|by|von|text|bericht", Role.REPORTING),
    (r"writ(?:ing|ers?|ten)", Role.WRITING),
    (r"translat(?:ion|ors?|ed)|übersetzung", Role.TRANSLATED),
    (r"photos?|photograph(?:y|ers?)|fotos?|pictures?", Role.PHOTOGRAPHY),
    (r"edit(?:ing|ors?|ed)|redaktion|rédaction|edición", Role.EDITING),
)
LABEL = re.compile(
    rf"[\s*•#-]*(?P<label>{'|'.join(pattern for pattern, _ in LABELS)})(?:\s+by)?\s*[:：]\s*(?P<names>.*)$",
    re.IGNORECASE | re.DOTALL,
)
CUT = re.compile(
    r"\s*(?:[,;]?\s*(?:tel\b|phone\b|mobile\b|mobil\b|e-?mail\b)|[,;]?\s*<|[,;]?\s*\+?\(?\d|[,;]?\s*\S+@)",
    re.IGNORECASE,
)


LONGEST_INITIALS = 40
INITIALS = re.compile(
    r"(?:[a-z]{1,4}(?:[/-][a-z]{1,4}){1,6}|(?P<agency>[A-Za-z]{2,8})(?:[ /-](?:[a-z]{2,4}|[A-Z]{2,3}|[a-z]\d)){1,6})$"
)


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """Where the private block begins among the paragraphs, and the people it names."""

    at: int
    credits: tuple[CreditedPerson, ...]


def find_contact_block(blocks: list[Block]) -> ContactBlock | None:
    """
    Find the private block of a story.

    In:      the paragraphs behind the dateline
    Out:     the paragraph it begins at, and who it says reported and edited, without phones and addresses; or None
    Raises:  nothing
    Rule:    W48: from its opening sentence everything to the end is private
    """
    for index, block in enumerate(blocks):
        if OPENS.match(block.raw[:200]):
            lines = [join_lines(each.raw) for each in blocks[index:]]
            return ContactBlock(index, tuple(credit for line in lines for credit in contact_credits(line)))
    return None


def is_contact(text: str) -> bool:
    """Whether a closing paragraph in brackets gives a desk's own phone or address."""
    return SINGLE.match(text) is not None or (DOUBLE.match(text) is not None and CONTACT.search(text) is not None)


def is_desk(text: str) -> bool:
    """
    Whether a closing line is the desk's initials: "hh/ph/ts/hd", "dpa wsz jln npr", "AAP RTV ar" (W48).

    Rule:  initials parted by slashes or hyphens; or an agency and initials behind it, and nothing else
    """
    found = INITIALS.match(text) if len(text) <= LONGEST_INITIALS else None
    return found is not None and (found["agency"] is None or is_known_agency(found["agency"]))


def contact_credits(line: str) -> tuple[CreditedPerson, ...]:
    """The people of one line: "- Editing by: Jane Doe, +49 30 1234567, <desk@example.org>"."""
    label = LABEL.match(line[:600])
    if label is None:
        return ()
    cut = CUT.search(label["names"])
    names = label["names"][: cut.start()] if cut else label["names"]
    role = next(role for pattern, role in LABELS if re.fullmatch(pattern, label["label"], re.IGNORECASE))
    return find_credited(re.sub(r"\s*\(([^()]{2,30})\)", r" in \1", names), role).credits
