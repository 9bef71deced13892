"""Which language a story is in, where its format does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

#: Characters that are looked at; more makes the answer no surer.
ENOUGH = 400
#: Characters that are looked at for commonest words when those first ones, names or a heading, do not tell.
FURTHER = 2000
WORDS = 60
#: A language whose commonest words are so large a part of a text, and so many times those of any other, needs no model.
SHARE, AHEAD = 0.16, 2.0
#: Fewer words than this are a headline, which the model would guess at.
FEWEST = 6
#: An answer that is less sure than this is none.
LEAST = 0.5
WORD = re.compile(r"[^\W\d_]+")
ARABIC = re.compile(r"[\u0600-\u06ff]")
#: Letters of Sorani that neither Arabic nor Persian has.
SORANI = re.compile(r"[ێۆڕڵە]")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
KANA = re.compile(r"[\u3041-\u30ff]")
HANGUL = re.compile(r"[\uac00-\ud7a3]")
#: What the model calls languages that are better known by another tag; Kurdish by its script is one or the other.
TAGS = {
    "ku": "kmr",
    "sdh": "ckb",
    "no": "nb",
    "arz": "ar",
    "ary": "ar",
    "zxx": "",
    "yue": "zh",
    "wuu": "zh",
    "lzh": "zh",
    "cmn": "zh",
    "gan": "zh",
}
#: The commonest words of the languages that most copy is in, those of few other languages.
COMMONEST = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to that said for was on is with by at from it as has be have were which its will are had "
        "would been not but their who this after they he she his her an or when more than about into could over",
        "fr": "le la les des du et est une dans pour que qui sur au aux par plus pas ont selon ses cette avec sont été",
        "de": "der die das und den dem ein eine von zu mit auf für ist im nicht des sich als auch nach wird bei sagte",
        "es": "el la los las del y que en una por con para se su al lo más fue como ha dijo según sus este han",
        "it": "il di che la le gli del della dei e è un una per con non si al sono nel alla ha dal più anche come",
        "pt": "o os a as do da dos das e que em um uma para com não por mais foi no na ao são disse pelo segundo",
        "tr": "ve bir bu için ile da de olarak olan çok daha sonra kadar gibi göre ancak dedi ise her en yeni yüzde",
        "kmr": "û ku li bi ji di de da jî ev ew ser bo ye kir kirin hat wan wê xwe gel re na yê her got",
        "ar": "في من على إلى أن عن التي الذي مع هذا هذه قال كما بعد أو ما بين كان خلال وقال لا إن قد",
        "fa": "در به از که این را با است برای می آن های بر تا کرد شد خود گفت یک نیز هم کرده شده",
    }.items()
}

#: The languages in which a word is among the commonest.
SAYING = {
    word: tuple(language for language, common in COMMONEST.items() if word in common)
    for word in frozenset().union(*COMMONEST.values())
}


def detect_language(text: str, *, guess: bool = True) -> tuple[str, float]:
    """
    Tell the language of a text.

    In:      the beginning of a body; whether a model may be asked where the commonest words do not tell
    Out:     ("en", 0.97): a BCP 47 tag and how surely, 0..1; ("", 0.0) for a text that says too little
    Raises:  nothing
    Rule:    by the letters of Sorani, by the scripts of East Asia, by the commonest words of each language, else by
             py3langid's model, which is slower by an order of magnitude and large
    """
    further, text = text[:FURTHER], text[:ENOUGH]
    words = [word.lower() for word in WORD.findall(text)[:WORDS]]
    if not words:
        return "", 0.0
    if _is_sorani(text):
        return "ckb", 0.98
    if eastern := _by_eastern_script(text):
        return eastern, 0.98
    language = _commonest(words) or _commonest([word.lower() for word in WORD.findall(further)])
    if language:
        return language, 0.97
    return _modelled(text) if guess and len(words) >= FEWEST else ("", 0.0)


def _is_sorani(text: str) -> bool:
    """Whether a text is in Arabic script, and at least every twelfth of its letters one that only Sorani has."""
    arabic = len(ARABIC.findall(text))
    return arabic * 2 > len(text.replace(" ", "")) and len(SORANI.findall(text)) * 12 > arabic


def _by_eastern_script(text: str) -> str:
    """
    Chinese, Japanese or Korean where most letters are of their scripts, else "".

    Rule:  simplified or traditional characters alone are Chinese, whatever is spoken; kana among them make Japanese
    """
    han, kana, hangul = (len(script.findall(text)) for script in (HAN, KANA, HANGUL))
    if (han + kana + hangul) * 2 <= sum(map(str.isalpha, text)):
        return ""
    if hangul > han + kana:
        return "ko"
    return "ja" if kana * 12 > han else "zh"


def _modelled(text: str) -> tuple[str, float]:
    """The language that the model takes a text to be in; ("", 0.0) where it is not sure."""
    # Capitals throughout would be unlike anything that the model was made from.
    label, probability = language_model().classify(text.lower() if text.isupper() else text)
    language = TAGS.get(label, label)
    sure = round(float(probability), 3)
    return (language, sure) if language and sure >= LEAST else ("", 0.0)


def _commonest(words: Sequence[str]) -> str:
    """The language whose commonest words are a large part of these, and far more than any other's; else ""."""
    said = Counter(language for word in words for language in SAYING.get(word, ()))
    (language, first), (_, second) = (said.most_common(2) + [("", 0), ("", 0)])[:2]
    return language if first >= max(2, SHARE * len(words)) and first >= AHEAD * second else ""


@lru_cache(maxsize=1)
def language_model() -> Any:
    # Imported by the first who asks: with its model it takes 100 MB.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
