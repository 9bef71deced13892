"""Languages as elements name them, as BCP 47 writes them."""

from __future__ import annotations

import re

TAG = re.compile(r"(?P<language>[A-Za-z]{2,3})(?P<rest>(?:[-_][A-Za-z0-9]{2,8})*)$")
#: Codes of three letters for languages that have one of two (ISO 639-2, both forms).
SHORT = {
    "ara": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "chi": "zh", "cze": "cs", "cym": "cy", "dan": "da",
    "deu": "de", "dut": "nl", "ell": "el", "eng": "en", "est": "et", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr",
    "ger": "de", "gle": "ga", "gre": "el", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ind": "id", "ita": "it",
    "jpn": "ja", "kor": "ko", "kur": "ku", "lav": "lv", "lit": "lt", "mkd": "mk", "msa": "ms", "nld": "nl", "nno": "nn",
    "nob": "nb", "nor": "no", "per": "fa", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk",
    "slv": "sl", "som": "so", "spa": "es", "sqi": "sq", "srp": "sr", "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk",
    "urd": "ur", "vie": "vi", "zho": "zh", "cmn": "zh",
}  # fmt: skip
#: Codes that say nothing ("undetermined", "several", "no linguistic content").
NONE = frozenset(("und", "mul", "zxx", "mis"))


def language_tag(stated: str) -> str:
    """
    A stated language as a tag of BCP 47.

    In:      "EN", "en_us", "fre", "x-default"
    Out:     "en", "en-US", "fr", ""
    Raises:  nothing
    """
    found = TAG.match(stated.strip())
    if found is None:
        return ""
    language = found["language"].lower()
    if language in NONE:
        return ""
    parts = [SHORT.get(language, language)]
    for part in re.split(r"[-_]", found["rest"])[1:]:
        parts.append(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower())
    return "-".join(parts)
