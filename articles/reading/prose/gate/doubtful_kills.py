"""Telling an agency's notice from news in the same words: a train, an order or a report is withdrawn too (W51, W67)."""

from __future__ import annotations

import re

from articles.reading.draft import Draft
from articles.reading.prose.gate import eastern_notices as eastern
from articles.reading.prose.gate import germanic_notices as germanic
from articles.reading.prose.gate import northern_notices as northern
from articles.reading.prose.gate import romance_notices as romance
from articles.reading.prose.gate.notice_words import fold_letters

#: The languages whose words are told apart here.
ALL = (
    germanic.ENGLISH, germanic.GERMAN, romance.FRENCH, romance.SPANISH, romance.ITALIAN, romance.PORTUGUESE,
    northern.DUTCH, northern.SCANDINAVIAN, northern.POLISH,
    eastern.TURKISH, eastern.ARABIC, eastern.SORANI, eastern.KURMANJI,
)  # fmt: skip
#: How much of the copy says whom it is for, and how many words it has at least that is news.
SAID, FEWEST = 1200, 20
#: Nouns that take a story back before a colon, and in news stand for what was cancelled, withdrawn or recalled.
EVENTS = re.compile(
    fold_letters(
        r"\W*(?:annullering|makulering|intrekking|withdrawal|cancell?ation|rückzug|rücknahme|streichung|storno|annulation|"
        r"retrait|anulaci[oó]n|cancelaci[oó]n|retirada|annullamento|ritiro|anulaç[aã]o|cancelamento|iptal|anulowanie|"
        r"wycofanie|الغاء|سحب|حذف|هەڵوەشاندنەوە|کشاندنەوە|سڕینەوە|betalkirin|vekişandin|paşvekişandin|jêbirin)"
        r"\s*[:–—-]+\s*(?=\S)"
    ),
    re.IGNORECASE,
)
#: What goes on behind "is withdrawn" in news, where a notice stops.
GOES_ON = (
    r",?\s+(?:and|but|because|after|und|aber|weil|nachdem|da|et|mais|car|après|y|pero|porque|tras|e|ma|perché|dopo|mas|após|"
    r"en|maar|omdat|nadat|och|men|eftersom|og|fordi|etter|i|ale|bo|gdyż|ponieważ|ve|çünkü|ancak|بعد|لکن|بسبب|چونکە|û|lê)\s+(?=\w)"
)
STATEMENT = re.compile(
    rf"[^.:;\n]{{0,160}}?(?<!\w)(?:{'|'.join(words.taken_back for words in ALL)}){GOES_ON}", re.IGNORECASE
)
#: What a notice has and news lacks: it asks, speaks to editors, says "hereby", "this" or "our" item, or calls it as
#: only agencies call what they send.
ADDRESSED = re.compile(
    fold_letters(
        r"(?<!\w)(?:please|pls|kindly|bitte|prière|merci\s+de|veuillez|se\s+ruega|rogamos|por\s+favor|favor\s+de|si\s+prega|"
        r"preghiamo|solicitamos|pedimos|lütfen|gelieve|verzoeke?n?|s\.?v\.?p|vänligen|venligst|vennligst|"
        r"(?:prosimy|proszę)\s+o|یرجی|الرجاء|نرجو|تکایە|ji\s+kerema\s+xwe|"
        r"hereby|hiermit|härmed|hermed|herved|hierbij|par\s+la\s+présente|por\s+la\s+presente|niniejszym|işbu|"
        r"editors?|eds|subscribers|clients|redaktion(?:en|erna?|erne|ene)?|redaktør\w*|kunden|kunder|bezieher|abonnenten|"
        r"rédactions?|abonnés|redacciones|abonados|redazioni|abbonati|redações|assinantes|redacties|redakcj\w+|"
        r"editör\w*|aboneler\w*|(?:ال)?محررین|(?:ال)?مشترکین|سەرنووسەران|edîtor\w*|"
        r"slug(?:ged)?|bc-\w+|telegram(?:met|mer)?|dispatch(?:es)?|dépêche|dispaccio|despacho|cable|depesz\w+|"
        r"(?:eil|vorab|blitz)?meldung(?:en)?|(?:previous|earlier)\s+(?:story|item|version|report)|"
        r"(?:this|these|dies(?:e[rsnm]?)?|cet(?:te)?|est[ae]|quest[ao]|est[ae]|dit|deze|denna|detta|denne|dette|niniejsz\w+|t[ęa]|"
        r"bu|هذا|هذه|ئەم|ev|vê|our|notre|unsere?[rsn]?|nuestr[ao]|nostr[ao]|noss[ao]|ons|onze|vår(?:t|a)?|vores?|nasz\w*)\s+"
        r"(?:[^\W\d_]+\s+)?(?:stor(?:y|ies)|items?|articles?|reports?|copy|versions?|text\w*|berichts?|beitrag|nachricht|artik\w+|"
        r"mitteilung|fassung|information|noticia|nota|nouvelle|notizia|articolo|matéria|notícia|informaç\w+|informaci\w+|"
        r"nyhet\w*|nyhed\w*|melding\w*|sak(?:en)?|nieuwsbericht|haber\w*|خبر|الخبر|هەواڵ\w*|nûçe\w*))(?!\w)"
    ),
    re.IGNORECASE,
)


def is_doubtful(notice: str) -> bool:
    """
    Whether words that take a story back may as well open news.

    In:      "Annullering: …", "Der Bericht ist zurückgezogen und die Kommission …", "Mandatory kill"
    Out:     True for the first two; words that only an agency says of its copy are never in doubt
    Raises:  nothing
    """
    line = fold_letters(notice)
    if EVENTS.match(line) is not None:
        mark = notice.lstrip(" *").split(":")[0].split()[0]
        return not mark.isupper()
    return STATEMENT.match(line) is not None and ADDRESSED.search(line) is None


def is_news(draft: Draft) -> bool:
    """
    Whether a story that such words stand in is news of something else.

    Out:     True for copy that was filed from somewhere, has the length of a story and speaks to no editor
    Raises:  nothing
    Rule:    W67: without a dateline it stays in doubt
    """
    return draft.dateline is not None and not speaks_to_editors(draft) and _words(draft) >= FEWEST


def may_be_news(draft: Draft) -> bool:
    """Whether a story without a dateline is long, and speaks to no editor: a person has to say what it is."""
    return not speaks_to_editors(draft) and _words(draft) >= 2 * FEWEST


def speaks_to_editors(draft: Draft) -> bool:
    """Whether the beginning of the copy, or a note, has what only a notice has."""
    said = "\n".join([draft.body[:SAID], *draft.notes])
    return ADDRESSED.search(fold_letters(said)) is not None


def _words(draft: Draft) -> int:
    return len(re.findall(r"\w{2,}", draft.body[:SAID]))
