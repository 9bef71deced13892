"""Notes that are for editors and no part of the story (W14, W16)."""

from __future__ import annotations

import re

NOTE = re.compile(
    r"(?:[(\[]\s*)?(?:eds?(?:itors?)?\s*[:.]\s|editor['’]?s['’]?\s+notes?\b|note\s+to\s+editors?\b|notes\s+to\s+editors?\b|"
    r"attention\s+editors?\b|(?:updates?|updating|adds|corrects|recasts|trims|refiles|repeats|removes|rewrites|clarifies|"
    r"fixes|deletes|inserts|restores|amends|edits|writes)\s*:\s|"
    r"(?<=[(\[])(?:adds?|updates?|corrects?|recasts?|trims?|refiles?|repeats?|removes?|rewrites?|clarifies|fixes|deletes|"
    r"inserts?|restores|amends|edits|changes|with|note|recasts)\b)",
    re.IGNORECASE,
)
#: What a press office sets above what it sends.
RELEASE = re.compile(
    r"[\s*]*(?:for\s+(?:immediate|general)\s+(?:press\s+)?release|(?:press|media|news)\s+release|zur\s+sofortigen\s+veröffentlichung|"
    r"pressemitteilung|communiqué\s+de\s+presse|pour\s+diffusion\s+immédiate|nota\s+de\s+prensa|comunicado\s+de\s+prensa|"
    r"para\s+(?:su\s+)?(?:publicación|difusión)\s+inmediata|comunicato\s+stampa|persbericht|pressmeddelande|بيان\s+صحفي)"
    r"[\s*:.!–—-]*$",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"[\s*]*(?:(?:media|press)\s+)?(?:contacts?|inquiries|enquiries|kontakt|contacto|contatto|pressekontakt)\b[^.!?]*?:",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\S+@\S+\.\w|\+?\d[\d\s()/.-]{5,}\d")
LONGEST = 600


def is_note(line: str) -> bool:
    """
    Whether a line of the header or after the story is a note to editors.

    In:      "Eds: …", "(Adds minister's reply, paragraph 3)", "EDITOR'S NOTE _ …", "UPDATES: …"
    Out:     True for a note; "(Ivaco Inc) said" and "Adds a new wing" are none
    Raises:  nothing
    Rule:    W14
    """
    if len(line) > LONGEST or NOTE.match(line) is None:
        return False
    return line[:1] not in "([" or line.rstrip(" .")[-1:] in ")]"


def is_release(line: str) -> bool:
    """Whether a line of the header says that a press office sends what follows: "FOR IMMEDIATE RELEASE"."""
    return RELEASE.match(line) is not None


def is_contact_line(line: str) -> bool:
    """Whether a line of a release's header says whom to ask, with an address or a phone."""
    return len(line) <= LONGEST and CONTACT.match(line) is not None and ADDRESS.search(line) is not None


def without_brackets(note: str) -> str:
    """A note without the words that only say it is one: "(Eds: EMBARGOED until …)" is "EMBARGOED until …"."""
    return re.sub(
        r"^[(\[\s]*(?:eds?|editors?|note|editor['’]?s\s+note|attention\s+editors?)\s*[:._–—-]+\s*",
        "",
        note,
        flags=re.IGNORECASE,
    )
