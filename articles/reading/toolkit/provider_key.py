"""Who sends a story, as a key that stays the same from one delivery to the next (W68)."""

from __future__ import annotations

import re

#: https://www.tea.example/…, tag:tea.example,2026:7, urn:newsml:tea.example:20260304:7.
AUTHORITY = re.compile(
    r"\s*(?:[a-z][a-z0-9+.-]{1,20}://(?:[^/?#@\s]*@)?(?P<host>[^/?#:\s]+)|tag:(?P<tag>[^,:/\s]+),|"
    r"urn:newsml:(?P<urn>[^:\s]+):)",
    re.IGNORECASE,
)
LONGEST = 200


def authority(uri: str) -> str:
    """
    Who gave a URI away.

    In:      "https://www.tea.example/7", "tag:tea.example,2026:7", "urn:newsml:tea.example:20260304:7"
    Out:     "tea.example"; "" where it names nobody
    Raises:  nothing
    """
    found = AUTHORITY.match(uri[:2000])
    if found is None:
        return ""
    return str(found["host"] or found["tag"] or found["urn"]).casefold().removeprefix("www.").rstrip(".")[:LONGEST]


def provider_key(*evidence: str) -> str:
    """
    The provider by what a document says of it, surest first: addresses count as their hosts, names without case.

    In:      "https://tea.example/", "Tea Wire"
    Out:     "tea.example"; "" where nothing says who it is
    Raises:  nothing
    Rule:    W68
    """
    for words in evidence:
        plain = " ".join(words[:2000].split())
        if plain:
            return authority(plain) or plain.casefold()[:LONGEST]
    return ""
