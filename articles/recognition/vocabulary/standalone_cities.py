"""The cities that need no state or country beside them in a dateline (W25)."""

from __future__ import annotations

#: ISO 3166-1 alpha-2, for America with the state: the cities that the AP lets stand alone, and other well-known ones.
CITIES = """
US-GA Atlanta; US-MD Baltimore; US-MA Boston; US-IL Chicago; US-OH Cincinnati, Cleveland; US-TX Dallas, Houston, San
Antonio; US-CO Denver; US-MI Detroit; US-HI Honolulu; US-IN Indianapolis; US-NV Las Vegas; US-FL Miami; US-CA Los
Angeles, San Diego, San Francisco, Hollywood; US-WI Milwaukee; US-MN Minneapolis; US-LA New Orleans; US-NY New York;
US-OK Oklahoma City; US-PA Philadelphia, Pittsburgh; US-AZ Phoenix; US-MO St. Louis, Kansas City; US-UT Salt Lake
City; US-WA Seattle; US-DC Washington; NL Amsterdam, Rotterdam, The Hague; IQ Baghdad, Basra, Erbil, Sulaimani, Duhok,
Kirkuk, Mosul, Halabja; TH Bangkok; CN Beijing, Shanghai; LB Beirut; DE Berlin, Bonn, Frankfurt, Hamburg, Munich,
Cologne; BE Brussels; EG Cairo; IE Dublin; CH Geneva, Zurich; GT Guatemala City; CU Havana; FI Helsinki; PK Islamabad,
Karachi; TR Istanbul, Ankara; IL Jerusalem, Tel Aviv; ZA Johannesburg, Cape Town; KW Kuwait City; GB London,
Edinburgh, Belfast, Manchester, Birmingham; ES Madrid, Barcelona; MX Mexico City; IT Milan, Rome; CA Montreal,
Toronto, Ottawa, Quebec City, Vancouver, Calgary, Edmonton, Winnipeg, Regina, Saskatoon, Victoria, Halifax,
Whitehorse, Yellowknife; RU Moscow, St. Petersburg; IN New Delhi, Mumbai; PA Panama City; FR Paris; CZ Prague; BR Rio
de Janeiro, Sao Paulo, Brasilia; SE Stockholm; AU Sydney, Melbourne, Canberra; JP Tokyo; AT Vienna; AF Kabul; GR
Athens; SY Damascus, Aleppo, Qamishli, Kobani, Raqqa; IR Tehran; JO Amman; SA Riyadh; QA Doha; AE Dubai, Abu Dhabi; UA
Kyiv; PL Warsaw; HU Budapest; PT Lisbon; NO Oslo; DK Copenhagen; KR Seoul; KP Pyongyang; PH Manila; ID Jakarta; VN
Hanoi; KE Nairobi; NG Lagos, Abuja; ET Addis Ababa; SD Khartoum; LY Tripoli; TN Tunis; DZ Algiers; MA Rabat; AR Buenos
Aires; CL Santiago; PE Lima; CO Bogota; VE Caracas; EC Quito; SV San Salvador; PR San Juan; CR San Jose; DO Santo
Domingo; NZ Wellington; RS Belgrade; BG Sofia; RO Bucharest; YE Sanaa, Aden; OM Muscat; BH Manama; CY Nicosia; GE
Tbilisi; ZW Harare; GB Oxford, Cambridge, York; JM Kingston; TR Diyarbakir
"""
