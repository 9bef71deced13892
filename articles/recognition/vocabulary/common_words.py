"""Words that stand capitalised in copy and hardly ever name anything."""

from __future__ import annotations

from articles.reading import word_set
from articles.recognition.places.name_keys import name_key

#: Words that are also the names of places, and in capitals at the head of a story hardly ever mean them (W32).
WORDS = """
about above act action advisory after again against agency agreement aid air alert all also although america analysis
and annual another april are area army asia at attention august auto away back background bank banking bar base bay
beat before best big bill black block board bond book boom border boss box boy break breaking brief british bulletin
business buy call camp can captain car cards care case cash center central change charter check chief chip church
cinema city civil clarification class clear clinic close club coal cocoa coast coffee cold college column commentary
committee company corn corner correction cost cotton council court crash credit crop cross crude currency current cut
daily data date day deal death debt december defence defense delta demand desk diary director doctor dollar domestic
dow down draft drug earnings east economic economy editor editors election embargo end energy enter eq escape euro
europe even event excelsior exclusive export eye eyewitnesses face factbox fair fall farm features february federal
female field fine fire first fish five flash flood focus food for force foreign form fort four free freight fresh
friday from fuel full fund funds future futures gap gas general global go gold good government grain grand great green
group growth half hard head health heat heavy help here high highlights hill him hit hold home hope hospital hot hour
house how ice import in index industry insight international interview island it item january job joint judge july
jump june just justice key king labor labour land large last late law lead league leave left legal life light like
line list live living loan local long loss low made mail main major make male mall man many march mark market markets
mass may mayor media men metals mid middle military mill mine minister mint model monday money more most motor mount
move much national natural nature near net never new news newsalert next night no north note notes november now
nuclear nurse obituary october of off office officer oil ok old on one online only open opinion optional order other
our out outlook over own page park parliament part party pass past pay peace people petroleum phone photo picture
pictures place plan plant play point police policy politics poll pool poor pope port post power president preview
price prices prime private profile profit progress public queen question quotes race radio rail rain rally rate rates
raw real recap record red refile release repeat report republic resources rest result results retail retransmitting
reuter reuters review rice rich right rise river road rock rose round row rpt rule run rural safe sale sales salt same
sand saturday save school science sea second secretary section security see sell senate senator september seven share
shares sharp ship shipping shop short show side silver six slump small snow so social soft some south soy soya special
split sport sports spot spring staff star state statement steel stock stocks stop storm story street strike strong
style sugar summary sun sunday super support table take talk talks tariff tax tea team technology ten test text than
that the their them then these this three thursday time timeline tin today tomorrow top total town trade trading train
transport travel trend trial trust tuesday two union unity unrest up update urgent us vat victory video view village
vote wall war warning watch water way we weather wednesday week weekend well west wheat white who wholesale why wide
wild will win wind wing winter with witness women wood word work world wrap yen you young zinc zone
"""
#: The same folded, as they are looked up.
ORDINARY = frozenset(name_key(word) for word in WORDS.split())
#: Words that open a sentence and begin no name, or stand capitalised before one.
OPENERS = word_set(
    """
    a about above according across after again against ago all almost along already also although always am amid among
    an and another any anyone anything apart approximately are around as aside ask asked at away back based be because
    been before behind being below besides between beyond born both but by call called can citing clearly come
    compared concerning concrete could currently day days despite did do does doing don down due during each earlier
    early eight either eleven else elsewhere especially even eventually ever every everybody everyone everything
    except far few fewer finally following for former four from further get given giving go going good had half has
    have having he hello her here hers herself him himself his hours how however hundreds i if in including indeed
    inside instead into is isn it its itself just last late later least less let like likewise little long look many
    may maybe me meantime meanwhile millions mine more moreover most mostly mr much must my near nearly neither never
    nevertheless nine no nobody none nonetheless nor not nothing now nowadays of off often oh ok on once one only onto
    opposite or other others otherwise our ours out outside over overall own perhaps probably quite raised rather
    recalling recent recently right roughly said say saying says second see seven several shall she shortly should
    similarly since six so some somebody someone something sometimes soon still strong such sure surely take taking
    ten than thank that the their theirs them themselves then there therefore these they thing things third this those
    though thousands three through throughout thus to today together tomorrow tonight too toward towards two
    ultimately under underlining underneath unfortunately unless unlike until up upon us usually very was wasn we well
    were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will
    with within without won worse would yes yesterday yet you your yours
    """
)
#: Capitalised words and abbreviations that are the name of nothing sought here.
NO_NAMES = word_set(
    """
    internet web cabinet tv tvs pc mp mps mla mlas suv suvs ngo ngos q&a fm government state states games olympics
    olympic no nos bible god lord allah senator republican democrat http www url html faq ceo cfo dna hiv gdp gnp vcr
    cd cds dvd id iq ufo pct dlrs mln bln stg ft lbs mph vat mr mrs ms dr rev prof sen rep gov gen col capt lt sgt
    editor note copyright eds ap-nr bc et pt ct am pm ad go ok genesis exodus koran quran torah talmud testament
    holocaust christmas world war ii iii iv earth sun east west north south northeast northwest southeast southwest
    midwest mideast cold wild depression renaissance nobel oscar oscars emmy grammy tony pulitzer super bowl series
    cup open championship championships el nino niño ramadan easter cyberspace english yen dollar euro sterling mark
    marks franc peso ruble rouble islam christianity judaism hinduism buddhism communism socialism capitalism marxism
    zionism
    """
)
#: What stands before the dash of an opening line in capitals and is no town.
NO_TOWNS = word_set(
    """
    BREAKING URGENT WATCH FACTBOX NOTE EDITOR UPDATE CORRECTION INTERVIEW ANALYSIS FEATURE
    """
)

#: By language, words of it that are also the names of towns which are named far less often than the word is said; what
#: names a town there stands behind "in" or the like (W71). Found by the frequencies of wordfreq 3 (Speer, 2022),
#: compared with what towns of that size have.
WORDS_FIRST = {
    "en": word_set("soul sam hang diana region channel"),
    "de": word_set(
        """
        auch dass hat nur man vom waren ob dabei ihren ende gar teil wissen allen hatten daran echt lang
        buch stelle tut lage mai august mitte juli mach michael bad band laufen sinn boden region kamen eure
        martin rot bank zug gold landes rest plan baden bau langen union tor david normal un ans halle
        lachen wetter dar star andreas robert rum song roman stein anna norden trat regen berg real dame
        keller as bar holt mut au marke galt best kirchen lehre papa horst sebastian strand nette ben pop or
        wagner albert deal gering king street adam julia rosa time rose patrick ran anton kim marco mega
        arena mengen talent ware college engen lee tal can monster esse kilo alice ray rauch claudia dax
        solo green pierre axel line scott ofen hugo salat ski heer labor wellen marathon mars bombe kapelle
        reserve ringe long merke young orden fang santa vincent karin homo altar bruce gordon bonner
        napoleon page run areal carmen valley act bude casino paper spa anthony humboldt kessel passage
        battle sierra maya nora thai thor welcome sales franck
        """
    ),
    "ar": word_set(
        """
        كيف عنه منا السوري سوري باب الباب بلد البلد العين المركزي مركزي سالم فارس الميدان ميدان السكر سكر
        السكري سويا الزرقاء زرقاء اب يبين غازي البحري بحري عسير مينا لكسر تور دوما القائم قائم
        """
    ),
    "fa": word_set(
        """
        تازه سالم طبقه بهار باب تور بلد امان اب منا پرت دوشنبه بودا
        """
    ),
}
