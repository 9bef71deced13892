"""Small words that stand within names of bodies, places and works."""

from __future__ import annotations

from articles.reading import word_set

#: What may stand in small letters within a name beside the acronym that copy gives it.
INNER_IN_DEFINITIONS = (
    "of", "the", "for", "and", "on", "de", "la", "du", "des", "del", "der", "für", "e", "y", "et", "in", "to", "a", "&",
)  # fmt: skip
#: What an acronym need not have a letter of.
SMALL_IN_DEFINITIONS = word_set("of the for and on de la du des del der für e y et in to a an & von van")
#: What parts two capitalised words of a place: "Rio de Janeiro", "Stratford upon Avon".
SMALL_IN_PLACES = word_set(
    """
    de do da dos das del della di du des la las los le les of the sur upon on am an der im in al el y e
    """
)
#: What stays small in the titles of books and films.
SMALL_IN_TITLES = word_set(
    """
    a an and as at but by for from in into it its nor of off on or over the to up upon with vs de la le el
    """
)
#: What joins the head of a name to its tail: "Ministry of", "Bank für".
TAIL_LINKS = ("of", "for", "on", "de", "für", "del", "des")
#: What may stand in small letters within such a tail: "Ministry of Trade and Industry".
TAIL_SMALL = word_set("of the for and on in de la du des del di e y et der für to with against at &")
