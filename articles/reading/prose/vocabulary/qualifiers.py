"""What may follow a place in a dateline and say which one it is: states, provinces, countries (W24)."""

from __future__ import annotations

from articles.reading.prose.vocabulary.months import fold_month
from articles.reading.prose.vocabulary.word_list import name_set

STATES = """
Alabama Ala AL | Alaska AK | Arizona Ariz AZ | Arkansas Ark AR | California Calif Cal CA | Colorado Colo CO |
Connecticut Conn Ct CT | Delaware Del DE | Florida Fla FL | Georgia Ga GA | Hawaii HI | Idaho ID Ida |
Illinois Ill IL | Indiana Ind IN | Iowa IA | Kansas Kan Kans KS | Kentucky Ky KY | Louisiana La LA | Maine Me ME |
Maryland Md MD | Massachusetts Mass MA | Michigan Mich MI | Minnesota Minn MN | Mississippi Miss MS |
Missouri Mo MO | Montana Mont MT | Nebraska Neb Nebr NE | Nevada Nev NV | New_Hampshire N.H. NH |
New_Jersey N.J. NJ | New_Mexico N.M. NM | New_York N.Y. NY | North_Carolina N.C. NC | North_Dakota N.D. ND |
Ohio OH | Oklahoma Okla OK | Oregon Ore Oreg OR | Pennsylvania Pa Penn Penna PA | Rhode_Island R.I. RI |
South_Carolina S.C. SC | South_Dakota S.D. SD | Tennessee Tenn TN | Texas Tex TX | Utah UT | Vermont Vt VT |
Virginia Va VA | Washington Wash WA | West_Virginia W.Va. W._Va. WV | Wisconsin Wis Wisc WI | Wyoming Wyo WY |
D.C. DC | Puerto_Rico P.R. PR | Guam | Alberta Alta | British_Columbia B.C. BC | Manitoba Man |
New_Brunswick N.B. | Newfoundland Nfld N.L. | Nova_Scotia N.S. | Ontario Ont | Prince_Edward_Island P.E.I. |
Quebec Que Québec | Saskatchewan Sask | Yukon | Nunavut | Northwest_Territories N.W.T. |
New_South_Wales NSW N.S.W. | Victoria Vic | Queensland Qld | South_Australia | Western_Australia | Tasmania Tas |
Northern_Territory | England | Scotland | Wales | Northern_Ireland | Ulster | Bavaria | Saxony | Sicily |
Sardinia | Tuscany | Catalonia | Andalusia | Galicia | Brittany | Normandy | Corsica | Crimea | Siberia |
Chechnya | Dagestan | Kashmir | Punjab | Sindh | Gujarat | Kerala | Assam | Bihar | Kurdistan | Kurdistan_Region |
Kurdistan_Region_of_Iraq | Iraqi_Kurdistan | Rojava | West_Bank | Gaza_Strip | Gaza | Golan_Heights | Anbar |
Nineveh | Hokkaido | Okinawa | Aceh | Bali | Java | Sumatra | Guangdong | Sichuan | Xinjiang | Tibet | Darfur |
Tigray | KwaZulu-Natal | Transvaal | Zanzibar | Kosovo | São_Paulo SP | Rio_de_Janeiro RJ | Minas_Gerais MG |
Bahia BA | Ceará CE | Rio_Grande_do_Sul RS | Distrito_Federal DF | Tamil_Nadu | Maharashtra | Uttar_Pradesh | Telangana
"""

COUNTRIES = """
Afghanistan | Albania | Algeria | Andorra | Angola | Antigua | Argentina | Armenia | Australia | Austria |
Azerbaijan | Bahamas | Bahrain | Bangladesh | Barbados | Belarus | Belgium | Belize | Benin | Bermuda | Bhutan |
Bolivia | Bosnia | Bosnia-Herzegovina | Bosnia and Herzegovina | Botswana | Brazil | Britain | Brunei | Bulgaria |
Burkina Faso | Burma | Burundi | Cambodia | Cameroon | Canada | Cape Verde | Central African Republic | Chad |
Chile | China | Colombia | Comoros | Congo | Costa Rica | Croatia | Cuba | Cyprus | Czech Republic | Czechia |
Czechoslovakia | Denmark | Djibouti | Dominica | Dominican Republic | East Germany | East Timor | Ecuador |
Egypt | El Salvador | Equatorial Guinea | Eritrea | Estonia | Eswatini | Ethiopia | Fiji | Finland | France |
Gabon | Gambia | Georgia | Germany | Ghana | Greece | Greenland | Grenada | Guatemala | Guinea | Guinea-Bissau |
Guyana | Haiti | Honduras | Hungary | Iceland | India | Indonesia | Iran | Iraq | Ireland | Israel | Italy |
Ivory Coast | Jamaica | Japan | Jordan | Kazakhstan | Kenya | Kuwait | Kyrgyzstan | Laos | Latvia | Lebanon |
Lesotho | Liberia | Libya | Liechtenstein | Lithuania | Luxembourg | Macedonia | North Macedonia | Madagascar |
Malawi | Malaysia | Maldives | Mali | Malta | Mauritania | Mauritius | Mexico | Micronesia | Moldova | Monaco |
Mongolia | Montenegro | Morocco | Mozambique | Myanmar | Namibia | Nauru | Nepal | Netherlands | The Netherlands |
New Zealand | Nicaragua | Niger | Nigeria | North Korea | Norway | Oman | Pakistan | Palestine | Panama |
Papua New Guinea | Paraguay | Peru | Philippines | Poland | Portugal | Qatar | Romania | Russia | Rwanda | Samoa |
San Marino | Saudi Arabia | Senegal | Serbia | Seychelles | Sierra Leone | Singapore | Slovakia | Slovenia |
Solomon Islands | Somalia | South Africa | South Korea | South Sudan | Soviet Union | USSR | U.S.S.R. | Spain |
Sri Lanka | Sudan | Suriname | Swaziland | Sweden | Switzerland | Syria | Taiwan | Tajikistan | Tanzania |
Thailand | Togo | Tonga | Trinidad | Trinidad and Tobago | Tunisia | Turkey | Türkiye | Turkmenistan | Uganda |
Ukraine | United Arab Emirates | U.A.E. | UAE | United Kingdom | U.K. | UK | United States | U.S. | USA | U.S.A. |
Uruguay | Uzbekistan | Vanuatu | Vatican City | Venezuela | Vietnam | West Germany | Yemen | Yugoslavia | Zaire |
Zambia | Zimbabwe | Allemagne | Angleterre | Belgique | Brésil | Chine | Espagne | Etats-Unis | États-Unis |
Irak | Italie | Japon | Liban | Maroc | Royaume-Uni | Russie | Suisse | Syrie | Tunisie | Turquie | Algérie |
Égypte | Deutschland | Frankreich | Italien | Österreich | Polen | Russland | Schweiz | Spanien | Syrien |
Türkei | Ukraine | Irak | Ungarn | Alemania | Brasil | Colombia | España | Estados Unidos | EE.UU. | EEUU |
Francia | Grecia | Inglaterra | Italia | México | Perú | Reino Unido | Rusia | Siria | Turquía | Alemanha |
Espanha | Estados Unidos | Itália | Portugal | Síria | Turquia | Germania | Spagna | Stati Uniti | Svizzera |
Turchia | Siria | Suriye | Irak | İran | Almanya | Fransa | Rusya | Ukrayna | Sûriye | Iraq | Êraq | Tirkiye |
Îran | العراق | سوريا | سورية | لبنان | الأردن | مصر | تركيا | إيران | السعودية | فلسطين | إسرائيل | اليمن |
ليبيا | تونس | الجزائر | المغرب | السودان | الكويت | قطر | البحرين | الإمارات | عمان | فرنسا | ألمانيا |
بريطانيا | روسيا | الولايات المتحدة | أمريكا | كوردستان | كردستان | إقليم كوردستان | إقليم كردستان | عێراق |
سووریا | تورکیا | ئێران | کوردستان | هەرێمی کوردستان | ئەمریکا | عراق | سوریه | ترکیه | ایران | آمریکا
"""

KNOWN = frozenset(
    [fold_month(form.replace("_", " ")).replace(" ", "") for state in name_set(STATES) for form in state.split()]
    + [fold_month(country).replace(" ", "") for country in name_set(COUNTRIES)]
)


def is_known_qualifier(words: str) -> bool:
    """Whether these words, as printed, name a state, province or country: "W. Va.", "CALIF.", "Iraq"."""
    return fold_month(words.strip(" ,.")).replace(" ", "") in KNOWN
