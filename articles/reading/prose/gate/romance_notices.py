"""How French, Spanish, Italian and Portuguese say that a story is taken back or held (W67)."""

from __future__ import annotations

from articles.reading.prose.gate.notice_words import NoticeWords

FRENCH = NoticeWords(
    story=r"(?:dépêches?|articles?|papiers?|informations?|infos?|textes?|communiqués?|reportages?|nouvelles?|"
    r"alertes?|urgents?|bulletins?)",
    this=r"(?:cet(?:te)?|ce|ces|la\s+présente|le\s+présent)",
    kill=(
        r"(?:prière|merci|veuillez|nous\s+(?:vous\s+)?(?:demandons|prions))\s+(?:bien\s+)?(?:vouloir\s+)?(?:de\s+|"
        r"d')?(?:bien\s+vouloir\s+)?"
        r"(?:annuler|supprimer|retirer|effacer|détruire|ignorer|ne\s+pas\s+(?:l[ae']\s*)?(?:utiliser|publier|diffuser|reprendre|"
        r"tenir\s+compte))\b"
        r"(?!\s+(?:avant|jusqu))",
        r"(?:annuler|supprimer|retirer|effacer|ignorer|ne\s+pas\s+(?:utiliser|reprendre))\s+(?:(?:la|le|l'|cette|"
        r"cet|ce|notre|toutes?|les|précédente?)\s*)+{S}\b",
        r"(?:l'|la\s+|le\s+|les\s+|notre\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:est|a\s+été|sont|"
        r"ont\s+été)\s+(?:annulée?s?|retirée?s?|supprimée?s?)\b"
        r"(?=\s*(?:[.,:;!)\]]|$|par\s+(?:l'agence|l'auteur)|car\b|en\s+raison))",
        r"{S}\s+(?:annulée?s?|retirée?s?|supprimée?s?)\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:annulation|retrait|suppression)\s+(?:de\s+(?:la|notre|cette)|du|d'une|de\s+l')\s*{S}\b",
        r"annule\s+et\s+remplace\b",
        r"(?:dépêche\s+)?à\s+annuler\b",
        r"nous\s+(?:annulons|retirons)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"annulée?", r"annulation", r"retirée?", r"retrait", r"supprimée?"),
    taken_back=r"(?:annulée?s?|retirée?s?|supprimée?s?)",
    embargo=(r"(?:sous\s+)?(?:strict\s+)?embargo", r"embargué", r"diffusion\s+interdite\s+(?:avant|jusqu)"),
    not_before=(
        r"(?:publication|diffusion|reprise)\s+interdite\s*,?\s*(?:avant|jusqu)",
        r"(?:à\s+|merci\s+de\s+|prière\s+de\s+)?ne\s+(?:pas|rien)\s+(?:publier|diffuser|utiliser|"
        r"reprendre)(?:\s+ni\s+\w+)?\s*,?\s*(?:avant|jusqu)",
        r"(?:pas\s+de\s+(?:publication|diffusion)|(?:publication|diffusion|parution)\s+(?:interdite|pas|uniquement|"
        r"autorisée|libre))?\s*"
        r"(?:pas\s+avant|avant|à\s+partir\s+d[eu]|après|dès)", r"(?:non\s+)?publiable\s+(?:à\s+partir|avant|après)",
    ),
    private=(
        r"(?:ne\s+(?:sont|est)\s+pas|non)\s+(?:destinée?s?\s+)?(?:à|pour)\s+(?:la\s+)?(?:publication|diffusion|"
        r"publier|être\s+publi)",
        r"(?:à\s+)?ne\s+pas\s+(?:publier|diffuser|utiliser)\b(?=\s*[.!:;)\]]|\s*$)",
        r"pas\s+pour\s+(?:la\s+)?(?:publication|diffusion)\b",
        r"(?:pour|à)\s+(?:usage|l'usage)\s+(?:strictement\s+)?interne\b",
    ),
    following=r"suivante?s?|ci-dessous|ci-après",
)  # fmt: skip
SPANISH = NoticeWords(
    story=r"(?:noticias?|notas?|información|informaciones|despachos?|crónicas?|artículos?|textos?|comunicados?|"
    r"teletipos?|cables?|alertas?)",
    this=r"(?:est[aeo]s?|la\s+presente|el\s+presente)",
    kill=(
        r"(?:(?:se\s+(?:ruega|solicita|pide)|rogamos|por\s+favor,?|favor(?:\s+de)?|"
        r"les\s+rogamos)\s+)?(?:a\s+\w+\s+)?(?:que\s+)?(?:no\s+(?:utili[cz]en?|usen?|publi(?:car|quen?)|"
        r"utilizar|usar|difund(?:an?|ir)|tomen?\s+en\s+cuenta|tener\s+en\s+cuenta)|anul(?:ar|en?)|elimin(?:ar|en?)|"
        r"borr(?:ar|en?)|retir(?:ar|en?)|supri(?:mir|man?)|"
        r"descart(?:ar|en?)|ignor(?:ar|en?)|desestim(?:ar|en?)|hagan?\s+caso\s+omiso\s+de)\s+(?:(?:la|el|los|las|"
        r"est[aeo]s?|nuestr[ao]|toda|siguiente|anterior|de)\s+)*{S}\b",
        r"(?:la\s+|el\s+|nuestra\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:queda|ha\s+sido|fue|está|es)\s+(?:anulad|retirad|"
        r"eliminad|suprimid|cancelad)[oa]s?\b"
        r"(?=\s*(?:[.,:;!)\]]|$|por\s+(?:la\s+agencia|error|contener)))",
        r"{S}\s+(?:anulad|retirad|eliminad|suprimid|cancelad|borrad)[oa]s?\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:anulación|retirada|eliminación|supresión)\s+(?:de\s+(?:la|nuestra|esta|una)?|del)\s*{S}\b",
        r"queda\s+(?:anulad|sin\s+efecto)[oa]?\s+(?:la|el|est[ae])\s+{S}",
        r"(?:anulamos|retiramos|eliminamos)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"anulad[oa]", r"anulación", r"retirad[oa]", r"an[uú]lese", r"eliminad[oa]"),
    taken_back=r"(?:anulad|retirad|eliminad|suprimid|cancelad)[oa]s?",
    embargo=(r"(?:bajo\s+)?(?:estricto\s+)?embargo(?:\s+informativo)?", r"embargad[oa]s?"),
    not_before=(
        r"(?:favor\s+(?:de\s+)?|por\s+favor,?\s+|se\s+ruega\s+)?no\s+(?:publicar|difundir|usar|utilizar|emitir|"
        r"publiquen|difundan|antes)(?:\s+ni\s+\w+)?\s*,?\s*(?:antes|hasta|de)",
        r"prohibid[oa]s?\s+(?:su\s+|la\s+)?(?:publicación|difusión|reproducción|emisión)\s*,?\s*(?:antes|hasta)",
        r"(?:publicación|difusión)\s+(?:prohibida|autorizada|permitida|no|solo|sólo)\s*(?:antes|hasta|a\s+partir|"
        r"desde|después)",
        r"(?:publicable|difundir|publicar|publicación|para\s+(?:su\s+)?(?:publicación|difusión))\s+(?:sólo\s+|"
        r"solo\s+)?(?:a\s+partir|después|desde)",
        r"no\s+antes\s+de",
    ),
    private=(
        r"no\s+(?:es|son|está[n]?|apt[oa]s?)?\s*(?:destinad[oa]s?\s+|apt[oa]s?\s+)?(?:a|para)\s+(?:la\s+|"
        r"su\s+)?(?:publicación|publicar|difusión|ser\s+publicad)",
        r"no\s+(?:publicar|difundir|utilizar|publiquen|difundan)\b(?=\s*[.!:;)\]]|\s*$)",
        r"(?:para\s+|de\s+)uso\s+(?:exclusivamente\s+)?interno\b",
    ),
    following=r"siguientes?|a\s+continuación",
)  # fmt: skip
ITALIAN = NoticeWords(
    story=r"(?:notizi[ae]|articol[oi]|servizi[oi]?|dispacci[oi]?|test[oi]|comunicat[oi]|lanci[oi]?|pezz[oi]|flash|"
    r"nota|not[ae]|informazion[ei])",
    this=r"(?:quest[aoei]|il\s+presente|la\s+presente)",
    kill=(
        r"(?:(?:si\s+prega|preghiamo|vi\s+preghiamo|per\s+favore,?)\s+)?(?:di\s+)?(?:non\s+(?:utilizzare|usare|"
        r"pubblicare|tenere\s+conto|considerare|diffondere)|annullare|eliminare|"
        r"cancellare|ritirare|ignorare|rimuovere|cestinare)\s+(?:(?:la|il|lo|le|i|l'|quest[aoei]|nostr[ao]|della|"
        r"del|tutta|precedente|seguente)\s*)*{S}\b",
        r"(?:la\s+|il\s+|l'|lo\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:è|è\s+stat[oa]|viene|va)\s+(?:da\s+)?(?:annullat|"
        r"ritirat|eliminat|cancellat|rimoss)[oaie]\b"
        r"(?=\s*(?:[.,:;!)\]]|$|dall'agenzia|per\s+errore|perch))",
        r"{S}\s+(?:annullat|ritirat|eliminat|cancellat|rimoss)[oaie]\s*(?:[:.!]|[-–—]+\s|$)",
        r"{S}\s+da\s+(?:annullare|ritirare|cancellare|eliminare)\b",
        r"(?:annullamento|ritiro|cancellazione|eliminazione)\s+(?:della|del|dell'|di)\s*{S}\b",
        r"annulla\s+e\s+sostituisce\b",
        r"(?:annulliamo|ritiriamo)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"annullat[oa]", r"annullamento", r"annullare", r"ritirat[oa]", r"ritiro"),
    taken_back=r"(?:annullat|ritirat|eliminat|cancellat|rimoss)[oaie]",
    embargo=(r"(?:sotto\s+|con\s+)?embargo", r"embargat[oa]"),
    not_before=(
        r"vietat[ao]\s+(?:la\s+)?(?:pubblicazione|diffusione|riproduzione)\s*,?\s*(?:prima|fino)",
        r"(?:si\s+prega\s+di\s+|da\s+|a\s+)?non\s+(?:pubblicare|diffondere|usare|utilizzare|pubblicabile|"
        r"trasmettere|divulgare)?(?:\s+(?:o|né)\s+\w+)?\s*,?\s*(?:prima|fino)",
        r"(?:pubblicabile|pubblicazione|diffusione|utilizzabile|da\s+pubblicare)\s+(?:vietata\s+|consentita\s+|"
        r"solo\s+|non\s+)?(?:dopo|dall|da|a\s+partire|prima|fino)",
        r"non\s+prima",
    ),
    private=(
        r"non\s+(?:è|sono)?\s*(?:destinat[oaie]\s+|idone[oa]\s+)?(?:alla|per\s+la)\s+(?:pubblicazione|diffusione)\b",
        r"(?:da\s+)?non\s+(?:pubblicare|diffondere|utilizzare|pubblicabil[ei])\b(?=\s*[.!:;)\]]|\s*$)",
        r"(?:per|ad?)\s+(?:solo\s+)?uso\s+(?:esclusivamente\s+)?interno\b",
    ),
    following=r"seguent[ei]|qui\s+sotto",
)  # fmt: skip
PORTUGUESE = NoticeWords(
    story=r"(?:notícias?|notas?|matérias?|reportage(?:m|ns)|textos?|despachos?|artigos?|comunicados?|informaç(?:ão|"
    r"ões)|peças?|takes?|alertas?)",
    this=r"(?:est[ae]s?|ess[ae]s?|a\s+presente|o\s+presente)",
    kill=(
        r"(?:(?:favor|por\s+favor,?|pedimos|solicitamos|solicita-se|pede-se|"
        r"agradecemos)\s+)?(?:que\s+)?(?:não\s+(?:utiliz(?:ar|em|e)|us(?:ar|em|e)|public(?:ar|quem)|publiquem|"
        r"divulguem|considerar|considerem)|"
        r"anul(?:ar|em)|elimin(?:ar|em)|exclu(?:ir|am)|apag(?:ar|uem)|desconsider(?:ar|em|e)|ignor(?:ar|em|e)|"
        r"retir(?:ar|em)|cancel(?:ar|em)|delet(?:ar|em)|suprimir)\s+"
        r"(?:(?:a|o|as|os|est[ae]s?|ess[ae]s?|da|do|nossa?|toda|anterior|seguinte)\s+)*{S}\b",
        r"(?:a\s+|o\s+|nossa\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:foi|fica|está|é)\s+(?:anulad|retirad|eliminad|cancelad|"
        r"excluíd|suprimid)[oa]s?\b"
        r"(?=\s*(?:[.,:;!)\]]|$|pela\s+agência|por\s+(?:erro|conter)))",
        r"{S}\s+(?:anulad|retirad|eliminad|cancelad|excluíd|removid|suprimid)[oa]s?\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:anulação|retirada|eliminação|cancelamento|exclusão)\s+(?:da|do|de|desta|deste)\s+{S}\b",
        r"anula\s+e\s+substitui\b",
        r"(?:anulamos|retiramos|cancelamos)\s+(?:[^.:;]{0,40}\s)?{S}\b",
    ),
    kill_mark=(r"anulad[oa]", r"anulação", r"retirad[oa]", r"cancelad[oa]"),
    taken_back=r"(?:anulad|retirad|eliminad|cancelad|excluíd|suprimid)[oa]s?",
    embargo=(r"(?:sob\s+|em\s+)?embargo", r"embargad[oa]s?"),
    not_before=(
        r"proibid[ao]\s+(?:a\s+)?(?:publicação|divulgação|difusão|veiculação)\s*,?\s*(?:antes|até)",
        r"(?:favor\s+|por\s+favor,?\s+)?não\s+(?:publicar|divulgar|usar|utilizar|veicular|publiquem|"
        r"divulguem)?(?:\s+(?:ou|nem)\s+\w+)?\s*,?\s*(?:antes|até)",
        r"(?:proibid[ao]|vedad[ao])\s+(?:a\s+|sua\s+)?(?:publicação|divulgação|veiculação)\s+(?:antes|até)",
        r"(?:publicação|divulgação|veiculação)\s+(?:proibida|autorizada|permitida|só|somente|apenas|"
        r"liberada)\s*(?:antes|até|a\s+partir|após|depois)",
        r"(?:publicar|divulgar|liberad[oa]|publicável|para\s+(?:publicação|divulgação))\s+(?:só\s+|apenas\s+|"
        r"somente\s+)?(?:a\s+partir|após|depois)",
    ),
    private=(
        r"não\s+(?:é|são|está)?\s*(?:destinad[oa]s?\s+)?(?:à|a|para)\s+(?:a\s+)?(?:publicação|divulgação|publicar|"
        r"ser\s+publicad)",
        r"não\s+(?:publicar|divulgar|utilizar|publiquem)\b(?=\s*[.!:;)\]]|\s*$)",
        r"(?:para|de)\s+uso\s+(?:exclusivamente\s+)?interno\b",
    ),
    following=r"seguintes?|a\s+seguir|abaixo",
)  # fmt: skip
