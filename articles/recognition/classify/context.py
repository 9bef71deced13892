"""What the words around a name say of it: "in", "the company", "said", "who", "police"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from articles.recognition.candidates.candidate import EntityType
from articles.recognition.text.tokens import Token
from articles.recognition.vocabulary.context_words import (
    DISEASES,
    IN_PLACES,
    KINDS_OF_BODY,
    KINDS_OF_TOWN,
    LOCALS,
    OF_BODIES,
    SPEECH,
)
from articles.recognition.vocabulary.titles_of_address import TITLES

#: How many words behind an article are looked at for what a name is.
APPOSITION = 4


def weigh_context(
    mentions: Sequence[tuple[int, int]], text: Sequence[Token], somebody: frozenset[str]
) -> Iterator[tuple[EntityType, float]]:
    """
    What the surroundings of all mentions of a name speak for.

    In:      words first..last of each mention; the words of the text; the names of people in it
    Out:     sorts with how loudly each is spoken for
    Raises:  nothing
    """
    seen = [_Mention(text, first, last, somebody) for first, last in mentions]
    for cue in CUES:
        count = sum(cue.count(mention) for mention in seen)
        if count:
            yield cue.sort, min(cue.most, cue.weight * count)


#: Stands for the word before the first and behind the last.
NOTHING = Token("", 0, 0, capital=False, joined=False, opens=False, possessive=False)


class _Mention:
    """
    A name where it stands in a text.

    leading, following:  the words that only a space parts from it; NOTHING where a comma, say, stands between
    after:               the word behind it, whatever stands between
    """

    def __init__(self, text: Sequence[Token], first: int, last: int, somebody: frozenset[str]) -> None:
        self.text, self.first, self.last, self.somebody = text, first, last, somebody
        self.leading = text[first - 1] if first and text[first].joined else NOTHING
        self.after = text[last + 1] if last + 1 < len(text) else NOTHING
        self.following = self.after if self.after.joined else NOTHING


def _is_behind_town_of(mention: _Mention) -> bool:
    """ "the town of Afula" """
    return mention.leading.text == "of" and mention.first > 1 and mention.text[mention.first - 2].key in KINDS_OF_TOWN


def _count_kinds(mention: _Mention) -> int:
    """ "the company Acme", "Acme company", "Acme, the company" """
    beside = (mention.leading.key in KINDS_OF_BODY) + (mention.following.key in KINDS_OF_BODY)
    return beside + _is_explained(mention, KINDS_OF_BODY)


def _count_towns(mention: _Mention) -> int:
    """ "the town of Afula", "Afula, a small town" """
    explained = _is_explained(mention, KINDS_OF_TOWN) and not _is_explained(mention, KINDS_OF_BODY)
    return _is_behind_town_of(mention) + explained


def _is_explained(mention: _Mention, kinds: frozenset[str]) -> bool:
    """Whether what follows a comma says what the name is: "Afula, a small town", "Acme, the company"."""
    if mention.after.joined or mention.after.text not in ("a", "an", "the", "one"):
        return False
    behind = mention.last + 2
    for word in mention.text[behind : behind + APPOSITION]:
        if word.key in kinds:
            return True
        if word.capital or not word.joined:
            return False
    return False


def _is_seat(mention: _Mention) -> bool:
    """ "(BN-Tambun)", "D-Utica" """
    if not mention.first or mention.text[mention.first].joined:
        return False
    before = mention.text[mention.first - 1]
    return before.text.isupper() and mention.text[mention.first].start - before.end == 1


def _is_beside_somebody(mention: _Mention) -> bool:
    """Whether "and" joins a name to somebody's: "Frank and Malachy"."""
    text, first, last = mention.text, mention.first, mention.last
    if first > 1 and mention.leading.text in ("and", "or"):
        return text[first - 2].text in mention.somebody
    return last + 2 < len(text) and text[last + 1].text in ("and", "or") and text[last + 2].text in mention.somebody


def _is_said_of_somebody(mention: _Mention) -> bool:
    """ "Rogers said she had warned them" """
    after = mention.last + 2
    return mention.following.text in SPEECH and after < len(mention.text) and mention.text[after].text in ("he", "she")


def _is_speaking(mention: _Mention) -> bool:
    """ "Rogers said", and not "residents of Afula said" """
    return mention.following.text in SPEECH and mention.leading.text != "of"


class ContextFeature(NamedTuple):
    """
    What stands around a name and says what it names.

    count:   how often it does so at one mention
    sort:    what it speaks for
    weight:  how loudly each time
    most:    and however often, never more loudly than this
    """

    name: str
    count: Callable[[_Mention], int]
    sort: EntityType
    weight: float
    most: float


CUES = (
    ContextFeature("where", lambda mention: mention.leading.text in IN_PLACES, EntityType.PLACE, 0.6, 1.4),
    ContextFeature("town", _count_towns, EntityType.PLACE, 1.5, 3.0),
    ContextFeature("kind", _count_kinds, EntityType.BODY, 1.4, 2.8),
    ContextFeature("local", lambda mention: mention.following.text in LOCALS, EntityType.PLACE, 1.2, 1.8),
    ContextFeature("the", lambda mention: mention.leading.text == "the", EntityType.BODY, 0.4, 0.8),
    ContextFeature("title", lambda mention: mention.leading.key in TITLES, EntityType.PERSON, 2.5, 5.0),
    ContextFeature("possession", lambda mention: mention.following.text in OF_BODIES, EntityType.BODY, 1.0, 2.0),
    ContextFeature("disease", lambda mention: mention.following.text in DISEASES, EntityType.OTHER, 4.0, 4.0),
    ContextFeature("he", _is_said_of_somebody, EntityType.PERSON, 2.0, 3.0),
    ContextFeature("speech", _is_speaking, EntityType.PERSON, 0.6, 1.2),
    ContextFeature("who", lambda mention: mention.after.text in ("who", "whose"), EntityType.PERSON, 1.0, 2.0),
    ContextFeature(
        "which", lambda mention: mention.after.text == "which" and not mention.after.joined, EntityType.BODY, 0.7, 1.4
    ),
    ContextFeature("seat", _is_seat, EntityType.PLACE, 2.5, 2.5),
    ContextFeature("beside", _is_beside_somebody, EntityType.PERSON, 1.5, 2.5),
    ContextFeature("by", lambda mention: mention.leading.key == "by", EntityType.PERSON, 0.3, 0.6),
)
