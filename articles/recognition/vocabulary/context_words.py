"""Words around a name that say what it names: prepositions, kinds of place and body, verbs of speech."""

from __future__ import annotations

from articles.reading import word_set

#: What stands before a place.
IN_PLACES = word_set("in at near from outside inside around across throughout via toward towards to")
#: What stands before a place and before hardly anything else, where the gazetteer knows the name.
BESIDE_PLACES = word_set("in near around outside inside across throughout between into through")
#: What stands before a place more often than before a person or an organisation.
TOWARDS_PLACES = word_set("from to at toward towards via")
#: What one does with a place: the verb stands right before it.
DONE_TO_PLACES = word_set(
    """
    fled flee fleeing entered entering reached reaching captured capturing recaptured recapturing seized retook
    liberated besieged besieging shelled shelling bombed stormed left leaving visited visiting surrounded evacuated
    occupied
    """
)
#: What a place has, before "of": "residents of Afula", "the outskirts of Afula", "south of Afula".
OF_PLACES = word_set(
    """
    residents people inhabitants citizens population mayor governor town city village municipality district suburb
    suburbs outskirts streets siege capture recapture fall battle liberation control bombardment shelling bombing north
    south east west northeast northwest southeast southwest northern southern eastern western edge centre center
    part parts port province skies airport hospital university market road countryside miles kilometers kilometres km
    """
)
#: What an organisation is called beside its name: "the company", "a newspaper".
KINDS_OF_BODY = word_set(
    """
    company companies firm maker agency group union party newspaper magazine daily bank chain producer station
    publisher retailer airline unit subsidiary organization organisation network broadcaster manufacturer supplier
    insurer brokerage bookstore conglomerate cartel movement militia guerrillas rebels faction team club startup
    start-up developer operator consultancy think-tank charity foundation corporation cooperative utility site service
    """
)
#: What has a place before it, in small letters: "Danbury police", "Cairns suburbs".
LOCALS = word_set(
    """
    police suburb suburbs residents neighborhood neighbourhood resident mayor airport court courthouse area officials
    prosecutors firefighters prison jail coast countryside border province district metropolitan native street streets
    port harbor harbour authorities governorate subdistrict sub-district
    """
)
#: What a place is called beside its name: "the town of Afula".
KINDS_OF_TOWN = word_set(
    """
    city town village suburb province region state district port capital resort county
    """
)
#: The same in German, French, Spanish, Italian, Kurmanji …
IN_PLACES_ABROAD = word_set("à en in aus nach bei em a di li ji ber nêzî navbera")
#: What stands before the name of a place in scripts without capitals: prepositions, and what places are called.
IN_PLACES_UNCASED = word_set(
    """
    في من الى إلى نحو قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط مدينة بلدة قرية قضاء ناحية منطقة محافظة ريف معبر
    حي مخيم مطار ولاية سكان أهالي بلدية محافظ ضواحي غادر غادروا در از به شهر شهرستان استان روستای ساکنان اهالی مردم
    شهردار فرماندار لە بۆ شاری شارۆچکەی ناحیەی قەزای دانیشتووانی خەڵکی گوندی
    """
)
#: What stands behind the name of a place in Turkish, where it has no ending: "Hopa ilçesinde".
BEHIND_PLACES_TURKISH = word_set(
    """
    ilçesi ilçesinde ilçesinin ilçesine ilçesinden kenti kentinde kentinin kentine kentinden şehri şehrinde şehrinin
    ili ilinde ilinin köyü köyünde beldesi beldesinde kasabası kasabasında belediye belediyesi valisi valiliği
    kaymakamı kaymakamlığı merkezi merkezinde yakınlarında yakınındaki çevresinde sokaklarında ile arasında karayolu
    """
)
#: What stands before the name of a place in Kurmanji.
BEFORE_PLACES_KURMANJI = word_set(
    """
    li ji bi nêzî navbera bajarê bajarokê gundê navçeya navenda navçeyên parêzgeha şaroka xelkê şaredarê şaredariya rêya
    rojavayê rojhilatê rojavaya bakurê bakura başûrê başûra herêma devera deverê derdora parêzgarê walîyê
    """
)
#: What no name stands behind: "with all …", "more …", "without …".
#: What stands before the names of towns and districts alone.
TOWNS_UNCASED = word_set("مدينة بلدة قرية قضاء ناحية محافظة بلدية ضواحي شهر شهرستان روستای شهردار فرماندار")
QUANTIFIERS_UNCASED = word_set("بكل كل أي بأي دون بدون أكثر أقل مزيد بعض هر هیچ بدون هەموو هیچ")
#: What an organisation has, behind its name: "Belk stores".
OF_BODIES = word_set("stores shares stock executives spokesman spokeswoman shareholders")
#: What stands before the name of a party or a movement.
PARTIES = word_set("party movement alliance coalition militia faction")
#: Illnesses that bear the name of a place: "Marburg fever".
DISEASES = word_set("fever virus disease syndrome flu encephalitis")
#: What people do, and bodies rarely, right behind their names.
SPEECH = word_set(
    """
    said says told added asked replied explained argued insisted recalled noted warned declined wrote testified
    acknowledged admitted conceded joked quipped shouted declared concluded complained suggested contended maintains
    insists believes thinks argues recalls
    """
)
#: Words that reports on matches use, and other copy rarely does.
SPORT_WORDS = word_set(
    """
    ballgame basketball batsman batsmen bowler bullpen championship championships coach coached
    coaches crossbar cup defender defenders derby equalised equaliser equalizer fixture fixtures football
    footballer fullback goalkeeper goalless goalscorer half-time halftime hat-trick hockey homer homered homers
    infielder inning innings kick-off kickoff knockout league linebacker match matches midfield midfielder
    midfielders offside outfielder pitcher playoff playoffs quarter-final quarterback quarterfinal rbi rebounds
    referee relegated relegation rugby runner-up season seasons semi-final semifinal shootout shortstop shutout
    soccer squad stadium standings striker strikers team team-mate teammate teammates teams touchdown touchdowns
    tournament umpire unbeaten wicket wickets winger
    """
)
#: What teams do.
TEAMS_DO = word_set(
    """
    beat beaten beats defeat defeated defeats draw draws drew edged edges eliminated face faced faces finished
    hammered host hosted hosts lead leads led lose loses lost meet meets outscored overcame play played plays
    qualified rallied routed score scored scores shut slumped snapped struggled stunned thrashed tied topped
    trail trailed travel trounced win wins won
    """
)
#: What stands before a team: its opponent's side of the sentence.
BEFORE_OPPONENTS = word_set(
    """
    against beat beating beats defeat defeated defeating face facing host hosting over v versus vs
    """
)
#: What is said of a team before its name: "the first division side Nice".
TEAMS_ARE = word_set("champions club contenders hosts leaders newcomers outfit rivals side strugglers")
#: What a team has.
TEAMS_HAVE = word_set(
    """
    boss captain champions coach coaches defence defender fans forward fullback goalkeeper innings keeper
    manager midfielder pitcher player players quarterback shortstop side skipper squad striker supporters team
    trainer winger
    """
)
#: Words beside a name by which it is told what it names.
WORDS_BEFORE_NAMES = word_set(
    """
    in at from to near of by with for the a an on and against between into across said told that its says while as via
    outside around through over under
    """
)
WORDS_AFTER_NAMES = word_set(
    """
    said says has is was will were have had are to and or in on of for announced reported would could officials
    official shares spokesman spokeswoman president chairman government leader leaders members member city province
    district forces fighters who which that police where
    """
)
