"""How Dutch, the Scandinavian languages and Polish say that a story is taken back or held (W67)."""

from __future__ import annotations

from articles.reading.prose.gate.notice_words import NoticeWords

DUTCH = NoticeWords(
    story=r"(?:bericht(?:en)?|artikel(?:en)?|verhaal|nieuwsbericht|versie|tekst|kopij)",
    this=r"(?:dit|deze|bijgaand|onderstaand)",
    kill=(
        r"(?:gelieve|graag|s\.?v\.?p\.?|verzoeke?|wij\s+verzoeken\s+u)\s+(?:[^.:;\n]{0,80}\s)?(?:niet\s+(?:meer\s+|te\s+)*"
        r"(?:te\s+)?(?:gebruiken|publiceren|plaatsen)|(?:te\s+)?(?:verwijderen|schrappen|vernietigen))\b(?!\s+(?:voor|tot)\b)",
        r"(?:het\s+|dit\s+|ons\s+)?{S}\s+(?:[^.:;\n]{0,80}?\s)?(?:wordt|is|werd)\s+(?:hierbij\s+)?(?:ingetrokken|geannuleerd|"
        r"teruggetrokken)\b",
        r"(?:intrekking|annulering)\s+(?:van\s+)?(?:(?:het|dit|ons)\s+)?{S}\b",
    ),
    kill_mark=(r"intrekking", r"ingetrokken", r"annulering"),
    taken_back=r"(?:ingetrokken|geannuleerd|teruggetrokken)",
    embargo=(r"(?:onder\s+)?embargo",),
    not_before=(r"niet\s+(?:publiceren|gebruiken|verspreiden|voor\s+publicatie)\s+(?:voor|vóór|tot)",
                r"(?:vrij|te\s+publiceren)\s+(?:vanaf|na)"),
    private=(r"niet\s+(?:bestemd\s+)?voor\s+(?:publicatie|uitzending|verspreiding)\b(?=\s*(?:[.!:;)\]]|$))",),
    following=r"onderstaande?|volgende",
)  # fmt: skip
SCANDINAVIAN = NoticeWords(
    story=r"(?:text(?:en|er)?|artikel(?:n|en|ler)?|artikkel(?:en)?|nyhet(?:en)?|melding(?:en)?|telegram(?:met)?|"
    r"sak(?:en)?|historie[nr]?)",
    this=r"(?:denna|detta|denne|dette)",
    kill=(
        r"(?:använd|anvend|bruk|publicera|publiser|offentliggør)\s+(?:inte|ej|ikke)\s+{S}(?!\w)",
        r"(?:vänligen|venligst|vennligst)\s+(?:[^.:;\n]{0,80}\s)?(?:(?:inte|ej|ikke)\s+(?:använd|anvend|bruk|publicera|publiser)"
        r"\w{0,2}|stryk|radera|slett|slet|makuler\w{0,2})(?!\w)",
        r"(?:denna\s+|denne\s+|dette\s+)?{S}\s+(?:[^.:;\n]{0,80}?\s)?(?:(?:dras|trekkes|trækkes)\s+(?:härmed\s+|herved\s+|"
        r"hermed\s+)?tillbaka|(?:dras|trekkes|trækkes)\s+tilbake?|är\s+tillbakadragen|er\s+trukket)(?!\w)",
    ),
    kill_mark=(r"annullering", r"annulleras", r"annulleres", r"makulering", r"tillbakadragen", r"trukket\s+tilbake"),
    taken_back=r"(?:tillbakadragen|annullerad|annulleret|annullert|trukket)",
    embargo=(r"(?:under\s+)?(?:embargo|sperrefrist|spärrtid|klausul(?:eret|ert|erad)?)",),
    not_before=(r"(?:inte|ej|ikke)\s+(?:för|for|til)\s+(?:publicering|publisering|offentliggørelse)\s+(?:före|før)",
                r"får\s+(?:inte|ej)\s+publiceras\s+före"),
    private=(r"(?:inte|ej|ikke)\s+(?:för|for|til)\s+(?:publicering|publisering|offentliggørelse)(?!\w)(?=\s*(?:[.!:;)\]]|$))",),
    following=r"följande|følgende|nedenstående",
)  # fmt: skip
POLISH = NoticeWords(
    story=r"(?:depesz[aęey]|wiadomoś(?:ć|ci)|tekst(?:u|em)?|informacj[aęi]|materiał(?:u|em)?)",
    this=r"(?:t[aęo]|niniejsz[aeyą]|poniższ[aeyą])",
    kill=(
        r"(?:prosimy|proszę)\s+(?:o\s+)?(?:[^.:;\n]{0,40}\s)?(?:nie\s+(?:wykorzystywać|publikować|używać)|"
        r"nie(?:wykorzystywanie|publikowanie)|(?:anulować|anulowanie|usunąć|usunięcie|wycofać|wycofanie))\s+(?:\w+\s+)?{S}(?!\w)",
        r"{S}\s+(?:[^.:;\n]{0,80}?\s)?(?:została|zostaje|został)\s+(?:wycofan|anulowan)[ay]?(?!\w)",
    ),
    kill_mark=(r"anulowanie", r"anulowana", r"anulowano", r"wycofanie", r"wycofana"),
    taken_back=r"(?:wycofan|anulowan)[aey]",
    embargo=(r"embargo",),
    not_before=(r"(?:nie\s+publikować|do\s+publikacji\s+nie\s+wcześniej\s+niż)\s*(?:przed)?",),
    private=(r"nie\s+do\s+(?:publikacji|druku|rozpowszechniania)(?!\w)(?=\s*(?:[.!:;)\]]|$))",),
    following=r"poniższ\w{1,3}|następując\w{1,3}",
)  # fmt: skip
