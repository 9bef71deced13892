"""The agencies and outlets that datelines, bylines and end marks name, each with its other names."""

from __future__ import annotations

import re

from articles.reading.prose.vocabulary.months import fold_month
from articles.reading.prose.vocabulary.word_list import name_set

#: A line a house: what it is called where it is listed once, then its other names and those in other scripts.
HOUSES = """
Reuters | Reuter | ロイター | 路透 | 路透社 | 로이터 | رويترز | رۆیتەرز | رویترز
Reuters Breakingviews | Breakingviews
Reuters Health
Thomson Reuters Foundation | Thomson Reuters
AP | Associated Press | The Associated Press | 美联社 | 美聯社 | AP通信 | أسوشيتد برس | ا ب | أ ب
AFP | Agence France-Presse | 法新社 | AFP=時事 | AFP＝時事 | AFP통신 | فرانس برس | أ ف ب | ا ف ب | ئەی ئێف پی
Kurdistan 24 | K24 | Kurdistan24 | كوردستان 24 | كوردستان24 | کوردستان ٢٤ | کوردستان24 | کوردستان 24 | ك24
Rudaw | رووداو | Rûdaw | Rudaw.net
Shafaq News | شفق نيوز | شەفەق نیوز | Shafaq
BasNews | باسنيوز | باسنیوز
NRT | NRT News
PUKmedia
Peyamner | PNA
VOA | Voice of America | دەنگی ئەمریکا
INA | Iraqi News Agency | واع | NINA | نينا
SANA | سانا | Syrian Arab News Agency
North Press | نورث برس | North Press Agency
Hawar News | ANHA | هاوار
ANF | Firat News Agency | Fırat Haber Ajansı
Anadolu Agency | AA | Anadolu | الأناضول | Anadolu Ajansı
DHA | Demirören Haber Ajansı
İHA | IHA | İhlas Haber Ajansı
ANKA
MA | Mezopotamya Ajansı | Ajansa Mezopotamyayê
IRNA | ایرنا | إرنا
ISNA | ایسنا
Fars News | FNA | Fars | فارس
Tasnim | تسنیم | Tasnim News
Mehr News | MNA | مهر
MENA | أ ش أ | أ.ش.أ | Middle East News Agency
Petra | بترا | JNA
SPA | واس | Saudi Press Agency
WAM | وام | Emirates News Agency
KUNA | كونا
QNA | قنا
BNA | بنا
ONA
NNA | الوكالة الوطنية للإعلام
WAFA | وفا
TAP | وات
APS | واج
MAP | و م ع
LANA | وال
SUNA | سونا
Saba | سبأ
Asharq Al-Awsat | الشرق الأوسط
dpa | DPA | Deutsche Presse-Agentur | د ب أ | د.ب.أ
dpa-AFX | dpa-afx
AFX
SID | sid
EFE | EFEUSA | Agencia EFE | EFEverde | إفي
Europa Press | EP
Adnkronos | AdnKronos
Lusa | LUSA
CP | Canadian Press | The Canadian Press
PA | Press Association | PA Media
TASS | Tass | 塔斯社 | ITAR-TASS | Itar-Tass | ТАСС | تاس
RIA Novosti | RIA | 俄新社 | РИА Новости
Xinhua | Xinhua News Agency | Chinhua | 新华社 | 新華社 | 新华网 | 新华社电 | شينخوا
Mawazin News | موازين نيوز
Al-Sumaria | Alsumaria | السومرية | السومرية نيوز
Baghdad Today | بغداد اليوم
Al-Mada | المدى
Al Arabiya | العربية | العربية نت
Al Jazeera | الجزيرة | الجزيرة نت
Hengaw | هەنگاو | هنگاو
Kurdpress | کردپرس
ILNA | ایلنا
KirkukNow | کەرکووک ناو | كركوك ناو
Zagros | Zagros TV | زاگرۆس
Pajhwok | Pajhwok Afghan News
AMNA | ANA-MPA | ΑΠΕ-ΜΠΕ | ΑΜΠΕ
Interfax | Интерфакс | INTERFAX.RU | Interfax-Ukraine | Интерфакс-Украина
Ukrinform | Укринформ | Укрінформ
Kyodo | Kyodo News | 共同 | 共同通信 | 共同社
Jiji | Jiji Press | 時事 | 時事通信 | 时事社
Yonhap | Yonhap News | 연합뉴스 | 韩联社 | 聯合ニュース
Newsis | 뉴시스
AZERTAC | AZƏRTAC | АЗЕРТАДЖ
Kazinform | Qazinform | Казинформ | ҚазАқпарат
Montsame | МОНЦАМЭ
ELTA | Эльта
News1 | 뉴스1
China News Service | CNS | 中新社 | 中新网 | 中國新聞社
Central News Agency | 中央社 | 中央通訊社
People's Daily Online | 人民网 | 人民網
PTI | Press Trust of India | भाषा | पीटीआई
UNI | United News of India | वार्ता
ANI | एएनआई
BSS | বাসস
UNB | ইউএনবি
APP | Associated Press of Pakistan | اے پی پی
Armenpress | ԱՐՄԵՆՊՐԵՍ | Արմենպրես
InterPressNews | IPN | ინტერპრესნიუსი
Report.az
Agenzia Fides | Agence Fides | Agencia Fides
"""

#: Those that have one name.
PLAIN = """
KNA | epd | APA | OTS | ots | news aktuell | awp | sda | SDA | ATS | ats | Keystone-ATS | Keystone-SDA | ANSA | AGI |
LaPresse | Askanews | askanews | Italpress | DIRE | Agência Brasil | Agencia Brasil | Folhapress | Estadão Conteúdo |
ABr | Telam | Télam | DyN | NA | Notimex | ANDINA | Andina | AVN | ABI | Prensa Latina | PL | IPS | La Presse
Canadienne | PC | AAP | Australian Associated Press | NZPA | NZN | Sputnik | UNIAN | BelTA | APA
Azerbaijan | Trend | PAP | MTI | CTK | ČTK | TASR | SITA | Agerpres | AGERPRES | Mediafax | BTA | БТА | HINA
| Hina | STA | Tanjug | TANJUG | Beta | FENA | SRNA | MIA | ATA | ANA | CNA | NTB | TT | Ritzau | ritzau | STT | BNS |
LETA | Belga | BELGA | ANP | KCNA |
IANS | NNN | RSS | Bernama | BERNAMA | ANTARA | Antara | PNA Philippines
| TNA | VNA | VNS | AKP | Bloomberg | Bloomberg News | MarketWatch | Dow Jones | DJ | CNN | BBC | CNBC | UPI | United
Press International | AllAfrica | PANA | NAN | ENA | KNA Kenya | RNS | Religion News Service | SAPA | Sapa | GNA | STP
| tca | TNS | Tribune News Service | MCT | NYT | New York Times | The New York Times | LAT | WP | RFE/RL | Radio Free
Europe | DW | France 24 | Euronews | Middle East Eye | Cihan | PR Newswire | PRNewswire | Business Wire | BUSINESS
WIRE | GLOBE NEWSWIRE | GlobeNewswire | Marketwired | ACN Newswire | CNW | Canada NewsWire | Newsfile | Accesswire |
ACCESSWIRE | PRNewswire-FirstCall | Business Wire India | Interfax-Kazakhstan |
Interfax-AVN | AKIpress | 24.kg | Montsame | Khovar | Trend News Agency | SDA-ATS | Kathpress | AsiaNews | Ansamed |
Agenzia Nova | ACI Prensa | Zenit | Inforpress | Angop | Khaama Press | TOLOnews | Makfax | Onasa | Moldpres | Infotag |
InterpressNews | UzA | Dunyo | Kosovapress | Ziana | APAnews
"""


#: Digits of every script as ours, and no space before them: "کوردستان ٢٤" is "کوردستان24".
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
SPACED = re.compile(r"\s+(?=\d)")


def agency_key(name: str) -> str:
    """The key under which a house is looked up: case, diacritics, full stops and the script of digits say nothing."""
    folded = fold_month(name)
    return folded if folded.isalpha() else SPACED.sub("", folded.translate(DIGITS))


def _houses() -> dict[str, str]:
    houses = {agency_key(name): name for name in name_set(PLAIN)}
    for line in HOUSES.strip().split("\n"):
        names = name_set(line)
        houses |= {agency_key(name): names[0] for name in names}
    return houses


def _printed() -> dict[str, frozenset[str]]:
    printed = {name: frozenset((name,)) for name in name_set(PLAIN)}
    for line in HOUSES.strip().split("\n"):
        names = name_set(line)
        printed[names[0]] = frozenset(names)
    return printed


#: The names of each house, as printed.
NAMES_OF = _printed()
#: The name of the house by each of its names, folded.
HOUSE_OF = _houses()
