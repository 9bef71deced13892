"""Abbreviations, possessives and participles that decide where a word of a name ends."""

from __future__ import annotations

from articles.reading import word_set

#: Endings of case and number, the longer first.
KURMANJI_CASES = ("yekê", "yan", "yên", "yê", "yî", "ya", "an", "ên", "ê", "î", "a", "e")
#: Turkish endings behind the apostrophe of a name: "in", and "from".
TURKISH_IN, TURKISH_FROM = word_set("da de ta te nda nde daki deki taki teki"), word_set("dan den tan ten ndan nden")
#: Written joined to the word behind: and, with, for, then, as; and the same with the article, which is a letter shorter
#: behind "for".
ARABIC_PREFIXES = ("و", "ب", "ل", "ف", "ك")
ARABIC_ARTICLE, ARABIC_FOR_THE = "ال", "لل"
#: Written joined to the word before, in Sorani: of, in, from (also behind a vowel), the, also, plural.
SORANI_SUFFIXES = ("يش", "دا", "هوه", "هوهش", "وه", "وهش", "هكان", "هكه", "ان", "ي", "ه")

#: Abbreviations whose full stop is part of the word.
ABBREVIATIONS = word_set(
    """
    Inc Corp Co Cos Ltd Bros Mfg Intl Assn Dept Univ St Ste Mt Ft Pt Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cmdr
    Adm Gov Sen Rep Rev Hon Pres Sec Supt Jr Sr Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass
    Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que Ave Blvd Rd Messrs Brig Insp
    Jan Feb Aug Sept Oct Nov Dec No Cpl Pvt Mme Mlle
    """
)
#: Possessives that are part of a name: "Teachers' Union", "People's Party".
INNER_POSSESSIVES = word_set(
    """
    people peoples women men children workers teachers farmers writers governors veterans players journalists lawyers
    drivers pilots students citizens bankers manufacturers producers growers exporters dealers employers doctors
    nurses soldiers mothers owners coaches investors consumers builders engineers fishermen miners musicians editors
    publishers reporters sailors
    """
)
#: Behind a hyphen these leave the name before them alone: "New York-based", "US-backed", "anti-ISIS" the one behind.
PARTED_BY_HYPHENS = (
    "ed", "led", "run", "born", "style", "wide", "bound", "area", "held", "made", "built", "like", "type", "speaking",
    "era", "only", "owned", "dominated", "brokered", "sponsored", "listed", "funded", "cult", "registered", "linked",
    "inspired", "controlled", "friendly", "ruled", "mandated", "trained", "winning", "side", "to",
)  # fmt: skip
