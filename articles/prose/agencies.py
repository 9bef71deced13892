"""The house styles of agencies as data: what they call themselves, and which words are labels and no places."""

from __future__ import annotations

import re

from articles.prose import wordlist
from articles.prose.months import fold

#: Agencies and outlets as datelines, bylines and end marks print them: (house, its other names).
HOUSES: tuple[tuple[str, ...], ...] = (
    (
        "Reuters",
        "Reuter",
        "رويترز",
        "رۆیتەرز",
        "رویترز",
        "Thomson Reuters Foundation",
        "Thomson Reuters",
    ),
    (
        "AP",
        "Associated Press",
        "The Associated Press",
        "أسوشيتد برس",
        "ا ب",
        "أ ب",
    ),
    (
        "AFP",
        "Agence France-Presse",
        "فرانس برس",
        "أ ف ب",
        "ا ف ب",
        "ئەی ئێف پی",
    ),
    (
        "Kurdistan 24",
        "K24",
        "Kurdistan24",
        "كوردستان 24",
        "كوردستان24",
        "کوردستان ٢٤",
        "کوردستان24",
        "کوردستان 24",
        "ك24",
    ),
    (
        "Rudaw",
        "رووداو",
        "Rûdaw",
        "Rudaw.net",
    ),
    (
        "Shafaq News",
        "شفق نيوز",
        "شەفەق نیوز",
        "Shafaq",
    ),
    (
        "BasNews",
        "باسنيوز",
        "باسنیوز",
    ),
    (
        "NRT",
        "NRT News",
    ),
    ("PUKmedia",),
    (
        "Peyamner",
        "PNA",
    ),
    (
        "VOA",
        "Voice of America",
        "دەنگی ئەمریکا",
    ),
    (
        "INA",
        "Iraqi News Agency",
        "واع",
        "NINA",
        "نينا",
    ),
    (
        "SANA",
        "سانا",
        "Syrian Arab News Agency",
    ),
    (
        "North Press",
        "نورث برس",
        "North Press Agency",
    ),
    (
        "Hawar News",
        "ANHA",
        "هاوار",
    ),
    (
        "ANF",
        "Firat News Agency",
        "Fırat Haber Ajansı",
    ),
    (
        "Anadolu Agency",
        "AA",
        "Anadolu",
        "الأناضول",
        "Anadolu Ajansı",
    ),
    (
        "DHA",
        "Demirören Haber Ajansı",
    ),
    (
        "İHA",
        "IHA",
        "İhlas Haber Ajansı",
    ),
    ("ANKA",),
    (
        "MA",
        "Mezopotamya Ajansı",
        "Ajansa Mezopotamyayê",
    ),
    (
        "IRNA",
        "ایرنا",
        "إرنا",
    ),
    (
        "ISNA",
        "ایسنا",
    ),
    (
        "Fars News",
        "FNA",
        "Fars",
        "فارس",
    ),
    (
        "Tasnim",
        "تسنیم",
        "Tasnim News",
    ),
    (
        "Mehr News",
        "MNA",
        "مهر",
    ),
    (
        "MENA",
        "أ ش أ",
        "أ.ش.أ",
        "Middle East News Agency",
    ),
    (
        "Petra",
        "بترا",
        "JNA",
    ),
    (
        "SPA",
        "واس",
        "Saudi Press Agency",
    ),
    (
        "WAM",
        "وام",
        "Emirates News Agency",
    ),
    (
        "KUNA",
        "كونا",
    ),
    (
        "QNA",
        "قنا",
    ),
    (
        "BNA",
        "بنا",
    ),
    ("ONA",),
    (
        "NNA",
        "الوكالة الوطنية للإعلام",
    ),
    (
        "WAFA",
        "وفا",
    ),
    (
        "TAP",
        "وات",
    ),
    (
        "APS",
        "واج",
    ),
    (
        "MAP",
        "و م ع",
    ),
    (
        "LANA",
        "وال",
    ),
    (
        "SUNA",
        "سونا",
    ),
    (
        "Saba",
        "سبأ",
    ),
    (
        "Asharq Al-Awsat",
        "الشرق الأوسط",
    ),
    (
        "dpa",
        "DPA",
        "Deutsche Presse-Agentur",
        "د ب أ",
        "د.ب.أ",
    ),
    (
        "dpa-AFX",
        "dpa-afx",
    ),
    ("AFX",),
    (
        "SID",
        "sid",
    ),
    (
        "EFE",
        "Agencia EFE",
        "EFEverde",
        "إفي",
    ),
    (
        "Europa Press",
        "EP",
    ),
    (
        "Adnkronos",
        "AdnKronos",
    ),
    (
        "Lusa",
        "LUSA",
    ),
    (
        "CP",
        "Canadian Press",
        "The Canadian Press",
    ),
    (
        "PA",
        "Press Association",
        "PA Media",
    ),
    (
        "TASS",
        "Tass",
        "ITAR-TASS",
        "Itar-Tass",
        "ТАСС",
        "تاس",
    ),
    (
        "RIA Novosti",
        "RIA",
        "РИА Новости",
    ),
    (
        "Xinhua",
        "Xinhua News Agency",
        "Chinhua",
        "新华社",
        "شينخوا",
    ),
    (
        "Kyodo",
        "Kyodo News",
        "共同",
    ),
)

#: Those that have one name.
PLAIN = """
KNA|epd|APA|OTS|ots|news aktuell|awp|sda|SDA|ATS|ats|Keystone-ATS|Keystone-SDA|ANSA|AGI|LaPresse|Askanews|askanews|
Italpress|DIRE|Agência Brasil|Agencia Brasil|Folhapress|Estadão Conteúdo|ABr|Telam|Télam|DyN|NA|Notimex|ANDINA|
Andina|AVN|ABI|Prensa Latina|PL|IPS|La Presse Canadienne|PC|AAP|Australian Associated Press|NZPA|NZN|Sputnik|
Interfax|Интерфакс|Ukrinform|Укринформ|UNIAN|BelTA|Armenpress|APA Azerbaijan|AZERTAC|Trend|PAP|MTI|CTK|ČTK|TASR|
SITA|Agerpres|AGERPRES|Mediafax|BTA|БТА|HINA|Hina|STA|Tanjug|TANJUG|Beta|FENA|SRNA|MIA|ATA|ANA-MPA|ANA|AMNA|CNA|NTB|
TT|Ritzau|ritzau|STT|BNS|ELTA|LETA|Belga|BELGA|ANP|CNS|China News Service|Jiji|Jiji Press|Yonhap|Yonhap News|KCNA|
Newsis|PTI|IANS|UNI|ANI|APP|BSS|UNB|NNN|RSS|Bernama|BERNAMA|ANTARA|Antara|PNA Philippines|TNA|VNA|VNS|AKP|Bloomberg|
Bloomberg News|MarketWatch|Dow Jones|DJ|CNN|BBC|CNBC|UPI|United Press International|AllAfrica|PANA|NAN|ENA|
KNA Kenya|SAPA|Sapa|GNA|STP|tca|TNS|Tribune News Service|MCT|NYT|New York Times|The New York Times|LAT|WP|RFE/RL|
Radio Free Europe|DW|France 24|Al Jazeera|Al Arabiya|Euronews|Middle East Eye|Cihan|PR Newswire|PRNewswire|
Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE|GlobeNewswire|Marketwired|ACN Newswire|CNW|Canada NewsWire|Newsfile|
Accesswire|ACCESSWIRE|PRNewswire-FirstCall|Business Wire India
"""

HOUSE_OF = {fold(name): names[0] for names in HOUSES for name in names} | {
    fold(name): name for name in wordlist.names(PLAIN)
}

#: Words in capitals before a dash that say what kind of copy follows; none of them is where it was filed (W32).
LABELS = wordlist.of(
    """
    advisory alert analysis announcement announcements auction backgrounder balance bills board bond bonds breaking
    briefs briefing bulletin bulletins business calendar chronology close closing commentary comment column
    corrected correction corrections currencies daily data deals debt developing diary digest dividend earnings
    economy editorial embargoed estimates exchange exchanges exchs exclusive explainer explained factbox fact facts
    feature figures finance flash focus forecast forex futures gallery graphic graphics headline headlines
    highlights indicators index insight instant interview interviews issues items latest list listing markets media
    metals money more newsmaker note notes now obituary opinion options outlook photo photos picture pictures poll
    polls preview previews press price prices profile question questions quote quotes quotebox rainfall rates recap
    refile related repeat report reports results review roundup rpt sales schedule scenario scenarios science
    scoreboard scores shares sidebar snapshot specials spotlight sport sports stats statistics stock stocks story
    summary table tables take takes technology timeline tip topnews trading update updated updates urgent video
    videos view views viewpoint volume volumes watch weather week weekly withdrawn witness wrap wrapup yields world
    inc corp ltd plc co llc ag nv sa gmbh bancorp holdings company industries net qtr mths year shr
    """
)

#: What stands in brackets and is no agency.
NO_AGENCY = re.compile(
    r"(?:no relation|sic|see|via|and|the|adds?|updates?|corrects?|recasts?|trims?|more|end|left|right|pictured|"
    r"inc|corp|ltd|plc|corrected|file|photo)\b",
    re.IGNORECASE,
)
NEWS = re.compile(
    r"\b(?:news|press|agency|wire|tv|radio|times|post|herald|tribune|gazette|media|haber|ajansı|ajans|agence|presse|agencia|agenzia|"
    r"nachrichten|nûçe|برس|نيوز|نیوز|وكالة|ئاژانسی|پرێس|میدیا|خبرگزاری)\b|\D24$",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"[^\W\d_a-z][\w&./-]{0,11}(?: ?\d{1,3})?$")
NAME = re.compile(r"(?:(?:[^\W\d_]|\d)[\w&.'’/-]*)(?: [\w&.'’/-]+){0,4}$")


def known(name: str) -> bool:
    """Whether these words name an agency or outlet that the tables know."""
    return fold(name.strip().strip("«»\"“”'").strip()) in HOUSE_OF


def says_news(words: str) -> bool:
    """Whether a name no table has says of itself that it is a house of news: "North Press", "Channel 24"."""
    return NEWS.search(words) is not None


def house(name: str) -> str:
    """What an agency is called where it is listed once: "K24" is "Kurdistan 24"; an unknown one keeps its name."""
    return HOUSE_OF.get(fold(name.strip()), name.strip())


def split(words: str) -> tuple[str, ...]:
    """
    The agencies that a bracket names.

    In:      "tca/dpa", "AFP, Reuters", "RFE/RL"
    Out:     ("tca", "dpa"); ("AFP", "Reuters"); ("RFE/RL",)
    Raises:  nothing
    Rule:    W21
    """
    words = " ".join(words.split()).strip('«»"“” ')
    if known(words):
        return (words,)
    return tuple(part.strip() for part in re.split(r"[/,،]", words) if part.strip())


def looks(words: str) -> bool:
    """Whether words in brackets have the shape of an agency's name: few of them, written as names are (W20)."""
    words = words.strip('«»"“” ')
    if NO_AGENCY.match(words) or not 2 <= len(words) <= 40:
        return False
    if ACRONYM.match(words):
        return True
    if not NAME.match(words):
        return False
    parts = words.split()
    return not words.islower() and all(not part[0].islower() or len(part) <= 3 for part in parts)
