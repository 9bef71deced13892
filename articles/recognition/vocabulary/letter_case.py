"""Words of lines in capitals that are no ordinary names when the case is repaired."""

from __future__ import annotations

from articles.reading import word_set

#: What becomes small, unless it opens the line.
SMALL_IN_HEADLINES = word_set(
    """
    a an and as at but by for from has have if in into is it its may near no nor not of off on or out over per said
    says set sets so than that the their then they this to under up via was were will with would to be are more new
    sees see say cut cuts raise raises rise rises fall falls plan plans after before amid against below above about
    could can do does did who which what when where why how de la le les des du et und der die das von van y el los
    """
)
#: What stays in capitals: abbreviations without a vowel, and these.
ALWAYS_IN_CAPITALS = word_set(
    """
    US UK UN EU EC UAE USA USSR AP AFP NATO OPEC IMF OECD GATT ISIS ISIL IRA IBM AIDS BBC CIA EPA IEA IAEA ILO AIG ANC
    OAS OAU AU ASEAN EFTA UNESCO UNICEF WHO FAO EIA ECB ICAO IATA NASA NASDAQ AMEX FIFA UEFA IOC USDA USAIR AOL EADS
    ESA EIB ADB IDA IFC ICCO ICO INRO ITC UNCTAD UNRWA AEG BASF FIAT ENI ABB ING UBS IG
    """
)
#: Openings of surnames behind which a second capital stands.
SURNAME_PREFIXES = ("MC", "O'", "O’", "D'", "D’")
