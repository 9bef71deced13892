"""Numbers as the language of the page writes them."""

from __future__ import annotations

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import get_language, ngettext

#: Languages whose newspapers print Arabic-Indic digits, and what those are.
EASTERN_DIGITS = frozenset({"ar", "ckb"})
#: What separates thousands, where Django does not know it.
THOUSANDS = {"ar": "٬", "ckb": "٬", "kmr": "."}
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def figure(number: float | str) -> str:
    """12345 as "12,345", with a narrow space in French, as "١٢٬٣٤٥" in Sorani."""
    if isinstance(number, int) and 0 <= number < 1000:
        return in_digits(str(number))
    mark = THOUSANDS.get(get_language() or "")
    return in_digits(f"{number:,}".replace(",", mark) if mark and isinstance(number, int) else intcomma(number))


def count_stories(number: int) -> str:
    """1 as "1 story", 12345 as "12,345 stories"."""
    return ngettext("%(number)s story", "%(number)s stories", number) % {"number": figure(number)}


def in_digits(text: str) -> str:
    """Text with its digits as the language of the page prints them."""
    return text.translate(EASTERN) if (get_language() or "") in EASTERN_DIGITS else text
