"""Marks that end a story on the wire, and marks that say there is more of it (W49, W50)."""

from __future__ import annotations

import re

END = re.compile(
    r"(?:#(?:\s?#)+|[-–—]{1,2}\s*30\s*[-–—]{1,2}|[-–—(（\[*\s]*(?:ends?|fin|ende|fine|fim|slut|loppu|koniec|конец|кінець|τέλος|完|了|终|終|끝|انتهى|النهاية|"
    r"انتهای پیام|کۆتایی)(?:\s*/\s*\w{0,12})?[-–—)）\]*.\s]*|"
    # "(end) kl.rt", "(النهاية) ج ك / ر ع": the initials of who sent it.
    r"[(\[]\s*(?:end|fin|ende|fine|fim|انتهى|النهاية|کۆتایی)\s*[)\]]\s*"
    r"(?-i:[^\W\d_A-Z]{1,3}(?:\s?[./ -]\s?[^\W\d_A-Z]{1,3}){0,6})\.?|nnnn|"
    r"(?:reuters?|afp|upi|enditem)[.…]*(?:\^m)?|={1,2}\s*(?:kyodo|\w{2,10})|[-–—]+\s*(?:\(?(?:kyodo|bernama|antara|reuters?)\)?)\s*[-–—]*|"
    r"\*{3,}|_{3,})$",
    re.IGNORECASE,
)
MORE = re.compile(r"[-–—(\[\s]*(?:more|mf|más|suite|m/f)[-–—)\]\s.]*$", re.IGNORECASE)
LONGEST = 24


def is_end_mark(line: str) -> bool:
    """
    Whether a line is an end mark.

    In:      a line of the story's end: "###", "-30-", "- ENDS -", "NNNN", "REUTER", "(END)", "==Kyodo"
    Out:     True for a mark; "The End of the Affair" and every sentence are none
    Raises:  nothing
    Rule:    W49: a mark goes only as the last line
    """
    line = line.strip()
    return 0 < len(line) <= LONGEST and END.match(line) is not None


def is_more_mark(line: str) -> bool:
    """Whether a line says that another take follows: "(MORE)", "more" (W50)."""
    line = line.strip()
    return 0 < len(line) <= LONGEST and MORE.match(line) is not None
