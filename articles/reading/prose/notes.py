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


def without_brackets(note: str) -> str:
    """A note without the words that only say it is one: "(Eds: EMBARGOED until …)" is "EMBARGOED until …"."""
    return re.sub(
        r"^[(\[\s]*(?:eds?|editors?|note|editor['’]?s\s+note|attention\s+editors?)\s*[:._–—-]+\s*",
        "",
        note,
        flags=re.IGNORECASE,
    )
