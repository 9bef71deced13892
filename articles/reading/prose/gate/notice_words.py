"""The words in which agencies take a story back or hold it, by language (W38, W39, W67)."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Letters and digits that are written in several ways, one character for one.
LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "İ": "i", "ı": "i"}
    | {"’": "'", "‘": "'", "\u00a0": " ", "：": ":", "（": "(", "）": ")", "،": ",", "ـ": " "}
    | {chr(first + digit): str(digit) for first in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
)

#: Letters whose accents are left out of capitals in French, Spanish, Italian, Portuguese and Kurmanji.
BARE = dict(zip("àáâãçèéêìíîñòóôõùúûÀÉÈ", "aaaaceeeiiinoooouuuAEE", strict=True))
CLASS_OR_ACCENT = re.compile(rf"\\.|\[(?:\\.|[^\]\\])*\]|[{''.join(BARE)}]")


def fold_letters(text: str) -> str:
    """The text with one form for each letter and digit; every character stays where it is."""
    return text if text.isascii() else text.translate(LETTERS)


def with_bare_capitals(pattern: str) -> str:
    """
    The pattern, its accents left to the writer: capitals are often printed without them ("DEPECHE ANNULEE").

    In:      a regular expression, as "annulée"; what stands in square brackets stays as it is
    Out:     "annul[eé]e"
    """
    return CLASS_OR_ACCENT.sub(lambda found: f"[{BARE[found[0]]}{found[0]}]" if found[0] in BARE else found[0], pattern)


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """
    How one language says it. All are regular expressions; `{S}` stands for what the language calls a story.

    story:      nouns for a story
    this:       words that point at the item itself
    kill:       what opens a line that takes a story back
    kill_mark:  single words that do so where a colon, a dash or nothing follows
    taken_back: participles behind "this story is"
    embargo:    what opens a line that states an embargo, whatever follows
    not_before: what does so only where a time follows
    late:       what says so anywhere in a short line that has a time
    private:    what says that something is not to be published
    following:  what, before or behind that, says that it means only a block below
    """

    story: str
    this: str
    kill: tuple[str, ...] = ()
    kill_mark: tuple[str, ...] = ()
    taken_back: str = ""
    embargo: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    following: str = ""


#: What stands before a notice and says only that it is one.
LEAD_IN = (
    r"[\s*(\[{_\"“„«»<>–—#=+/!•-]*(?:(?:eds?|editors?|(?:an?\s+)?(?:editor'?s'?\s+)?notes?(?:\s+to\s+(?:editors?|"
    r"clients?|subscribers?|desks?))?|"
    r"(?:for\s+the\s+)?attention(?:\s+(?:all\s+)?(?:of\s+)?(?:editors?|clients?|subscribers?|desks?))?|"
    r"please(?:\s+note(?:\s+that)?)?|pls|kindly|advisory|urgent|important|correction|"
    r"warning|bulletin|alert|notice(?:\s+to\s+(?:editors?|clients?|subscribers?))?|(?:agency|news)\s+advisory|"
    r"all\s+(?:editors|desks|clients)|"
    r"(?:wichtig(?:er)?\s+)?(?:hinweis|achtung|wichtig)(?:\s+(?:an\s+(?:die|alle)\s+)?redaktionen)?|an\s+(?:die|"
    r"alle)\s+redaktionen|redaktioneller\s+hinweis|(?:red|redaktions)hinweis|eil(?:t)?|"
    r"avis(?:\s+aux\s+(?:rédactions|clients|abonnés|éditeurs))?|(?:à\s+l')?attention(?:\s+(?:des\s+|"
    r"aux\s+)?(?:rédactions|clients|abonnés|éditeurs))?|note\s+aux\s+(?:rédactions|clients|abonnés|éditeurs)|"
    r"atención(?:\s+(?:editores|redacciones|clientes|abonados))?|(?:nota|aviso)\s+(?:a|para)\s+(?:los\s+|"
    r"las\s+)?(?:editores|redacciones|clientes|abonados|redactores)|aviso|urgente|importante|"
    r"attenzione(?:\s+(?:redazioni|clienti|abbonati))?|(?:nota|avviso)\s+(?:alle|per\s+le|ai|agli)\s+(?:redazioni|"
    r"clienti|abbonati|editori)|avviso|"
    r"atenção(?:\s+(?:editores|redações|clientes|assinantes))?|(?:nota|aviso)\s+(?:aos|às)\s+(?:editores|redações|"
    r"clientes|assinantes)|"
    r"(?:editörlere|abonelere|yay[iı]nc[iı]lara|editörlerin|abonelerimizin)\s+(?:not|dikkatine|duyuru)|dikkat|"
    r"uyar[iı]|duyuru|acil|"
    r"تنبیه(?:\s+(?:ل|الی\s+)?(?:ال)?(?:محررین|مشترکین))?|ملاحظه(?:\s+لل(?:محررین|مشترکین))?|تنویه|عاجل|"
    r"الی\s+(?:ال)?(?:محررین|مشترکین)|هام|"
    r"تێبینی(?:\s+بۆ\s+(?:سەرنووسەران|ئێدیتەران))?|ئاگاداری|بەپەلە|hişyarî|baldarî|têbînî(?:\s+ji\s+bo\s+edîtoran)?|"
    r"nîşe|lezgîn)"
    r"(?!\w)[\s:.,;!_)\]}–—-]*){0,4}"
)  # fmt: skip
#: What says that an embargo is over, or that there is none.
OVER = (
    r"\s*[:–—-]*\s*(?:(?:is|was|has\s+been|now|ist|est|está|è|é)\s+)*(?:none|no\b|nil|n/?a\b|lifted|over\b|ended|"
    r"expired|passed|keine?\b|aufgehoben|abgelaufen|entfällt|sofort|"
    r"aucun|levé|néant|terminé|ningun[oa]|levantad|finalizad|sin\b|nessun|scadut|terminat|tolt[oa]|rimoss|nenhum|"
    r"suspens|yok\b|kalkt|kald[iı]r|sona\s+erdi|لا\s+یوجد|انتهی|رفع|نییە|نیە|tune|nîne|immediate)"
)  # fmt: skip
