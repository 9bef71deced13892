"""Words around a name that say what it names: prepositions, kinds of place and body, verbs of speech."""

from __future__ import annotations

from articles.reading import word_set

#: What stands before a place.
IN_PLACES = word_set("in at near from outside inside around across throughout via toward towards to")
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
    port harbor harbour authorities
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
    حي مخيم مطار ولاية در از به شهر شهرستان استان روستای لە بۆ شاری شارۆچکەی ناحیەی قەزای
    """
)
#: What no name stands behind: "with all …", "more …", "without …".
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
