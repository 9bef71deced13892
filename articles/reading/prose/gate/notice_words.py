"""The words in which agencies take a story back or hold it, by language (W38, W39, W67)."""

from __future__ import annotations

from dataclasses import dataclass

#: Letters and digits that are written in several ways, one character for one.
LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "İ": "i", "ı": "i"}
    | {"’": "'", "‘": "'", "\u00a0": " ", "：": ":", "（": "(", "）": ")", "،": ",", "ـ": " "}
    | {chr(first + digit): str(digit) for first in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
)


def fold_letters(text: str) -> str:
    """The text with one form for each letter and digit; every character stays where it is."""
    return text.translate(LETTERS)


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


ENGLISH = NoticeWords(
    story=r"(?:stor(?:y|ies)|items?|dispatch(?:es)?|articles?|reports?|copy|takes?|versions?|alerts?|headlines?|text|slug)",
    this=r"(?:this|these)",
    kill=(
        r"(?:mandatory|bulletin|urgent|immediate)[\s-]+(?:kill|withdrawal)\b",
        r"(?:(?:please|pls|kindly)\s+(?:\w+\s+)?VERB\s+(?:DET\s+)*{S}|VERB\s+(?:DET\s+)+{S}|VERB\s+(?:stor(?:y|ies)|slug|takes?))\b"
        r"(?!\s+(?:about|behind|lines?|links?|before|until|prior)\b)".replace(
            "VERB", r"(?:kill|withdraw|disregard|spike|delete|remove|discard|retract|ignore|(?:do\s+not|don't)\s+(?:use|publish|run))"
        ).replace("DET", r"(?:the|this|our|all|any|previous|earlier|both|following|above|below|entire|versions?|of|today's)"),
        r"kill\s+(?:advisory|notice|order|message)\b",
        r"(?:{S}|advisory)\s+(?:(?:is|was|has\s+been|being)\s+)?(?:withdrawn|removed|killed|deleted|retracted|cancell?ed|"
        r"pulled|spiked)\s*(?:[:.!;)\]]|[-–—]+(?:\s|$)|$|by\s+(?:the\s+)?(?:agency|author|source|sender)\b)",
        r"(?:withdrawal|removal|retraction|cancell?ation|deletion)\s+(?:of\s+(?:the\s+|this\s+|our\s+)?{S}|notice)\b",
        r"(?:we|this\s+agency|the\s+agency)\s+(?:are\s+|is\s+|have\s+|has\s+)?(?:withdraw(?:ing|n|s)?|retract(?:ing|ed|s)?|"
        r"kill(?:ing|ed)?|cancell?(?:ing|ed)?)\s+(?:(?:the|this|our|its|all)\s+)*(?:\w+\s+)?{S}\b",
    ),
    kill_mark=(r"kill", r"(?-i:KILLED)", r"withdrawn?", r"withdrawal", r"retracted", r"retraction", r"(?-i:CANCELL?ED)",
               r"(?-i:REMOVED)", r"(?-i:DELETED?)", r"(?-i:SPIKED?)"),
    taken_back=r"(?:withdrawn|removed|killed|deleted|retracted|cancell?ed|pulled|spiked)",
    embargo=(r"(?:strictly\s+|strict\s+|under\s+(?:(?:a\s+|an\s+)?strict\s+|an\s+)?|news\s+|press\s+|media\s+)?embargo(?:ed)?",),
    not_before=(
        r"not\s+(?:to\s+be\s+(?:published|used|broadcast|released|aired|printed|distributed|transmitted|posted)|"
        r"for\s+(?:\w+(?:\s+or\s+\w+)?\s+)?(?:publication|release|use|broadcast|distribution|transmission|posting)(?:,?\s+(?:or\s+)?\w+){0,3})?"
        r"\s*,?\s*(?:before|until|till|prior\s+to|earlier\s+than)",
        r"(?:do\s+not|don't|please\s+do\s+not|must\s+not\s+be|no)\s+(?:publish(?:ed)?|use[d]?|broadcast|release[d]?|run|air|print|post|publication|"
        r"transmit|distribut(?:e|ed|ion))(?:,?\s+(?:or\s+)?\w+){0,4}?\s*,?\s*(?:before|until|till|prior\s+to)",
        r"(?:please\s+)?hold(?:\s+(?:for\s+(?:release|publication)|story|this\s+story|copy|back|off|publication|release))*"
        r"\s*[:–—-]?\s*(?:until|till|to|for|at|on|before)?",
        r"(?:for|to\s+be|release[ds]?)\s+(?:(?:general|public|use|and|media|press|news)\s+)*(?:release[d]?|publication|published|use|used)\s*[:–—-]?\s*"
        r"(?:at|on|after|from|not\s+before|not\s+until|only\s+after)?",
        r"(?:may|can|should)\s+(?:only\s+)?be\s+(?:published|used|released|broadcast)\s+(?:only\s+)?(?:from|after|not\s+before)",
        r"(?:publish|use|run|release|usable|publishable)\s+(?:only\s+)?(?:after|from|not\s+before)",
        r"release\s+(?:time|date|at|on)", r"available\s+for\s+(?:use|publication|release)\s+(?:from|after|at)",
    ),
    private=(
        r"not\s+(?:intended\s+|meant\s+|cleared\s+|yet\s+)?for\s+(?:public\s+|general\s+)?(?:publication|broadcast|release|use|"
        r"public\s+use|posting)\b(?!\s*(?:,\s*(?:in|into)\b|,?\s+(?:or\s+\w+\s+)?(?:in|into|outside|by|within|to|of|as|with|on|at|the|"
        r"against|and)\b|,\s+(?:release|publication|distribution)))",
        r"do\s+not\s+(?:publish|broadcast|use|release|run|print|post|air)\b(?=\s*(?:[.!:;)\]]|$|this\b|yet\b|the\s+(?:story|item)))",
        r"(?:for|only\s+for)\s+(?:internal|editors'?|editorial|planning)\s+(?:use|information|purposes)\s+only\b",
        r"advisory\s*[:–—-]+\s*(?:do\s+not\s+use|not\s+for)\b",
        r"off\s+the\s+record\s*[:–—-]+\s",
    ),
    following=r"following|below|foregoing\s+contact|contacts?|phone|numbers?",
)  # fmt: skip
GERMAN = NoticeWords(
    story=r"(?:(?:eil|blitz)?meldung(?:en)?|berichts?|beitrag|nachricht|artikel|texts?|mitteilung|fassung|zusammenfassung|vorabmeldung)",
    this=r"(?:diese[rsnm]?|die\s+vorliegende|vorliegende[rs]?)",
    kill=(
        r"bitte\s+(?:[^\s.:;]+\s+){0,6}?(?:nicht\s+(?:(?:mehr|weiter)\s+)?(?:verwenden|veröffentlichen|nutzen|publizieren)|streichen|"
        r"löschen|zurückziehen|entfernen|stornieren|ignorieren)\b(?!\s+(?:vor|bis)\b)",
        r"(?:die\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:(?:wird|ist|wurde)\s+(?:hiermit\s+)?(?:zurückgezogen|gestrichen|storniert|annulliert|"
        r"zurückgenommen|gelöscht)|ist\s+zu\s+(?:streichen|löschen)|(?:bitte\s+)?(?:streichen|löschen|zurückziehen|nicht\s+verwenden))\b",
        r"{S}\s+(?:zurückgezogen|gestrichen|storniert|annulliert|gelöscht|entfernt)\b\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:wir\s+ziehen|dpa\s+zieht|\w+\s+zieht)\s+(?:[^.:;]{0,60}\s)?{S}\s+(?:[^.:;]{0,60}\s)?zurück\b",
        r"(?:rückzug|rücknahme|streichung|stornierung|annullierung|löschung)\s+(?:der|des|einer|eines|unserer)\s+{S}",
    ),
    kill_mark=(r"zurückgezogen", r"storno", r"storniert", r"gestrichen", r"annulliert", r"rückzug", r"streichung"),
    taken_back=r"(?:zurückgezogen|gestrichen|storniert|annulliert|gelöscht)",
    embargo=(r"(?:achtung\s*[,:!]?\s*|strenge\s+|sende)?sperrfrist(?:ende)?", r"gesperrt\s+bis", r"unter\s+embargo"),
    not_before=(
        r"(?:bitte\s+)?(?:nicht|keine\s+(?:veröffentlichung|verwendung))(?:\s+(?:zu\s+)?(?:veröffentlichen|verwenden|zur\s+veröffentlichung|"
        r"publizieren|senden))?\s+(?:vor|bis)",
        r"(?:veröffentlichung|verwendung|sendung)\s+(?:erst|frühestens|nicht\s+vor|ab)(?:\s+(?:ab|am|nach))?",
        r"(?:frei(?:gegeben|gabe)?|zur\s+veröffentlichung)\s*(?:erst\s+)?(?:ab|am|frühestens|nach)", r"erst\s+(?:ab|nach|am)",
    ),
    late=(r"nicht\s+vor\s+.{4,60}\s(?:veröffentlichen|verwenden|publizieren)",),
    private=(
        r"nicht\s+(?:zur|für\s+die)\s+(?:ver(?:ö|oe)ffentlichung|publikation|sendung|weitergabe|verbreitung)\b",
        r"nicht\s+(?:ver(?:ö|oe)ffentlichen|verwenden|publizieren)\b(?=\s*[.!:;)\]]|\s*$)",
        r"nur\s+(?:zur|für\s+(?:den|die))\s+(?:internen?\s+)(?:information|verwendung|gebrauch|nutzung)", r"nur\s+für\s+redaktionen",
    ),
    following=r"folgende[nrs]?|nachfolgende[nrs]?|nachstehende[nrs]?",
)  # fmt: skip
FRENCH = NoticeWords(
    story=r"(?:dépêches?|articles?|papiers?|informations?|infos?|textes?|communiqués?|reportages?|nouvelles?|alertes?|urgents?|bulletins?)",
    this=r"(?:cet(?:te)?|ce|ces|la\s+présente|le\s+présent)",
    kill=(
        r"(?:prière|merci|veuillez|nous\s+(?:vous\s+)?(?:demandons|prions))\s+(?:bien\s+)?(?:vouloir\s+)?(?:de\s+|d')?(?:bien\s+vouloir\s+)?"
        r"(?:annuler|supprimer|retirer|effacer|détruire|ignorer|ne\s+pas\s+(?:utiliser|publier|diffuser|reprendre|tenir\s+compte))\b"
        r"(?!\s+(?:avant|jusqu))",
        r"(?:annuler|supprimer|retirer|effacer|ignorer|ne\s+pas\s+(?:utiliser|reprendre))\s+(?:(?:la|le|l'|cette|cet|ce|notre|toutes?|les|précédente?)\s*)+{S}\b",
        r"(?:l'|la\s+|le\s+|les\s+|notre\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:est|a\s+été|sont|ont\s+été)\s+(?:annulée?s?|retirée?s?|supprimée?s?)\b"
        r"(?=\s*(?:[.,:;!)\]]|$|par\s+(?:l'agence|l'auteur)|car\b|en\s+raison))",
        r"{S}\s+(?:annulée?s?|retirée?s?|supprimée?s?)\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:annulation|retrait|suppression)\s+(?:de\s+(?:la|notre|cette)|du|d'une|de\s+l')\s*{S}\b",
        r"annule\s+et\s+remplace\b", r"(?:dépêche\s+)?à\s+annuler\b", r"nous\s+(?:annulons|retirons)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"annulée?", r"annulation", r"retirée?", r"retrait", r"supprimée?"),
    taken_back=r"(?:annulée?s?|retirée?s?|supprimée?s?)",
    embargo=(r"(?:sous\s+)?(?:strict\s+)?embargo", r"embargué", r"diffusion\s+interdite\s+(?:avant|jusqu)"),
    not_before=(
        r"(?:à\s+|merci\s+de\s+|prière\s+de\s+)?ne\s+(?:pas|rien)\s+(?:publier|diffuser|utiliser|reprendre)(?:\s+ni\s+\w+)?\s*,?\s*(?:avant|jusqu)",
        r"(?:pas\s+de\s+(?:publication|diffusion)|(?:publication|diffusion|parution)\s+(?:interdite|pas|uniquement|autorisée|libre))?\s*"
        r"(?:pas\s+avant|avant|à\s+partir\s+d[eu]|après|dès)", r"(?:non\s+)?publiable\s+(?:à\s+partir|avant|après)",
    ),
    private=(
        r"(?:ne\s+(?:sont|est)\s+pas|non)\s+(?:destinée?s?\s+)?(?:à|pour)\s+(?:la\s+)?(?:publication|diffusion|publier|être\s+publi)",
        r"(?:à\s+)?ne\s+pas\s+(?:publier|diffuser|utiliser)\b(?=\s*[.!:;)\]]|\s*$)", r"pas\s+pour\s+(?:la\s+)?(?:publication|diffusion)\b",
        r"(?:pour|à)\s+(?:usage|l'usage)\s+(?:strictement\s+)?interne\b",
    ),
    following=r"suivante?s?|ci-dessous|ci-après",
)  # fmt: skip
SPANISH = NoticeWords(
    story=r"(?:noticias?|notas?|información|informaciones|despachos?|crónicas?|artículos?|textos?|comunicados?|teletipos?|cables?|alertas?)",
    this=r"(?:est[aeo]s?|la\s+presente|el\s+presente)",
    kill=(
        r"(?:(?:se\s+(?:ruega|solicita|pide)|rogamos|por\s+favor,?|favor(?:\s+de)?|les\s+rogamos)\s+)?(?:a\s+\w+\s+)?(?:que\s+)?(?:no\s+(?:utili[cz]en?|usen?|publi(?:car|quen?)|"
        r"utilizar|usar|difund(?:an?|ir)|tomen?\s+en\s+cuenta|tener\s+en\s+cuenta)|anul(?:ar|en?)|elimin(?:ar|en?)|borr(?:ar|en?)|retir(?:ar|en?)|supri(?:mir|man?)|"
        r"descart(?:ar|en?)|ignor(?:ar|en?)|desestim(?:ar|en?)|hagan?\s+caso\s+omiso\s+de)\s+(?:(?:la|el|los|las|est[aeo]s?|nuestr[ao]|toda|siguiente|anterior|de)\s+)*{S}\b",
        r"(?:la\s+|el\s+|nuestra\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:queda|ha\s+sido|fue|está|es)\s+(?:anulad|retirad|eliminad|suprimid|cancelad)[oa]s?\b"
        r"(?=\s*(?:[.,:;!)\]]|$|por\s+(?:la\s+agencia|error|contener)))",
        r"{S}\s+(?:anulad|retirad|eliminad|suprimid|cancelad|borrad)[oa]s?\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:anulación|retirada|eliminación|supresión)\s+(?:de\s+(?:la|nuestra|esta|una)?|del)\s*{S}\b", r"queda\s+(?:anulad|sin\s+efecto)[oa]?\s+(?:la|el|est[ae])\s+{S}",
        r"(?:anulamos|retiramos|eliminamos)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"anulad[oa]", r"anulación", r"retirad[oa]", r"an[uú]lese", r"eliminad[oa]"),
    taken_back=r"(?:anulad|retirad|eliminad|suprimid|cancelad)[oa]s?",
    embargo=(r"(?:bajo\s+)?(?:estricto\s+)?embargo(?:\s+informativo)?", r"embargad[oa]s?"),
    not_before=(
        r"(?:favor\s+(?:de\s+)?|por\s+favor,?\s+|se\s+ruega\s+)?no\s+(?:publicar|difundir|usar|utilizar|emitir|publiquen|difundan|antes)(?:\s+ni\s+\w+)?\s*,?\s*(?:antes|hasta|de)",
        r"(?:publicación|difusión)\s+(?:prohibida|autorizada|permitida|no|solo|sólo)\s*(?:antes|hasta|a\s+partir|desde|después)",
        r"(?:publicable|difundir|publicar|publicación|para\s+(?:su\s+)?(?:publicación|difusión))\s+(?:sólo\s+|solo\s+)?(?:a\s+partir|después|desde)", r"no\s+antes\s+de",
    ),
    private=(
        r"no\s+(?:es|son|está[n]?|apt[oa]s?)?\s*(?:destinad[oa]s?\s+|apt[oa]s?\s+)?(?:a|para)\s+(?:la\s+|su\s+)?(?:publicación|publicar|difusión|ser\s+publicad)",
        r"no\s+(?:publicar|difundir|utilizar|publiquen|difundan)\b(?=\s*[.!:;)\]]|\s*$)", r"(?:para\s+|de\s+)uso\s+(?:exclusivamente\s+)?interno\b",
    ),
    following=r"siguientes?|a\s+continuación",
)  # fmt: skip
ITALIAN = NoticeWords(
    story=r"(?:notizi[ae]|articol[oi]|servizi[oi]?|dispacci[oi]?|test[oi]|comunicat[oi]|lanci[oi]?|pezz[oi]|flash|nota|not[ae]|informazion[ei])",
    this=r"(?:quest[aoei]|il\s+presente|la\s+presente)",
    kill=(
        r"(?:(?:si\s+prega|preghiamo|vi\s+preghiamo|per\s+favore,?)\s+)?(?:di\s+)?(?:non\s+(?:utilizzare|usare|pubblicare|tenere\s+conto|considerare|diffondere)|annullare|eliminare|"
        r"cancellare|ritirare|ignorare|rimuovere|cestinare)\s+(?:(?:la|il|lo|le|i|l'|quest[aoei]|nostr[ao]|della|del|tutta|precedente|seguente)\s*)*{S}\b",
        r"(?:la\s+|il\s+|l'|lo\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:è|è\s+stat[oa]|viene|va)\s+(?:da\s+)?(?:annullat|ritirat|eliminat|cancellat|rimoss)[oaie]\b"
        r"(?=\s*(?:[.,:;!)\]]|$|dall'agenzia|per\s+errore|perch))",
        r"{S}\s+(?:annullat|ritirat|eliminat|cancellat|rimoss)[oaie]\s*(?:[:.!]|[-–—]+\s|$)", r"{S}\s+da\s+(?:annullare|ritirare|cancellare|eliminare)\b",
        r"(?:annullamento|ritiro|cancellazione|eliminazione)\s+(?:della|del|dell'|di)\s*{S}\b", r"annulla\s+e\s+sostituisce\b",
        r"(?:annulliamo|ritiriamo)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"annullat[oa]", r"annullamento", r"annullare", r"ritirat[oa]", r"ritiro"),
    taken_back=r"(?:annullat|ritirat|eliminat|cancellat|rimoss)[oaie]",
    embargo=(r"(?:sotto\s+|con\s+)?embargo", r"embargat[oa]"),
    not_before=(
        r"(?:si\s+prega\s+di\s+|da\s+|a\s+)?non\s+(?:pubblicare|diffondere|usare|utilizzare|pubblicabile|trasmettere|divulgare)?(?:\s+(?:o|né)\s+\w+)?\s*,?\s*(?:prima|fino)",
        r"(?:pubblicabile|pubblicazione|diffusione|utilizzabile|da\s+pubblicare)\s+(?:vietata\s+|consentita\s+|solo\s+|non\s+)?(?:dopo|dall|da|a\s+partire|prima|fino)", r"non\s+prima",
    ),
    private=(
        r"non\s+(?:è|sono)?\s*(?:destinat[oaie]\s+|idone[oa]\s+)?(?:alla|per\s+la)\s+(?:pubblicazione|diffusione)\b",
        r"(?:da\s+)?non\s+(?:pubblicare|diffondere|utilizzare|pubblicabil[ei])\b(?=\s*[.!:;)\]]|\s*$)", r"(?:per|ad?)\s+(?:solo\s+)?uso\s+(?:esclusivamente\s+)?interno\b",
    ),
    following=r"seguent[ei]|qui\s+sotto",
)  # fmt: skip
PORTUGUESE = NoticeWords(
    story=r"(?:notícias?|notas?|matérias?|reportage(?:m|ns)|textos?|despachos?|artigos?|comunicados?|informaç(?:ão|ões)|peças?|takes?|alertas?)",
    this=r"(?:est[ae]s?|ess[ae]s?|a\s+presente|o\s+presente)",
    kill=(
        r"(?:(?:favor|por\s+favor,?|pedimos|solicitamos|solicita-se|pede-se|agradecemos)\s+)?(?:que\s+)?(?:não\s+(?:utiliz(?:ar|em|e)|us(?:ar|em|e)|public(?:ar|quem)|publiquem|divulguem|considerar|considerem)|"
        r"anul(?:ar|em)|elimin(?:ar|em)|exclu(?:ir|am)|apag(?:ar|uem)|desconsider(?:ar|em|e)|ignor(?:ar|em|e)|retir(?:ar|em)|cancel(?:ar|em)|delet(?:ar|em)|suprimir)\s+"
        r"(?:(?:a|o|as|os|est[ae]s?|ess[ae]s?|da|do|nossa?|toda|anterior|seguinte)\s+)*{S}\b",
        r"(?:a\s+|o\s+|nossa\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:foi|fica|está|é)\s+(?:anulad|retirad|eliminad|cancelad|excluíd|suprimid)[oa]s?\b"
        r"(?=\s*(?:[.,:;!)\]]|$|pela\s+agência|por\s+(?:erro|conter)))",
        r"{S}\s+(?:anulad|retirad|eliminad|cancelad|excluíd|removid|suprimid)[oa]s?\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:anulação|retirada|eliminação|cancelamento|exclusão)\s+(?:da|do|de|desta|deste)\s+{S}\b", r"anula\s+e\s+substitui\b",
        r"(?:anulamos|retiramos|cancelamos)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"anulad[oa]", r"anulação", r"retirad[oa]", r"cancelad[oa]"),
    taken_back=r"(?:anulad|retirad|eliminad|cancelad|excluíd|suprimid)[oa]s?",
    embargo=(r"(?:sob\s+|em\s+)?embargo", r"embargad[oa]s?"),
    not_before=(
        r"(?:favor\s+|por\s+favor,?\s+)?não\s+(?:publicar|divulgar|usar|utilizar|veicular|publiquem|divulguem)?(?:\s+(?:ou|nem)\s+\w+)?\s*,?\s*(?:antes|até)",
        r"(?:publicação|divulgação|veiculação)\s+(?:proibida|autorizada|permitida|só|somente|apenas|liberada)\s*(?:antes|até|a\s+partir|após|depois)",
        r"(?:publicar|divulgar|liberad[oa]|publicável|para\s+(?:publicação|divulgação))\s+(?:só\s+|apenas\s+|somente\s+)?(?:a\s+partir|após|depois)",
    ),
    private=(
        r"não\s+(?:é|são|está)?\s*(?:destinad[oa]s?\s+)?(?:à|a|para)\s+(?:a\s+)?(?:publicação|divulgação|publicar|ser\s+publicad)",
        r"não\s+(?:publicar|divulgar|utilizar|publiquem)\b(?=\s*[.!:;)\]]|\s*$)", r"(?:para|de)\s+uso\s+(?:exclusivamente\s+)?interno\b",
    ),
    following=r"seguintes?|a\s+seguir|abaixo",
)  # fmt: skip
TURKISH = NoticeWords(
    story=r"(?:haber(?:i|in|imiz|imizi|ler|leri)?|metn?i[nm]?|bülten(?:i|imiz)?|içeri[kğ]i?|geçtiğimiz\s+haber\w*|not)",
    this=r"(?:bu|işbu)",
    kill=(
        r"(?:lütfen\s+)?(?:[^\s.;]+\s+){0,8}?{S}(?:[^.;]{0,60}\s)?(?:iptal\s+e(?:diniz|din|dildi|dilmiştir|diyoruz)|kullanmay[iı]n(?:[iı]z)?|yay[iı](?:n|m)lamay[iı]n(?:[iı]z)?|"
        r"sil(?:iniz|in)|dikkate\s+almay[iı]n(?:[iı]z)?|kald[iı]r[iı]n(?:[iı]z)?|geri\s+çek(?:ildi|ilmiştir|iyoruz|iniz)|yay[iı]ndan\s+kald[iı]r[iı](?:ld[iı]|lm[iı]şt[iı]r|n[iı]z))",
        r"haber\s+iptali?\s*(?:[:.!]|[-–—]+\s|$)", r"iptal\s+haberi?\b",
    ),
    kill_mark=(r"iptal", r"geri\s+çekildi", r"iptal\s+edildi"),
    taken_back=r"(?:iptal\s+edil\w+|geri\s+çekil\w+|yay[iı]ndan\s+kald[iı]r[iı]l\w+)",
    embargo=(r"ambargo(?:lu(?:dur)?)?", r"yay[iı]n\s+yasağ[iı]"),
    late=(
        r"(?:kadar|dek)\s+(?:ambargolu|yay[iı](?:n|m)la\w*m[ae]\w*|kullan\w*m[ae]\w*|yay[iı]na\s+verilme\w*)", r"önce\s+(?:yay[iı](?:n|m)la\w*m[ae]\w*|kullan\w*m[ae]\w*|yay[iı]na\s+verilme\w*)",
        r"(?:itibaren|sonra)\s+(?:yay[iı](?:n|m)lanabilir|kullan[iı]labilir)",
    ),
    private=(
        r"yay[iı]n(?:lanmak|a|lama)?\s*(?:için|yönelik)?\s+değildir", r"yay[iı](?:n|m)lanmak\s+üzere\s+değildir",
        r"yay[iı](?:n|m)la(?:namaz|nmamal[iı]d[iı]r|nmas[iı]n|nmayacakt[iı]r|may[iı]n(?:[iı]z)?)\b", r"yay[iı]n\s+dışı\b", r"(?:sadece|yaln[iı]zca)\s+bilgi\s+içindir\b",
    ),
    following=r"aşağ[iı]daki|şu\s+bilgiler",
)  # fmt: skip
ARABIC = NoticeWords(
    story=r"(?:(?:ال)?(?:خبر|ماده|قصه|تقریر|برقیه|نص|بیان|نشره|معلومات|اخبار)(?:نا)?)",
    this=r"(?:هذا|هذه)",
    kill=(
        r"(?:(?:یرجی|الرجاء|نرجو|رجاء|نرجو\s+منکم)\s+)?(?:من\s+[^\s]+\s+)?(?:الغاء|حذف|سحب|تجاهل|عدم\s+(?:استخدام|نشر|اعتماد|استعمال|بث))\s+(?:(?:هذا|هذه)\s+)?{S}",
        r"(?:یلغی|تلغی|الغی|الغیت|سحب|سحبت|حذف|نسحب|نلغی)\s+(?:[^\s.:]+\s+)?(?:هذا\s+|هذه\s+)?{S}\b", r"(?:تم\s+)?(?:الغاء|سحب|حذف)\s+{S}", r"{S}\s+(?:ملغی|ملغاه|ملغاة|محذوف|مسحوب)(?:ه)?\b",
        r"{S}(?:\s+[^.:]{0,60})?\s+(?:ملغی|ملغاه|مسحوب|مسحوبه)\b",
    ),
    kill_mark=(r"الغاء", r"ملغی", r"ملغاه", r"سحب", r"حذف", r"مسحوب"),
    taken_back=r"(?:ملغی|ملغاه|مسحوب|مسحوبه|محذوف|محذوفه)",
    embargo=(r"(?:حظر|محظور(?:ه)?|ممنوع(?:ه)?|یحظر|تحظر|یمنع)\s+(?:ال)?(?:نشر|بث|استخدام)(?:ه|ها)?(?:\s+(?:قبل|حتی|الی|لغایه))?", r"امبارغو", r"امبارجو", r"تحت\s+الحظر"),
    not_before=(
        r"(?:لا\s+(?:ینشر|تنشر|یبث|یستخدم|یجوز\s+نشره?ا?)|غیر\s+(?:قابله?|مخصصه?|معده?)\s+للنشر|لیس(?:ت)?\s+للنشر|عدم\s+(?:ال)?نشر|یرجی\s+عدم\s+(?:ال)?نشر(?:ه|ها)?|الرجاء\s+عدم\s+(?:ال)?نشر(?:ه|ها)?)\s*(?:هذا\s+الخبر\s+)?(?:قبل|حتی|الا\s+بعد|الی)",
        r"(?:للنشر|ینشر|النشر)\s+(?:بعد|اعتبارا|ابتداء|من)", r"لیس\s+قبل",
    ),
    private=(
        r"(?:لیس|لیست|غیر\s+مخصصه?|غیر\s+معده?|غیر\s+قابله?|غیر\s+صالحه?)\s+للنشر\b", r"لا\s+(?:ینشر|تنشر|للنشر)\b", r"(?:ممنوع|یمنع|محظور)\s+(?:من\s+)?النشر\b",
        r"(?:یرجی|الرجاء|رجاء)\s+عدم\s+(?:ال)?نشر(?:ه|ها)?\b", r"للاستخدام\s+الداخلی\b",
    ),
    following=r"التالیه|التالی|الاتیه|ادناه",
)  # fmt: skip
SORANI = NoticeWords(
    story=r"(?:هەواڵ(?:ی|ە|ەکە|ەکەمان|انە)?|دەق(?:ەکە)?|بابەت(?:ی|ە|ەکە)?|راپۆرت(?:ی|ە|ەکە)?|زانیاری(?:یانە)?)",
    this=r"(?:ئەم|ئەو)",
    kill=(
        r"(?:تکایه|تکایە)?\s*(?:ئەم\s+|ئەو\s+)?{S}(?:\s+[^.:]{0,60})?\s+(?:بسڕنەوه|بسڕنەوە|بسڕەوە|بەکارمەهێنن|بەکار\s+مەهێنن|بڵاو\s?مەکەنەوە|لاببەن|هەڵبوەشێننەوە|هەڵوەشێنرایەوە|هەڵوەشێندرایەوە|"
        r"کشێنرایەوە|کشێندرایەوە|سڕایەوە|هەڵدەوەشێتەوە)",
        r"(?:سڕینەوەی|هەڵوەشاندنەوەی|کشاندنەوەی)\s+(?:ئەم\s+)?{S}",
    ),
    kill_mark=(r"هەڵوەشاندنەوە", r"سڕینەوە", r"کشاندنەوە", r"هەڵوەشێنرایەوە", r"هەڵوەشێندرایەوە"),
    taken_back=r"(?:هەڵوەشێن(?:د)?رایەوە|کشێن(?:د)?رایەوە|سڕایەوە)",
    embargo=(r"ئ(?:ی)?مبارگۆ", r"قەدەغەی\s+بڵاوکردنەوە"),
    not_before=(r"(?:پێش|تا|تاکو|هەتا)(?=\s.{3,80}بڵاو\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە))",),
    late=(r"بڵاو\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە)",),
    private=(r"بۆ\s+بڵاوکردنەوە\s+(?:نییە|نیه|نیە|نین)", r"بڵاو(?:ی)?\s?(?:مەکەنەوە|نەکرێتەوە|ناکرێتەوە)"),
    following=r"خوارەوە",
)  # fmt: skip
KURMANJI = NoticeWords(
    story=r"(?:nûçe(?:ya|yê|yên|yek|y[eê])?|nivîs(?:a|ê|ara)?|gotar(?:a|ê)?|xeber(?:a|ê)?|agahî(?:y)?(?:ya|yên)?|daxuyanî(?:ya|yê)?)",
    this=r"(?:ev|vê|van|ew)",
    kill=(
        r"(?:ji\s+kerema\s+xwe\s+)?(?:(?:ev|vê|van|ew)\s+)?{S}(?:\s+[^.:;]{0,60})?\s+(?:jê\s+bib(?:in|e)|rakin|betal\s+bik(?:in|e)|bikar\s+neyn(?:in|e)|bi\s+kar\s+neyn(?:in|e)|neweşîn(?:in|e)|belav\s+nek(?:in|e)|"
        r"hat(?:iye)?\s+(?:betalkirin|paşvekişandin|vekişandin|jêbirin|rakirin|paşdexistin)|(?:tê|hat)\s+betal\s?kirin|(?:tê|hat)\s+paşve\s?kişandin)",
        r"(?:betalkirina|jêbirina|vekişandina|paşvekişandina)\s+{S}",
    ),
    kill_mark=(r"betal", r"betalkirin", r"vekişandin", r"paşvekişandin", r"jêbirin"),
    taken_back=r"(?:hat\w*\s+(?:betalkirin|vekişandin|paşvekişandin|jêbirin|rakirin))",
    embargo=(r"(?:di\s+bin\s+)?(?:ambargo|embargo)(?:y[aê])?",),
    not_before=(r"(?:berî|heta|heya)(?=\s.{3,80}(?:neweşîn|neyê\s+weşandin|nayê\s+weşandin|belav\s+nek|neyê\s+belavkirin))",),
    late=(r"(?:neweşîn(?:in|e)|neyê\s+weşandin|nayê\s+weşandin|belav\s+nek(?:in|e)|neyê\s+belavkirin)",),
    private=(
        r"(?:ne\s+ji\s+bo\s+weşan(?:dinê|ê)(?:\s+(?:ye|ne|in))?|ji\s+bo\s+weşan(?:dinê|ê)\s+(?:nîne|nînin|nabe))", r"(?:neweşîn(?:in|e)|neyê\s+weşandin|belav\s+nek(?:in|e))\b",
    ),
    following=r"jêr(?:în)?|li\s+jêr",
)  # fmt: skip
LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, TURKISH, ARABIC, SORANI, KURMANJI)

#: What stands before a notice and says only that it is one.
LEAD_IN = (
    r"[\s*(\[{_\"“„«»<>–—#=+/!•-]*(?:(?:eds?|editors?|(?:an?\s+)?(?:editor'?s'?\s+)?notes?(?:\s+to\s+(?:editors?|clients?|subscribers?|desks?))?|"
    r"(?:for\s+the\s+)?attention(?:\s+(?:all\s+)?(?:of\s+)?(?:editors?|clients?|subscribers?|desks?))?|please(?:\s+note(?:\s+that)?)?|pls|kindly|advisory|urgent|important|correction|"
    r"warning|bulletin|alert|notice(?:\s+to\s+(?:editors?|clients?|subscribers?))?|(?:agency|news)\s+advisory|all\s+(?:editors|desks|clients)|"
    r"(?:wichtig(?:er)?\s+)?(?:hinweis|achtung|wichtig)(?:\s+(?:an\s+(?:die|alle)\s+)?redaktionen)?|an\s+(?:die|alle)\s+redaktionen|redaktioneller\s+hinweis|(?:red|redaktions)hinweis|eil(?:t)?|"
    r"avis(?:\s+aux\s+(?:rédactions|clients|abonnés|éditeurs))?|(?:à\s+l')?attention(?:\s+(?:des\s+|aux\s+)?(?:rédactions|clients|abonnés|éditeurs))?|note\s+aux\s+(?:rédactions|clients|abonnés|éditeurs)|"
    r"atención(?:\s+(?:editores|redacciones|clientes|abonados))?|(?:nota|aviso)\s+(?:a|para)\s+(?:los\s+|las\s+)?(?:editores|redacciones|clientes|abonados|redactores)|aviso|urgente|importante|"
    r"attenzione(?:\s+(?:redazioni|clienti|abbonati))?|(?:nota|avviso)\s+(?:alle|per\s+le|ai|agli)\s+(?:redazioni|clienti|abbonati|editori)|avviso|"
    r"atenção(?:\s+(?:editores|redações|clientes|assinantes))?|(?:nota|aviso)\s+(?:aos|às)\s+(?:editores|redações|clientes|assinantes)|"
    r"(?:editörlere|abonelere|yay[iı]nc[iı]lara|editörlerin|abonelerimizin)\s+(?:not|dikkatine|duyuru)|dikkat|uyar[iı]|duyuru|acil|"
    r"تنبیه(?:\s+(?:ل|الی\s+)?(?:ال)?(?:محررین|مشترکین))?|ملاحظه(?:\s+لل(?:محررین|مشترکین))?|تنویه|عاجل|الی\s+(?:ال)?(?:محررین|مشترکین)|هام|"
    r"تێبینی(?:\s+بۆ\s+(?:سەرنووسەران|ئێدیتەران))?|ئاگاداری|بەپەلە|hişyarî|baldarî|têbînî(?:\s+ji\s+bo\s+edîtoran)?|nîşe|lezgîn)"
    r"(?!\w)[\s:.,;!_)\]}–—-]*){0,4}"
)  # fmt: skip
#: What says that an embargo is over, or that there is none.
OVER = (
    r"\s*[:–—-]*\s*(?:(?:is|was|has\s+been|now|ist|est|está|è|é)\s+)*(?:none|no\b|nil|n/?a\b|lifted|over\b|ended|expired|passed|keine?\b|aufgehoben|abgelaufen|entfällt|sofort|"
    r"aucun|levé|néant|terminé|ningun[oa]|levantad|finalizad|sin\b|nessun|scadut|terminat|tolt[oa]|rimoss|nenhum|suspens|yok\b|kalkt|kald[iı]r|sona\s+erdi|لا\s+یوجد|انتهی|رفع|نییە|نیە|tune|nîne|immediate)"
)  # fmt: skip
