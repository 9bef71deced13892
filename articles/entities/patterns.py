"""Names that say themselves what they are: "Ministry of Oil", "Acme Holdings Ltd.", "Lake Van", "Tigris River"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.entities.chunks import DAYS, Chunk
from articles.entities.claims import Claim, Sort
from articles.entities.nationalities import country_of
from articles.entities.words import Word

#: Legal forms: what stands before them is a company.
LEGAL = frozenset(
    """inc incorporated corp corporation co cos company companies ltd limited llc llp plc ag sa nv bv gmbh spa srl bhd
    kk ab asa as oy oyj kg kgaa pty pte sarl sal lp""".split()
)
#: Words that end the name of an organisation. Those of the second list do so only behind a word that is no place.
HEADS = LEGAL | frozenset(
    """academy administration agency airline airlines airways alliance army arsenal assembly associates association
    associations asociación authority bancorp bancorporation bank banks battalion bloc board brigade brigades brotherhood
    broadcasting bundesbank bureau cabinet caucus chamber chemical chemicals church club coalition college command
    commission committee communications confederation conference congress consortium consulate coop cooperative corps
    council councils court courts daily defense department directorate duma embassy enterprises exchange faculty fed
    federation fellowship financial fleet force forces foundation front fund funds gazette government group guard guards
    guerrillas guild herald holding holdings hospital hospitals hotels industries initiative inspectorate institute
    institution institutes insurance international investments investors jihad journal junta laboratories laboratory labs
    league legion legislature lobby magazine militia ministries ministry mission motors motor movement museum network
    networks news newspaper newspapers ombudsman opera orchestra organisation organization parliament partners
    partnership party patrol petroleum pharmaceuticals philharmonic pictures police polytechnic post press prosecution
    publications publishers publishing radio records refinery regiment registry reserve resources restaurants review
    school seminary senate service services society software squad steel store stores studio studios subcommittee
    symphony syndicate systems taskforce team technologies technology telecom telecommunications telegraph television
    times tribune troupe trust tv union unions university utilities ventures workers works
    productions entertainment mills foods brands cable telephone semiconductor semiconductors computers computer
    electronics oilfield oil gas energy mines mining metals minerals securities savings thrift lines railways railroad
    railway shipping shipyard shipyards instruments aerospace aviation aircraft foundry breweries brewery distillers
    dailies observatory secretariat politburo presidium tribunal caisse crédit banque banco banca partei verband
    gesellschaft ministère partido sindicato universidad université universität""".split()
)
#: Heads that are also surnames, and heads that with one modifier alone make no name.
SURNAMES = frozenset("banks post mills press church price brands lines school mission wells young".split())
MODIFIED_TWICE = frozenset("administration government cabinet news lines works post-war".split())
CENTERS = frozenset("center centre".split())
CENTERED = frozenset(
    """medical research cancer law health arts studies information science cultural community counseling policy space
    research-center treatment""".split()
)
#: Heads that take an "of …": "Ministry of Oil", "Bank of England", "University of Texas at Austin".
OF_HEADS = frozenset(
    """academy administration agency archdiocese army assembly association authority bank board brotherhood bureau
    cabinet center centre chamber church college commission committee confederation conference congress coalition
    council court daughters department diocese directorate division duma embassy faculty federation foundation front
    fund government guild house industries institute institution instituto international knights league legion library
    ministry ministries movement museum office order organisation organization palace parliament party
    registrar school secretariat senate society sons subcommittee union university universities
    veterans women workers federación asociación banco universidad ministère ministerio confédération union partido
    office local brotherhood movement army voice friends physicians doctors mothers students citizens teamsters joint
    national""".split()
)
#: The same heads alone before "of" are none when so little follows: only these may stand unmodified.
TAIL_SMALL = frozenset("of the for and on in de la du des del di e y et der für to with against at &".split())
#: Modifiers before which a nationality is not part of the name: "Iranian Foreign Ministry".
STATE_HEADS = frozenset(
    """ministry parliament army cabinet police government embassy congress senate navy consulate assembly""".split()
)
TITLES_BEFORE = frozenset(
    """president premier minister secretary chairman chairwoman chief director deputy vice assistant former ex senior
    prosecutor judge justice ambassador general attorney spokesman spokeswoman acting governor mayor king queen prince
    chancellor commissioner executive managing interim rep sen gov gen col sheriff""".split()
)
PLACE_HEADS = frozenset(
    """airport archipelago avenue basin bay beach boulevard bridge canal canyon circle coast county creek dam desert
    district estuary expressway falls forest governorate gulf harbor harbour heights highlands highway hills island
    islands isle isles isthmus lagoon lake lakes lane marsh marshes monument mountain mountains ocean oasis oblast parish park
    parkway pass peninsula plain plains plateau plaza prefecture province provinces raion range reef region reservoir
    river road sea shoals sound square steppe strait straits street sts strip territory territories township
    triangle turnpike valley volcano waterfall waterway woods ave blvd rd""".split()
)
PLACE_OPENERS = frozenset("lake mount mt cape gulf bay strait straits sea isle river port fort ft camp".split())
PLACE_OF = frozenset("gulf bay strait straits sea isle isles cape horn port".split())
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
WEAK_PLACES = frozenset("lane park forest pass woods wells range sound lake rivers street hills brook st dr".split())


def bodies(text: Sequence[Word], chunks: Sequence[Chunk], first_names: frozenset[str]) -> Iterator[Claim]:
    """
    Organisations that their own words tell.

    In:      the words of a text, its runs of capitalised words, known first names
    Out:     a claim for each: "Ministry of Foreign Affairs", "Acme Holdings Ltd.", "Ankara University"
    Raises:  nothing
    """
    for chunk in chunks:
        first = _without_titles(text, chunk)
        end = _tail(text, chunk, first_names)
        if end is not None:
            yield _body(text, _without_nationality(text, first, chunk.last), end)
            continue
        last = _head(text, first, chunk.last)
        if last is not None and not _is_other(text, first, last, first_names):
            yield _body(text, _without_nationality(text, first, last), last)


def _is_other(text: Sequence[Word], first: int, last: int, first_names: frozenset[str]) -> bool:
    """Whether a name of two words is rather a person's ("Ernie Banks") or no name ("Clinton Administration")."""
    if last - first != 1:
        return False
    key = text[last].key
    return key in MODIFIED_TWICE or (key in SURNAMES and text[first].key in first_names)


def _head(text: Sequence[Word], first: int, last: int) -> int | None:
    """The head that ends a name of two words or more; behind it only a title or a new name may go on."""
    form = last + 1
    if (
        form < len(text)
        and text[form].key in LEGAL
        and text[form].start - text[last].end == 2
        and text[form].capital
        and not text[form].opens
    ):
        return form  # "Acme, Inc."
    for position in range(last, first, -1):
        if text[position].key in CENTERS and text[position - 1].key in CENTERED:
            return position
        if text[position].key in HEADS:
            ends = position == last or text[position + 1].key in TITLES_BEFORE or text[position].key in LEGAL
            return position if ends else None
    return None


def _body(text: Sequence[Word], first: int, last: int) -> Claim:
    weight = 0.9 if text[last].key in LEGAL else 0.8
    return Claim(text[first].start, text[last].end, Sort.BODY, weight, "pattern")


def _without_titles(text: Sequence[Word], chunk: Chunk) -> int:
    first = chunk.first
    while first < chunk.last and text[first].key in TITLES_BEFORE and text[first].key not in HEADS:
        first += 1
    return first


def _without_nationality(text: Sequence[Word], first: int, last: int) -> int:
    if text[last].key in STATE_HEADS and last - first >= 2 and country_of(text[first].text) is not None:
        return first + 1
    return first


def _tail(text: Sequence[Word], chunk: Chunk, first_names: frozenset[str]) -> int | None:
    """The last word of "… of …" behind a chunk that ends with a head, or None."""
    head = text[chunk.last]
    if head.key not in OF_HEADS or head.possessive:
        return None
    position = chunk.last + 1
    links = ("of", "for", "on", "de", "für", "del", "des", *(("at",) if head.key == "university" else ()))
    if position >= len(text) or text[position].text not in links or not text[position].joined:
        return None
    last: int | None = None
    while position < len(text) and text[position].joined:
        word = text[position]
        if word.capital and word.key not in ("i",):
            if word.key in DAYS or _new_name(text, position, last, first_names):
                break
            last = position
            if word.possessive:
                break
        elif word.text not in TAIL_SMALL or (last is not None and position - last > 2):
            break
        elif last is not None and (
            word.text in ("in", "to", "against") or (word.text == "at" and head.key != "university")
        ):
            break
        elif word.text == "the" and text[position - 1].text in ("and", "&"):
            break
        position += 1
    return last


def _new_name(text: Sequence[Word], position: int, last: int | None, first_names: frozenset[str]) -> bool:
    """Whether a capitalised word behind "and" begins a name of its own: an acronym, or another body with its head."""
    if last is None:
        return False
    if last == position - 1:  # a first name behind a whole tail: "… Cooperation and Development Jean Martin"
        return text[position].key in first_names and text[last - 1].text not in ("of", "for")
    if text[position - 1].text not in ("and", "&"):
        return False
    return text[position].text.isupper() and len(text[position].text) > 1


def places(text: Sequence[Word], chunks: Sequence[Chunk], first_names: frozenset[str]) -> Iterator[Claim]:
    """
    Places that their own words tell: "Tigris River", "Lake Van", "Gulf of Aden", "Jefferson County".

    Rule: a last word that is also a surname ("Lane") tells nothing behind a first name
    """
    for chunk in chunks:
        for last in range(chunk.last, chunk.first, -1):
            key = text[last].key
            if key not in PLACE_HEADS:
                continue
            if key in ("district", "state", "territory") and last < chunk.last:
                break
            if " ".join(word.key for word in text[chunk.first : last + 1]) in NOT_PLACES:
                break
            if key in WEAK_PLACES and text[chunk.first].key in first_names:
                break
            yield Claim(text[chunk.first].start, text[last].end, Sort.PLACE, 0.75, "pattern")
            break
        else:
            yield from _opened(text, chunk)


def _opened(text: Sequence[Word], chunk: Chunk) -> Iterator[Claim]:
    first, key = chunk.first, text[chunk.first].key
    if key in PLACE_OPENERS and len(chunk) > 1 and not text[first].possessive:
        yield Claim(text[first].start, text[chunk.last].end, Sort.PLACE, 0.75, "pattern")
    elif text[chunk.last].key in PLACE_OF and chunk.last + 2 < len(text) and text[chunk.last + 1].text == "of":
        following = chunk.last + 2
        following += text[following].text == "the"
        if following < len(text) and text[following].capital and text[following].joined:
            yield Claim(text[first].start, text[following].end, Sort.PLACE, 0.75, "pattern")
