"""What an agency sets behind its own stories: its name, and the initials of its desk (W48, W49)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.reading.prose.vocabulary.agency_names import house_names

#: The initials of a desk, of any script, in small letters where there are such: "kl/rt", "kl.rt", "gh ah", "ك م/ن ر".
INITIALS = r"[^\W\d_A-Z]{1,4}(?:(?:\s*[/.-]\s*|[ ])[^\W\d_A-Z]{1,4}){0,6}"
#: What ends a sentence, before a mark on the same line.
SENTENCE = r"(?<=[.!?…؟।。！？»”\")\]])"
#: Initials in capitals, which only stand behind the agency's own name: "PTI KLM RT".
CAPITALS = r"(?:\s+[A-Z]{2,4}){1,6}"
#: Whose the copy is, before the name: "(c) HN", "© 2024 HN".
RIGHTS = r"(?:(?:\([cC]\)|©|Copyright)\s*(?:(?:19|20)\d\d,?\s*)?)?"
#: The word with which a house ends its stories, on the last line of one; East Asian houses set it in brackets.
GLUED = re.compile(rf"{SENTENCE}(?:\s+Enditem|\s*[（(](?:完|了|终|終|끝)[）)])\s*$", re.IGNORECASE)
#: So far from the end of a paragraph a mark begins.
LONGEST = 80
#: Initials in a script without capitals, which only a slash tells from words.
SLASHED = re.compile(r"(?=[^/]*/)(?:[^\W\d_]{1,3}[ ]?[/. -]?[ ]?){2,10}$")


def agency_mark_at(text: str, agencies: Iterable[str]) -> int | None:
    """
    Where the mark of the story's own agency begins at the end of a paragraph.

    In:      the paragraph; the agencies that the story says it is from
    Out:     of "Boats arrive at dawn. EFE", "(ANI)", "--IANS" and "dpa gh ah" the first character behind the story;
             None where it does not end so, and for the name of any other agency
    Raises:  nothing
    Rule:    W49: the item's own agency, behind the end of a sentence or on a line of its own
    """
    glued = GLUED.search(text, max(0, len(text) - LONGEST))
    if glued is not None:
        return glued.start()
    names = sorted({form for agency in agencies for form in house_names(agency)}, key=len, reverse=True)
    if not names:
        return None
    start = max(0, len(text) - LONGEST)
    own = "|".join(map(re.escape, names))
    found = re.search(
        rf"(?:^|\n[ \t]*|{SENTENCE}\s*){RIGHTS}(?:[-–—=]{{1,3}}\s*|[(\[/（【]\s*)?(?:{own})\s*[)\]/）】]?"
        rf"(?:\s*[-/]?\s*{INITIALS}|{CAPITALS}|\s*\.)?\s*$",
        text[start:],
    )
    if found is None or (start and not found.start()):
        return None
    return start + found.start()


def is_slashed_initials(line: str) -> bool:
    """Whether a closing line is initials in a script without capitals: "كل/م ن/رت"."""
    line = line.strip()
    return len(line) <= 24 and line.upper() == line.lower() and SLASHED.match(line) is not None
