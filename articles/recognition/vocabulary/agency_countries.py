"""Agencies and outlets by the country where they are at home, and domains."""

from __future__ import annotations

#: ISO 3166-1 alpha-2: agencies and outlets at home there. Those of the whole world (Reuters, AP) are not listed.
HOMES = """
IQ: Kurdistan 24; K24; Kurdistan24; كوردستان 24; کوردستان ٢٤; Rudaw; Rûdaw; رووداو; Shafaq News; شفق نيوز; BasNews;
 باسنیوز; NRT; PUKmedia; Peyamner; INA; Iraqi News Agency; واع; NINA; نينا; Alsumaria; السومرية; Niqash; Zagros TV;
 Gulan; Xendan; Hawlati; Kirkuk Now; Esta Media; The New Region; Channel8; Draw Media
SY: SANA; سانا; Syrian Arab News Agency; North Press; نورث برس; North Press Agency; Hawar News; ANHA; هاوار; Enab
 Baladi; عنب بلدي; SOHR; Syria TV; Zaman al-Wasl; ARA News; Ronahi TV; Orient News
TR: Anadolu Agency; Anadolu; AA; الأناضول; Anadolu Ajansı; DHA; Demirören Haber Ajansı; İHA; İhlas Haber Ajansı; ANKA;
 MA; Mezopotamya Ajansı; Ajansa Mezopotamyayê; Dicle News Agency; JINNEWS; Hürriyet; Sabah; Daily Sabah; Milliyet;
 Cumhuriyet; TRT; TRT World; Bianet; Evrensel; Ahval; Turkish Minute; Xinhua Turkey
IR: IRNA; ایرنا; إرنا; ISNA; ایسنا; Fars News; FNA; Fars; فارس; Tasnim; تسنیم; Mehr News; MNA; Mehr; مهر; Press TV;
 ILNA; Tehran Times; Kurdpa; Hengaw; IRIB; Iran International
US: UPI; United Press International; The New York Times; New York Times; NYT; The Washington Post; Washington Post;
 CNN; Fox News; NBC News; CBS News; ABC News; Los Angeles Times; Chicago Tribune; USA Today; NPR; VOA; Voice of
 America; Bloomberg; Politico; The Wall Street Journal; Dow Jones; McClatchy; Knight Ridder; Newsweek; Time; Stars and
 Stripes; PR Newswire; Business Wire; Miami Herald; The Boston Globe; Scripps Howard; Gannett; Cox News Service;
 Copley News Service
GB: PA; PA Media; Press Association; BBC; BBC News; The Guardian; Guardian; The Times; The Daily Telegraph; Telegraph;
 The Independent; Financial Times; FT; Sky News; ITV; Daily Mail; Evening Standard; The Economist; Channel 4; The
 Scotsman
FR: AFP; Agence France-Presse; France 24; Le Monde; Le Figaro; Libération; فرانس برس; أ ف ب; RFI; France Info;
 Ouest-France
DE: dpa; Deutsche Presse-Agentur; epd; KNA; DW; Deutsche Welle; ADN; ddp; AFP Deutschland; Der Spiegel; Spiegel; Die
 Zeit; FAZ; dapd; sid
AT: APA; Austria Presse Agentur; ORF; Der Standard; Die Presse
CH: SDA; ATS; Keystone-SDA; Swissinfo; NZZ
ES: EFE; Europa Press; El País; El Mundo; ABC; Colpisa; Servimedia
IT: ANSA; AGI; Adnkronos; LaPresse; Corriere della Sera; La Repubblica; Italpress; Vatican News
PT: Lusa; Público
BR: Agência Brasil; Agência Estado; Folha de S.Paulo; Folha; O Globo; Estadão
MX: Notimex; La Jornada; El Universal
AR: Télam; Telam; Noticias Argentinas; La Nación; Clarín
CO: Colprensa; El Tiempo
PE: Andina
CL: Orbe; El Mercurio
CU: Prensa Latina; Granma; ACN
VE: AVN
BE: Belga; Belga News Agency; Le Soir; De Standaard
NL: ANP; De Telegraaf; NOS; De Volkskrant
DK: Ritzau; Ritzaus Bureau; DR
SE: TT; TT News Agency; Tidningarnas Telegrambyrå; SVT; Dagens Nyheter
NO: NTB; Norsk Telegrambyrå; NRK; Aftenposten
FI: STT; STT-Lehtikuva; Yle
PL: PAP; Polish Press Agency; Gazeta Wyborcza
CZ: ČTK; CTK; Czech News Agency; Ceteka
SK: TASR; SITA
HU: MTI
RO: Agerpres; Mediafax
BG: BTA
RS: Tanjug; Beta; FoNet; B92
HR: Hina; HINA
SI: STA
BA: FENA; SRNA
GR: ANA; ANA-MPA; Athens News Agency
CY: CNA; Cyprus News Agency; KYPE
AL: ATA
UA: Ukrinform; UNIAN; Interfax-Ukraine; Kyiv Independent; Kyiv Post
RU: TASS; Tass; ITAR-TASS; RIA Novosti; RIA; Interfax; Sputnik; RT; Pravda; Izvestia; Kommersant; ТАСС; РИА Новости
BY: BelTA
KZ: Kazinform
AM: Armenpress; News.am
AZ: AZERTAC; Trend; APA Azerbaijan; Report
GE: InterPressNews; IPN
CN: Xinhua; Xinhua News Agency; China Daily; CGTN; People's Daily; Global Times; China News Service; Caixin; New China
 News Agency
HK: South China Morning Post; SCMP; RTHK
TW: Central News Agency; Focus Taiwan; Taipei Times; China Post; Taiwan News
JP: Kyodo; Kyodo News; Jiji; Jiji Press; NHK; Nikkei; Asahi Shimbun; Yomiuri; Japan Times
KR: Yonhap; Yonhap News Agency; Newsis; Korea Herald; Korea Times
KP: KCNA; Korean Central News Agency
IN: PTI; Press Trust of India; UNI; ANI; IANS; The Hindu; Times of India; Hindustan Times; Indian Express; NDTV
PK: APP; Associated Press of Pakistan; Dawn; Geo News; PPI; The Express Tribune
BD: BSS; UNB; Daily Star
LK: Daily Mirror
NP: RSS Nepal; Himalayan Times
AF: Pajhwok; Bakhtar; TOLOnews; Khaama Press
SA: SPA; واس; Saudi Press Agency; Al Arabiya; العربية; Arab News
QA: QNA; قنا; Qatar News Agency; Al Jazeera; الجزيرة
AE: WAM; وام; Emirates News Agency; The National; Gulf News; Khaleej Times
KW: KUNA; كونا; Kuwait News Agency
BH: BNA; Bahrain News Agency
OM: ONA; Oman News Agency
YE: Saba; سبأ; Saba News Agency
JO: Petra; بترا; Jordan News Agency; Jordan Times
LB: NNA; National News Agency; الوكالة الوطنية; An-Nahar; النهار; The Daily Star; Al-Manar; Naharnet; L'Orient-Le Jour
EG: MENA; أ ش أ; Middle East News Agency; Al-Ahram; الأهرام; Ahram Online
PS: WAFA; وفا; Ma'an; معا; Maan News Agency
IL: Haaretz; The Jerusalem Post; Jerusalem Post; Times of Israel; Ynet; JTA
LY: LANA; وال
TN: TAP; وات
DZ: APS; واج
MA: MAP; Hespress
SD: SUNA; سونا; Sudan Tribune
NG: NAN; News Agency of Nigeria; Punch; The Guardian Nigeria; Vanguard; Premium Times
GH: GNA; Ghana News Agency
KE: KNA Kenya; Daily Nation; The Standard; The EastAfrican
ET: ENA; Ethiopian News Agency
ZA: SAPA; Sapa; African News Agency; News24; Mail & Guardian; SABC
ZW: ZIANA; The Herald
CA: Canadian Press; The Canadian Press; CP; La Presse canadienne; CBC; CBC News; CTV News; Global News; The Globe and
 Mail; Toronto Star; National Post; Postmedia; Edmonton Journal; Calgary Herald
AU: AAP; Australian Associated Press; ABC News Australia; Sydney Morning Herald; The Australian; The Age; SBS
NZ: NZPA; NZ Herald; New Zealand Herald; RNZ; Radio New Zealand; Stuff
IE: RTÉ; RTE; The Irish Times; Irish Times; Irish Independent
ID: Antara; Jakarta Post; Tempo; Kompas
MY: Bernama; The Star; Malaysiakini
SG: The Straits Times; Straits Times; Channel NewsAsia; CNA Singapore
TH: TNA; Bangkok Post; The Nation
PH: PNA Philippines; Philippine News Agency; Rappler; Philippine Daily Inquirer; Inquirer
VN: VNA; Vietnam News Agency; VnExpress
MM: Irrawaddy; Mizzima
VA: L'Osservatore Romano; Zenit
"""
#: Domains of countries under which the whole world registers.
EVERYWHERE = {"tv", "io", "me", "co", "fm", "ai", "ly", "cc", "ws", "to", "eu"}
#: Ends of domains whose country they do not spell.
DOMAINS = {"uk": "GB", "gov": "US", "mil": "US", "edu": "US"}
