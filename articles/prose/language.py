"""Which language a story is in, where its format does not say."""

from __future__ import annotations

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: Characters that are looked at; more makes the answer no surer.
ENOUGH = 400
#: A text whose first words hold this share of English's commonest words needs no model.
SHARE = 0.22
WORDS = 60
FEWEST = 12
#: An answer that is less sure than this is none.
LEAST = 0.5
WORD = re.compile(r"[^\W\d_]+")
ARABIC = re.compile(r"[\u0600-\u06ff]")
#: Letters of Sorani that neither Arabic nor Persian has.
SORANI = re.compile(r"[ێۆڕڵە]")
#: What the model calls languages that are better known by another tag; Kurdish by its script is one or the other.
TAGS = {"ku": "kmr", "sdh": "ckb", "no": "nb", "arz": "ar", "ary": "ar", "zxx": ""}
#: The commonest words of English that hardly any other language has in such numbers.
ENGLISH = frozenset((
    "the", "of", "and", "to", "in", "that", "said", "for", "was", "on", "is", "with", "by", "at", "from", "it",
    "as", "has", "be", "have", "were", "which", "its", "will", "are", "had", "would", "been", "not", "but", "their",
    "who", "this", "after", "they", "he", "she", "his", "her", "an", "or", "when", "more", "than", "about", "into",
    "could", "over",
))  # fmt: skip


def tell(text: str) -> tuple[str, float]:
    """
    Tell the language of a text.

    In:      a headline and the beginning of a body
    Out:     ("en", 0.99): a BCP 47 tag and how surely, 0..1; ("", 0.0) for a text that says too little
    Raises:  nothing
    Rule:    by function words for English, by letters for Sorani, else by py3langid's model
    """
    text = text[:ENOUGH]
    words = [word.lower() for word in WORD.findall(text)[:WORDS]]
    if len(words) >= FEWEST and sum(word in ENGLISH for word in words) >= SHARE * len(words):
        return "en", 0.99
    if not words:
        return "", 0.0
    arabic = len(ARABIC.findall(text))
    if arabic * 2 > len(text.replace(" ", "")) and len(SORANI.findall(text)) * 12 > arabic:
        return "ckb", 0.98
    # Capitals throughout would be unlike anything that the model was made from.
    label, probability = _model().classify(text.lower() if text.isupper() else text)
    language = TAGS.get(label, label)
    sure = round(float(probability), 3)
    return (language, sure) if language and sure >= LEAST else ("", 0.0)


@lru_cache(maxsize=1)
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
