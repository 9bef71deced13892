"""Runs of capitalised words: the stretches of copy that may be names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.entities.words import Word
from articles.prose import wordlist

#: Words that open a sentence and begin no name, or stand capitalised before one.
OPENERS = wordlist.of(
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
NO_NAMES = wordlist.of(
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
DAYS = wordlist.of(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
    christmas easter ramadan thanksgiving passover gmt edt est pdt pst cdt cst bst noon midnight
    """
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words first..last (inclusive), all capitalised, each joined to the one before."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


def find(text: Sequence[Word]) -> Iterator[Chunk]:
    """
    The runs of capitalised words.

    Rule: a word that only opens a sentence is left out; days and months end a run
    """
    first: int | None = None
    for index, word in enumerate(text):
        counts = word.capital and word.key not in DAYS and not (_opens_only(text, index))
        if first is not None and not (counts and word.joined):
            yield Chunk(first, index - 1)
            first = None
        if counts and first is None:
            first = index
    if first is not None:
        yield Chunk(first, len(text) - 1)


def _opens_only(text: Sequence[Word], index: int) -> bool:
    word = text[index]
    if word.key == "the":
        return True
    if word.key == "i":
        return True
    return word.opens and word.key in OPENERS and (len(word.text) == 1 or not word.text.isupper())
