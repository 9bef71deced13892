"""A headline for a story that has none (W17)."""

from __future__ import annotations

import re

from articles.reading.prose.vocabulary.word_list import word_set

#: Words behind whose full stop a sentence goes on.
SHORT = word_set(
    "Mr Mrs Ms Dr Prof Gov Sen Rep Gen Col Lt Sgt Capt Maj Cmdr Adm Rev Hon Pres St Supt Jr Sr Mt Ft No vs Nr Sra"
)
#: Where a sentence ends: not behind those, nor behind initials.
SENTENCE = re.compile(
    r"(?<!\b[A-Z])" + "".join(rf"(?<!\b{word})" for word in sorted(SHORT)) + r"\.(?=\s)|(?<=[!?؟۔])(?=\s)"
)
#: An inferred headline is cut at the last word that fits.
INFERRED = 100


def infer_headline(paragraph: str) -> str:
    """
    Make a headline of a story's first paragraph.

    In:      "Tea rose on Monday, traders said. It fell later."
    Out:     its first sentence without the full stop, cut at a word where it is long
    Raises:  nothing
    Rule:    W17
    """
    beginning = paragraph[: INFERRED * 3]
    end = SENTENCE.search(beginning)
    sentence = (beginning[: end.start()] if end else beginning).rstrip(".")
    if len(sentence) <= INFERRED:
        return sentence
    head = sentence[: INFERRED + 1].rsplit(" ", 1)[0] if " " in sentence[: INFERRED + 1] else sentence[:INFERRED]
    return head[:INFERRED].rstrip(" ,;:-–—") + "…"
