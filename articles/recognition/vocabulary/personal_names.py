"""Small words within and behind the names of people."""

from __future__ import annotations

from articles.reading import word_set

#: What stands behind a surname and is none.
SUFFIXES = word_set("jr sr ii iii iv")
#: What joins the words of a name in small letters: "Carla del Ponte".
PARTICLES = word_set(
    """
    de van von der den del da di la le al el bin ibn abu ben dos du ter ten arap ul ur ad
    """
)
