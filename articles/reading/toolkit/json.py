"""The one JSON parser of all readers: whatever stands in a file, it gives plain values or a sentence."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from articles.reading.draft import Unreadable
from articles.reading.toolkit.encoding.decoding import Decoded, decode

#: Halves of a surrogate pair without the other, which are no characters.
LONE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
#: An escaped NUL, which no text may hold; the backslashes before it are those of other escapes.
NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A parsed file: mappings, lists, strings, numbers, booleans, None."""

    value: Any
    decoded: Decoded


def parse_json(raw: bytes, *, what: str = "JSON") -> JsonDocument:
    """
    Parse JSON.

    In:      a file's bytes, and what to call it in a sentence
    Out:     its value and the decoded text; of a key that is there twice the last counts; NaN and its like are None
    Raises:  Unreadable where it is no JSON, or nested too deep
    Rule:    RFC 8259; W55
    """
    decoded = decode(raw)
    text = NUL.sub(r"\1", LONE.sub(r"\\ufffd", decoded.text)) if "\\u" in decoded.text else decoded.text
    try:
        value = json.loads(text, strict=False, parse_constant=lambda name: None)
    except RecursionError as error:
        raise Unreadable(f"The {what} is nested too deep to be read.") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"The {what} is not well formed: {error.msg}, line {error.lineno}.") from error
    except ValueError as error:  # a number of thousands of digits
        raise Unreadable(f"The {what} contains a number that is too long.") from error
    return JsonDocument(value, decoded)


def string(value: Any) -> str:
    """A value as text: strings without white space around them, whole numbers as digits; "" for all else."""
    match value:
        case str():
            return value.strip()
        case bool() | None:
            return ""
        case int():
            return str(value)
        case _:
            return ""


def mapping(value: Any) -> dict[str, Any]:
    """The value where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """The value where it is a list; a single value alone in one; [] for None."""
    return value if isinstance(value, list) else [] if value is None else [value]
