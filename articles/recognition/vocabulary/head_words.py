"""The words that end, or open, names of organisations and places."""

from __future__ import annotations

from articles.reading import word_set

#: Legal forms: what stands before them is a company.
LEGAL = word_set(
    """
    inc incorporated corp corporation co cos company companies ltd limited llc llp plc ag sa nv bv gmbh spa srl bhd kk
    ab asa as oy oyj kg kgaa pty pte sarl sal lp
    """
)
#: Words that end the name of an organisation.
HEADS = LEGAL | word_set(
    """
    academy administration agency airline airlines airways alliance army arsenal assembly associates association
    associations asociación authority bancorp bancorporation bank banks battalion bloc board brigade brigades
    brotherhood broadcasting bundesbank bureau cabinet caucus chamber chemical chemicals church club coalition college
    command commission committee communications confederation conference congress consortium consulate coop
    cooperative corps council councils court courts daily defense department directorate duma embassy enterprises
    exchange faculty fed federation fellowship financial fleet force forces foundation front fund funds gazette
    government group guard guards guerrillas guild herald holding holdings hospital hospitals hotels industries
    initiative inspectorate institute institution institutes insurance international investments investors jihad
    journal junta laboratories laboratory labs league legion legislature lobby magazine militia ministries ministry
    mission motors motor movement museum network networks news newspaper newspapers ombudsman opera orchestra
    organisation organization parliament partners partnership party patrol petroleum pharmaceuticals philharmonic
    pictures police polytechnic post press prosecution publications publishers publishing radio records refinery
    regiment registry reserve resources restaurants review school seminary senate service services society software
    squad steel store stores studio studios subcommittee symphony syndicate systems taskforce team technologies
    technology telecom telecommunications telegraph television times tribune troupe trust tv union unions university
    utilities ventures workers works productions entertainment mills foods brands cable telephone semiconductor
    semiconductors computers computer electronics oilfield oil gas energy mines mining metals minerals securities
    savings thrift lines railways railroad railway shipping shipyard shipyards instruments aerospace aviation aircraft
    foundry breweries brewery distillers dailies observatory secretariat politburo presidium tribunal caisse crédit
    banque banco banca partei verband gesellschaft ministère partido sindicato universidad université universität
    """
)
#: Heads that are also surnames, and heads that with one modifier alone make no name.
SURNAMES = word_set("banks post mills press church price brands lines school mission wells young")
MODIFIED_TWICE = word_set("administration government cabinet news lines works post-war")
#: What ministries and departments are named after: alone no name.
CHARGES = word_set(
    """
    agriculture commerce communications culture defence defense development economy education energy environment
    finance foreign health home housing industry information interior justice labor labour planning tourism trade
    transport transportation treasury welfare works
    """
)
CENTERS = word_set("center centre")
CENTERED = word_set(
    """
    medical research cancer law health arts studies information science cultural community counseling policy space
    research-center treatment
    """
)
#: Heads that take an "of …": "Ministry of Oil", "Bank of England", "University of Texas at Austin".
OF_HEADS = word_set(
    """
    academy administration agency archdiocese army assembly association authority bank board brotherhood bureau
    cabinet center centre chamber church college commission committee confederation conference congress coalition
    council court daughters department diocese directorate division duma embassy faculty federation foundation front
    fund government guild house industries institute institution instituto international knights league legion library
    ministry ministries movement museum office order organisation organization palace parliament party registrar
    school secretariat senate society sons subcommittee union university universities veterans women workers
    federación asociación banco universidad ministère ministerio confédération partido local voice friends physicians
    doctors mothers students citizens teamsters joint national
    """
)
#: Modifiers before which a nationality is not part of the name: "Iranian Foreign Ministry".
STATE_HEADS = word_set(
    """
    ministry parliament army cabinet police government embassy congress senate navy consulate assembly
    """
)
PLACE_HEADS = word_set(
    """
    airport archipelago avenue basin bay beach boulevard bridge canal canyon circle coast county creek dam desert
    district estuary expressway falls forest governorate gulf harbor harbour heights highlands highway hills island
    islands isle isles isthmus lagoon lake lakes lane marsh marshes monument mountain mountains ocean oasis oblast
    parish park parkway pass peninsula plain plains plateau plaza prefecture province provinces raion range reef
    region reservoir river road sea shoals sound square steppe strait straits street sts strip territory territories
    township triangle turnpike valley volcano waterfall waterway woods ave blvd rd
    """
)
PLACE_OPENERS = word_set("lake mount mt cape gulf bay strait straits sea isle river port fort ft camp")
PLACE_OF = word_set("gulf bay strait straits sea isle isles cape horn port")
#: Words that, with a legal form behind them, go on with a name behind "and": "Power and Light Co".
NAME_ENDS = word_set("co sons light loan bros brothers partners daughters")
#: Also words for any body of a kind, currencies, rates and ratings.
NOT_BODIES = frozenset(
    {"world trade center", "oval office", "yellow pages", "social security", "ground zero"}
    | {"bank", "banks", "community", "federal", "central bank", "u.s. dollar", "us dollar", "u.s. banks", "libor"}
    | {"london interbank offered rate", "aaa", "bbb", "baa", "cts", "p", "dlr", "dlrs"}
)
NOT_PLACES = frozenset(
    {
        "east coast",
        "west coast",
        "wall street",
        "main street",
        "gulf coast",
        "el nino",
        "el niño",
        "la nina",
        "big board",
    }
)
#: Last words that are rather the name of a person or of something else when a first name stands before them.
WEAK_PLACES = word_set(
    """
    lane park forest pass woods wells range sound lake rivers street hills brook st dr
    """
)
#: Words that end the name of what is neither a place nor an organisation.
OTHER_HEADS = word_set(
    """
    accord act administration agreement arena award awards bill bowl building campaign case cup day festival games
    government grant house marathon match medal open pages plan prize program project security series stadium summit
    test tour tournament tower towers treaty trial trophy war week weekend year convention amendment report
    championship championships classic derby olympics religion constitution testament index average composite
    """
)
#: What names end with that copy abbreviates and that are no bodies: "Gross Domestic Product (GDP)".
DEFINED_THINGS = (OTHER_HEADS | PLACE_HEADS) - HEADS | word_set(
    """
    assessment certificate disclosure disease disorder engine goals pact product rate ratio syndrome tax therapy vehicle
    virus zone zones
    """
)
