"""How English and German say that a story is taken back or held (W67)."""

from __future__ import annotations

from articles.reading.prose.gate.notice_words import NoticeWords

#: What an editor is asked to do with a story, and what may stand before the word for it.
VERB = (
    r"(?:kill|withdraw|disregard|spike|delete|remove|discard|retract|ignore|eliminate|"
    r"(?:do\s+not|don't)\s+(?:use|publish|run))"
)
DETERMINER = r"(?:the|this|our|all|any|previous|earlier|both|following|above|below|entire|versions?|of|today's)"
ENGLISH = NoticeWords(
    story=r"(?:stor(?:y|ies)|items?|dispatch(?:es)?|articles?|reports?|copy|takes?|versions?|alerts?|headlines?|"
    r"text|slug)",
    this=r"(?:this|these)",
    kill=(
        r"(?:mandatory|bulletin|urgent|immediate)[\s-]+(?:kill|withdrawal)\b",
        r"(?:(?:please|pls|kindly)\s+(?:\w+\s+)?VERB\s+(?:DET\s+)*{S}|VERB\s+(?:DET\s+)+{S}|VERB\s+(?:stor(?:y|ies)|"
        r"slug|takes?))\b"
        r"(?!\s+(?:about|behind|lines?|links?|before|until|prior)\b)".replace(
            "VERB", VERB
        ).replace("DET", DETERMINER),
        r"kill\s+(?:advisory|notice|order|message)\b",
        # By nothing but its slug, which is in capitals.
        rf"(?:please|pls|kindly)\s+{VERB}\s+(?-i:[A-Z][A-Z-]{{2,}})(?!\w)",
        r"(?:please|pls|kindly)\s+do\s+not\s+(?:use|publish|run|broadcast)\s+(?:it|them)\b(?=\s*(?:[.!]|$))",
        r"(?:please|pls|kindly)\s+disregard\s*[:!.]",
        r"bc-\S{1,60}?[-–,](?-i:KILL)(?!\w)",
        r"(?:{S}|advisory)\s+(?:(?:is|was|has\s+been|being)\s+)?(?:withdrawn|removed|killed|deleted|retracted|"
        r"cancell?ed|"
        r"pulled|spiked)\s*(?:[:.!;)\]]|[-–—]+(?:\s|$)|$|by\s+(?:the\s+)?(?:agency|author|source|sender)\b)",
        r"(?:withdrawal|removal|retraction|cancell?ation|deletion)\s+(?:of\s+(?:the\s+|this\s+|our\s+)?{S}|notice)\b",
        r"(?:we|this\s+agency|the\s+agency)\s+(?:are\s+|is\s+|have\s+|has\s+)?(?:withdraw(?:ing|n|s)?|retract(?:ing|"
        r"ed|s)?|"
        r"kill(?:ing|ed)?|cancell?(?:ing|ed)?)\s+(?:(?:the|this|our|its|all)\s+)*(?:\w+\s+)?{S}\b",
    ),
    kill_mark=(r"kill", r"(?-i:KILLED)", r"withdrawn?", r"withdrawal", r"retracted", r"retraction", r"(?-i:CANCELL?ED)",
               r"(?-i:REMOVED)", r"(?-i:DELETED?)", r"(?-i:SPIKED?)"),
    taken_back=r"(?:withdrawn|removed|killed|deleted|retracted|cancell?ed|pulled|spiked)",
    embargo=(r"(?:strictly\s+|strict\s+|under\s+(?:(?:a\s+|an\s+)?strict\s+|an\s+)?|news\s+|press\s+|"
    r"media\s+)?embargo(?:ed)?",),
    not_before=(
        r"not\s+(?:to\s+be\s+(?:published|used|broadcast|released|aired|printed|distributed|transmitted|posted)|"
        r"for\s+(?:\w+(?:\s+or\s+\w+)?\s+)?(?:publication|release|use|broadcast|distribution|transmission|"
        r"posting)(?:,?\s+(?:or\s+)?\w+){0,3})?"
        r"\s*,?\s*(?:before|until|till|prior\s+to|earlier\s+than)",
        r"(?:do\s+not|don't|please\s+do\s+not|must\s+not\s+be|no)\s+(?:publish(?:ed)?|use[d]?|broadcast|release[d]?|"
        r"run|air|print|post|publication|"
        r"transmit|distribut(?:e|ed|ion))(?:,?\s+(?:or\s+)?\w+){0,4}?\s*,?\s*(?:before|until|till|prior\s+to)",
        r"(?:please\s+)?hold(?:\s+(?:for\s+(?:release|publication)|story|this\s+story|copy|back|off|publication|"
        r"release))*"
        r"\s*[:–—-]?\s*(?:until|till|to|for|at|on|before)?",
        r"(?:for|to\s+be|release[ds]?)\s+(?:(?:general|public|use|and|media|press|news)\s+)*(?:release[d]?|"
        r"publication|published|use|used)\s*[:–—-]?\s*"
        r"(?:at|on|after|from|not\s+before|not\s+until|only\s+after)?",
        r"(?:may|can|should)\s+(?:only\s+)?be\s+(?:published|used|released|broadcast)\s+(?:only\s+)?(?:from|after|"
        r"not\s+before)",
        r"(?:publish|use|run|release|usable|publishable)\s+(?:only\s+)?(?:after|from|not\s+before)",
        r"release\s+(?:time|date|at|on)", r"available\s+for\s+(?:use|publication|release)\s+(?:from|after|at)",
    ),
    private=(
        r"not\s+(?:intended\s+|meant\s+|cleared\s+|yet\s+)?for\s+(?:public\s+|general\s+)?(?:publication|broadcast|"
        r"release|use|"
        r"public\s+use|posting)\b(?!\s*(?:,\s*(?:in|into)\b|,?\s+(?:or\s+\w+\s+)?(?:in|into|outside|by|within|to|of|"
        r"as|with|on|at|the|"
        r"against|and)\b|,\s+(?:release|publication|distribution)))",
        r"do\s+not\s+(?:publish|broadcast|use|release|run|print|post|air)\b(?=\s*(?:[.!:;)\]]|$|this\b|yet\b|"
        r"the\s+(?:story|item)))",
        r"(?:for|only\s+for)\s+(?:internal|editors'?|editorial|planning)\s+(?:use|information|purposes)\s+only\b",
        r"advisory\s*[:–—-]+\s*(?:do\s+not\s+use|not\s+for)\b",
        r"off\s+the\s+record\s*[:–—-]+\s",
    ),
    following=r"following|below|foregoing\s+contact|contacts?|phone|numbers?",
)  # fmt: skip
GERMAN = NoticeWords(
    story=r"(?:(?:eil|blitz)?meldung(?:en)?|berichts?|beitrag|nachricht|artikel|texts?|mitteilung|fassung|"
    r"zusammenfassung|vorabmeldung)",
    this=r"(?:diese[rsnm]?|die\s+vorliegende|vorliegende[rs]?)",
    kill=(
        r"bitte\s+(?:(?:\d{1,2}[.:]\d\d|[^\s.:;]+)\s+){0,6}?(?:nicht\s+(?:(?:mehr|weiter)\s+)?(?:verwenden|veröffentlichen|nutzen|"
        r"publizieren)|streichen|"
        r"löschen|zurückziehen|entfernen|stornieren|ignorieren)\b(?!\s+(?:vor|bis)\b)",
        r"(?:die\s+|diese[rsnm]?\s+)?{S}\s+(?:[^.:;]{0,80}?\s)?(?:(?:wird|ist|wurde)\s+(?:hiermit\s+)?(?:zurückgezogen|gestrichen|"
        r"storniert|annulliert|"
        r"zurückgenommen|gelöscht)|ist\s+zu\s+(?:streichen|löschen)|(?:bitte\s+)?(?:streichen|löschen|zurückziehen|"
        r"nicht\s+verwenden))\b",
        r"(?:der|das)\s+{S}\s+(?:[^.:;]{0,80}?\s)?wird\s+hiermit\s+(?:zurückgezogen|gestrichen|storniert|annulliert)\b",
        r"{S}\s+(?:zurückgezogen|gestrichen|storniert|annulliert|gelöscht|entfernt)\b\s*(?:[:.!]|[-–—]+\s|$)",
        r"(?:wir\s+ziehen|dpa\s+zieht|\w+\s+zieht)\s+(?:[^.:;]{0,60}\s)?{S}\s+(?:[^.:;]{0,60}\s)?zurück\b",
        r"(?:rückzug|rücknahme|streichung|stornierung|annullierung|löschung)\s+(?:der|des|einer|eines|unserer)\s+{S}",
    ),
    kill_mark=(r"zurückgezogen", r"storno", r"storniert", r"gestrichen", r"annulliert", r"rückzug", r"streichung"),
    taken_back=r"(?:zurückgezogen|gestrichen|storniert|annulliert|gelöscht)",
    embargo=(r"(?:achtung\s*[,:!]?\s*|strenge\s+|sende)?sperrfrist(?:ende)?", r"gesperrt\s+bis", r"unter\s+embargo"),
    not_before=(
        r"(?:veröffentlichung|verwendung|verbreitung)\s+(?:untersagt|verboten|nicht\s+(?:gestattet|erlaubt))\s*,?\s*(?:vor|bis)",
        r"(?:bitte\s+)?(?:nicht|keine\s+(?:veröffentlichung|verwendung))(?:\s+(?:zu\s+)?(?:veröffentlichen|verwenden|"
        r"zur\s+veröffentlichung|"
        r"publizieren|senden))?\s+(?:vor|bis)",
        r"(?:veröffentlichung|verwendung|sendung)\s+(?:erst|frühestens|nicht\s+vor|ab)(?:\s+(?:ab|am|nach))?",
        r"(?:frei(?:gegeben|gabe)?|zur\s+veröffentlichung)\s*(?:erst\s+)?(?:ab|am|frühestens|nach)",
        r"erst\s+(?:ab|nach|am)",
    ),
    late=(r"nicht\s+vor\s+.{4,60}\s(?:veröffentlichen|verwenden|publizieren)",),
    private=(
        r"nicht\s+(?:zur|für\s+die)\s+(?:ver(?:ö|oe)ffentlichung|publikation|sendung|weitergabe|verbreitung)\b",
        r"nicht\s+(?:ver(?:ö|oe)ffentlichen|verwenden|publizieren)\b(?=\s*[.!:;)\]]|\s*$)",
        r"nur\s+(?:zur|für\s+(?:den|die))\s+(?:internen?\s+)(?:information|verwendung|gebrauch|nutzung)",
        r"nur\s+für\s+redaktionen",
    ),
    following=r"folgende[nrs]?|nachfolgende[nrs]?|nachstehende[nrs]?",
)  # fmt: skip
