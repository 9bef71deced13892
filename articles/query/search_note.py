"""What a search could not be read as, in a sentence that can be said in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def gettext_noop(message: str) -> str:
    """Mark a message for translators, as Django's function of that name does; rooms that are pure may not import it."""
    return message


@dataclass(frozen=True, slots=True)
class SearchNote:
    """
    A sentence with what it is about.

    message:  in English, with "%(typed)s" for what `values` has
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def said(self, gettext: Callable[[str], str]) -> str:
        """The sentence in the language of `gettext`."""
        return gettext(self.message) % self.values

    def __str__(self) -> str:
        return self.said(str)
