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
#: What stands before, between and behind values: white space, the separator of JSON Text Sequences (RFC 7464), commas.
SEPARATOR = re.compile("[\\s\x1e,]*")
DECODER = json.JSONDecoder(strict=False, parse_constant=lambda name: None)


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A parsed file: mappings, lists, strings, numbers, booleans, None; `problems` name lines that were left out."""

    value: Any
    decoded: Decoded
    problems: tuple[str, ...] = ()


def parse_json(raw: bytes, *, what: str = "JSON") -> JsonDocument:
    """
    Parse JSON.

    In:      a file's bytes, and what to call it in a sentence
    Out:     its value and the decoded text; of a key that is there twice the last counts; NaN and its like are None
    Raises:  Unreadable where it is no JSON, or nested too deep
    Rule:    RFC 8259; W55; several values one after another, as JSON Lines has them, are a list of them
    """
    decoded = decode(raw)
    text = NUL.sub(r"\1", LONE.sub(r"\\ufffd", decoded.text)) if "\\u" in decoded.text else decoded.text
    try:
        value, problems = _value(text, what)
    except RecursionError as error:
        raise Unreadable(f"The {what} is nested too deep to be read.") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"The {what} is not well formed: {error.msg}, line {error.lineno}.") from error
    except ValueError as error:  # a number of thousands of digits
        raise Unreadable(f"The {what} contains a number that is too long.") from error
    return JsonDocument(value, decoded, problems)


def _value(text: str, what: str) -> tuple[Any, tuple[str, ...]]:
    """
    The value of a text, or the list of those that stand one after another in it; what of these could not be read.

    Rule:    W54: of several values on lines of their own a broken one costs only itself
    """
    values: list[Any] = []
    problems: list[str] = []
    at = _behind(text, 0)
    while at < len(text) or not (values or problems):
        try:
            value, at = DECODER.raw_decode(text, at)
            values.append(value)
        except json.JSONDecodeError as error:
            at = text.find("\n", at) + 1 or len(text)
            if not values:
                raise
            problems.append(
                f"A line of the {what} could not be read and was left out: {error.msg}, line {error.lineno}."
            )
        at = _behind(text, at)
    return (values[0] if len(values) == 1 and not problems else values), tuple(problems)


def _behind(text: str, at: int) -> int:
    found = SEPARATOR.match(text, at)
    return found.end() if found else at


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
