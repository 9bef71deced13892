"""Words that are also the names of places, and in capitals at the head of a story hardly ever mean them (W32)."""

from __future__ import annotations

from articles.entities.names import fold

WORDS = """
about above action after again against agency agreement aid air all alert also america and annual another are area army
asia at attention auto away back bank banking bar base bay beat before best big bill black block board bond book boom
border boss box boy break breaking brief british business buy call camp can car cards care case cash center central
change check chief chip church cinema city civil class clear clinic close club coal coast coffee cold college column
commentary committee company corn corner correction cost cotton council court crash credit crop cross crude currency
current cut daily data date day deal death debt defence defense delta demand desk diary dollar domestic down dow draft
drug earnings east economic economy editor election end energy eq escape euro europe even event exclusive export eye
face factbox fair fall farm features federal female field fine fire first fish five flash flood focus food for force
foreign form four free freight fresh friday from fuel full fund funds future futures gap gas general global go gold good
government grain grand great green group growth half hard head health heat heavy help here high highlights hill him hit
hold home hope hot hour house how ice import in index industry insight international interview island it item job joint
june july august january february march april may september october november december jump just justice key king labor
labour land large last late law lead league leave left legal life light like line list live living loan local long loss
low made mail main major make male man many mark market markets mass media men metals mid middle military mill mine
minister mint model monday money more most motor mount move much national natural nature near net never new news next
night no north note notes now nuclear obituary of off office oil ok old on one online only open opinion optional order
other our out outlook over own page park parliament part party pass past pay peace people petroleum phone photo picture
pictures place plan plant play point police policy politics poll pool poor port post power preview price prices prime
private profile profit progress public question quotes race radio rail rain rally rate rates raw real recap record red
refile release repeat report resources rest result results retail retransmitting reuter reuters review rice rich right
rise river road rock rose round row rpt rule run rural safe sale sales same sand saturday save school science sea second
section security see sell senate seven share shares sharp ship shipping shop short show side silver six slump small snow
so social soft some south soy soya special split sport sports spot spring staff star state statement steel stock stocks
stop storm story street strike strong style sugar summary sun sunday super support table take talk talks tariff tax tea
team technology ten test text than that the their them then these this three thursday time timeline tin today tomorrow
top total town trade trading train transport travel trend trial trust tuesday two union unity unrest up update urgent us
vat victory video view village vote wall war warning watch water way we weather wednesday week weekend well west wheat
white wholesale who why wide wild will win wind wing winter with witness women wood word work world wrap yen you young
zinc zone although captain charter director doctor eyewitnesses hospital judge king mayor nurse officer pope president
queen republic salt secretary senator excelsior enter mall act fort advisory analysis background bulletin clarification editors embargo newsalert
"""
#: Folded, as they are looked up.
ORDINARY = frozenset(fold(word) for word in WORDS.split())
