"""Adjectives and names of peoples, each with the country it belongs to: kept apart from the names of places."""

from __future__ import annotations

from articles.reading import word_set

#: ISO 3166-1 alpha-2, then the words; a plural in -s need not be named.
TABLE = """
AF Afghan
AL Albanian
DZ Algerian
AO Angolan
AR Argentine Argentinian Argentinean
AM Armenian
AU Australian Aussie
AT Austrian
AZ Azerbaijani Azeri
BS Bahamian
BH Bahraini
BD Bangladeshi
BB Barbadian
BY Belarusian Belorussian
BE Belgian
BJ Beninese
BO Bolivian
BA Bosnian
BW Botswanan
BR Brazilian
GB British Briton English Englishman Englishmen Englishwoman Scottish Scot Welsh Welshman Scotsman
BN Bruneian
BG Bulgarian
BF Burkinabe
BI Burundian
KH Cambodian Kampuchean
CM Cameroonian
CA Canadian
TD Chadian
CL Chilean
CN Chinese
CO Colombian
CD Congolese Zairean Zairian
CR Rican
HR Croatian Croat
CU Cuban
CY Cypriot
CZ Czech Czechoslovak Czechoslovakian
DK Danish Dane
DO Dominican
EC Ecuadorian Ecuadorean
EG Egyptian
SV Salvadoran Salvadorean
ER Eritrean
EE Estonian
ET Ethiopian
FJ Fijian
FI Finnish Finn
FR French Frenchman Frenchmen Frenchwoman
GA Gabonese
GM Gambian
GE Georgian
DE German
GH Ghanaian
GR Greek
GT Guatemalan
GN Guinean
GY Guyanese
HT Haitian
HN Honduran
HU Hungarian
IS Icelandic Icelander
IN Indian
ID Indonesian
IR Iranian
IQ Iraqi
IE Irish Irishman Irishmen
IL Israeli
IT Italian
CI Ivorian
JM Jamaican
JP Japanese
JO Jordanian
KZ Kazakh
KE Kenyan
XK Kosovar
KW Kuwaiti
KG Kyrgyz
LA Laotian
LV Latvian
LB Lebanese
LR Liberian
LY Libyan
LI Liechtensteiner
LT Lithuanian
LU Luxembourger
MK Macedonian
MG Malagasy Madagascan
MW Malawian
MY Malaysian
MV Maldivian
ML Malian
MT Maltese
MR Mauritanian
MU Mauritian
MX Mexican
MD Moldovan
MC Monegasque
MN Mongolian
ME Montenegrin
MA Moroccan
MZ Mozambican
MM Burmese
NA Namibian
NP Nepalese Nepali
NL Dutch Dutchman Dutchmen
NI Nicaraguan
NE Nigerien
NG Nigerian
KP
NO Norwegian
OM Omani
PK Pakistani
PS Palestinian
PA Panamanian
PY Paraguayan
PE Peruvian
PH Philippine Filipino
PL Polish Pole
PT Portuguese
PR
QA Qatari
RO Romanian Rumanian
RU Russian Soviet
RW Rwandan
SA Saudi
SN Senegalese
RS Serbian Serb Yugoslav Yugoslavian
SL
SG Singaporean
SK Slovak Slovakian
SI Slovenian Slovene
SO Somali
ZA
KR
SS
ES Spanish Spaniard
LK
SD Sudanese
SR Surinamese
SE Swedish Swede
CH Swiss
SY Syrian
TW Taiwanese
TJ Tajik
TZ Tanzanian
TH Thai
TG Togolese
TT Trinidadian
TN Tunisian
TR Turkish Turk
TM Turkmen
UG Ugandan
UA Ukrainian
AE Emirati
US American
UY Uruguayan
UZ Uzbek
VE Venezuelan
VN Vietnamese
YE Yemeni Yemenite
ZM Zambian
ZW Zimbabwean
"""
COUNTRIES = {word: line[:2] for line in TABLE.strip().splitlines() for word in line.split()[1:]}
#: Names of peoples, creeds and regions that are no country's: never a place, never an organisation.
OTHERS = word_set(
    """
    African Afrikaner Albanians Alawite Arab Arabic Asian Assyrian Balkan Baltic Basque Bavarian Bedouin Berber
    Buddhist Catalan Catholic Caucasian Chechen Christian Coptic Corsican Cossack Creole Czechs Druze European Flemish
    Gulf Hebrew Hindu Hispanic Hutu Islamic Islamist Jew Jewish Kurd Kurdish Latin Latino Lutheran Maronite Mayan
    Methodist Mormon Moslem Muslim Nordic Oriental Orthodox Ossetian Pashtun Persian Presbyterian Protestant Quaker
    Roman Scandinavian Shiite Shia Sikh Slavic Slav Sunni Tamil Tatar Tibetan Turkoman Turkmen Tutsi Uighur Uyghur
    Western Westerner Yazidi Yezidi Zionist Zulu Anglican Baptist Eastern Northern Southern Northerner Southerner
    Texan Californian Parisian Londoner Londoners Yorker Yorkers Floridian Bostonian Chicagoan Hawaiian Alaskan
    Sicilian Tuscan Venetian Neapolitan Siberian Muscovite Cantonese Mandarin Punjabi Bengali Gujarati Sindhi Kashmiri
    Ulster Unionist Loyalist Nationalist Republican Democrat Communist Socialist Marxist Maoist Leninist Stalinist
    Fascist Conservative Liberal Tory
    """
)
#: The two words that together are one nationality.
PAIRS = {
    ("South", "African"): "ZA", ("South", "Korean"): "KR", ("North", "Korean"): "KP", ("Sri", "Lankan"): "LK",
    ("Saudi", "Arabian"): "SA", ("New", "Zealander"): "NZ", ("Costa", "Rican"): "CR", ("Puerto", "Rican"): "PR",
    ("West", "German"): "DE", ("East", "German"): "DE", ("El", "Salvadoran"): "SV", ("Sierra", "Leonean"): "SL",
    ("Papua", "New"): "", ("South", "Sudanese"): "SS", ("North", "Vietnamese"): "VN", ("South", "Vietnamese"): "VN",
    ("South", "Yemeni"): "YE", ("North", "Yemeni"): "YE", ("Hong", "Konger"): "HK",
}  # fmt: skip


def nationality_country(word: str) -> str | None:
    """The country of a nationality: "Turkish" and "Turks" are TR; "" for one of no country; None for another word."""
    for form in (word, word[:-1] if word.endswith("s") else word):
        if form in COUNTRIES:
            return COUNTRIES[form]
        if form in OTHERS:
            return ""
    return None
