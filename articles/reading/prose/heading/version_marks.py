"""Marks that the wire sets before a headline, or alone on a line, and the version they name (W11, W15, W16)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.draft import Version

#: What a mark is called where it is printed, and the kind of version it is. The longest of several is taken.
KINDS: tuple[tuple[str, str], ...] = (
    (r"update[ds]?", "update"),
    (r"rpts?|repeats?|repeated|repeating", "repeat"),
    (r"refiled?|refiling", "refile"),
    (r"corrected|correction|corrects|correctif|corrige|berichtigung|korrektur|corrección", "correction"),
    (r"wrap\s?-?up|wrap", "wrapup"),
    (r"exclusive|exclusif|exklusiv|exclusiva", "exclusive"),
    (r"breaking(?:\s+news)?", "breaking"),
    (r"urgent|urgente|eil|eilmeldung|dringend|عاجل|بەپەلە|acil|lezgîn", "urgent"),
    (r"flash|bulletin|alert|newsalert|snap|son\s+dakika", "flash"),
    (r"extra", "extra"),
    (r"story\s+withdrawn|withdrawn|withdrawal", "withdrawal"),
    (r"kill(?:ed)?|mandatory\s+kill|bulletin\s+kill", "kill"),
    (r"advisory", "advisory"),
    (r"lead\s?-?all|roundup", "roundup"),
    (r"recast|recasts|recap", "recast"),
    (r"clarification", "clarification"),
)
NAMES = "|".join(pattern for pattern, _ in KINDS)
DASH = r"(?:--+|[-–—:])"
#: "UPDATE 2-", "(CORRECTED) - ", "WRAPUP 1-", "REPEAT:" before a headline; a number may follow the word.
PREFIX = re.compile(
    rf"\s*[*]*(?:[(\[]\s*(?P<bracketed>{NAMES})(?:[\s-]*(?P<bracketed_number>\d{{1,2}}))?\s*[)\]]\s*{DASH}?|"
    rf"(?P<name>{NAMES})(?:[\s-]*(?P<number>\d{{1,2}}))?\s*{DASH})\s*",
    re.IGNORECASE,
)
SUFFIX = re.compile(rf"\s*(?:[(\[]\s*(?P<name>{NAMES})(?:[\s-]*(?P<number>\d{{1,2}}))?\s*[)\]])\s*$", re.IGNORECASE)
#: Marks that are everyday words too, and the first halves of others.
COMPOUND = re.compile(
    r"urgent|urgente|flash|alert|snap|extra|bulletin|kill|breaking|exclusive|wrap|repeat|acil|eil", re.IGNORECASE
)
ORDINAL = r"(?P<ordinal>\d{1,2})(?:st|nd|rd|th)"
#: "1ST LEAD", "2nd Ld-Writethru", "3rd Add", "LEAD 2" as a line of their own, or before a headline (W11).
LEAD = re.compile(
    rf"\s*(?:(?:\w+[-\s]){{0,3}}?{ORDINAL}\s*(?P<what>lead|ld|add|update|take|wrap)\b(?:[\s/-]*(?:write-?thru|writethrough))?|"
    r"(?P<what2>lead|update|writethru|write-thru)\s*(?P<cardinal>\d{1,2})?)(?:[\s-]*(?:eds|a\d+|,\s*\d+))*\s*[:=.-]*\s*$",
    re.IGNORECASE,
)
BEFORE = re.compile(rf"\s*{ORDINAL}\s+(?P<what>lead|ld)(?:[\s/-]*write-?thru)?\s*[:–—-]?\s+", re.IGNORECASE)
TAKE = re.compile(r"\s*(?:=\s*(?P<number>\d{1,2})|take\s+(?P<second>\d{1,2}))\s*[:.=-]*\s*", re.IGNORECASE)
LONGEST = 60
#: No headline has more marks before it.
MARKS = 4


@dataclass(frozen=True, slots=True)
class MarkedHeadline:
    """A headline without its marks, and the version that the first of them names."""

    headline: str
    version: Version | None


def strip_marks(headline: str) -> MarkedHeadline:
    """
    Take the marks off the start of a headline.

    In:      "UPDATE 2-Sterling rises", "(CORRECTED) - Ministers agree", "RPT-WRAPUP 1-Markets fall"
    Out:     the headline, and kind and number of version; "TRW PROMISES TO CORRECT …" is left alone
    Raises:  nothing
    Rule:    W15: of several the first that says a version is taken; W16: a correction is no refile
    """
    version: Version | None = None
    rest = headline
    for _ in range(MARKS):
        leading = _leading(rest)
        if leading is None:
            break
        version = version or leading.version
        rest = leading.headline
    behind = SUFFIX.search(rest)
    if behind is not None and behind.start() > 0:
        version = version or _version(behind["name"], behind["number"])
        rest = rest[: behind.start()]
    return MarkedHeadline(rest.strip() if rest is not headline else headline, version)


def _leading(headline: str) -> MarkedHeadline | None:
    """The headline without its first mark, and what version that names; None when it begins with no mark."""
    found = PREFIX.match(headline) or BEFORE.match(headline)
    if found is None or found.end() >= len(headline):
        return None
    words = found.groupdict()
    if words.get("name") and (not _clear(found[0], words["name"]) or _is_compound(headline, found)):
        return None
    name = next(filter(None, map(words.get, ("name", "bracketed", "what"))), "")
    number = next(filter(None, map(words.get, ("number", "bracketed_number", "ordinal"))), None)
    return MarkedHeadline(headline[found.end() :], _version(name, number))


def read_mark_line(text: str) -> Version | None:
    """The version that a header line states, when it says nothing else: "1ST LEAD", "REFILE", "2nd Ld-Writethru"."""
    if len(text) > LONGEST:
        return None
    if (take := TAKE.fullmatch(text)) is not None:
        return Version("take", int(take["number"] or take["second"]))
    bare = text.strip(" *-–—:()[].=")
    if (alone := re.fullmatch(rf"(?P<name>{NAMES})(?:[\s-]*(?P<number>\d{{1,2}}))?", bare, re.IGNORECASE)) is not None:
        return _version(alone["name"], alone["number"])
    found = LEAD.fullmatch(text)
    if found is None:
        return None
    return _version(found["what"] or found["what2"], found["ordinal"] or found["cardinal"])


def _version(name: str, number: str | None) -> Version:
    count = int(number) if number else None
    lower = " ".join(name.lower().split())
    if lower in ("lead", "ld", "writethru", "write-thru"):
        return Version("lead", count)
    if lower in ("add", "take"):
        return Version(lower, count)
    # Not in small letters: those of "SON DAKİKA" are two characters more.
    words = " ".join(name.split())
    return Version(next((kind for pattern, kind in KINDS if re.fullmatch(pattern, words, re.IGNORECASE)), lower), count)


def _is_compound(headline: str, found: re.Match[str]) -> bool:
    """Whether a mark is the first half of a word: "FLASH-FLOOD WARNING"; "FLASH-Ferry closes" is a mark."""
    joined = found[0].endswith("-") and found["number"] is None and COMPOUND.fullmatch(found["name"]) is not None
    return joined and headline[found.end() :].split(maxsplit=1)[0].isupper()


def _clear(printed: str, name: str) -> bool:
    """Whether a mark without brackets is one: "EXTRA-" is, "Extra-time" is a word; "Update: " is one again."""
    return name.isupper() or name.upper() == name.lower() or (name.istitle() and printed[-1:].isspace())
