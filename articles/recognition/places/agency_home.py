"""Where newsrooms are at home, which tells what a name means when nothing else does (W25)."""

from __future__ import annotations

from articles.recognition.places.name_keys import name_key
from articles.recognition.vocabulary.agency_countries import DOMAINS, EVERYWHERE, HOMES


def _read() -> dict[str, str]:
    homes: dict[str, str] = {}
    for line in HOMES.replace("\n ", " ").strip().splitlines():
        country, _, outlets = line.partition(":")
        for outlet in outlets.split(";"):
            homes.setdefault(name_key(outlet), country)
    return homes


BY_NAME = _read()


def agency_country(source: str) -> str:
    """
    The country where a source is at home.

    In:      "Kurdistan 24", "dpa", "www.nlhnews.co.uk", "Reuters"
    Out:     "IQ", "DE", "GB", "" (it is at home everywhere, or not known)
    Raises:  nothing
    """
    known = BY_NAME.get(name_key(source))
    if known is not None:
        return known
    if " " in source or "." not in source:
        return ""
    last = source.rstrip("/").partition("://")[2].partition("/")[0] or source.partition("/")[0]
    domain = last.rpartition(".")[2].casefold()
    if domain in DOMAINS:
        return DOMAINS[domain]
    return domain.upper() if len(domain) == 2 and domain.isalpha() and domain not in EVERYWHERE else ""
