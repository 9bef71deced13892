"""The conventions of wires that had no typographic characters, as typography (W5)."""

from __future__ import annotations

import re

#: Characters that steer a transmission or a typesetter and never reach stored text (W2).
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
#: A dash is an underscore with white space on both sides, or one that closes a dateline's bracket.
DASH = re.compile(r"(?<=[\s)\]])_(?=\s|$)")
SINGLE = re.compile(r"(?<![`\w])`(?!`)(?=\w)")


def typeset(text: str) -> str:
    """
    Set a line of wire copy in typography.

    In:      "``I'll stay,'' he said _ twice."
    Out:     "“I'll stay,” he said — twice."
    Raises:  nothing
    Rule:    W5: doubled back-quotes and apostrophes are quotation marks, a lone underscore is a dash; a rule of several
             underscores and the underscore inside a name stay
    """
    if "`" in text or "''" in text:
        text = SINGLE.sub("‘", text.replace("``", "“").replace("''", "”"))
    return DASH.sub("—", text) if "_" in text else text
