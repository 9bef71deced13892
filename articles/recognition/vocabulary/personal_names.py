"""Small words within and behind the names of people."""

from __future__ import annotations

from articles.reading.prose.vocabulary import word_list

#: What stands behind a surname and is none.
SUFFIXES = word_list.of("jr sr ii iii iv")
#: What joins the words of a name in small letters: "Carla del Ponte".
PARTICLES = word_list.of(
    """
    de van von der den del da di la le al el bin ibn abu ben dos du ter ten arap ul ur ad
    """
)
