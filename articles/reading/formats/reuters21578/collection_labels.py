"""What the labels of Reuters-21578 mean: countries as they were in 1987, and organisations."""

from __future__ import annotations

from articles.reading.draft import FeedEntity

SCHEME = "reuters21578"

#: Names that differ from their label: what it means, and its code in ISO 3166 where the country still has one.
COUNTRIES = {
    "antigua": ("Antigua and Barbuda", "AG"),
    "burma": ("Burma", "MM"),
    "congo": ("Congo", "CG"),
    "czechoslovakia": ("Czechoslovakia", ""),
    "east-germany": ("East Germany", ""),
    "guinea-bissau": ("Guinea-Bissau", "GW"),
    "hong-kong": ("Hong Kong", "HK"),
    "ivory-coast": ("Ivory Coast", "CI"),
    "kampuchea": ("Cambodia", "KH"),
    "netherlands-antilles": ("Netherlands Antilles", ""),
    "swaziland": ("Swaziland", "SZ"),
    "tahiti": ("Tahiti", ""),
    "trinidad-tobago": ("Trinidad and Tobago", "TT"),
    "uae": ("United Arab Emirates", "AE"),
    "uk": ("United Kingdom", "GB"),
    "us-virgin-islands": ("U.S. Virgin Islands", "VI"),
    "usa": ("United States", "US"),
    "ussr": ("Soviet Union", ""),
    "vatican": ("Vatican", "VA"),
    "west-germany": ("West Germany", "DE"),
    "western-samoa": ("Western Samoa", "WS"),
    "yemen-arab-republic": ("North Yemen", "YE"),
    "yemen-demo-republic": ("South Yemen", "YE"),
    "yugoslavia": ("Yugoslavia", ""),
    "zaire": ("Zaire", "CD"),
}
#: Labels that are a country's name, with its code.
CODE_PAIRS = (
    "afghanistan:AF albania:AL algeria:DZ american-samoa:AS andorra:AD angola:AO anguilla:AI argentina:AR aruba:AW "
    "australia:AU austria:AT bahamas:BS bahrain:BH bangladesh:BD barbados:BB belgium:BE belize:BZ benin:BJ "
    "bermuda:BM bhutan:BT bolivia:BO botswana:BW brazil:BR british-virgin-islands:VG brunei:BN bulgaria:BG "
    "burkina-faso:BF burundi:BI cameroon:CM canada:CA cape-verde:CV cayman-islands:KY central-african-republic:CF "
    "chad:TD chile:CL china:CN colombia:CO comoros:KM cook-islands:CK costa-rica:CR cuba:CU cyprus:CY denmark:DK "
    "djibouti:DJ dominica:DM dominican-republic:DO ecuador:EC egypt:EG el-salvador:SV equatorial-guinea:GQ "
    "ethiopia:ET falkland-islands:FK faroe-islands:FO fiji:FJ finland:FI france:FR french-guiana:GF "
    "french-polynesia:PF gabon:GA gambia:GM ghana:GH gibraltar:GI greece:GR greenland:GL grenada:GD guadeloupe:GP "
    "guam:GU guatemala:GT guinea:GN guyana:GY haiti:HT honduras:HN hungary:HU iceland:IS india:IN indonesia:ID "
    "iran:IR iraq:IQ ireland:IE israel:IL italy:IT jamaica:JM japan:JP jordan:JO kenya:KE kiribati:KI kuwait:KW "
    "laos:LA lebanon:LB lesotho:LS liberia:LR libya:LY liechtenstein:LI luxembourg:LU macao:MO madagascar:MG "
    "malawi:MW malaysia:MY maldives:MV mali:ML malta:MT martinique:MQ mauritania:MR mauritius:MU mexico:MX "
    "micronesia:FM monaco:MC mongolia:MN montserrat:MS morocco:MA mozambique:MZ namibia:NA nauru:NR nepal:NP "
    "netherlands:NL new-caledonia:NC new-zealand:NZ nicaragua:NI niger:NE nigeria:NG niue:NU north-korea:KP "
    "norway:NO oman:OM pakistan:PK panama:PA papua-new-guinea:PG paraguay:PY peru:PE philippines:PH poland:PL "
    "portugal:PT puerto-rico:PR qatar:QA reunion:RE romania:RO rwanda:RW san-marino:SM saudi-arabia:SA senegal:SN "
    "seychelles:SC sierra-leone:SL singapore:SG solomon-islands:SB somalia:SO south-africa:ZA south-korea:KR "
    "spain:ES sri-lanka:LK sudan:SD suriname:SR sweden:SE switzerland:CH syria:SY taiwan:TW tanzania:TZ "
    "thailand:TH togo:TG tonga:TO tunisia:TN turkey:TR tuvalu:TV uganda:UG uruguay:UY vanuatu:VU venezuela:VE "
    "vietnam:VN zambia:ZM zimbabwe:ZW"
)
CODES = dict(pair.split(":") for pair in CODE_PAIRS.split())
ORGANISATIONS = {
    "adb-africa": "African Development Bank",
    "adb-asia": "Asian Development Bank",
    "aid": "Agency for International Development",
    "anrpc": "Association of Natural Rubber Producing Countries",
    "asean": "Association of Southeast Asian Nations",
    "atpc": "Association of Tin Producing Countries",
    "bis": "Bank for International Settlements",
    "cacm": "Central American Common Market",
    "caricom": "Caribbean Community",
    "cipec": "Intergovernmental Council of Copper Exporting Countries",
    "comecon": "Council for Mutual Economic Assistance",
    "ec": "European Community",
    "ecsc": "European Coal and Steel Community",
    "efta": "European Free Trade Association",
    "eib": "European Investment Bank",
    "escap": "Economic and Social Commission for Asia and the Pacific",
    "euratom": "European Atomic Energy Community",
    "fao": "Food and Agriculture Organization",
    "gatt": "General Agreement on Tariffs and Trade",
    "gcc": "Gulf Cooperation Council",
    "geplacea": "Group of Latin American and Caribbean Sugar Exporting Countries",
    "iaea": "International Atomic Energy Agency",
    "iata": "International Air Transport Association",
    "icac": "International Cotton Advisory Committee",
    "icco": "International Cocoa Organization",
    "ico-coffee": "International Coffee Organization",
    "ida": "International Development Association",
    "idb": "Inter-American Development Bank",
    "iea": "International Energy Agency",
    "ifad": "International Fund for Agricultural Development",
    "ifc": "International Finance Corporation",
    "iisi": "International Iron and Steel Institute",
    "ilo": "International Labour Organization",
    "ilzsg": "International Lead and Zinc Study Group",
    "imco": "Inter-Governmental Maritime Consultative Organization",
    "imf": "International Monetary Fund",
    "inro": "International Natural Rubber Organization",
    "irsg": "International Rubber Study Group",
    "isa": "International Sugar Agreement",
    "iso-sugar": "International Sugar Organization",
    "itc": "International Tin Council",
    "iwc-wheat": "International Wheat Council",
    "iwcc": "International Wrought Copper Council",
    "iwto": "International Wool Textile Organisation",
    "mfa": "Multifibre Arrangement",
    "nato": "North Atlantic Treaty Organization",
    "oapec": "Organization of Arab Petroleum Exporting Countries",
    "oas": "Organization of American States",
    "oau": "Organisation of African Unity",
    "oecd": "Organisation for Economic Co-operation and Development",
    "opec": "Organization of the Petroleum Exporting Countries",
    "un": "United Nations",
    "unctad": "United Nations Conference on Trade and Development",
    "undp": "United Nations Development Programme",
    "unesco": "United Nations Educational, Scientific and Cultural Organization",
    "unido": "United Nations Industrial Development Organization",
    "who": "World Health Organization",
    "wipo": "World Intellectual Property Organization",
    "worldbank": "World Bank",
}
SMALL_WORDS = frozenset(("and", "of", "the"))


def label_country(label: str) -> FeedEntity:
    """The country that a label means: "west-germany" is West Germany, DE."""
    name, code = COUNTRIES.get(label) or (_titled(label), CODES.get(label, ""))
    return FeedEntity(name, code, SCHEME)


def label_organisation(label: str) -> FeedEntity:
    """The organisation that a label means; one that the table lacks keeps its acronym."""
    acronym = label.upper() if len(label) <= 6 else _titled(label)
    return FeedEntity(ORGANISATIONS.get(label, acronym), label, SCHEME)


def _titled(label: str) -> str:
    words = label.replace("-", " ").split()
    return " ".join(word if word in SMALL_WORDS else word.capitalize() for word in words)
