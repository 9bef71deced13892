"""What languages join to names: endings of case, prepositions, articles."""

from __future__ import annotations

#: Endings of case and number, the longer first.
KURMANJI_CASES = ("yekê", "yan", "yên", "yê", "yî", "ya", "an", "ên", "ê", "î", "a", "e")
#: Written joined to the word behind: and, with, for, then, as (folded, with the article where it lost its letter).
ARABIC_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك")
#: Written joined to the word before, in Sorani: of, in, from, the, also, plural.
SORANI_SUFFIXES = ("يش", "دا", "هوه", "هوهش", "هكان", "هكه", "ان", "ي", "ه")
